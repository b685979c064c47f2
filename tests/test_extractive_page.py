"""What the page holds back, and what all sections of one briefing keep to together."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from bundles import analysis, article
from extracts import by_cues, labelled, sentences  # noqa: F401  a fixture that every test here uses
from hypothesis import given
from hypothesis import strategies as st

from summarizer.drafts import Draft
from summarizer.settings import SECTION_NAMES
from summarizer.text.parsed_text import ParsedText
from summarizer.writing.base import PageSoFar
from summarizer.writing.extractive import ExtractiveWriter

if TYPE_CHECKING:
    from summarizer.analysis.bundle_analysis import BundleAnalysis

pytestmark = pytest.mark.usefixtures("by_cues")

BURST = "The dam above Osk burst on Tuesday and flooded 300 houses in the valley."
REPORTS = (
    article(
        1,
        f"{BURST} Eleven people were killed, the governor Ada Holm said. The dam was built in 1931 by two "
        "brothers from "
        "Lunde. In May 2022 parliament passed a law on the care of old walls. Engineers warned that the "
        "danger of another flood remained. Ada Holm, the governor of Varn, wept.",
        title="Dam above Osk bursts",
        outlet="Post",
        published="2025-03-06",
    ),
    article(
        2,
        "On Tuesday the dam above Osk burst, and 300 houses of the valley stand under water. On 3 March "
        "2019 inspectors "
        "found cracks in the dam. In 1998 a storm tore trees and a pier from the quay of Osk. Farmers "
        "condemned the governor Ada Holm and called on her to go. A court is expected "
        "to hear the owner of the dam next month.",
        title="Houses flooded after dam bursts",
        outlet="Echo",
        published="2025-03-06",
    ),
    article(
        3,
        "300 houses in the valley were flooded when the dam above Osk burst on Tuesday. The repair of "
        "the dam will cost "
        "$4 million, its owner said. The bridge of Osk was closed because the water had washed sand from its piers.",
        title="Owner counts the cost of a dam",
        outlet="Courier",
        published="2025-03-07",
    ),
)


def whole(made: BundleAnalysis) -> dict[str, list[tuple[str | None, list[str]]]]:
    """Every section that is written, each on the page that the ones before it made."""
    writer, page, told = ExtractiveWriter(made), PageSoFar(made), {}
    for section in SECTION_NAMES:
        draft = writer.write(section, page)
        assert writer.write(section, page) == draft, "a writer changes nothing of the page"
        if isinstance(draft, Draft):
            for text in sentences(draft):
                page.add(text, "en")
            told[section] = labelled(draft)
    return told


def test_no_sentence_stands_in_two_sections() -> None:
    """But for the news itself, which the timeline has as well."""
    found = whole(analysis(*REPORTS))
    dated = [text for _, told in found.pop("how_we_got_here", []) for text in told]
    texts = [text for items in found.values() for _, told in items for text in told]
    assert len(texts) == len(set(texts)) >= 10
    assert {text for text in dated if text in texts} <= set(texts[:5])


def test_the_order_of_the_articles_changes_no_section() -> None:
    first, *others = [whole(analysis(*reports)) for reports in permutations(REPORTS)]
    assert all(told == first for told in others)


def page_with(*said: str) -> tuple[PageSoFar, BundleAnalysis]:
    made = analysis(*REPORTS)
    page = PageSoFar(made)
    for text in said:
        page.add(text, "en")
    return page, made


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (BURST, True),
        (BURST.upper().replace(".", "!"), True),
        ("On Tuesday the dam above Osk burst and flooded the valley with its 300 houses.", True),
        ("The dam above Osk burst on Tuesday.", True),
        ("The repair of the dam will cost $4 million, its owner said.", False),
        ("Farmers condemned the governor Ada Holm and called on her to go.", False),
        ("The dam above Osk.", False),
    ],
)
def test_a_page_holds_back_what_it_says_already(text: str, held: bool) -> None:
    """The same words, nearly the same, or a part of them; two shared words are not enough."""
    page, made = page_with(BURST)
    assert page.repeats(ParsedText(text, "en"), made.terms.read(text, "en")) is held


LONG = (
    "The dam above Osk burst on Tuesday, eleven people were killed, inspectors found cracks and a court is expected to "
    "hear the owner next month."
)
PART = "The dam above Osk burst on Tuesday."


@pytest.mark.parametrize(("first", "then"), [(PART, LONG), (LONG, PART)])
def test_a_part_repeats_the_whole_and_the_whole_its_part(first: str, then: str) -> None:
    """However much else the longer one says."""
    page, made = page_with(first)
    assert page.repeats(ParsedText(then, "en"), made.terms.read(then, "en"))


def test_sentences_that_say_the_same_repeat_each_other_where_neither_holds_the_other() -> None:
    first = "Eleven people were killed by the flooded houses, the governor of Osk said."
    then = "Eleven people were killed by the flooded houses, inspectors found."
    page, made = page_with(first)
    assert page.repeats(ParsedText(then, "en"), made.terms.read(then, "en"))


def test_the_same_words_are_the_same_sentence_whatever_its_marks() -> None:
    """Even where no word of it tells anything."""
    page, made = page_with("“So it is,” he said.")
    assert page.has(ParsedText("SO IT IS, he said!", "en"))
    assert page.repeats(ParsedText("So it is, he said.", "en"), made.terms.read("So it is, he said.", "en"))
    assert not page.has(ParsedText("So it was, he said.", "en"))


def test_restating_takes_almost_the_same_words() -> None:
    page, _ = page_with(BURST)
    part = "The dam above Osk burst on Tuesday."
    assert not page.restates(part, "en")
    nearly = "On Tuesday the dam above Osk burst and flooded 300 houses of the valley."
    assert page.restates(nearly, "en")


def test_a_copy_of_a_page_has_its_sentences_and_gives_none_back() -> None:
    page, _ = page_with(BURST)
    copy = page.copy()
    assert copy.has(ParsedText(BURST, "en"))
    copy.add("Farmers condemned the governor.", "en")
    assert not page.has(ParsedText("Farmers condemned the governor.", "en"))
    text = "Farmers had condemned the governor Ada Holm."
    copy.add(text, "en")
    assert not page.repeats(ParsedText(text, "en"), page.analysis.terms.read(text, "en"))


@given(st.lists(st.sampled_from([text for report in REPORTS for text in report.text.split(". ")]), max_size=6))
def test_what_was_added_is_repeated_and_restated(said: list[str]) -> None:
    page, made = page_with(*said)
    for text in said:
        assert page.has(ParsedText(text, "en"))
        vector = made.terms.read(text, "en")
        assert page.repeats(ParsedText(text, "en"), vector)
        assert page.restates(text, "en")
