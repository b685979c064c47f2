from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from bundles import article, bundle

from summarizer.analysis.evidence import read_evidence
from summarizer.analysis.map.independent_sources import SourceIndependence
from summarizer.analysis.map.reported_facts import MOST_FACTS, find_facts
from summarizer.analysis.map.same_fact import BIAS, FEATURES, WEIGHTS, SameFactScores, probability
from summarizer.analysis.origins import find_origins
from summarizer.analysis.term_vectors import read_terms

if TYPE_CHECKING:
    from summarizer.analysis.map.story_map import Fact
    from summarizer.bundle import Article

LEDGER = article(
    1,
    "Two steel cables of the Varn harbour bridge broke on Monday morning under a city bus. Nobody was hurt, said fire "
    "chief Odalys Brandt. The bridge will stay closed for six weeks, the harbour office said. The ferry company added "
    "three boats to its timetable. A choir sang in the old customs house. Mayor Ilmari Tessek called for an inquiry "
    "into the maintenance of the bridge.",
    title="Varn harbour bridge closed after cables break",
    outlet="Ledger",
)
COURIER = article(
    2,
    "The harbour bridge in Varn was closed on Monday after two of its steel cables broke. A city bus was crossing at "
    "the time. The lighthouse keeper retired after forty winters. The harbour office expects the bridge to stay closed "
    "for six weeks. Tourists waited at the quay for hours, and the ferry company added three boats.",
    title="Cables break on Varn harbour bridge",
    outlet="Courier",
)
POST = article(
    3,
    "Commuters in Varn face weeks of detours after cables of the harbour bridge broke on Monday. Mayor Ilmari Tessek "
    "called for an inquiry into how the bridge was maintained. Bakers in town ran out of rye flour. Drivers used the "
    "northern road through the hills. Fire chief Odalys Brandt said that nobody was hurt.",
    title="Bridge closure: Varn commuters face detours",
    outlet="Post",
)
GARDEN = article(4, "Roses want to be cut before the frost. Tulips may wait until spring.", outlet="Garden")


def facts(*articles: Article, most: int | None = MOST_FACTS) -> tuple[Fact, ...]:
    evidence = read_evidence(bundle(*articles))
    origins = find_origins(evidence)
    likeness = SameFactScores(evidence, read_terms(evidence))
    return find_facts(likeness, evidence, origins, SourceIndependence(evidence, origins), most=most)


def told(found: tuple[Fact, ...], words: str) -> Fact:
    return next(fact for fact in found if any(words in s.text for s in fact.sentences("carries", "differs")))


def test_the_main_event_comes_first() -> None:
    main, *others = facts(LEDGER, COURIER, POST, GARDEN)
    assert main.weight == 3
    assert main.outlets("carries") == ("Courier", "Ledger", "Post")
    assert "cables" in main.text.lower()
    assert others
    assert [fact.weight for fact in others] == sorted((fact.weight for fact in others), reverse=True)


def test_other_facts_are_found_in_other_words() -> None:
    found = facts(LEDGER, COURIER, POST, GARDEN)
    assert told(found, "inquiry").outlets("carries") == ("Ledger", "Post")
    assert told(found, "three boats").outlets("carries") == ("Courier", "Ledger")
    assert told(found, "six weeks").outlets("carries") == ("Courier", "Ledger")


def test_there_is_a_cell_for_every_outlet_and_words_never_tell_silence() -> None:
    found = facts(LEDGER, COURIER, POST, GARDEN)
    for fact in found:
        assert [cell.outlet for cell in fact.cells] == ["Courier", "Garden", "Ledger", "Post"]
        assert {cell.carriage for cell in fact.cells} <= {"carries", "differs", "unknown"}
        assert all(bool(cell.sentences) == (cell.carriage != "unknown") for cell in fact.cells)
        assert all(s.article.outlet == cell.outlet for cell in fact.cells for s in cell.sentences)
        assert fact.text in {s.text for s in fact.sentences("carries")}
        assert "Garden" not in fact.outlets("carries", "differs")


