"""Which formats a result is written in, and where to: one to stdout or a file, several to a folder."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from summarizer.cli.atomic_files import make_folder, need_folder, output_file, refuse_overwriting
from summarizer.cli.options import OneOf, add_options
from summarizer.cli.streams import deliver, need_stdout
from summarizer.rendering import FORMAT_OF_SUFFIX, FORMATS, find_renderer, format_names, renderers_of_ending
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from click.shell_completion import CompletionItem

__all__ = [
    "FormatName",
    "Outputs",
    "ending_of",
    "file_stem",
    "format_options",
    "named",
    "need_own_endings",
    "plan_outputs",
]

# With an ending and the name of its part file, this is below the 255 bytes of common file systems in any script.
_LONGEST_STEM = 50


class FormatName(OneOf):
    """The name of a format. The others than the built-in ones are looked for where one is named, or all are shown."""

    def __init__(self) -> None:
        super().__init__(FORMATS)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, whose renderer is there and can be used."""
        if value not in self.choices:
            find_renderer(OneOf(format_names()).convert(value, param, ctx))
        return value

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:
        """All names, for the help."""
        return OneOf(format_names()).get_metavar(param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The names that begin so."""
        return OneOf(format_names()).shell_complete(ctx, param, incomplete)


def format_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--output`, `--format` and `--json`; a command gives their values to `plan_outputs`."""
    return add_options(
        command,
        (
            click.option(
                "-o",
                "--output",
                type=click.Path(),
                metavar="PATH",
                help="Write to this file, whole or not at all, instead of stdout. With several formats, or where it "
                "ends in a slash: a folder, which is made when it is missing, with one file a format.",
            ),
            click.option(
                "--format",
                "formats",
                type=FormatName(),
                multiple=True,
                help="`text` is for reading in a terminal and the default; a file named .html, .md, .json or .txt "
                "gets its own format. May be given several times, with a folder as -o.",
            ),
            click.option("--json", "as_json", is_flag=True, help="The same as --format json."),
        ),
    )


class Outputs(NamedTuple):
    """What is written: one of `formats` to the file `path`, or to stdout where it is None; or all into a folder."""

    formats: tuple[str, ...]
    path: Path | None
    in_folder: bool = False

    @property
    def to_stdout(self) -> bool:
        """Whether the one result goes to stdout."""
        return self.path is None

    def write(self, results: Sequence[str], stem: str) -> list[Path]:
        """Write one result a format; in a folder the files are called `stem`, which has to be a safe name.

        Returns the files that were written: none when the result went to stdout.
        """
        files = self._files(stem)
        if not files:
            deliver(results[0])
        elif self.in_folder:
            make_folder(files[0].parent)
        for file, result in zip(files, results, strict=False):
            deliver(result, file)
        return files

    def spare(self, sources: Sequence[str], stem: str) -> None:
        """Make sure, before the work starts, that `write` will not overwrite what was read.

        Raises:
            UsageError: it would.

        """
        refuse_overwriting(self._files(stem), sources)

    def _files(self, stem: str) -> list[Path]:
        if self.path is None or not self.in_folder:
            return [self.path] if self.path else []
        return [self.path / f"{stem}{ending_of(form)}" for form in self.formats]


def ending_of(form: str) -> str:
    """How the files of a format end.

    Raises:
        ConfigurationError: there is no such format, or its renderer cannot be used.

    """
    return find_renderer(form).ending


def need_own_endings(formats: Sequence[str]) -> None:
    """Make sure that no two formats would write one file.

    Raises:
        UsageError: they would.

    """
    owners: dict[str, str] = {}
    for form in formats:
        owner = owners.setdefault(ending_of(form), form)
        if owner != form:
            raise click.UsageError(f"{owner} and {form} both write {ending_of(form)} files; write one after the other")


def plan_outputs(formats: Sequence[str], output: str | None, *, as_json: bool) -> Outputs:
    """What the options ask for, checked before the work starts.

    Raises:
        UsageError: formats and place do not fit together, or the place cannot be written to.
        ConfigurationError: the place is standard output, and that is closed.

    """
    wanted = tuple(dict.fromkeys(formats))
    if as_json and wanted not in {(), ("json",)}:
        raise click.UsageError(f"--json and --format {wanted[0]} contradict each other")
    wanted = ("json",) if as_json else wanted
    need_own_endings(wanted)
    if len(wanted) > 1 or (output or "").endswith(("/", os.sep)):
        return Outputs(wanted or ("text",), _folder(output), in_folder=True)
    path = output_file(None if output is None else Path(output))
    if path is None:
        need_stdout()
    return Outputs(wanted or (_format_of(path),), path)


def _format_of(path: Path | None) -> str:
    """The format of a file's ending; text for stdout, a device, and a name without ending.

    Raises:
        UsageError: no format has this ending.

    """
    if path is None or not path.suffix or (path.exists() and not path.is_file()):
        return "text"
    form = FORMAT_OF_SUFFIX.get(path.suffix.lower())
    if form is not None:
        return form
    found, faults = renderers_of_ending(path.name)
    if len(found) == 1:
        return found[0]
    if found:
        raise click.UsageError(f"{' and '.join(found)} both write files like -o {str(path)!r}; name one with --format")
    slip = did_you_mean(path.suffix.lower(), FORMAT_OF_SUFFIX)
    named_so = f"no format has the ending of -o {str(path)!r}{slip}"
    known = ", ".join(sorted(FORMAT_OF_SUFFIX))
    raise click.UsageError("; ".join([named_so, *faults, f"name a file in {known}, or the format with --format"]))


def _folder(output: str | None) -> Path:
    """A path that is a folder or can become one."""
    if output is None or output == "-":
        raise click.UsageError("several formats need a folder to go to; name it with -o")
    path = Path(output)
    need_folder(path, "-o", path)
    return path


def named(files: Sequence[Path]) -> str:
    """Files that were written, for one line: the first by its path, the others by their number."""
    return f"{files[0]}{f' and {len(files) - 1} more' if len(files) > 1 else ''}"


def file_stem(*names: str | None) -> str:
    """The first of `names` that leaves anything as the name of a file: letters, digits and `-_.` of any script."""
    return next(filter(None, map(_safe, filter(None, names))), "briefing")


def _safe(name: str) -> str:
    kept = (char if char in "-_." or unicodedata.category(char)[0] in "LMN" else " " for char in name)
    return "-".join("".join(kept).split()).strip("-.")[:_LONGEST_STEM].rstrip("-.")
