from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundles import analysis, article
from newsdesk import draft

from summarizer.analysis.map.grounding import is_same_value, states_value
from summarizer.analysis.map.map_by_model import check_map_reading
from summarizer.analysis.map.model_reading import ConflictRead, FactRead, Kind, ModelReading, PositionRead
from summarizer.text.parsed_text import ParsedText
from summarizer.writing.llm.map_answer import read_map_answer

if TYPE_CHECKING:
    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.map import StoryMap

FACT = "Two steel cables of the Varn bridge broke on Monday morning under a city bus."
SAME = "On Monday morning a city bus was crossing when two steel cables of the Varn bridge broke."
DENIED = "The harbour board denied that any cable of the Varn bridge had broken."
HURT = "Twelve people were hurt on the bridge, police said."
MORE = "Fourteen people were hurt on the bridge, a hospital said."
ALONE = "Fishermen had warned the harbour board of rust two winters ago."
PLAIN = (
    "The ferry company added boats. Tourists waited at the quay for hours. The fish market opened late. "
    "A hospital in the hills took in patients. Drivers used the northern road. A choir sang in the customs house. "
    "The lighthouse keeper retired after forty winters. Bakers in town ran out of rye flour. Two schools swapped their "
    "teachers of music."
)


@pytest.fixture(scope="module")
def made() -> BundleAnalysis:
    return analysis(
        article(1, f"{FACT} {HURT} {ALONE}", outlet="Varn Courier", published="2031-03-04"),
        article(2, f"Shops closed early. {SAME} {MORE}", outlet="Coast Radio", published="2031-03-05"),
        article(3, f"Snow fell in the hills. {DENIED}", outlet="The Northern Ledger"),
        article(4, PLAIN, outlet="Hill Gazette", published="2031-03-05"),
        article(5, f"Night fell early in the port. {FACT}", outlet="Evening Packet", published="2031-03-04"),
    )


def of(made: BundleAnalysis, text: str) -> str:
    return next(s.id for s in made.evidence.sentences if s.text == text)


def checked(made: BundleAnalysis, *facts: FactRead, conflicts: tuple[ConflictRead, ...] = ()) -> StoryMap:
    shown = {s.id for s in made.evidence.citable}
    return check_map_reading(ModelReading(facts, conflicts), made.text_overlap, shown, "en", "reader")


def cells(story: StoryMap) -> dict[str, str]:
    return {cell.outlet: cell.carriage for cell in story.facts[0].cells}


def test_cells_are_the_outlets_of_what_is_cited_and_a_copy_carries_what_its_original_does(made: BundleAnalysis) -> None:
    first = next(s.id for s in made.evidence.sentences if s.article.id == "a1")
    copy = next(s.id for s in made.evidence.sentences if s.article.id == "a5" and s.text == FACT)
    fact = FactRead(FACT, 3, (first, of(made, SAME)), denies=(of(made, DENIED),), silent=("1.1",))
    shown = {s.id for s in made.evidence.citable} - {copy}
    found = check_map_reading(ModelReading((fact,)), made.text_overlap, shown, "en", "reader")
    assert cells(found) == {
        "Varn Courier": "carries",
        "Coast Radio": "carries",
        "The Northern Ledger": "denies",
        "Hill Gazette": "unknown",
        "Evening Packet": "carries",
    }
    assert found.facts[0].weight == 3
    assert len(found.facts[0].origins) == 2


NEAR = "Two steel cables of the old Varn bridge broke on Monday morning under a city bus."
THREE = "Three steel cables of the Varn bridge broke on Monday morning under a city bus."


def test_what_prints_a_cited_sentence_but_for_a_word_carries_it_too_and_another_number_does_not() -> None:
    made = analysis(
        article(1, f"{FACT} {HURT}", outlet="Varn Courier"),
        article(2, f"Shops closed early. {NEAR}", outlet="Coast Radio"),
        article(3, f"Snow fell in the hills. {THREE}", outlet="The Northern Ledger"),
        article(4, f"Night fell early. {NEAR}", outlet="Hill Gazette"),
    )
    placed = next(s.id for s in made.evidence.sentences if s.article.id == "a4" and s.text == NEAR)
    fact = FactRead(FACT, 3, (of(made, FACT),), differs=(placed,))
    assert cells(checked(made, fact)) == {
        "Varn Courier": "carries",
        "Coast Radio": "carries",
        "The Northern Ledger": "unknown",
        "Hill Gazette": "differs",
    }


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("He fell about 600 metres, or 2,000 feet.", "Somebody has fallen 2, 000ft to a death on rocks."),
        ("Bohm was inexperienced.", "It looks like a lack of experience, police said."),
    ],
)
def test_a_sentence_with_the_same_amount_or_root_is_not_struck(fact: str, text: str) -> None:
    made = analysis(article(1, f"Snow lay deep. {text}", outlet="A"), article(2, f"Bohm fell. {PLAIN}", outlet="B"))
    assert cells(checked(made, FactRead(fact, 3, ("1.2", "2.1"))))["A"] == "carries"


