"""What the measurements of `gold.py` take from inside of the package, in one place: it may move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.analysis.term_vectors import dot
from summarizer.briefing import Statement, statement_id
from summarizer.factcheck.support_search import find_support
from summarizer.text.dates.date_mentions import find_dates
from summarizer.text.dates.publication_date import read_date
from summarizer.text.names.mentions import find_names
from summarizer.text.parsed_text import ParsedText
from summarizer.text.quotes import find_quotes
from summarizer.verification.statement.check_attribution import subjects_of_speech
from summarizer.writing.citation_repair import closest_sentence_ids

if TYPE_CHECKING:
    from summarizer import Bundle
    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.briefing import Citation

__all__ = [
    "ParsedText",
    "analyse_bundle",
    "closest_sentence_ids",
    "find_dates",
    "find_names",
    "find_quotes",
    "find_support",
    "named_statement",
    "nearness",
    "read_date",
    "subjects_of_speech",
]


def named_statement(bundle: Bundle, text: str, citations: list[Citation]) -> Statement:
    """A statement of "What's happened" with its id."""
    digests = {article.id: article.text_sha256 for article in bundle.articles}
    return Statement(id=statement_id("whats_happened", text, citations, digests), text=text, citations=citations)


def nearness(analysis: BundleAnalysis, text: str) -> list[Sentence]:
    """The sentences that may be cited, those first whose terms are nearest to an English text's."""
    vector = analysis.terms.read(text, "en")
    return sorted(analysis.evidence.citable, key=lambda sentence: -dot(vector, analysis.terms.of(sentence)))
