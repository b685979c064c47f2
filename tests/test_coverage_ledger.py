"""What looks like a contradiction in the reports of one event, and is none."""

from __future__ import annotations

import random

import pytest
from bundles import analysis, article

from summarizer.comparing.stated_figures import figures_of
from summarizer.languages import load_language
from summarizer.text.parsed_text import ParsedText

FILLER = (
    "The ferry company added boats. Tourists waited at the quay for hours. The fish market opened late. "
    "A hospital in the hills took in patients. Drivers used the northern road."
)
OTHER = "The finance committee will discuss the school budget at its autumn meeting."


def ledger(one: str, two: str, *days: str | None) -> list[tuple[str, str]]:
    first, second = days or (None, None)
    made = analysis(article(1, f"{one} {FILLER}", published=first), article(2, f"{two} {OTHER}", published=second))
    return [(c.kind, c.status) for c in made.text_overlap.conflicts]


CABLES = "Police said {} people were killed when the cables of the Varn bridge broke under a bus"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(
            "Police said the bus drove down Route 94 to the harbour of Varn.",
            "Police said the bus drove down Route 17 to the harbour of Varn.",
            id="a number of a name",
        ),
        pytest.param(
            "Three of the people killed when the cables of the Varn bridge broke lived in Ostrey.",
            f"{CABLES.format(12)}.",
            id="some of them",
        ),
        pytest.param(f"{CABLES.format(12)} in 2030.", f"{CABLES.format(14)} in 2024.", id="other years"),
        pytest.param(
            "The attack on the bridge near Varn killed 12 people.",
            "The attacks on the bridge near Varn killed 19 people.",
            id="one attack and several",
        ),
        pytest.param(
            "Police in Varn are looking for two chief suspects after the bridge cables broke.",
            "Police in Varn are looking for three suspects after the bridge cables broke.",
            id="chief suspects among the suspects",
        ),
        pytest.param(
            "In the Varn survey 41 percent said the bridge should be closed in most storms.",
            "In the Varn survey 11 percent said the bridge should be closed in all storms.",
            id="most and all",
        ),
        pytest.param(
            "The margin of error of the survey in Varn is plus or minus 3.5 points.",
            "The margin of error of the survey in Varn is plus or minus 2.8 points.",
            id="two surveys",
        ),
        pytest.param(
            "The bus hung over the river below the Varn bridge for 8 minutes, 46 seconds.",
            "The bus hung over the river below the Varn bridge for nearly nine minutes.",
            id="minutes and seconds",
        ),
    ],
)
def test_figures_of_different_things_are_no_conflict(one: str, two: str) -> None:
    assert [kind for kind, _ in ledger(one, two) if kind == "figure"] == []


def test_a_text_that_has_both_values_contradicts_neither() -> None:
    both = "Rescuers of Varn counted 12 people killed in the night. By noon they had counted 14 people killed."
    assert ledger("Rescuers of Varn counted 12 people killed at the bridge.", both) == []
    assert ledger("Rescuers of Varn counted 19 people killed at the bridge.", both) == [("figure", "conflict")]


def test_an_age_is_compared_with_an_age_alone() -> None:
    one = "Ludmila Orset, now 30, vanished from the harbour of Varn in the winter."
    assert ledger(one, "Ludmila Orset vanished in the winter from the harbour of Varn and is 32 now.") == [
        ("figure", "conflict")
    ]
    assert ledger(one, "Ludmila Orset vanished from the harbour of Varn 12 years after her brother.") == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(
            "The mayor Ida Moss announced Thursday that she would not go to the bridge conference in Ostrey.",
            "As of Tuesday the mayor Ida Moss still planned to go to the bridge conference in Ostrey.",
            id="said and planned",
        ),
        pytest.param(
            "The ferry sank yesterday in the harbour of Varn after it had struck a rock.",
            "The ferry sank Friday in the harbour of Varn after it had struck a rock.",
            id="yesterday without a date",
        ),
        pytest.param(
            "The ferry of Varn has sailed to the island of Ostrey again since Monday.",
            "The ferry of Varn has sailed to the island of Ostrey again until Friday.",
            id="since and until",
        ),
    ],
)
def test_days_of_different_things_are_no_conflict(one: str, two: str) -> None:
    assert ledger(one, two) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(
            "The driver of the bus pleaded not guilty to the killing of six passengers in Varn.",
            "The driver of the bus was found guilty of the killing of six passengers in Varn.",
            id="a plea and a verdict",
        ),
        pytest.param(
            "The clerk expected the mayor of Varn to publish the report on the bridge cables.",
            "The mayor of Varn will not publish the report on the bridge cables, the clerk said.",
            id="an expectation",
        ),
        pytest.param(
            "The council of Varn approved the bridge by 40 votes, with all no votes from the north.",
            "The council of Varn approved the bridge by 40 votes, with all the votes from the north.",
            id="a no vote",
        ),
        pytest.param(
            "Has the mayor of Varn published the report on the bridge cables?",
            "The mayor of Varn has not published the report on the bridge cables.",
            id="a question",
        ),
    ],
)
def test_statements_of_different_things_are_no_conflict(one: str, two: str) -> None:
    assert ledger(one, two) == []


