from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundles import analysis, article, bundle

from summarizer.analysis.evidence import read_evidence
from summarizer.analysis.map.distinctiveness import distinctiveness
from summarizer.analysis.map.offices import Office, newest_offices
from summarizer.analysis.map.same_event import EventSimilarity
from summarizer.analysis.map.silences import may_be_silent
from summarizer.bundle import Bundle, Reference
from summarizer.text.names import merge_names

if TYPE_CHECKING:
    from summarizer.analysis.bundle_analysis import BundleAnalysis

FACT = "Two steel cables of the Varn bridge broke on Monday morning under a city bus."
SAME = "On Monday morning a city bus was crossing when two steel cables of the Varn bridge broke."
OTHER = "The finance committee will discuss the school budget at its autumn meeting."
FILLER = (
    "The ferry company added boats. Tourists waited at the quay for hours. The fish market opened late. "
    "A hospital in the hills took in patients. Drivers used the northern road."
)
LONG = FILLER + (
    " A choir sang in the old customs house. The lighthouse keeper retired after forty winters. Bakers in town ran out "
    "of rye flour. Two schools swapped their teachers of music. The weather service expects fog on the coast."
)
COUNT = "Police in Varn said {} people were injured when the bridge cables broke."


def ledger(*texts: object, **fields: object) -> list[tuple[str, str, list[str]]]:
    made: BundleAnalysis = analysis(*texts, **fields)  # type: ignore[arg-type]
    return [(c.kind, c.status, [p.value for p in c.positions]) for c in made.text_overlap.conflicts]


# --- Points


def test_the_same_fact_in_other_words_is_one_point() -> None:
    found = analysis(f"{FACT} {FILLER}", f"{SAME} {OTHER}")
    (point,) = found.text_overlap.points
    assert {s.text for s in point.sentences} == {FACT, SAME}
    assert point.outlets == ("Outlet 1", "Outlet 2")
    assert len(point.origins) == 2
    assert found.text_overlap.of(point.sentences[0]) is point


def test_sentences_of_one_article_are_never_a_point() -> None:
    assert analysis(f"{FACT} {SAME} {FILLER}", OTHER).text_overlap.points == ()


def test_figures_that_differ_are_versions_of_a_point_and_no_agreement() -> None:
    (point,) = analysis(f"{COUNT.format(12)} {FILLER}", f"{COUNT.format(14)} {OTHER}").text_overlap.points
    assert len(point.sentences) == len(point.origins) == 1
    assert [(v.stance, [s.text for s in v.sentences]) for v in point.versions] == [("figures", [COUNT.format(14)])]
    again = "Police in Varn said 12 people were injured when cables of the bridge broke at noon."
    (agreed,) = analysis(f"{COUNT.format(12)} {FILLER}", f"{again} {OTHER}").text_overlap.points
    assert len(agreed.sentences) == 2
    assert agreed.versions == ()


@pytest.mark.parametrize(
    ("told", "stance"),
    [
        ("The harbour council has not approved the plan for a new sea wall on Monday.", "opposed"),
        ("The harbour council has rejected the plan for a new sea wall on Monday.", "opposed"),
        ("The harbour council may have approved the plan for a new sea wall on Monday.", "hedged"),
    ],
)
def test_opposed_and_hedged_versions_are_told_apart_inside_the_point(told: str, stance: str) -> None:
    plain = "The harbour council has approved the plan for a new sea wall on Monday."
    (point,) = analysis(f"{plain} {FILLER}", f"{told} {OTHER}").text_overlap.points
    assert [v.stance for v in point.versions] == [stance]
    assert len(point.origins) == 1
    assert {s.text for s in point.told} == {plain, told}


def test_a_shared_name_is_not_a_shared_fact() -> None:
    born = "Harbour Commissioner Adela Brandt Okonjo grew vegetables behind the lighthouse."
    spoke = "Harbour Commissioner Adela Brandt Okonjo rejected the tender in a letter."
    assert analysis(f"{born} {FILLER}", f"{spoke} {OTHER}").text_overlap.points == ()


# --- Independent voices


def test_copies_and_one_outlet_count_as_one_origin() -> None:
    text = f"{FACT} {FILLER} {OTHER}"
    copies = analysis(text, text)
    assert all(len(point.origins) == 1 for point in copies.text_overlap.points)
    assert len(copies.text_overlap.points) > 1
    one_outlet = analysis(article(1, f"{FACT} {FILLER}", outlet="Post"), article(2, f"{SAME} {OTHER}", outlet="Post"))
    assert [point.origins for point in one_outlet.text_overlap.points] == [("o1",)]