def test_a_silence_stands_only_where_words_find_nothing_and_the_article_was_shown(made: BundleAnalysis) -> None:
    silent = next(s.id for s in made.evidence.sentences if s.article.id == "a4")
    short = next(s.id for s in made.evidence.sentences if s.article.id == "a3")
    fact = FactRead(FACT, 3, (of(made, SAME),), silent=(silent, short))
    assert cells(checked(made, fact))["Hill Gazette"] == "silent"
    assert cells(checked(made, fact))["The Northern Ledger"] == "unknown"
    shown = {s.id for s in made.evidence.citable} - {s.id for s in made.evidence.sentences if s.text.startswith("Bak")}
    hidden = check_map_reading(ModelReading((fact,)), made.text_overlap, shown, "en", "reader")
    assert cells(hidden)["Hill Gazette"] == "unknown"


def test_what_shares_nothing_with_its_fact_is_struck_and_said(made: BundleAnalysis) -> None:
    wrong = next(s.id for s in made.evidence.sentences if s.text.startswith("Bakers"))
    found = checked(made, FactRead(FACT, 3, (of(made, SAME), wrong, "9.9")))
    assert cells(found)["Hill Gazette"] == "unknown"
    assert any(wrong in line for line in found.struck)
    assert any("9.9" in line for line in found.struck)
    assert not checked(made, FactRead(FACT, 3, (wrong,))).facts


@pytest.mark.parametrize(
    ("positions", "kept"),
    [
        ([("12 people", HURT), ("14 people", MORE)], True),
        ([("Twelve", HURT), ("12", MORE)], False),  # one value
        ([("12 people", HURT), ("19 people", MORE)], False),  # stands nowhere
        ([("12 people", HURT), ("rust", ALONE)], False),  # one outlet
    ],
)
def test_a_conflict_is_between_outlets_over_values_that_stand_there(
    made: BundleAnalysis, positions: list[tuple[str, str]], kept: bool
) -> None:
    told = tuple(PositionRead(value, (of(made, text),)) for value, text in positions)
    found = checked(made, conflicts=(ConflictRead("people hurt", "figure", "conflict", 3, told),))
    assert bool(found.conflicts) is kept
    apparent = checked(made, conflicts=(ConflictRead("people hurt", "figure", "apparent", 3, told),))
    assert not apparent.conflicts
    assert bool(apparent.apparent) is kept


def test_a_denied_or_contested_fact_is_no_agreement(made: BundleAnalysis) -> None:
    first = next(s.id for s in made.evidence.sentences if s.article.id == "a1")
    plain = checked(made, FactRead(FACT, 3, (first, of(made, SAME))))
    assert plain.is_agreed(plain.facts[0])
    denied = checked(made, FactRead(FACT, 3, (first, of(made, SAME)), denies=(of(made, DENIED),)))
    assert not denied.is_agreed(denied.facts[0])
    told = (PositionRead("twelve", (of(made, HURT),)), PositionRead("fourteen", (of(made, MORE),)))
    conflict = ConflictRead("people hurt", "figure", "conflict", 3, told)
    both = FactRead("Twelve people were hurt on the bridge.", 3, (of(made, HURT), of(made, MORE)))
    contested = checked(made, both, conflicts=(conflict,))
    assert not contested.is_agreed(contested.facts[0])


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("5 kilometres", "5 km", True),
        ("about 690,000", "689,800", False),
        ("6.0", "6.1", False),
        ("2009", "2010", False),
        ("12", "twelve", True),
        ("12 March 2031", "March 12, 2031", True),
        ("Fort Coffee", "fort  coffee", True),
        ("70", "80", False),
        ("8 April", "9 April", False),
        ("Spiro", "Fort Coffee", False),
    ],
)
def test_values_are_compared_after_they_are_normalised(left: str, right: str, same: bool) -> None:
    assert is_same_value(ParsedText(left, "en"), ParsedText(right, "en")) is same


def states(value: str, text: str, published: str | None = None) -> bool:
    (sentence,) = analysis(article(1, text, published=published)).evidence.sentences
    return states_value(ParsedText(value, "en"), sentence)


@pytest.mark.parametrize(
    ("value", "text", "stated"),
    [
        ("12 people", HURT, True),
        ("13 people", HURT, False),
        ("1,500 km", "The island lies 1, 500 kilometers south of Varn.", True),  # as a crawl has spaced it
        ("the board's denial", DENIED, True),  # "board" stands there
        ("a ferry's bell", DENIED, False),
        ("found on Thursday, 6 March", "The bus was found on Thursday.", True),
        ("found on Thursday, 13 March", "The bus was found on Thursday.", False),
    ],
)
def test_a_value_may_stand_in_other_words_or_as_a_day_of_the_week(value: str, text: str, stated: bool) -> None:
    assert states(value, text, "2031-03-07") is stated


