from __future__ import annotations

import pytest
from claims import claim, codes, passage
from hypothesis import given
from hypothesis import strategies as st
from timing import takes_at_most

from summarizer.verification.checks import CHECKS, check, faults_of_content
from summarizer.verification.severity import DOUBTS, FAULTS, faults_in, is_fault

SOURCE = (
    "Mayor Anneke Brandt said on Tuesday that 12 people may have died when the bridge fell; “we shall rebuild it in a "
    "year,” she told traders, and Tomas Keller of Harbour Bank plans to pay $5 million."
)


def test_a_verbatim_statement_has_no_issues() -> None:
    assert check(claim("“we shall rebuild it in a year,” she told traders", SOURCE)) == []


def test_a_verbatim_statement_under_another_outlet_has() -> None:
    assert codes(check(claim(SOURCE, SOURCE, filed_under="Quayside Courier"))) == {"attribution.outlet"}


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Anneke Brandt said 12 people may have died when the bridge fell.",
        "Brandt said “we shall rebuild it in a year”.",
        "Keller plans to pay $5 million.",
        "The bridge fell, and Harbour Bank plans to pay $5 million.",
    ],
)
def test_compressed_and_joined_statements_pass(text: str) -> None:
    assert check(claim(text, SOURCE)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Mayor Anneke Brandt said 14 people may have died when the bridge fell.", "figure.exchanged"),
        ("It was the mayor who spoke of 14 dead.", "figure.absent"),
        ("Mayor Anneke Brandt said on Friday that 12 people may have died.", "date.absent"),
        ("Mayor Greta Lund said 12 people may have died when the bridge fell.", "name.absent"),
        ("Mayor Anneke Brandt said 12 people have died when the bridge fell.", "strength.raised"),
        ("Mayor Anneke Brandt said 12 people may not have died when the bridge fell.", "negation.flipped"),
        ("Brandt said “we shall rebuild it in a month”.", "quote.altered"),
        ("Reuters reports that Keller plans to pay $5 million.", "attribution.outlet"),
        ("Keller plans to pay €5 million.", "figure.absent"),
    ],
)
def test_each_fault_has_its_code(text: str, code: str) -> None:
    assert code in codes(check(claim(text, SOURCE)))


def test_nothing_cited() -> None:
    assert codes(check(claim("Anything."))) == {"citation.missing"}


def test_what_is_in_another_language_has_no_finding_for_its_words() -> None:
    other = passage("Мост рухнул, погибли 12 человек.", language="ru")
    assert codes(check(claim("The bridge fell and 12 people died.", other))) == set()
    assert codes(check(claim("The bridge fell and 14 people died.", other))) == {"figure.absent"}


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        (
            "en",
            "Twelve people were injured when the bridge gave way.",
            "Twelve people were killed when the bridge gave way.",
        ),
        ("en", "The council approved the plan for the pier.", "The council rejected the plan for the pier."),
        ("en", "The former president Ivo Lang met Sara Dunn.", "The president Ivo Lang met Sara Dunn."),
        ("de", "Zwölf Menschen wurden bei dem Einsturz verletzt.", "Zwölf Menschen wurden bei dem Einsturz getötet."),
        ("de", "Die frühere Ministerin Ilse Harrand kam am Montag.", "Die Ministerin Ilse Harrand kam am Montag."),
    ],
)
def test_a_word_that_says_otherwise_in_the_very_place_is_a_fault(language: str, source: str, text: str) -> None:
    assert "word.exchanged" in codes(faults_in(check(claim(text, source, language=language))))
    assert "word.exchanged" not in codes(check(claim(source, source + " It rained.", language=language)))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Twelve people were injured when the bridge gave way.", "Twelve people were hurt when the bridge gave way."),
        ("The old council approved the plan for the pier.", "The new council approved the plan for the pier."),
        (
            "Two people died and twelve were injured in the fire.",
            "Two people were killed and twelve injured in the fire.",
        ),
        ("Former president Ivo Lang met Sara Dunn in Velm.", "Ex-president Ivo Lang met Sara Dunn in Velm."),
    ],
)
def test_what_need_not_say_otherwise_is_none(source: str, text: str) -> None:
    assert "word.exchanged" not in codes(check(claim(text, source)))


def test_a_translated_quotation_is_a_doubt_at_most() -> None:
    other = passage("Kolb sagte: „Das Dach war nie sicher.“", language="de")
    found = check(claim("Kolb said: “The roof was never safe.”", other))
    assert codes(found) == {"quote.translated"}
    assert faults_in(found) == []
    assert codes(check(claim("Kolb said: “The roof was never safe.”", "Kolb said: “The roof is never wet.”"))) == {
        "quote.altered"
    }


def test_a_finding_that_this_version_does_not_know_is_a_doubt() -> None:
    assert not is_fault("something.new")
    assert is_fault("text.altered")
    assert not FAULTS & DOUBTS


def test_faults_are_told_from_doubts() -> None:
    found = check(claim("Brandt said “we shall rebuild it in a month”, and 14 people fled.", SOURCE))
    assert codes(faults_in(found)) == {"quote.altered"}
    assert codes(found) == {"quote.altered", "figure.absent"}


WORDS = [*SOURCE.split(), "not", "no", "14", "€5", "$7 million", "Friday", "“we", "year”", "Greta", "http://a.example"]


@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=25), st.integers(0, 30))
def test_faults_of_content_are_those_that_all_checks_find(words: list[str], start: int) -> None:
    kept = SOURCE.split()[start:] or ["Nothing."]
    for text in (
        " ".join(words),
        " ".join(SOURCE.split()[: start + 3]).replace("12", words[0]),
        " ".join([*words[:2], *kept]),
    ):
        told = claim(text, SOURCE)
        faults = [issue for issue in faults_in(check(told)) if issue.code != "attribution.outlet"]
        assert faults_of_content(told) == faults


@given(
    st.text(max_size=200),
    st.text(max_size=200),
    st.sampled_from(["en", "de", "ru", "vi", "ar", "hi", "zh", "ja", "th"]),
)
def test_every_issue_has_a_known_code(text: str, source: str, language: str) -> None:
    told = claim(text, passage(source, language=language), language=language)
    for issue in check(told):
        assert issue.code in FAULTS | DOUBTS
        assert issue.detail


@pytest.mark.parametrize(
    "junk", ["a" * 200_000, "“" * 50_000, "1" * 100_000, "A " * 60_000, "not " * 40_000, '"a ' * 40_000]
)
def test_a_hostile_article_does_not_hang(junk: str) -> None:
    cited = passage("Keller paid 5 million.", after=junk)
    told = claim("Brandt said “we shall never pay this bill” to 7 men on Friday in Oslo.", cited)
    assert takes_at_most(3, lambda: [check(told) for check in CHECKS])
