"""A scripted judge: what tells its requests from others, the statements it is asked about, and answers of its form."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from summarizer.testing import judge_statements
from summarizer.verification.judge.controls import INVENTED

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.testing import Request

__all__ = [
    "asked_about",
    "confirmed",
    "control_verdicts",
    "false_control",
    "numbers_of",
    "statement",
    "true_control",
    "verdicts",
    "with_judge",
]


def asked_about(request: Request) -> dict[int, str]:
    """The statements of a request by number, less the two of known answer."""
    known = {true_control(request), false_control(request)}
    return {number: text for number, (text, _) in _asked(request).items() if number not in known}


def numbers_of(request: Request, *words: str) -> list[int]:
    """The numbers of the statements that have these words in them, one for each, in this order."""
    return [next(n for n, text in asked_about(request).items() if word in text) for word in words]


def statement(request: Request, number: int) -> str:
    """The statement of this number."""
    return _asked(request)[number][0]


def true_control(request: Request) -> int:
    """The number of the statement that stands word for word in what it cites."""
    return next(number for number, (text, cited) in _asked(request).items() if text == cited)


def false_control(request: Request) -> int:
    """The number of the statement that differs from what it cites in a figure, or denies it."""
    for number, (text, cited) in _asked(request).items():
        if text != cited and re.sub(r"[\d,]+", "", text) == re.sub(r"[\d,]+", "", cited):
            return number
    invented = {false for false, _ in INVENTED}
    return next(number for number, (text, _) in _asked(request).items() if text in invented)


def control_verdicts(request: Request) -> list[tuple[int, bool, str]]:
    """What somebody who reads says of the two statements of known answer."""
    false = false_control(request)
    return [(true_control(request), True, ""), (false, False, f"“{_asked(request)[false][0]}”")]


def confirmed(request: Request) -> str:
    """The answer that refutes all of a batch, as it did before."""
    told = ((number, False, f"“{text}”") for number, text in asked_about(request).items())
    return verdicts(*control_verdicts(request), *told)


def _asked(request: Request) -> dict[int, tuple[str, str]]:
    """All statements with what they cite, read as strictly as they are written: one a line, between the fences."""
    content = request.body["messages"][1]["content"]
    fenced = re.fullmatch(
        r"<<<STATEMENTS (\w{12})>>>\n\n(.*)\n\n<<<END OF STATEMENTS \1>>>\n\nTask: .*", content, re.DOTALL
    )
    assert fenced, content
    found = re.findall(r"^Statement (\d+): (.*)\n((?:(?!Statement \d).*\n?)*)", fenced[2] + "\n", re.MULTILINE)
    assert [int(number) for number, _, _ in found] == list(range(1, len(found) + 1))
    cited = [re.findall(r"^Cited: (.*)$", rest, re.MULTILINE) for _, _, rest in found]
    return {int(n): (text, passages[0]) for (n, text, _), passages in zip(found, cited, strict=True)}


def verdicts(*told: tuple[Any, Any] | tuple[Any, Any, str]) -> str:
    """An answer as a model writes it: numbers with what was decided, and how the statement differs."""
    return json.dumps(
        {"verdicts": [{"number": n, "differs": more[0] if more else "", "follows": f} for n, f, *more in told]}
    )


def with_judge(script: Callable[[Request], Any], *refuted: str) -> Callable[[Request], Any]:
    """A script that also judges."""
    return lambda request: judge_statements(request, *refuted) if request.task == "judge" else script(request)
