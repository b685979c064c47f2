"""Hostile shapes grow with their length: twice the input never takes four times as long, whatever it is made of."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
import timing

from summarizer import Settings, load_bundle, load_bundles, summarize
from summarizer.errors import SummarizerError
from summarizer.rendering import render
from summarizer.verification.statement.check_addresses import check_addresses

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SIZE = 20_000
SENTENCE = "The gate at Quay Nine failed on Monday, said Ann Reed. "
COPIED = (
    "The gate at Quay Nine failed on Monday, said Ann Reed. Two boats sank when the water left the basin, and nobody "
    "was hurt. The port paid for a new gate in 2029, and its council wants to know who built it. Work begins in May. "
)
UNITS = [
    "1234567890", "9 ", "1,", "1.", "5% ", "$5 million ", "2 May 2031 ", "May ", "12:30 ", "on Monday ", "3 of 12 ",
    ".", ".,:;!?", "-", "–", '"', "'", "“”", "“", "”", "«»", "(", "[", "<", "&amp;", "| ", "... ", '"a ', "「",
    " ", "\n", " \n", "\t", "Hi.\n", "The gate failed.\n", f"{SENTENCE}\n\n",
    "a", "A", "Aa ", "word ", "水", "ก", "क", "ب", "\u00ad", "\u200d", "e\u0301",
    "Ann Reed ", '"No," said Ann Reed. ', "Mr. ", "J. ", "IV ", "et al. ", "and ", "not ", "of the ", "who ",
    "https://a.example/ ", "@a ", "(Reuters) - ", "LONDON, May 2 (Reuters) - ", "Source: ",
]  # fmt: skip


def articles(*texts: str) -> list[dict[str, Any]]:
    return [
        {"title": f"Tide gate fails {n}", "outlet": f"Outlet {n}", "text": text, "published": "2031-05-02"}
        for n, text in enumerate(texts)
    ]


def brief(source: Any) -> str:
    bundle = load_bundle(source, on_warning=[].append)
    briefing = summarize(bundle, Settings(writer="extractive"))
    for form in ("text", "markdown", "json", "ninjs"):
        render(briefing, form, articles=bundle)
    return render(briefing, "html", articles=bundle)


@cache
def warmed() -> str:
    return brief(articles(SENTENCE * 3, SENTENCE * 2))


def grows_evenly(work: Callable[[int], object]) -> bool:
    """Whether `work` of twice the size takes about twice as long, refused or done."""

    def told(size: int) -> None:
        with suppress(SummarizerError):
            work(size)

    warmed()
    return timing.grows_evenly(told, SIZE)


@pytest.mark.parametrize("unit", UNITS)
def test_a_text_of_one_thing(unit: str) -> None:
    assert grows_evenly(lambda size: brief(articles((unit * size)[:size], SENTENCE)))


@pytest.mark.parametrize(
    "shape",
    [
        lambda size: articles(*[f"{SENTENCE}{chr(10) * (size // 20)}{n}" for n in range(20)]),
        lambda size: articles(*[f"The gate number {n} failed on Monday." for n in range(size // 100)]),
        lambda size: articles(*[SENTENCE * 4] * (size // 200)),
        lambda size: articles("".join(f"Gate {n} failed on Monday, said Ann Reed. " for n in range(size // 50))),
        lambda size: articles("".join(f"It cost ${n} million and {n * 7} people. " for n in range(size // 40))),
        lambda size: [{"id": "x", "title": "Gate"}] * (size // 20),
    ],
    ids=["line breaks", "many articles", "copies", "sentences", "figures", "equal ids"],
)
def test_many_of_one_kind(shape: Callable[[int], Any]) -> None:
    assert grows_evenly(lambda size: brief(shape(size)))


HEAD = "<rss version='2.0'><channel><title>M</title><item><title>Gate fails</title>"


@pytest.mark.parametrize(
    ("name", "before", "unit"),
    [
        ("a.xml", "<rss ", 'a{}="b" '),
        ("a.xml", HEAD, "<category>x</category>"),
        ("a.xml", "", '<?xml version="x"encoding="utf-8" '),
        ("a.rss", "<?xml version='1.0'?><!--", "\n"),
        ("a.xml", f"{HEAD}<description>", "<a "),
        ("a.xml", f"{HEAD}<description>", "<br>"),
        ("a.xml", f"{HEAD}<description><![CDATA[", "<p>"),
        ("a.xml", f"{HEAD}<description>x</description><author>", "a"),
        ("a.html", "<html><title>Gate fails</title><script type='application/ld+json'>", '"author":'),
        ("a.html", "<html><title>Gate fails</title><script type='application/ld+json'>", '"\\'),
        ("a.html", "<?xml", " "),
        ("a.html", "<html><title>Gate fails</title><meta name=author content= ", "["),
        ("a.html", "<html><title>Gate fails</title><body>", "<p>"),
        ("a.html", "<html><title>Gate fails</title><body>", '<a href="x">y</a> '),
        ("a.html", "<html><title>Gate fails</title><body ", 'a{}="b" '),
        ("a.html", "<html><title>Gate fails</title><body>", "1234567890"),
        ("a.md", "---\n", "a: b\n"),
        ("a.txt", "", "\n"),
        ("a.json", "", "["),
        ("a.jsonl", "", '{{"title": "a"\n'),
    ],
)
def test_a_file_of_one_thing(name: str, before: str, unit: str, tmp_path: Path) -> None:
    path = tmp_path / name

    def read(size: int) -> str:
        written = "".join(unit.format(n) for n in range(size // len(unit)))
        path.write_text(before + written + (">" if before.endswith(" ") else ""), encoding="utf-8")
        return brief(path)

    assert grows_evenly(read)


@pytest.mark.parametrize("unit", ["\n", " \n", ".\n", "{\n"])
def test_a_file_of_lines_that_are_none(unit: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"

    def read(size: int) -> None:
        path.write_text(unit * (4 * size // len(unit)) + "{", encoding="utf-8")
        list(load_bundles(path, on_warning=[].append))

    assert grows_evenly(read)


@pytest.mark.parametrize("unit", ["x", "9", "-", "a.", "a-", "@", "a@", "aa.", "http", "http:/", "é", "水"])
def test_addresses_in_what_a_model_writes(unit: str) -> None:
    claim: Any = SimpleNamespace(text="", passages=())

    def work(size: int) -> None:
        claim.text = unit * (4 * size // len(unit))
        check_addresses(claim)

    assert grows_evenly(work)


@pytest.mark.parametrize("form", ["html", "json", "markdown", "ninjs"])
@pytest.mark.parametrize(
    "ending", ["", " Reader {n} asks why the {n} bolts of the gate broke."], ids=["same", "nearly"]
)
def test_a_page_of_copies_grows_by_what_each_copy_adds(ending: str, form: Any) -> None:
    def length(count: int) -> int:
        bundle = load_bundle(articles(*[COPIED + ending.format(n=n) for n in range(count)]), on_warning=[].append)
        return len(render(summarize(bundle, Settings(writer="extractive")), form, articles=bundle))

    few, many = length(60), length(240)
    assert many < 4 * few


def test_what_many_articles_say_of_one_thing_is_compared_in_time_that_their_number_bounds() -> None:
    said = "The gate number {n} at Quay {n} failed on Monday, said {name}. It cost ${n} million. "
    names = ("Ann Reed", "Bo Lang", "Cy Marsh", "Di Holt")

    def work(size: int) -> str:
        return brief(articles(*(said.format(n=n, name=names[n % 4]) for n in range(size // 100))))

    assert grows_evenly(work)


def test_empty_records_cost_next_to_nothing(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("{}\n" * 66_666, "utf-8")

    def load() -> None:
        with pytest.raises(SummarizerError, match="none of its 66666 articles can be read"):
            load_bundle(path, on_warning=[].append)

    assert timing.takes_at_most(0.6, load)
