"""Faults planted in true statements, one each: what a verifier has to find.

`plant` takes a true statement and the kind of fault and returns the statement with exactly that fault, or None where
it cannot be planted. Every draw is seeded with the statement itself, so a run repeats whatever is run beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from verify_planting import (
    NAME,
    WORD,
    cited_text,
    outside_quotes,
    quoted_spans,
    retold,
    swap,
)
from verify_strength_faults import hedge_removed, negation, plan_done, quantifier, roles
from verify_truths import Truth, attributed, capital_runs
from verify_value_faults import date, figure, unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from summarizer.analysis.evidence import Sentence
    from summarizer.verification.claim import Claim

__all__ = ["KINDS", "Fault", "plant", "plant_all"]


@dataclass(frozen=True)
class Fault:
    """A statement with one fault."""

    kind: str
    claim: Claim
    truth: Truth


def plant(kind: str, truth: Truth) -> Fault | None:
    """The statement with one fault of this kind; None where the kind does not fit it."""
    claim = _PLANTS[kind](truth, Random(f"fault:{kind}:{truth.key}"))
    return Fault(kind, claim, truth) if claim is not None and claim != truth.claim else None


def plant_all(truths: Iterable[Truth], *, most: int) -> dict[str, list[Fault]]:
    """Up to `most` faults of every kind, spread evenly over the statements given."""
    found: dict[str, list[Fault]] = {kind: [] for kind in KINDS}
    for truth in truths:
        for kind in KINDS:
            if fault := plant(kind, truth):
                found[kind].append(fault)
    return {kind: _spread(faults, most) for kind, faults in found.items()}


def _spread(faults: list[Fault], most: int) -> list[Fault]:
    step = max(1.0, len(faults) / most)
    return [faults[int(place * step)] for place in range(min(most, len(faults)))]


# --- figures, dates, units --------------------------------------------------------------------------------------------


# --- names, outlets, speakers -----------------------------------------------------------------------------------------

_SPEECH = r"(?:said|says|told|added|argued|warned|insisted|claimed|wrote|tweeted|explained|replied|announced|testified)"


def _name(truth: Truth, rng: Random) -> Claim | None:
    text = truth.claim.text
    kinds = truth.story.kinds
    runs = [(s, e) for s, e in capital_runs(text) if kinds.get(text[s:e]) in {"person", "place", "organisation"}]
    runs = [(s, e) for s, e in runs if not text[:s].endswith(("the ", "The "))]
    if truth.manner == "attributed":
        runs = [(s, e) for s, e in runs if text[s:e] not in truth.story.outlets]
    if not runs:
        return None
    start, end = rng.choice(runs)
    other = _other_name(truth, text[start:end], rng)
    return retold(truth, swap(text, start, end, other) if other else None)


def _other_name(truth: Truth, name: str, rng: Random) -> str | None:
    """Another name of the same kind; half the time one of the same article, when it has one."""
    kinds = truth.story.kinds
    cited = set(WORD.findall(cited_text(truth)))
    fits = sorted(
        other
        for other, kind in kinds.items()
        if kind == kinds.get(name) and not set(WORD.findall(other)) & (cited | set(WORD.findall(name)))
    )
    home = truth.claim.passages[0].field_text
    fits = [other for other in fits if _is_a_name(other, home)]
    fits = [other for other in fits if (" " in other) == (" " in name)] or fits
    near = [other for other in fits if other in home]
    pool = near if near and rng.random() < 0.5 else fits
    return rng.choice(pool) if pool else None


def _is_a_name(text: str, home: str) -> bool:
    """No abbreviation, no number, and no word that the article also writes small."""
    return len(text) > 2 and not text.isupper() and text.isprintable() and f" {text.lower()} " not in home


def _outlet(truth: Truth, rng: Random) -> Claim | None:
    """The report of another outlet of the bundle, or the statement filed under it."""
    cited = {p.outlet for p in truth.claim.passages}
    others = [
        outlet
        for outlet in truth.story.outlets
        if not any(outlet.lower() in c.lower() or c.lower() in outlet.lower() for c in cited)
    ]
    if not others or truth.manner == "joined":
        return None
    other = rng.choice(others)
    if other in cited_text(truth):
        return None
    if rng.random() < 0.5:
        return truth.claim.reworded(truth.cited[0].text)._replace(filed_under=other)
    told = attributed(truth.cited[0], truth.story.key)
    return retold(truth, told.replace(truth.cited[0].article.outlet, other, 1))


def _speaker(truth: Truth, rng: Random) -> Claim | None:
    """The words of one person in the mouth of another person of the bundle."""
    text = truth.claim.text
    found: list[tuple[int, int]] = []
    for pattern in (
        rf"({NAME}),? {_SPEECH}\b",
        rf"\b(?:said|says) (?:(?:President|Sen\.|Rep\.|Gov\.|Mr\.|Ms\.|Mrs\.) )?({NAME})",
        rf"(?:according|According) to ({NAME})",
    ):
        found += [(m.start(1), m.end(1)) for m in outside_quotes(text, re.finditer(pattern, text))]
    kinds = truth.story.kinds
    found = [(s, e) for s, e in found if kinds.get(text[s:e]) == "person"]
    if not found:
        return None
    start, end = rng.choice(found)
    other = _other_name(truth, text[start:end], rng)
    return retold(truth, swap(text, start, end, other) if other else None)


# --- quotes -----------------------------------------------------------------------------------------------------------

_PLAIN_WORD = re.compile(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")


def _quote_altered(truth: Truth, rng: Random) -> Claim | None:
    """One word of a quotation of four words or more is another word of the article, is gone, or stands twice as two."""
    text = truth.claim.text
    spans = [(s, e) for s, e in quoted_spans(text) if len(WORD.findall(text[s:e])) >= 4]
    words = [m for s, e in spans for m in _PLAIN_WORD.finditer(text, s, e)]
    if not words:
        return None
    word = rng.choice(words)
    inside = {w.lower() for w in WORD.findall(text)}
    others = sorted({w for w in _PLAIN_WORD.findall(truth.claim.passages[0].field_text) if w not in inside})
    if not others:
        return None
    other = rng.choice(others)
    way = rng.random()
    if way < 0.6:
        return retold(truth, swap(text, word.start(), word.end(), other))
    if way < 0.8 and _is_inner(text, word):
        return retold(truth, swap(text, word.start(), word.end() + 1, ""))
    return retold(truth, swap(text, word.start(), word.start(), other + " "))


def _is_inner(text: str, word: re.Match[str]) -> bool:
    """Whether words stand on both sides: a quotation less its first or last word is shorter, but true."""
    return text[word.start() - 2 : word.start() - 1].isalpha() and text[word.end() : word.end() + 2].strip().isalpha()


_INVENTED = (
    "we will not rest until this is settled",
    "nobody saw this coming, and nobody should pretend otherwise",
    "the people of this country deserve much better than that",
    "it is a dark day for everyone who believed in the process",
    "there was never any doubt about how this would end",
    "this has gone on for far too long",
    "I have nothing to hide from anybody",
    "a turning point that few will forget",
    "every option remains on the table for now",
    "what they did there is beyond belief",
)


def _quote_invented(truth: Truth, rng: Random) -> Claim | None:
    """A quotation that nobody gave, in place of the real one or behind the sentence."""
    text, words = truth.claim.text, rng.choice(_INVENTED)
    spans = [(s, e) for s, e in quoted_spans(text) if len(WORD.findall(text[s:e])) >= 4]
    if spans:
        return retold(truth, swap(text, *rng.choice(spans), words))
    if truth.manner == "joined" or quoted_spans(text):
        return None
    return retold(truth, f"{text.rstrip('.!? ')}, calling it “{words}.”")


# --- roles and citations ----------------------------------------------------------------------------------------------


def _moved_within(truth: Truth, rng: Random) -> Claim | None:
    """The statement cites another sentence of its article."""
    inside = [s for s in truth.story.sentences if s.article is truth.cited[0].article]
    return _moved(truth, inside, rng)


def _moved_away(truth: Truth, rng: Random) -> Claim | None:
    """The statement cites a sentence of another article of the bundle."""
    articles = {s.article.id for s in truth.cited}
    return _moved(truth, [s for s in truth.story.sentences if s.article.id not in articles], rng)


def _moved(truth: Truth, pool: list[Sentence], rng: Random) -> Claim | None:
    """Cites a sentence that shares less than two in five of the longer words of the statement."""
    own = {w.lower() for w in WORD.findall(truth.claim.text) if len(w) > 3}
    if truth.manner == "joined" or len(own) < 4:
        return None
    quotes = [truth.claim.text[s:e] for s, e in quoted_spans(truth.claim.text)]
    for sentence in rng.sample(pool, min(len(pool), 8)):
        theirs = {w.lower() for w in WORD.findall(sentence.text)}
        copied = truth.claim.text in sentence.article.text and sentence.article is not truth.cited[0].article
        if len(own & theirs) < 0.4 * len(own) and not copied and not any(q in sentence.text for q in quotes):
            return truth.claim._replace(passages=truth.story.claim(sentence.text, [sentence]).passages)
    return None


_PLANTS: Mapping[str, Callable[[Truth, Random], Claim | None]] = {
    "figure": figure,
    "date": date,
    "unit": unit,
    "name": _name,
    "outlet": _outlet,
    "speaker": _speaker,
    "quote altered": _quote_altered,
    "quote invented": _quote_invented,
    "negation": negation,
    "hedge removed": hedge_removed,
    "plan done": plan_done,
    "quantifier": quantifier,
    "roles": roles,
    "citation moved": _moved_within,
    "citation elsewhere": _moved_away,
}
KINDS: tuple[str, ...] = tuple(_PLANTS)
