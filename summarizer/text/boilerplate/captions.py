"""The captions that a crawl ran into an article: numbered ones of a gallery, and those that end in a credit."""

from __future__ import annotations

import re
from functools import cache
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
LEAST_PICTURES = 3
LONGEST_OF_GALLERY = 700
"""Code points a caption may have before the first number or behind the last; articles on one line have no other end."""


def caption_spans(text: str, words: Language) -> list[tuple[int, int]]:
    """The stretches of a text that are captions: their whole sentences are no report."""
    return [*_gallery_spans(text), *_credited_spans(text, words)]


def _credited_spans(text: str, words: Language) -> Iterator[tuple[int, int]]:
    """The paragraphs that end in a credit in brackets.

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


def _gallery_spans(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that are captions, in order: at least three numbers of one total that count up.

    "Hide caption 3 of 12" closes its caption, "3/12" at the head of a line opens it.
    """
    if "2 of " not in text and "2/" not in text:
        return []
    return [_stretch(text, run) for run in _runs(text) if len(run) >= LEAST_PICTURES]


def _runs(text: str) -> list[list[re.Match[str]]]:
    """Marks that follow one another with one total and each one more than the last."""
    runs: list[list[re.Match[str]]] = []
    for mark in _mark().finditer(text):
        last = runs[-1][-1] if runs else None
        if last and mark["of"] == last["of"] and int(mark["at"]) == int(last["at"]) + 1:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return runs


def _stretch(text: str, run: list[re.Match[str]]) -> tuple[int, int]:
    first, last = run[0].start(), run[-1].end()
    if "/" in run[0].group():
        end = text.find("\n", last)
        end = len(text) if end < 0 else end
        return first, end if end - last <= LONGEST_OF_GALLERY else last
    start = text.rfind("\n", 0, first) + 1
    return (start if first - start <= LONGEST_OF_GALLERY else first), last


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<![\w/.,-])(?=\d+ of )|^\s*(?=\d+/))(?P<at>\d{1,3})(?: of |/)(?P<of>\d{1,3})\b", re.MULTILINE
    )
