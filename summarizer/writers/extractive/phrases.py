"""Short phrases that the articles themselves use again and again: what headings and questions are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.language.stopwords import stopwords

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.evidence import Evidence, Sentence

__all__ = ["Phrases", "find_phrases"]

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
    """The recurring phrases of a bundle, by their lower-case form, with how many sentences have them."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts

    def of(self, sentence: Sentence) -> list[tuple[str, int]]:
        """The recurring phrases in a sentence as it writes them, with their counts, in reading order."""
        found = []
        for surface in _candidates(sentence.text, sentence.language):
            count = self._counts.get(surface.casefold())
            if count:
                found.append((surface, count))
        return found


def find_phrases(evidence: Evidence) -> Phrases:
    """Count runs of two to four content words, within one clause, that recur in the bundle."""
    counts: dict[str, int] = {}
    for sentence in evidence.sentences:
        for surface in {surface.casefold() for surface in _candidates(sentence.text, sentence.language)}:
            counts[surface] = counts.get(surface, 0) + 1
    least = RECURS if len(evidence.sentences) > SMALL else RECURS_IN_SMALL
    return Phrases({surface: count for surface, count in counts.items() if count >= least})


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
