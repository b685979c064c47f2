"""Where a crawl ran a picture gallery into the text of an article: numbered captions, "3 of 12" or "3/12"."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["gallery_spans"]

LEAST_PICTURES = 3
LONGEST_CAPTION = 700
"""Code points a caption may have before the first number or behind the last; articles on one line have no other end."""


def gallery_spans(text: str) -> list[tuple[int, int]]:
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
        return first, end if end - last <= LONGEST_CAPTION else last
    start = text.rfind("\n", 0, first) + 1
    return (start if first - start <= LONGEST_CAPTION else first), last


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<![\w/.,-])(?=\d+ of )|^\s*(?=\d+/))(?P<at>\d{1,3})(?: of |/)(?P<of>\d{1,3})\b", re.MULTILINE
    )
