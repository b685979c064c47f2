from __future__ import annotations

import pytest
from bundles import analysis, article
from extracts import by_cues, labelled, reason, sentences, written  # noqa: F401  a fixture that every test here uses

from summarizer.writing.extractive.reactions import MOST_OF_AN_ARTICLE, MOST_SENTENCES

pytestmark = pytest.mark.usefixtures("by_cues")

CUT = "The union called the dock strike because the port company cut 400 jobs without talks."
SHELVES = "The dock strike could lead to empty shelves within two weeks, economists say."
MEDICINE = "Hospitals warned that imports of medicine are at risk if the dock strike lasts."
MINISTER = "Trade minister Eva Holm criticised the dock strike and called on both sides to return to talks."
COURT = "A court is expected to rule on the dock strike next week."
STRIKE = (
    (
        "Port workers at Lunde walked out on Monday. The port of Lunde handles most fruit imports of the country. "
        f"{SHELVES} Retail chain Boma said it had enough fruit for now. The walkout began at six in the morning."
    ),
    f"Workers of the port walked out on Monday. {CUT} {MINISTER} Police counted 600 people at the gates.",
    f"The port of Lunde stood still on Monday. {COURT} {MEDICINE} Gulls sat on the cranes of the port.",
)


def test_reactions_alone_are_told() -> None:
    assert labelled(written("behind_the_headline", analysis(*STRIKE))) == [("The reaction", [MINISTER])]


@pytest.mark.parametrize(
    "report",
    [
        "The port company is accused of lying to the workers of the port.",
        "Firefighters responded to the call from the port of Lunde at nine in the morning.",
        "The port of Lunde stood still on Monday while ships waited in the bay.",
        "He criticised the port company and called on it to return to talks.",
        "Will the strike at the port of Lunde lead to empty shelves in the shops?",
    ],
)
def test_a_report_or_what_leans_on_another_sentence_is_no_analysis(report: str) -> None:
    made = analysis(f"Ships wait in the bay of Lunde. {report}", f"The port of Lunde is shut. {report}")
    assert reason("behind_the_headline", made) == ("no_weighing", {})


def test_no_article_fills_the_section_alone() -> None:
    towns = ("Osk", "Varn", "Lunde", "Brill")
    reactions = [
        f"Mayor Ida Berg of {towns[0]} criticised the minister for the closure of hospitals.",
        f"The farmers' union in {towns[1]} condemned the export ban on wheat.",
        f"Bank directors in {towns[2]} welcomed the lower interest rate.",
        f"Teachers from {towns[3]} protested against the merger of village schools.",
    ]
    apart = analysis(*(f"{reaction} Gulls sat there." for reaction in reactions))
    assert len(sentences(written("behind_the_headline", apart))) == MOST_SENTENCES
    together = analysis(" ".join(reactions), "Gulls sat on the cranes of Lunde.")
    assert len(sentences(written("behind_the_headline", together))) == MOST_OF_AN_ARTICLE


def test_points_are_not_alike() -> None:
    made = analysis(*STRIKE, "Eva Holm, trade minister, criticised the dock strike and called for talks.")
    assert len(sentences(written("behind_the_headline", made))) == 1


def test_points_under_one_heading_are_one_point() -> None:
    made = analysis(*STRIKE, "Mayor Nils Varn of Osk criticised the walkout and protested against the delay of fruit.")
    points = labelled(written("behind_the_headline", made))
    assert [label for label, _ in points] == ["The reaction"]
    assert len(points[0][1]) == 2


def test_what_the_page_says_already_is_no_point() -> None:
    assert reason("behind_the_headline", analysis(*STRIKE), MINISTER) == ("no_weighing", {})


@pytest.mark.parametrize("turned", [STRIKE[::-1], STRIKE[1:] + STRIKE[:1]])
def test_the_order_of_the_articles_does_not_change_the_points(turned: tuple[str, ...]) -> None:
    expected = labelled(written("behind_the_headline", analysis(*STRIKE)))
    assert labelled(written("behind_the_headline", analysis(*turned))) == expected


@pytest.mark.parametrize(
    ("language", "reaction", "heading"),
    [
        ("de", "Oppositionsführerin Eva Holm kritisierte den Streik im Hafen von Lunde scharf.", "Die Reaktionen"),
        ("ru", "Министр торговли Ева Холм раскритиковала забастовку в порту города.", "Реакция"),
    ],
)
def test_the_heading_in_other_languages(language: str, reaction: str, heading: str) -> None:
    made = analysis(reaction, language=language)
    assert labelled(written("behind_the_headline", made)) == [(heading, [reaction])]


def test_headlines_alone_are_no_fault_of_their_language() -> None:
    made = analysis(article(1, "", title="Harbour of Lunde shut"))
    assert reason("behind_the_headline", made) == ("no_text", {})


def test_a_language_without_cues_is_named_in_the_reason() -> None:
    made = analysis("Satama on kiinni maanantaista alkaen. Laivat odottavat lahdella.", language="fi")
    assert reason("behind_the_headline", made) == ("no_model", {"language": "fi"})
