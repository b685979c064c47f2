"""What somebody meant who wrote a name wrong."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["did_you_mean", "near_path"]

_MOST_NAMES = 1_000
_CLOSE = 0.75


def did_you_mean(name: str, names: Iterable[str], closeness: float = 0.6) -> str:
    """Return a "did you mean" hint with the closest of `names`; empty when none is as close as `closeness`, up to 1."""
    import difflib  # noqa: PLC0415 - only a slip needs it

    by_lower = {each.lower(): each for each in names}
    close = [by_lower[each] for each in difflib.get_close_matches(name.lower(), by_lower, 1, closeness)]
    return f" (did you mean {close[0]}?)" if close else ""


def near_path(path: str | os.PathLike[str]) -> str:
    """Return a "did you mean" hint for a path that leads nowhere; empty when no name in its folder is close.

    Of a folder, however many names it holds, the first of them are looked at; a name that cannot be printed is no hint.
    """
    import difflib  # noqa: PLC0415 - only a slip needs it

    wanted = given = Path(os.fsdecode(path))
    try:
        while not wanted.parent.exists():  # the slip may be in the name of a folder
            wanted = wanted.parent
        if wanted.exists():
            return ""
        with os.scandir(wanted.parent) as entries:
            names = [entry.name for entry in islice(entries, _MOST_NAMES) if entry.name.isprintable()]
    except (OSError, ValueError):
        return ""
    stem = wanted.stem.lower()
    alike = set(difflib.get_close_matches(stem, {Path(name).stem.lower() for name in names}, len(names) or 1, _CLOSE))
    by_ending = [name for name in names if Path(name).stem.lower() in alike and not name.startswith(".")]
    close = difflib.get_close_matches(wanted.name, by_ending, 1, cutoff=0)
    if not close:
        return ""
    meant = wanted.with_name(close[0])
    whole = meant / given.relative_to(wanted)
    return f" (did you mean {whole if whole.exists() else meant}?)"
