from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.verifying.claims import Claim, Passage
from summarizer.verifying.support import check_support
from summarizer.verifying.support_features import FEATURES, covered_share, features
from summarizer.verifying.support_model import FOLDS, load_model, probability
from summarizer.verifying.support_text import NAME, NUMBER, read
from summarizer.verifying.support_vectors import likeness, rarity

SOURCE = (
    "Mayor Ilse Brandt accused the harbour company Norvik of hiding cracks in the old bridge. "
    "Engineers from Norvik inspected the bridge on 4 March and closed two lanes. "
    "The council has not decided whether to repair it, a spokesman said."
)


def claim(text: str, *cited: str, language: str = "en", outlet: str = "Harbour Post", of: str = "en") -> Claim:
    return Claim(text, language, tuple(Passage(c, 0, "a1", c, "", outlet, None, of) for c in cited))


def value(name: str, text: str, source: str = SOURCE) -> float:
    values = features(text, [source], "en")
    assert values is not None
    return values[FEATURES.index(name)]


def likely(text: str, source: str = SOURCE) -> float:
    values = features(text, [source], "en")
    assert values is not None
    return probability(values)


def codes(made: Claim) -> list[str]:
    return [issue.code for issue in check_support(made)]


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("Engineers from Norvik closed two lanes.", "Engineers from Norvik sold two ferries."),
        ("Norvik inspected the bridge on 4 March.", "Kestrel bought the airport on 9 June."),
        ("The mayor accused Norvik of hiding cracks.", "The singer thanked Tarmund for lending costumes."),
    ],
)
def test_a_supported_statement_scores_above_an_invented_one(true: str, false: str) -> None:
    assert likely(true) > likely(false) + 0.1


def test_what_is_cited_for_something_else_is_weak() -> None:
    assert codes(claim("Fishermen blocked the northern canal after fuel prices doubled.", SOURCE)) == ["support.weak"]


def test_paraphrase_and_shortening_are_not_weak() -> None:
    assert codes(claim("Ilse Brandt, the mayor, accused Norvik of hiding cracks in the bridge.", SOURCE)) == []
    assert codes(claim("Norvik engineers inspected the old bridge and closed two lanes.", SOURCE)) == []


@pytest.mark.parametrize("frame", ["According to Harbour Post, {}", "Harbour Post reports that {}"])
def test_the_outlet_that_reports_is_no_part_of_what_is_reported(frame: str) -> None:
    text = frame.format("two lanes closed.")
    assert covered_share(text, [SOURCE], "en") < 0.85  # type: ignore[operator]
    assert codes(claim(text, SOURCE)) == []


def test_a_statement_in_another_language_is_left_to_others() -> None:
    assert codes(claim("Die Brücke ist gesperrt.", SOURCE, language="de")) == []


def test_other_languages_compare_words() -> None:
    source = "Die Bürgermeisterin warf der Hafengesellschaft vor, Risse in der Brücke zu verschweigen."
    assert codes(claim("Die Hafengesellschaft soll Risse verschwiegen haben.", source, language="de", of="de")) == []
    assert codes(claim("Fischer sperrten den nördlichen Kanal.", source, language="de", of="de")) == ["support.weak"]
    assert codes(claim("市長は橋の亀裂を批判した。", "市長は橋の亀裂を批判した。", language="ja", of="ja")) == []
    assert codes(claim("漁師が運河を封鎖した。", "市長は橋の亀裂を批判した。", language="ja", of="ja")) == [
        "support.weak"
    ]


def test_only_the_passages_count() -> None:
    passage = Passage(
        "The council has not decided.", SOURCE.index("The council"), "a1", SOURCE, "", "Harbour Post", None, "en"
    )
    assert codes(Claim("Engineers inspected the old bridge and closed two lanes.", "en", (passage,))) == [
        "support.weak"
    ]


def test_names_exchanged_around_a_verb_are_seen() -> None:
    source = "On Monday Brandt accused Tarmund of hiding cracks."
    assert value("names reversed", "On Monday Tarmund accused Brandt of hiding cracks.", source) == 1.0
    assert value("names reversed", "On Monday Brandt accused Tarmund of hiding cracks.", source) == 0.0
    passive = value("names reversed", "On Monday Tarmund was accused by Brandt of hiding cracks.", source)
    assert passive == 0.0


def test_what_differs_is_contrasted() -> None:
    source = "Exports rose by 12 percent in the harbour last year."
    assert value("antonyms", "Exports fell by 12 percent in the harbour last year.", source) == 1.0
    assert value("numbers replaced", "Exports rose by 19 percent in the harbour last year.", source) == 1.0
    assert value("antonyms", "Exports rose by 12 percent in the harbour last year.", source) == 0.0


