"""Where names stand in a text: runs of capitals, cut down to what is really the name.

The form decides first (capitals, particles, initials, acronyms), then small word tables, and last the evidence of the
texts themselves: a word that also stands in lower case is an ordinary word, one that is capitalised in the middle of
sentences is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.names.capital_runs import (
    RunWord,
    end_of_vietnamese_body,
    end_of_vietnamese_country,
    german_person,
    is_headline_case,
    is_sure,
    opens_sentence,
    run_patterns,
    split_calendar,
    split_links,
    split_sentences_inside,
    trimmed,
)
from summarizer.text.names.outlet_names import OUTLETS
from summarizer.text.names.russian_names import is_given_name
from summarizer.text.names.titles_of_office import split_titles
from summarizer.text.spelling import folded, in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.languages import Language
    from summarizer.text.names.capital_runs import Segment
    from summarizer.text.spelling import Folded

__all__ = ["NameMention", "find_names", "mentions_of"]

_NEXT_WORD = re.compile(r"\s(\w+)")
_POSSESSIVE = re.compile(r"['’]s$")


class NameMention(NamedTuple):
    """A name as it stands in a text: `text_given[start:end] == text`.

    The span holds the name alone; `title` is what stood before it and was taken off ("President", "Defense
    Secretary"), or empty.
    """

    start: int
    end: int
    text: str
    title: str = ""


def find_names(text: str, words: Language) -> list[NameMention]:
    """The names in one text, in order, never overlapping.

    Guaranteed: every span is exact; titles, possessive endings, months, weekdays and words like "American" are not part
    of a name. A capital that only opens a sentence is taken for a name only on other evidence. In languages without
    capitals nothing is guessed: names in Latin letters, Japanese names with a middle dot or before a few honorifics,
    nothing else. Cannot see: names in lower case, names of one word that open the only sentence that has them, and
    German one-word names that neither a table nor a full name in the same text vouches for.
    """
    return mentions_of([text], words)[0]


def mentions_of(texts: Sequence[str], words: Language) -> list[list[NameMention]]:
    """`find_names` for each of several texts, with the evidence of all of them.

    In a headline in title case or capitals only names that other texts have are found.
    """
    plain = [folded(text) for text in texts]
    if not any(plain):
        return _Finder(texts, words).mentions()
    read = [each.text if each else text for each, text in zip(plain, texts, strict=True)]
    return [
        [_as_written(mention, each, text) for mention in found] if each else found
        for found, each, text in zip(_Finder(read, words).mentions(), plain, texts, strict=True)
    ]


def _as_written(mention: NameMention, plain: Folded, text: str) -> NameMention:
    placed: NameMention = in_place(mention, plain, text)
    return placed._replace(text=text[placed.start : placed.end])


class _Finder:
    """The names of several texts; holds the counts that decide the doubtful ones."""

    def __init__(self, texts: Sequence[str], words: Language) -> None:
        self.texts = texts
        self.words = words
        self.run, self.word = run_patterns(words)
        self.verbs = words.reporting.verbs if words.code == "en" else frozenset()
        self.counts = Counter(re.findall(r"\w+", "\n".join(texts)))
        self.nouns: set[str] = set()
        self.inside: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        self.cut: dict[tuple[str, bool, bool], list[tuple[int, int, int]]] = {}
        if words.naming.noun_markers:
            self.nouns.update(noun for text in texts for noun in words.naming.noun_pattern.findall(text))

    def mentions(self) -> list[list[NameMention]]:
        loud = [is_headline_case(text) for text in self.texts]
        runs = [[] if is_loud else self._runs(text) for text, is_loud in zip(self.texts, loud, strict=True)]
        for text, found in zip(self.texts, runs, strict=True):
            self._count(text, found)
        cut = [self._cut_all(text, found) for text, found in zip(self.texts, runs, strict=True)]
        known = self._known(mention.text for found in cut for mention in found)
        return [
            self._looked_up(text, known) if is_loud else self._kept(text, found, known)
            for text, found, is_loud in zip(self.texts, cut, loud, strict=True)
        ]

    def _runs(self, text: str) -> list[tuple[int, str]]:
        return [(match.start(), match.group()) for match in self.run.finditer(text)]

    def _count(self, text: str, runs: list[tuple[int, str]]) -> None:
        """Count the capitals that stand inside sentences, where they mean something."""
        for start, run in runs:
            words = run.split()
            first = 1 if opens_sentence(text, start) else 0
            for word in words[first:]:
                self.inside[word.removesuffix("'s").removesuffix("’s")] += 1
            for pair in pairwise(words[first:]):
                self.pairs[pair] += 1

    def _cut_all(self, text: str, runs: list[tuple[int, str]]) -> list[NameMention]:
        return [mention for start, run in runs for mention in self._cut(text, start, run)]

    def _cut(self, text: str, start: int, run: str) -> Iterator[NameMention]:
        opens = opens_sentence(text, start)
        speaks = opens and " " not in run and self._speaks(text, start + len(run))
        pieces = self.cut.get((run, opens, speaks))
        if pieces is None:
            pieces = self.cut[run, opens, speaks] = [
                (title[0].start if title else name[0].start, name[0].start, name[-1].end)
                for title, name in self._pieces(run, opens=opens, speaks=speaks)
            ]
        for before, first, last in pieces:
            name = text[start + first : start + last]
            yield NameMention(start + first, start + last, name, text[start + before : start + first].strip())

    def _speaks(self, text: str, end: int) -> bool:
        """True when a verb of speech follows: then an unknown word that opens a sentence is somebody."""
        follower = _NEXT_WORD.match(text, end)
        return follower is not None and follower[1] in self.verbs and text[end - 1] != "s"

    def _pieces(self, run: str, *, opens: bool, speaks: bool) -> Iterator[tuple[Segment, Segment]]:
        tokens = [RunWord(match.group(), match.start(), match.end()) for match in self.word.finditer(run)]
        if opens:
            tokens = self._without_opener(tokens, speaks=speaks)
        for segment in split_links(split_sentences_inside(tokens, self.words.naming), self.words):
            for part in split_calendar(segment, self.words):
                for title, name in split_titles(part, self.words):
                    yield from self._named(title, name)

    def _without_opener(self, tokens: Segment, *, speaks: bool) -> Segment:
        first = tokens[0]
        elided = self.words.naming.elision_pattern.match(first.text)
        if elided:
            return [RunWord(first.text[elided.end() :], first.start + elided.end(), first.end), *tokens[1:]]
        return tokens if self._first_is_name(tokens, speaks=speaks) else tokens[1:]

    def _first_is_name(self, tokens: Segment, *, speaks: bool) -> bool:
        """True when the capital that opens a sentence is more than a sentence's capital."""
        word, low, words = tokens[0].text, tokens[0].low, self.words
        follower = tokens[1].text if len(tokens) > 1 else ""
        if low not in words.naming.articles and follower and self.pairs[word, follower]:
            return True
        if low in words.persons.known_given_names and follower[:1].isupper():
            return True
        if low in words.naming.known_openers:
            return (
                f"{low} {follower.lower()}" in words.places.known or " ".join(token.low for token in tokens) in OUTLETS
            )
        bare = _POSSESSIVE.sub("", word)
        small, inside = self.counts[bare.lower()], self.inside[bare]
        if small or inside:
            titled = bool(follower) and low in words.persons.before_names
            return inside > small or titled or low in words.bodies.known_ends
        return bool(follower) or speaks or is_sure(bare, self.words)

    def _named(self, title: Segment, name: Segment) -> Iterator[tuple[Segment, Segment]]:
        """The piece without what is no name in it, where the language tells so; nothing when no name is left."""
        name = trimmed(name, self.words, titled=bool(title))
        if self.words.naming.noun_markers:
            given = self._given_name(name)
            title, name = title + name[:given], german_person(name[given:], self.words)
            if not title and not self._is_german_name(name):
                return
        elif self.words.persons.country_between and not title:
            given = (
                self._given_name(name)
                or end_of_vietnamese_body(name, self.words)
                or end_of_vietnamese_country(name, self.words)
            )
            if given:
                yield [], name[:given]
                name = name[given:]
        if name:
            yield title, name

    def _is_german_name(self, name: Segment) -> bool:
        """German writes every noun with a capital: a run counts only when something vouches for it."""
        if not name:
            return False
        lows = [token.low for token in name]
        first = name[0].text
        given, places = self.words.persons.known_given_names, self.words.places.known
        if any(low in given for low in lows[:-1]) or " ".join(lows) in places or is_sure(first, self.words):
            return True
        if len(name) == 1:
            return first not in self.nouns and self.inside[first] > 0
        common = any(token.text in self.nouns for token in name)
        return lows[-1] in self.words.bodies.known_ends or (self.pairs[first, name[1].text] > 1 and not common)

    def _kept(self, text: str, found: list[NameMention], known: frozenset[str]) -> list[NameMention]:
        kept = [mention for mention in found if self._holds(mention, known)]
        if self.words.code == "ja":
            kept += _japanese(text)
        return sorted(kept, key=lambda mention: mention.start)

    def _holds(self, mention: NameMention, known: frozenset[str]) -> bool:
        """Names of one word need a voucher: a full name, a table, or capitals inside sentences."""
        word, low = mention.text, mention.text.lower()
        if mention.title or " " in word or word in known:
            return True
        if low in self.words.naming.known_openers and low not in self.words.places.known:
            return False
        if word.isupper() and self.counts[low] > self.counts[word]:
            return False
        return is_sure(word, self.words) or self._is_seen(word)

    def _is_seen(self, word: str) -> bool:
        """True when the texts themselves show that this one word is a name."""
        small = self.counts[word.lower()]
        if self.words.naming.noun_markers:
            return False
        if self.words.code == "vi":
            return word.isascii() and len(word) > 3 and self.inside[word] > small
        if self.words.naming.adjective_pattern.search(word):
            return False
        return not small or self.inside[word] > small

    def _looked_up(self, text: str, known: frozenset[str]) -> list[NameMention]:
        """In a headline in capitals only names that the other texts know, longest first."""
        found: list[NameMention] = []
        for start, run in self._runs(text):
            tokens = [match.span() for match in re.finditer(r"[^\s’']+", run)]
            index = 0
            while index < len(tokens):
                first = tokens[index][0]
                ends = [end for _, end in tokens[index : index + 5]]
                length = next((n for n in range(len(ends), 0, -1) if run[first : ends[n - 1]] in known), 0)
                if length:
                    last = ends[length - 1]
                    found.append(NameMention(start + first, start + last, run[first:last]))
                index += length or 1
        return found

    def _known(self, names: Iterable[str]) -> frozenset[str]:
        """Every name of two words or more, and the words of it by which a person may be called."""
        given = self.words.persons.known_given_names
        known: set[str] = set()
        for name in set(names):
            words = name.split()
            if len(words) > 1:
                known.update((name, words[-1]))
                if words[0].lower() in given:
                    known.add(words[0])
        return frozenset(known)

    def _given_name(self, name: Segment) -> int:
        """Where a known given name stands that something follows; 0 when there is none."""
        return next((i for i, token in enumerate(name[:-1]) if is_given_name(token.low, self.words)), 0)


def _japanese(text: str) -> list[NameMention]:
    spans = (match.span() for pattern in _japanese_names() for match in pattern.finditer(text))
    return [NameMention(start, end, text[start:end]) for start, end in spans]


@cache
def _japanese_names() -> tuple[re.Pattern[str], ...]:
    """Names in katakana with a middle dot, and names before a title."""
    katakana = re.compile(r"[ァ-ヺー]{2,20}(?:[・＝][ァ-ヺー]{1,20}){1,4}")
    return katakana, re.compile(r"(?<![一-鿿])[一-鿿]{2,4}(?=氏|さん|容疑者|首相)")
