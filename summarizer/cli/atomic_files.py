"""A file is written whole or not at all, and never over what was read."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["files_read", "make_folder", "need_folder", "output_file", "refuse_overwriting", "write_file", "write_parts"]

_PART = re.compile(r"(\..*\.)[a-z0-9_]{8}\.part", re.DOTALL)
_ABANDONED_AFTER = 600
"""Seconds for which a hidden file may be written to by nobody before it counts as left by a run that was killed."""


def output_file(value: Path | None, option: str = "-o") -> Path | None:
    """A path that can be written to, which is checked before the work starts; None is stdout, and so is `-`.

    A folder that is missing is no fault: it is made when the file is written.

    Raises:
        UsageError: it is a folder, or would have to be in a file.

    """
    if value is None or str(value) == "-":
        return None
    try:
        is_folder = stat.S_ISDIR(value.stat().st_mode)
    except OSError as problem:
        if problem.errno not in {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}:  # a name too long for the file system
            raise click.UsageError(f"{option} {str(value)[:80]!r} cannot be written: {problem.strerror}") from None
        is_folder = False
    if is_folder:
        raise click.UsageError(f"{option} {str(value)!r} is a folder; name a file in it")
    need_folder(value.parent, option, value)
    return value


def need_folder(folder: Path, option: str, value: Path) -> None:
    """Make sure that a path is a folder or can become one, for what `option` names.

    Raises:
        UsageError: a file stands in its way.

    """
    nearest = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    if not nearest.is_dir():
        has_to = "has to be" if folder == value else "has to be in"
        raise click.UsageError(f"{option} {str(value)!r} {has_to} a folder, and {str(nearest)!r} is a file")


def refuse_overwriting(targets: Iterable[Path], sources: Iterable[str | Path]) -> None:
    """Make sure that no target is a file which was read, under whatever name, path or link.

    Args:
        targets: the files that will be written.
        sources: what was read: files, folders of files, or `-` for standard input, which may come from a file.

    Raises:
        UsageError: a target is a source.

    """
    # A pipe or a device keeps nothing that could be lost. Each file is looked at once, however many targets there are.
    there = ((target, _status(target)) for target in targets)
    existing = {_identity(status): target for target, status in there if status and stat.S_ISREG(status.st_mode)}
    for file in (file for source in sources for file in _files_of(source)) if existing else ():
        if file in existing:
            raise click.UsageError(f"this would overwrite {str(existing[file])!r}, which is read; name another file")


def files_read(sources: Iterable[str]) -> frozenset[tuple[int, int]]:
    """Device and inode of every file in `sources`, to hold many targets against."""
    return frozenset(file for source in sources for file in _files_of(source))


def _files_of(source: str | Path) -> Iterator[tuple[int, int]]:
    """The files behind a source, as far as they are there."""
    found = _status(_stdin() if str(source) == "-" else source)
    if found and stat.S_ISDIR(found.st_mode):
        yield from (_identity(inside) for file in Path(source).iterdir() if (inside := _status(file)))
    elif found:
        yield _identity(found)


def _stdin() -> int:
    return sys.__stdin__.fileno() if sys.__stdin__ else -1


def _status(file: str | Path | int) -> os.stat_result | None:
    """What the system knows of a file, or of an open one by its number; None for one that is gone meanwhile."""
    try:
        return os.stat(file)  # noqa: PTH116 - takes open files, too
    except OSError:
        return None


def _identity(status: os.stat_result) -> tuple[int, int]:
    """What a file has under every name, as `os.path.samefile` compares it."""
    return status.st_dev, status.st_ino


def make_folder(path: Path) -> None:
    """Make the folder, and those above it, where they are missing.

    Raises:
        ConfigurationError: it cannot be made.

    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise ConfigurationError(f"cannot make the folder {path}: {problem.strerror or problem}") from problem


def write_file(path: Path, text: str) -> None:
    """Replace the file with `text` in UTF-8, in one step: a reader sees the old file or the new one, never a part.

    Its folder is made where it is missing. A link keeps pointing where it does, a file keeps its permissions, a new one
    gets those of the umask. A device or pipe (`/dev/stdout`) is written to as it is.

    Raises:
        ConfigurationError: the file cannot be written; the old one is untouched.

    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(text.encode())
        else:
            make_folder(path.parent)
            _replace(Path(os.path.realpath(path)), [text])
    except OSError as problem:
        raise ConfigurationError(f"cannot write {path}: {problem.strerror or problem}") from problem


def write_parts(path: Path, parts: Iterable[str]) -> None:
    """`write_file` of a text that comes in parts, of which one at a time is held.

    Raises:
        ConfigurationError: the file cannot be written; the old one is untouched.

    """
    make_folder(path.parent)
    try:
        _replace(Path(os.path.realpath(path)), parts)
    except OSError as problem:
        raise ConfigurationError(f"cannot write {path}: {problem.strerror or problem}") from problem


def _replace(target: Path, parts: Iterable[str]) -> None:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    import tempfile  # noqa: PLC0415 - stdout needs none

    prefix = f".{target.name[:100]}."
    _remove_abandoned(target.parent, prefix)
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=prefix, suffix=".part")
    made = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            for part in parts:
                file.write(part.encode())
            file.flush()
            os.fsync(file.fileno())
        made.chmod(mode)
        made.replace(target)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def _remove_abandoned(folder: Path, prefix: str) -> None:
    """Remove what runs that were killed have left of the same file, and nothing that another run may be writing."""
    for part in _hidden_parts(folder).pop(prefix, ()):
        status = _status(part)
        if status and status.st_mtime < time.time() - _ABANDONED_AFTER:
            with suppress(OSError):
                part.unlink()


@cache
def _hidden_parts(folder: Path) -> dict[str, list[Path]]:
    """The hidden parts of files in a folder, by what they begin with; read once, since a run may write thousands."""
    found: dict[str, list[Path]] = {}
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if part := _PART.fullmatch(entry.name):
                found.setdefault(part[1], []).append(Path(entry.path))
    return found


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
