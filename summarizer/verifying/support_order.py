"""In which order and how near to each other the words of a statement stand in the source, and what stands between."""

from __future__ import annotations

from itertools import pairwise
from math import exp, log
from typing import TYPE_CHECKING

from summarizer.verifying.support_counterparts import Word, mean
from summarizer.verifying.support_text import FUNCTION, NAME, NUMBER
from summarizer.verifying.support_vectors import likeness

if TYPE_CHECKING:
    from summarizer.verifying.support_text import Reading

__all__ = ["links", "local"]

_NEAR = 12


def links(words: list[Word], claim: Reading, source: Reading) -> dict[str, float]:
    """How near to each other in the source the neighbours of the statement stand."""
    met = [w for w in words if w.places]
    links: list[float] = []
    forward: list[float] = []
    named: list[float] = []
    numbered: list[float] = []
    for left, right in pairwise(met):
        if left.sentence != right.sentence:
            continue
        value, ahead = _link(left, right, source)
        links.append(value)
        forward.append(ahead)
        if NAME in {left.kind, right.kind}:
            named.append(value)
        if NUMBER in {left.kind, right.kind}:
            numbered.append(value)
    reversed_, passive = _roles(met, claim, source)
    return {
        "linked": mean(links),
        "weakest link": min(links, default=0.5),
        "unlinked": float(sum(v < 0.25 for v in links)),
        "name links": mean(named),
        "weakest name link": min(named, default=0.5),
        "number links": mean(numbered),
        "in order": mean(forward),
        "names reversed": reversed_,
        "passive differs": passive,
    }


def _link(left: Word, right: Word, source: Reading) -> tuple[float, float]:
    """The best nearness of two words in the source, and whether there the first comes first."""
    best, ahead = 0.0, 0.5
    span = right.at - left.at
    for p in left.places[:40]:
        for q in right.places[:40]:
            apart = abs(source.sentence[p] - source.sentence[q])
            if apart > 1:
                continue
            distance = abs(q - p)
            value = exp(-max(0, distance - span) / _NEAR) * (1.0 if apart == 0 else 0.5)
            value *= 1.0 if q > p else 0.85
            if value > best:
                best, ahead = value, float(q > p)
    return best, ahead


def local(words: list[Word], claim: Reading, source: Reading) -> dict[str, float]:
    """Each word beside what the source has in its place: between the counterparts of the words around it."""
    found: list[tuple[Word, float]] = []
    swapped = {NAME: 0.0, NUMBER: 0.0}
    turned = 0.0
    ours = set(claim.base)
    for at, w in enumerate(words):
        window = _window(words, at, source)
        if window is None:
            continue
        first, last = window
        here = [i for i in range(first, last) if source.kind[i] != FUNCTION]
        if any(first <= p < last for p in w.places):
            found.append((w, w.like))
            continue
        if w.kind in swapped:
            others = [i for i in here if source.kind[i] == w.kind and source.base[i] not in ours]
            swapped[w.kind] += bool(others)
            found.append((w, 0.0 if others else 0.3))
            continue
        like = max((likeness(claim.low[w.at], source.low[i]) for i in here if source.kind[i] != NAME), default=0.0)
        turned += w.like == 1.0
        found.append((w, like))
    likes = sorted(like for _, like in found)
    strange = [like for w, like in found if w.like < 1.0]
    return {
        "anchored": len(found) / len(words),
        "local": mean(likes),
        "local worst": likes[0] if likes else 0.5,
        "local second": likes[1] if len(likes) > 1 else 0.5,
        "local odds": sum(log(max(0.05, like)) * w.weight for w, like in found) / max(1, len(found)),
        "local strange": float(sum(like < 0.4 for like in likes)),
        "name swapped": swapped[NAME],
        "number swapped": swapped[NUMBER],
        "local of foreign": min(strange, default=1.0),
        "turned away": turned / len(words),
    }


def _window(words: list[Word], at: int, source: Reading) -> tuple[int, int] | None:
    """The stretch of the source where most of the words around this one stand together; None below two of them."""
    around = [
        (p, number)
        for number, other in enumerate(words[max(0, at - 4) : at + 5], max(0, at - 4))
        if number != at and other.sentence == words[at].sentence and other.like >= 0.8
        for p in other.places[:30]
    ]
    around.sort()
    best, span = 1, None
    left = 0
    for right, (place, _) in enumerate(around):
        while place - around[left][0] > 14:
            left += 1
        met = len({number for _, number in around[left : right + 1]})
        if met > best:
            best, span = met, (around[left][0], place)
    if span is None:
        return None
    return max(0, span[0] - 5), min(len(source.low), span[1] + 6)


def _roles(met: list[Word], claim: Reading, source: Reading) -> tuple[float, float]:
    """Whether two names stand around a word the other way round in the source; whether "by" differs then."""
    openers = {first for first, _ in claim.sentences}
    names = [w for w in met if w.kind == NAME or (w.kind != NUMBER and w.at in openers)]
    turned = passive = 0.0
    for left, right in pairwise(names):
        between = [w for w in met if left.at < w.at < right.at and w.kind != NAME]
        if left.sentence != right.sentence or not between or left.form == right.form:
            continue
        for verb in between[:3]:
            same = _around(left, verb, right, source)
            other = _around(right, verb, left, source)
            if other and not same:
                by_claim = "by" in claim.low[verb.at : right.at]
                by_source = any("by" in source.low[p : q + 1] for p, q in other)
                turned = max(turned, float(by_claim == by_source))
                passive = max(passive, float(by_claim != by_source))
    return turned, passive


def _around(left: Word, verb: Word, right: Word, source: Reading) -> list[tuple[int, int]]:
    """Spans of the source from the first name over the word to the second, within one sentence."""
    found: list[tuple[int, int]] = []
    for v in verb.places[:20]:
        before = [p for p in left.places if v - 15 <= p < v and source.sentence[p] == source.sentence[v]]
        after = [p for p in right.places if v < p <= v + 15 and source.sentence[p] == source.sentence[v]]
        if before and after:
            found.append((before[-1], after[0]))
    return found
