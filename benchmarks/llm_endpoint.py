"""A scripted model in a process of its own, so that what it takes is not measured with what asks it.

    with Endpoint(Script({"headline": "{...}"}), latency={"answer_rate": 60}) as endpoint:
        ...                  # endpoint.base_url
    endpoint.told            # what it did: requests, faults, lies

It is `summarizer.testing.ScriptedServer`, with the accidents of the tests. A section's answer is found by the
instruction that asks for it.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.testing import Latency, ScriptedServer, Status, judge_statements

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    from summarizer.testing import Answer, Request

TESTS = Path(__file__).resolve().parent.parent / "tests"
SECONDS_TO_END = 5


@dataclass(frozen=True)
class Script:
    """What the model answers.

    `answers` are by section, or one under `any`; `faults` are rates by kind, as `Faults` in the tests has them. At the
    rate `lying`, an answer has one of `lies` in it, a sentence with its ids; asked to mend it, the model writes
    `mended`. Asked to judge, it refutes the `lies` and nothing else.
    """

    answers: Mapping[str, str]
    faults: Mapping[str, float] = field(default_factory=dict)
    seed: int = 0
    lying: float = 0.0
    lies: list[tuple[str, list[str]]] = field(default_factory=list)
    mended: str = ""


class Endpoint:
    """The process; entering starts it, leaving ends it and reads what it has to tell.

    `storm` are the arguments of the tests' `Storm`: a share of the requests is refused with 429 for a while, with the
    headers of `refusal`. With `forgets` the server keeps nothing of what it is sent but how often.
    """

    def __init__(
        self,
        script: Script,
        latency: Mapping[str, float] | None = None,
        storm: Mapping[str, float] | None = None,
        refusal: Mapping[str, str] | None = None,
        *,
        forgets: bool = False,
    ) -> None:
        self.base_url = ""
        self.told: dict[str, Any] = {}
        order = {"script": asdict(script), "latency": dict(latency or {}), "storm": storm, "refusal": refusal}
        self._order = json.dumps({**order, "forgets": forgets})

    def __enter__(self) -> Endpoint:
        command = [sys.executable, str(Path(__file__).resolve())]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(self._order + "\n")
        self._process.stdin.flush()
        self.base_url = self._process.stdout.readline().strip()
        if not self.base_url:
            raise RuntimeError("the scripted endpoint did not start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            told, _ = self._process.communicate("", timeout=SECONDS_TO_END)
            self.told = json.loads(told or "{}")
        finally:
            self._process.kill()
            self._process.wait()


class _Model:
    """Answers by section, lies at a given rate, mends what it is told was wrong, and is an honest judge."""

    def __init__(self, script: dict[str, Any]) -> None:
        self._answers: dict[str, str] = script["answers"]
        self._script = script
        self._asked: dict[str, int] = {}
        self.lies = 0
        self.repairs = 0

    def __call__(self, request: Any) -> str:
        if "any" in self._answers:
            return self._answers["any"]
        if request.task == "judge":
            return judge_statements(request, *(text for text, _ in self._script["lies"]))
        messages = request.body["messages"]
        if len(messages) > 2 and messages[-1]["content"].lstrip().startswith("These sentences of your answer"):
            self.repairs += 1
            return str(self._script["mended"])
        return self._with_a_lie(self._answers[request.task], request)

    def _with_a_lie(self, answer: str, request: Any) -> str:
        if not self._script["lying"]:
            return answer
        body = json.dumps(request.body, sort_keys=True)
        turn = self._asked[body] = self._asked.get(body, 0) + 1
        draw = random.Random(f"{self._script['seed']}/lie/{turn}/{body}")
        if draw.random() >= self._script["lying"]:
            return answer
        self.lies += 1
        text, cites = draw.choice(self._script["lies"])
        items = json.loads(answer)["items"]
        items[-1]["sentences"].insert(0, {"text": text, "cites": cites})
        return json.dumps({"items": items})


class _Server(ScriptedServer):
    """Counts the completions that it is asked for; with `forgets` it keeps nothing else of what it is sent."""

    def __init__(self, script: Callable[[Request], Answer], *, latency: Latency, forgets: bool) -> None:
        super().__init__(script, latency=latency)
        self._forgets = forgets
        self.asked = 0

    def received(self, request: Request) -> None:
        self.asked += request.path == self.chat_path
        if not self._forgets:
            super().received(request)


def main() -> None:
    """Serve what standard input orders, until it ends."""
    sys.path.insert(0, str(TESTS))
    from accidents import Faults, Storm  # noqa: PLC0415 - of the tests' folder, which is on the path by now

    order = json.loads(sys.stdin.readline())
    model = _Model(order["script"])
    faults = Faults(model, order["script"]["faults"], order["script"]["seed"])
    refusal = Status(429, "slow down", "rate_limit_exceeded", order["refusal"] or {})
    storm = Storm(faults, refusal=refusal, **(order["storm"] or {"share": 0.0, "begins": 0.0, "lasts": 0.0}))
    latency = Latency(**order["latency"], recent=0) if order["forgets"] else Latency(**order["latency"])
    with _Server(storm, latency=latency, forgets=order["forgets"]) as server:
        print(server.base_url, flush=True)
        sys.stdin.read()
        told = {"requests": server.asked, "faults": faults.injected, "lies": model.lies, "repairs": model.repairs}
    print(json.dumps(told | {"refused": storm.refused}), flush=True)


if __name__ == "__main__":
    main()
