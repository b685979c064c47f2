"""A text in its language, and all that is read of it, each thing once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.languages import load_language
from summarizer.text.tokens import Token, read_tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.languages import Language

__all__ = ["Reading"]

_Found = TypeVar("_Found")


class Reading:
    """A sentence, passage or statement as the rules that compare see it.

    Whoever has the text keeps its reading, so that nothing is read twice and nothing outlives the text. Two readings
    are equal when they are of the same text in the same language.
    """

    def __init__(self, text: str, language: str) -> None:
        """`language` is a primary subtag; of one that is not known, only the words are read."""
        self.text = text
        self._code = language
        self._found: dict[Callable[[Reading], Any], Any] = {}

    def __repr__(self) -> str:
        return f"Reading({self.text!r}, {self._code!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reading) and (self.text, self._code) == (other.text, other._code)

    def __hash__(self) -> int:
        return hash((self.text, self._code))

    @cached_property
    def language(self) -> Language:
        """The record of its language."""
        return load_language(self._code)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, in order."""
        return read_tokens(self.text, self._code)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(token.stem for token in self.tokens)

    def of(self, find: Callable[[Reading], _Found]) -> _Found:
        """What `find` reads of this text; kept for the next who asks."""
        if find not in self._found:
            self._found[find] = find(self)
        found: _Found = self._found[find]
        return found