def test_a_copied_sentence_shares_its_origin_and_the_rest_of_the_article_does_not() -> None:
    copied = "The regional court stopped the demolition of the old customs house for now."
    first = "The mayor of Varn asked the ministry for divers and a second crane on Tuesday."
    second = "On Tuesday the mayor of Varn asked for a second crane and for divers from the ministry."
    found = analysis(f"{copied} {first} {FILLER}", f"{copied} {second} {OTHER}").text_overlap
    assert {p.sentences[0].text: len(p.origins) for p in found.points} == {copied: 1, first: 2}


def test_words_in_quotation_marks_prove_no_copying() -> None:
    left = "The mayor said: “We will rebuild this bridge before winter comes and we will pay for it ourselves.”"
    right = "“We will rebuild this bridge before winter comes and we will pay for it ourselves,” she told Radio Varn."
    (point,) = analysis(f"{left} {FILLER}", f"{right} {OTHER}").text_overlap.points
    assert len(point.origins) == 2


def test_a_report_that_credits_another_outlet_speaks_with_its_voice() -> None:
    first = article(
        1, f"The harbour minister resigned on Friday over the broken bridge cables. {FILLER}", outlet="Varn Courier"
    )
    crediting = (
        "The harbour minister resigned over the broken bridge cables on Friday, as first reported by the Varn Courier."
    )
    found = analysis(first, article(2, f"{crediting} {OTHER}", outlet="Coast Radio")).text_overlap
    assert [len(point.origins) for point in found.points] == [1]
    plain = crediting.replace(", as first reported by the Varn Courier", "")
    found = analysis(first, article(2, f"{plain} {OTHER}", outlet="Coast Radio")).text_overlap
    assert [len(point.origins) for point in found.points] == [2]


def test_two_reports_that_credit_a_third_are_one_voice() -> None:
    one = "The harbour minister will resign over the bridge cables, Reuters reported on Friday."
    two = "Over the bridge cables the harbour minister will resign on Friday, according to a report by Reuters."
    (point,) = analysis(f"{one} {FILLER}", f"{two} {OTHER}").text_overlap.points
    assert len(point.origins) == 1


# --- The ledger


def test_two_counts_of_one_moment_are_a_conflict() -> None:
    found = ledger(
        article(1, f"{COUNT.format(12)} {FILLER}", published="2031-03-04"),
        article(2, f"{COUNT.format(14)} {OTHER}", published="2031-03-04"),
    )
    assert found == [("figure", "conflict", ["12 people", "14 people"])]


def test_a_later_count_that_grew_supersedes_the_earlier_one() -> None:
    later = "The number of injured people rose to 14 on Tuesday, up from 12, police said of the broken bridge cables."
    found = ledger(
        article(1, f"{COUNT.format(12)} {FILLER}", published="2031-03-04"),
        article(2, f"{later} {OTHER}", published="2031-03-05"),
    )
    assert [(kind, status) for kind, status, _ in found] == [("figure", "superseded")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The wall of Varn will cost 348 million euros.", "The wall of Varn will cost about 350 million euros."),
        ("The harbour wall of Varn is 8 kilometers long.", "The harbour wall of Varn is 5 miles long."),
        (COUNT.format(12).replace("injured", "killed"), COUNT.format(14)),
        (COUNT.format(12), COUNT.format(14).replace("people", "officers")),
        (COUNT.format(12), COUNT.format(14).replace("injured", "injured nationwide")),
        (COUNT.format("more than 10"), COUNT.format(14)),
    ],
)  # fmt: skip
def test_rounding_units_and_scope_are_no_conflict(one: str, two: str) -> None:
    assert ledger(f"{one} {FILLER}", f"{two} {OTHER}") == []


def test_different_days_of_one_event_are_a_conflict() -> None:
    one = "The old ferry sank in the harbour of Varn on Monday after it had struck a rock."
    assert ledger(f"{one} {FILLER}", f"{one.replace('Monday', 'Thursday')} {OTHER}") == [
        ("date", "conflict", ["Monday", "Thursday"])
    ]
    assert ledger(f"{one} {FILLER}", f"{one} {OTHER}") == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The court upheld the ban on night ferries.", "The court overturned the ban on night ferries."),
        ("Divers told the mayor of cracks in the bridge.", "Divers have not told the mayor of cracks in the bridge."),
        ("Der Hafenrat hat den Plan am Montag gebilligt.", "Der Hafenrat hat den Plan am Montag nicht gebilligt."),
    ],
)  # fmt: skip
def test_contradicting_statements_are_a_conflict(one: str, two: str) -> None:
    filler = "Der Fischmarkt öffnete spät. Ein Chor sang im alten Zollhaus." if one.startswith("Der ") else FILLER
    found = ledger(f"{one} {filler}", f"{two} {OTHER if filler == FILLER else filler[::-1]}")
    assert [(kind, status) for kind, status, _ in found] == [("statement", "conflict")]


