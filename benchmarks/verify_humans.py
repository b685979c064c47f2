"""Sentences of human summaries, each with the passages that hold most of it: good statements that copy nothing."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from corpus import summaries_of
from verify_truths import stories

from summarizer.text.sentence_boundaries import split_sentences
from summarizer.text.words import Stemming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from verify_truths import Story

    from summarizer.analysis.evidence import Sentence
    from summarizer.verification.claim import Claim

__all__ = ["Retold", "human_statements"]

SOURCES = ("abp_triples", "neus_h11")
MOST_PASSAGES = 4
MOST_ADDED = 3
# Sums over a set differ from run to run in their last figures, which must not choose a sentence.
_PLACES = 9
LEAST_GAIN = 0.05
_STEMMING = Stemming()


@dataclass(frozen=True)
class Retold:
    """A sentence of a human summary that cites what it shares most with; `held` is the share of it, by rarity.

    `whole`: every number, capitalised word and quoted stretch of it is written in what it cites.
    """

    story: Story
    claim: Claim
    held: float
    whole: bool


def human_statements(folder: Path) -> Iterator[Retold]:
    """Every summary sentence of eight words or more, aligned with its bundle."""
    for story in stories(folder, SOURCES):
        source, name = story.name.split("/")
        record = json.loads((folder / "bundles" / source / f"{name}.json").read_text(encoding="utf-8"))
        weights = _rarities(story.evidence.sentences)
        for summary in summaries_of(record)[:1]:
            for piece in split_sentences(summary, "en"):
                text = summary[piece.start : piece.end]
                if len(text.split()) >= 8:
                    cited, held = _aligned(text, story, weights)
                    if cited:
                        claim = story.claim(text, cited)
                        yield Retold(story, claim, held, not _missing(text, cited))


def _rarities(sentences: Sequence[Sentence]) -> dict[str, float]:
    seen = Counter(stem for s in sentences for stem in set(_STEMMING.stems(s.text, "en")))
    return {stem: log(1 + len(sentences) / count) for stem, count in seen.items()}


def _aligned(text: str, story: Story, weights: dict[str, float]) -> tuple[list[Sentence], float]:
    """Sentences taken one by one, each for what it adds, until one would add next to nothing."""
    unseen = max(weights.values(), default=1.0)
    left = {stem: weights.get(stem, unseen) for stem in _STEMMING.stems(text, "en")}
    total = sum(left.values())
    chosen: list[Sentence] = []
    pool = [(s, set(_STEMMING.stems(s.text, "en"))) for s in (*story.evidence.titles, *story.evidence.sentences)]
    while left and len(chosen) < MOST_PASSAGES:
        best, stems = max(pool, key=lambda entry: round(sum(left.get(stem, 0.0) for stem in entry[1]), _PLACES))
        gain = sum(left.get(stem, 0.0) for stem in stems)
        if gain < LEAST_GAIN * total:
            break
        chosen.append(best)
        left = {stem: weight for stem, weight in left.items() if stem not in stems}
    for _ in range(MOST_ADDED):
        missing = _missing(text, chosen)
        best = max(pool, key=lambda entry: len(missing) - len(_missing_of(missing, [entry[0]])))[0]
        if len(_missing_of(missing, [best])) == len(missing):
            break
        chosen.append(best)
        left = {stem: weight for stem, weight in left.items() if stem not in set(_STEMMING.stems(best.text, "en"))}
    return chosen, 1 - sum(left.values()) / total if total else 0.0


_HARD = re.compile(r"\d+(?:[.,]\d+)*|(?<!^)(?<![.!?“\"] )\b[A-Z][^\W\d_]+")
_QUOTED = re.compile(r"[“\"]([^“”\"]{12,})[”\"]")


def _missing(text: str, cited: Sequence[Sentence]) -> set[str]:
    """The numbers, capitalised words and quoted stretches of a text that no cited sentence has."""
    wanted = {match[0] for match in _HARD.finditer(_plain(text))}
    wanted |= {quoted.strip(" .,!?").casefold() for quoted in _QUOTED.findall(_plain(text))}
    return _missing_of(wanted, cited)


def _missing_of(wanted: set[str], cited: Sequence[Sentence]) -> set[str]:
    told = [_plain(sentence.text) for sentence in cited]
    low = [text.casefold() for text in told]
    words = {word for text in told for word in re.findall(r"\d+(?:[.,]\d+)*|[^\W\d_]+", text)}
    return {one for one in wanted if one not in words and (len(one) < 12 or not any(one in text for text in low))}


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("\u00a0", " ")