ROUGH = "Boats stayed in the port of Varn."
CALM = "Boats stayed in the port of Brekke."
SMALL = "The school in the hills is small."


@pytest.fixture(scope="module")
def counted() -> BundleAnalysis:
    return analysis(
        article(1, f"{ROUGH} {HURT}", outlet="Varn Courier"),
        article(2, f"{CALM} {MORE}", outlet="Coast Radio"),
        article(3, f"{SMALL} Nobody knew more.", outlet="Hill Gazette", title="Fifteen people hurt on the bridge"),
    )


def conflict_over(made: BundleAnalysis, *values: tuple[str, tuple[str, ...]], kind: Kind = "figure") -> StoryMap:
    """What is left of a conflict that a reader tells: values, and the sentences that are said to state them."""
    told = tuple(PositionRead(value, tuple(of(made, text) for text in texts)) for value, texts in values)
    return checked(made, conflicts=(ConflictRead("people hurt", kind, "conflict", 3, told),))


def test_only_the_value_that_stands_nowhere_is_struck_and_it_is_said(counted: BundleAnalysis) -> None:
    found = conflict_over(counted, ("12 people", (HURT,)), ("14 people", (MORE,)), ("19 people", (SMALL,)))
    (conflict,) = found.conflicts
    assert [position.value for position in conflict.positions] == ["12 people", "14 people"]
    assert found.struck == (f"people hurt: “19 people” does not stand in {of(counted, SMALL)}",)


def test_an_outlet_that_does_not_state_a_figure_is_not_named_for_it(counted: BundleAnalysis) -> None:
    told = ("12 people", (HURT, SMALL)), ("14 people", (MORE,))
    (conflict,) = conflict_over(counted, *told).conflicts
    assert conflict.positions[0].outlets == ("Varn Courier",)
    (claim,) = conflict_over(counted, *told, kind="claim").conflicts  # each may tell it in words of its own
    assert set(claim.positions[0].outlets) == {"Varn Courier", "Hill Gazette"}


def test_two_spellings_of_a_value_are_one_and_both_outlets_keep_it() -> None:
    made = analysis(
        article(1, f"{ROUGH} {HURT}", outlet="Varn Courier"),
        article(2, f"{CALM} {MORE}", outlet="Coast Radio"),
        article(3, f"{SMALL} The storm left 12 people hurt.", outlet="Hill Gazette"),
    )
    later = "The storm left 12 people hurt."
    (conflict,) = conflict_over(made, ("Twelve", (HURT,)), ("14", (MORE,)), ("12", (later,))).conflicts
    assert [position.outlets for position in conflict.positions] == [("Varn Courier", "Hill Gazette"), ("Coast Radio",)]


def test_a_value_that_stands_beside_what_is_cited_or_in_its_headline_is_cited_there(counted: BundleAnalysis) -> None:
    (conflict,) = conflict_over(counted, ("Twelve people", (ROUGH,)), ("Fifteen people", (SMALL,))).conflicts
    stated = [[s.text for s in position.sentences] for position in conflict.positions]
    assert stated == [[HURT], ["Fifteen people hurt on the bridge"]]


def test_an_answer_is_read_by_its_labels() -> None:
    read = read_map_answer(
        draft(
            (
                "fact 3",
                [(FACT, ["1.1", "2.2"]), ("differs: it was on Sunday", ["3.1"]), ("silent: the Gazette", ["4.1"])],
            ),
            ("Fact 2:", [(HURT, ["1.2"]), ("Denies: the board", ["3.2"])]),
            ("conflict 3 figure: people hurt", [("12", ["1.2"]), ("14.", ["2.3"])]),
            ("apparent: the day", [("Monday, 5.9.", ["1.1"]), ("a threat to the U.S.", ["2.2"])]),
            ("2029-01", [("Fishermen warned of rust.", ["1.3"])]),
            ("overview", [("The papers differ.", ["1.1"])]),
            ("fact 1", [("silent: all", ["1.1"])]),
        )
    )
    assert [(f.weight, f.carries, f.differs, f.denies, f.silent) for f in read.facts] == [
        (3, ("1.1", "2.2"), ("3.1",), (), ("4.1",)),
        (2, ("1.2",), (), ("3.2",), ()),
    ]
    assert [(c.status, c.weight, c.kind, c.topic, [p.value for p in c.positions]) for c in read.conflicts] == [
        ("conflict", 3, "figure", "people hurt", ["12", "14"]),
        ("apparent", 2, "claim", "the day", ["Monday, 5.9", "a threat to the U.S."]),
    ]
    assert [(e.date, e.cites) for e in read.events] == [("2029-01", ("1.3",))]
