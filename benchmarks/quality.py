"""ROUGE of what's happened against summaries that people wrote, beside other ways to choose sentences.

    python benchmarks/quality.py [FOLDER] [--only SET] [--report FILE]

Every system chooses from the same sentences (the project's splitting, crawl residue left out), with the same words,
stems and stop words, until it has the length of the human summary; all are cut to exactly that length. The peers'
sentences stand in the order of the articles, as sumy returns them; ours in reading order. `as it ships` is the section
as it stands in a briefing: two to four sentences, whatever the length of the human summary.

Intervals are paired bootstraps over bundles (10,000 samples, 95 %), drawn within each set for the mean over the sets.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus import BUILD, SETS, Judged, absent, data_folder, judged
from peers import PEERS, document, summarizer_named, until
from rouge import MEASURES, reference_length, rouge

from summarizer import Settings, summarize
from summarizer.analysis.bundle_analysis import BundleAnalysis, analyse_bundle
from summarizer.languages import load_language
from summarizer.text.words import Stemming, count_words, words
from summarizer.writing.base import PageSoFar
from summarizer.writing.extractive.lead import choose_lead, in_reading_order
from summarizer.writing.extractive.scored_story import ScoredStory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy as np

    from summarizer.writing.extractive.ranking import Ranking

OURS = "ours"
SHIPPED = "ours, as it ships"
LEAD = "Lead-1 per article"
# Bundles with summaries that no weight was fitted to; not one of the sets whose mean is reported.
HELD_OUT = "abp_clusters"
UNBOUNDED = 10_000
SAMPLES = 10_000
SEED = 2024


@dataclass(frozen=True)
class Case:
    """One bundle, read once for all systems."""

    judged: Judged
    length: int

    @cached_property
    def analysis(self) -> BundleAnalysis:
        """The evidence of the bundle."""
        return analyse_bundle(self.judged.bundle)

    @cached_property
    def material(self) -> ScoredStory:
        """What the extractive writer reads off it."""
        return ScoredStory(self.analysis)

    def reranked(self, ranking: Ranking) -> ScoredStory:
        """The material of this bundle as it would be under another ranking."""
        material = ScoredStory(self.analysis)
        vars(material)["ranking"] = ranking  # where the cached property would keep its own
        return material


def ours(case: Case) -> str:
    """What's happened, written to the length of the human summary."""
    chosen = choose_lead(PageSoFar(case.analysis), case.material, case.material.standing, case.length, UNBOUNDED)
    return _joined(s.text for s in in_reading_order(chosen, case.material))


def shipped(case: Case) -> str:
    """What's happened as a briefing has it."""
    briefing = summarize(case.judged.bundle, Settings(writer="extractive", sections=("headline", "whats_happened")))
    return _joined(statement.text for statement in briefing.whats_happened.statements)


def lead(case: Case) -> str:
    """The first sentence of every article, then the second of every article, and so on."""
    return _joined(round_robin([[s.text for s in case.analysis.evidence.of(a)] for a in _articles(case)], case.length))


def peer(name: str) -> Callable[[Case], str]:
    """One of sumy's summarizers as a system."""

    def choose(case: Case) -> str:
        language = case.analysis.evidence.language
        stemming = Stemming()
        summarizer = summarizer_named(
            name, lambda word: stemming.stem(word, language) if word else "", load_language(language).words.function
        )
        texts = [[s.text for s in case.analysis.evidence.of(a)] for a in _articles(case)]
        return _joined(str(s) for s in summarizer(document(texts, words), until(case.length, count_words)))

    return choose


SYSTEMS: dict[str, Callable[[Case], str]] = {OURS: ours, SHIPPED: shipped, LEAD: lead, **{n: peer(n) for n in PEERS}}


def round_robin(articles: Sequence[Sequence[str]], length: int) -> list[str]:
    """Sentences of all articles in turn until they have `length` words."""
    taken: list[str] = []
    told = 0
    for depth in range(max((len(sentences) for sentences in articles), default=0)):
        for sentences in articles:
            if depth < len(sentences) and told < length:
                taken.append(sentences[depth])
                told += count_words(sentences[depth])
    return taken


def evaluate(cases: Iterable[Judged]) -> dict[str, list[list[float]]]:
    """For each system one row a bundle: the three measures, then the number of words."""
    rows: dict[str, list[list[float]]] = {name: [] for name in SYSTEMS}
    for found in cases:
        case = Case(found, reference_length(found.summaries))
        if not case.analysis.evidence.sentences:
            continue
        for name, system in SYSTEMS.items():
            text = system(case)
            limit = None if name == SHIPPED else case.length
            length = min(len(words(text)), limit or UNBOUNDED)
            rows[name].append([*rouge(text, found.summaries, limit), float(length)])
    return rows


