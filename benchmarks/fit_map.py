"""Fits the weights that tell whether two sentences report one fact, to maps made by hand: `fit_map.py [DATA] [STORY]`.

DATA/gold/coverage holds one map a story: points (facts) with the words in which each article reports them, and the
path of the bundle. Three logistic regressions are fitted, and their mean, the last counting a quarter, is what to
paste:

- on pairs of sentences: 1 where both hold words for one point, 0 where one holds words for a point that the other's
  article does not report, or both hold words for different points;
- on sentences and articles: the likeliest pair of a sentence that holds a point with the sentences of an article, 1
  where that article reports the point. Whoever marked the words took one place where there may be several;
- the same on DATA/more/summhay_news.jsonl, insights with the articles that state each: its articles are machine-written
  and share much talk, so that what says little is told from what says much.

Printed are the weights in use beside those of a fit today, and, for a fit that has not seen the story that is judged,
how many reports would be found at precisions of .95, .90 and .85. Without STORY, the stories of `FITTED` are taken; the
others were never looked at for the fit.
"""

from __future__ import annotations

import argparse
import json
import sys
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from corpus import absent, data_folder
from gold_agreement import Story as Insights
from gold_agreement import articles_of, words_of

from summarizer import load_bundle
from summarizer.analysis.evidence import read_evidence
from summarizer.analysis.map.same_fact import BIAS, FEATURES, WEIGHTS, SameFactScores
from summarizer.analysis.term_vectors import read_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FITTED = ("abpc-2018-01-09", "ecbp-05", "ecbp-20", "vi-151", "wcl50-00", "wcl50-01", "wcl50-02")
NEEDED = ("gold/coverage", "more/summhay_news.jsonl")
RIDGE = 1.0
ROUNDS = 8
REPORTED = ("reports", "differs")
# Words that were marked stand for a sentence when this much of the shorter of both is in the other.
OVERLAP = 0.4
# A sentence with several points, of which an article reports some, tells less.
HALF_TRUE = 0.5
TOLERANCE = 0.05
# What the machine-written articles count, and the sizes of their bundles.
MACHINE_WRITTEN = 0.25
SIZES = (5, 10)
# A sentence holds an insight when it is this near to it and no other of its article is nearer.
NEAR = 0.35


class Example(NamedTuple):
    """What is measured of a pair, whether it is one fact, and how much it counts."""

    features: tuple[float, ...]
    label: int
    weight: float = 1.0


class Choice(NamedTuple):
    """The pairs of one sentence with the sentences of an article, and whether the article reports what it says."""

    pairs: list[tuple[float, ...]]
    label: int
    weight: float


class Story(NamedTuple):
    """A map as the regressions see it."""

    name: str
    examples: list[Example]
    choices: list[Choice]


