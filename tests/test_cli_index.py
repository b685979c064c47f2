"""`summarizer index` over a folder that holds many briefings, or files that want to be taken for some."""

from __future__ import annotations

import json
import os
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from briefings import invented_briefing, source, statement
from commands import Call, in_process, one_sentence, process

from summarizer.rendering import render

if TYPE_CHECKING:
    from summarizer.briefing import Briefing

SEVEN = [f"story-{number}" for number in range(7)]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    return in_process(monkeypatch, capsys)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Seven briefings, the later numbers older, of which one has a page."""
    folder = tmp_path / "briefings"
    folder.mkdir()
    for number, name in enumerate(SEVEN):
        save(folder / f"{name}.json", dated(number))
    (folder / "story-0.html").write_text("a page", encoding="utf-8")
    return folder


def dated(number: int) -> Briefing:
    return invented_briefing(
        headline=statement(f"Story {number}"),
        sources=[source(1, "Courier", "Bridge", published=f"2031-05-{20 - number}")],
    )


def save(path: Path, briefing: Briefing) -> None:
    path.write_text(render(briefing, "json"), encoding="utf-8")


def stories(page: Path | str) -> list[str]:
    text = page if isinstance(page, str) else page.read_text("utf-8")
    return re.findall(r"story-\d", " ".join(re.findall(r'<h2[^>]*><a href="([^"]*)"', text)))


def navigation(page: Path) -> str:
    found = re.search(r"<nav.*?</nav>", page.read_text("utf-8"), re.DOTALL)
    return found[0] if found else ""


class TestPages:
    def test_stories_go_on_from_page_to_page(self, call: Call, folder: Path) -> None:
        target = folder / "index.html"
        done = call("index", folder, "-o", target, "--per-page", 3)
        assert (done.code, done.out, done.err) == (0, "", f"summarizer: {target}: 7 briefings on 3 pages\n")
        pages = [target, folder / "index-2.html", folder / "index-3.html"]
        assert sorted(folder.glob("index*")) == sorted(pages)
        assert [story for page in pages for story in stories(page)] == SEVEN
        for before, after in pairwise(pages):
            assert f'<a href="./{after.name}" rel="next">' in navigation(before)
            assert f'<a href="./{before.name}" rel="prev">' in navigation(after)
        assert "rel=" not in re.sub(r'rel="next"', "", navigation(pages[0]))
        assert 'rel="next"' not in navigation(pages[2])

    def test_two_hundred_are_on_a_page_unless_told_otherwise(
        self, call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert "200 by default" in " ".join(call("index", "--help").out.split())
        monkeypatch.setattr("summarizer.cli.commands.index.PER_PAGE", 4)
        call("index", folder, "-o", folder / "index.html")
        assert stories(folder / "index-2.html") == SEVEN[4:]

    def test_a_single_page_is_what_stdout_gets(self, call: Call, folder: Path) -> None:
        target = folder / "index.html"
        done = call("index", folder, "-o", target, "--per-page", 7)
        assert done.err == f"summarizer: {target}: 7 briefings\n"
        assert target.read_text("utf-8") == call("index", folder).out
        assert not navigation(target)
        assert not (folder / "index-2.html").exists()

    def test_stdout_has_all_on_one_page(self, call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("summarizer.cli.commands.index.PER_PAGE", 2)
        assert stories(call("index", folder).out) == SEVEN
        assert stories(call("index", folder, "-o", "-").out) == SEVEN

    @pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="devices of POSIX")
    def test_a_device_has_no_files_beside_it(self, folder: Path) -> None:
        assert stories(process("index", folder, "-o", "/dev/stdout").stdout) == SEVEN
        done = process("index", folder, "-o", "/dev/stdout", "--per-page", 2)
        assert (done.returncode, done.stdout) == (2, "")
        assert one_sentence(done.stderr)

    def test_the_name_of_further_pages_is_that_of_the_file(self, call: Call, folder: Path, tmp_path: Path) -> None:
        call("index", folder, "-o", tmp_path / "week 3 #1", "--per-page", 4)
        assert "./week%203%20%231-2" in navigation(tmp_path / "week 3 #1")
        assert (tmp_path / "week 3 #1-2").exists()

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["--per-page", "3"], "--per-page needs -o FILE"),
            (["-o", "-", "--per-page", "3"], "--per-page needs -o FILE"),
            (["-o", "{folder}/index.html", "--per-page", "0"], "--per-page"),
            (["-o", "{folder}/index.html", "--per-page", "none"], "--per-page"),
            (["-o", "{folder}/index.pdf"], "an index is HTML"),
            (["-o", "{folder}/index.json"], "an index is HTML"),
        ],
    )
    def test_wrong_use_is_named_in_one_sentence(
        self, call: Call, folder: Path, arguments: list[str], words: str
    ) -> None:
        before = sorted(folder.iterdir())
        done = call("index", folder, *(argument.format(folder=folder) for argument in arguments))
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert words in done.err
        assert sorted(folder.iterdir()) == before


class TestEarlierPages:
    @pytest.fixture
    def target(self, call: Call, folder: Path) -> Path:
        """An index of four pages."""
        target = folder / "index.html"
        assert call("index", folder, "-o", target, "--per-page", 2).code == 0
        return target

    @pytest.mark.parametrize(("per_page", "left"), [(2, 4), (3, 3), (4, 2), (200, 1)])
    def test_those_too_many_are_removed(self, call: Call, folder: Path, target: Path, per_page: int, left: int) -> None:
        done = call("index", folder, "-o", target, "--per-page", per_page, "-v")
        assert done.code == 0
        assert len(list(folder.glob("index*.html"))) == left
        assert done.err.count("removed: ") == 4 - left
        assert ("of an earlier index removed" in done.err) == (left < 4)
        assert call("index", folder, "-o", target, "--per-page", per_page).err.count("removed") == 0

    def test_what_an_index_has_not_written_stays(self, call: Call, folder: Path, target: Path) -> None:
        others = {
            "index-9.html": "<!doctype html>\n<title>Mine</title>",  # by somebody else
            "index-10.html": (folder / "index-2.html").read_text("utf-8"),  # a copy
            "index-03.html": (folder / "index-3.html").read_text("utf-8"),
            "other-3.html": (folder / "index-3.html").read_text("utf-8"),
            "index-11.html": render(dated(1), "html"),
        }
        for name, text in others.items():
            (folder / name).write_text(text, encoding="utf-8")
        (folder / "index-12.html").mkdir()
        assert call("index", folder, "-o", target).code == 0
        assert {path.name for path in folder.glob("*-*.html")} == {*others, "index-12.html", "story-0.html"}

    def test_one_that_cannot_be_removed_is_told(
        self, call: Call, folder: Path, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(self: Path, missing_ok: bool = False) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "unlink", refuse)
        done = call("index", folder, "-o", target, "--per-page", 3)
        assert done.code == 0
        assert "warning: cannot remove " in done.err
        assert "index-4.html" in done.err

    @pytest.mark.parametrize("stranger", ["file", "folder", "briefing", "other page", "link"])
    def test_nothing_is_overwritten_but_pages_of_an_index(
        self, call: Call, folder: Path, tmp_path: Path, stranger: str
    ) -> None:
        place = folder / "index-2.html"
        if stranger == "folder":
            place.mkdir()
        elif stranger == "link":
            place.symlink_to(tmp_path / "absent")
        elif stranger == "other page":
            call("index", folder, "-o", place, "--per-page", 6)
        else:
            place.write_text("mine", encoding="utf-8")
        if stranger == "briefing":
            save(folder / "index-2.json", dated(8))
        names = sorted(folder.iterdir())
        done = call("index", folder, "-o", folder / "index.html", "--per-page", 3)
        assert (done.code, one_sentence(done.err)) == (2, True)
        assert "index-2.html" in done.err
        assert sorted(folder.iterdir()) == names

    def test_a_page_that_fails_leaves_the_front_page_as_it_was(
        self, call: Call, folder: Path, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = target.read_text("utf-8")
        replace = Path.replace

        def full(self: Path, other: Path) -> Path:
            if other.name == "index-2.html":
                raise OSError(28, "No space left on device")
            return replace(self, other)

        monkeypatch.setattr(Path, "replace", full)
        save(folder / "story-8.json", dated(8))
        done = call("index", folder, "-o", target, "--per-page", 2)
        assert (done.code, one_sentence(done.err)) == (2, True)
        assert target.read_text("utf-8") == before
        assert not list(folder.glob(".*"))


class TestWhatIsNoBriefing:
    def broken(self) -> dict[str, bytes]:
        """Files by name, none of which is a briefing."""
        good: dict[str, Any] = json.loads(render(dated(0), "json"))

        def changed(**parts: Any) -> bytes:
            return json.dumps({name: part for name, part in {**good, **parts}.items() if part != "gone"}).encode()

        sections = ("whats_happened", "behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper")
        return {
            "empty": b"",
            "cut off": render(dated(0), "json").encode()[:-100],
            "no letters": b"\xff\xfe\x00{",
            "deep": b"[" * 100_000,
            "deep in a field": changed()[:-1] + b', "more": ' + b'{"a":' * 100_000,
            "number": b"1" * 100_000,
            "endless count": changed(verification={"flagged": "§"}).replace(b'"\\u00a7"', b"9" * 5000),
            "lone surrogate": changed(language="§").replace(b"\\u00a7", b"\\ud800"),
            "later version": changed(schema_version="3"),
            "unknown field": changed(more=1),
            "no sources": changed(sources=[]),
            "headline without a source": changed(headline={**good["headline"], "citations": []}),
            **{f"no {name}": changed(**{name: "gone"}) for name in (*sections, "id", "language", "provenance")},
            **{f"{name} of another form": changed(**{name: []}) for name in (*sections, "verification", "provenance")},
        }

    def test_each_costs_only_itself(self, call: Call, folder: Path) -> None:
        good = call("index", folder).out
        broken = self.broken()
        for name, content in broken.items():
            (folder / f"{name}.json").write_bytes(content)
        done = call("index", folder, "-v")
        assert (done.code, done.out) == (0, good)
        assert f"warning: {len(broken)} .json files in {folder} left out, being no briefing" in done.err
        for name in broken:
            assert f"{name}.json is not a briefing in JSON" in done.err
        assert "no go_deeper.json is not a briefing in JSON: `go_deeper` is missing" in done.err

    def test_words_are_those_of_the_other_commands(self, call: Call, folder: Path) -> None:
        for name, content in self.broken().items():
            path = folder / f"{name}.json"
            path.write_bytes(content)
            told = call("render", path).err.removeprefix("summarizer: error: ")
            assert f"left out: {told}" in call("index", folder, "-v").err
            path.unlink()

    @pytest.mark.parametrize("language", ["", "..", "en\0", "x" * 9000, "topics", "a.b", "/", "é"])
    def test_any_language_is_one(self, call: Call, folder: Path, language: str) -> None:
        save(folder / "odd.json", invented_briefing(language=language))
        done = call("index", folder)
        assert (done.code, done.err) == (0, "summarizer: 8 briefings\n")

    @pytest.mark.parametrize("day", ["", "9999-99-99", "0000-00-00", "9" * 5000, "-1", "24:61", "2031-02-30T25:00Z"])
    def test_any_date_is_one(self, call: Call, folder: Path, day: str) -> None:
        save(folder / "odd.json", invented_briefing(sources=[source(1, "Courier", "Bridge", published=day)]))
        assert call("index", folder).code == 0

    def test_a_file_too_large_for_a_briefing_is_not_read(
        self, call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("summarizer.saved_briefings.LARGEST_BRIEFING", 100_000)
        with (folder / "large.json").open("wb") as file:
            file.truncate(100_001)
        done = call("index", folder, "-v")
        assert done.code == 0
        assert "large.json is not a briefing in JSON: it has more than 100,000 bytes" in done.err

    def test_hidden_files_are_not_looked_at(self, call: Call, folder: Path) -> None:
        save(folder / ".hidden.json", dated(9))
        (folder / ".journal.json").write_text("{", encoding="utf-8")
        (folder / ".briefings.jsonl").write_text("{", encoding="utf-8")
        assert call("index", folder).err == "summarizer: 7 briefings\n"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
    def test_a_pipe_is_not_waited_for(self, call: Call, folder: Path) -> None:
        os.mkfifo(folder / "pipe.json")
        assert call("index", folder).err == "summarizer: 7 briefings\n"
