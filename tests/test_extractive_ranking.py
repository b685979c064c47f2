from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundles import analysis, article
from hypothesis import given
from hypothesis import strategies as st

from summarizer.writing.extractive import ranking
from summarizer.writing.extractive.ranking import FEATURES, centrality, rank_sentences, ranking_features, recency

if TYPE_CHECKING:
    from summarizer.analysis.term_vectors import Vector

vectors = st.lists(
    st.dictionaries(st.integers(0, 5), st.floats(0.05, 1.0, allow_nan=False), max_size=4), min_size=1, max_size=7
)


def unit(vector: Vector) -> Vector:
    norm = sum(weight * weight for weight in vector.values()) ** 0.5
    return {term: weight / norm for term, weight in vector.items()}


def dense_lexrank(rows: list[Vector]) -> list[float]:
    """Continuous LexRank as it is defined: the whole matrix of cosines, its rows made to sum to one, and the walk."""
    cosines = [[sum(w * other.get(t, 0.0) for t, w in row.items()) for other in rows] for row in rows]
    matrix = [[value / (sum(row) or 1.0) for value in row] for row in cosines]
    scores = [1.0] * len(rows)
    for _ in range(300):
        scores = [0.15 + 0.85 * sum(scores[i] * matrix[i][j] for i in range(len(rows))) for j in range(len(rows))]
    return scores


@given(vectors)
def test_centrality_is_dense_continuous_lexrank(drawn: list[Vector]) -> None:
    rows = [unit(vector) if vector else {} for vector in drawn]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ranking, "STEPS", 300)
        patch.setattr(ranking, "TOLERANCE", 0.0)
        assert centrality(rows) == pytest.approx(dense_lexrank(rows), abs=1e-9)


@given(vectors)
def test_the_walk_is_left_when_no_score_moves_by_more_than_the_tolerance(drawn: list[Vector]) -> None:
    """All further steps together move the scores by at most .85 + .85² + ... = .85/.15 times what the last one did."""
    rows = [unit(vector) if vector else {} for vector in drawn]
    left = len(rows) * ranking.TOLERANCE * 0.85 / 0.15
    assert sum(abs(a - b) for a, b in zip(centrality(rows), dense_lexrank(rows), strict=True)) <= left


def test_no_sentences_have_no_centrality() -> None:
    assert centrality([]) == []


def test_the_average_is_one_and_an_empty_row_gets_what_every_row_gets() -> None:
    rows = [{0: 1.0}, unit({0: 1.0, 1: 1.0}), unit({1: 1.0, 2: 0.2})]
    assert sum(centrality(rows)) == pytest.approx(3.0, abs=0.01)
    assert centrality([*rows, {}])[-1] == pytest.approx(0.15)


REPORTS = (
    "The bridge at Varn closed on Monday after engineers found 12 cracks. A cafe nearby sells lemon cake to anglers.",
    "Engineers found 12 cracks and closed the bridge at Varn. The mayor of Varn keeps two goats in his garden.",
    "The bridge at Varn is closed because engineers found cracks in it. Swimmers liked the warm weather of the week.",
)


def test_what_all_articles_tell_ranks_above_asides() -> None:
    made = analysis(*REPORTS)
    salience = rank_sentences(made).salience
    told = [s for s in made.evidence.sentences if "cracks" in s.text]
    asides = [s for s in made.evidence.sentences if "cracks" not in s.text]
    assert len(told) == len(asides) == 3
    assert min(salience[s.id] for s in told) > max(salience[s.id] for s in asides)


def test_each_feature_says_what_its_name_says() -> None:
    made = analysis(
        article(1, REPORTS[0], title="Varn bridge closed", published="2025-03-03"),
        article(2, REPORTS[1], published="2025-03-05"),
        article(3, "“It is unsafe,” said the mayor. " + REPORTS[2], published="2025-03-07"),
    )
    length = {s.id: len(s.text.split()) for s in made.evidence.sentences}
    rows = ranking_features(made, length)
    told = {s.text: dict(zip(FEATURES, row, strict=True)) for s, row in zip(made.evidence.sentences, rows, strict=True)}
    lead = told["The bridge at Varn closed on Monday after engineers found 12 cracks."]
    cake = told["A cafe nearby sells lemon cake to anglers."]
    quote = told["“It is unsafe,” said the mayor."]
    assert (lead["first"], cake["first"]) == (1.0, 0.0)
    assert (lead["early"], cake["early"]) == (1.0, 0.5)
    assert (lead["depth"], cake["depth"]) == (0.0, 0.5)
    assert lead["centrality"] > cake["centrality"]
    assert lead["spread"] > cake["spread"]
    assert lead["title"] > 0.5
    assert cake["title"] == 0.0
    assert (lead["coverage"], cake["coverage"]) == (1.0, 0.0)
    assert (lead["length"], cake["length"]) == (12 / 20, 8 / 20)
    assert (lead["figure"], cake["figure"]) == (1.0, 0.0)
    assert (quote["quoted"], lead["quoted"]) == (1.0, 0.0)
    assert (lead["recent"], quote["recent"]) == (0.0, 1.0)


def test_a_term_in_copies_of_one_text_is_no_more_spread_than_in_one() -> None:
    """Copies are one voice: what they repeat is not what everybody tells."""
    wire = (
        "A river barge hit the pier at Osk on Friday night. Divers searched the hull until dawn. "
        "The captain told the harbour office that the rudder had failed, and that nobody was to blame for the blow."
    )
    made = analysis(wire, wire, wire, "The harbour of Osk is shut to eels.", "Fishers of Varn catch eels at sea.")
    spread = ranking._spread(made)
    numbers = {term: number for number, term in enumerate(made.terms.vocabulary)}
    assert spread[numbers["rudder"]] < spread[numbers["eel"]]


def test_recency_runs_from_the_first_day_to_the_last() -> None:
    made = analysis(
        article(1, "One.", published="2025-03-01"),
        article(2, "Two.", published="2025-03-02"),
        article(3, "Three.", published="2025-03-05"),
        article(4, "Four."),
    )
    assert recency(made) == {"a1": 0.0, "a2": 0.25, "a3": 1.0, "a4": 0.0}
    same_day = analysis(article(1, "One.", published="2025-03-01"), article(2, "Two.", published="2025-03-01"))
    assert set(recency(same_day).values()) == {0.0}


@pytest.mark.parametrize("reports", [REPORTS[::-1], REPORTS[1:] + REPORTS[:1]])
def test_the_order_of_the_articles_does_not_change_a_score(reports: tuple[str, ...]) -> None:
    assert by_text(*reports) == by_text(*REPORTS)


def by_text(*texts: str) -> dict[str, float]:
    made = analysis(*texts)
    salience = rank_sentences(made).salience
    return {s.text: round(salience[s.id], 9) for s in made.evidence.sentences}
