"""The words that show a position on a statement: enough of them to tell it from the contrary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.text.parsed_text import ParsedText

if TYPE_CHECKING:
    from summarizer.comparing import Difference

__all__ = ["contested_words"]

# A denial of this many words denies the word that both share, and no more.
ALONE = 2


def contested_words(found: Difference, own: ParsedText) -> tuple[str, str]:
    """Return the words that show the position of each of two contradicting sentences, the own one first."""
    other = found.other
    contrary = ParsedText(other.text[slice(*found.there)], other.code)
    mine = own.text[slice(*found.own)]
    return _widened(own, found.own, contrary), _widened(other, found.there, ParsedText(mine, own.code))


def _widened(reading: ParsedText, place: tuple[int, int], contrary: ParsedText) -> str:
    """The place with what stands right before it: its auxiliaries, the words that the contrary has too, who said so.

    "Money" against "denied she took money" becomes "said she took money", "close" becomes "will close".
    """
    tokens, known, text = reading.tokens, contrary.stems, reading.text
    own = reading.language
    helpers, reporting = own.negation.affirming | own.hedging.holding, own.reporting.verbs
    at = next((i for i, t in enumerate(tokens) if t.end > place[0]), 0)
    first = at
    while first and not text[tokens[first - 1].end : tokens[first].start].strip():
        before = tokens[first - 1]
        if before.low in reporting and first < at:
            return text[before.start : place[1]]
        if before.low not in helpers and before.stem not in known:
            break
        first -= 1
    shown = {t.stem for t in tokens[at:] if t.start < place[1]}
    if first == at and first and shown < known and len(known) > ALONE and tokens[first - 1].text.islower():
        # "Took money" against "denied taking money".
        first -= 1
    return text[min(place[0], tokens[first].start) : place[1]]
