"""Says which words are opposites: listed pairs in all their forms, and what a prefix turns ("armed", "unarmed")."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.text.tokens import lemma

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.languages import Language
    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.tokens import Token

__all__ = ["opposites_of"]

_SHORTEST = 5
_SHORTEST_BARE = 4


def opposites_of(token: Token, reading: ParsedText, *, weak: bool) -> frozenset[str]:
    """The stems of a word's opposites; with `weak` those of place, order and degree, and what only a prefix turns, too.

    "Before" and "after" stand side by side in one report; one of "experienced" and "inexperienced" may be denied in
    other words.
    """
    if not token.content:
        return frozenset()
    found = _by_stem(reading.language, weak=weak).get(token.stem, frozenset())
    prefixes = reading.language.opposites.prefixes
    if not weak or not prefixes or len(token.low) < _SHORTEST:
        return found
    bare = {token.low.removeprefix(prefix) for prefix in prefixes if token.low.startswith(prefix)}
    turned = {prefix + token.low for prefix in prefixes}
    return found | {lemma(word, reading.language) for word in bare | turned if len(word) >= _SHORTEST_BARE}


@cache
def _by_stem(words: Language, *, weak: bool) -> Mapping[str, frozenset[str]]:
    opposites = words.opposites
    left_out = frozenset() if weak else opposites.weak
    found: dict[str, frozenset[str]] = {}
    for word, others in opposites.by_word.items():
        if word not in left_out:
            against = {stem for other in others - left_out for stem in _stems(other, words)}
            for stem in _stems(word, words):
                found[stem] = found.get(stem, frozenset()) | against
    return found


def _stems(word: str, words: Language) -> set[str]:
    return {lemma(word, words), lemma(words.opposites.past.get(word, word), words)}
