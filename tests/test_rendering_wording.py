"""No sentence of the program is English on a page in another language."""

from __future__ import annotations

import re
from string import Formatter
from typing import get_args

import pytest
from briefings import invented_briefing, papers, source, statement

from summarizer import Settings, load_bundle, summarize
from summarizer.briefing import Conflict, WhatsHappened
from summarizer.findings import Reason, Withheld, Wording, detail, finding, withheld_for, write_reason
from summarizer.labels import labels_for, name_of_language, name_of_outlet
from summarizer.languages import known_languages, load_language
from summarizer.languages.topics.labels import Labels
from summarizer.rendering import render, render_index
from summarizer.rendering.localization import localized
from summarizer.sections import SECTIONS
from summarizer.verification.severity import DOUBTS, FAULTS

LANGUAGES = sorted(code for code in known_languages() if load_language(code).has("labels"))
OTHERS = [language for language in LANGUAGES if language != "en"]


def values_of(sentence: str) -> set[str]:
    """The names of the values that a sentence of a label file is said with."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_english_words_every_reason_and_every_detail() -> None:
    english = labels_for("en")
    assert set(english.reasons) == set(get_args(Reason)) >= {section.empty for section in SECTIONS.values()}
    assert set(english.details) == set(get_args(Wording))


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_reason_finding_and_measure(language: str) -> None:
    labels, english = labels_for(language), labels_for("en")
    assert set(labels.reasons) == set(english.reasons)
    assert set(labels.findings) >= FAULTS | DOUBTS
    assert set(labels.measures) == set(english.measures)
    assert all(values_of(labels.reasons[code]) == values_of(english.reasons[code]) for code in english.reasons)
    assert not {*labels.reasons.values()} & {*english.reasons.values()}


def test_every_measure_has_a_word() -> None:
    known = {kind for code in known_languages() for kind in load_language(code).casualties.kinds}
    assert known == set(labels_for("en").measures)


def test_no_language_repeats_english_words_but_the_shared_ones() -> None:
    for language in OTHERS:
        for name in Labels.__annotations__:
            ours, theirs = (getattr(labels_for(code), name) for code in (language, "en"))
            if isinstance(ours, str) and re.search("[a-z]", re.sub(r"\{\w+\}", "", ours)) and ours == theirs:
                assert (language, name) in {
                    ("fr", "sources"),
                    ("fr", "source"),
                    ("fr", "pages"),
                    ("de", "seconds"),
                } or (name == "seconds"), (language, name)


@pytest.mark.parametrize("form", ["text", "markdown", "html", "kite"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_everything_in_its_language(form: str, language: str) -> None:
    found = finding("figure.absent", detail("absent_other", words="24", other="31"))
    counted = papers().conflicts[0]
    briefing = invented_briefing(
        language=language,
        headline=statement("24 hurt", verdict="flagged", issues=[found]),
        whats_happened=WhatsHappened(status="withheld", reason=write_reason(Withheld("no_event"))),
        what_the_papers_say=papers().model_copy(
            update={"conflicts": [Conflict(**{**counted.model_dump(mode="json"), "topic": "injured"})]}
        ),
        sources=[source(1, "unknown-1", "Title", url=None)],
    )
    page = render(briefing, form, width=88)
    labels = labels_for(language)
    assert labels.measures["injured"] in page
    assert "unknown-1" not in page
    if form != "kite":
        words = re.sub(r"<[^>]+>|\s", "", page)
        assert re.sub(r"\s", "", labels.reasons["no_event"]) in words
        assert ("isnotinwhatiscited" in words) == (language == "en")
        assert "24" in words


def test_the_record_keeps_the_programs_own_words() -> None:
    reason = "It was not asked for."
    briefing = invented_briefing(language="de", whats_happened=WhatsHappened(status="withheld", reason=reason))
    assert reason in render(briefing, "json")
    assert localized(briefing).whats_happened.reason == labels_for("de").reasons["not_asked_for"]
    assert localized(briefing).headline is briefing.headline


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "language “Swahili” without"), ("de", "Sprache „Suaheli“ lässt"), ("fr", "langue « swahili »")],
)
def test_a_reader_gets_the_name_of_a_language(language: str, told: str) -> None:
    reason = "Analysis cannot be told from reports in the language “sw” without a model."
    briefing = invented_briefing(language=language, whats_happened=WhatsHappened(status="withheld", reason=reason))
    assert told in (localized(briefing).whats_happened.reason or "").replace("\u00a0", " ")


def test_people_and_programs_call_an_outlet_and_a_language_otherwise() -> None:
    assert [name_of_outlet(name) for name in ("unknown-2", "Unknown-2 Post")] == ["unnamed outlet 2", "Unknown-2 Post"]
    assert name_of_outlet("unknown-2", "de") == "ungenanntes Medium 2"
    assert [name_of_language(tag) for tag in ("pt-BR", "de", "xx", "")] == ["Portuguese", "German", "xx", ""]
    told = finding("attribution.outlet", detail("filed_elsewhere", outlet="unknown-1", cited=["Post", "unknown-2"]))
    assert told.detail == "filed under unnamed outlet 1, but cites Post, unnamed outlet 2"


@pytest.mark.parametrize("code", get_args(Reason))
def test_a_saved_reason_is_found_again(code: Reason) -> None:
    values = dict.fromkeys(values_of(labels_for("en").reasons[code]), "x” {y}")
    assert withheld_for(write_reason(Withheld(code, values))) == Withheld(code, values)


def test_a_detail_takes_lists_and_details() -> None:
    fault = detail("not_in_outlets", outlets=["Post", "{Herald}"])
    assert finding("coverage.agreement", detail("quoted", words="all agree", fault=fault)).detail == (
        "“all agree”: the map does not have it in Post, {Herald}"
    )


def test_a_reason_that_nobody_knows_stays_as_it_is() -> None:
    gone = WhatsHappened(status="withheld", reason="{x} “{y}” {language}")
    assert localized(invented_briefing(language="de", whats_happened=gone)).whats_happened == gone


@pytest.mark.parametrize(
    ("tag", "opening"),
    [
        ("de-AT", '<html lang="de-AT" dir="ltr">'),
        ("ar", '<html lang="ar" dir="rtl">'),
        ("fa-IR", '<html lang="fa-IR" dir="rtl">'),
        ('x" onload="1', '<html lang="und" dir="ltr">'),
    ],
)
def test_a_page_names_its_language_and_direction(tag: str, opening: str) -> None:
    assert opening in render(invented_briefing(language=tag), "html")


def test_an_index_has_the_language_of_most_of_its_briefings() -> None:
    arabic, german = (invented_briefing(language=language) for language in ("ar", "de"))
    assert '<html lang="ar" dir="rtl">' in render_index([("a", arabic), ("b", arabic), ("c", german)])


def test_a_russian_bundle_gives_a_russian_page() -> None:
    texts = [
        "Мост в Зеленогорске закрыли в понедельник. Инспекторы нашли трещину в опоре.",
        "В Зеленогорске в понедельник закрыли мост. Трещину в опоре нашли инспекторы города.",
    ]
    bundle = load_bundle([{"outlet": f"Газета {n}", "title": "Мост закрыт", "text": t} for n, t in enumerate(texts)])
    page = render(summarize(bundle, Settings(writer="extractive")), "markdown")
    assert "Опущено" in page
    assert not re.search(r"[A-Za-z]{3,}", page)
