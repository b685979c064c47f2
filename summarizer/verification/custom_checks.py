"""Checks that a program adds to those of every statement: what it says of one, and how much that weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from summarizer.briefing import Issue
from summarizer.errors import ConfigurationError
from summarizer.plugins import describe_error, load_added, name_fault
from summarizer.verification.severity import ADDED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.verification.claim import Claim

__all__ = ["NewCheck", "added_findings", "installed_checks", "need_checks"]


@dataclass(frozen=True)
class NewCheck:
    """A check of one statement beside the built-in ones.

    `look` gets a `Claim`: the statement's `text`, its `language`, and the `passages` that it cites, each with `text`
    and `outlet`; it gives a sentence for each thing that is wrong. A `fault` sends the statement back to the model that
    wrote it, and then drops it, or what the setting `unsupported` says; a `doubt` only stays with it and is told. The
    code of a finding is `added.fault.NAME` or `added.doubt.NAME`.

    Raises:
        ConfigurationError: the name is not 1 to 20 of `a-z`, `0-9`, `-` and `_`, or it weighs something else.

    """

    name: str
    look: Callable[[Claim], Iterable[str]]
    weight: Literal["fault", "doubt"] = "doubt"

    def __post_init__(self) -> None:
        if fault := name_fault(self.name):
            raise ConfigurationError(f"a check cannot be used: {fault}")
        if self.weight not in {"fault", "doubt"}:
            raise ConfigurationError(f"the check {self.name} weighs {self.weight!r}, and has to weigh fault or doubt")

    @property
    def code(self) -> str:
        """The code of its findings."""
        return f"{ADDED}{self.weight}.{self.name}"


def need_checks(given: Iterable[NewCheck]) -> tuple[NewCheck, ...]:
    """The checks that were given.

    Raises:
        ConfigurationError: something is no `NewCheck`, or two have one name.

    """
    checks = tuple(given)
    for check in checks:
        if not isinstance(cast("Any", check), NewCheck):
            raise ConfigurationError(f"a check is given as a NewCheck, and not as a {type(check).__name__}")
    names = [check.name for check in checks]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ConfigurationError(f"there are two checks called {twice}: take another name for one")
    return checks


def installed_checks(names: Iterable[str]) -> list[NewCheck]:
    """Those of these names that are checks of installed distributions.

    Raises:
        ConfigurationError: one is not installed, cannot be loaded, or is no `NewCheck`.

    """
    return load_added(names, "check", NewCheck)


def added_findings(checks: Sequence[NewCheck], claim: Claim) -> list[Issue]:
    """What these checks find wrong with a statement.

    Raises:
        ConfigurationError: a check fails, or gives something else than sentences.

    """
    found = []
    for check in checks:
        try:
            found += [Issue(code=check.code, detail=told) for told in check.look(claim)]
        except Exception as error:  # it is a program's own code, which can fail in any way
            raise ConfigurationError(f"the check {check.name} fails: {describe_error(error)}") from error
    return found
