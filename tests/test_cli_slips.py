"""What a newcomer gets wrong: the wrong file, the wrong place, a name with a slip in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from commands import Call, in_a_new_home, one_sentence

from summarizer.suggestions import near_path

if TYPE_CHECKING:
    from pathlib import Path


def record(place: str, **more: Any) -> dict[str, Any]:
    """One article on a bridge in a town of its own."""
    return {
        "title": f"Bridge in {place} shut after a crack was found",
        "outlet": "Tarn Post",
        "text": f"The bridge in {place} was shut on Monday after inspectors found a crack. Repairs take two weeks.",
        "published": "2031-05-12",
        "language": "en",
        **more,
    }


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    return in_a_new_home(monkeypatch, capsys, tmp_path)


@pytest.fixture
def folder(call: Call, tmp_path: Path) -> Path:
    """A folder with two stories, `velm.json` and `lunde.json`, and the page of the first, `page.json`."""
    for place in ("Velm", "Lunde"):
        (tmp_path / f"{place.lower()}.json").write_text(json.dumps([record(place, id="a1")]), encoding="utf-8")
    assert call("brief", "velm.json", "-o", "page.json").code == 0
    return tmp_path


class TestAnotherStory:
    @pytest.mark.parametrize("command", ["verify page.json", "update page.json", "render page.json --articles"])
    def test_it_is_told_in_one_sentence(self, call: Call, folder: Path, command: str) -> None:  # noqa: ARG002 the files
        done = call(*command.split(), "lunde.json")
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert "of another story" in done.err
        assert call(*command.split(), "velm.json").code == 0


class TestSeveralStories:
    """Where one story is wanted, and more are given."""

    @pytest.mark.parametrize("command", ["brief", "inspect", "map", "verify page.json"])
    def test_the_command_for_many_is_named(self, call: Call, folder: Path, command: str) -> None:
        several = folder / "several"
        several.mkdir()
        bundles = [{"articles": [record(place)], "title": place} for place in ("Velm", "Lunde")]
        for number, bundle in enumerate(bundles):
            (several / f"{number}.json").write_text(json.dumps(bundle), encoding="utf-8")
        lines = folder / "lines.jsonl"
        lines.write_text("".join(f"{json.dumps(bundle)}\n" for bundle in bundles), encoding="utf-8")
        for sources in ([several], [lines], [several / "0.json", several / "1.json"]):
            done = call(*command.split(), *sources)
            assert (done.code, done.out) == (2, "")
            assert one_sentence(done.err)
            assert "`summarizer batch` writes a page for each" in done.err


class TestNoBriefing:
    """A file that should be a briefing, and is something else."""

    @pytest.fixture
    def others(self, folder: Path) -> dict[str, str]:
        """What is written to a file, and what is told of it."""
        page = (folder / "page.json").read_text("utf-8")
        saved = json.loads(page)
        return {
            "": "it is empty",
            " \n": "it is empty",
            "hello": 'it is other text, which begins with "hello"',
            "<!doctype html>": 'begins with "<!doctype html>"',
            "[]": "it holds a list with nothing in it",
            "[1]": "it holds a list;",
            "{}": "it holds an object with nothing in it",
            '{"ok": true, "checked": 9}': "it has ok, checked, and not what a briefing has",
            '{"schema_version": "7", "n": 9}': "it has schema_version, n, and not what a briefing has",
            page[: len(page) // 2]: "as if the file were cut off",
            '{"id": 1 "language": 2}': "it cannot be read at line 1 column 10",
            json.dumps({**saved, "schema_version": "99"}): "later program; install the newest version",
            json.dumps({**saved, "weather": 1}): "`weather` is no field of it; undo what was changed",
            json.dumps({**saved, "headline": {}}): "`headline.id` is missing",
            json.dumps({**saved, "language": 7}): "`language` should be a valid string",
        }

    @pytest.mark.parametrize(
        "command", ["render BAD", "verify BAD velm.json", "update BAD velm.json", "adopt M BAD velm.json"]
    )
    def test_it_says_what_it_is_and_what_to_do(
        self, call: Call, folder: Path, others: dict[str, str], command: str
    ) -> None:
        (folder / "M").write_text("# Velm", encoding="utf-8")
        for content, words in others.items():
            (folder / "BAD").write_text(content, encoding="utf-8")
            done = call(*command.split())
            assert (done.code, done.out) == (2, "")
            assert one_sentence(done.err)
            assert done.err.startswith("summarizer: error: BAD is not a briefing in JSON: ")
            assert words in done.err
            assert "`summarizer brief SOURCE -o FILE.json` saves a briefing" in done.err or "install" in done.err
            assert not any(words in done.err for words in ("Field required", "Input should", "Extra inputs"))


class TestMissingFolder:
    """A folder that is missing is made, whichever command writes into it, and only when it does."""

    @pytest.mark.parametrize(
        "command",
        [
            "brief velm.json -o {}/a.html",
            "brief velm.json --report {}/run.json",
            "brief velm.json --format html --format json -o {}",
            "render page.json -o {}/a.md",
            "update page.json velm.json -o {}/a.json",
            "check draft.md velm.json -o {}/a.html",
            "adopt edited.md page.json velm.json -o {}/a.json",
            "index . -o {}/index.html",
            "batch velm.json lunde.json -o {}/many.jsonl",
            "batch velm.json lunde.json -o {} --report {}/report/run.json",
        ],
    )
    def test_it_is_made(self, call: Call, folder: Path, command: str) -> None:
        assert call("render", "page.json", "--editable", "-o", "edited.md").code == 0
        (folder / "draft.md").write_text("The bridge in Velm was shut on Monday.", encoding="utf-8")
        done = call(*command.format("new/sub", "new/sub").split())
        assert done.code == 0, done.err
        assert any(path.is_file() for path in (folder / "new" / "sub").rglob("*"))

    def test_it_is_not_made_for_nothing(self, call: Call, folder: Path) -> None:
        assert call("brief", "absent.json", "-o", "new/a.html").code == 2
        assert call("brief", "velm.json", "-o", "new/a.html", "--dry-run").code == 0
        assert not (folder / "new").exists()

    @pytest.mark.parametrize("output", ["velm.json/a.html", "velm.json/sub/a.html", "velm.json/sub/"])
    def test_a_file_in_its_place_is_named(self, call: Call, folder: Path, output: str) -> None:
        done = call("brief", "velm.json", "-o", output)
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert "a folder, and '" in done.err
        assert "velm.json' is a file" in done.err
        assert json.loads((folder / "velm.json").read_text("utf-8"))


class TestMissingFile:
    """A name with a slip in it: the one that was meant is named, where there is one like it."""

    @pytest.mark.parametrize(
        ("command", "meant"),
        [
            ("brief vlem.json", "velm.json"),
            ("brief velm", "velm.json"),
            ("brief Velm.jsn", "velm.json"),
            ("brief storys/velm.json", "stories/velm.json"),
            ("brief storys/absent.json", "stories"),
            ("brief storys", "stories"),
            ("inspect stories/vel.json", "stories/velm.json"),
            ("map vlem.json", "velm.json"),
            ("batch vlem.json -o out/", "velm.json"),
            ("render pages.json", "page.json"),
            ("render page.json --articles vlem.json", "velm.json"),
            ("verify pages.json velm.json", "page.json"),
            ("update pages.json velm.json", "page.json"),
            ("adopt darft.md page.json velm.json", "draft.md"),
            ("check drafts.md velm.json", "draft.md"),
            ("index storys", "stories"),
        ],
    )
    def test_the_name_that_was_meant_is_told(self, call: Call, folder: Path, command: str, meant: str) -> None:
        (folder / "draft.md").write_text("The bridge in Velm was shut on Monday.", encoding="utf-8")
        (folder / "stories").mkdir()
        (folder / "stories" / "velm.json").write_bytes((folder / "velm.json").read_bytes())
        done = call(*command.split())
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err) or command.startswith("batch")
        assert f"no such file or directory (did you mean {meant}?)" in done.err

    @pytest.mark.parametrize("name", ["weather.json", "absent", "nowhere/velm.json", "v" * 300])
    def test_nothing_is_told_where_nothing_is_like_it(self, call: Call, folder: Path, name: str) -> None:
        (folder / "\x1bweather.json").write_text("{}", encoding="utf-8")
        done = call("brief", name)
        assert one_sentence(done.err)
        assert "did you mean" not in done.err

    def test_a_folder_in_the_place_of_a_briefing_is_told(self, call: Call, folder: Path) -> None:
        assert "it is a folder; name the file in it" in call("render", folder).err

    def test_of_a_folder_with_many_names_the_first_are_looked_at(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert near_path(folder / "vlem.json") == f" (did you mean {folder / 'velm.json'}?)"
        monkeypatch.setattr("summarizer.suggestions._MOST_NAMES", 0)
        assert near_path(folder / "vlem.json") == ""


class TestNames:
    """What a reader is told has the names of languages and outlets, and not what programs call them."""

    def test_no_command_prints_a_code(self, call: Call, folder: Path) -> None:
        (folder / "draft.md").write_text("The bridge in Velm was shut on Tuesday. Nobody came.", encoding="utf-8")
        swahili = record("Lunde", language="sw", outlet=None)
        (folder / "mixed.json").write_text(json.dumps([record("Velm", outlet=None), swahili]), encoding="utf-8")
        assert call("brief", "mixed.json", "-o", "mixed-page.json").code == 0
        articles = [record("Velm", outlet="Tarn Post"), swahili]
        (folder / "others.json").write_text(json.dumps(articles), encoding="utf-8")
        commands = [
            "inspect mixed.json",
            "map mixed.json",
            "check draft.md mixed.json",
            "verify mixed-page.json others.json",
        ]
        commands += [f"render mixed-page.json --format {form}" for form in ("text", "markdown", "html")]
        commands += ["check draft.md mixed.json --format html", "brief mixed.json --language de -o page.html"]
        told = {command: "{0.out}{0.err}".format(call(*command.split())) for command in commands}
        for command, words in told.items():
            assert "unknown-" not in words, command
            assert "unnamed outlet" in words, command
        assert "English 1, Swahili 1" in told["inspect mixed.json"]
        assert "several languages: English (1), Swahili (1)" in told["inspect mixed.json"]
        assert "the briefing is in Swahili" in told["brief mixed.json --language de -o page.html"]


class TestBatch:
    """What the end of a batch points to is not what was given already."""

    def test_verbose_is_pointed_to_where_it_is_off(self, call: Call, folder: Path) -> None:
        (folder / "nameless.json").write_text(json.dumps([record("Tarn", outlet=None)]), encoding="utf-8")
        told = call("batch", "--jobs", "1", "nameless.json", "-o", "pages").err
        assert "1 warning about the input, which --verbose shows" in told
        assert "unnamed outlet 1" not in told
        told = call("batch", "--jobs", "1", "nameless.json", "-o", "others", "-v").err
        assert "--verbose" not in told
        assert "unnamed outlet 1" in told

    def test_a_lost_source_is_named_as_it_was_given(self, call: Call, folder: Path) -> None:
        (folder / "empty.json").write_text("{}", encoding="utf-8")
        done = call("batch", "--jobs", "1", "velm.json", "empty.json", "-o", "pages")
        assert done.code == 1
        assert "summarizer: failed: empty.json: the object is empty" in done.err
        assert "the same command with --retry failed writes those again" in done.err

    def test_the_report_that_was_asked_for_is_named(
        self, call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("summarizer.cli.batch_summary._ROWS_SHOWN", 1)
        for name in ("one", "two"):
            (folder / f"{name}.json").write_text("{}", encoding="utf-8")
        asked = ["batch", "--jobs", "1", "velm.json", "one.json", "two.json"]
        assert "and 1 more, which --report FILE tells" in call(*asked, "-o", "pages").err
        assert "and 1 more, which run.json tells" in call(*asked, "-o", "others", "--report", "run.json").err


class TestWording:
    """What is told once is not told twice, and what is no JSON is not called complete."""

    def test_a_fault_names_its_article_once(self, call: Call, folder: Path) -> None:
        altered = (folder / "velm.json").read_text("utf-8").replace("on Monday", "on Friday")
        (folder / "velm.json").write_text(altered, encoding="utf-8")
        done = call("verify", "page.json", "velm.json")
        assert done.code == 1
        (line,) = [line for line in done.out.splitlines() if line.startswith("source.altered")]
        assert line.count("article a1") == 1
        assert "statement " in next(line for line in done.out.splitlines() if line.startswith("citation.altered"))

    @pytest.mark.parametrize("text", ['"""A module."""\nimport json', "12 people were hurt.", "true stories"])
    def test_other_text_under_any_ending_is_no_json(self, call: Call, folder: Path, text: str) -> None:
        (folder / "notes.py").write_text(text, encoding="utf-8")
        done = call("brief", "notes.py")
        assert one_sentence(done.err)
        assert f"this is not JSON (it begins with {text[0]!r})" in done.err
