"""Quotations in a text, and who is said to have spoken them.

Marks decide where a quotation is; the clause beside it decides whose it is.
"""

from __future__ import annotations

from summarizer.text.quotes.quotation_marks import Quote, marked_quotes
from summarizer.text.quotes.quotation_speakers import with_speakers
from summarizer.text.spelling import on_folded

__all__ = ["Quote", "find_quotes"]


@on_folded
def find_quotes(text: str, language: str, *, speakers: bool = True) -> list[Quote]:
    """The quotations of a text in order of their start; a quotation inside another one follows it.

    Without `speakers` nobody looks for who speaks, which takes most of the time.

    Guaranteed: spans are exact and either nested or apart; apostrophes are no marks; a quotation never runs past its
    paragraph (each paragraph of a longer speech is one quotation, with the same speaker). A speaker is given only when
    a name stands in the same sentence with a reporting verb or a phrase like "according to", or when the
    quotation goes on in the same paragraph after such a sentence. Cannot see: speech without marks, speakers named by
    their office alone, whom a pronoun means.
    """
    quotes = sorted(marked_quotes(text, language), key=lambda q: (q.start, -q.end))
    return with_speakers(text, language, quotes) if quotes and speakers else quotes
