"""The captions that say who took the picture: paragraphs that end in a credit in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.text.boilerplate.sentence_trimming import edges_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.languages import Language

__all__ = ["caption_spans"]

LONGEST_CAPTION = 600
"""Code points up to the end of the credit; the longest of 99 captions in crawled news has 500. What is longer is an
article on one line."""
_BRACKETS = {")": "(", "）": "（", "]": "["}


def caption_spans(text: str, words: Language) -> Iterator[tuple[int, int]]:
    """The stretches of a text that are captions, in order: their whole sentences are no report.

    "The bridge was closed. (Photo: Ida Brandt/Lumen)" is one, also where the credit follows a full stop.
    """
    start = 0
    for line in text.splitlines(keepends=True):
        told = line.rstrip()
        opened = (
            told.rfind(_BRACKETS[told[-1]]) if told and told[-1] in _BRACKETS and len(told) <= LONGEST_CAPTION else -1
        )
        if opened > 0 and edges_of(words).is_credit(told[opened:]):
            yield start, start + len(told)
        start += len(line)
