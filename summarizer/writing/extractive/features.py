"""What is measured of each sentence, for the model that admits sentences to a page.

Two kinds: measures that need no words of the language (place, agreement, length, dates, names by their capitals) or
read the word lists that every language may have, and the words themselves, hashed (feature hashing, Weinberger et al.
2009).
"""

from __future__ import annotations

import re
from collections import Counter
from math import log
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from summarizer.analysis.term_vectors import dot
from summarizer.languages.topics.analysis import KINDS
from summarizer.text.discourse_cues import analysts, background_cues, demands, kinds_of
from summarizer.writing.extractive.ranking import FEATURES as RANKED
from summarizer.writing.extractive.story_features import LONG_AGO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.term_vectors import TermVectors, Vector
    from summarizer.writing.extractive.story_features import StoryFeatures

__all__ = ["BUCKETS", "MEASURES", "SentenceMeasures", "hashed_words", "measure_reworded", "measure_sentences"]

BUCKETS = 1 << 13
# A term that stands in more titles than this does not find a title: it would find nearly all of them.
COMMON = 200
WEAKNESSES = ("opener", "pronoun", "first_person", "quote", "fragment", "question", "short", "long")

_PLACED = ("second", "third", "lead", "last", "place", "article length", "short article", "new paragraph", "age")
_SHARED = ("own title", "any title", "known", "wide", "depth of words", "shared weight", "in titles", "in leads")
_WORDED = ("salience", "words", "brief", "weak", *WEAKNESSES, *KINDS, "looks back", "analysts", "demands")
_FORMED = ("quotation", "quoted share", "capitals", "full names", "no full name", "digit")
_DATED = ("dates", "long ago", "years ago", "this week", "today", "ahead")
MEASURES = (*RANKED, *_PLACED, *_SHARED, *_WORDED, *_FORMED, *_DATED)
"""The names of the measures, in their order; each is about 0 to 1."""

_YEARS_AGO, _THIS_WEEK = 300, 7
_NO_AGES = (False,) * (len(_DATED) - 1)
_TOKEN = re.compile(r"[^\W\d_]+(?:'[a-z]+)?|\d[\d.,:]*|[%$€£\"]")
_DIGIT = re.compile(r"\d")
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»?|„[^“”]*[“”]?")
_CAPITALS = re.compile(r"\b[^\W\d_a-zа-яё][\w'’-]+")
_FULL_NAME = re.compile(r"\b[A-ZÀ-ÞА-Я][\w'’-]+(?: (?:[A-Z]\.|[a-z]{2,3}))? [A-ZÀ-ÞА-Я][\w'’-]+")


class SentenceMeasures(NamedTuple):
    """`MEASURES` of a sentence, and the buckets of its words."""

    measures: tuple[float, ...]
    buckets: tuple[int, ...]


def measure_sentences(material: StoryFeatures) -> dict[str, SentenceMeasures]:
    """Measures of every body sentence of a bundle, by sentence id."""
    story, ranking = _Story(material), material.ranking
    return {
        sentence.id: SentenceMeasures(
            (
                *ranking.features[sentence.id],
                *story.placed(sentence),
                *story.shared(sentence),
                *story.worded(sentence),
                *story.told(sentence),
            ),
            hashed_words(sentence.text),
        )
        for sentence in material.analysis.evidence.sentences
    }


def measure_reworded(measured: SentenceMeasures, text: str, weak: frozenset[str]) -> SentenceMeasures:
    """The same sentence in another wording, with the weaknesses it has left: "Don Marsh said" instead of "He said"."""
    measures = dict(zip(MEASURES, measured.measures, strict=True))
    measures |= {"weak": float(bool(weak)), **{name: float(name in weak) for name in WEAKNESSES}}
    measures |= dict(zip(_FORMED, _formed(text), strict=True))
    return SentenceMeasures(tuple(measures.values()), hashed_words(text))


def hashed_words(text: str) -> tuple[int, ...]:
    """The buckets of the different words of a sentence, and of its first, first two and last."""
    found = ["0" if word[0].isdigit() else word.lower() for word in _TOKEN.findall(_plain(text))]
    if not found:
        return ()
    marked = [*dict.fromkeys(f"w={word}" for word in found), f"f={found[0]}", f"f2={'_'.join(found[:2])}"]
    return tuple(crc32(name.encode()) % BUCKETS for name in (*marked, f"l={found[-1]}"))


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("“", '"').replace("”", '"')


