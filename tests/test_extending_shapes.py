"""A shape of input from outside: given as an object, or installed, and then everywhere where a shape can be named."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from commands import Call, in_process, one_sentence, process
from distributions import environment, install

from summarizer import Settings, Shape, load_bundle, load_bundles, plugins
from summarizer.errors import ConfigurationError, EmptyBundleError, SourceError
from summarizer.loading import SHAPES, read_source
from summarizer.loading.file_content import FORMATS
from summarizer.loading.shape_registry import FILE_FORMATS

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping
    from pathlib import Path

PIECE = {
    "kopf": "Weir bursts in Lunde",
    "rumpf": "The weir at Lunde burst on Monday night after a week of rain. Nobody was hurt, the police said.",
    "haus": {"name": "Lunde Courier"},
    "stempel": "2031-05-12T08:00Z",
    "namen": ["Ada Ro", "Bo Lund"],
    "zaehler": 7,
}
OTHER = {**PIECE, "kopf": "Cellars under water", "haus": {"name": "Evening Post"}}
NAMES = {"title": "kopf", "text": ("langtext", "rumpf"), "outlet": "haus", "published": "stempel", "author": "namen"}
ANSWER = {
    "vorgaenge": [{"nr": "w1", "name": "The weir", "stuecke": [PIECE, OTHER]}, {"nr": "w2", "stuecke": [OTHER]}],
    "seite": 1,
}


def events(answer: Mapping[str, Any]) -> Any:
    for event in answer["vorgaenge"]:
        yield {"id": event["nr"], "title": event.get("name"), "articles": event["stuecke"]}


WIREBOX = Shape(
    "wirebox",
    is_article=lambda record: "kopf" in record,
    rename=NAMES,
    holds_articles=lambda value: "vorgaenge" in value,
    split=events,
)
MODULE = f"""
from summarizer import Shape


def events(answer):
    for event in answer["vorgaenge"]:
        yield {{"id": event["nr"], "title": event.get("name"), "articles": event["stuecke"]}}


SHAPE = Shape(
    "wirebox",
    is_article=lambda record: "kopf" in record,
    rename={NAMES!r},
    holds_articles=lambda value: "vorgaenge" in value,
    split=events,
)
"""
EXPECTED = {
    "title": PIECE["kopf"],
    "text": PIECE["rumpf"],
    "outlet": "Lunde Courier",
    "published": "2031-05-12T08:00Z",
    "author": "Ada Ro, Bo Lund",
}


def fields(article: Any) -> dict[str, Any]:
    return {name: getattr(article, name) for name in EXPECTED}


def records(**functions: Any) -> Shape:
    return Shape("box", **{"is_article": lambda record: "kopf" in record, "rename": NAMES} | functions)


class Run(Protocol):
    def __call__(self, *arguments: object) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Where distributions are installed; one is."""
    install(tmp_path / "site", "wire-box", MODULE, shapes={"wirebox": "wire_box:SHAPE"})
    return tmp_path / "site"


@pytest.fixture
def call(tmp_path: Path, site: Path) -> Run:
    """The program as a process that finds the distributions."""
    return lambda *arguments: process(*arguments, env=environment(site), cwd=tmp_path)


@pytest.fixture
def found(tmp_path: Path) -> Path:
    path = tmp_path / "found.json"
    path.write_text(json.dumps([PIECE, OTHER]), encoding="utf-8")
    return path


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(ANSWER), encoding="utf-8")
    return path


# --- Given as an object


@pytest.mark.parametrize("how", [{"shapes": [WIREBOX]}, {"shape": WIREBOX}, {"shape": "wirebox", "shapes": [WIREBOX]}])
def test_articles_and_bundles_are_read_as_it_says(how: dict[str, Any], found: Path, answer: Path) -> None:
    for source in ([PIECE, OTHER], found):
        loaded = read_source(source, **how)
        assert fields(loaded.bundle.articles[0]) == EXPECTED
        assert (loaded.shape, loaded.dropped, loaded.warnings) == ("list of articles: wirebox", {"zaehler": 2}, ())
    assert fields(load_bundle(PIECE, **how).articles[0]) == EXPECTED
    for source in (ANSWER, answer, [ANSWER]):
        first, second = load_bundles(source, **how)
        assert (first.id, first.title, second.id, len(first.articles)) == ("w1", "The weir", "w2", 2)
        assert fields(first.articles[0]) == EXPECTED
    one = {**ANSWER, "vorgaenge": ANSWER["vorgaenge"][:1]}
    loaded = read_source(one, **how)
    assert (loaded.shape, loaded.dropped) == ("wirebox", {"zaehler": 2, "seite": 1})


