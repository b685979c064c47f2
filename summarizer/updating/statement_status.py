"""Which statements of the page before still hold, and what has become of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.analysis.evidence import Span
from summarizer.analysis.term_vectors import dot
from summarizer.briefing import statement_id
from summarizer.comparing.amounts import may_be_one
from summarizer.comparing.numbers_in_context import numbers_of
from summarizer.sections import SECTIONS
from summarizer.sections.map_records import cited_sentences
from summarizer.sections.what_the_papers_say import AGREEMENT, OVERVIEW
from summarizer.settings import SECTION_NAMES
from summarizer.updating.superseded_values import Replaced, denied_by, exchanged, replaced_values
from summarizer.verification.claim import is_extractive

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Set

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.briefing import Briefing, Citation, Statement
    from summarizer.bundle import Article
    from summarizer.settings import SectionName
    from summarizer.text.parsed_text import ParsedText
    from summarizer.verification.saved.source_matching import SourceMatch

__all__ = ["Lost", "StatementStatus", "new_article_ids", "statement_statuses"]

Lost = Literal["corrected", "article_gone", "denied"]

# A sentence of a corrected article stands for an old one when the two are this alike.
CORRECTED = 0.5


class StatementStatus(NamedTuple):
    """A statement of the page `before`, and what it is `now`: the same under the ids of the bundle, or None.

    `replaced` are values in it that newer articles give otherwise; then it is not kept in its place. `lost` says why it
    is no longer borne out; `by` is the sentence that stands for it in a corrected article, or that denies it.
    """

    section: SectionName
    label: str | None
    before: Statement
    now: Statement | None
    replaced: tuple[Replaced, ...] = ()
    lost: Lost | None = None
    by: Sentence | None = None

    @property
    def holds(self) -> bool:
        """Whether it is borne out, and nothing newer stands for it."""
        return self.now is not None and not self.replaced and self.lost is None

    @property
    def stays(self) -> bool:
        """Whether it keeps its place: it holds, or an editor worded it, whose sentences are not rewritten.

        Without any of its words in the articles of today it can cite nothing, and has to go whoever worded it.
        """
        return self.holds or (self.now is not None and self.before.is_locked)


def new_article_ids(briefing: Briefing, matched: SourceMatch, analysis: BundleAnalysis) -> frozenset[str]:
    """The ids of the articles that the page does not have, or has with another text or title."""
    known = {
        matched.ids[source.article]
        for source in briefing.sources
        if (article := matched.articles.get(source.article)) is not None
        and (article.text_sha256, article.title) == (source.text_sha256, source.title)
    }
    return frozenset(article.id for article in analysis.evidence.articles if article.id not in known)


def statement_statuses(
    briefing: Briefing, matched: SourceMatch, analysis: BundleAnalysis, arrived: Set[str]
) -> list[StatementStatus]:
    """Return the status of each statement of the earlier page against the articles of today."""
    reading = _Reading(briefing, matched, analysis)
    found = [reading.look(*each) for each in _told(briefing)]
    cited = {s.id: s for each in found if each.now for s in cited_sentences(each.now, analysis.evidence)}
    values = replaced_values(analysis, cited, arrived)
    denied = denied_by(analysis, cited, arrived)
    return [_overtaken(each, analysis, values, denied) for each in found]


def _told(briefing: Briefing) -> Iterator[tuple[SectionName, str | None, Statement]]:
    for name in SECTION_NAMES:
        for item in SECTIONS[name].disassemble(getattr(briefing, name)):
            yield from ((name, item.label, statement) for statement in item.statements)
    for section in briefing.more:
        yield from ((section.name, item.label, statement) for item in section.items for statement in item.statements)


def _overtaken(
    each: StatementStatus,
    analysis: BundleAnalysis,
    values: Mapping[str, list[Replaced]],
    denied: Mapping[str, Sentence],
) -> StatementStatus:
    """The statement with what newer articles say of it."""
    if each.now is None:
        return each
    sentences = cited_sentences(each.now, analysis.evidence)
    replaced = [value for s in sentences for value in values.get(s.id, ()) if _gives(each.now, value, s.reading)]
    against = next((denied[s.id] for s in sentences if s.id in denied), None)
    if against is not None and not replaced:
        return each._replace(now=each.now if each.before.is_locked else None, lost="denied", by=against)
    return each._replace(replaced=tuple({value.old: value for value in replaced}.values()))


def _gives(statement: Statement, value: Replaced, cited: ParsedText) -> bool:
    """Whether a statement tells the old value: it may cite a sentence for something else."""
    stated, given = (numbers_of(cited.reworded(text)) for text in (statement.text, value.old))
    return value.old in statement.text or any(may_be_one(own.quantity, old.quantity) for own in stated for old in given)


class _Reading:
    """The articles of the page before, as the bundle has them now."""

    def __init__(self, briefing: Briefing, matched: SourceMatch, analysis: BundleAnalysis) -> None:
        self._matched = matched
        self._analysis = analysis
        self._digests = {source.article: source.text_sha256 for source in briefing.sources}
        outlets = {source.article: source.outlet for source in briefing.sources}
        self._renamed = {outlets[id_]: article.outlet for id_, article in matched.articles.items()}

    def look(self, section: SectionName, label: str | None, statement: Statement) -> StatementStatus:
        """What has become of a statement, as far as its own articles tell."""
        if section == "what_the_papers_say" and label not in {AGREEMENT, OVERVIEW}:
            label = self._renamed.get(label or "", label)
        found = [(citation, self._found(citation)) for citation in statement.citations]
        kept = [now for _, now in found if now is not None]
        whole = len(kept) == len(found)
        now = statement.model_copy(update={"citations": kept})
        if whole and all(self._is_as_it_was(citation) for citation in statement.citations):
            return StatementStatus(section, label, statement, now)
        # What stands word for word in one of several articles needs no other; a worded sentence needs all of them.
        if kept and (whole or is_extractive(now)):
            id_ = statement_id(section, now.text, kept, self._analysis.evidence.digests)
            return StatementStatus(section, label, statement, now.model_copy(update={"id": id_}))
        gone = next(citation for citation, now in found if now is None)
        article = self._matched.articles.get(gone.article)
        if article is None:
            return StatementStatus(section, label, statement, None, lost="article_gone")
        by = self._corrected(gone, article)
        return StatementStatus(section, label, statement, None, self._replaced(gone, by), "corrected", by)

    def _is_as_it_was(self, citation: Citation) -> bool:
        article = self._matched.articles[citation.article]
        return article.text_sha256 == self._digests[citation.article]

    def _found(self, citation: Citation) -> Citation | None:
        """The citation in the bundle: the very characters, else the same words of one sentence of the article."""
        article = self._matched.articles.get(citation.article)
        if article is None:
            return None
        named = citation.model_copy(update={"article": self._matched.ids[citation.article]})
        field: str = getattr(article, citation.field)
        starts = [citation.start, *_occurrences(field, citation.text)]
        for start in starts:
            end = start + len(citation.text)
            span = Span(named.article, citation.field, start, end)
            if field[start:end] == citation.text and self._analysis.evidence.at(span) is not None:
                return named.model_copy(update={"start": start, "end": end})
        return None

    def _corrected(self, citation: Citation, article: Article) -> Sentence | None:
        """The sentence that an article has now in the place of a cited one."""
        evidence, terms = self._analysis.evidence, self._analysis.terms
        now = next(a for a in (*evidence.articles, *evidence.references) if a.id == self._matched.ids[article.id])
        title = evidence.title_of(now)
        sentences = [title] if citation.field == "title" else evidence.of(now)
        alike = [(dot(terms.read(citation.text, s.language), terms.of(s)), -s.position, s) for s in sentences if s]
        best = max(alike, key=lambda each: each[:2], default=None)
        return best[2] if best is not None and best[0] >= CORRECTED else None

    def _replaced(self, citation: Citation, by: Sentence | None) -> tuple[Replaced, ...]:
        """The value that a corrected sentence has otherwise."""
        pair = exchanged(by.reading.reworded(citation.text), by.reading) if by is not None else None
        if by is None or pair is None:
            return ()
        old, new = pair
        start = by.span.start + new.quantity.start
        return (Replaced(old.text, new.text, by, by.span._replace(start=start, end=start + len(new.text))),)


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
