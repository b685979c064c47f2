"""Running command lines: in this process, or as a process of their own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import summarizer
from summarizer.cli import run

if TYPE_CHECKING:
    import pytest

__all__ = ["CHECKOUT", "Call", "Done", "in_a_new_home", "in_process", "one_sentence", "process"]

CHECKOUT = Path(summarizer.__file__).resolve().parents[1]


@dataclass(frozen=True)
class Done:
    """How a command line ended."""

    code: int
    out: str
    err: str


class Call(Protocol):
    def __call__(self, *arguments: object, stdin: str = "") -> Done: ...


def in_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Run one command line in this process, as `summarizer` would."""

    def called(*arguments: object, stdin: str = "") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return called


def in_a_new_home(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path) -> Call:
    """Run command lines in this process and this folder, with settings and a cache of their own below it."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.chdir(home)
    return in_process(monkeypatch, capsys)


def process(*arguments: object, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run the program as its own process."""
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT), **more.pop("env", {})}
    command = [sys.executable, "-m", "summarizer", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=60, check=False, **more
    )


def one_sentence(err: str) -> bool:
    return err.startswith("summarizer: error: ") and err.count("\n") == 1 and "Traceback" not in err
