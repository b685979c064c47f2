"""Contradictions of values that stand far apart, and what a later report, a denial or a rounding makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundles import analysis, article

from summarizer.comparing.labelled_numbers import labelled_in
from summarizer.text.parsed_text import ParsedText

if TYPE_CHECKING:
    from summarizer.analysis.map.conflicts import Contradiction

FILLERS = (
    "The ferry company added boats. Tourists waited at the quay for hours. The fish market opened late.",
    "The finance committee will discuss the school budget at its autumn meeting.",
    "Snow is expected in the hills by the weekend. Farmers brought in the last apples.",
    "The library lends tools now. A choir from the north sang in the church.",
)


def conflicts(
    *texts: str, days: tuple[str | None, ...] = (), outlets: tuple[str, ...] = ()
) -> tuple[Contradiction, ...]:
    made = []
    for at, text in enumerate(texts):
        fields = {"published": days[at]} if days else {}
        fields |= {"outlet": outlets[at]} if outlets else {}
        made.append(article(at + 1, f"{text} {FILLERS[at]}", **fields))
    return analysis(*made).text_overlap.conflicts


def told(*texts: str, days: tuple[str | None, ...] = ()) -> list[tuple[str, list[str]]]:
    return [(c.status, [p.value for p in c.positions]) for c in conflicts(*texts, days=days)]


BLAST = "The blast in the harbour of Varn {} on Monday, police said."


def test_a_search_on_one_day_and_the_find_on_another_are_two_deeds() -> None:
    one = "Divers searched the lake near Varn on Saturday for the missing ferry boat."
    assert told(one, "Divers found the missing ferry boat in the lake near Varn on Monday.") == []
    (found,) = told(one, "Divers searched the lake near Varn on Sunday for the missing ferry boat.")
    assert sorted(found[1]) == ["Saturday", "Sunday"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            '"The northern test site has done its job and we need no more tests," Ida Moss said in Varn.',
            '"The northern test site has completed its mission and we do not need more tests," Ida Moss said in Varn.',
        ),
        (
            'Ida Moss said in Varn: "We will never give up the boats that our people have built."',
            'Ida Moss said in Varn: "We will not let go of the boats that our people have built."',
        ),
        (
            'Ida Moss said in Varn: "The council will never close the old harbour bridge for the winter."',
            'Ida Moss said in Varn: "The council will close the old harbour bridge for the winter at no time."',
        ),
    ],
)
def test_two_translations_of_one_sentence_are_no_conflict(one: str, other: str) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize("days", [("2031-03-03", "2031-03-05"), ("2031-03-05", "2031-03-03")])
def test_a_rising_toll_is_superseded_with_the_later_value_last(days: tuple[str, str]) -> None:
    counts = ("killed 12 people", "killed 14 people") if days[0] < days[1] else ("killed 14 people", "killed 12 people")
    assert told(*(BLAST.format(count) for count in counts), days=days) == [("superseded", ["12 people", "14 people"])]


WIRE = (
    "The blast in the harbour of Varn killed 12 people on Monday, police said. Windows broke as far away as the old "
    "customs house. The mayor asked people to stay at home until the smoke is gone. Two cranes fell into the basin."
)


def test_a_copy_of_a_later_day_does_not_make_its_figure_the_newest() -> None:
    made = analysis(
        article(1, WIRE, outlet="Varn Courier", published="2031-03-03"),
        article(2, BLAST.format("killed 14 people"), outlet="Coast Radio", published="2031-03-05"),
        article(3, WIRE, outlet="Hill Gazette", published="2031-03-07"),
    )
    (found,) = made.text_overlap.conflicts
    assert found.status == "superseded"
    assert [(p.value, len(p.outlets), p.as_of) for p in found.positions] == [
        ("12 people", 2, "2031-03-03"),
        ("14 people", 1, "2031-03-05"),
    ]


def test_a_toll_that_was_raised_needs_no_date_to_be_the_later_one() -> None:
    raised = "Officials in Varn raised the death toll of the harbour blast to 14 on Monday."
    assert told(raised, BLAST.format("killed 12 people")) == [("superseded", ["12 people", "14"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The mayor of Varn took €2 million from the ferry line.",
            "The mayor of Varn took €2 million (R26 million) from the ferry line.",
        ),
        (
            "The mayor of Varn took R26 million from the ferry line.",
            "The mayor of Varn took €2 million (R26 million) from the ferry line.",
        ),
        (
            "The mayor of Varn took €2 million from the ferry line.",
            "The mayor of Varn took R26 million from the ferry line.",
        ),
        ("At least 12 people were hurt by the blast in Varn.", "The blast in Varn hurt at least 14 people."),
        ("At least 12 people were hurt by the blast in Varn.", "The blast in Varn hurt 17 people."),
        ("Nearly 700,000 travellers used the Varn ferry.", "The Varn ferry was used by 689,800 travellers."),
        (
            "The bus hung over the river at Varn for more than eight minutes.",
            "The bus hung over the river at Varn for nearly nine minutes.",
        ),
        (
            "Three of the 4 boats of the Varn line were built in Ostrey.",
            "The first three boats of the Varn line were built in Ostrey.",
        ),
    ],
)
def test_converted_rounded_and_open_values_are_no_conflict(one: str, other: str) -> None:
    assert told(one, other) == []


def test_a_denial_is_a_position() -> None:
    (found,) = conflicts(
        BLAST.format("killed 12 people"),
        "Twelve people were killed by the blast in the harbour of Varn.",
        "There were no casualties in the blast in the harbour of Varn, the authorities said.",
        "The blast in the harbour of Varn caused no casualties, officials said.",
    )
    assert (found.status, found.weight) == ("conflict", 3)
    assert [(p.value, len(p.outlets)) for p in found.positions] == [("12 people", 2), ("no casualties", 2)]


@pytest.mark.parametrize(
    "other",
    [
        "There were no immediate reports of casualties in the blast in the harbour of Varn.",
        "The blast in the harbour of Varn caused no other deaths, officials said.",
        "The blast in the harbour of Varn killed no horses, officials said.",
    ],
)
def test_what_is_not_known_yet_or_said_of_others_is_no_denial(other: str) -> None:
    assert told(BLAST.format("killed 12 people"), other) == []


QUAKE = "A strong earthquake hit the island of Brekke on Sunday, {} and damaging houses."


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "The 6.1-magnitude quake struck Brekke island on Sunday.",
            "A quake with a magnitude of 5.9 struck Brekke island on Sunday.",
            {"6.1", "5.9"},
        ),
        (
            "The quake struck Brekke island, home to 120, 000 people, and the city of Varn.",
            "The quake struck Brekke island, home to 200, 000 people, and the city of Varn.",
            {"120,000 people", "200,000 people"},
        ),
        (
            QUAKE.format("flattening seven villages"),
            "The governor of Brekke island said that five villages had been hit by the earthquake.",
            {"seven villages", "five villages"},
        ),
        (
            "Ilse Tarn, 27, climbed the tower of Varn.",
            "The tower of Varn was climbed in the night by 29-year-old Ilse Tarn.",
            {"27", "29-year"},
        ),
        (
            "Moen unveiled a thinner boat on Monday that starts at $1,499.",
            "The new boat of Moen starts at $1,699 and is thinner than before.",
            {"$1,499", "$1,699"},
        ),
    ],
)
def test_values_of_one_thing_are_compared_wherever_they_stand(one: str, other: str, values: set[str]) -> None:
    (found,) = told(one, other)
    assert set(found[1]) == values


def test_a_value_that_a_crawl_has_spaced_is_cited_whole() -> None:
    made = analysis(
        article(1, "A 27 - year - old, Ilse Tarn, fell in the earthquake - 6.1 on the scale, she said.", outlet="A"),
        article(2, "Ilse Tarn, 29, fell in the earthquake - 5.4 on the scale, her father said.", outlet="B"),
    )
    cited = {made.evidence.articles[0].id: "", made.evidence.articles[1].id: ""}
    for position in (p for conflict in made.text_overlap.conflicts for p in conflict.positions):
        for place, sentence in zip(position.places, position.sentences, strict=True):
            at = sentence.span.start
            cited[place.article] += f"{sentence.text[place.start - at : place.end - at]}|"
    assert cited == {"a1": "27 - year|6.1|", "a2": "29|5.4|"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilse Tarn, 27, climbed the tower of Varn.", "Tove Tarn, 31, climbed the tower of Varn, too."),
        (
            QUAKE.format("flattening seven villages"),
            QUAKE.format("flattening seven villages and hitting nine villages"),
        ),
        ("The quake struck 35 miles south of Varn.", "The village of Ostrey lies 60 miles south of Brekke."),
    ],
)
def test_values_of_two_things_are_no_conflict(one: str, other: str) -> None:
    assert told(one, other) == []


def test_only_different_outlets_are_in_conflict() -> None:
    counts = (BLAST.format("killed 12 people"), BLAST.format("killed 14 people"))
    assert conflicts(*counts, outlets=("The Ledger", "The Ledger")) == ()
    assert len(conflicts(*counts, outlets=("The Ledger", "The Times"))) == 1


def test_what_stands_first_and_counts_people_weighs_most_and_comes_first() -> None:
    late = "The harbour was built for the ferry company Moen Lines in {} by a firm from Ostrey."
    one, two = (
        f"{BLAST.format(count)} {FILLERS[2]} {FILLERS[3]}" for count in ("killed 12 people", "killed 14 people")
    )
    found = conflicts(f"{one} {late.format(1962)}", f"{two} {late.format(1958)}")
    assert [(c.kind, c.weight) for c in found] == [("figure", 3), ("date", 2)]


def test_a_position_names_the_words_that_state_its_value() -> None:
    (found,) = conflicts(BLAST.format("killed 12 people"), BLAST.format("killed 14 people"))
    start = BLAST.index("{}") + len("killed ")
    assert [(p.places[0].start, p.places[0].end) for p in found.positions] == [(start, start + len("12 people"))] * 2


def test_labels_and_names_of_numbers() -> None:
    text = "The 6.1 - magnitude quake hit Ann Lee, 45, and a population of more than 100, 000; a score of 2 - 1."
    found = [(f.text, f.label, f.name) for f in labelled_in(ParsedText(text, "en"))]
    assert found == [("6.1", "magnitud", ()), ("45", "", ("lee", "ann")), ("100,000", "popul", ())]


def test_like_events_of_two_years_are_two_stories() -> None:
    one, two = QUAKE.format("killing 12 people"), QUAKE.format("killing 14 people")
    assert told(one, two, days=("2029-02-01", "2031-03-03")) == []
    assert told(one, two, days=("2031-03-01", "2031-03-03")) == [("superseded", ["12 people", "14 people"])]


def test_a_row_tells_apart_who_has_another_value_of_a_contradiction() -> None:
    made = analysis(
        article(1, QUAKE.format("killing 12 people"), title="Quake on Brekke", outlet="A", published="2031-03-02"),
        article(2, QUAKE.format("killing 23 people"), title="Quake on Brekke", outlet="B", published="2031-03-03"),
        article(3, QUAKE.format("killing 12 people"), title="Brekke quake", outlet="C", published="2031-03-02"),
    )
    rows = [fact for fact in made.map.facts if "killing" in fact.text]
    assert {cell.outlet: cell.carriage for cell in rows[0].cells} in (
        {"A": "carries", "B": "differs", "C": "carries"},
        {"A": "differs", "B": "carries", "C": "differs"},
    )


SHIP = "The shares of the ferry line of Brekke rose {} after it said on Sunday that it would charter a second vessel."


@pytest.mark.parametrize(
    ("one", "other", "rows"),
    [
        ("19 per cent", "19.0 per cent", 1),
        ("2 dollars and 19 per cent", "40 crowns and 11 places", 0),  # nobody can tell what was to be compared
    ],
)
def test_other_figures_that_contradict_nothing_are_not_told_otherwise(one: str, other: str, rows: int) -> None:
    made = analysis(
        article(1, f"{FILLERS[0]} {SHIP.format(one)}", outlet="A"),
        article(2, f"{FILLERS[1]} {SHIP.format(one)}", outlet="B"),
        article(3, f"{FILLERS[2]} {SHIP.format(other)}", outlet="C"),
    )
    assert not made.map.conflicts
    found = [fact for fact in made.map.facts if "charter" in fact.text]
    assert [fact.outlets("carries") for fact in found] == [("A", "B", "C")] * rows


def test_an_outlet_leads_only_with_what_its_first_sentences_surely_tell() -> None:
    main = "Two cables of the harbour bridge of Varn broke on Monday under a city bus."
    told = ("The harbour bridge of Varn closed on Monday.", main, "On Monday two cables of the bridge of Varn broke.")
    made = analysis(*(article(n, f"{text} {FILLERS[n]}", outlet=str(n)) for n, text in enumerate(told)))
    row = made.map.facts[0]
    assert {cell.outlet: cell.carriage for cell in row.cells} == dict.fromkeys("012", "carries")
    assert {cell.outlet: cell.leads for cell in row.cells} == {"0": False, "1": True, "2": True}


def test_a_contradiction_is_headed_by_a_word_and_not_by_its_stem() -> None:
    found = conflicts(
        "The 6.1-magnitude quake struck Brekke island on Sunday.",
        "A quake with a magnitude of 5.9 struck Brekke island on Sunday.",
    )
    assert [each.topic for each in found] == ["magnitude"]