def test_what_had_not_happened_yet_is_superseded() -> None:
    one = "The driver of the bus has not been charged with the crash on the bridge of Varn."
    two = "The driver of the bus was also charged with the crash on the bridge of Varn."
    assert ledger(one, two, "2031-03-04", "2031-03-06") == [("statement", "superseded")]
    assert ledger(one, two, "2031-03-04", "2031-03-04") == [("statement", "conflict")]


def test_a_count_that_shrinks_for_no_reason_counts_something_else() -> None:
    one, two = f"{CABLES.format(40)}.", f"{CABLES.format(14)}."
    assert ledger(one, two, "2031-03-04", "2031-03-08") == []
    assert ledger(two, one, "2031-03-04", "2031-03-08") == [("figure", "superseded")]


def test_a_long_name_in_both_is_no_common_fact() -> None:
    one = "Ida Moss of the National Centre for Missing Ferries and Lost Boats praised the divers of the north."
    two = "Two boats are gone, the National Centre for Missing Ferries and Lost Boats says."
    assert analysis(f"{one} {FILLER}", f"{two} {OTHER}").text_overlap.points == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "12 người thiệt mạng trong vụ cháy ở Varn."),
        ("vi", "Vụ cháy làm 12 nạn nhân thiệt mạng."),
        ("de", "12 Menschen kamen ums Leben."),
    ],
)
def test_what_happened_to_people_may_be_told_in_two_words(language: str, text: str) -> None:
    (figure,) = figures_of(ParsedText(text, language))
    assert (figure.measure, figure.people) == ("dead", True)


HARBOUR = "The blast in the harbour of Varn killed 12 people on Monday, police said."


@pytest.mark.parametrize(
    "later",
    [
        "The number of people killed by the blast in the harbour of Varn rose to 14, police said.",
        "The number of people killed by the blast in the harbour of Varn on Monday has risen to at least 14.",
        "The death toll from the blast in the harbour of Varn on Monday stands at 14, police said.",
        "The death toll from the blast in the harbour of Varn has climbed to 14, police said.",
    ],
)
def test_what_a_toll_rose_to_is_of_the_subject_however_far_before_it_stands(later: str) -> None:
    assert ledger(HARBOUR, later, "2024-05-06", "2024-05-08") == [("figure", "superseded")]
    wounded = ParsedText("Of the wounded in Varn that the army sent to the hills, 14 stayed.", "en")
    assert [figure.measure for figure in figures_of(wounded)] == [""]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Varn police recorded 120 thefts in 2022, the mayor said.",
            "Varn police recorded 90 thefts in 2023, the mayor said.",
        ),
        (
            "Unemployment in Varn stood at 8.1 percent in 2022, the bank said.",
            "Unemployment in Varn stood at 7.4 percent in 2023, the bank said.",
        ),
    ],
)
def test_figures_of_two_years_are_no_conflict_of_dates(one: str, two: str) -> None:
    assert ledger(one, two) == []


def test_one_figure_of_two_years_is_a_conflict_of_dates() -> None:
    said = "Varn police recorded 120 thefts from the old harbour in {}, the mayor said."
    assert ledger(said.format(2022), said.format(2023)) == [("date", "conflict")]