def test_it_is_found_in_bundles_lines_and_folders_among_others(tmp_path: Path) -> None:
    native = {"title": "Gate", "text": "The gate failed.", "outlet": "Morrow Post"}
    loaded = read_source({"articles": [native, PIECE]}, shapes=[WIREBOX])
    assert loaded.shape == "bundle: wirebox"
    assert [each.outlet for each in loaded.bundle.articles] == ["Morrow Post", "Lunde Courier"]
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(PIECE)}\n{json.dumps(native)}\n", encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(OTHER), encoding="utf-8")
    loaded = read_source(tmp_path, shapes=[WIREBOX])
    assert [each.outlet for each in loaded.bundle.articles] == ["Lunde Courier", "Morrow Post", "Evening Post"]
    assert len(load_bundle([tmp_path / "a.jsonl", tmp_path / "b.json"], shapes=[WIREBOX]).articles) == 3


def test_built_in_shapes_come_before_it_and_native_names_behind() -> None:
    news_please = {"title": "T", "maintext": "M", "source_domain": "a.example", "kopf": "K"}
    assert read_source(news_please, shapes=[WIREBOX]).shape == "article: news-please"
    with_a_title = {**PIECE, "title": "Another title", "text": "Another text."}
    assert load_bundle(with_a_title, shapes=[WIREBOX]).articles[0].title == PIECE["kopf"]


def test_what_it_gives_is_its_own_before_it_is_that_of_a_built_in_shape() -> None:
    like_gdelt = {**ANSWER, "vorgaenge": [{"nr": "w", "stuecke": [{**PIECE, "seendate": "20310512T080000Z"}]}]}
    loaded = read_source(like_gdelt, shapes=[WIREBOX])
    assert fields(loaded.bundle.articles[0]) == EXPECTED
    only_splits = Shape("box", holds_articles=WIREBOX.holds_articles, split=events)
    loaded = read_source(
        {"vorgaenge": [{"nr": "w", "stuecke": [{"title": "T", "maintext": "M"}]}]}, shapes=[only_splits]
    )
    assert (loaded.shape, loaded.bundle.articles[0].text) == ("box: news-please", "M")


def test_a_bundle_that_says_nothing_of_itself_is_a_list_of_articles(tmp_path: Path) -> None:
    shape = records(
        holds_articles=lambda value: "stuecke" in value, split=lambda value: [{"articles": value["stuecke"]}]
    )
    for number in range(2):
        (tmp_path / f"{number}.json").write_text(json.dumps({"stuecke": [PIECE]}), encoding="utf-8")
    assert len(load_bundle(tmp_path, shapes=[shape]).articles) == 2


def test_a_function_renames_and_what_it_does_not_look_at_is_counted() -> None:
    def rename(record: Mapping[str, Any]) -> dict[str, Any]:
        assert "absent" not in record
        assert len(record) == len(PIECE)
        return {"title": record["kopf"], "text": record.get("rumpf"), "outlet": record["haus"]["name"]}

    loaded = read_source([PIECE], shapes=[records(rename=rename)])
    assert loaded.bundle.articles[0].text == PIECE["rumpf"]
    assert loaded.dropped == {"stempel": 1, "namen": 1, "zaehler": 1}
    every = records(rename=lambda record: {"title": record["kopf"], "text": str(dict(record))})
    assert read_source([PIECE], shapes=[every]).dropped == {}


def test_markup_in_it_is_read_as_in_any_other() -> None:
    loaded = read_source([{**PIECE, "rumpf": "<p>The weir burst.</p>"}], shapes=[WIREBOX])
    assert loaded.bundle.articles[0].text == "The weir burst."
    assert loaded.warnings == ("bundle: [0].text: it is HTML and read as its text, into which citations point",)


