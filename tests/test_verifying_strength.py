from __future__ import annotations

import pytest
from claims import claim, codes
from hypothesis import given
from hypothesis import strategies as st

from summarizer.verification.statement.check_negation_and_strength import check_negation_and_strength


@pytest.mark.parametrize(
    ("source", "kept", "raised"),
    [
        ("The bridge may collapse this winter.", "The bridge may collapse.", "The bridge will collapse this winter."),
        ("The bank could close the bridge soon.", "The bank could close it.", "The bank closes the bridge soon."),
        (
            "Keller allegedly bribed the council last year.",
            "Keller is accused of having bribed the council.",
            "Keller bribed the council last year.",
        ),
        (
            "Police questioned the alleged attacker on Monday.",
            "The alleged attacker was questioned.",
            "Police questioned the attacker on Monday.",
        ),
        (
            "Brandt plans to visit the harbour next week.",
            "Brandt will visit the harbour.",
            "Brandt visited the harbour next week.",
        ),
        (
            "The council agreed to rebuild the old bridge.",
            "The council is to rebuild the old bridge.",
            "The council rebuilt the old bridge.",
        ),
        ("Some traders oppose the new toll.", "Some traders oppose it.", "All traders oppose the new toll."),
        (
            "Most traders oppose the new toll.",
            "Many traders oppose the new toll.",
            "Every trader opposes the new toll.",
        ),
        ("Traders oppose the new toll.", "Traders oppose the toll.", "All traders oppose the new toll."),
    ],
)
def test_english(source: str, kept: str, raised: str) -> None:
    assert check_negation_and_strength(claim(source, source)) == []
    assert check_negation_and_strength(claim(kept, source)) == []
    assert codes(check_negation_and_strength(claim(raised, source))) == {"strength.raised"}


@pytest.mark.parametrize(
    ("language", "source", "raised"),
    [
        ("de", "Der mutmaßliche Angreifer wurde am Montag verhört.", "Der Angreifer wurde am Montag verhört."),
        ("de", "Einige Händler lehnen die neue Maut ab.", "Alle Händler lehnen die neue Maut ab."),
        ("fr", "Le pont pourrait fermer cet hiver.", "Le pont va fermer cet hiver."),
        ("es", "El presunto atacante fue interrogado el lunes.", "El atacante fue interrogado el lunes."),
        ("ru", "Якобы подкупленный депутат ушёл в понедельник.", "Подкупленный депутат ушёл в понедельник."),
        ("vi", "Cây cầu có thể sập trong mùa đông này.", "Cây cầu sập trong mùa đông này."),
    ],
)
def test_other_languages(language: str, source: str, raised: str) -> None:
    assert check_negation_and_strength(claim(source, source, language=language)) == []
    assert codes(check_negation_and_strength(claim(raised, source, language=language))) == {"strength.raised"}


def test_what_another_source_states_is_no_raise() -> None:
    told = "The bridge collapsed this winter."
    assert (
        check_negation_and_strength(
            claim(told, "The bridge may collapse this winter.", "The bridge collapsed this winter.")
        )
        == []
    )


def test_the_same_verb_elsewhere_says_nothing() -> None:
    source = "The bank may pay the fine, and the city paid the divers in full."
    assert check_negation_and_strength(claim("The city paid the divers.", source)) == []


@given(st.text(max_size=200), st.sampled_from(["en", "de", "fr", "es", "ru", "vi", "zh", "xx"]))
def test_no_text_breaks_it_and_the_source_itself_passes(text: str, language: str) -> None:
    assert check_negation_and_strength(claim(text, text or "x", language=language)) == []


def test_a_plan_may_be_told_in_other_words_of_its_clause() -> None:
    source = "Lunde and Norvik will automatically quarantine all ferrymen returning from the flooded islands."
    same = "Lunde and Norvik will put every ferryman back from the flooded islands into quarantine."
    done = "Lunde and Norvik have put every ferryman back from the flooded islands into quarantine."
    assert check_negation_and_strength(claim(same, source)) == []
    assert codes(check_negation_and_strength(claim(done, source))) == {"strength.raised"}


@pytest.mark.parametrize(
    ("source", "kept", "raised"),
    [
        (
            "The council will close the bridge on Monday if the engineers find more rust.",
            "If they find more rust, the council will close the bridge on Monday.",
            "The council will close the bridge on Monday.",
        ),
        (
            "Unless repairs succeed, the council will close the bridge on Monday.",
            "The council will close the bridge on Monday unless it is repaired.",
            "The council will close the bridge on Monday.",
        ),
        (
            "The deal would cut prices if it were signed, ministers said.",
            "The deal would cut prices, ministers said.",
            "The deal will cut prices.",
        ),
        (
            "The council is considering whether to close the bridge.",
            "The council is weighing a proposal to close the bridge.",
            "The council will close the bridge.",
        ),
        (
            "The town is considering closing the school next year.",
            "The town may close the school next year.",
            "The town will close the school.",
        ),
        (
            "The council considered closing the bridge on Monday.",
            "The council considered closing the bridge.",
            "The council closed the bridge on Monday.",
        ),
        (
            "The council proposed cutting the budget by half.",
            "The council wants to cut the budget by half.",
            "The council cut the budget by half.",
        ),
    ],
)
def test_what_depends_or_is_weighed_is_not_settled(source: str, kept: str, raised: str) -> None:
    assert check_negation_and_strength(claim(source, source)) == []
    assert check_negation_and_strength(claim(kept, source)) == []
    assert codes(check_negation_and_strength(claim(raised, source))) == {"strength.raised"}


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("The council will close the bridge.", "The council will close the bridge even if repairs succeed."),
        (
            "The council will close the bridge.",
            "Asked if it was safe, he said the council will close the bridge.",
        ),
        ("The council will close the bridge.", "The tunnel floods if it rains. The council will close the bridge."),
        ("The council will close the bridge.", "The bridge is old. The council will close it whether or not it rains."),
        (
            "The council will close the bridge once rust is found.",
            "The council will close the bridge if rust is found.",
        ),
        ("The council weighed the budget.", "The council weighed the budget, considering the cost."),
    ],
)
def test_an_if_on_which_nothing_depends_holds_nothing_back(told: str, source: str) -> None:
    assert check_negation_and_strength(claim(told, source)) == []
