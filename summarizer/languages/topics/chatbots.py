"""What is said to language models and by them: orders in the text of an article, turns of a chat, refusals."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.languages.tables import any_pattern
from summarizer.languages.topics.topic import LanguageTopic

if TYPE_CHECKING:
    import re

__all__ = ["Chatbots"]


class Chatbots(LanguageTopic):
    """Patterns for text in lower case.

    An order may stand in any article, whatever its language, so those of all languages are looked for: this topic needs
    a file of its own, `languages/<code>/chatbots.py`, so that nothing else of a language is loaded with it.
    """

    orders: tuple[str, ...] = ()
    """Patterns of a sentence that orders the program that reads it to do something."""
    roles: tuple[str, ...] = ()
    """Who speaks a turn of a chat, before its colon."""
    openers: str = ""
    """Alternatives of how such a turn begins behind the colon."""
    keys: tuple[str, ...] = ()
    """Every order has one of these, which begins a word; the patterns of a language are compiled where a text has one."""
    readers: tuple[str, ...] = ()
    """Words for what reads and writes in place of people; here and below a `*` ends the beginning of a word."""
    texts: tuple[str, ...] = ()
    """Words for a text, its parts, and what is made of it."""
    writing: tuple[str, ...] = ()
    """Words for making a text of another one, and for what is put into it."""
    demands: tuple[str, ...] = ()
    """Words that ask for something, or take back what was asked."""
    address: tuple[str, ...] = ()
    """Words that speak to whoever reads."""
    refusals: tuple[str, ...] = ()
    """Patterns of how an answer begins that refuses."""

    @cached_property
    def order_pattern(self) -> re.Pattern[str]:
        """Finds an order, in lower case."""
        return any_pattern(self.orders)