def test_a_record_that_is_none_of_the_shape_that_was_asked_for_is_told() -> None:
    loaded = read_source([PIECE, {"title": "T", "text": "A text."}], shape=WIREBOX)
    assert "does not look like wirebox, which was asked for; its title and text cannot be read" in loaded.warnings[0]
    only_splits = Shape("box", holds_articles=WIREBOX.holds_articles, split=events)
    assert load_bundle({"title": "T", "text": "A text.", "outlet": "O"}, shape=only_splits).articles[0].title == "T"
    with pytest.raises(SourceError, match="the object has neither `articles` nor `title` or `text`"):
        load_bundle({"kopf": "T"}, shape=only_splits)


def fails(_: Any) -> Any:
    return 1 / 0


@pytest.mark.parametrize(
    ("rename", "told"),
    [(fails, "fails: ZeroDivisionError: division by zero"), (lambda _: [], "gives a list for an article")],
)
def test_an_article_that_it_fails_at_costs_itself(rename: Any, told: str) -> None:
    native = {"title": "Gate", "text": "The gate failed.", "outlet": "Morrow Post"}
    loaded = read_source([PIECE, native], shapes=[records(rename=rename)])
    assert [each.title for each in loaded.bundle.articles] == ["Gate"]
    assert loaded.warnings[0].startswith(f"bundle: [0]: the shape 'box' {told}")
    assert loaded.warnings[0].endswith("; it is left out")
    with pytest.raises(EmptyBundleError, match="the shape 'box'"):
        load_bundle(PIECE, shapes=[records(rename=rename)], on_warning=[].append)


@pytest.mark.parametrize(
    ("functions", "told"),
    [
        ({"is_article": fails}, "the shape 'box' fails: ZeroDivisionError: division by zero"),
        ({"holds_articles": fails, "split": fails}, "the shape 'box' fails: ZeroDivisionError"),
        ({"holds_articles": bool, "split": fails}, "the shape 'box' fails: ZeroDivisionError"),
        ({"holds_articles": bool, "split": lambda _: 3}, "the shape 'box' fails: TypeError"),
        ({"holds_articles": bool, "split": lambda _: [3]}, "the shape 'box' gives a number without `articles`"),
        ({"holds_articles": bool, "split": lambda _: [{"articles": 3}]}, "bundles[0].articles is a number, not a list"),
    ],
)
def test_what_it_fails_at_as_a_whole_is_one_sentence(functions: dict[str, Any], told: str) -> None:
    for source in (PIECE, [PIECE], {"articles": [PIECE]} if "holds_articles" not in functions else [PIECE, PIECE]):
        with pytest.raises(SourceError) as failed:
            load_bundle(source, shapes=[records(**functions)], on_warning=[].append)
        assert told in str(failed.value)
        assert str(failed.value).isprintable()


def test_a_document_without_bundles_is_told() -> None:
    shape = records(holds_articles=lambda value: "leer" in value, split=lambda _: [])
    with pytest.raises(EmptyBundleError, match="there is no bundle; give at least one article"):
        load_bundle({"leer": 1}, shapes=[shape])


def test_a_record_that_it_cannot_tell_costs_neither_articles_nor_bundles_beside_it() -> None:
    native = {"title": "Gate", "text": "The gate failed.", "outlet": "Morrow Post"}
    told: list[str] = []
    shape = records(is_article=lambda record: "title" not in record and record["nr"] > 3)
    (bundle,) = load_bundles([native, {"kopf": "T"}], shapes=[shape], on_warning=told.append)
    assert [each.title for each in bundle.articles] == ["Gate"]
    (bundle,) = load_bundles([{"articles": [native]}, {"kopf": "T"}], shapes=[shape], on_warning=told.append)
    assert told == ["bundle: [1]: the shape 'box' fails: KeyError: 'nr'; it is left out"] * 2


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"name": "ninjs"}, "it is a built-in shape, which nothing can replace"),
        ({"name": "clusters"}, "it is a built-in shape"),
        ({"name": "html"}, "it is a built-in shape"),
        ({"name": "Wire Box"}, "its name is 'Wire Box', and has to be 1 to 20 of a-z, 0-9, - and _"),
        ({"name": 5}, "its name is 5, and has to be 1 to 20"),
        ({}, "it takes is_article and rename, or holds_articles and split, or all four"),
        ({"is_article": bool}, "it takes is_article and rename"),
        ({"is_article": bool, "rename": NAMES, "split": events}, "it takes is_article and rename"),
        ({"is_article": True, "rename": NAMES}, "its is_article is true or false, and has to be a function"),
        ({"is_article": bool, "rename": "kopf"}, "its rename is a text, and has to be a function"),
        (
            {"is_article": bool, "rename": {"titel": "kopf"}},
            "its rename names 'titel' (did you mean title?)",
        ),
    ],
)
def test_what_is_no_shape_is_refused(given: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        Shape(**{"name": "box"} | given)
    assert told in str(refused.value)


def test_only_shapes_are_taken_and_a_slip_gets_the_one_that_was_meant() -> None:
    with pytest.raises(ConfigurationError, match="it is an object, and has to be a summarizer"):
        load_bundle([PIECE], shapes=[NAMES])  # type: ignore[list-item]
    assert load_bundle([PIECE], shapes=WIREBOX).articles  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match=r"did you mean wirebox\?"):
        load_bundle([PIECE], shape="wirebocks", shapes=[WIREBOX])


