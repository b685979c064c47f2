"""The words that show a position on a statement: enough of them to tell it from the contrary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.language.tokens import read_tokens
from summarizer.languages import load_language

if TYPE_CHECKING:
    from summarizer.coverage.stances import Opposition

__all__ = ["positions"]

# A denial of this many words denies the word that both share, and no more.
ALONE = 2


def _widened(text: str, place: tuple[int, int], contrary: str, language: str) -> tuple[int, int]:
    """The place with what stands right before it: its auxiliaries, the words that the contrary has too, who said so.

    "Money" against "denied she took money" becomes "said she took money", "close" becomes "will close".
    """
    tokens = read_tokens(text, language)
    known = {t.stem for t in read_tokens(contrary, language)}
    own = load_language(language)
    helpers, reporting = own.negation.affirming | own.hedging.holding, own.reporting.verbs
    at = next((i for i, t in enumerate(tokens) if t.end > place[0]), 0)
    first = at
    while first and not text[tokens[first - 1].end : tokens[first].start].strip():
        before = tokens[first - 1]
        if before.low in reporting and first < at:
            return before.start, place[1]
        if before.low not in helpers and before.stem not in known:
            break
        first -= 1
    shown = {t.stem for t in tokens[at:] if t.start < place[1]}
    if first == at and first and shown < known and len(known) > ALONE and tokens[first - 1].text.islower():
        # "Took money" against "denied taking money".
        first -= 1
    return min(place[0], tokens[first].start), place[1]


def positions(left: str, right: str, found: Opposition, language: str) -> tuple[str, str]:
    """What two sentences that contradict each other say, in their own words."""
    (a, b), (c, d) = found.left, found.right
    mine, theirs = left[a:b], right[c:d]
    (a, b), (c, d) = _widened(left, found.left, theirs, language), _widened(right, found.right, mine, language)
    return left[a:b], right[c:d]
