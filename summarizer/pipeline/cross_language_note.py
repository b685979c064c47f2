"""Tells once what was not compared, where sentences of a page cite articles in other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.prompting.language_names import language_name
from summarizer.text.language_codes import primary_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.briefing import Statement

__all__ = ["uncompared_note"]


def uncompared_note(statements: Iterable[Statement], language: str, spoken: Mapping[str, str]) -> list[str]:
    """One sentence about the unproven statements that cite another language, or none; `spoken` is by article.

    What stands word for word in an article is not meant, nor what a model has judged that read both.
    """
    foreign = [
        found for each in statements if each.verdict == "unproven" and (found := _others(each, language, spoken))
    ]
    if not foreign:
        return []
    names = ", ".join(sorted({language_name(tag) for found in foreign for tag in found}))
    cite = "1 unproven sentence cites" if len(foreign) == 1 else f"{len(foreign)} unproven sentences cite"
    return [
        f"{cite} articles in {names}: only figures, dates, addresses and names that both languages know were compared."
    ]


def _others(statement: Statement, language: str, spoken: Mapping[str, str]) -> set[str]:
    tags = {primary_language(spoken.get(citation.article, language)) for citation in statement.citations}
    return tags - {primary_language(language)}