def test_negation_counts_where_it_stands() -> None:
    flipped = value("negation mismatch", "The council has decided whether to repair it.")
    kept = value("negation mismatch", "The council has not decided whether to repair it.")
    assert flipped > kept == 0.0


def test_other_forms_of_a_word_are_counterparts() -> None:
    assert value("covered", "Inspecting bridges") > 0.9
    assert value("missing", "Children slept", "A child sleeps.") == 0.0
    assert value("missing", "The UNO met", "The United Nations Organisation met.") == 0.0


def test_a_reading_knows_names_and_numbers() -> None:
    reading = read("On 4 March Ilse Brandt paid $1,500 twice. Norvik paid nothing.", "en")
    kinds = dict(zip(reading.low, reading.kind, strict=True))
    assert kinds["brandt"] == NAME
    assert kinds["$1,500"] == NUMBER
    assert "1500" in reading.places
    assert len(reading.sentences) == 2


def test_likeness_and_rarity() -> None:
    assert likeness("police", "police") == 1.0
    assert likeness("lawsuit", "sued") > likeness("lawsuit", "summer")
    assert likeness("lawsuit", "qqqqq") == 0.0
    assert rarity("people") < rarity("bridge") < rarity("qqqqq") == 1.0


def test_each_fold_can_be_asked_alone() -> None:
    values = features("Norvik closed two lanes.", [SOURCE], "en")
    assert values is not None
    alone = [probability(values, without_fold=k) for k in range(FOLDS)]
    assert min(alone) <= probability(values) <= max(alone)
    assert len(set(alone)) > 1


def test_weights_are_small_and_load_quickly() -> None:
    def seconds() -> float:
        load_model.cache_clear()
        started = time.process_time()
        load_model()
        return time.process_time() - started

    # The better of two: a collection of garbage of all the tests before may fall into one.
    assert min(seconds() for _ in range(2)) < 0.05


def test_nothing_to_judge_is_not_weak() -> None:
    assert codes(claim("And so it was.", SOURCE)) == []
    assert codes(claim("...", SOURCE)) == []
    assert codes(claim("Norvik closed two lanes.")) == []
    assert features("Norvik", ["..."], "en") is None


@given(st.text(max_size=200), st.text(max_size=400), st.sampled_from(["en", "de", "ru", "ar", "hi", "zh", "ja", "xx"]))
@settings(max_examples=60, deadline=None)
def test_any_text_gets_a_probability(text: str, source: str, language: str) -> None:
    values = features(text, [source], language)
    assert values is None or 0.0 <= probability(values) <= 1.0
    for issue in check_support(claim(text, source, language=language, of=language)):
        assert issue.code == "support.weak"


def test_a_huge_text_without_spaces_does_not_hang() -> None:
    started = time.process_time()
    check_support(claim("Norvik closed two lanes.", "x" * 2_000_000 + " " + "a1." * 100_000))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "text",
    [
        "Lunde Courier quotes the mayor on when the weir may open again.",
        "Lunde Courier leads with the mayor saying the weir may open again.",
        "Lunde Courier stresses that the weir may open in the spring.",
        "Lunde Courier carries the mayor's remark on the inspectors.",
    ],
)
def test_what_an_outlet_does_with_its_report_needs_no_support(text: str) -> None:
    source = "The mayor said on Monday that the weir may open again in the spring if the inspectors agree."
    assert codes(claim(text, source, outlet="Lunde Courier")) == []
    moved = "Fishermen from the northern villages have asked for a second auction hall near the old station."
    assert codes(claim(text, moved, outlet="Lunde Courier")) == ["support.weak"]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        (
            "The senators voted on Wednesday to end the mayor's plan.",
            "On Wednesday the mayor of Lunde praised the lawmakers who had mended the old quay.",
        ),
        (
            "It is now clear that Norvik is shaping Lunde after itself, he added.",
            "On Wednesday, crowds shouted at guards in Lunde as clerks weighed a bill on the flag of Norvik.",
        ),
        (
            'According to Harbour Post, "we must mend the right gate for the ferrymen," Brandt said.',
            "The ferrymen were trying to provoke the police, Brandt said.",
        ),
    ],
)
def test_scattered_words_of_another_sentence_carry_nothing(text: str, moved: str) -> None:
    assert codes(claim(text, moved)) == ["support.weak"]
    assert codes(claim(text, text)) == []


def test_free_words_for_the_same_are_no_scattered_ones() -> None:
    source = (
        "The council grew angrier on Monday, even as clerks move to mend the bridge law, with Gov. Ida Lund and Lunde "
        "Mayor Tor Keller banning council-funded travel to Norvik."
    )
    assert (
        codes(claim("Lunde's mayor and the governor barred official trips to Norvik paid by the council.", source))
        == []
    )
