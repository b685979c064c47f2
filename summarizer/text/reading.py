"""A text in its language, and all that is read of it, each thing once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple

from summarizer.languages import load_language
from summarizer.text.language_codes import primary_language
from summarizer.text.tokens import Token, read_tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.languages import Language

__all__ = ["Reading"]

_Given = TypeVarTuple("_Given")
_Found = TypeVar("_Found")


class Reading:
    """A text in one language, and what is read of it, each thing once, when it is first asked for.

    Whoever has the text keeps its reading, so that nothing is read twice and nothing outlives the text. Two readings
    are equal when they are of the same text in the same language.
    """

    def __init__(self, text: str, language: str) -> None:
        """`language` is a BCP 47 tag; of a language that is not known, only the words are read."""
        self.text = text
        self.code = primary_language(language)
        self._found: dict[object, Any] = {}

    def __repr__(self) -> str:
        return f"Reading({self.text!r}, {self.code!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reading) and (self.text, self.code) == (other.text, other.code)

    def __hash__(self) -> int:
        return hash((self.text, self.code))

    @cached_property
    def language(self) -> Language:
        """The record of its language."""
        return load_language(self.code)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, in order."""
        return read_tokens(self.text, self.code)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(token.stem for token in self.tokens)

    def of(self, find: Callable[[Reading, *_Given], _Found], *given: *_Given) -> _Found:
        """What `find` reads of this text, given what else it asks for; kept for the next who asks for the same."""
        asked: object = (find, *given) if given else find
        if asked not in self._found:
            self._found[asked] = find(self, *given)
        found: _Found = self._found[asked]
        return found
