"""What the command line reads and writes in: formats, folders, saved briefings, the index, and shapes of input."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from commands import Call, in_process, one_sentence
from hypothesis import given
from hypothesis import strategies as st
from newsroom import weir_bundle

import summarizer
from summarizer.briefing import Briefing
from summarizer.cli.outputs import file_stem
from summarizer.rendering import FORMATS, render

if TYPE_CHECKING:
    from pathlib import Path

ENDINGS = {
    "text": ".txt",
    "markdown": ".md",
    "html": ".html",
    "json": ".json",
    "ninjs": ".ninjs.json",
    "jsonfeed": ".jsonfeed.json",
    "kite": ".kite.json",
}
RECORD = {
    "name_source": "Lunde Courier",
    "title": "Weir bursts in Lunde",
    "link": "https://courier.example/weir",
    "published_date": "2031-05-12 08:00:00",
    "content": "The weir at Lunde burst on Monday night after a week of rain. Nobody was hurt, the police said.",
    "word_count": 18,
    "rank": 4,
}


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "weir.json"
    path.write_text(weir_bundle().model_dump_json(), encoding="utf-8")
    return path


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    return in_process(monkeypatch, capsys)


@pytest.fixture
def saved(call: Call, bundle: Path) -> Path:
    path = bundle.parent / "briefing.json"
    assert call("brief", bundle, "-o", path).code == 0
    return path


def several(*formats: str) -> list[str]:
    return [word for form in formats for word in ("--format", form)]


class TestFormats:
    def test_several_go_to_a_folder_that_is_made(self, call: Call, bundle: Path, tmp_path: Path) -> None:
        folder = tmp_path / "new" / "pages"
        done = call("brief", bundle, *several(*FORMATS), "-o", folder)
        assert (done.code, done.out) == (0, "")
        assert {path.name for path in folder.iterdir()} == {f"weir{ending}" for ending in ENDINGS.values()}
        briefing = Briefing.model_validate_json((folder / "weir.json").read_bytes())
        for form, ending in ENDINGS.items():
            written = (folder / f"weir{ending}").read_text(encoding="utf-8")
            assert written == render(briefing, form, articles=weir_bundle()), form
        assert f"summarizer: {folder / 'weir.txt'} and 6 more: extractive writer · " in done.err

    def test_files_are_named_after_the_bundles_id(self, call: Call, bundle: Path, tmp_path: Path) -> None:
        named = weir_bundle().model_copy(update={"id": "../../etc/Überschwemmung: Lunde?"})
        bundle.write_text(named.model_dump_json(), encoding="utf-8")
        call("brief", bundle, *several("text", "markdown"), "-o", tmp_path / "out")
        assert {path.name for path in (tmp_path / "out").iterdir()} == {
            "etc-Überschwemmung-Lunde.txt",
            "etc-Überschwemmung-Lunde.md",
        }

    def test_standard_input_and_a_folder_have_names_too(self, call: Call, bundle: Path, tmp_path: Path) -> None:
        articles = tmp_path / "articles.d"
        articles.mkdir()
        for number, article in enumerate(json.loads(bundle.read_text("utf-8"))["articles"]):
            (articles / f"{number}.json").write_text(json.dumps(article), encoding="utf-8")
        options = (*several("text", "json"), "-o", tmp_path / "out")
        call("brief", "-", *options, stdin=bundle.read_text("utf-8"))
        call("brief", articles, *options)
        assert {path.stem for path in (tmp_path / "out").iterdir()} == {"briefing", "articles.d"}

    def test_the_same_format_twice_is_one(self, call: Call, bundle: Path) -> None:
        assert call("brief", bundle, *several("markdown", "markdown")).out.startswith("# ")

    @pytest.mark.parametrize(
        ("name", "beginning"),
        [("b.html", "<!doctype html>"), ("b.HTM", "<!doctype html>"), ("b.md", "# "), ("b.json", "{")],
    )
    def test_one_file_gets_the_format_of_its_name(
        self, call: Call, bundle: Path, tmp_path: Path, name: str, beginning: str
    ) -> None:
        assert call("brief", bundle, "-o", tmp_path / name).code == 0
        assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(beginning)

    def test_a_page_shows_citations_within_their_paragraph(self, call: Call, bundle: Path) -> None:
        page = call("brief", bundle, "--format", "html").out
        briefing = Briefing.model_validate_json(call("brief", bundle, "--json").out)
        assert page == render(briefing, "html", articles=weir_bundle())
        assert page != render(briefing, "html")

    @pytest.mark.parametrize(
        ("options", "words"),
        [
            ([], "name it with -o"),
            (["-o", "-"], "name it with -o"),
            (["-o", "{folder}/weir.json"], "is a file"),
            (["-o", "{folder}/weir.json/below"], "is a file"),
            (["--json", "-o", "{folder}/out"], "contradict"),
        ],
    )
    @pytest.mark.parametrize("command", ["brief", "render"])
    def test_several_formats_without_a_folder_are_refused_before_anything_is_read(
        self, call: Call, bundle: Path, options: list[str], words: str, command: str
    ) -> None:
        options = [option.format(folder=bundle.parent) for option in options]
        done = call(command, "absent.json", *several("html", "markdown"), *options)
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert words in done.err

    @given(st.text())
    def test_any_name_becomes_the_name_of_a_file(self, name: str) -> None:
        stem = file_stem(name)
        assert stem == "briefing" or not set(stem) & set('/\\:*?"<>|\0\n ')
        assert stem not in {"", ".", ".."}
        assert not stem.startswith((".", "-"))
        assert len(f".{stem}.jsonfeed.json.12345678.part".encode()) <= 255
        assert file_stem(stem) == stem

    def test_names_keep_their_script(self) -> None:
        assert file_stem("बांध टूटा", "other") == "बांध-टूटा"
        assert file_stem(None, "..", "-", "2031") == "2031"


class TestRender:
    @pytest.mark.parametrize("form", FORMATS)
    def test_a_saved_briefing_says_the_same_as_a_new_one(
        self, call: Call, bundle: Path, saved: Path, form: str
    ) -> None:
        done = call("render", saved, "--format", form, "--articles", bundle)
        assert (done.code, done.err) == (0, "")
        assert done.out == call("brief", bundle, "--format", form).out

    def test_without_its_articles_a_page_has_the_cited_words_alone(self, call: Call, saved: Path) -> None:
        briefing = Briefing.model_validate_json(saved.read_bytes())
        assert call("render", saved, "--format", "html").out == render(briefing, "html")

    def test_it_comes_from_standard_input_and_goes_to_a_folder(self, call: Call, saved: Path, tmp_path: Path) -> None:
        options = (*several("html", "markdown"), "-o", tmp_path / "out")
        done = call("render", saved, *options)
        assert (done.code, done.out) == (0, "")
        assert {path.name for path in (tmp_path / "out").iterdir()} == {"briefing.html", "briefing.md"}
        identity = json.loads(saved.read_text("utf-8"))["id"]
        call("render", "-", *options, stdin=saved.read_text("utf-8"))
        assert (tmp_path / "out" / f"{file_stem(identity)}.html").is_file()
        assert call("render", saved, "-q", *options).err == ""

    def test_a_file_gets_the_format_of_its_name(self, call: Call, saved: Path, tmp_path: Path) -> None:
        done = call("render", saved, "-o", tmp_path / "page.html")
        assert done.err == f"summarizer: written: {tmp_path / 'page.html'}\n"
        assert "</html>" in (tmp_path / "page.html").read_text("utf-8")

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["{folder}/weir.json"], "is a file of articles, and no briefing"),
            (["{folder}/absent.json"], "absent.json"),
            (["{folder}"], "cannot read the briefing"),
            (["-"], "standard input is not a briefing in JSON"),
            (["-", "--articles", "-"], "standard input"),
            (["{folder}/briefing.json", "--articles", "{folder}/absent.json"], "absent.json"),
            (["{folder}/briefing.json", "--shape", "native"], "--articles"),
            (["{folder}/briefing.json", "--shape", "telex", "--articles", "{folder}/weir.json"], "telex"),
        ],
    )
    def test_wrong_use_is_named_in_one_sentence(
        self, call: Call, saved: Path, arguments: list[str], words: str
    ) -> None:
        done = call("render", *(argument.format(folder=saved.parent) for argument in arguments), stdin="[]")
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert words in done.err


class TestIndex:
    @pytest.fixture
    def folder(self, call: Call, bundle: Path, tmp_path: Path) -> Path:
        """One briefing with a page and every other format, and one without a page whose name is no plain link."""
        folder = tmp_path / "pages"
        call("brief", bundle, *several(*FORMATS), "-o", folder)
        call("brief", bundle, "-o", folder / "b#1 é.json")
        return folder

    def test_it_links_to_pages_and_else_to_the_record(self, call: Call, folder: Path) -> None:
        done = call("index", folder)
        assert (done.code, done.err) == (0, "summarizer: 2 briefings\n")
        assert links(done.out) == {"./weir.html", "./b%231%20%C3%A9.json"}

    def test_links_are_relative_to_the_index(self, call: Call, folder: Path) -> None:
        target = folder.parent / "index.html"
        done = call("index", folder, "-o", target)
        assert (done.code, done.out) == (0, "")
        assert done.err == f"summarizer: {target}: 2 briefings\n"
        assert links(target.read_text("utf-8")) == {"./pages/weir.html", "./pages/b%231%20%C3%A9.json"}
        beside = folder / "index.html"
        call("index", folder, "-o", beside)
        assert links(beside.read_text("utf-8")) == {"./weir.html", "./b%231%20%C3%A9.json"}
        below = folder / "below"
        below.mkdir()
        call("index", folder, "-o", below / "index.html")
        assert "./../weir.html" in links((below / "index.html").read_text("utf-8"))

    def test_what_is_no_briefing_is_counted_in_one_warning(self, call: Call, folder: Path) -> None:
        (folder / "broken.json").write_text("{", encoding="utf-8")
        (folder / "notes.json").write_text("[1]", encoding="utf-8")
        (folder / "folder.json").mkdir()
        (folder / "notes.txt").write_text("words", encoding="utf-8")
        done = call("index", folder)
        assert done.code == 0
        assert done.err.count("warning: ") == 1
        assert "warning: 2 .json files in " in done.err
        assert call("index", folder, "-q").err == ""
        told = call("index", folder, "-v").err
        assert "broken.json" in told
        assert "notes.json" in told

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["{folder}/none"], "no briefing"),
            (["{folder}/absent"], "absent"),
            (["{folder}/weir.json"], "weir.json"),
            (["{folder}", "-o", "{folder}"], "is a folder"),
            (["{folder}", "-o", "{folder}/weir.json/index.html"], "has to be in a folder, and"),
        ],
    )
    def test_wrong_use_is_named_in_one_sentence(
        self, call: Call, saved: Path, arguments: list[str], words: str
    ) -> None:
        (saved.parent / "none").mkdir()
        done = call("index", *(argument.format(folder=saved.parent) for argument in arguments))
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert words in done.err

    def test_the_library_has_it_too(self, saved: Path) -> None:
        briefing = Briefing.model_validate_json(saved.read_bytes())
        assert "./x.html" in links(summarizer.render_index([("x.html", briefing)]))


class TestShape:
    @pytest.fixture
    def clusters(self, tmp_path: Path) -> Path:
        path = tmp_path / "found.json"
        path.write_text(json.dumps({"clusters": [{"articles": [RECORD]}]}), encoding="utf-8")
        return path

    def test_inspect_says_what_was_recognised_and_left_out(self, call: Call, clusters: Path) -> None:
        done = call("inspect", clusters)
        assert done.code == 0
        text = " ".join(done.out.split())
        assert re.search(r"read as: .*newscatcher", text)
        assert re.search(r"left out: .*word_count \(1×\)", text)
        found = json.loads(call("inspect", clusters, "--json").out)
        assert "newscatcher" in found["shape"]
        assert found["dropped"].items() >= {"word_count": 1, "rank": 1}.items()

    def test_nothing_is_said_of_fields_where_none_is_left_out(self, call: Call, bundle: Path) -> None:
        done = call("inspect", bundle)
        assert "read as: bundle\n" in done.out
        assert "left out" not in done.out
        assert json.loads(call("inspect", bundle, "--json").out)["dropped"] == {}

    def test_names_of_fields_cannot_act(self, call: Call, clusters: Path) -> None:
        hostile = {**RECORD, "\x1b[31m[red]\u202e": 1}
        clusters.write_text(json.dumps({"clusters": [{"articles": [hostile]}]}), encoding="utf-8")
        for done in (call("inspect", clusters), call("inspect", clusters, "--json")):
            assert done.code == 0
            assert not {"\x1b", "\u202e"} & set(done.out + done.err)

    def test_it_is_taken_at_its_word(self, call: Call, tmp_path: Path) -> None:
        record = {"title": RECORD["title"], "maintext": RECORD["content"], "text": "Another text."}
        source = tmp_path / "records.json"
        source.write_text(json.dumps([record]), encoding="utf-8")
        forced = json.loads(call("inspect", source, "--json", "--shape", "news-please").out)
        assert "news-please" in forced["shape"]
        assert forced["articles"][0]["characters"] == len(RECORD["content"])
        briefing = tmp_path / "b.json"
        assert call("brief", source, "--shape", "news-please", "-o", briefing).code == 0
        assert call("verify", briefing, source, "--shape", "news-please").code == 0
        assert call("verify", briefing, source, "--shape", "native").code == 1
        page = call("render", briefing, "--format", "html", "--articles", source, "--shape", "news-please")
        assert page.code == 0

    @pytest.mark.parametrize("command", [["brief"], ["inspect"], ["verify", "{saved}"]])
    def test_one_that_is_none_is_refused_with_those_there_are(
        self, call: Call, saved: Path, bundle: Path, command: list[str]
    ) -> None:
        done = call(*(word.format(saved=saved) for word in command), bundle, "--shape", "telex")
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert "telex" in done.err
        assert "ninjs" in done.err


def links(page: str) -> set[str]:
    return {href for href in re.findall(r'href="([^"]*)"', page) if not href.startswith(("data:", "#"))}
