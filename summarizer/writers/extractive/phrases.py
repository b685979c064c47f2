"""Short phrases that the articles themselves use again and again: what headings and questions are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.evidence import Evidence, Sentence

__all__ = ["Phrases"]

LONGEST = 4
# A phrase counts once for each sentence of each article; it has to recur to be a fixed expression of the story.
RECURS = 3
RECURS_IN_SMALL = 2
SMALL = 60

_TOKEN = re.compile(r"[^\W_][\w’'-]*(?:\.[^\W\d_]\.)*|[^\s\w]")
# With which a name goes on: "Institutes of Health", "Oversight and Government Reform"; "and" may also part two names.
_NAME_BEFORE = re.compile(r"(?:^|\s)[A-Z][\w.’'-]*[^\s,;:.]\s(?:(?:of|for|on|and|&)\s)?$")
_NAME_AFTER = re.compile(r"\s(?:(?:of|for)\s)?[A-Z]")
_UNSPACED = frozenset({"zh", "ja", "th", "km", "lo", "my"})


class Phrases:
    """Runs of two to four content words, within one clause, and how many sentences of a bundle have them.

    Headings are made for a handful of sentences: only their runs are counted, by looking for them in the whole bundle.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._texts = "\n".join(s.text.replace("\n", " ").casefold() for s in evidence.sentences)
        self._least = RECURS if len(evidence.sentences) > SMALL else RECURS_IN_SMALL
        self._lines = len(evidence.sentences)
        self._counts: dict[str, int] = {}

    def of(self, sentence: Sentence) -> list[tuple[str, int]]:
        """The recurring phrases in a sentence as it writes them, with their counts, in reading order.

        A part of a name is none ("Government Reform" of a Committee on Oversight and Government Reform), nor is what
        never stands without the word beside it.
        """
        text = sentence.text
        found = []
        for start, end, first, last in _candidates(text, sentence.language):
            surface = text[start:end]
            count = self._count(surface.casefold())
            if count >= self._least and not _cuts_a_name(text, start, end):
                wider = (text[first:end], text[start:last])
                if all(part == surface or self._count(part.casefold()) < count for part in wider):
                    found.append((surface, count))
        return found

    def nouns(self, sentence: Sentence) -> list[tuple[str, int]]:
        """Single words of a sentence that are nouns by what stands beside them, with their counts.

        "The pardon, ..." and "Hale's pardon of" have one: between an article or a possessive and a function word.
        """
        known = load_language(sentence.language).headings
        least = max(self._least, self._lines // 80)
        words = dict.fromkeys(found[1] for found in known.lone_noun_pattern.finditer(sentence.text))
        counted = [
            (word, self._count(word)) for word in words if word not in known.no_matter and not word.endswith("ed")
        ]
        return [(word, count) for word, count in counted if count >= least]

    def _count(self, phrase: str) -> int:
        if phrase not in self._counts:
            self._counts[phrase] = _lines_with(phrase, self._texts)
        return self._counts[phrase]


def _lines_with(phrase: str, text: str) -> int:
    """How many lines of `text` have the phrase as whole words."""
    count, at = 0, text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if text[at - 1 : at].isalnum() or text[end : end + 1].isalnum():
            at = text.find(phrase, end)
            continue
        count += 1
        line_end = text.find("\n", end)
        at = text.find(phrase, line_end) if line_end >= 0 else -1
    return count


def _candidates(text: str, language: str) -> Iterator[tuple[int, int, int, int]]:
    """Start and end of each phrase, and where it would start and end with the noun or adjective beside it."""
    if language in _UNSPACED:
        return
    for run in _runs(text, language):
        for start in range(len(run)):
            for end in range(start + 2, min(start + LONGEST, len(run)) + 1):
                if _is_phrase([word for word, _, _ in run[start:end]], language):
                    before = start - 1 if start and _begins(run[start - 1][0], language) else start
                    after = end if end < len(run) and _ends(run[end][0], language) else end - 1
                    yield run[start][1], run[end - 1][2], run[before][1], run[after][2]


def _cuts_a_name(text: str, start: int, end: int) -> bool:
    """True when the name at either edge goes on beyond it: "State Rex", "President Donald", "National Institutes"."""
    if text[start].isupper() and (before := _NAME_BEFORE.search(text, max(0, start - 40), start)) and before.start():
        return True
    return text[text.rfind(" ", start, end) + 1].isupper() and _NAME_AFTER.match(text, end) is not None


def _runs(text: str, language: str) -> Iterator[list[tuple[str, int, int]]]:
    """Stretches of content words between function words and punctuation."""
    ignored = load_language(language).words.function
    run: list[tuple[str, int, int]] = []
    for token in _TOKEN.finditer(text):
        word = token.group()
        lowered = word.lower().replace("’", "'").removesuffix("'s")
        if not word[0].isalnum() or lowered in ignored or lowered[0].isdigit():
            if len(run) > 1:
                yield run
            run = []
        else:
            run.append((word, token.start(), token.end()))
            if word.endswith(("’s", "'s")):
                yield run
                run = []
    if len(run) > 1:
        yield run


def _is_phrase(words: list[str], language: str) -> bool:
    """True where neither edge is a verb and no lower-case participle stands within ("Hale welcomed home three")."""
    endings = load_language(language).headings.participle_endings
    if any(word.islower() and word.endswith(endings) and "-" not in word for word in words[1:-1]):
        return False
    return _begins(words[0], language) and _ends(words[-1], language)


def _begins(word: str, language: str) -> bool:
    """False also for a bare verb or a number, with which no phrase begins."""
    return _reads(word, language) and word not in load_language(language).headings.no_beginning


def _ends(word: str, language: str) -> bool:
    """False also for an adjective that its noun follows, or that follows its noun."""
    known = load_language(language).headings
    if word in known.no_end or (word[0].isupper() and word.endswith(known.people_endings)):
        return False
    return _reads(word, language)


def _reads(word: str, language: str) -> bool:
    """False for a word that looks like a verb or adverb at the edge of a phrase."""
    verb_like = load_language(language).headings.verb_like_pattern
    return len(word) > 2 and not word.endswith(("’s", "'s")) and not (word.islower() and verb_like.search(word))
