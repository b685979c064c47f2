"""What sets an outlet apart from the rest of its bundle: what it says alone, whom it quotes, which words it chooses.

All of it is told by contrast against the other outlets of the bundle.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from summarizer.language.alignment import changes
from summarizer.language.quotes import find_quotes
from summarizer.language.words import has_quotation_mark
from summarizer.terms import dot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.coverage.map import Coverage
    from summarizer.evidence import Sentence, Span

__all__ = ["Choice", "Emphasis", "Stressed", "Voice", "contrasts", "find_emphasis", "speakers"]

# What a sentence is worth for setting its outlet apart: each term that no other outlet has counts 1, and beside it a
# term that others have, the closeness to the outlet's own headline, and standing at the very end of its article.
COMMON_TERM = 0.3
HEADLINE = 8.0
LAST = -3.5


class Stressed(NamedTuple):
    """A sentence of an outlet and how much it sets the outlet apart."""

    sentence: Sentence
    score: float


class Voice(NamedTuple):
    """Somebody whom this outlet quotes; `alone` when no other outlet of the bundle does."""

    name: str
    spans: tuple[Span, ...]
    alone: bool


class Choice(NamedTuple):
    """A word with which an outlet tells what others tell in the same place of the same sentence with another one."""

    word: str
    other: str
    others: tuple[str, ...]
    spans: tuple[Span, ...]


class Emphasis(NamedTuple):
    """What sets one outlet apart; `stressed` are all its sentences, the most peculiar ones first."""

    outlet: str
    stressed: tuple[Stressed, ...]
    voices: tuple[Voice, ...]
    choices: tuple[Choice, ...]


def find_emphasis(coverage: Coverage) -> Mapping[str, Emphasis]:
    """The emphasis of every outlet of a bundle."""
    scores = contrasts(coverage)
    own: dict[str, list[Sentence]] = {outlet: [] for outlet in coverage.outlets}
    for sentence in coverage.evidence.sentences:
        own[sentence.article.outlet].append(sentence)
    voices = _voices(own)
    choices = _choices(coverage)
    return {
        outlet: Emphasis(outlet, _ranked(sentences, scores), voices[outlet], tuple(choices.get(outlet, ())))
        for outlet, sentences in own.items()
    }


def _ranked(sentences: Iterable[Sentence], scores: Mapping[str, float]) -> tuple[Stressed, ...]:
    ordered = sorted(sentences, key=lambda s: (-round(scores[s.id], 9), s.text))
    return tuple(Stressed(s, round(scores[s.id], 6)) for s in ordered)


def contrasts(coverage: Coverage) -> dict[str, float]:
    """How much each sentence sets its outlet apart, by sentence id; 1 for the one that does most in its outlet.

    Editors who compare papers name what a paper alone has, in the terms of its headline, early in its text: the weights
    follow what they wrote (`benchmarks/coverage_emphasis.py`).
    """
    terms = coverage.terms
    alone_with = _alone_with(coverage)
    headline = {title.article.id: terms.of(title) for title in coverage.evidence.titles}
    raw: dict[str, float] = {}
    top: dict[str, float] = {}
    for sentence in coverage.evidence.sentences:
        outlet, own = sentence.article.outlet, terms.of(sentence)
        alone = sum(alone_with[term] == outlet for term in own)
        place = sentence.position / len(coverage.evidence.of(sentence.article))
        score = alone + COMMON_TERM * (len(own) - alone) + LAST * place
        score += HEADLINE * dot(own, headline.get(sentence.article.id, {}))
        raw[sentence.id] = score
        top[outlet] = max(top.get(outlet, 0.0), score)
    return {s.id: raw[s.id] / (top[s.article.outlet] or 1.0) for s in coverage.evidence.sentences}


def _alone_with(coverage: Coverage) -> dict[int, str | None]:
    """The outlet that alone has each term; None for a term that several have."""
    found: dict[int, str | None] = {}
    for sentence in coverage.evidence.sentences:
        outlet = sentence.article.outlet
        for term in coverage.terms.of(sentence):
            if found.setdefault(term, outlet) != outlet:
                found[term] = None
    return found


# --- Whom it quotes


def _voices(own: Mapping[str, Sequence[Sentence]]) -> dict[str, tuple[Voice, ...]]:
    quoted: dict[str, dict[str, list[tuple[str, Span]]]] = {outlet: defaultdict(list) for outlet in own}
    for outlet, sentences in own.items():
        for sentence in sentences:
            for name in speakers(sentence):
                quoted[outlet][_surname(name)].append((name, sentence.span))
    found = {}
    for outlet, names in quoted.items():
        elsewhere = {key for other, keys in quoted.items() if other != outlet for key in keys}
        voices = [
            Voice(
                max((n for n, _ in told), key=lambda n: (len(n), n)),
                tuple(span for _, span in told),
                key not in elsewhere,
            )
            for key, told in names.items()
        ]
        found[outlet] = tuple(sorted(voices, key=lambda v: (not v.alone, -len(v.spans), v.name)))
    return found


def speakers(sentence: Sentence) -> Iterator[str]:
    """Those to whom a sentence gives quoted words, each once."""
    if has_quotation_mark(sentence.text):
        yield from dict.fromkeys(
            quote.speaker
            for quote in find_quotes(sentence.text, sentence.language)
            if quote.speaker and not quote.scare
        )


def _surname(name: str) -> str:
    return name.casefold().split()[-1].removesuffix("’s").removesuffix("'s")


# --- Which words it chooses


def _choices(coverage: Coverage) -> dict[str, list[Choice]]:
    """Single content words that stand in each other's place in sentences of one point."""
    seen: dict[tuple[str, str, str], tuple[dict[str, None], dict[Span, None]]] = {}
    for point in coverage.points:
        for left in point.told:
            for right in point.told:
                if left.article.outlet == right.article.outlet or left.language != right.language:
                    continue
                for word, other in _exchanged(left, right):
                    outlets, spans = seen.setdefault((left.article.outlet, word, other), ({}, {}))
                    outlets[right.article.outlet] = None
                    spans[left.span] = None
    found: dict[str, list[Choice]] = defaultdict(list)
    for (outlet, word, other), (outlets, spans) in seen.items():
        found[outlet].append(Choice(word, other, tuple(outlets), tuple(spans)))
    for choices in found.values():
        choices.sort(key=lambda c: (-len(c.others), -len(c.spans), c.word, c.other))
    return dict(found)


def _exchanged(left: Sentence, right: Sentence) -> Iterator[tuple[str, str]]:
    for change in changes(left.text, right.text, left.language):
        here = [t for t in change.here if t.content]
        there = [t for t in change.there if t.content]
        if (
            len(here) == len(there) == 1
            and here[0].stem != there[0].stem
            and _is_word(here[0].text)
            and _is_word(there[0].text)
        ):
            yield here[0].low, there[0].low


def _is_word(text: str) -> bool:
    """False for figures and for names, which are no choice of words."""
    return text.isalpha() and not text[:1].isupper()
