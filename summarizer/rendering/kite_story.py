"""The briefing as a story of Kagi News (https://github.com/kagisearch/kite-public), for clients of that feed.

Sentences carry that feed's citations, `[host#2]`: the second article of that host in the story's list of articles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from summarizer.labels import labels_for
from summarizer.rendering.blocks import Agreements, Conflicts, Paragraph, Rows, TitledParagraphs, page_sections
from summarizer.rendering.cleaning import clean
from summarizer.rendering.feed_fields import host, newest, without_empty
from summarizer.rendering.json_record import dump_json
from summarizer.rendering.linking import address
from summarizer.rendering.provenance_lines import flag_behind, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.briefing import Briefing, Citation, Conflict, Position, Source, Statement
    from summarizer.languages.topics.labels import Labels
    from summarizer.rendering.blocks import Block

__all__ = ["render_kite"]

# The fields that are one text, and so have a place for why a section was left out.
_TEXTS = {"whats_happened": "short_summary", "how_we_got_here": "historical_background"}


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
        found: defaultdict[str, list[Any]] = defaultdict(list)
        for section in page_sections(briefing, self._labels):
            if section.withheld is not None and section.name in _TEXTS:
                found[_TEXTS[section.name]].append(self._labelled(self._labels.withheld, section.withheld))
            for block in section.blocks:
                for field, entry in self._entries(section.name, block):
                    found[field].append(entry)
        return {
            "cluster_number": 1,
            "unique_domains": len({host(source) for source in briefing.sources}),
            "number_of_titles": len(briefing.sources),
            "category": "",
            "title": plain([briefing.headline], self._labels),
            **without_empty(
                {
                    "sourceLanguage": clean(briefing.language),
                    "talking_points": found["talking_points"],
                    "perspectives": found["perspectives"],
                    "historical_background": "".join(found["historical_background"]),
                    "timeline": found["timeline"],
                    "key_players": found["key_players"],
                    "suggested_qna": found["suggested_qna"],
                }
            ),
            "short_summary": "".join(found["short_summary"]),
            "articles": [_article(source) for source in briefing.sources],
            "domains": [{"name": name} for name in dict.fromkeys(map(host, briefing.sources))],
        }

    def _entries(self, section: str, block: Block) -> Iterator[tuple[str, Any]]:
        """What a block of a section puts into that feed's fields, each entry with the name of its field."""
        match section, block:
            case "whats_happened" | "how_we_got_here", Paragraph(statements):
                yield _TEXTS[section], self._text(statements)
            case "behind_the_headline", TitledParagraphs(entries):
                yield from (("talking_points", self._told(*entry)) for entry in entries)
            case "what_the_papers_say", _:
                yield from self._compared(block)
            case "how_we_got_here", Rows(_, rows):
                yield from (("timeline", {"date": r.label, "content": self._text(r.statements)}) for r in rows)
            case "go_deeper", Rows(_, rows):
                yield from (("key_players", self._told(row.label, row.statements)) for row in rows)
            case "go_deeper", TitledParagraphs(entries):
                for question, statements in entries:
                    yield "suggested_qna", {"question": _unmarked(question), "answer": self._text(statements)}

    def _compared(self, block: Block) -> Iterator[tuple[str, Any]]:
        match block:
            case Paragraph(statements):
                yield "perspectives", self._perspective(self._text(statements), statements)
            case Rows(_, rows):
                for row in rows:
                    yield "perspectives", self._perspective(self._told(row.label, row.statements), row.statements)
            case Agreements(_, agreed):
                for agreement, _ in agreed:
                    told = self._text([agreement.statement])
                    yield "talking_points", f"{told} ({_unmarked(agreement.counted.text)})"
            case Conflicts(_, conflicts):
                yield from (("perspectives", self._conflict(conflict)) for conflict in conflicts)

    def _conflict(self, conflict: Conflict) -> dict[str, Any]:
        """Who says what, as one more perspective: that feed has no place for a contradiction."""
        sides = "; ".join(
            f"{_unmarked(position.value)} ({self._labels.comma.join(map(_unmarked, position.outlets))})"
            f"{self._cites(position.citations)}"
            for position in conflict.positions
        )
        return self._perspective(self._labelled(conflict.topic, sides), conflict.positions)

    def _perspective(self, text: str, citing: Sequence[Statement | Position]) -> dict[str, Any]:
        """A text with the articles that are cited in it."""
        articles = dict.fromkeys(citation.article for each in citing for citation in each.citations)
        known = [self._sources[article] for article in articles if article in self._sources]
        return {
            "text": text,
            "sources": [{"name": clean(source.outlet), "url": address(source.url) or ""} for source in known],
        }

    def _told(self, label: str, statements: Iterable[Statement]) -> str:
        return self._labelled(label, self._text(statements))

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
