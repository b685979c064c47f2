"""Where the pages of many bundles go: a folder with a file each, one file of JSON Lines, or standard output."""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli.atomic_files import (
    files_read,
    make_folder,
    output_file,
    refuse_overwriting,
    write_file,
    write_parts,
)
from summarizer.cli.outputs import ending_of, need_own_endings
from summarizer.cli.streams import deliver, need_stdout
from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.many.journal import Journal
    from summarizer.many.outcome import Outcome

__all__ = ["Sink", "plan_sink"]

_JOURNAL = ".summarizer.journal"
_LINES = (".jsonl", ".ndjson")
_PAGES = frozenset({"html", "json", "md", "txt"})


class Sink(ABC):
    """Takes pages.

    Attributes:
        formats: what it wants rendered.
        journal: the file that knows what it has; None where nothing can go on.
        with_record: whether the journal keeps the briefings for it.

    """

    formats: tuple[str, ...] = ()
    journal: Path | None = None
    with_record = False

    @abstractmethod
    def open(self, sources: Sequence[str]) -> None:
        """Make ready for pages.

        Raises:
            UsageError: it would write over a source.
            ConfigurationError: the place cannot be written to.

        """

    @abstractmethod
    def take(self, outcome: Outcome) -> list[str]:
        """Write the page of an outcome, if it has one, and name its files."""

    def end(self, journal: Journal) -> None:  # noqa: B027  most have written it all by then
        """Write what can only be written at the end."""


class _Folder(Sink):
    """A file a bundle and format, each written whole or not at all."""

    def __init__(self, folder: Path, formats: tuple[str, ...]) -> None:
        self.formats = formats
        self.journal = folder / _JOURNAL
        self._folder = folder
        self._read: frozenset[tuple[int, int]] = frozenset()

    def open(self, sources: Sequence[str]) -> None:
        """Make the folder."""
        place = self._folder.resolve()
        for source in sources:
            read = Path(source)
            if source != "-" and read.is_dir() and (place == read.resolve() or place.is_relative_to(read.resolve())):
                raise click.UsageError(
                    f"-o {str(self._folder)!r} lies in {source!r}, which is read; name another folder"
                )
        make_folder(self._folder)
        self._read = files_read(sources)
        # What a killed run leaves of a page that it was writing.
        ours = "|".join(sorted(_PAGES | {ending_of(form).rpartition(".")[2] for form in self.formats}))
        left = re.compile(rf"\..+\.(?:{ours})\.[a-z0-9_]{{8}}\.part")
        for part in self._folder.glob(".*.part"):
            if left.fullmatch(part.name):
                part.unlink(missing_ok=True)

    def take(self, outcome: Outcome) -> list[str]:
        """Write its files; a story without a page writes none."""
        if not outcome.rendered:
            return []
        files = [self._folder / f"{outcome.name}{ending_of(form)}" for form in self.formats]
        self._spare(files)
        for file, page in zip(files, outcome.rendered, strict=True):
            write_file(file, page)
        return [str(file) for file in files]

    def _spare(self, files: Sequence[Path]) -> None:
        for file in files:
            if self._read and file.exists() and (file.stat().st_dev, file.stat().st_ino) in self._read:
                raise ConfigurationError(f"this would overwrite {str(file)!r}, which is read; write to another folder")


class _Lines(Sink):
    """One file of JSON Lines in the order of the input, written whole when the run ends."""

    with_record = True

    def __init__(self, path: Path) -> None:
        self.journal = path.with_name(f".{path.name}.journal")
        self._path = path

    def open(self, sources: Sequence[str]) -> None:
        """See that it is not what is read, and make its folder."""
        refuse_overwriting([self._path], sources)
        make_folder(self._path.parent)

    def take(self, outcome: Outcome) -> list[str]:
        """The journal keeps the page until the end."""
        return [str(self._path)] if outcome.record else []

    def end(self, journal: Journal) -> None:
        """Write all pages that there are."""
        write_parts(self._path, (_line(row.name, row.bundle, row.place, record) for row, record in journal.records()))


class _Standard(Sink):
    """A line of JSON a page on standard output, as they finish."""

    def open(self, sources: Sequence[str]) -> None:  # noqa: ARG002  nothing there is written over
        """See that it is there."""
        need_stdout()

    def take(self, outcome: Outcome) -> list[str]:
        """Write its line."""
        if outcome.record:
            deliver(_line(outcome.name, outcome.bundle, outcome.place, outcome.record))
        return []


def _line(name: str, bundle: str | None, place: str, record: str) -> str:
    head = json.dumps({"name": name, "bundle": bundle, "place": place}, ensure_ascii=False)
    return f'{head[:-1]}, "briefing": {record}}}\n'


def plan_sink(formats: Sequence[str], output: str | None) -> Sink:
    """Where the options want the pages.

    Raises:
        UsageError: place and formats do not fit together.

    """
    if output is None or output == "-":
        if formats and set(formats) != {"json"}:
            raise click.UsageError("standard output takes JSON Lines only; name a folder with -o for other formats")
        return _Standard()
    path = Path(output)
    if path.suffix.lower() in _LINES and not output.endswith("/") and not path.is_dir():
        if formats and set(formats) != {"json"}:
            raise click.UsageError(f"-o {output!r} is a file of JSON Lines; name a folder for other formats")
        output_file(path)
        return _Lines(path)
    if path.exists() and not path.is_dir():
        raise click.UsageError(f"-o {output!r} has to be a folder, or a file that ends in .jsonl")
    if not path.exists() and path.suffix and not output.endswith("/"):
        raise click.UsageError(f"-o {output!r} looks like a file; end a folder with a slash, JSON Lines with .jsonl")
    need_own_endings(formats)
    return _Folder(path, tuple(dict.fromkeys(formats)) or ("json",))
