"""The folders that a server may read from, and no file beside them.

Guaranteed for a path that is given back: it names a file or a folder below a root, links resolved, and so does all that
a folder holds; none of it is a pipe, a socket or a device. A message about a path elsewhere does not say what is there.
Cannot see: what somebody who may write below a root puts there between the look and the reading.
"""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import ConfigurationError, SourceError
from summarizer.loading.load_notes import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Roots"]

_MOST_IN_A_FOLDER = 10_000
_LONGEST_NAME = 200


class Roots:
    """Folders, and what may be read below them."""

    def __init__(self, folders: Sequence[str | Path]) -> None:
        """Take the folders that a user gives.

        Raises:
            ConfigurationError: there is none, or one is no folder.

        """
        if not folders:
            raise ConfigurationError("a server needs a folder that it may read from: give one with --root DIR")
        for folder in folders:
            if not Path(folder).is_dir():
                raise ConfigurationError(f"--root {shown(str(folder))} is no folder")
        self.folders = tuple(Path(folder).resolve() for folder in folders)

    def source(self, path: str) -> str:
        """A file or a folder of articles, resolved.

        Raises:
            SourceError: it is not below a root, or not there, or holds what is neither a file nor a folder.

        """
        found = self._below(path)
        if found.is_dir():
            for inside in self._within(found, path):
                self._need_file(inside.resolve(), f"{_named(path)} holds {_named(inside.name)}, which")
        else:
            self._need_file(found, _named(path))
        return str(found)

    def file(self, path: str) -> Path:
        """A file, resolved.

        Raises:
            SourceError: it is not below a root, not there, or no file.

        """
        found = self._below(path)
        if found.is_dir():
            raise SourceError(f"{_named(path)} is a folder; name a file in it")
        self._need_file(found, _named(path))
        return found

    def _below(self, path: str) -> Path:
        """Where a path leads; a relative one from the first root that has it."""
        name = _named(path)
        if not path.strip() or "\0" in path:
            raise SourceError(f"{name} is no path; name a file or folder below {self._told}")
        if ".." in Path(path).parts:
            raise SourceError(f'{name} goes up with ".."; name a file or folder below {self._told} as it stands')
        try:
            candidates = [(folder / path).resolve() for folder in self.folders]
            allowed = [candidate for candidate in candidates if self._holds(candidate)]
            there = [candidate for candidate in allowed if _is_there(candidate)]
        except (OSError, RuntimeError) as problem:  # a name too long, a circle of links
            raise SourceError(f"{name} cannot be read: {getattr(problem, 'strerror', None) or problem}") from None
        if not allowed:
            raise SourceError(f"{name} is not below {self._told}; nothing else can be read here")
        if not there:
            raise SourceError(f"{name} is not there; paths are looked for below {self._told}")
        return there[0]

    def _within(self, folder: Path, path: str) -> Iterator[Path]:
        """All that a folder holds, at any depth, but for the folders."""
        waiting, count = [folder], 0
        while waiting:
            for inside in waiting.pop().iterdir():
                count += 1
                if count > _MOST_IN_A_FOLDER:
                    raise SourceError(
                        f"{_named(path)} holds more than {_MOST_IN_A_FOLDER:,} files; name those you mean"
                    )
                if inside.is_dir() and not inside.is_symlink():
                    waiting.append(inside)
                else:
                    yield inside

    def _need_file(self, file: Path, told: str) -> None:
        if not self._holds(file):
            raise SourceError(f"{told} leads out of {self._told}; nothing else can be read here")
        try:
            mode = file.stat().st_mode
        except OSError as problem:
            raise SourceError(f"{told} cannot be read: {problem.strerror or problem}") from None
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise SourceError(f"{told} is a pipe, a socket or a device, and no file")

    def _holds(self, path: Path) -> bool:
        return any(path.is_relative_to(folder) for folder in self.folders)

    @property
    def _told(self) -> str:
        return "the roots of this server" if len(self.folders) > 1 else "the root of this server"


def _is_there(path: Path) -> bool:
    """Whether there is such a file or folder; OSError for what is none, such as a name too long."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _named(path: str) -> str:
    return f'"{shown(path, _LONGEST_NAME)}"'