# --- Installed


def test_it_is_recognised_by_every_command_that_reads_articles(call: Run, found: Path) -> None:
    seen = json.loads(call("inspect", found, "--json").stdout)
    assert (seen["shape"], seen["dropped"]) == ("list of articles: wirebox", {"zaehler": 2})
    assert {each["outlet"] for each in seen["articles"]} == {"Lunde Courier", "Evening Post"}
    for command in (["brief"], ["map"], ["prompts", "render", "whole"]):
        done = call(*command, found, *(["--json"] if command != ["prompts", "render", "whole"] else []))
        assert done.returncode == 0, done.stderr
        assert "Lunde Courier" in done.stdout
    assert call("brief", found, "-o", "page.json").returncode == 0
    assert call("verify", "page.json", found).returncode == 0
    assert call("verify", "page.json", found, "--shape", "wirebox").returncode == 0
    assert call("render", "page.json", "--articles", found, "--shape", "wirebox", "-o", "page.html").returncode == 0


def test_the_bundles_of_an_answer_are_written_by_processes(call: Run, answer: Path, tmp_path: Path) -> None:
    for number, options in enumerate(([], ["--shape", "wirebox"])):
        done = call("batch", answer, "-o", f"pages{number}", "--jobs", "2", *options)
        assert done.returncode == 0, done.stderr
        assert {path.name for path in (tmp_path / f"pages{number}").glob("*.json")} == {"w1.json", "w2.json"}


def test_records_that_read_natively_are_its_own_where_it_is_named(call: Run, tmp_path: Path) -> None:
    path = tmp_path / "mixed.json"
    path.write_text(json.dumps([{**PIECE, "title": "T", "text": "A text."}]), encoding="utf-8")
    assert json.loads(call("inspect", path, "--json").stdout)["articles"][0]["title"] == "T"
    forced = json.loads(call("inspect", path, "--json", "--shape", "wirebox").stdout)
    assert forced["articles"][0]["title"] == PIECE["kopf"]


def test_a_slip_gets_the_installed_one_that_was_meant(call: Run, found: Path) -> None:
    for command in (["brief", found], ["batch", found, "-o", "pages"], ["batch", found, "--dry-run"]):
        done = call(*command, "--shape", "wirebocks")
        assert (done.returncode, done.stdout) == (2, "")
        assert one_sentence(done.stderr)
        assert '"wirebocks" is no shape (did you mean wirebox?)' in done.stderr


