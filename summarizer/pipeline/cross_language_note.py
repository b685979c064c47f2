"""Tells once what was not compared, where sentences of a page cite articles in other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.prompting.language_names import language_name
from summarizer.text.language_codes import primary_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.briefing import Briefing, Statement

__all__ = ["note_uncompared_languages"]


def note_uncompared_languages(briefing: Briefing, spoken: Mapping[str, str]) -> Briefing:
    """The briefing with the number of its unproven statements that cite another language; `spoken` is by article.

    Where there are any, a warning names the languages. What stands word for word in an article is not meant, nor what a
    model has judged that read both.
    """
    foreign = [
        found
        for _, each in briefing.statements()
        if each.verdict == "unproven" and (found := _others(each, briefing.language, spoken))
    ]
    if not foreign:
        return briefing
    names = ", ".join(sorted({language_name(tag) for found in foreign for tag in found}))
    cite = "1 unproven sentence cites" if len(foreign) == 1 else f"{len(foreign)} unproven sentences cite"
    told = "only figures, dates, addresses and names that both languages know were compared."
    made = briefing.provenance
    return briefing.model_copy(
        update={
            "verification": briefing.verification.model_copy(update={"uncompared": len(foreign)}),
            "provenance": made.model_copy(update={"warnings": (*made.warnings, f"{cite} articles in {names}: {told}")}),
        }
    )


def _others(statement: Statement, language: str, spoken: Mapping[str, str]) -> set[str]:
    tags = {primary_language(spoken.get(citation.article, language)) for citation in statement.citations}
    return tags - {primary_language(language)}
