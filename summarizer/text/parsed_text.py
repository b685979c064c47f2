"""A text in its language, and all that is read of it, each thing once."""

from __future__ import annotations

from functools import cached_property, wraps
from sys import intern
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple, cast

from summarizer.languages import load_language
from summarizer.text.language_codes import primary_language
from summarizer.text.scripts import may_be_unspaced
from summarizer.text.spelling import Folded, folded, in_place
from summarizer.text.tokens import Token, name_word_set, read_tokens, words_in_line
from summarizer.text.words import count_words, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.languages import Language

__all__ = ["ParsedText", "on_folded"]

_Given = TypeVarTuple("_Given")
_Found = TypeVar("_Found")
_Placed = TypeVar("_Placed")


class ParsedText:
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
        return isinstance(other, ParsedText) and (self.text, self.code) == (other.text, other.code)

    def __hash__(self) -> int:
        return hash((self.text, self.code))

    @cached_property
    def language(self) -> Language:
        """The record of its language."""
        return load_language(self.code)

    @cached_property
    def folded(self) -> Folded | None:
        """The text in one spelling; None when it is in one already."""
        return folded(self.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, in order."""
        return _read_tokens(self)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(token.stem for token in self.tokens)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in lower case, in order, as `text.words` tells them apart."""
        return tuple(map(intern, words(self.text)))

    @cached_property
    def word_line(self) -> str:
        """The words in lower case with one space between them; the text itself where it has none."""
        return " ".join(self.words) or self.text

    @cached_property
    def length(self) -> int:
        """How long it reads, in words."""
        # The one letter that becomes two in lower case, the second of which is no letter.
        if self.folded or "İ" in self.text or may_be_unspaced(self.text):
            return count_words(self.text)
        return len(self.words)

    @cached_property
    def name_words(self) -> frozenset[str]:
        """All words, folded as names are."""
        return name_word_set(self.text)

    @cached_property
    def name_line(self) -> str:
        """All words in order, folded as names are, with one space between them."""
        return words_in_line(self.text)

    def of(self, find: Callable[[ParsedText, *_Given], _Found], *given: *_Given) -> _Found:
        """What `find` reads of this text, given what else it asks for; kept for the next who asks for the same."""
        asked: object = (find, *given) if given else find
        if asked not in self._found:
            self._found[asked] = find(self, *given)
        found: _Found = self._found[asked]
        return found

    def reworded(self, text: str) -> ParsedText:
        """The reading of another wording in the same language, kept like what is read of this one."""
        return self if text == self.text else self.of(_reworded, text)


def _reworded(reading: ParsedText, text: str) -> ParsedText:
    return ParsedText(text, reading.code)


def on_folded(
    find: Callable[[str, Language, *_Given], Sequence[_Placed]],
) -> Callable[[ParsedText, *_Given], tuple[_Placed, ...]]:
    """Let `find`, which gives named tuples with places in a text, read that text in one spelling.

    It is given the text and the record of its language. What it finds has its places in the text as it stands.
    """

    @wraps(find)
    def finding(reading: ParsedText, *given: *_Given) -> tuple[_Placed, ...]:
        plain = reading.folded
        if plain is None:
            return tuple(find(reading.text, reading.language, *given))
        found = find(plain.text, reading.language, *given)
        return tuple(cast("_Placed", in_place(each, plain, reading.text)) for each in found)

    return finding


_read_tokens = on_folded(read_tokens)