class _Story:
    """What the sentences of one bundle are measured against."""

    def __init__(self, material: StoryFeatures) -> None:
        analysis = material.analysis
        self._material = material
        self._terms: TermVectors = analysis.terms
        self._counts = Counter(s.article.id for s in analysis.evidence.sentences)
        self._sentences = len(analysis.evidence.sentences)
        days = [a.date.first for a in analysis.evidence.articles if a.date]
        self._newest = max(days, default=None)
        self._title = {t.article.id: analysis.terms.of(t) for t in analysis.evidence.titles}
        # By term, the titles that have it: a sentence has few terms in common with most of many titles.
        self._titled: dict[int, list[tuple[str, float]]] = {}
        for article, title in self._title.items():
            for term, weight in title.items():
                self._titled.setdefault(term, []).append((article, weight))
        self._in_titles = {stem for t in analysis.evidence.titles for stem in analysis.terms.stems_of(t)}
        self._in_leads: set[str] = set()
        # By stem: how many sentences have it, and in which article how often and how deep.
        self._seen: dict[str, dict[str, tuple[int, float]]] = {}
        for sentence in analysis.evidence.sentences:
            stems = set(analysis.terms.stems_of(sentence))
            if sentence.position < 2:
                self._in_leads |= stems
            article, own_depth = sentence.article.id, self._depth(sentence)
            for stem in stems:
                held = self._seen.setdefault(stem, {})
                count, depth = held.get(article, (0, 0.0))
                held[article] = (count + 1, depth + own_depth)
        self._total = {stem: self._summed(held.values()) for stem, held in self._seen.items()}

    def _summed(self, held: Iterable[tuple[int, float]]) -> tuple[int, float, float]:
        """How many sentences have a stem, how deep all together, and how rare that makes it."""
        counts, depths = zip(*held, strict=True)
        return sum(counts), sum(depths), log(self._sentences / sum(counts))

    def _depth(self, sentence: Sentence) -> float:
        return sentence.position / max(self._counts[sentence.article.id] - 1, 1)

    def placed(self, sentence: Sentence) -> Iterator[float]:
        count = self._counts[sentence.article.id]
        yield sentence.position == 1
        yield sentence.position == 2
        yield sentence.position < 5
        yield sentence.position >= count - 2
        yield self._depth(sentence)
        yield min(count, 40) / 40
        yield count < 8
        body = self._material.analysis.evidence.of(sentence.article)
        yield sentence.position > 0 and body[sentence.position - 1].paragraph != sentence.paragraph
        published = sentence.article.date
        yield min((self._newest - published.first).days, 10) / 10 if self._newest and published else 0.0

    def shared(self, sentence: Sentence) -> Iterator[float]:
        """What the sentence has in common with titles and other articles, and how deep those tell its words."""
        vector, stems = self._terms.of(sentence), set(self._terms.stems_of(sentence))
        article, half = sentence.article.id, len(self._counts) / 2
        known = wide = 0
        everything = common = deep = titled = led = 0.0
        for stem in sorted(stems):
            held = self._seen[stem]
            known += len(held) > 1
            wide += len(held) > half
            count, depth, weight = self._total[stem]
            own, own_depth = held[article]
            everything += weight
            if stem in self._in_titles:
                titled += weight
            if stem in self._in_leads:
                led += weight
            if count > own:
                common += weight
                deep += weight * (depth - own_depth) / (count - own)
        yield dot(vector, self._title.get(article, {}))
        yield self._nearest_title(vector)
        yield known / max(len(stems), 1)
        yield wide / max(len(stems), 1)
        yield deep / common if common else 0.5
        yield from (part / everything if everything else 0.0 for part in (common, titled, led))

    def _nearest_title(self, vector: Vector) -> float:
        """The cosine of a sentence and the title that is most like it."""
        near: dict[str, float] = {}
        for term, weight in vector.items():
            titles = self._titled.get(term, ())
            for article, titled in titles if len(titles) <= COMMON else ():
                near[article] = near.get(article, 0.0) + weight * titled
        return max(near.values(), default=0.0)

    def worded(self, sentence: Sentence) -> Iterator[float]:
        material, reading = self._material, sentence.reading
        weak, length = material.ranking.weak[sentence.id], material.ranking.length[sentence.id]
        yield material.salience[sentence.id]
        yield min(length, 40) / 40
        yield length < 9
        yield bool(weak)
        yield from (name in weak for name in WEAKNESSES)
        kinds = kinds_of(reading)
        yield from (min(kinds.get(kind, 0), 3) / 3 for kind in KINDS)
        yield min(background_cues(reading), 2) / 2
        yield analysts(reading)
        yield demands(reading)

    def told(self, sentence: Sentence) -> Iterator[float]:
        yield from _formed(sentence.text)
        yield min(len(self._material.dates(sentence)), 2) / 2
        ages = self._material.ages(sentence)
        if not ages:
            yield from _NO_AGES
            return
        yield any(age > LONG_AGO for age in ages)
        yield any(age > _YEARS_AGO for age in ages)
        yield any(0 <= age <= _THIS_WEEK for age in ages)
        yield any(0 <= age <= 1 for age in ages)
        yield any(age < 0 for age in ages)


def _formed(text: str) -> tuple[float, ...]:
    quoted: Sequence[str] = _QUOTED.findall(text)
    full = _FULL_NAME.findall(text)
    return (
        float(bool(quoted)),
        sum(map(len, quoted)) / len(text),
        min(len(_CAPITALS.findall(text[1:])), 8) / 8,
        min(len(full), 3) / 3,
        float(not full),
        float(_DIGIT.search(text) is not None or (not text.isascii() and any(map(str.isdigit, text)))),
    )
