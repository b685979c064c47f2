"""The briefing as a story of Kagi News (https://github.com/kagisearch/kite-public), for clients of that feed.

Sentences carry that feed's citations, `[host#2]`: the second article of that host in the story's list of articles.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from summarizer.labels import labels_for
from summarizer.rendering.cleaning import clean
from summarizer.rendering.date_format import write_date
from summarizer.rendering.feed_fields import host, newest, without_empty
from summarizer.rendering.json_record import dump_json
from summarizer.rendering.linking import address
from summarizer.rendering.provenance_lines import flag_behind, is_requested, plain
from summarizer.rendering.table import printed_conflicts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.briefing import Briefing, Citation, Conflict, OutletView, SectionBase, Source, Statement
    from summarizer.languages.topics.labels import Labels

__all__ = ["render_kite"]


def render_kite(briefing: Briefing) -> str:
    """A category file of that feed with this briefing as its one cluster; what it has no place for is left out."""
    latest = newest(briefing)
    story = _Story(briefing).write()
    category = {
        "category": "",
        "timestamp": int(latest.timestamp()) if latest else 0,
        "read": len(briefing.sources),
        "clusters": [story],
    }
    return dump_json(category)


class _Story:
    """One briefing in the fields of that feed."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._labels: Labels = labels_for(briefing.language)
        self._marks = _marks(briefing.sources)
        self._sources = {source.article: source for source in briefing.sources}

    def write(self) -> dict[str, Any]:
        """The story; text fields hold cleaned text with marks."""
        briefing = self._briefing
        deeper, past, papers = briefing.go_deeper, briefing.how_we_got_here, briefing.what_the_papers_say
        return {
            "cluster_number": 1,
            "unique_domains": len({host(source) for source in briefing.sources}),
            "number_of_titles": len(briefing.sources),
            "category": "",
            "title": plain([briefing.headline], self._labels),
            **without_empty(
                {
                    "sourceLanguage": clean(briefing.language),
                    "talking_points": [*self._points(), *self._agreed()],
                    "perspectives": [
                        *self._overview(),
                        *map(self._perspective, papers.outlets),
                        *map(self._conflict, printed_conflicts(papers)),
                    ],
                    "historical_background": self._section(past, past.statements),
                    "timeline": [
                        {"date": write_date(entry.date, self._labels), "content": self._text([entry.statement])}
                        for entry in past.timeline
                    ],
                    "key_players": [
                        self._labelled(topic.name, self._text(topic.statements)) for topic in deeper.topics
                    ],
                    "suggested_qna": [
                        {"question": _unmarked(question.question), "answer": self._text(question.statements)}
                        for question in deeper.questions
                    ],
                }
            ),
            "short_summary": self._section(briefing.whats_happened, briefing.whats_happened.statements),
            "articles": [_article(source) for source in briefing.sources],
            "domains": [{"name": name} for name in dict.fromkeys(map(host, briefing.sources))],
        }

    def _points(self) -> list[str]:
        points = self._briefing.behind_the_headline.points
        return [self._labelled(point.heading, self._text(point.statements)) for point in points]

    def _agreed(self) -> list[str]:
        agreements = self._briefing.what_the_papers_say.agreements
        return [f"{self._text([a.statement])} ({_unmarked(a.counted.text)})" for a in agreements]

    def _overview(self) -> list[dict[str, Any]]:
        statements = self._briefing.what_the_papers_say.overview
        cited = self._cited(citation for statement in statements for citation in statement.citations)
        return [{"text": self._text(statements), "sources": cited}] if statements else []

    def _perspective(self, view: OutletView) -> dict[str, Any]:
        return {
            "text": self._labelled(view.outlet, self._text(view.statements)),
            "sources": self._cited(citation for statement in view.statements for citation in statement.citations),
        }

    def _conflict(self, conflict: Conflict) -> dict[str, Any]:
        """Who says what, as one more perspective: that feed has no place for a contradiction."""
        sides = "; ".join(
            f"{_unmarked(position.value)} ({self._labels.comma.join(map(_unmarked, position.outlets))})"
            f"{self._cites(position.citations)}"
            for position in conflict.positions
        )
        return {
            "text": self._labelled(conflict.topic, sides),
            "sources": self._cited(citation for position in conflict.positions for citation in position.citations),
        }

    def _cited(self, citations: Iterable[Citation]) -> list[dict[str, str]]:
        articles = dict.fromkeys(citation.article for citation in citations)
        known = [self._sources[article] for article in articles if article in self._sources]
        return [{"name": clean(source.outlet), "url": address(source.url) or ""} for source in known]

    def _section(self, section: SectionBase, statements: Iterable[Statement]) -> str:
        """The text of a section; for one that was left out, why: only a field that is one text has a place for it."""
        if not is_requested(section, self._labels):
            return ""
        if section.status == "withheld":
            return self._labelled(self._labels.withheld, section.reason or "")
        return self._text(statements)

    def _text(self, statements: Iterable[Statement]) -> str:
        return " ".join(
            f"{_unmarked(each.text)}{flag_behind(each, self._labels)}{self._cites(each.citations)}"
            for each in statements
        )

    def _cites(self, citations: Iterable[Citation]) -> str:
        articles = dict.fromkeys(citation.article for citation in citations)
        return "".join(f"[{self._marks[article]}]" for article in articles if article in self._marks)

    def _labelled(self, label: str, text: str) -> str:
        return f"{_unmarked(label)}{self._labels.colon}{text}"


def _marks(sources: Iterable[Source]) -> dict[str, str]:
    """`host#n` for every article: the n-th of its host in the order of the list."""
    seen: Counter[str] = Counter()
    marks = {}
    for source in sources:
        name = _unmarked(host(source)).replace("#", "")
        seen[name] += 1
        marks[source.article] = f"{name}#{seen[name]}"
    return marks


def _unmarked(text: str) -> str:
    """Cleaned text in which a bracket is no citation."""
    return clean(text).replace("[", "(").replace("]", ")")


def _article(source: Source) -> dict[str, str]:
    return {
        "title": clean(source.title),
        "link": address(source.url) or "",
        "domain": host(source),
        "date": clean(source.published or ""),
    }
