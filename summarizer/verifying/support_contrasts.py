"""Stretches that a statement copies, what it has in the place of something else, and its negations and doubts."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.languages import load_language
from summarizer.verifying.support_counterparts import Word, share
from summarizer.verifying.support_text import FUNCTION, NAME, NUMBER, Reading, antonyms
from summarizer.verifying.support_vectors import likeness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.languages.topics.support import Support

__all__ = ["contrasts", "polarity", "runs"]


def runs(claim: Reading, source: Reading, words: list[Word]) -> dict[str, float]:
    """How much of the statement stands in the source word for word."""
    pairs = set(pairwise(source.base))
    triples = set(zip(source.base, source.base[1:], source.base[2:], strict=False))
    ours = list(pairwise(claim.base))
    theirs = list(zip(claim.base, claim.base[1:], claim.base[2:], strict=False))
    skips = [(a, b) for a, b in pairwise(words) if a.sentence == b.sentence]
    lengths = _run_lengths(claim, source)
    return {
        "bigrams": share([p for p in ours if p in pairs], ours),
        "trigrams": share([t for t in theirs if t in triples], theirs),
        "skip bigrams": share([1 for a, b in skips if _skips(a, b)], skips),
        "longest run": max(lengths, default=0) / len(claim.low),
        "density": sum(n * n for n in lengths) / len(claim.low) ** 2,
    }


def _skips(left: Word, right: Word) -> bool:
    if left.like < 1.0 or right.like < 1.0:
        return False
    ends = set(right.places)
    return any(p + d in ends for p in left.places for d in range(1, 6))


def _run_lengths(claim: Reading, source: Reading) -> list[int]:
    """Lengths of the stretches of the statement that stand in the source word for word, taken greedily."""
    lengths: list[int] = []
    at = 0
    while at < len(claim.low):
        longest = 0
        for place in source.places.get(claim.base[at], ())[:60]:
            size = 0
            while (
                at + size < len(claim.base)
                and place + size < len(source.base)
                and claim.base[at + size] == source.base[place + size]
            ):
                size += 1
            longest = max(longest, size)
        if longest:
            lengths.append(longest)
        at += max(1, longest)
    return lengths


def contrasts(claim: Reading, source: Reading, best: dict[int, list[int]], language: str) -> dict[str, float]:
    """What stands in the best sentence of the source where the statement has something else."""
    found = {"replaced": 0.0, "antonyms": 0.0, "names replaced": 0.0, "numbers replaced": 0.0, "inserted": 0.0}
    worst = 1.0
    opposite = antonyms(language)
    for ours, theirs in _differences(claim, source, best):
        if not theirs:
            found["inserted"] += sum(claim.base[i] not in source.places for i in ours)
        elif len(ours) <= 4 and len(theirs) <= 6:
            said, meant = {claim.kind[i] for i in ours}, {source.kind[i] for i in theirs}
            opposed = {o for i in ours for o in opposite.get(claim.base[i], ())}
            found["replaced"] += 1
            found["antonyms"] += not opposed.isdisjoint(source.base[j] for j in theirs)
            found["names replaced"] += NAME in said and NAME in meant
            found["numbers replaced"] += NUMBER in said and NUMBER in meant
            worst = min(worst, max(likeness(claim.low[i], source.low[j]) for i in ours for j in theirs))
    return {**found, "worst replaced": worst}


def _differences(claim: Reading, source: Reading, best: dict[int, list[int]]) -> Iterator[tuple[list[int], list[int]]]:
    """Words of content of the statement with those in their place in the best sentence; an empty list for none."""
    for number, (first, last) in enumerate(claim.sentences):
        for chosen in best.get(number, [])[:1]:
            begin, end = source.sentences[chosen]
            matcher = SequenceMatcher(None, claim.base[first:last], source.base[begin:end], autojunk=False)
            for tag, a, b, c, d in matcher.get_opcodes():
                ours = [i for i in range(first + a, first + b) if claim.kind[i] != FUNCTION]
                theirs = [i for i in range(begin + c, begin + d) if source.kind[i] != FUNCTION]
                if ours and (tag == "delete" or (tag == "replace" and theirs)):
                    yield ours, theirs


def polarity(claim: Reading, source: Reading, words: list[Word], language: str) -> dict[str, float]:
    """Negations and doubts that stand before a word on one side only."""
    support = load_language(language).support
    flips = lost = gained = 0.0
    for w in words:
        if not w.places or w.kind in {NAME, NUMBER}:
            continue
        ours = _before(claim, w.at, support)
        theirs = [_before(source, p, support) for p in w.places[:20]]
        flips += all(ours[0] != t[0] for t in theirs)
        lost += not ours[1] and all(t[1] for t in theirs)
        gained += ours[1] and not any(t[1] for t in theirs)
    count = float(sum(_negates(low, support) for low in claim.low))
    return {
        "negations": count,
        "negation mismatch": flips / len(words),
        "hedge lost": lost / len(words),
        "hedge gained": gained / len(words),
    }


def _before(reading: Reading, at: int, support: Support) -> tuple[bool, bool]:
    """Whether a negation and whether a doubt stands among the four words before."""
    first = max(at - 4, reading.sentences[reading.sentence[at]][0])
    window = reading.low[first:at]
    return any(_negates(low, support) for low in window), any(low in support.hedges for low in window)


def _negates(low: str, support: Support) -> bool:
    return low in support.negations or low.endswith(("n't", "n’t"))