def test_a_program_may_ask_for_it_over_mcp(site: Path, found: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from summarizer.serving.roots import Roots  # noqa: PLC0415
    from summarizer.serving.tool_arguments import PageArguments  # noqa: PLC0415
    from summarizer.serving.tools import ToolService  # noqa: PLC0415

    monkeypatch.syspath_prepend(site)
    desk = ToolService(Settings(), Roots([found.parent]))
    page, *_ = asyncio.run(desk.brief([found.name], "json", PageArguments(shape="wirebox")))
    assert {source["outlet"] for source in json.loads(page)["sources"]} == {"Lunde Courier", "Evening Post"}


# --- What is wrong with one


@pytest.mark.parametrize(
    ("source", "value", "told"),
    [
        (
            "import absent_module",
            "broken:SHAPE",
            "cannot be loaded: ModuleNotFoundError: No module named 'absent_module'",
        ),
        ("raise SystemExit(0)", "broken:SHAPE", "cannot be loaded: SystemExit: 0"),
        ("SHAPE = {}", "broken:SHAPE", "cannot be used: it is an object, and has to be a summarizer.Shape"),
        (MODULE, "broken:SHAPE", "calls itself 'wirebox'; one name is for both"),
        (
            "import summarizer; SHAPE = summarizer.Shape('bad')",
            "broken:SHAPE",
            "cannot be loaded: the shape 'bad' cannot be used: it takes is_article and rename",
        ),
    ],
)
def test_one_that_cannot_be_used_is_told_where_it_is_named(
    call: Run, site: Path, found: Path, source: str, value: str, told: str
) -> None:
    install(site, "broken", source, shapes={"bad": value})
    for command in (["inspect", found], ["batch", found, "-o", "pages"]):
        done = call(*command, "--shape", "bad")
        assert (done.returncode, done.stdout) == (2, "")
        assert one_sentence(done.stderr)
        assert f"the shape 'bad' of the distribution 'broken' {told}" in done.stderr


def test_it_hinders_nobody_and_is_told_where_nothing_fits(call: Run, site: Path, found: Path, tmp_path: Path) -> None:
    install(site, "broken", "import absent_module", shapes={"bad": "broken:SHAPE"})
    assert json.loads(call("inspect", found, "--json").stdout)["shape"] == "list of articles: wirebox"
    (tmp_path / "other.json").write_text('{"schlagzeile": "T"}', encoding="utf-8")
    done = call("brief", "other.json")
    assert (done.returncode, one_sentence(done.stderr)) == (2, True)
    assert "(it has schlagzeile); the shape 'bad' of the distribution 'broken' cannot be loaded" in done.stderr
    (tmp_path / "other.json").write_text(json.dumps([PIECE, {"schlagzeile": "T"}]), encoding="utf-8")
    done = call("brief", "other.json", "-o", "page.json")
    assert done.returncode == 0
    assert "warning: other.json: [1]: the shape 'bad' of the distribution 'broken' cannot be loaded" in done.stderr


def test_one_that_fails_at_its_work_names_its_distribution(call: Run, site: Path, tmp_path: Path) -> None:
    source = "import summarizer as s\nSHAPE = s.Shape('bad', is_article=lambda r: r['id'], rename={'title': 'k'})"
    install(site, "broken", source, shapes={"bad": "broken:SHAPE"})
    (tmp_path / "other.json").write_text('[{"k": "T"}]', encoding="utf-8")
    done = call("brief", "other.json")
    assert (done.returncode, one_sentence(done.stderr)) == (2, True)
    assert "the shape 'bad' of the distribution 'broken' fails: KeyError: 'id'" in done.stderr


def test_it_cannot_take_the_place_of_a_built_in_shape(call: Run, site: Path, tmp_path: Path) -> None:
    install(site, "usurper", "raise SystemExit(5)", shapes={"news-please": "usurper:SHAPE"})
    (tmp_path / "a.json").write_text('{"title": "T", "maintext": "M", "source_domain": "a.example"}', encoding="utf-8")
    done = call("inspect", "a.json", "--json", "--shape", "news-please")
    assert json.loads(done.stdout)["shape"] == "article: news-please"


# --- What it costs


def test_nothing_is_looked_up_for_what_is_recognised_without(
    examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    call: Call = in_process(monkeypatch, capsys)
    before = plugins._found.cache_info()
    (tmp_path / "a.json").write_text(
        '[{"title": "T", "maintext": "M"}, {"headline": "H", "page": 3}]', encoding="utf-8"
    )
    for source in (examples / "harbour-bridge.json", examples / "articles", tmp_path / "a.json"):
        assert call("inspect", source).code == 0
    assert call("batch", tmp_path / "a.json", "-o", tmp_path / "pages", "--jobs", "1").code == 0
    assert load_bundle([PIECE], shapes=[WIREBOX]).articles
    assert plugins._found.cache_info() == before


def test_the_names_of_file_formats_are_those_that_are_read() -> None:
    assert set(FORMATS) == set(FILE_FORMATS)
    assert set(FORMATS) < set(SHAPES)