def test_positions_name_their_outlets_and_time() -> None:
    made = analysis(
        article(1, f"{COUNT.format(12)} {FILLER}", published="2031-03-04"), article(2, f"{COUNT.format(14)} {OTHER}")
    )
    (entry,) = made.text_overlap.conflicts
    by_value = {p.value: p for p in entry.positions}
    assert by_value["12 people"].outlets == ("Outlet 1",)
    assert by_value["12 people"].as_of == "2031-03-04"
    assert by_value["14 people"].as_of is None
    assert {s.article.id for p in entry.positions for s in p.sentences} == {"a1", "a2"}


# --- Silences


def four(*, last: str, **fields: str) -> BundleAnalysis:
    texts = [f"{LONG} {FACT}", f"{OTHER} {OTHER} {SAME}", f"{SAME.replace('was crossing', 'crossed')} {FILLER[::-1]}"]
    dated = [article(n, text, published="2031-03-04") for n, text in enumerate(texts, start=1)]
    return analysis(*dated, article(4, last, published="2031-03-04", **fields))


def may_be_silent_on_the_fact(made: BundleAnalysis, outlet: str) -> bool:
    told = [s for s in made.evidence.sentences if s.text in {FACT, SAME} and s.article.outlet != outlet]
    return may_be_silent(outlet, told, made.evidence, made.terms)


def test_an_outlet_with_room_that_leaves_a_fact_out_may_be_called_silent() -> None:
    assert may_be_silent_on_the_fact(four(last=LONG), "Outlet 4")


@pytest.mark.parametrize(
    ("last", "fields"),
    [
        ("", {"title": "Fog on the coast"}),
        ("A choir sang in the old customs house. The fish market opened late.", {}),
        (LONG + " A bus was on the Varn bridge when the steel cables gave way.", {}),
        (LONG, {"title": "Steel cables of Varn bridge break under bus"}),
        (LONG + " And then the ...", {}),
        (LONG + "\n\nRead More", {}),
    ],
)
def test_short_headline_only_and_mentioning_outlets_are_not_silent(last: str, fields: dict[str, str]) -> None:
    assert not may_be_silent_on_the_fact(four(last=last, **fields), "Outlet 4")


def test_an_article_older_than_the_fact_or_without_a_date_is_not_silent() -> None:
    dated = [
        article(n, text, published="2031-03-04")
        for n, text in enumerate([f"{FILLER} {FACT}", f"{OTHER} {OTHER} {SAME}"], 1)
    ]
    silent = {
        day: may_be_silent_on_the_fact(analysis(*dated, article(3, LONG, published=day)), "Outlet 3")
        for day in ("2031-03-01", "2031-03-04", None)
    }
    assert silent == {"2031-03-01": False, "2031-03-04": True, None: False}


def test_words_alone_call_no_outlet_silent() -> None:
    story = four(last=LONG).map
    assert story.facts
    assert not any(fact.outlets("silent") for fact in story.facts)


# --- Emphasis


def test_what_one_outlet_alone_says_is_stressed_first() -> None:
    alone = "Fishermen in Varn had warned the harbour board of rust on the bridge cables two winters ago."
    made = analysis(f"{FACT} {alone}", f"{SAME} {OTHER}", f"{FACT} {FILLER}")
    scores = distinctiveness(made.evidence, made.terms)
    assert [s.text for s in made.evidence.of(made.evidence.articles[0]) if scores[s.id] == 1.0] == [alone]


# --- Offices


def offices_in(made: Bundle) -> dict[str, Office]:
    evidence = read_evidence(made)
    return newest_offices(evidence, merge_names([s.text for s in evidence.sentences], "en"))


def test_an_office_is_taken_from_the_newest_text_that_states_it() -> None:
    old = Reference(
        id="r1", outlet="Almanac", text="Adela Brandt, the mayor of Varn, opened the bridge.", published="2028-01-01"
    )
    new = article(
        1,
        "Adela Brandt, the harbour minister, visited the bridge. Adela Brandt spoke to the divers.",
        published="2031-03-04",
    )
    found = offices_in(Bundle(language="en", articles=(new,), references=(old,)))
    assert "harbour minister" in found["Adela Brandt"].text
    assert found["Adela Brandt"].as_of == "2031-03-04"
    assert not found["Adela Brandt"].reference
    only = article(1, "Adela Brandt visited the bridge. Adela Brandt spoke to the divers.", published="2031-03-04")
    found = offices_in(Bundle(language="en", articles=(only,), references=(old,)))
    assert "mayor of Varn" in found["Adela Brandt"].text
    assert found["Adela Brandt"].reference


