"""Shows what each outlet stresses, and where exactly it says so.

    python examples/library.py [SOURCE]

Prints every outlet's statements with the article and the characters they were taken from, then what the outlets agree
on, where they contradict each other, and what a check of all of it against the articles finds.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer import Article, Briefing, Bundle, Citation, Settings, load_bundle, summarize, verify

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLE = Path(__file__).with_name("harbour-bridge.json")
AROUND = 40


def main(source: str | Path = EXAMPLE) -> None:
    """Brief `source` and print the report."""
    bundle = load_bundle(source)
    briefing = summarize(bundle, settings=Settings(writer="extractive"))
    print("\n".join(report(briefing, bundle)))


def report(briefing: Briefing, bundle: Bundle) -> Iterator[str]:
    """The lines of the whole printout."""
    articles = {article.id: article for article in (*bundle.articles, *bundle.references)}
    papers = briefing.what_the_papers_say
    yield briefing.headline.text
    for view in papers.outlets:
        yield f"\n{view.outlet}"
        for statement in view.statements:
            yield f"  {statement.text}"
            yield from (f"    {place(citation, articles[citation.article])}" for citation in statement.citations)
    for agreement in papers.agreements:
        yield f"\nReported by {', '.join(agreement.outlets)}:\n  {agreement.statement.text}"
    for conflict in papers.conflicts:
        positions = "; ".join(f"{p.value} ({', '.join(p.outlets)})" for p in conflict.positions)
        yield f"\n{conflict.status.capitalize()} over {conflict.topic}: {positions}"
    yield f"\nEvery citation holds: {'yes' if verify(briefing, bundle).ok else 'no'}"


def place(citation: Citation, article: Article) -> str:
    """Where a citation stands, with the characters around it: the offsets are exact, so slicing is all it takes."""
    text = article.title if citation.field == "title" else article.text
    before = text[max(0, citation.start - AROUND) : citation.start].replace("\n", " ")
    after = text[citation.end : citation.end + AROUND].replace("\n", " ")
    return f"{article.id}.{citation.field}[{citation.start}:{citation.end}]  ...{before}[HERE]{after}..."


if __name__ == "__main__":
    main(*sys.argv[1:2])
