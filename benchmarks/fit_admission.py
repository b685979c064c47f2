"""Fits the weights of `summarizer.writing.extractive.editor_model` to labelled sentences.

    python benchmarks/fit_admission.py [DATA] [--labels FILE] [--write]

DATA/gold/roles.jsonl, and every file that `--labels` names, hold a row a sentence: bundle, article, start and end of
the sentence in the article's text, its role, whether it stands alone, and its worth from 0 to 3. Fitted are a softmax
over the roles and a logistic output each for standing alone, for a worth of 2 or 3, and for one of 3, with words
(feature hashing) and without, by gradient descent (Adam, Kingma and Ba 2015) with ridge.

Printed is, for weights that have not seen the story (folds by story), what they tell of sentences, and then of pages:
for each section of an extractive page how many of its sentences have a role that belongs there, can be understood
alone, and are worth printing. `fit` is all three; what the papers say and answers need not stand alone, and a name
added in brackets counts as standing alone. The stories of roles.jsonl stand apart from the others. `--write` writes the
weights of all stories to the package.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from corpus import absent, data_folder

from summarizer import Settings, load_bundle, summarize
from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.writing.extractive import editor_model
from summarizer.writing.extractive.editor_model import OUTPUTS, ROLES, WORD_SCALE, Weights, pack_weights
from summarizer.writing.extractive.features import BUCKETS, measure_sentences
from summarizer.writing.extractive.scored_story import ScoredStory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer import Briefing, Bundle
    from summarizer.briefing import Statement

NEEDED = "gold/roles.jsonl"
FOLDS = 8
ROUNDS = 60
RIDGE = {"measures": 4e-3, "words": 4e-3}
RATE, DECAY, SLOW = 0.05, (0.9, 0.99), 1e-8
WORTH, MUST = 2, 3
# A labelled sentence and one of ours are the same when half of the shorter lies in the other.
SAME = 0.5
REPORTED = {"consequence", "motive", "outlook", "risk", "reaction"}
BELONGS = {
    "happened": {"news", "detail"},
    "behind": REPORTED,
    "papers": {*ROLES} - {"residue"},
    "background": {"background"},
    "timeline": {"background", "news", "detail"},
    "answers": {"news", "detail", "background", *REPORTED},
    "topics": {"detail", "background", "news", "reaction", "motive"},
}
STANDING = frozenset({"papers", "answers"})


class Story(NamedTuple):
    """A labelled bundle; `rows` by article, `features`, `words` and `targets` of the sentences that have a label."""

    name: str
    bundle: Bundle
    rows: Mapping[str, Sequence[dict[str, Any]]]
    features: np.ndarray
    words: np.ndarray
    targets: np.ndarray


def read_stories(folder: Path, files: Iterable[Path]) -> list[Story]:
    """The labelled stories, in the order of the files."""
    paths = {path.stem: path for path in (folder / "bundles").glob("*/*.json")}
    labels: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            labels.setdefault(row["bundle"], defaultdict(list))[row["article"]].append(row)
    return [read_story(name, paths[name], rows) for name, rows in labels.items()]


def read_story(name: str, path: Path, rows: Mapping[str, Sequence[dict[str, Any]]]) -> Story:
    bundle = load_bundle(path, on_warning=lambda _: None)
    analysis = analyse_bundle(bundle)
    measured = measure_sentences(ScoredStory(analysis))
    features, words, targets = [], [], []
    for sentence in analysis.evidence.sentences:
        label = label_of(rows, sentence.article.id, sentence.span.start, sentence.span.end)
        if label is None:
            continue
        one = measured[sentence.id]
        features.append([*map(float, one.measures), 1.0])
        hashed = np.zeros(BUCKETS, np.float32)
        for bucket in one.buckets:
            hashed[bucket] += WORD_SCALE / len(one.buckets) ** 0.5
        words.append(hashed)
        roles = [float(label["role"] == role) for role in ROLES]
        targets.append([*roles, float(label["alone"]), float(label["worth"] >= WORTH), float(label["worth"] == MUST)])
    return Story(name, bundle, rows, *(np.array(made, np.float32) for made in (features, words, targets)))


def label_of(rows: Mapping[str, Sequence[dict[str, Any]]], article: str, start: int, end: int) -> dict[str, Any] | None:
    """The label of the sentence that lies at this place."""
    best, most = None, 0
    for row in rows.get(article, ()):
        shared = min(row["end"], end) - max(row["start"], start)
        if shared > most and shared >= SAME * min(row["end"] - row["start"], end - start):
            best, most = row, shared
    return best


def fit(stories: Sequence[Story]) -> Weights:
    """Weights with words and without, each fitted by itself."""
    features = np.vstack([story.features for story in stories])
    words = np.vstack([story.words for story in stories])
    targets = np.vstack([story.targets for story in stories])
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-6
    mean[-1], spread[-1] = 0.0, 1.0
    scaled = (features - mean) / spread

    def unscaled(found: np.ndarray) -> list[list[float]]:
        rows = (found / spread[:, None]).T
        rows[:, -1] -= rows[:, :-1] @ mean[:-1]
        return [[round(float(value), 4) for value in row] for row in rows]

    full = descend(np.hstack([scaled, words]), targets, scaled.shape[1])
    plain = descend(scaled, targets, scaled.shape[1])
    width = scaled.shape[1]
    return Weights(unscaled(full[:width]), unscaled(plain), full[width:].tolist())


def descend(values: np.ndarray, targets: np.ndarray, measures: int) -> np.ndarray:
    """The weights of least loss with ridge, by Adam; the bias, last of the measures, is free."""
    weights = np.zeros((values.shape[1], targets.shape[1]), np.float32)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    ridge = np.full((values.shape[1], 1), RIDGE["words"], np.float32)
    ridge[:measures] = RIDGE["measures"]
    ridge[measures - 1] = 0
    for turn in range(1, ROUNDS + 1):
        gradient = values.T @ (probabilities(values @ weights) - targets) / len(values) + ridge * weights
        first = DECAY[0] * first + (1 - DECAY[0]) * gradient
        second = DECAY[1] * second + (1 - DECAY[1]) * gradient**2
        step = first / (1 - DECAY[0] ** turn) / (np.sqrt(second / (1 - DECAY[1] ** turn)) + SLOW)
        weights -= RATE * (1 - (turn - 1) / ROUNDS) * step
    return weights


def probabilities(scores: np.ndarray) -> np.ndarray:
    found = 1 / (1 + np.exp(-scores))
    powers = np.exp(scores[:, : len(ROLES)] - scores[:, : len(ROLES)].max(axis=1, keepdims=True))
    found[:, : len(ROLES)] = powers / powers.sum(axis=1, keepdims=True)
    return found


def fit_folds(stories: Sequence[Story]) -> dict[str, Weights]:
    """By story, weights that have not seen it."""
    found = {}
    for fold in range(FOLDS):
        seen = [story for at, story in enumerate(stories) if at % FOLDS != fold]
        weights = fit(seen)
        found |= {story.name: weights for at, story in enumerate(stories) if at % FOLDS == fold}
    return found


def tell_of_sentences(stories: Sequence[Story], folds: Mapping[str, Weights]) -> None:
    """Print how well the weights of other stories tell roles, standing alone and worth, with words and without."""
    targets = np.vstack([story.targets for story in stories])
    for title, worded in (("with words", True), ("without", False)):
        found = []
        for story in stories:
            weights = folds[story.name]
            rows = weights.worded if worded else weights.plain
            scores = story.features @ np.array(rows).T + (story.words @ np.array(weights.words) if worded else 0)
            found.append(probabilities(scores))
        made = np.vstack(found)
        right = (made[:, : len(ROLES)].argmax(axis=1) == targets[:, : len(ROLES)].argmax(axis=1)).mean()
        told = ", ".join(
            f"{name} AP {average_precision(targets[:, at], made[:, at]):.3f} (base {targets[:, at].mean():.2f})"
            for at, name in enumerate(OUTPUTS)
            if name not in ROLES
        )
        print(f"{title}: role right {right:.3f}, {told}")


def average_precision(truth: np.ndarray, scores: np.ndarray) -> float:
    ordered = truth[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float(precision[ordered > 0].mean())


def units(briefing: Briefing) -> Iterator[tuple[str, Statement]]:
    """Every sentence of a page that was chosen, with its kind of place."""
    yield from (("happened", s) for s in briefing.whats_happened.statements)
    yield from (("behind", s) for point in briefing.behind_the_headline.points for s in point.statements)
    yield from (("papers", s) for view in briefing.what_the_papers_say.outlets for s in view.statements)
    yield from (("background", s) for s in briefing.how_we_got_here.statements)
    yield from (("timeline", entry.statement) for entry in briefing.how_we_got_here.timeline)
    yield from (("answers", s) for question in briefing.go_deeper.questions for s in question.statements)
    yield from (("topics", s) for topic in briefing.go_deeper.topics for s in topic.statements)


def tell_of_pages(stories: Sequence[Story], folds: Mapping[str, Weights]) -> None:
    """Print the table of sections, of pages that are written with weights of other stories."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    shipped = editor_model.shipped_weights
    must = shown = 0
    for story in stories:
        editor_model.shipped_weights = lambda name=story.name: folds[name]  # type: ignore[assignment, misc]
        try:
            briefing = summarize(story.bundle, Settings(writer="extractive"))
        finally:
            editor_model.shipped_weights = shipped
        cited = {at for where, s in units(briefing) for at in count_unit(counts[where], where, s, story.rows)}
        for where in {where for where, _ in units(briefing)}:
            counts[where]["stories"] += 1
        needed = [
            (row["article"], row["start"]) for rows in story.rows.values() for row in rows if row["worth"] == MUST
        ]
        must += len(needed)
        shown += len(cited.intersection(needed))
    whole: Counter[str] = Counter()
    for where in BELONGS:
        whole.update(counts[where])
        print(f"  {where:11}{counts[where]['stories']:3} stories,{told_of(counts[where])}")
    print(
        f"  {'all':11}{len(stories):3} stories,{told_of(whole)}; must-have {shown}/{must} = {shown / max(must, 1):.2f}"
    )


