"""One engine compares denials, hedges and amounts for the map (LENIENT) and for the verifier (STRICT)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.comparing import LENIENT, STRICT, ComparisonProfile, compare
from summarizer.text.parsed_text import ParsedText

LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "ru", "vi", "ar", "hi", "zh", "ja", "xx"])

# Own text, the other, and what both profiles say of them.
ALIKE = [
    (
        "The council did not approve the new toll on Monday.",
        "The council approved the new toll on Monday.",
        "denied_here",
    ),
    (
        "The council approved the new toll on Monday.",
        "The council did not approve the new toll on Monday.",
        "denied_there",
    ),
    (
        "Keller paid the divers of the harbour on time.",
        "Keller failed to pay the divers of the harbour on time.",
        "denied_there",
    ),
    ("Brandt met the traders.", "Brandt never met the traders.", "denied_there"),
    (
        "The board has a deal with the dockers of Varn.",
        "The board has no deal with the dockers of Varn.",
        "denied_there",
    ),
    ("Not only the dockers but the pilots joined the strike.", "The dockers and the pilots joined the strike.", None),
    ("It was the first time that a pilot of Osk was fined.", "No pilot of Osk had been fined before.", None),
    (
        "The council rejected the new toll on the old bridge.",
        "The council approved the new toll on the old bridge.",
        "opposite",
    ),
    (
        "The council did not reject the new toll on the bridge.",
        "The council approved the new toll on the bridge.",
        None,
    ),
    ("Some traders of the old quay oppose the new toll.", "All traders of the old quay oppose the new toll.", None),
    (
        "The council will close the old bridge this winter.",
        "The council may close the old bridge this winter.",
        "surer",
    ),
    (
        "The council closed the old bridge this winter.",
        "The council plans to close the old bridge this winter.",
        "surer",
    ),
    ("The council will close the old bridge soon.", "The council is considering closing the old bridge soon.", "surer"),
    ("The council is set to close the old bridge soon.", "The council will close the old bridge soon.", None),
    ("Keller bribed two members of the board.", "Keller allegedly bribed two members of the board.", "surer"),
    (
        "Keller died of a fever at the old hospital of Osk.",
        "Keller died due to a fever at the old hospital of Osk.",
        None,
    ),
    (
        "The council will close the old bridge on Monday.",
        "The council will close the old bridge on Monday if it rusts.",
        "surer",
    ),
    (
        "The council will close the old bridge on Monday.",
        "The council will close the old bridge on Monday even if it holds.",
        None,
    ),
    (
        "The council will close the old bridge once it rusts.",
        "The council will close the old bridge if it rusts.",
        None,
    ),
    (
        "The ferry sails to Osk on Sunday, and the lock is open.",
        "The ferry sails to Osk on Sunday, but the lock is not.",
        None,
    ),
]

FEW_WORDS = "the map asks for more words around that are the same"
AMOUNTS = "how much of a thing two outlets take in is no contradiction that the map prints"
BOTH = "of two outlets neither has to follow the other; a statement may be weaker than its source"
# Own text, the other, what STRICT and what LENIENT says of them, and why that is meant.
APART = [
    (
        "Brandt took money from the builders.",
        "Brandt denied taking money from the builders.",
        "denied_there",
        None,
        FEW_WORDS,
    ),
    ("The toll fell.", "The toll rose when the bridge reopened.", "opposite", None, FEW_WORDS),
    ("Prices in the harbour fell by a third.", "Prices in the harbour rose by a third.", "opposite", None, FEW_WORDS),
    ("Police questioned the attacker.", "Police questioned the alleged attacker on Monday.", "surer", None, FEW_WORDS),
    (
        "Did the council of Varn approve the new toll on Monday?",
        "The council of Varn did not approve the new toll on Monday.",
        "denied_there",
        None,
        "a question contradicts nobody; a statement is never one",
    ),
    (
        "All pilots of the harbour were not paid on Monday.",
        "Some pilots of the harbour were paid on Monday.",
        "denied_here",
        None,
        "what is said of all and of some denies nothing of each other",
    ),
    (
        "The dockers of Osk did not join the strike in the old harbour.",
        "The pilots of Varn joined the strike in the old harbour.",
        "denied_here",
        None,
        "the map asks for the same subject; a statement that cites another subject's deed needs a reader",
    ),
    (
        "The pilots want not to be paid in cash this year.",
        "The pilots were paid in cash this year.",
        "denied_here",
        None,
        "what somebody wants has not happened, which contradicts no report",
    ),
    (
        "The climbers of Osk were well equipped and experienced.",
        "The climbers of Osk were well equipped and inexperienced.",
        "opposite",
        None,
        "another word of the sentence may deny what a prefix denies",
    ),
    (
        "Few traders of the old quay oppose the new toll.",
        "Many traders of the old quay oppose the new toll.",
        "extent",
        None,
        AMOUNTS,
    ),
    (
        "The ferry carried at most six cars to Osk.",
        "The ferry carried at least six cars to Osk.",
        "extent",
        None,
        AMOUNTS,
    ),
    (
        "All traders of the old quay oppose the new toll.",
        "Some traders of the old quay oppose the new toll.",
        "wider",
        None,
        AMOUNTS,
    ),
    (
        "All traders of the old quay oppose the new toll.",
        "Traders of the old quay oppose the new toll.",
        "wider",
        None,
        AMOUNTS,
    ),
    (
        "The council may close the old bridge this winter.",
        "The council will close the old bridge this winter.",
        None,
        "weaker",
        BOTH,
    ),
    (
        "Keller allegedly bribed two members of the board.",
        "Keller bribed two members of the board.",
        None,
        "weaker",
        BOTH,
    ),
    (
        "The council will close the old bridge soon.",
        "The council plans to close the old bridge soon.",
        None,
        "surer",
        'writers say "will" for "plans to", and a reader of a statement loses nothing by it',
    ),
]


def first(own: str, other: str, profile: ComparisonProfile, language: str = "en") -> str | None:
    found = next(compare(ParsedText(own, language), [ParsedText(other, language)], profile), None)
    return found and found.kind


@pytest.mark.parametrize(("own", "other", "kind"), ALIKE)
def test_both_profiles_agree(own: str, other: str, kind: str | None) -> None:
    assert (first(own, other, STRICT), first(own, other, LENIENT)) == (kind, kind)


@pytest.mark.parametrize(("own", "other", "strict", "lenient", "why"), APART)
def test_the_profiles_differ_where_that_is_meant(
    own: str, other: str, strict: str | None, lenient: str | None, why: str
) -> None:
    assert (first(own, other, STRICT), first(own, other, LENIENT)) == (strict, lenient), why


@pytest.mark.parametrize(("left", "right"), [pair[:2] for pair in (*ALIKE, *APART)])
def test_lenient_says_the_same_of_a_pair_in_either_order(left: str, right: str) -> None:
    turned = {"denied_here": "denied_there", "denied_there": "denied_here", "surer": "weaker", "weaker": "surer"}
    kind = first(left, right, LENIENT)
    assert first(right, left, LENIENT) == (turned.get(kind, kind) if kind else None)


@given(st.text(max_size=200), st.text(max_size=200), LANGUAGES, st.sampled_from([STRICT, LENIENT]))
def test_every_difference_points_into_both_texts(
    own: str, other: str, language: str, profile: ComparisonProfile
) -> None:
    for found in compare(ParsedText(own, language), [ParsedText(other, language)], profile):
        assert 0 <= found.own[0] <= found.own[1] <= len(own)
        assert 0 <= found.there[0] <= found.there[1] <= len(other)


@given(st.text(max_size=200), LANGUAGES, st.sampled_from([STRICT, LENIENT]))
def test_a_text_does_not_differ_from_itself(text: str, language: str, profile: ComparisonProfile) -> None:
    assert first(text, text, profile, language) is None


def test_what_one_of_several_passages_bears_out_is_no_difference() -> None:
    own = ParsedText("The bridge collapsed this winter.", "en")
    may, did = (ParsedText(text, "en") for text in ("The bridge may collapse this winter.", own.text))
    assert [found.kind for found in compare(own, [may], STRICT)] == ["surer"]
    assert list(compare(own, [may, did], STRICT)) == []


def test_a_text_is_read_once() -> None:
    asked = []
    reading = ParsedText("The council did not meet.", "en")

    def count(of: ParsedText) -> int:
        asked.append(of)
        return len(of.tokens)

    assert reading.of(count) == reading.of(count) == 5
    assert asked == [reading]
    assert reading == ParsedText(reading.text, "en") != ParsedText(reading.text, "de")


def test_what_is_read_with_something_else_is_read_once_for_each() -> None:
    asked = []
    reading = ParsedText("The council did not meet.", "en")

    def places(of: ParsedText, word: str) -> int:
        asked.append(word)
        return of.text.find(word)

    assert [reading.of(places, word) for word in ("council", "meet", "council")] == [4, 20, 4]
    assert asked == ["council", "meet"]


def test_another_wording_is_in_the_same_language_and_read_once() -> None:
    reading = ParsedText("The council did not meet.", "pt-BR")
    other = reading.reworded("The council met.")
    assert other == ParsedText("The council met.", "pt")
    assert reading.reworded("The council met.") is other
    assert reading.reworded("The council did not meet.") is reading
