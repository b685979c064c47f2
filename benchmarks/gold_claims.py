"""Statements of others as a briefing of one section, and what `verify` finds about each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from inside import named_statement

from summarizer import Briefing, load_bundle, verify
from summarizer.briefing import Citation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer import Bundle
    from summarizer.briefing import Statement

__all__ = ["Found", "bundle_of", "findings", "statement_of"]

FIELDS = ("id", "title", "outlet", "url", "published", "author", "text", "language")
SECTIONS = ("behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper")
UNCHECKED = "verifier.unchecked"
HEADLINE = 40


class Found(NamedTuple):
    """What is known of a statement: its findings by code, the faults among them, and its verdict."""

    codes: frozenset[str] = frozenset()
    faults: frozenset[str] = frozenset()
    verdict: str = "unproven"


def bundle_of(name: str, articles: Sequence[dict[str, Any]]) -> Bundle:
    """A bundle of articles that may lack all but their text; each is of an outlet of its own where none is named."""
    made = []
    for number, given in enumerate(articles, start=1):
        kept = {key: given[key] for key in FIELDS if given.get(key)}
        made.append({"outlet": f"Paper {number}", "language": "en", **kept})
    return load_bundle({"id": name, "language": "en", "articles": made}, on_warning=lambda _: None)


def statement_of(bundle: Bundle, text: str, spans: Sequence[tuple[str, int, int]]) -> Statement:
    """A statement that cites these spans of article texts."""
    texts = {article.id: article.text for article in bundle.articles}
    return named_statement(
        bundle,
        text,
        [Citation(article=a, field="text", start=start, end=end, text=texts[a][start:end]) for a, start, end in spans],
    )


def findings(bundle: Bundle, statements: Sequence[Statement]) -> dict[str, Found]:
    """What `verify` finds about each statement, by id; it is given a briefing of a model that holds nothing else."""
    first = bundle.articles[0]
    start = len(first.text) - len(first.text.lstrip())
    headline = statement_of(bundle, first.text[start : start + HEADLINE], [(first.id, start, start + HEADLINE)])
    nothing = {"status": "withheld", "reason": "-", "writer": None}
    briefing = Briefing.model_validate(
        {
            "id": "x",
            "language": "en",
            "headline": headline.model_dump(),
            "whats_happened": {
                "status": "written",
                "reason": None,
                "writer": "llm",
                "statements": [statement.model_dump() for statement in statements],
            },
            **dict.fromkeys(SECTIONS, nothing),
            "sources": [
                {
                    "article": article.id,
                    "title": article.title,
                    "outlet": article.outlet,
                    "url": article.url,
                    "published": article.published,
                    "origin": article.outlet,
                    "text_sha256": article.text_sha256,
                }
                for article in bundle.articles
            ],
            "verification": {},
            "provenance": {"writer": "llm", "version": "0"},
        }
    )
    report = verify(briefing, bundle)
    doubts, verdicts = getattr(report, "doubts", ()), getattr(report, "verdicts", {})
    return {
        statement.id: Found(
            frozenset(p.code for p in (*report.problems, *doubts) if p.statement == statement.id) - {UNCHECKED},
            frozenset(p.code for p in report.problems if p.statement == statement.id) - {UNCHECKED},
            verdicts.get(statement.id, "unproven"),
        )
        for statement in statements
    }
