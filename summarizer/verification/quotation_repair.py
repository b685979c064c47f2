"""Gives an altered quotation its true words back, where the source leaves no doubt which they are.

Guaranteed: the words put back stand like this in a cited article, but for the case of their letters, which stays as it
was quoted; they are what was quoted but for punctuation, an article ("the") or one word in another form or spelling; no
other stretch of what is cited comes as close; and the whole statement passes every check with them. What anybody could
have meant otherwise goes back to its writer instead: another number, a "not", another word, or two.
Cannot see: whether the words around the quotation were chosen to fit the altered ones.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING

from summarizer.verification.checks import check
from summarizer.verification.statement.check_quotes import altered_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.languages import Language
    from summarizer.verification.claim import Claim

__all__ = ["repair_quotations"]

# Fewer words are a phrase that many sentences have by chance.
_FEWEST_WORDS = 4
_LONGEST_SEARCHED = 300_000
_ALIKE = 80

_Word = tuple[str, int, int]


def repair_quotations(claim: Claim, issues: Sequence[Issue]) -> Claim | None:
    """The statement with the true words of its quotations, which passes every check; None when it cannot be mended.

    `issues` are what the checks found in it: anything but altered quotations is not for here.
    """
    if {issue.code for issue in issues} != {"quote.altered"}:
        return None
    text = claim.text
    for start, end in reversed(altered_quotes(claim)):
        right = _true_words(text[start:end], claim)
        if right is None:
            return None
        text = text[:start] + right + text[end:]
    mended = claim.reworded(text)
    return mended if text != claim.text and not check(mended) else None


def _true_words(inner: str, claim: Claim) -> str | None:
    """What stands between the marks, with the source's words and the marks and spaces of the statement around them."""
    quoted = _words(inner)
    if len(quoted) < _FEWEST_WORDS or "…" in inner or ".." in inner or "[" in inner:
        return None
    found = {
        text[start:end]
        for text in dict.fromkeys(part for p in claim.passages for part in (p.field_text, p.title))
        if len(text) <= _LONGEST_SEARCHED
        for start, end in _places(quoted, text, claim.reading.language)
    }
    if len({_plain(text) for text in found}) != 1:
        return None
    right = " ".join(min(found).split())
    if re.search(r"[\"“”„«»]", right):
        return None
    return inner[: quoted[0][1]] + _in_case_of(inner, quoted, right) + inner[quoted[-1][2] :]


def _in_case_of(inner: str, quoted: Sequence[_Word], right: str) -> str:
    """The source's words in the capitals of the statement: those of a headline are nobody's.

    A word that the statement lacks has none where several others have lost theirs.
    """
    there = _words(right)
    blocks = SequenceMatcher(None, [w for w, _, _ in quoted], [w for w, _, _ in there], False).get_matching_blocks()
    written = {b + k: inner[quoted[a + k][1] : quoted[a + k][2]] for a, b, size in blocks for k in range(size)}
    lowered = [k for k, word in written.items() if word[0].islower() and right[there[k][1]].isupper()]
    told, at = [], 0
    for k, (_, start, end) in enumerate(there):
        source = right[start:end]
        word = _cased(source, written[k]) if k in written else source.lower() if len(lowered) > 1 else source
        told += [right[at:start], word]
        at = end
    return "".join(told) + right[at:]


def _cased(word: str, model: str) -> str:
    """The letters of a word in the case of the same word as it was written elsewhere."""
    if len(word) != len(model):
        return word
    return "".join(
        c.upper() if m.isupper() else c.lower() if m.islower() else c for c, m in zip(word, model, strict=True)
    )


def _places(quoted: Sequence[_Word], text: str, known: Language) -> Iterator[tuple[int, int]]:
    """Where the quoted words stand in a text, but for one small difference.

    With one difference at most, the first or the second half stands there unchanged: only such places are looked at.
    """
    source = _words(text)
    wanted, there = [word[0] for word in quoted], [word[0] for word in source]
    half = len(wanted) // 2
    for at in range(len(there)):
        if there[at : at + half] == wanted[:half]:
            starts: Sequence[int] = (at,)
        elif there[at : at + len(wanted) - half] == wanted[half:]:
            starts = range(max(0, at - half - 1), at - half + 2)
        else:
            continue
        for start in starts:
            for length in (len(wanted) - 1, len(wanted), len(wanted) + 1):
                stretch = there[start : start + length]
                if len(stretch) == length and _is_small_difference(wanted, stretch, known):
                    yield source[start][1], source[start + length - 1][2]


def _is_small_difference(quoted: list[str], there: list[str], known: Language) -> bool:
    """Whether two stretches have the same words but for one that tells nothing or has only another form."""
    if quoted == there:
        return True
    shared = min(len(quoted), len(there))
    start = next((k for k in range(shared) if quoted[k] != there[k]), shared)
    rest, other = quoted[start:], there[start:]
    articles = known.words.articles
    if len(rest) != len(other):
        longer, shorter = (rest, other) if len(rest) > len(other) else (other, rest)
        # An article that opens or closes the stretch was never quoted.
        return longer[1:] == shorter and longer[0] in articles and start > 0 and bool(shorter)
    if rest[1:] != other[1:]:
        return False
    return {rest[0], other[0]} <= articles or _is_same_word(rest[0], other[0], known)


def _is_same_word(word: str, other: str, known: Language) -> bool:
    """Whether two words are one in two forms or spellings: never a number, a negation or its opposite."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only a repair needs it

    negations, against = known.negation.negators, known.opposites.by_word
    if word in negations or other in negations or other in against.get(word, ()):
        return False
    plain = word.isalpha() and other.isalpha() and min(len(word), len(other)) > 3
    return plain and word[:2] == other[:2] and fuzz.ratio(word, other) >= _ALIKE


def _words(text: str) -> list[_Word]:
    """The words of a text as they are compared, each with its place."""
    return [(found[0].casefold().replace("’", "'"), found.start(), found.end()) for found in _word().finditer(text)]


def _plain(text: str) -> str:
    return " ".join(word for word, _, _ in _words(text))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