def count_unit(
    count: Counter[str], where: str, statement: Statement, rows: Mapping[str, Sequence[dict[str, Any]]]
) -> list[tuple[str, int]]:
    """Count one sentence of a page; the labelled sentences that it cites, by article and start."""
    found = [label_of(rows, c.article, c.start, c.end) for c in statement.citations if c.field == "text"]
    labels = [label for label in found if label is not None]
    count["units"] += 1
    if not labels:
        count["unlabelled"] += 1
        return []
    label = labels[0]
    added = "[" in statement.text and not any(statement.text in c.text for c in statement.citations)
    belongs = label["role"] in BELONGS[where]
    alone, worth = label["alone"] or added, label["worth"] >= WORTH
    count.update({"labelled": 1, "role": belongs, "alone": alone, "worth": worth, "bracketed": added})
    count["residue"] += label["role"] == "residue"
    count["fit"] += bool(belongs and worth and (alone or where in STANDING))
    return [(label["article"], label["start"]) for label in labels]


def told_of(count: Counter[str]) -> str:
    of = max(count["labelled"], 1)
    shares = ", ".join(f"{name} {count[name] / of:.2f}" for name in ("fit", "role", "alone", "worth"))
    return (
        f"{count['units']:5} sentences: {shares}, residue {count['residue']}, "
        f"unlabelled {count['unlabelled']}, bracketed {count['bracketed']}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description="Fit the model that admits sentences to a page.")
    parser.add_argument("folder", type=Path, nargs="?", help="the folder of real bundles")
    parser.add_argument("--labels", type=Path, action="append", default=[], metavar="FILE", help="more labels")
    parser.add_argument("--write", action="store_true", help="write the weights of all stories to the package")
    arguments = parser.parse_args()
    folder = data_folder(arguments.folder)
    if folder is None or not (folder / NEEDED).is_file():
        print(absent("fit_admission"), file=sys.stderr)
        return 0
    first = read_stories(folder, [folder / NEEDED])
    more = read_stories(folder, arguments.labels)
    stories = [*first, *more]
    print(f"{len(stories)} stories, {sum(len(story.targets) for story in stories)} labelled sentences, {FOLDS} folds")
    folds = fit_folds(stories)
    tell_of_sentences(stories, folds)
    for title, some in ((f"pages of {NEEDED}", first), ("pages of the other labels", more)):
        if some:
            print(title)
            tell_of_pages(some, folds)
    if arguments.write:
        path = Path(editor_model.__file__).with_name("editor_model.bin")
        path.write_bytes(pack_weights(fit(stories)))
        print(f"written: {path.name}, {path.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
