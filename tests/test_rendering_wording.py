"""No sentence of the program is English on a page in another language."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from briefings import invented_briefing, papers, source, statement

import summarizer
from summarizer import Settings, load_bundle, summarize
from summarizer.briefing import Conflict, Issue, WhatsHappened
from summarizer.coverage.measures import MEASURES
from summarizer.pipeline.running import NOT_ASKED_FOR
from summarizer.rendering import render, render_index
from summarizer.rendering.labels import LANGUAGES, Labels, labels_for
from summarizer.rendering.wording import REASONS, worded
from summarizer.sections import SECTIONS
from summarizer.verifying.policy import POLICY
from summarizer.writers.llm.writer import ONE_OUTLET, ONE_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(summarizer.__file__).parent
OTHERS = [language for language in LANGUAGES if language != "en"]
# The headline is never withheld: a bundle that has none is refused.
OF_THE_HEADLINE = "The bundle has no sentence and no title to cite."


def program_reasons() -> Iterator[str]:
    """Every sentence that a writer gives as the reason for leaving a section out, `{language}` where it names one."""
    yield from (NOT_ASKED_FOR, ONE_OUTLET, ONE_TEXT, *(section.empty for section in SECTIONS.values()))
    for file in (PACKAGE / "writers").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Withheld":
                given = node.args[0]
                if isinstance(given, ast.Constant):
                    yield str(given.value)
                if isinstance(given, ast.JoinedStr):
                    parts = (
                        str(part.value) if isinstance(part, ast.Constant) else "{language}" for part in given.values
                    )
                    yield "".join(parts)


def test_every_reason_is_in_the_table() -> None:
    assert set(program_reasons()) - {OF_THE_HEADLINE} == set(REASONS)


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_reason_finding_and_measure(language: str) -> None:
    labels, english = labels_for(language), labels_for("en")
    assert set(labels.reasons) == set(REASONS.values())
    assert set(POLICY) <= set(labels.findings)
    assert set(labels.measures) == set(english.measures)
    assert "{language}" in labels.reasons["no_model"]
    assert not {*labels.reasons.values()} & {*REASONS}


def test_every_measure_has_a_word() -> None:
    assert {measure for row in MEASURES.values() for measure in row} == set(labels_for("en").measures)


def test_no_language_repeats_english_words_but_the_shared_ones() -> None:
    for language in OTHERS:
        for each in fields(Labels):
            ours, theirs = (getattr(labels_for(code), each.name) for code in (language, "en"))
            if isinstance(ours, str) and re.search("[a-z]", re.sub(r"\{\w+\}", "", ours)) and ours == theirs:
                assert (language, each.name) in {("fr", "sources"), ("fr", "source"), ("de", "seconds")} or (
                    each.name == "seconds"
                ), (language, each.name)


@pytest.mark.parametrize("form", ["text", "markdown", "html", "kite"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_everything_in_its_language(form: str, language: str) -> None:
    finding = Issue(code="figure.absent", detail="“24” is not in what is cited; it says “31”")
    counted = papers().conflicts[0]
    briefing = invented_briefing(
        language=language,
        headline=statement("24 hurt", verdict="flagged", issues=[finding]),
        whats_happened=WhatsHappened(status="withheld", reason=SECTIONS["whats_happened"].empty),
        what_the_papers_say=papers().model_copy(
            update={"conflicts": [Conflict(**{**counted.model_dump(), "topic": "injured"})]}
        ),
        sources=[source(1, "unknown-1", "Title", url=None)],
    )
    page = render(briefing, form, width=88)
    labels = labels_for(language)
    assert labels.measures["injured"] in page
    assert "unknown-1" not in page
    if form != "kite":
        reason = labels.reasons["no_event"] if language != "en" else SECTIONS["whats_happened"].empty
        words = re.sub(r"<[^>]+>|\s", "", page)
        assert re.sub(r"\s", "", reason) in words
        assert ("isnotinwhatiscited" in words) == (language == "en")
        assert "24" in words


def test_the_record_keeps_the_programs_own_words() -> None:
    briefing = invented_briefing(language="de", whats_happened=WhatsHappened(status="withheld", reason=NOT_ASKED_FOR))
    assert NOT_ASKED_FOR in render(briefing, "json")
    assert worded(briefing).whats_happened.reason == labels_for("de").reasons["not_asked_for"]
    assert worded(briefing).headline is briefing.headline


def test_a_reason_names_the_language_it_is_about() -> None:
    reason = "Analysis cannot be told from reports in the language “sw” without a model."
    gone = WhatsHappened(status="withheld", reason=reason)
    for language, shown in (("fr", "« sw »"), ("en", "“sw”"), ("sw", "“sw”")):
        assert shown in str(worded(invented_briefing(language=language, whats_happened=gone)).whats_happened.reason)


def test_a_reason_that_nobody_knows_stays_as_it_is() -> None:
    gone = WhatsHappened(status="withheld", reason="{x} “{y}” {language}")
    assert worded(invented_briefing(language="de", whats_happened=gone)).whats_happened == gone


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