@pytest.mark.parametrize(
    "everywhere",
    [
        "across the country", "throughout the region", "in the whole country", "in the entire state", "nationwide",
        "all over the world", "in all of the country", "in the rest of the country",
    ],
)  # fmt: skip
def test_one_town_and_the_whole_country_are_two_scopes(everywhere: str) -> None:
    town, country = (
        "The storm killed {} people in the town of Varn, police said.",
        "The storm killed {} people {}, police said.",
    )
    assert ledger(town.format(12), country.format(40, everywhere)) == []
    assert ledger(country.format(12, everywhere), country.format(40, everywhere)) == [("figure", "conflict")]


def test_the_whole_country_is_another_scope_in_other_languages() -> None:
    assert all(
        load_language(language).counting.wide_pattern.search(text)
        for text, language in (
            ("Der Sturm tötete im ganzen Land 40 Menschen.", "de"),
            ("La tempête a tué 40 personnes dans tout le pays.", "fr"),
            ("La tormenta mató a 40 personas en todo el país.", "es"),
            ("По всей стране погибли 40 человек.", "ru"),
            ("Bão làm 40 người chết trên cả nước.", "vi"),
        )
    )
    assert not load_language("de").counting.wide_pattern.search("Der Sturm tötete in Varn 12 Menschen.")


BRIDGE = "The council of Varn {} the old harbour bridge because engineers found rust in two cables."


def versions(*said: str) -> list[list[str]]:
    """What the papers say, those that agree together."""
    made = analysis(*(f"{BRIDGE.format(words)} {more}" for words, more in zip(said, (FILLER, OTHER, ""), strict=False)))
    (point,) = made.text_overlap.points
    told = [point.sentences, *(version.sentences for version in point.versions)]
    return [[said[s.number - 1] for s in sentences] for sentences in told]


@pytest.mark.parametrize(
    "less",
    ["may close", "might close", "could close", "is expected to close", "is considering closing", "plans to close"],
)
def test_a_version_that_holds_back_is_told_apart_from_one_that_is_sure(less: str) -> None:
    assert versions("will close", less) == [["will close"], [less]]
    assert versions("has closed", less) == [["has closed"], [less]]
    assert versions(less, less) == [[less, less]]


@pytest.mark.parametrize(
    ("one", "other"),
    [("will close", "is to close"), ("may close", "could close"), ("will close", "is set to close")],
)
def test_versions_that_are_as_sure_as_one_another_agree(one: str, other: str) -> None:
    assert versions(one, other) == [[one, other]]


def test_a_plan_and_what_has_been_done_are_two_versions() -> None:
    assert versions("has closed", "will close") == [["has closed"], ["will close"]]
    assert versions("refused to close", "refused to close") == [["refused to close", "refused to close"]]


def test_a_cause_holds_nothing_back() -> None:
    died = "Ilse Tarn, the former mayor of Varn, {} complications of a fever at the old harbour hospital."
    made = analysis(f"{died.format('died due to')} {FILLER}", f"{died.format('died from')} {OTHER}")
    assert [(len(p.sentences), p.versions) for p in made.text_overlap.points] == [(2, ())]


def statements(*said: str) -> list[tuple[str, ...]]:
    """The values of the one conflict, each with the papers behind it."""
    made = analysis(*(f"{one} {more}" for one, more in zip(said, (FILLER, OTHER, "", "We met."), strict=False)))
    (found,) = made.text_overlap.conflicts
    return [(p.value, *p.outlets) for p in found.positions]


def test_a_side_of_a_statement_is_one_position_in_words_that_tell_it_from_the_other() -> None:
    sure, held = BRIDGE.format("will close"), BRIDGE.format("may close")
    denied = BRIDGE.format("denied that it will close")
    assert statements(sure, f"In spring {sure[0].lower()}{sure[1:]}", denied) == [
        ("will close", "Outlet 1", "Outlet 2"),
        ("denied that it will close", "Outlet 3"),
    ]
    assert sorted(statements(sure, held, denied)) == [
        ("denied that it will close", "Outlet 3"),
        ("may close", "Outlet 2"),
        ("will close", "Outlet 1"),
    ]


