"""Altered quotations get their true words back only where nobody could doubt them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claims import claim, passage
from hypothesis import example, given
from hypothesis import strategies as st
from timing import takes_at_most

from summarizer.verification.checks import check
from summarizer.verification.quotation_repair import repair_quotations

if TYPE_CHECKING:
    from summarizer.verification.claim import Claim

SAID = (
    "The mayor spoke first. “We’ll never – ever – sell the old harbour bridge to them,” Ann Lee said on Monday. "
    "Bob Roe, a rival, answered: “She is ‘quite wrong’ about all of this and knows it.”"
)


def mended(told: Claim) -> str | None:
    found = repair_quotations(told, check(told))
    if found is not None:
        assert check(found) == []
    return found.text if found else None


TRUE = "We’ll never – ever – sell the old harbour bridge to them,"


@pytest.mark.parametrize(
    ("quoted", "true"),
    [
        ("We'll never, ever, sell the old harbour bridge to them,", TRUE),
        ("We’ll never – ever – sell the old harbor bridge to them,", TRUE),
        ("We’ll never – ever – sell old harbour bridge to them,", TRUE),
        ("We’ll never – ever – sell a old harbour bridge to them,", TRUE),
        ("we’ll never – ever – sell the Old Harbour Bridge,", None),
        ("we’ll never – ever – SELL THE old harbor bridge,", "we’ll never – ever – SELL THE old harbour bridge,"),
        ("never ever sells the old harbour bridge,", "never – ever – sell the old harbour bridge,"),
        ("never ever selling the old harbour bridge,", None),
    ],
)
def test_marks_an_article_or_another_form_of_a_word_are_put_right(quoted: str, true: str | None) -> None:
    told = claim(f"Ann Lee said “{quoted}” on Monday.", SAID)
    assert mended(told) == (f"Ann Lee said “{true}” on Monday." if true else None)


@pytest.mark.parametrize(
    ("quoted", "mended_to"),
    [
        ("sees the old bridge one step closer to a sale", None),
        ("sees the old bridge one step closer to the sale", "sees the old bridge one step closer to a sale"),
        ("sees the old bridges one step closer to a sale", "sees the old bridge one step closer to a sale"),
    ],
)
def test_no_quotation_takes_on_the_capitals_of_a_headline(quoted: str, mended_to: str | None) -> None:
    cited = passage("It rained.", title="Mayor Sees The Old Bridge One Step Closer To A Sale")
    assert mended(claim(f"The Post “{quoted}”.", cited)) == (f"The Post “{mended_to}”." if mended_to else None)


@pytest.mark.parametrize(
    "text",
    [
        "“We’ll – ever – sell the old harbour bridge to them,” Ann Lee said.",
        "“We’ll always – ever – sell the old harbour bridge to them,” Ann Lee said.",
        "“We’ll never – ever – sell the new harbour bridge to them,” Ann Lee said.",
        "“We’ll never – ever – keep the old harbour bridge for them,” Ann Lee said.",
        "“We’ll never – ever – sell the old harbor bridge to them,” Bob Roe said.",
        "“We’ll never – ever – sell the old harbor bridge to 30 of them,” Ann Lee said.",
        "“We’ll never … sell the old harbor bridge to them,” Ann Lee said.",
        "“We’ll never – ever – [gladly] sell the old harbor bridge to them,” Ann Lee said.",
        "“We’ll never – ever – sell the old harbor bridge to them,” Ann Lee said in Oslo.",
        "“The harbor bridge” stays, and “the old harbor” goes.",
        "“Bananas are the only fruit worth talking about,” Ann Lee said.",
        "It rained on Monday.",
    ],
)
def test_what_could_mean_something_else_goes_back_to_its_writer(text: str) -> None:
    assert mended(claim(text, SAID)) is None


def test_numbers_and_negations_are_never_put_right() -> None:
    source = "“We could not see the 40 boats in the harbour,” she said."
    for altered in ("could see the 40", "could now see the 40", "could not see the 14", "could not see the forty"):
        assert mended(claim(f"She said “We {altered} boats in the harbour”.", source)) is None


def test_two_wordings_that_are_as_near_leave_a_doubt() -> None:
    twice = "“We saw the boat leave the harbour,” he said. Later: “We saw the boats leave the harbour.”"
    assert mended(claim("He said “We saw the boatt leave the harbour”.", twice)) is None
    once = twice.replace("boats", "boat")
    assert mended(claim("He said “We saw the boatt leave the harbour”.", once)) == (
        "He said “We saw the boat leave the harbour”."
    )


def test_several_quotations_are_all_put_right_or_none() -> None:
    both = "Ann Lee: “We’ll never – ever – sell the {} bridge to them.” Bob Roe: “She is quite wrong about all of {}.”"
    assert mended(claim(both.format("old harbor", "this"), SAID)) == both.format("old harbour", "this")
    assert mended(claim(both.format("old harbor", "that"), SAID)) is None


def test_another_outlets_words_are_found_too_and_line_breaks_become_spaces() -> None:
    cited = passage("“We shall keep it and\n\nwe shall paint it,” she said.", article="a2")
    told = claim("“We shall keep it and we shall paints it,” she said.", SAID, cited)
    assert mended(told) == "“We shall keep it and we shall paint it,” she said."


def test_looking_through_a_long_article_is_quick() -> None:
    cited = passage(SAID, after="We will never sell the old house by the quay, she said. " * 3_000)
    told = claim("“We’ll never – ever – sell the old harbor bridge to them,” Ann Lee said.", cited)
    issues = check(told)
    assert repair_quotations(told, issues)
    assert takes_at_most(1.5, lambda: repair_quotations(told, issues))


@example("NONE", ":")
@given(st.text(max_size=200), st.text(max_size=300))
def test_no_text_breaks_it(text: str, source: str) -> None:
    mended(claim(f"She said “{text}”.", source or "x"))


@given(
    st.lists(st.sampled_from(["bridge", "mayor", "sold", "the", "not", "40", "quay"]), min_size=5, max_size=12),
    st.data(),
)
def test_what_is_put_back_stands_in_the_source(words: list[str], data: st.DataObject) -> None:
    source = f"Then “{' '.join(words)}” was heard."
    at = data.draw(st.integers(0, len(words) - 1))
    altered = [*words[:at], data.draw(st.sampled_from(["bridges", "a", "", "never", "41", "Mayor"])), *words[at + 1 :]]
    text = mended(claim(f"She said “{' '.join(word for word in altered if word)}”.", source))
    if text is not None:
        assert text.split("“")[1].split("”")[0].casefold() in source.casefold()
