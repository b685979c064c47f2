"""What the measurements of `gold.py` take from inside of the package, in one place: it may move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.briefing import Statement, statement_id
from summarizer.dossier import compile_dossier
from summarizer.factcheck.support import find_support
from summarizer.language.date_mentions import find_dates
from summarizer.language.name_mentions import find_names
from summarizer.language.published import read_date
from summarizer.language.quotes import find_quotes
from summarizer.reciting import ids_by_words
from summarizer.terms import dot
from summarizer.verifying.attribution import subjects_of_speech

if TYPE_CHECKING:
    from summarizer import Bundle
    from summarizer.briefing import Citation
    from summarizer.dossier import Dossier
    from summarizer.evidence import Sentence

__all__ = [
    "compile_dossier",
    "find_dates",
    "find_names",
    "find_quotes",
    "find_support",
    "ids_by_words",
    "named_statement",
    "nearness",
    "read_date",
    "subjects_of_speech",
]


def named_statement(bundle: Bundle, text: str, citations: list[Citation]) -> Statement:
    """A statement of "What's happened" with its id."""
    digests = {article.id: article.text_sha256 for article in bundle.articles}
    return Statement(id=statement_id("whats_happened", text, citations, digests), text=text, citations=citations)


def nearness(dossier: Dossier, text: str) -> list[Sentence]:
    """The sentences that may be cited, those first whose terms are nearest to an English text's."""
    vector = dossier.terms.read(text, "en")
    return sorted(dossier.evidence.citable, key=lambda sentence: -dot(vector, dossier.terms.of(sentence)))