# --- In any order


def test_the_order_of_the_articles_does_not_matter() -> None:
    texts = [f"{FACT} {COUNT.format(12)} {FILLER}", f"{SAME} {COUNT.format(14)} {OTHER}", f"{OTHER} {FILLER}"]
    articles = [article(n, text) for n, text in enumerate(texts, 1)]
    here, there = analysis(*articles), analysis(*reversed(articles))
    one, other = here.text_overlap, there.text_overlap
    assert [[s.text for s in p.told] for p in one.points] == [[s.text for s in p.told] for p in other.points]
    assert [[p.value for p in c.positions] for c in one.conflicts] == [
        [p.value for p in c.positions] for c in other.conflicts
    ]
    assert [(f.text, f.outlets("carries")) for f in here.map.facts] == [
        (f.text, f.outlets("carries")) for f in there.map.facts
    ]


@pytest.mark.parametrize(
    "text", ["", " ", "12", "不", "no no no no no", "“", "12 12 12 12 12 dead", "\u202e\u0000 not 7"]
)
def test_odd_texts_are_no_trouble(text: str) -> None:
    found = analysis(text or article(1, "", title="x"), f"{text} {FACT}").map
    assert found.conflicts == ()
    assert all(fact.cells for fact in found.facts)

    assert bundle(text) is not None


# --- In scripts without spaces and without capitals


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        (
            "zh",
            (
                "瓦恩市议会周一投票决定关闭旧大桥两个月。市长表示渡船将从周二开始运行。",
                "瓦恩市议会周一投票决定关闭旧大桥两个月，警方说。渔民对渡船的票价表示不满。",
            ),
        ),
        (
            "ja",
            (
                "ヴァルン市議会は月曜日に古い橋を二か月閉鎖することを決めた。市長は渡し船を出すと述べた。",
                "ヴァルン市議会は月曜日に古い橋を二か月閉鎖することを決めたと警察が発表した。漁師は料金に不満だ。",
            ),
        ),
    ],
)
def test_the_same_fact_is_one_point_in_unspaced_scripts(language: str, texts: tuple[str, str]) -> None:
    made = analysis(*texts, language=language)
    (point,) = made.text_overlap.points
    assert len(point.outlets) == 2


def test_a_figure_is_read_as_its_language_writes_it() -> None:
    early = article(1, "Bei dem Beben in Varn starben 900 Menschen, teilte die Polizei mit.", published="2031-03-04")
    late = article(2, "Bei dem Beben in Varn starben 1.200 Menschen, teilte die Polizei mit.", published="2031-03-06")
    (found,) = analysis(early, late, language="de").text_overlap.conflicts
    assert found.status == "superseded"


FLOOD = (
    "The river Lunde burst its banks at Osk on Monday and flooded the old town. Soldiers filled bags with sand.",
    "Old Osk stood under water on Monday after the river Lunde burst its banks. Schools in the town are shut.",
    "Soldiers filled sand bags in Osk, where the river Lunde flooded the old town on Monday, the mayor said.",
)
CHESS = "Grandmaster Ada Holm drew her eleventh game against Nils Berg in the chess final of Varn last night."


@pytest.mark.parametrize(
    ("texts", "beside"),
    [
        ((*FLOOD, CHESS), {"a4"}),
        (FLOOD, set()),
        ((*FLOOD[:2], CHESS), set()),
        (
            (CHESS, "Bakers sold more rye bread.", "A comet was seen from Lunde.", "Parliament rose for the summer."),
            set(),
        ),
    ],
    ids=["one on another matter", "one story", "too few to tell", "no story at all"],
)
def test_an_article_on_another_matter_is_told_from_the_story(texts: tuple[str, ...], beside: set[str]) -> None:
    made = analysis(*texts)
    assert EventSimilarity(made.evidence, made.terms).other_event_ids() == beside


def test_articles_in_another_language_are_not_on_another_matter() -> None:
    german = article(4, "Die Lunde trat am Montag über die Ufer und überschwemmte die Altstadt von Osk.", language="de")
    made = analysis(*FLOOD, german)
    assert EventSimilarity(made.evidence, made.terms).other_event_ids() == set()
