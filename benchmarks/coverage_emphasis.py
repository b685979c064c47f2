"""How much of what people said each outlet stressed the section on that outlet says.

    python benchmarks/coverage_emphasis.py [FOLDER]

`neus_h11`: human editors wrote what left, center and right outlets stressed. A sentence of theirs that speaks of some
sides and not of all is read as content words (stems) of those sides' outlets; words that it shares with what is said of
the other sides are left out, and so are words that the outlet's article does not have, since no quotation can cover
them. `specific` leaves out those, too, that stand in another outlet's article of the bundle. Measured is the share of
these words in the section's statements on the outlet (the section written by itself), beside the first sentences of the
article and sumy's choices from the article alone: as many sentences as the section has for that outlet, and one.
Two of our systems are shown: the section as it ships, and the first choice of the emphasis alone.

`basil`: the share of an outlet's most stressed sentences in which annotators marked a bias span, beside the share among
all its sentences (chance) and among its first ones.

Ends with 1 when we are not ahead of every baseline by a third, with 0 and one line where there is no data.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import defaultdict
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

from corpus import absent, against, data_folder
from peers import PEERS, document, summarizer_named

from summarizer import Settings, load_bundle, summarize
from summarizer.analysis.bundle_analysis import BundleAnalysis, analyse_bundle
from summarizer.analysis.map.distinctiveness import distinctiveness
from summarizer.languages import load_language
from summarizer.text.sentence_boundaries import split_sentences
from summarizer.text.words import Stemming, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.analysis.evidence import Sentence

SIDES = {
    "left": re.compile(r"\bleft\b", re.IGNORECASE),
    "center": re.compile(r"\bcent(?:er|re)\b", re.IGNORECASE),
    "right": re.compile(r"\bright\b", re.IGNORECASE),
}
# What editors say of coverage as such, not of what is covered.
OF_COVERAGE = [
    "left",
    "center",
    "right",
    "rated",
    "outlet",
    "source",
    "voice",
    "coverage",
    "cover",
    "report",
    "story",
    "news",
    "media",
    "focus",
    "highlight",
    "tend",
    "emphasize",
    "stress",
    "frame",
    "feature",
    "headline",
    "note",
    "mention",
    "spectrum",
    "side",
    "across",
    "wide",
    "many",
    "some",
    "most",
    "often",
    "more",
    "likely",
    "also",
    "bias",
    "lean",
    "prominently",
    "framed",
    "article",
    "piece",
    "perspective",
    "described",
    "used",
]
AHEAD = 4 / 3
TOP = 2


def specific_words(comparison: str, stemming: Stemming) -> dict[str, set[str]]:
    """The stems that editors used of some sides and not of the others."""
    general = set(stemming.stems(" ".join(OF_COVERAGE), "en"))
    said: dict[str, set[str]] = defaultdict(set)
    for part in _parts(comparison):
        sides = [side for side, pattern in SIDES.items() if pattern.search(part)]
        if 0 < len(sides) < len(SIDES):
            for side in sides:
                said[side] |= set(stemming.stems(part, "en")) - general
    found = {}
    for side, own in said.items():
        others = set().union(*(other for name, other in said.items() if name != side and other != own))
        found[side] = own - others
    return found


def _parts(text: str) -> Iterator[str]:
    for piece in split_sentences(text, "en"):
        yield from text[piece.start : piece.end].split(";")


def side_of(lean: str | None) -> str:
    return (lean or "").split()[-1] if lean else ""


def choices(analysis: BundleAnalysis, outlet: str, count: int, stemming: Stemming) -> dict[str, list[str]]:
    """What each baseline takes from the outlet's articles."""
    own = [s.text for a in analysis.evidence.articles if a.outlet == outlet for s in analysis.evidence.of(a)]
    found = {"first sentences": own[:count]}
    for name in PEERS:
        peer = summarizer_named(
            name, lambda word: stemming.stem(word, "en") if word else "", load_language("en").words.function
        )
        found[name] = [str(s) for s in peer(document([own], words), count)] if own else []
    return found


