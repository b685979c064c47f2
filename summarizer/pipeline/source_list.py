"""What a briefing says of its articles, and what it is known by: all of it told by code, none by a writer."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from summarizer.briefing import Source
from summarizer.bundle import READ_AT_MOST
from summarizer.labels import name_of_outlet
from summarizer.loading.load_notes import shown
from summarizer.settings import shaping_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Evidence, PromptInjection
    from summarizer.bundle import Article, Bundle
    from summarizer.settings import Settings

__all__ = ["briefing_id", "notes_on", "notes_on_stories", "provenance_settings", "sources_of"]

WORDS_SHOWN = 160


def sources_of(analysis: BundleAnalysis) -> list[Source]:
    """Every article and reference as the briefing lists it, in evidence order."""
    evidence = analysis.evidence
    references = {article.id for article in evidence.references}
    return [
        Source(
            article=article.id,
            title=article.title,
            outlet=article.outlet,
            url=article.url,
            published=article.published,
            origin=analysis.origins.of(article.id),
            same_text=analysis.origins.twins(article.id),
            headline_only=article.headline_only,
            reference=article.id in references,
            lean=article.lean,
            text_sha256=article.text_sha256,
        )
        for article in (*evidence.articles, *evidence.references)
    ]


def briefing_id(sources: list[Source], settings: Settings) -> str:
    """16 hex digits over the texts and the settings that shape a page: the same input gives the same id."""
    content = [f"{source.outlet}\0{source.title}\0{source.text_sha256}" for source in sources]
    shaping = json.dumps(shaping_settings(settings), ensure_ascii=False, separators=(",", ":"))
    return sha256("\1".join([shaping, *content]).encode()).hexdigest()[:16]


def notes_on(bundle: Bundle, analysis: BundleAnalysis) -> list[str]:
    """What a reader should know of the input."""
    outlets = {article.outlet.casefold() for article in bundle.articles}
    told = [
        f"Of {article.id} ({name_of_outlet(article.outlet)}) the first {READ_AT_MOST:,} characters are read."
        for article in (*bundle.articles, *bundle.references)
        if len(article.text) > READ_AT_MOST
    ]
    told.extend(_told_orders(analysis.evidence))
    told.extend(
        f"{_named(article)} shares little but names with the other articles, and what is written without a model "
        f'leaves it out: "{shown(" ".join(article.text.split()), WORDS_SHOWN)}".'
        for article in analysis.evidence.articles
        if article.id in analysis.unrelated_articles
    )
    told.extend(notes_on_stories(analysis))
    if len(bundle.articles) == 1:
        told.append("The bundle has one article: nothing can be compared or confirmed.")
    elif len(outlets) == 1:
        told.append("All articles are of one outlet: nothing can be compared or confirmed.")
    return told


def notes_on_stories(analysis: BundleAnalysis) -> list[str]:
    """What a reader should know where the articles tell of several stories that have nothing in common."""
    count = analysis.text_overlap.events.count_stories()
    return [f"The articles tell of {count} stories: there is no main event of all of them."] if count > 1 else []


def provenance_settings(settings: Settings) -> dict[str, object]:
    """The settings that differ from the defaults; keys and headers are never among them, nor where the cache is."""
    told = settings.model_dump(mode="json", exclude_defaults=True, exclude={"cache_dir"})
    return {name: value for name, value in told.items() if value != {}}


def _told_orders(evidence: Evidence) -> Iterator[str]:
    """One sentence an article that gives orders, with the first of them."""
    first: dict[str, PromptInjection] = {}
    counts: Counter[str] = Counter(order.article.id for order in evidence.orders)
    for order in evidence.orders:
        first.setdefault(order.article.id, order)
    for article, order in first.items():
        words = shown(" ".join(order.text.split()), WORDS_SHOWN)
        more = f" and {counts[article] - 1} more" if counts[article] > 1 else ""
        gives = "gives" if order.listed else "seems to give"
        told = f"{gives} orders to a program that reads it, and they are no evidence"
        yield f'{_named(order.article)} {told}: "{words}"{more}.'


def _named(article: Article) -> str:
    return f"{article.id} ({shown(name_of_outlet(article.outlet), 60)})"
