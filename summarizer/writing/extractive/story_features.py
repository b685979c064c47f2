"""What the extractive writer reads off a bundle once, and every section shares."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.analysis.map.outdated_figures import outdated_sentences
from summarizer.analysis.term_vectors import dot
from summarizer.analysis.unrelated_sentences import unrelated_sentences
from summarizer.comparing.stated_figures import figures_of, same_figure
from summarizer.text.dates import DateMention, find_dates
from summarizer.text.names import Entity, merge_names
from summarizer.text.parsed_text import ParsedText
from summarizer.text.quotes import find_quotes
from summarizer.writing.extractive.headlines import best_title
from summarizer.writing.extractive.ranking import Ranking, rank_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.bundle import Article

__all__ = ["LONG_AGO", "StoryFeatures"]

# An article tells the event when its title or lead is as near to what all share as this part of the middle one.
TELLS = 0.7
# In days: what is older than this before its article came before the story.
LONG_AGO = 21


@dataclass(frozen=True, eq=False)
class StoryFeatures:
    """Ranking, names and dates of a bundle; each is computed when a section first asks for it."""

    analysis: BundleAnalysis

    @cached_property
    def ranking(self) -> Ranking:
        """How much each sentence says of the story."""
        return rank_sentences(self.analysis)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that tell of the story, in evidence order."""
        reports = (s for s in self.analysis.evidence.sentences if s.article.id not in self.articles_apart)
        return tuple(s for s in reports if s.id not in self.unrelated)

    @cached_property
    def standing(self) -> tuple[Sentence, ...]:
        """The sentences that can be read on their own, in evidence order."""
        return tuple(s for s in self.sentences if self.ranking.stands(s))

    @cached_property
    def main_sentences(self) -> tuple[Sentence, ...]:
        """The sentences on the story in the main language of the bundle: names are read in one language."""
        language = self.analysis.evidence.language
        return tuple(s for s in self.sentences if s.language == language)

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The people, places and organisations named more than once; their mentions count `main_sentences`."""
        return tuple(entity for entity in self._named if len(entity.mentions) > 1)

    @cached_property
    def persons(self) -> tuple[Entity, ...]:
        """Everybody who is named, be it once."""
        return tuple(entity for entity in self._named if entity.kind == "person")

    @cached_property
    def _named(self) -> list[Entity]:
        return merge_names([s.text for s in self.main_sentences], self.analysis.evidence.language)

    @cached_property
    def salience(self) -> dict[str, float]:
        """The share of the bundle's sentences that say no more of the story than this one, by sentence id.

        A rank, so that thresholds mean the same in a bundle of nine sentences and in one of three thousand.
        """
        raw = self.ranking.salience
        ordered = sorted(raw.values())
        return {key: bisect_right(ordered, value) / len(ordered) for key, value in raw.items()}

    @cached_property
    def title(self) -> Sentence | None:
        """The most central title; None where the articles have none."""
        return best_title(self.analysis, self.ranking.center, self.overtaken, self.newest)

    @cached_property
    def articles_apart(self) -> frozenset[str]:
        """The ids of the articles that tell of something else than the story: a page says nothing of what they say."""
        return self.analysis.text_overlap.events.other_event_ids() | self.analysis.unrelated_articles

    @cached_property
    def unrelated(self) -> frozenset[str]:
        """The ids of sentences and titles that have little to do with the rest of the bundle: no page prints them."""
        return unrelated_sentences(self.analysis.evidence, self.analysis.terms)

    def is_stale(self, sentence: Sentence) -> bool:
        """Whether an article is older than the newest day on which the event is told."""
        published = sentence.article.date
        return published is not None and self.newest is not None and published.last < self.newest

    @cached_property
    def newest(self) -> date | None:
        """The last day on which an article tells the event: its title or lead is as near what all share as most are."""
        terms, center = self.analysis.terms, self.ranking.center
        nearness: dict[str, float] = {}
        for sentence in (*self.analysis.evidence.titles, *self.analysis.evidence.sentences):
            if sentence.position < 1 and sentence.article.date:
                near = dot(terms.of(sentence), center)
                nearness[sentence.article.id] = max(near, nearness.get(sentence.article.id, 0.0))
        if not nearness:
            return None
        middle = sorted(nearness.values())[len(nearness) // 2]
        telling = (a for a in self.analysis.evidence.articles if nearness.get(a.id, 0.0) >= TELLS * middle)
        return max((a.date.first for a in telling if a.date), default=None)

    @cached_property
    def begins(self) -> date | None:
        """The day on which the story can begin: three days before its first dated article."""
        first = min((a.date.first for a in self.analysis.evidence.articles if a.date), default=None)
        return first - timedelta(days=3) if first else None

    @cached_property
    def overtaken(self) -> frozenset[str]:
        """The ids of sentences and titles with a figure or date that a later article reports otherwise."""
        found = set(outdated_sentences(self.analysis.evidence))
        for conflict in self.analysis.map.conflicts:
            newest = max((position.as_of or "" for position in conflict.positions), default="")
            if conflict.kind != "statement":
                # A day is not older than an hour of it.
                older = [p for p in conflict.positions if p.as_of and p.as_of < newest and p.as_of not in newest]
                stating = [sentence for position in older for sentence in position.sentences]
                found |= {sentence.id for sentence in (*stating, *self._titles_with_the_figure_of(stating))}
        return frozenset(found)

    def _titles_with_the_figure_of(self, stating: Sequence[Sentence]) -> Iterator[Sentence]:
        """The titles of their articles that give a figure of theirs, too: a contradiction cites an article once."""
        for sentence in stating:
            title = self.analysis.evidence.title_of(sentence.article)
            figures = figures_of(title.reading) if title is not None else ()
            if title and any(same_figure(mine, each) for mine in figures for each in figures_of(sentence.reading)):
                yield title

    def is_quoted(self, sentence: Sentence) -> bool:
        """Whether a sentence stands within a quotation of several, so that it has no marks of its own."""
        article, span = sentence.article, sentence.span
        if article.id not in self._quoted:
            quotes = find_quotes(ParsedText(article.text, sentence.language), speakers=False)
            self._quoted[article.id] = [(quote.start, quote.end) for quote in quotes]
        return any(start < span.start and span.end <= end for start, end in self._quoted[article.id])

    @cached_property
    def _quoted(self) -> dict[str, list[tuple[int, int]]]:
        """By article, where its quotations are."""
        return {}

    def dates(self, sentence: Sentence) -> list[DateMention]:
        """The dates a sentence names, resolved by the date of its article; offsets count in the article's text."""
        article = sentence.article
        if article.id not in self._dates:
            self._dates[article.id] = self._dates_in(article)
        return self._dates[article.id].get(sentence.id, [])

    def ages(self, sentence: Sentence) -> list[int]:
        """How many days before its article each date of a sentence lies; empty for an article without a date."""
        published = sentence.article.date
        return [(published.first - named.date.last).days for named in self.dates(sentence)] if published else []

    @cached_property
    def _dates(self) -> dict[str, dict[str, list[DateMention]]]:
        """By article, then by sentence; an article is read when one of its sentences is asked for."""
        return {}

    def _dates_in(self, article: Article) -> dict[str, list[DateMention]]:
        """Dates are read in the text as it runs: what year "in April" means, the sentence before may tell."""
        found: dict[str, list[DateMention]] = {}
        body = self.analysis.evidence.of(article)[: self.analysis.evidence.depth]
        starts = [sentence.span.start for sentence in body]
        running = ParsedText(article.text[: body[-1].span.end], body[0].language)
        for mention in find_dates(running, article.date):
            at = bisect_right(starts, mention.start) - 1
            if at >= 0 and mention.end <= body[at].span.end:
                found.setdefault(body[at].id, []).append(mention)
        return found
