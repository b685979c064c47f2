"""A file is written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import click

from summarizer.errors import ConfigurationError

__all__ = ["make_folder", "output_file", "write_file"]


def output_file(value: Path | None) -> Path | None:
    """A path that can be written to, which is checked before the work starts; None is stdout, and so is `-`.

    Raises:
        UsageError: it is a folder, or in none.

    """
    if value is None or str(value) == "-":
        return None
    if value.is_dir():
        raise click.UsageError(f"-o {str(value)!r} is a folder; name a file in it")
    if not value.parent.is_dir():
        raise click.UsageError(f"there is no folder {str(value.parent)!r} to write into")
    return value


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

    A link keeps pointing where it does, a file keeps its permissions, a new one gets those of the umask. A device or
    pipe (`/dev/stdout`) is written to as it is.

    Raises:
        ConfigurationError: the file cannot be written; the old one is untouched.

    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(text.encode())
        else:
            _replace(path.resolve(), text.encode())
    except OSError as problem:
        raise ConfigurationError(f"cannot write {path}: {problem.strerror or problem}") from problem


def _replace(target: Path, content: bytes) -> None:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    import tempfile  # noqa: PLC0415 - stdout needs none

    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(mode)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
