"""Where words go: results to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, NamedTuple

import click

from summarizer.cli.atomic_files import write_file
from summarizer.cli.options import COLOR
from summarizer.errors import ConfigurationError, RunError
from summarizer.rendering.cleaning import clean

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "INTERRUPTED",
    "IN_FILES",
    "RunNotes",
    "View",
    "deliver",
    "error",
    "interrupted",
    "need_stdout",
    "stdout_view",
]

INTERRUPTED = 130


def error(sentence: str) -> None:
    """`summarizer: error: ...` on stderr, in one line that cannot act on a terminal."""
    click.echo(f"summarizer: error: {clean(sentence)}", err=True)


def interrupted() -> None:
    """The last line of a run that was interrupted."""
    click.echo("summarizer: interrupted", err=True)


class RunNotes:
    """What a run tells on stderr besides errors: only losses when `quiet`, more when `verbose`; keeps `warnings`."""

    def __init__(self, quiet: bool = False, verbose: bool = False) -> None:
        self.quiet = quiet
        self.verbose = verbose
        self.warnings: list[str] = []

    def warning(self, sentence: str, *, is_loss: bool = False) -> None:
        """Something the reader should know, though the run went on: told in any case where a named source is lost."""
        self.warnings.append(sentence)
        self._tell(f"warning: {sentence}", wanted=is_loss or not self.quiet)

    def say(self, sentence: str) -> None:
        """How the run went."""
        self._tell(sentence, wanted=not self.quiet)

    def detail(self, sentence: str) -> None:
        """What only somebody looking for a reason wants to know."""
        self._tell(sentence, wanted=self.verbose)

    def _tell(self, sentence: str, *, wanted: bool) -> None:
        if wanted:
            click.echo(f"summarizer: {clean(sentence)}", err=True)


class View(NamedTuple):
    """What stdout can show; `width` is None where lines have no natural end."""

    terminal: bool
    color: bool
    links: bool
    width: int | None


IN_FILES = View(terminal=False, color=False, links=False, width=None)


def stdout_view() -> View:
    """The view on stdout: colour, links and the terminal's width only on a terminal, unless --color says otherwise.

    With `NO_COLOR` the text is plain: somebody who asks for no colour wants no escape sequence, so links go, too.
    `FORCE_HYPERLINK=0` leaves colours and takes the links away.
    """
    terminal = sys.stdout is not None and sys.stdout.isatty()
    context = click.get_current_context(silent=True)
    wanted = context.meta.get(COLOR, "auto") if context else "auto"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    color = wanted == "always" or (wanted == "auto" and terminal and not plain)
    links = color and terminal and not plain and os.environ.get("FORCE_HYPERLINK") != "0"
    return View(terminal, color, links, shutil.get_terminal_size().columns if terminal else None)


def need_stdout() -> None:
    """Make sure that there is a standard output.

    Raises:
        ConfigurationError: it is closed.

    """
    if sys.stdout is None:
        raise ConfigurationError("standard output is closed, and the result has nowhere to go; open it, or use -o")


def deliver(result: str, output: Path | None = None) -> None:
    """The whole result, as UTF-8, to the file `output` or to stdout.

    A reader of stdout that goes away early (`| head`) ends the program quietly, with exit code 1.
    """
    if output is not None:
        write_file(output, result)
        return
    need_stdout()
    terminal = sys.stdout.isatty()
    encoding = (sys.stdout.encoding or "utf-8") if terminal else "utf-8"
    stream = sys.stdout.buffer
    try:
        stream.write(result.encode(encoding, errors="replace"))
        stream.flush()
    except BrokenPipeError:
        # What is still buffered would fail again when Python closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(1) from None
    except OSError as problem:
        raise RunError(f"cannot write to standard output: {problem.strerror or problem}") from None
