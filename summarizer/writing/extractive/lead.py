"""The headline, and what's happened."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.analysis.term_vectors import dot
from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.errors import EmptyBundleError
from summarizer.findings import Withheld
from summarizer.writing.extractive.headlines import is_non_report_title, strip_title
from summarizer.writing.extractive.selection import best_first, draft_item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.term_vectors import TermVectors
    from summarizer.writing.base import PageSoFar
    from summarizer.writing.extractive.scored_story import ScoredStory

__all__ = ["choose_lead", "headline", "whats_happened"]

MOST_SENTENCES = 4
LEAST_SENTENCES = 2
ENOUGH_WORDS = 70
MOST_WORDS = 130

# Weights of choose_lead, measured with `benchmarks/fit_ranking.py`: what a sentence adds in pairs of words that several
# origins have, against its length; and what it loses for being like one already taken.
NEW_PAIRS = 0.08
LENGTH_POWER = 0.8
ALIKE = 0.1
TOO_ALIKE = 0.4
# In a lead of two to four sentences each has to tell something of its own.
TOO_ALIKE_IN_BRIEF = 0.28
SAME_FIGURE = 0.12
LOOKED_AT = 150
# What it counts that a sentence is likely to be printed as news by an editor.
ADMITTED = 0.6
# A sentence as near as this to the headline opens where it is the most telling one. Else one opens that is nearer by so
# much, and less telling by no more than so much.
NEAR = 0.12
NEARER = 0.15
AS_TELLING = 0.03
# How likely a sentence has to be news or a detail of it to open the page.
NEWS = 0.4

_QUOTES = "\"“”„«‘'「『"
_YEAR = re.compile(r"(?:19|20)\d\d")


def headline(_: PageSoFar, material: ScoredStory) -> Draft:
    """The most central title; where the articles have none, the most telling short sentence.

    Raises:
        EmptyBundleError: there is neither.

    """
    ranking, best = material.ranking, material.title
    if best is not None:
        text, source = strip_title(best.reading), best
    else:
        sentences = material.sentences
        short = [s for s in sentences if ranking.stands(s) and ranking.length[s.id] <= 28]
        if not sentences:
            raise EmptyBundleError("The bundle has no sentence and no title to cite.")
        told = [s for s in short if s.text[0] not in _QUOTES]
        source = best_first(told or short or sentences, ranking.salience)[0]
        text = source.text
    return Draft(items=[DraftItem(label=None, sentences=[DraftSentence(text=text, cites=[source.id])])])


def whats_happened(page: PageSoFar, material: ScoredStory) -> Draft | Withheld:
    """Two to four sentences: central, early, mutually new, from several origins."""
    reports = [s for s in material.standing if not is_non_report_title(s.article.title, s.reading.language.boilerplate)]
    reports = [s for s in reports if s.id not in material.overtaken and not material.is_overtaken_outlook(s)] or reports
    chosen = choose_lead(page, material, reports or material.standing, ENOUGH_WORDS, MOST_SENTENCES, TOO_ALIKE_IN_BRIEF)
    if not chosen:
        chosen = choose_lead(page, material, material.sentences, ENOUGH_WORDS, 1)
    if not chosen and page.analysis.evidence.sentences:
        return Withheld("no_more")
    if not chosen:
        return Withheld("no_text")
    return Draft(items=[draft_item(None, in_reading_order(chosen, material), material)])


def choose_lead(
    page: PageSoFar,
    material: ScoredStory,
    candidates: Sequence[Sentence],
    words: int,
    most: int,
    too_alike: float = TOO_ALIKE,
) -> list[Sentence]:
    """Sentences until `words` are reached, at most `most` of them, the most telling first.

    Greedy concept coverage (Gillick and Favre 2009): each step takes the sentence with the best sum of salience and of
    the word pairs it adds that several origins share. The page has a headline at most, which tells the same news.
    """
    terms, ranking = page.analysis.terms, material.ranking
    shared = _shared_pairs(page.analysis)
    pool = [s for s in best_first(candidates, ranking.salience)[:LOOKED_AT] if not page.has(s.reading)]
    pairs = {s.id: {pair for pair in _pairs(terms.stems_of(s)) if pair in shared} for s in pool}
    chosen: list[Sentence] = []
    told: set[tuple[str, str]] = set()
    length = 0
    while pool and length < words and len(chosen) < most:
        scored = []
        for sentence in pool if chosen else _newest(pool, material):
            alike = max((_alike(sentence, other, terms) for other in chosen), default=0.0)
            if alike < too_alike:
                new = sum(shared[pair] for pair in sorted(pairs[sentence.id] - told))
                brevity = (max(ranking.length[sentence.id], 1) / 20) ** LENGTH_POWER
                fit = ADMITTED * material.role_probability(sentence, "news", "detail")
                scored.append(
                    (ranking.salience[sentence.id] + fit - ALIKE * alike + NEW_PAIRS * new / brevity, sentence)
                )
        if not scored:
            break
        best = max(scored, key=lambda pair: (round(pair[0], 9), pair[1].text))[1]
        pool.remove(best)
        if length + ranking.length[best.id] > MOST_WORDS >= words and len(chosen) >= LEAST_SENTENCES:
            continue
        chosen.append(best)
        told |= pairs[best.id]
        length += ranking.length[best.id]
    return chosen


def _newest(pool: Sequence[Sentence], material: ScoredStory) -> Sequence[Sentence]:
    """What can be the first sentence: what is likely news, of the newest day or else of the last day that has any."""
    roles = {s.id: material.predictions[s.id].roles for s in pool}
    news = [s for s in pool if roles[s.id]["news"] + roles[s.id]["detail"] >= NEWS]
    last = max((s.article.date.first for s in news if s.article.date), default=None)
    return (
        [s for s in news if not material.is_stale(s)]
        or [s for s in news if s.article.date and s.article.date.first == last]
        or [s for s in pool if not material.is_stale(s)]
        or pool
    )


def _alike(left: Sentence, right: Sentence, terms: TermVectors) -> float:
    """The cosine, and more when both give the same figure: it is mostly the same fact in other words."""
    shared = {stem for stem in terms.stems_of(left) if stem[0].isdigit()}.intersection(terms.stems_of(right))
    return dot(terms.of(left), terms.of(right)) + SAME_FIGURE * any(not _YEAR.fullmatch(stem) for stem in shared)


def in_reading_order(chosen: Sequence[Sentence], material: ScoredStory) -> list[Sentence]:
    """The most telling one opens, or what the headline is about; the others follow by their day, then by place.

    A sentence stays right behind the one before it in its article, which it may lean on. Somebody's words open only
    where nothing else was chosen: a reader has to know what they are about.
    """
    picked = {(s.number, s.position): s for s in chosen}
    chains = []
    for first in chosen:
        if (first.number, first.position - 1) not in picked:
            chain = [first]
            while following := picked.get((first.number, chain[-1].position + 1)):
                chain.append(following)
            chains.append(chain)
    opening = _opening(chosen, chains, material)
    chains.sort(key=lambda c: (c is not opening, _day(c[0], material), c[0].position, c[0].number))
    return [sentence for chain in chains for sentence in chain]


def _opening(chosen: Sequence[Sentence], chains: Sequence[list[Sentence]], material: ScoredStory) -> list[Sentence]:
    """The chain of the most telling sentence; where that is not what the headline is about, of one that is."""
    ordered = [chain for sentence in chosen for chain in chains if sentence in chain]
    plain = [chain for chain in ordered if chain[0].text[0] not in _QUOTES] or ordered
    plain = [chain for chain in plain if not material.is_stale(chain[0])] or plain
    title = material.title
    if title is None:
        return plain[0]
    salience, terms = material.ranking.salience, material.analysis.terms
    headed = terms.of(title)

    def nearness(chain: list[Sentence]) -> float:
        return dot(terms.of(chain[0]), headed)

    if nearness(plain[0]) > NEAR:
        return plain[0]
    as_telling = [c for c in plain if salience[c[0].id] > salience[plain[0][0].id] - AS_TELLING]
    nearest = max(as_telling, key=nearness)
    return nearest if nearness(nearest) > nearness(plain[0]) + NEARER else plain[0]


def _day(sentence: Sentence, material: ScoredStory) -> date:
    """The day of the story a sentence tells of: the first one it names since the story began, else its article's."""
    published = sentence.article.date
    begins = material.begins
    if published is None or begins is None:
        return date.max
    named = [m.date.first for m in material.dates(sentence) if m.date.precision in {"day", "minute"}]
    return next((day for day in named if begins <= day <= published.last), published.first)


def _pairs(stems: Sequence[str]) -> set[tuple[str, str]]:
    return set(pairwise(stems))


def _shared_pairs(analysis: BundleAnalysis) -> dict[tuple[str, str], float]:
    """Neighbouring stems that two or more origins have, by the share of articles; early mentions count more."""
    seen: dict[tuple[str, str], dict[str, float]] = {}
    for sentence in analysis.evidence.sentences:
        origin = analysis.origins.of(sentence.article.id)
        weight = (1 + sentence.position) ** -0.3
        for pair in _pairs(analysis.terms.stems_of(sentence)):
            held = seen.setdefault(pair, {})
            held[origin] = max(held.get(origin, 0.0), weight)
    count = len(analysis.evidence.articles)
    return {pair: sum(sorted(held.values())) / count for pair, held in seen.items() if len(held) > 1}