def interval(differences: Sequence[np.ndarray], samples: int = SAMPLES) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Mean, lower and upper end of the 95 % interval, by measure; each set is drawn from by itself and counts once."""
    import numpy as np  # noqa: PLC0415 - only the benchmark's environment has it

    chance = np.random.default_rng(SEED)
    drawn = []
    for rows in differences:
        picked = chance.integers(0, len(rows), size=(samples, len(rows)))
        drawn.append(rows[picked].mean(axis=1))
    means = np.mean(drawn, axis=0)
    low, high = np.percentile(means, [2.5, 97.5], axis=0)
    return np.mean([rows.mean(axis=0) for rows in differences], axis=0), low, high


def summarized(results: dict[str, dict[str, list[list[float]]]]) -> dict[str, Any]:
    """Means by set and over the named sets, and the differences of ours to every baseline."""
    import numpy as np  # noqa: PLC0415 - as above

    groups = {name: [name] for name in results}
    named = [name for name in SETS if name in results]
    if len(named) > 1:
        groups["mean"] = named
    told: dict[str, Any] = {}
    for group, members in groups.items():
        rows = {system: [np.array(results[m][system]) for m in members] for system in SYSTEMS}
        told[group] = {
            "bundles": sum(len(part) for part in rows[OURS]),
            "scores": {
                system: [round(float(value), 2) for value in np.mean([part.mean(axis=0) for part in parts], axis=0)]
                for system, parts in rows.items()
            },
            "ahead": {
                system: [
                    [round(float(value), 2) for value in triple]
                    for triple in zip(*interval(_differences(rows[OURS], parts)), strict=True)
                ]
                for system, parts in rows.items()
                if system not in {OURS, SHIPPED}
            },
        }
    return told


def table(told: dict[str, Any]) -> str:
    """The results as Markdown."""
    lines = []
    for group, part in told.items():
        title = "Mean over the sets" if group == "mean" else group
        lines += [f"\n**{title}** ({part['bundles']} bundles)\n"]
        lines += [
            f"| system | {' | '.join(MEASURES)} | words | {' | '.join(f'ours ahead, {m}' for m in MEASURES)} |",
            "|---|" + "---:|" * 7,
        ]
        for system, scores in part["scores"].items():
            ahead = [_signed(*triple) for triple in part["ahead"].get(system, ())] or [""] * len(MEASURES)
            values = [f"{value:.1f}" for value in scores[:3]]
            lines.append(f"| {system} | {' | '.join(values)} | {scores[3]:.0f} | {' | '.join(ahead)} |")
    return "\n".join(lines)


def behind(told: dict[str, Any]) -> list[str]:
    """The baselines that ours is not ahead of on the mean over the sets, with the measure."""
    part = told.get("mean") or next(iter(told.values()))
    return [
        f"{system}: {measure} {_signed(*triple)}"
        for system, triples in part["ahead"].items()
        for measure, triple in zip(MEASURES, triples, strict=True)
        if triple[0] <= 0
    ]


def _differences(left: Sequence[np.ndarray], right: Sequence[np.ndarray]) -> list[np.ndarray]:
    """By set, how far each bundle's scores are apart; the number of words is left out."""
    return [a[:, : len(MEASURES)] - b[:, : len(MEASURES)] for a, b in zip(left, right, strict=True)]


def _signed(mean: float, low: float, high: float) -> str:
    return f"{mean:+.1f} [{low:+.1f}, {high:+.1f}]"


def _joined(texts: Iterable[str]) -> str:
    return " ".join(texts)


def _articles(case: Case) -> Sequence[Any]:
    return case.analysis.evidence.articles


def main() -> int:
    parser = argparse.ArgumentParser(description="ROUGE of what's happened, beside other ways to choose sentences.")
    parser.add_argument("folder", type=Path, nargs="?", help="holds bundles/<source>/<id>.json (SUMMARIZER_DATA)")
    parser.add_argument("--only", choices=(*SETS, HELD_OUT), help="look at this set alone")
    parser.add_argument("--report", type=Path, metavar="FILE", default=BUILD / "bench-quality.json")
    arguments = parser.parse_args()

    folder = data_folder(arguments.folder)
    if folder is None:
        print(absent("quality"))
        return 0
    results = {}
    for source in [arguments.only] if arguments.only else [*SETS, HELD_OUT]:
        print(f"quality: {source} ...", file=sys.stderr, flush=True)
        results[source] = evaluate(judged(folder, source))
    told = summarized({source: rows for source, rows in results.items() if rows[OURS]})
    arguments.report.parent.mkdir(parents=True, exist_ok=True)
    arguments.report.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(table(told))
    late = behind(told)
    verdict = f"not ahead of {'; '.join(late)}" if late else "ahead of every baseline on every measure"
    print(f"\nOn the mean over the sets, ours is {verdict}.")
    return int(bool(late))


if __name__ == "__main__":
    sys.exit(main())
