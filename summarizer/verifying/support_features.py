"""What the support model looks at: how the words of a statement stand in the text it cites.

Every word of content is given its best counterpart in the source; then what counts is which words have none, whether
neighbours in the statement are neighbours in the source, in which order they come, and what stands where they differ.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from summarizer.verifying.support_contrasts import contrasts, polarity, runs
from summarizer.verifying.support_counterparts import MATCH, Word, match_words, share
from summarizer.verifying.support_order import links, local
from summarizer.verifying.support_text import NAME, NUMBER, Reading, antonyms, read

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FEATURES", "covered_share", "features", "plain_share"]

FEATURES = (
    "covered", "covered exactly", "in best sentence", "in best two", "in best three", "lowest",
    "second lowest", "missing", "share missing", "names missing", "numbers missing", "plain missing",
    "rarest missing", "best of missing", "worst of missing", "names elsewhere", "numbers elsewhere",
    "plain elsewhere", "linked", "weakest link", "unlinked", "name links", "weakest name link",
    "number links", "in order", "names reversed", "passive differs", "bigrams", "trigrams", "skip bigrams",
    "longest run", "density", "replaced", "antonyms", "names replaced", "numbers replaced",
    "worst replaced", "inserted", "negations", "negation mismatch", "hedge lost", "hedge gained", "words",
    "sentences", "source words", "source sentences", "first missing", "verbs missing", "antonym of missing",
    "odds", "foreign", "most foreign", "foreign plain", "same words", "foreign mean", "anchored", "local",
    "local worst", "local second", "local odds", "local strange", "name swapped", "number swapped",
    "local of foreign", "turned away",
)  # fmt: skip


def features(text: str, passages: Sequence[str], language: str) -> list[float] | None:
    """One number for each of `FEATURES`; None where the statement has no word of content, or the source no word."""
    claim = read(text, language)
    source = read("\n\n".join(passages), language)
    words = match_words(claim, source, language)
    if not words or not source.low:
        return None
    best = _best_sentences(claim, source, words)
    values = _coverage(words, source, best)
    values |= _missing(words, claim, source, language)
    values |= links(words, claim, source)
    values |= local(words, claim, source)
    values |= runs(claim, source, words)
    values |= contrasts(claim, source, best, language)
    values |= polarity(claim, source, words, language)
    values["words"] = float(len(claim.low))
    values["sentences"] = float(len(claim.sentences))
    values["source words"] = log(1 + len(source.low))
    values["source sentences"] = log(1 + len(source.sentences))
    return [values[name] for name in FEATURES]


def covered_share(text: str, passages: Sequence[str], language: str) -> float | None:
    """The feature "covered" alone, which costs little; None as for `features`."""
    source = read("\n\n".join(passages), language)
    words = match_words(read(text, language), source, language)
    if not words or not source.low:
        return None
    return sum(w.weight * w.like for w in words) / sum(w.weight for w in words)


def plain_share(text: str, passages: Sequence[str], language: str) -> float:
    """How much of the words that are no names and no numbers the passages have as they are; 1 where there are none."""
    source = read("\n\n".join(passages), language)
    plain = [w for w in match_words(read(text, language), source, language) if w.kind not in {NAME, NUMBER}]
    total = sum(w.weight for w in plain)
    return sum(w.weight for w in plain if w.like == 1.0) / total if total else 1.0


def _best_sentences(claim: Reading, source: Reading, words: list[Word]) -> dict[int, list[int]]:
    """For each sentence of the statement up to three sentences of the source that together hold most of it."""
    chosen: dict[int, list[int]] = {}
    for number in range(len(claim.sentences)):
        left = [w for w in words if w.sentence == number and w.like >= MATCH]
        picked: list[int] = []
        while left and len(picked) < 3:
            score: dict[int, float] = {}
            for w in left:
                for s in {source.sentence[p] for p in w.places}:
                    score[s] = score.get(s, 0.0) + w.weight * w.like
            if not score:
                break
            top = min(score, key=lambda s: (-score[s], s))
            picked.append(top)
            left = [w for w in left if all(source.sentence[p] != top for p in w.places)]
        chosen[number] = picked
    return chosen


def _coverage(words: list[Word], source: Reading, best: dict[int, list[int]]) -> dict[str, float]:
    total = sum(w.weight for w in words)
    held = [0.0, 0.0, 0.0]
    for w in words:
        where = {source.sentence[p] for p in w.places}
        for count in range(3):
            if any(s in where for s in best[w.sentence][: count + 1]):
                held[count] += w.weight * w.like
    lows = sorted(1 - (1 - w.like) * w.weight for w in words)
    return {
        "covered": sum(w.weight * w.like for w in words) / total,
        "covered exactly": sum(w.weight for w in words if w.like == 1.0) / total,
        "in best sentence": held[0] / total,
        "in best two": held[1] / total,
        "in best three": held[2] / total,
        "lowest": lows[0],
        "second lowest": lows[1] if len(lows) > 1 else lows[0],
        **_elsewhere(words, source, best),
    }


def _elsewhere(words: list[Word], source: Reading, best: dict[int, list[int]]) -> dict[str, float]:
    """Shares of names, numbers and other words that stand in the source, but not in its best sentences."""
    shares: dict[str, float] = {}
    for name, kind in (("names", NAME), ("numbers", NUMBER), ("plain", 1)):
        ours = [w for w in words if w.kind == kind and w.like >= MATCH]
        out = [w for w in ours if w.places and not any(source.sentence[p] in best[w.sentence][:2] for p in w.places)]
        shares[f"{name} elsewhere"] = len(out) / len(ours) if ours else 0.0
    return shares


def _missing(words: list[Word], claim: Reading, source: Reading, language: str) -> dict[str, float]:
    gone = [w for w in words if w.like < MATCH]
    names = [w for w in words if w.kind == NAME]
    numbers = [w for w in words if w.kind == NUMBER]
    likes = sorted(w.like for w in gone)
    opposite = antonyms(language)
    return {
        "missing": float(len(gone)),
        "share missing": len(gone) / len(words),
        "names missing": share([w for w in names if w.like < MATCH], names),
        "numbers missing": share([w for w in numbers if w.like < MATCH], numbers),
        "plain missing": float(sum(w.kind not in {NAME, NUMBER} for w in gone)),
        "rarest missing": max((w.weight for w in gone), default=0.0),
        "best of missing": likes[-1] if likes else 1.0,
        "worst of missing": likes[0] if likes else 1.0,
        "first missing": float(words[0].like < MATCH),
        "verbs missing": float(sum(claim.low[w.at].endswith(("ed", "ing")) for w in gone)),
        "antonym of missing": float(any(o in source.places for w in gone for o in opposite.get(w.form, ()))),
        **_foreign(words),
        "odds": sum(log(max(0.02, w.like)) * w.weight for w in words) / len(words),
    }


def _foreign(words: list[Word]) -> dict[str, float]:
    """How far in meaning the words stand from all the words of the source."""
    means = sorted(w.meaning for w in words)
    return {
        "foreign": float(sum(w.meaning < 0.45 for w in words)),
        "most foreign": means[0],
        "foreign plain": float(sum(w.meaning < 0.55 and w.kind not in {NAME, NUMBER} for w in words)),
        "same words": sum(w.like == 1.0 for w in words) / len(words),
        "foreign mean": sum(1 - w.meaning for w in words) / len(words),
    }
