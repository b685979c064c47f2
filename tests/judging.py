"""A scripted judge: what tells its requests from others, the statements it is asked about, and answers of its form."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from summarizer.prompting import show_prompt

if TYPE_CHECKING:
    from collections.abc import Callable

    from scripted_server import Request

__all__ = ["asked_about", "is_judging", "judged", "verdicts", "with_judge"]


def is_judging(request: Request) -> bool:
    """Whether a request asks for verdicts."""
    return bool(request.body["messages"][0]["content"] == show_prompt("judge").strip())


def asked_about(request: Request) -> dict[int, str]:
    """The statements of a request by number, read as strictly as they are written: one a line, between the fences."""
    content = request.body["messages"][1]["content"]
    fenced = re.fullmatch(
        r"<<<STATEMENTS (\w{12})>>>\n\n(.*)\n\n<<<END OF STATEMENTS \1>>>\n\nTask: .*", content, re.DOTALL
    )
    assert fenced, content
    found = re.findall(r"^Statement (\d+): (.*)$", fenced[2], re.MULTILINE)
    assert [int(number) for number, _ in found] == list(range(1, len(found) + 1))
    return {int(number): text for number, text in found}


def verdicts(*told: tuple[Any, Any] | tuple[Any, Any, str]) -> str:
    """An answer as a model writes it: numbers with what was decided, and how the statement differs."""
    return json.dumps(
        {"verdicts": [{"number": n, "differs": more[0] if more else "", "follows": f} for n, f, *more in told]}
    )


def judged(request: Request, *refuted: str, reason: str = "the source says otherwise") -> str:
    """The answer of a judge who refutes the statements that have one of these words in them."""
    wrong = {n: any(word in text for word in refuted) for n, text in asked_about(request).items()}
    return verdicts(*((n, not bad, reason if bad else "") for n, bad in wrong.items()))


def with_judge(script: Callable[[Request], Any], *refuted: str) -> Callable[[Request], Any]:
    """A script that also judges."""
    return lambda request: judged(request, *refuted) if is_judging(request) else script(request)
