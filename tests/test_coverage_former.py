from __future__ import annotations

import pytest
from bundles import analysis, article
from extracts import by_cues, labelled, reason, written  # noqa: F401  a fixture

from summarizer.analysis.map.outdated_figures import outdated_sentences

FIRST = "The repair of the ferry pier in Osk will cost $340 million, the council said after its meeting."
FILLER = "The pier was closed to all lorries and buses for the whole of the winter, and many shops lost their trade."


def outdated(*texts: tuple[str, str]) -> list[str]:
    found = analysis(*(article(n, text, published=day) for n, (day, text) in enumerate(texts, 1)))
    return [s.text for s in found.evidence.sentences if s.id in outdated_sentences(found.evidence)]


@pytest.mark.parametrize(
    "later",
    [
        "The council gave up its first estimate of $340 million: the pier will cost $385 million.",
        "The pier will cost $385 million, up from $340 million.",
        "The pier will cost $385 million and not $340m as reported earlier.",
    ],
)
def test_a_figure_that_a_later_article_gives_as_a_former_one_is_outdated(later: str) -> None:
    assert outdated(("2025-03-04", f"{FIRST} {FILLER}"), ("2025-03-07", later)) == [FIRST]


@pytest.mark.parametrize(
    ("day", "other"),
    [
        ("2025-03-03", "The pier will cost $385 million, up from $340 million."),
        ("2025-03-04", "The pier will cost $385 million, up from $340 million."),
        ("2025-03-07", "The pier will cost $385 million, up from $350 million."),
        ("2025-03-07", "The pier will cost $340 million, the builders said."),
        ("2025-03-07", "The ferry carried 385 million litres, up from 340 million litres."),
    ],
)
def test_other_days_values_and_units_leave_it_standing(day: str, other: str) -> None:
    assert outdated(("2025-03-04", f"{FIRST} {FILLER}"), (day, other)) == []


@pytest.mark.usefixtures("by_cues")
def test_no_question_is_answered_with_an_outdated_figure() -> None:
    later = "The first estimate of $340 million no longer holds, the council of Osk said after its meeting."
    told = [article(n, f"{FIRST} {FILLER}", published="2025-03-04") for n in (1, 2)]
    other = article(3, FILLER, published="2025-03-04")
    assert labelled(written("go_deeper", analysis(*told, other))) == [("How much money is involved?", [FIRST])]
    corrected = article(3, f"{FILLER} {later}", published="2025-03-07")
    assert reason("go_deeper", analysis(*told, corrected)).code == "no_questions"
