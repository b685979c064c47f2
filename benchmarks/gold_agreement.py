"""Facts that the map says several articles report, beside SummHay's insights with the documents that hold each.

A point of the map belongs to the insight that its sentences share most words with; which documents hold an insight is
not looked at for that. Likeness is the F of shared content words, where a word counts more the rarer it is among the
insights and among the sentences of the bundle. Counted are then

- insights of two or more documents that have a point (found), and how many of their documents the points name (cells);
- documents named for an insight: how many are right, how many of it are there; insights with several points (split);
- points with as many articles as the insight has documents (count), and with more;
- mixed points: two of their sentences are clearly of different insights (words), or no insight has all their articles;
- sentences kept apart as another version of a fact though the insight is theirs: nothing in this set contradicts;
- points that belong to no insight, which is no fault by itself: machine-written articles share talk that nobody listed.

The last line tells what plain overlap does that is told the insight: documents with a sentence that has half its words.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Any

from inside import analyse_bundle

from summarizer import load_bundle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SETS = ("summhay_news",)
LEAST, CLEARLY, HALF = 0.30, 0.10, 0.5
FIELDS = ("id", "title", "url", "published", "author", "text", "language")
COMMON = frozenset(
    re.findall(
        r"\w+",
        "a about after all also an and any are as at be been before being between both but by can could did do does"
        " during each for from had has have he her his i in into is it its may might more most must no nor not of on"
        " one or other our over s said say says shall she should so some such t than that the their then there these"
        " they this those through to two under was we were what when where which while who whom will with"
        " would you your",
    )
)


@dataclass
class Story:
    """A bundle with its insights: their words, and the documents that hold each."""

    insights: list[frozenset[str]]
    documents: list[frozenset[str]]
    sentences: list[Any]
    _weights: dict[str, float] = field(default_factory=dict)
    _rows: dict[str, list[float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        among_insights = Counter(word for words in self.insights for word in words)
        among_sentences = Counter(word for sentence in self.sentences for word in words_of(sentence.text))
        for word in among_insights | among_sentences:
            here, there = among_insights[word] or 1, among_sentences[word] or 1
            self._weights[word] = math.log(1 + len(self.insights) / here) * math.log(1 + len(self.sentences) / there)
        self.masses = [self.mass(words) for words in self.insights]

    def mass(self, words: frozenset[str]) -> float:
        """How much words count together."""
        return sum(self._weights[word] for word in words)

    def row(self, sentence: Any) -> list[float]:
        """How near a sentence is to each insight, from 0 to 1."""
        if sentence.id not in self._rows:
            words = words_of(sentence.text)
            own = self.mass(words)
            shared = [self.mass(words & insight) for insight in self.insights]
            self._rows[sentence.id] = [
                2 * one / (own + mass) if one else 0.0 for one, mass in zip(shared, self.masses, strict=True)
            ]
        return self._rows[sentence.id]

    def nearest(self, sentences: Sequence[Any]) -> int | None:
        """The insight that the sentences belong to; None when none of them is near enough."""
        rows = [self.row(sentence) for sentence in sentences]
        best = best_of([sum(column) for column in zip(*rows, strict=True)])
        return best if max(row[best] for row in rows) >= LEAST else None

    def mixed(self, sentences: Sequence[Any]) -> bool:
        """Whether two of the sentences clearly belong to different insights."""
        rows = [row for row in map(self.row, sentences) if max(row) >= LEAST]
        named = [(best_of(row), row) for row in rows]
        return any(
            one != other and first[one] - first[other] >= CLEARLY and second[other] - second[one] >= CLEARLY
            for (one, first), (other, second) in combinations(named, 2)
        )


def best_of(values: Sequence[float]) -> int:
    return max(range(len(values)), key=values.__getitem__)


def words_of(text: str) -> frozenset[str]:
    """Content words, their endings cut off and six letters long at most; figures whole."""
    found = re.findall(r"\d[\d.,]*\d|\d|[^\W\d_]+", text.lower())
    return frozenset(map(stem, (word for word in found if word not in COMMON)))


def stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|ly)$", "", word)[:6] if len(word) > 4 and not word[0].isdigit() else word


def articles_of(record: dict[str, Any]) -> list[dict[str, Any]]:
    """The articles as a bundle has them; two of one outlet are told apart, since each is a voice of its own here."""
    made: list[dict[str, Any]] = []
    for number, given in enumerate(record["articles"], start=1):
        kept = {name: given[name] for name in FIELDS if given.get(name) is not None}
        made.append({**kept, "outlet": given.get("outlet") or f"Paper {number}"})
    often = Counter(article["outlet"] for article in made)
    return [
        {**a, "outlet": f"{a['outlet']} {number}" if often[a["outlet"]] > 1 else a["outlet"]}
        for number, a in enumerate(made, start=1)
    ]


def measured(record: dict[str, Any]) -> Counter[str]:
    """Everything that is counted of one bundle."""
    given = {"id": record["id"], "title": record.get("title"), "language": record.get("language") or "en"}
    analysis = analyse_bundle(load_bundle({**given, "articles": articles_of(record)}))
    insights = record["reference"]["insights"]
    story = Story(
        [words_of(one["insight"]) for one in insights],
        [frozenset(one["articles"]) for one in insights],
        list(analysis.evidence.sentences),
    )
    counts: Counter[str] = Counter(f"conflicts {conflict.status}" for conflict in analysis.text_overlap.conflicts)
    named: dict[int, list[set[str]]] = defaultdict(list)
    loosely: set[int] = set()
    for point in analysis.text_overlap.points:
        if point.versions:
            versions(point, story, counts, loosely)
        articles = {sentence.article.id for sentence in point.sentences}
        if len(articles) < 2:
            continue
        counts["points"] += 1
        belongs = story.nearest(point.sentences)
        if belongs is None:
            counts["beside gold"] += 1
            continue
        named[belongs].append(articles)
        matched(articles, story, counts, belongs, by_words=story.mixed(point.sentences))
    for number in range(len(insights)):
        insight(number, story, counts, named.get(number, []), loosely)
    return counts


def versions(point: Any, story: Story, counts: Counter[str], loosely: set[int]) -> None:
    """Count sentences that are kept apart, and those of them that state the insight they were kept from."""
    counts["differs"] += sum(len(version.sentences) for version in point.versions)
    belongs = story.nearest(point.told)
    if belongs is None:
        return
    loosely.add(belongs)
    for version in point.versions:
        for sentence in version.sentences:
            row = story.row(sentence)
            near = row[belongs] >= max(LEAST, max(row) - CLEARLY)
            if near and sentence.article.id in story.documents[belongs]:
                counts["differs falsely"] += 1
                counts[f"differs {version.stance}"] += 1


def matched(articles: set[str], story: Story, counts: Counter[str], belongs: int, *, by_words: bool) -> None:
    """Count a point that belongs to an insight."""
    documents = story.documents[belongs]
    by_gold = not any(articles <= each for each in story.documents)
    counts["matched"] += 1
    counts["count right"] += len(articles) == len(documents)
    counts["count too high"] += len(articles) > len(documents)
    counts["mixed by words"] += by_words
    counts["mixed by gold"] += by_gold
    counts["mixed both"] += by_words and by_gold


def insight(number: int, story: Story, counts: Counter[str], points: list[set[str]], loosely: set[int]) -> None:
    """Count what became of an insight."""
    documents = story.documents[number]
    named = set().union(*points)
    if points:
        counts["insights matched"] += 1
        counts["split"] += len(points) > 1
        counts["cells named"] += len(named)
        counts["cells right"] += len(named & documents)
        counts["cells of matched"] += len(documents)
    if len(documents) < 2:
        return
    counts["gold"] += 1
    counts["gold cells"] += len(documents)
    counts["found"] += bool(points)
    counts["found loosely"] += bool(points) or number in loosely
    counts["gold cells found"] += len(named & documents)
    least = HALF * story.masses[number]
    overlapping = {
        sentence.article.id
        for sentence in story.sentences
        if story.mass(words_of(sentence.text) & story.insights[number]) >= least
    }
    counts["overlap named"] += len(overlapping)
    counts["overlap right"] += len(overlapping & documents)
    counts["overlap found"] += len(overlapping) >= 2


def lines(records: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The table by size of bundle, and what there is beside it."""
    sizes: dict[int, Counter[str]] = defaultdict(Counter)
    for record in records:
        sizes[len(record["articles"])].update(measured(record))
    total: Counter[str] = sum(sizes.values(), Counter())
    columns = {
        "found": ("found", "gold"),
        "cells": ("gold cells found", "gold cells"),
        "cells P": ("cells right", "cells named"),
        "cells R": ("cells right", "cells of matched"),
        "split": ("split", "insights matched"),
        "count": ("count right", "matched"),
        "too high": ("count too high", "matched"),
        "mixed": ("mixed by words", "matched"),
        "by gold": ("mixed by gold", "matched"),
        "both": ("mixed both", "matched"),
        "beside": ("beside gold", "points"),
    }
    yield f"{'articles':>8} {'insights':>8} {'points':>8} " + " ".join(f"{head:>8}" for head in columns)
    for size, counts in [*sorted(sizes.items()), ("all", total)]:
        shares = " ".join(f"{share(counts, *pair):8.3f}" for pair in columns.values())
        yield f"{size:>8} {counts['gold']:8} {counts['points']:8} {shares}"
    kinds = ", ".join(f"{kind} {total[f'differs {kind}']}" for kind in ("figures", "opposed", "hedged"))
    yield (
        f"kept apart: {total['differs']} sentences, falsely {total['differs falsely']} ({kinds}); found with them"
        f" {share(total, 'found loosely', 'gold'):.3f}; conflicts {total['conflicts conflict']}, superseded"
        f" {total['conflicts superseded']}"
    )
    yield (
        f"overlap, told the insight: found {share(total, 'overlap found', 'gold'):.3f}, cells P"
        f" {share(total, 'overlap right', 'overlap named'):.3f} R {share(total, 'overlap right', 'gold cells'):.3f}"
    )


def share(counts: Counter[str], part: str, whole: str) -> float:
    return counts[part] / counts[whole] if counts[whole] else 0.0
