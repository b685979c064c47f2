"""Turns the sentence ids of a draft into citations of exact characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.briefing import Citation, Dropped, Statement, statement_id
from summarizer.citation import cite as cite_span
from summarizer.findings import detail, finding
from summarizer.sections.section import LabelledStatements

if TYPE_CHECKING:
    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.drafts import Draft, DraftSentence

__all__ = ["resolve_citations"]


def resolve_citations(
    draft: Draft, section: str, evidence: Evidence, *, narrowly: bool = False
) -> tuple[list[LabelledStatements], list[Dropped]]:
    """Turn a draft's sentence ids into citations of exact characters: whole sentences, or `narrowly` the very words.

    Unknown ids are left out; a sentence with no known id is dropped with `citation.missing` or `citation.unknown`.
    """
    items: list[LabelledStatements] = []
    dropped: list[Dropped] = []
    for item in draft.items:
        kept = []
        for sentence in item.sentences:
            made = _statement(sentence, section, evidence, narrowly=narrowly)
            if isinstance(made, Statement):
                kept.append(made)
            else:
                dropped.append(made)
        if kept:
            items.append(LabelledStatements(item.label, tuple(kept)))
    return items, dropped


def _statement(sentence: DraftSentence, section: str, evidence: Evidence, *, narrowly: bool) -> Statement | Dropped:
    known = [evidence[cited] for cited in dict.fromkeys(sentence.cites) if cited in evidence]
    if not known:
        if sentence.cites:
            found = finding("citation.unknown", detail("unknown_ids", ids=sentence.cites))
        else:
            found = finding("citation.missing", detail("cites_nothing"))
        return Dropped(section=section, text=sentence.text, issues=[found])
    citations = [_citation(source, sentence.text if narrowly else source.text) for source in known]
    made = statement_id(section, sentence.text, citations, evidence.digests)
    return Statement(id=made, text=sentence.text, citations=citations)


def _citation(source: Sentence, text: str) -> Citation:
    """Cite the very words when the sentence has them, else the whole sentence."""
    at = source.text.find(text)
    start, cited = (source.span.start, source.text) if at < 0 else (source.span.start + at, text)
    return cite_span(source.span._replace(start=start, end=start + len(cited)), cited)