def shares(folder: Path) -> dict[str, list[float]]:
    """For each system the share of the editors' words covered, one value an outlet."""
    stemming = Stemming()
    found: dict[str, list[float]] = defaultdict(list)
    for path in sorted((folder / "bundles" / "neus_h11").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        wanted = specific_words(record["reference"].get("coverage_comparison") or "", stemming)
        if not any(wanted.values()):
            continue
        made = load_bundle(path, on_warning=lambda _: None)
        analysis = analyse_bundle(made)
        section = summarize(made, Settings(writer="extractive", sections=("what_the_papers_say",)))
        views = {view.outlet: [s.text for s in view.statements] for view in section.what_the_papers_say.outlets}
        stems = {a.id: set(stemming.stems(f"{a.title} {a.text}", "en")) for a in made.articles}
        for article in made.articles:
            gold = wanted.get(side_of(article.lean), set()) & stems[article.id]
            if not gold:
                continue
            special = gold.difference(*(stems[a.id] for a in made.articles if a.outlet != article.outlet))
            ours = views.get(article.outlet, [])
            count = max(len(ours), 1)
            top = [s.text for s in stressed(analysis, article.outlet)]
            rows = {"ours, the section": ours, "ours, emphasis alone": top[:count]}
            rows |= choices(analysis, article.outlet, count, stemming)
            rows |= {"one: ours, emphasis alone": top[:1]}
            rows |= {f"one: {name}": texts for name, texts in choices(analysis, article.outlet, 1, stemming).items()}
            for name, texts in rows.items():
                told = set(stemming.stems(" ".join(texts), "en"))
                found[name].append(len(gold & told) / len(gold))
                if special:
                    found[f"{name} (specific)"].append(len(special & told) / len(special))
                found[f"{name} (words)"].append(len(words(" ".join(texts))))
    return found


def stressed(analysis: BundleAnalysis, outlet: str) -> list[Sentence]:
    """The sentences of an outlet, those first that set it apart most."""
    scores = distinctiveness(analysis.evidence, analysis.terms)
    own = [s for s in analysis.evidence.sentences if s.article.outlet == outlet]
    return sorted(own, key=lambda s: (-round(scores[s.id], 9), s.text))


def basil(folder: Path) -> dict[str, list[float]]:
    """Whether the most stressed sentences are those with a bias span; one value an outlet."""
    found: dict[str, list[float]] = defaultdict(list)
    for path in sorted((folder / "bundles" / "basil").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        analysis = analyse_bundle(load_bundle(path, on_warning=lambda _: None))
        for outlet, notes in record["reference"]["outlet_annotations"].items():
            own = [s for s in analysis.evidence.sentences if s.article.outlet == outlet]
            spans = [note["text"].strip() for note in notes["bias_spans"] if note["text"].strip()]
            if not own or not spans:
                continue
            top = stressed(analysis, outlet)[:TOP]
            found["most stressed"].append(_marked(top, spans))
            found["first"].append(_marked(own[:TOP], spans))
            found["all (chance)"].append(_marked(own, spans))
    return found


def _marked(sentences: Sequence[Sentence], spans: Iterable[str]) -> float:
    marked = [any(span in s.text for span in spans) for s in sentences]
    return mean(marked) if marked else 0.0


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    folder = data_folder(parser.parse_args().folder)
    if folder is None:
        print(absent("coverage_emphasis.py"))
        return 0
    found = shares(folder)
    print(
        f"neus_h11: share covered of the editors' words on {len(found['first sentences'])} outlets, "
        f"and of the specific ones ({len(found['first sentences (specific)'])} outlets)"
    )
    for name in [n for n in found if "(" not in n]:
        shown = f"{mean(found[name]):.3f}  {mean(found[f'{name} (specific)']):.3f}"
        print(f"  {name:28} {shown}  at {mean(found[f'{name} (words)']):.0f} words")
    marked = basil(folder)
    print(f"basil: sentences with a bias span among {TOP} of each of {len(marked['first'])} outlets")
    for name, values in marked.items():
        print(f"  {name:28} {mean(values):.3f}")
    return verdict(found, marked)


def verdict(found: dict[str, list[float]], marked: dict[str, list[float]]) -> int:
    """Print the targets; 1 when one is missed. At natural length the section has more sentences than a baseline."""
    ours = mean(found["ours, the section (specific)"])
    reached = []
    for name in ("first sentences", *PEERS):
        one, equal = mean(found[f"one: {name} (specific)"]), mean(found[f"{name} (specific)"])
        reached.append(against(f"the section against {name}, one sentence", ours / one, AHEAD))
        against(f"  at as many sentences as the section has (no target): {name}", ours / equal, 1.0)
    low, high = interval(marked["most stressed"], marked["all (chance)"])
    print(f"basil: more often than chance by {low:+.3f} to {high:+.3f} (95 % of resampled outlets)")
    reached.append(against("basil: least gain over chance, 95 %", low, 0.0))
    return int(not all(reached))


def interval(ours: Sequence[float], theirs: Sequence[float], rounds: int = 4000) -> tuple[float, float]:
    """The middle 95 % of the mean difference over outlets drawn again and again, paired."""
    rng = random.Random(7)
    differences = [a - b for a, b in zip(ours, theirs, strict=True)]
    means = sorted(mean(rng.choices(differences, k=len(differences))) for _ in range(rounds))
    return means[int(0.025 * rounds)], means[int(0.975 * rounds)]


if __name__ == "__main__":
    sys.exit(main())
