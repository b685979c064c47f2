"""Words of negation in a sentence, and the turns of phrase in which they deny nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.language.polarity_words import NEGATORS, NOT_NEGATIONS
from summarizer.language.scripts import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.language.tokens import Token

__all__ = ["is_negation_word", "is_negator", "stands_in_idiom"]

_REACH = 3


def is_negator(tokens: Sequence[Token], at: int, language: str) -> bool:
    """True for a word of negation; Japanese ones are runs of characters."""
    if language == "ja":
        run = "".join(token.low for token in tokens[at : at + _REACH])
        return any(run.startswith(word) for word in NEGATORS["ja"])
    return is_negation_word(tokens[at].low, language)


def is_negation_word(low: str, language: str) -> bool:
    """True for a word of negation, contracted ones too; False in a language that has no table."""
    if low in NEGATORS.get(language, ()):
        return True
    return (language == "en" and low.endswith("n't")) or (language == "fr" and low.startswith("n'"))


def stands_in_idiom(tokens: Sequence[Token], at: int, language: str) -> bool:
    """True for "not only", "whether or not": a turn of phrase that begins or ends with this word and denies nothing."""
    joint = "" if language in UNSPACED else " "
    here = joint.join(token.low for token in tokens[at : at + _REACH]) + " "
    before = " " + joint.join(token.low for token in tokens[max(0, at - _REACH) : at + 1])
    return any(here.startswith(idiom) or before.endswith(joint + idiom) for idiom in NOT_NEGATIONS.get(language, ()))
