"""Quotations in a text, and who is said to have spoken them.

Marks decide where a quotation is; the clause beside it decides whose it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.text.parsed_text import on_folded
from summarizer.text.quotes.quotation_marks import Quote, marked_quotes
from summarizer.text.quotes.quotation_speakers import with_speakers

if TYPE_CHECKING:
    from summarizer.languages import Language
    from summarizer.text.parsed_text import ParsedText

__all__ = ["Quote", "find_quotes"]


def find_quotes(reading: ParsedText, *, speakers: bool = True) -> tuple[Quote, ...]:
    """The quotations of a text in order of their start; a quotation inside another one follows it.

    Without `speakers` nobody looks for who speaks, which takes most of the time.

    Guaranteed: spans are exact and either nested or apart; apostrophes are no marks; a quotation never runs past its
    paragraph (each paragraph of a longer speech is one quotation, with the same speaker). A speaker is given only when
    a name stands in the same sentence with a reporting verb or a phrase like "according to", or when the
    quotation goes on in the same paragraph after such a sentence. Cannot see: speech without marks, speakers named by
    their office alone, whom a pronoun means.
    """
    return reading.of(_spoken if speakers else _marked)


@on_folded
def _marked(text: str, known: Language) -> list[Quote]:
    return sorted(marked_quotes(text, known), key=lambda q: (q.start, -q.end))


@on_folded
def _spoken(text: str, known: Language) -> list[Quote]:
    quotes = sorted(marked_quotes(text, known), key=lambda q: (q.start, -q.end))
    return with_speakers(text, known, quotes) if quotes else quotes
