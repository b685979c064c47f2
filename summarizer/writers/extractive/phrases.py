"""Short phrases that the articles themselves use again and again: what headings and questions are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.language.stopwords import stopwords

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
_VERB_LIKE = {
    "en": re.compile(
        r"(?:ed|ing|ly|n't|'t)$|^(?:found|made|took|gave|put|cut|hit|won|lost|held|kept|left|met|paid|ran|saw|sent|set|sold|"
        r"told|went|got|came|began|brought|bought|built|chose|fell|felt|led|let|rose|spoke|stood|thought|wrote|says|"
        r"knew|grew|drew|broke|spent|help|fix|buy|seek|give|take|make|get|keep|end|win|lose|run)$"
    ),
    "de": re.compile(r"(?:te|ten|iert|ierte|ierten|lich|lichen|end)$"),
    "fr": re.compile(r"(?:ent|é|és|ée|ées|er|ant|ait|aient|ment)$"),
    "es": re.compile(r"(?:ando|iendo|ado|ido|ó|aron|ieron|mente|ar|er|ir)$"),
}
_UNSPACED = frozenset({"zh", "ja", "th", "km", "lo", "my"})


class Phrases:
    """Runs of two to four content words, within one clause, and how many sentences of a bundle have them.

    Headings are made for a handful of sentences: only their runs are counted, by looking for them in the whole bundle.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._texts = "\n".join(s.text.replace("\n", " ").casefold() for s in evidence.sentences)
        self._least = RECURS if len(evidence.sentences) > SMALL else RECURS_IN_SMALL
        self._counts: dict[str, int] = {}

    def of(self, sentence: Sentence) -> list[tuple[str, int]]:
        """The recurring phrases in a sentence as it writes them, with their counts, in reading order."""
        found = [
            (surface, self._count(surface.casefold())) for surface in _candidates(sentence.text, sentence.language)
        ]
        return [(surface, count) for surface, count in found if count >= self._least]

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


def _candidates(text: str, language: str) -> Iterator[str]:
    if language in _UNSPACED:
        return
    for run in _runs(text, language):
        for start in range(len(run)):
            for end in range(start + 2, min(start + LONGEST, len(run)) + 1):
                if _reads(run[start][0], language) and _reads(run[end - 1][0], language):
                    yield text[run[start][1] : run[end - 1][2]]


def _runs(text: str, language: str) -> Iterator[list[tuple[str, int, int]]]:
    """Stretches of content words between function words and punctuation."""
    ignored = stopwords(language)
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


def _reads(word: str, language: str) -> bool:
    """False for a word that looks like a verb or adverb at the edge of a phrase."""
    verb_like = _VERB_LIKE.get(language)
    return (
        len(word) > 2
        and not word.endswith(("’s", "'s"))
        and not (verb_like and word.islower() and verb_like.search(word))
    )