def read_story(folder: Path, path: Path) -> Story:
    """The pairs of a story's sentences with their labels."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    evidence = read_evidence(load_bundle(folder / gold["path"]))
    likeness = SameFactScores(evidence, read_terms(evidence))
    articles = {article.id: article for article in evidence.articles}
    points: list[set[int]] = [set() for _ in likeness.sentences]
    reporting: list[set[str]] = []
    for number, point in enumerate(gold["points"]):
        told = [cell for cell in point["cells"] if cell["stance"] in REPORTED]
        reporting.append({cell["article"] for cell in told})
        for cell in told:
            for field in ("text", "title"):
                start = getattr(articles[cell["article"]], field).find(cell["quote"])
                if start >= 0:
                    for at in holding(likeness, cell["article"], field, start, start + len(cell["quote"])):
                        points[at].add(number)
                    break
    return Story(path.stem, *labelled(likeness, points, reporting))


def holding(likeness: SameFactScores, article: str, field: str, start: int, end: int) -> Iterator[int]:
    """The sentences that hold most of a span."""
    for at, sentence in enumerate(likeness.sentences):
        span = sentence.span
        if (span.article, span.field) == (article, field):
            common = min(span.end, end) - max(span.start, start)
            if common >= OVERLAP * min(end - start, len(sentence.text)):
                yield at


def labelled(
    likeness: SameFactScores, points: Sequence[set[int]], reporting: Sequence[set[str]]
) -> tuple[list[Example], list[Choice]]:
    """Both kinds of examples of one story."""
    examples: list[Example] = []
    choices: dict[tuple[int, str], list[tuple[float, ...]]] = {}
    article_of = [sentence.article.id for sentence in likeness.sentences]
    for left, right in likeness.pairs():
        features = likeness.features(left, right)
        for seed, other in ((left, right), (right, left)):
            if points[seed]:
                choices.setdefault((seed, article_of[other]), []).append(features)
        mine, yours = points[left], points[right]
        if mine and yours:
            examples.append(Example(features, int(not mine.isdisjoint(yours))))
        elif mine or yours:
            article = article_of[right] if mine else article_of[left]
            if not any(article in reporting[point] for point in mine or yours):
                examples.append(Example(features, 0))
    found = []
    for (seed, article), pairs in choices.items():
        reported = [article in reporting[point] for point in points[seed]]
        found.append(Choice(pairs, int(any(reported)), 1.0 if len(set(reported)) == 1 else HALF_TRUE))
    return examples, found


def read_insights(record: dict[str, Any]) -> list[Choice]:
    """The choices of a machine-written bundle."""
    given = {"id": record["id"], "language": record.get("language") or "en", "articles": articles_of(record)}
    evidence = read_evidence(load_bundle(given))
    likeness = SameFactScores(evidence, read_terms(evidence))
    insights = record["reference"]["insights"]
    documents = [frozenset(insight["articles"]) for insight in insights]
    story = Insights([words_of(insight["insight"]) for insight in insights], documents, list(evidence.sentences))
    points: list[set[int]] = [set() for _ in likeness.sentences]
    for number, articles in enumerate(documents):
        for article in articles:
            own = [at for at, s in enumerate(likeness.sentences) if s.article.id == article]
            best = max(own, key=lambda at: story.row(likeness.sentences[at])[number], default=None)
            if best is not None and story.row(likeness.sentences[best])[number] >= NEAR:
                points[best].add(number)
    return labelled(likeness, points, documents)[1]


def fit(stories: Sequence[Story], machine: Sequence[float]) -> list[float]:
    """The bias and the weights: the mean of all regressions."""
    by_pairs = regression([example for story in stories for example in story.examples])
    # A story of many articles has more of these than several others together.
    by_choices = regression_of_choices([(s.choices, (300 / len(s.choices)) ** 0.5) for s in stories], by_pairs)
    return [
        (one + other) / 2 * (1 - MACHINE_WRITTEN) + third * MACHINE_WRITTEN
        for one, other, third in zip(by_pairs, by_choices, machine, strict=True)
    ]


def regression_of_choices(sets: Sequence[tuple[list[Choice], float]], weights: Sequence[float]) -> list[float]:
    """A regression on the likeliest pair of each choice, chosen by the weights given and then by its own."""
    for _ in range(2):
        examples = []
        for choices, share in sets:
            for pairs, label, weight in choices:
                likeliest = max((value(weights, pair), pair) for pair in pairs)[1]
                examples.append(Example(likeliest, label, weight * share))
        weights = regression(examples)
    return list(weights)


def value(weights: Sequence[float], features: Iterable[float]) -> float:
    return weights[0] + sum(w * f for w, f in zip(weights[1:], features, strict=True))


def regression(examples: Sequence[Example]) -> list[float]:
    """Logistic regression with a ridge on all weights but the bias, by Newton's method."""
    size = len(examples[0].features) + 1
    weights = [0.0] * size
    for _ in range(ROUNDS):
        curvature = [[0.0] * size for _ in range(size)]
        slope = [0.0] * size
        for example in examples:
            row = (1.0, *example.features)
            likely = 1 / (1 + exp(-max(-30.0, min(30.0, sum(w * x for w, x in zip(weights, row, strict=True))))))
            missing, bend = example.weight * (example.label - likely), example.weight * likely * (1 - likely)
            for i, x in enumerate(row):
                slope[i] += missing * x
                for j in range(size):
                    curvature[i][j] += bend * x * row[j]
        for i in range(1, size):
            curvature[i][i] += RIDGE
            slope[i] -= RIDGE * weights[i]
        weights = [w + step for w, step in zip(weights, solved(curvature, slope), strict=True)]
    return weights


def solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows[i][size] - sum(rows[i][j] * found[j] for j in range(i + 1, size))) / rows[i][i]
    return found


def found_at(stories: Sequence[Story], machine: Sequence[float]) -> dict[float, float]:
    """The share of reports found at each precision, every story judged by a fit without it."""
    scored = []
    for story in stories:
        weights = fit([other for other in stories if other is not story], machine)
        scored += [(max(value(weights, pair) for pair in c.pairs), c.label) for c in story.choices]
    scored.sort(reverse=True)
    right, shares = 0, {0.95: 0.0, 0.90: 0.0, 0.85: 0.0}
    every = sum(label for _, label in scored)
    for count, (_, label) in enumerate(scored, start=1):
        right += label
        for precision in shares:
            if right >= precision * count:
                shares[precision] = right / every
    return shares


def main() -> int:
    parser = argparse.ArgumentParser(description="Fit the likeness of sentences that report one fact.")
    parser.add_argument("data", type=Path, nargs="?", help="by default SUMMARIZER_DATA")
    parser.add_argument("stories", nargs="*", default=FITTED, help="how the names of the stories to fit begin")
    arguments = parser.parse_args()
    folder = data_folder(arguments.data)
    if folder is None or not all((folder / needed).exists() for needed in NEEDED):
        print(absent("fit-map"))
        return 0
    chosen = tuple(arguments.stories)
    paths = [path for path in sorted((folder / "gold" / "coverage").glob("*.json")) if path.stem.startswith(chosen)]
    stories = [read_story(folder, path) for path in paths]
    with (folder / "more" / "summhay_news.jsonl").open(encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    choices = [read_insights(record) for record in records if len(record["articles"]) in SIZES]
    by_pairs = regression([example for story in stories for example in story.examples])
    machine = regression_of_choices([(found, 1.0) for found in choices], by_pairs)
    fitted = fit(stories, machine)
    print(f"{len(stories)} stories, {sum(len(s.examples) for s in stories)} pairs")
    apart = 0.0
    for name, used, new in zip(("bias", *FEATURES), (BIAS, *WEIGHTS), fitted, strict=True):
        apart = max(apart, abs(used - new))
        print(f"  {name:14} in use {used:6.2f}  fitted {new:6.2f}")
    for precision, share in found_at(stories, machine).items():
        print(f"  reports found at precision {precision:.2f}: {share:.2f}")
    return int(chosen == FITTED and apart > TOLERANCE)


if __name__ == "__main__":
    sys.exit(main())
