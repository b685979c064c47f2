"""Words of negation in a sentence, and the turns of phrase in which they deny nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.text.scripts import UNSPACED

if TYPE_CHECKING:
    from summarizer.languages.topics.negation import Negation
    from summarizer.text.parsed_text import ParsedText

__all__ = ["is_negation_word", "is_negator", "stands_in_idiom"]

_REACH = 3


def is_negator(reading: ParsedText, at: int) -> bool:
    """True for a word of negation, where those are runs of characters for the beginning of one."""
    negation = reading.language.negation
    if negation.runs_on:
        run = "".join(token.low for token in reading.tokens[at : at + _REACH])
        return any(run.startswith(word) for word in negation.negators)
    return is_negation_word(reading.tokens[at].low, negation)


def is_negation_word(low: str, negation: Negation) -> bool:
    """True for a word of negation, contracted ones too; False in a language that has no table."""
    if low in negation.negators:
        return True
    return low.endswith(negation.endings) or low.startswith(negation.beginnings)


def stands_in_idiom(reading: ParsedText, at: int) -> bool:
    """True for "not only", "whether or not": a turn of phrase that begins or ends with this word and denies nothing."""
    tokens, idioms = reading.tokens, reading.language.negation.idioms
    joint = "" if reading.code in UNSPACED else " "
    here = joint.join(token.low for token in tokens[at : at + _REACH]) + " "
    before = " " + joint.join(token.low for token in tokens[max(0, at - _REACH) : at + 1])
    return any(here.startswith(idiom) or before.endswith(joint + idiom) for idiom in idioms)