def test_the_order_of_delivery_does_not_matter() -> None:
    first = facts(LEDGER, COURIER, POST, GARDEN)
    assert all(facts(*order) == first for order in permutations((LEDGER, COURIER, POST, GARDEN)))


def test_no_sentence_stands_in_two_rows() -> None:
    told_in = [s.id for fact in facts(LEDGER, COURIER, POST, most=None) for s in fact.sentences("carries", "differs")]
    assert len(told_in) == len(set(told_in))


def test_two_things_that_are_told_of_one_spokeswoman_are_no_row() -> None:
    one = "Coast Ministry spokeswoman Ilse Marie Tarn of the Ostrey Bureau, praised the divers of the police on Monday."
    two = "Asked about her contract, Coast Ministry spokeswoman Ilse Marie Tarn of the Ostrey Bureau gave no answer."
    ledger = article(1, f"{LEDGER.text} {one}", title=LEDGER.title, outlet="Ledger")
    courier = article(2, f"{COURIER.text} {two}", title=COURIER.title, outlet="Courier")
    found = facts(ledger, courier, POST, most=None)
    assert told(found, "Nobody was hurt")
    assert all("Tarn" not in s.text for fact in found for s in fact.sentences("carries", "differs"))


def test_copies_are_one_origin() -> None:
    copied = article(5, COURIER.text, title=COURIER.title, outlet="Herald")
    fact = told(facts(LEDGER, COURIER, copied), "six weeks")
    assert fact.outlets("carries") == ("Courier", "Herald", "Ledger")
    assert len(fact.origins) == 2
    assert [len(f.origins) for f in facts(COURIER, copied)] == [1] * len(facts(COURIER, copied))


def test_the_same_sentence_with_another_figure_differs() -> None:
    count = "Inspectors found rust on {} of the hangers that carry the deck."
    ledger, courier, post = (
        paper.model_copy(update={"text": f"{paper.text} {count.format(found)}"})
        for paper, found in ((LEDGER, "14"), (COURIER, "14"), (POST, "19"))
    )
    fact = told(facts(ledger, courier, post), "Inspectors")
    assert fact.outlets("carries") == ("Courier", "Ledger")
    assert fact.outlets("differs") == ("Post",)
    assert "14" in fact.text


@pytest.mark.parametrize("articles", [(), (LEDGER,), (LEDGER, GARDEN)])
def test_what_no_two_outlets_report_is_no_fact(articles: tuple[Article, ...]) -> None:
    if articles:
        assert facts(*articles) == ()


def test_articles_of_one_outlet_are_no_second_report() -> None:
    assert facts(LEDGER, COURIER.model_copy(update={"outlet": "Ledger"})) == ()


def test_of_several_stories_the_largest_is_first() -> None:
    other = [
        article(6, "The Orlo chess open was won by Petra Vane on Sunday.", title="Petra Vane wins Orlo chess open"),
        article(7, "Petra Vane won the chess open in Orlo on Sunday.", title="Vane wins chess open in Orlo"),
    ]
    main, *_ = facts(LEDGER, COURIER, POST, *other)
    assert set(main.outlets("carries")) == {"Courier", "Ledger", "Post"}


def test_there_are_never_more_than_asked_for() -> None:
    everything = facts(LEDGER, COURIER, POST, most=None)
    assert len(everything) > 2
    assert facts(LEDGER, COURIER, POST, most=2)[0] == everything[0]
    assert len(facts(LEDGER, COURIER, POST, most=2)) == 2


def test_likeness_is_the_same_from_both_sides() -> None:
    evidence = read_evidence(bundle(LEDGER, COURIER, POST))
    likeness = SameFactScores(evidence, read_terms(evidence))
    for left, right in likeness.pairs():
        assert likeness.features(left, right) == pytest.approx(likeness.features(right, left))
        assert likeness.rows[left][right] == likeness.rows[right][left]
        assert likeness.sentences[left].article.outlet != likeness.sentences[right].article.outlet
    assert len(WEIGHTS) == len(FEATURES)
    assert probability((0.0,) * len(FEATURES)) == pytest.approx(1 / (1 + 2.718281828459045**-BIAS))