def test_a_value_holds_the_words_that_the_contrary_denies() -> None:
    said = "The minister Ilse Tarn {} she took money from the shipping company Moen Lines for the harbour licence."
    values = statements(said.format("said"), said.format("denied"))
    assert {value for value, _ in values} == {"said she took money", "denied she took money"}
    took = statements(said.replace(" she took", "").format("took"), said.replace("she took", "taking").format("denied"))
    assert {value for value, _ in took} == {"took money", "denied taking money"}
    not_closed = statements(BRIDGE.format("will close"), BRIDGE.format("will not close"))
    assert [value for value, _ in not_closed] == ["will close", "will not close"]


TOOK = "The minister Ilse Tarn {} 40,000 crowns from the shipping company Moen Lines in 2019"


@pytest.mark.parametrize(
    ("one", "other", "voices"),
    [
        (", as first reported by the Harbour Ledger.", ", the Harbour Ledger reported.", 1),
        (", as the Harbour Ledger first reported.", ", the Harbour Ledger newspaper reported.", 1),
        (", according to a report in the Times of Varn.", ", the Times of Varn reported.", 1),
        (", the Harbour Ledger reported.", ", the Coast Ledger reported.", 2),
        (", the Harbour Board reported.", ", the Harbour Board reported.", 2),
    ],
)
def test_two_that_credit_one_paper_outside_the_bundle_are_one_voice(one: str, other: str, voices: int) -> None:
    again = "From the shipping company Moen Lines Ilse Tarn accepted 40,000 crowns as a minister in 2019"
    made = analysis(f"{TOOK.format('took')}{one} {FILLER}", f"{again}{other} {OTHER}")
    assert [len(p.origins) for p in made.text_overlap.points] == [voices]


FERRY = (
    "The northern ferry line will stop all night crossings from June, the company announced on Friday. Its director "
    'Tove Askeland said that too few passengers travel after ten in the evening. "Nobody rides after eleven, and the '
    'boats are old and costly," she said. The union of deckhands fears that sixty of its members may lose their work.'
)
NURSES = (
    "Mayor Ilse Tarn of Brekke wrote to the minister last week that the island's nurses need a late boat.",
    "Last week the mayor of Brekke, Ilse Tarn, wrote to the minister: nurses on the island need a late boat.",
)


def staff(own: str, seed: int) -> str:
    """A long text of its outlet with the wire in it."""
    rng = random.Random(seed)
    made = (" ".join(f"{rng.choice('bdfgk')}o{rng.randrange(900)}x" for _ in range(11)) for _ in range(30))
    return f"{own} {' '.join(f'The {words}.' for words in made)} {FERRY}"


def test_what_a_partial_copy_says_in_its_own_words_is_a_voice_of_its_own() -> None:
    made = analysis(FERRY, staff(NURSES[0], 1), staff(NURSES[1], 2))
    assert len(made.origins.groups) == 1
    own = [p for p in made.text_overlap.points if "nurses" in p.sentences[0].text]
    copied = [p for p in made.text_overlap.points if "nurses" not in p.sentences[0].text]
    assert [p.origins for p in own] == [("o1", "o1.2")]
    assert len(copied) == 4
    assert {p.origins for p in copied} == {("o1",)}


def test_the_copied_part_of_a_text_confirms_nothing() -> None:
    made = analysis(FERRY, staff("We met.", 1))
    assert {p.origins for p in made.text_overlap.points} == {("o1",)}
    assert len(made.origins.groups) == 1


def test_most_of_a_text_is_no_part_of_it() -> None:
    made = analysis(f"{FERRY} {NURSES[0]}", f"{NURSES[1]} {FERRY} {OTHER}")
    assert {p.origins for p in made.text_overlap.points} == {("o1",)}


def test_the_days_of_a_search_and_of_a_find_are_no_conflict() -> None:
    assert (
        ledger(
            "Rescuers searched for the sailor Olin Brandt on Saturday off the coast of Varn.",
            "Rescuers found the sailor Olin Brandt on Monday off the coast of Varn.",
            "2031-03-02",
            "2031-03-04",
        )
        == []
    )
