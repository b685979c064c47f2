"""Small faults put into claims that people found supported: what the support model learns the difference from.

An edit changes one word, name, number or the order of two names. It is drawn from the document or from words that are
used alike, so that it reads well and only its meaning is wrong.
"""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

from verify_alike import alike
from verify_faults import other_number
from verify_strength_faults import negated
from verify_truths import capital_runs

from summarizer.verifying.support_text import antonyms, base_form, kin

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["edits"]

_PLAIN = re.compile(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\w]|[.,]\d)")


def edits(claim: str, document: str, *, seed: str, count: int = 2) -> list[str]:
    """Up to `count` versions of `claim` with one fault each; the kinds are drawn anew for each claim."""
    rng = Random(seed)
    kinds = list(_KINDS)
    rng.shuffle(kinds)
    found: list[str] = []
    for kind in kinds:
        text = kind(claim, document, rng)
        if text and text != claim and text not in found:
            found.append(text)
        if len(found) == count:
            break
    return found


def _put(text: str, match: tuple[int, int], new: str) -> str:
    return text[: match[0]] + new + text[match[1] :]


def _name(claim: str, document: str, rng: Random) -> str | None:
    """Another name of the document in the place of one."""
    ours = capital_runs(claim)
    said = set(claim.split())
    others = sorted({document[s:e] for s, e in capital_runs(document)} - said)
    others = [o for o in others if not set(o.split()) & said and len(o) > 3]
    if not ours or not others:
        return None
    spot = rng.choice(ours)
    words = claim[spot[0] : spot[1]].count(" ")
    fits = [o for o in others if o.count(" ") == words]
    return _put(claim, spot, rng.choice(fits or others))


def _turned(claim: str, _: str, rng: Random) -> str | None:
    """Two names of the claim exchanged."""
    runs = capital_runs("x " + claim)
    runs = [(s - 2, e - 2) for s, e in runs if s >= 2]
    if len(runs) < 2:
        return None
    (a, b), (c, d) = sorted(rng.sample(runs, 2))
    if claim[a:b] == claim[c:d] or re.fullmatch(r",? (?:and|or|&) ", claim[b:c]):
        return None
    return claim[:a] + claim[c:d] + claim[b:c] + claim[a:b] + claim[d:]


def _figure(claim: str, document: str, rng: Random) -> str | None:
    """Another number."""
    numbers = list(_NUMBER.finditer(claim))
    if not numbers:
        return None
    match = rng.choice(numbers)
    theirs = [n for n in _NUMBER.findall(document) if n not in claim]
    new = rng.choice(theirs) if theirs and rng.random() < 0.4 else other_number(match[0], rng)
    return _put(claim, match.span(), new)


def _polarity(claim: str, _: str, rng: Random) -> str | None:
    return negated(claim, rng)


def _opposite(claim: str, _: str, rng: Random) -> str | None:
    """An opposite in the place of a word."""
    table = antonyms("en")
    spots = [m for m in _PLAIN.finditer(claim) if table.get(base_form(m[0], "en"))]
    if not spots:
        return None
    match = rng.choice(spots)
    return _put(claim, match.span(), rng.choice(sorted(table[base_form(match[0], "en")])))


def _alike(claim: str, _: str, rng: Random) -> str | None:
    """A word that is used alike, but means something else."""
    spots = list(_PLAIN.finditer(claim))
    same = kin("en")
    for match in rng.sample(spots, min(3, len(spots))):
        form = base_form(match[0], "en")
        options = [
            w
            for w in alike(match[0], 0.45, 0.75)
            if base_form(w, "en") not in same.get(form, ()) and w[:4] != match[0][:4] and w[-2:] == match[0][-2:]
        ]
        if options:
            return _put(claim, match.span(), rng.choice(options))
    return None


def _strayed(claim: str, document: str, rng: Random) -> str | None:
    """Another word of the document with the same ending."""
    spots = list(_PLAIN.finditer(claim))
    pool = sorted(set(_PLAIN.findall(document)) - set(claim.split()))
    for match in rng.sample(spots, min(3, len(spots))):
        options = [w for w in pool if w[-2:] == match[0][-2:] and w[:4] != match[0][:4]]
        if options:
            return _put(claim, match.span(), rng.choice(options))
    return None


_KINDS: tuple[Callable[[str, str, Random], str | None], ...] = (
    _name,
    _turned,
    _figure,
    _polarity,
    _opposite,
    _alike,
    _alike,
    _strayed,
)
