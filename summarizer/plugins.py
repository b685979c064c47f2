"""Find what other distributions add to the program, by their entry points.

Nothing is looked up before somebody asks for a name that the program does not have, and nothing is imported before it
is used.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from summarizer.errors import ConfigurationError, SummarizerError
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import Distribution, EntryPoint

__all__ = ["NAME", "PlugIn", "describe_error", "find_plug_in", "load_added", "name_fault", "plug_ins"]

NAME = r"[a-z0-9][a-z0-9_-]{0,19}"
"""What a plug-in may be called: it is typed on command lines and stands in the names of files."""


_ADDED = ("section", "check")


class _Named(Protocol):
    @property
    def name(self) -> str: ...


Made = TypeVar("Made", bound=_Named)


class PlugIn(NamedTuple):
    """An entry point of another distribution.

    Attributes:
        kind: what it adds, such as `renderer`; its group is `summarizer.renderers`.
        name: what the entry point calls it.
        distribution: the name of the distribution that brings it.

    """

    kind: str
    name: str
    distribution: str
    entry: EntryPoint

    def __str__(self) -> str:
        return f"the {self.kind} {self.name!r} of the distribution {self.distribution!r}"

    def load(self) -> Any:
        """The object that the entry point names; what it is, the caller has to see.

        Raises:
            ConfigurationError: it cannot be imported.

        """
        try:
            return self.entry.load()
        except (Exception, SystemExit) as error:  # whatever somebody else's module does when it is imported
            raise ConfigurationError(
                f"{self} cannot be loaded: {describe_error(error)}; mend or uninstall it"
            ) from error

    def make(self) -> Any:
        """The same, or where that is a class, an object of it.

        Raises:
            ConfigurationError: it cannot be imported or made.

        """
        loaded = self.load()
        if not isinstance(loaded, type):
            return loaded
        try:
            return loaded()
        except (Exception, SystemExit) as error:  # whatever somebody else's class does
            raise ConfigurationError(f"{self} cannot be made: {describe_error(error)}; mend or uninstall it") from error

    def need_name(self, own: str) -> None:
        """Make sure that what was loaded calls itself as its entry point does.

        Raises:
            ConfigurationError: it has another name.

        """
        if own != self.name:
            raise ConfigurationError(f"{self} calls itself {own!r}; one name is for both")


def load_added(names: Iterable[str], kind: str, form: type[Made]) -> list[Made]:
    """Those of the names in the setting `add` that are plug-ins of this kind, loaded, in their order.

    Raises:
        ConfigurationError: a name is that of no plug-in of any kind in `_ADDED`, or one of this kind cannot be
            imported, is no `form`, or has another name of its own.

    """
    found = []
    for name in names:
        there = [each.name for each_kind in _ADDED for each in plug_ins(each_kind)]
        if name not in there:
            told = f"there are {', '.join(dict.fromkeys(there))}" if there else "none is"
            raise ConfigurationError(f"no section or check {name!r} is installed{did_you_mean(name, there)}; {told}")
        plug_in = find_plug_in(kind, name)
        if plug_in is None:
            continue
        made = plug_in.load()
        if not isinstance(made, form):
            raise ConfigurationError(f"{plug_in} is a {type(made).__name__}, and no {form.__name__}")
        plug_in.need_name(made.name)
        found.append(made)
    return found


def name_fault(name: object) -> str:
    """Why nothing from outside can have this name, for the end of a sentence; empty where it can."""
    if isinstance(name, str) and re.fullmatch(NAME, name):
        return ""
    return f"its name is {name!r}, and has to be 1 to 20 of a-z, 0-9, - and _"


def describe_error(error: BaseException) -> str:
    """An exception of somebody else's code, for the end of a sentence in one line."""
    if isinstance(error, SummarizerError):
        return str(error)
    told = " ".join(str(error).split())[:300]
    return f"{type(error).__name__}: {told}" if told else type(error).__name__


def find_plug_in(kind: str, name: str) -> PlugIn | None:
    """The plug-in of a kind that has this name, or None.

    Raises:
        ConfigurationError: several distributions bring one of this name.

    """
    found = [each for each in plug_ins(kind) if each.name == name]
    if len(found) > 1:
        raise ConfigurationError(
            f"the {kind} {name!r} comes with the distributions {found[0].distribution!r} and "
            f"{found[1].distribution!r}; uninstall one of them"
        )
    return found[0] if found else None


def plug_ins(kind: str) -> tuple[PlugIn, ...]:
    """All plug-ins of a kind, in the order of their names; none of them is imported."""
    return _found(kind, tuple(sys.path))


@cache
def _found(kind: str, _: tuple[str, ...]) -> tuple[PlugIn, ...]:
    """Looked up once for each path of modules."""
    # Not `entry_points()`, which fails as a whole where one distribution has a file that cannot be read.
    from importlib.metadata import distributions  # noqa: PLC0415 - takes a tenth of the time of a start

    group = f"summarizer.{kind}s"
    found: dict[str, list[PlugIn]] = {}
    for distribution in distributions():
        if entries := _entries(distribution, group):
            name = _name(distribution)
            # Where one is installed twice, the first is what Python imports.
            found.setdefault(re.sub(r"[-_.]+", "-", name).lower(), [PlugIn(kind, e.name, name, e) for e in entries])
    every = (plug_in for of_one in found.values() for plug_in in of_one)
    return tuple(sorted(every, key=lambda each: (each.name, each.distribution)))


def _entries(distribution: Distribution, group: str) -> list[EntryPoint]:
    try:
        if f"[{group}]" not in (distribution.read_text("entry_points.txt") or ""):
            return []
        return [entry for entry in distribution.entry_points if entry.group == group]
    except (TypeError, ValueError, OSError):  # no UTF-8, or lines that are no entry points
        return []


def _name(distribution: Distribution) -> str:
    try:
        return distribution.name or "without a name"
    except Exception:  # later versions of Python raise their own where the metadata is missing
        return "without a name"
