"""The scripted judge, who reads carefully and refutes what it is told to."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.testing.requests import Request

__all__ = ["judge_statements"]

_STATEMENT = re.compile(r"^Statement (\d+): (.*)$", re.MULTILINE)
_CITED = re.compile(r"^Cited: (.*)$", re.MULTILINE)
_FIGURES = re.compile(r"[\d,]+")


def judge_statements(request: Request, *refuted: str, reason: str = "the source says otherwise") -> str:
    """What a judge answers who refutes the statements that hold one of these words; for a request with task `judge`.

    The words and the `reason` are what stands against them. Every such request holds a statement that stands word for
    word in what it cites, and one that does not follow, by which a judge shows that it reads: these get their verdicts
    whatever words they hold.
    """
    _, *parts = _STATEMENT.split(request.messages[-1])
    verdicts = []
    for number, text, rest in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        passage = _CITED.search(rest)
        wrong = _wrong(text, passage[1] if passage else "", refuted)
        differs = f"“{wrong}”: {reason}" if wrong else ""
        verdicts.append({"number": int(number), "differs": differs, "follows": not wrong})
    return json.dumps({"verdicts": verdicts})


def _wrong(text: str, cited: str, refuted: tuple[str, ...]) -> str:
    """The words of a statement that do not follow; "" where all of it does."""
    from summarizer.verification.judge.controls import INVENTED  # noqa: PLC0415 - only a judge needs it

    if text == cited:
        return ""
    if text in {false for false, _ in INVENTED} or _FIGURES.sub("", text) == _FIGURES.sub("", cited):
        return text
    return next((word for word in refuted if word in text), "")
