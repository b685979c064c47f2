"""A sheet of text for a terminal: headings, paragraphs and two-column lists, at most 88 columns wide.

rich measures, wraps and colours; it never parses. Whatever is printed here is a `Text`, so `[red]` in an article is
five characters. Without colour the sheet is plain text that a pipe or a file can hold.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["MAX_WIDTH", "TextSheet"]

MAX_WIDTH = 88
_MIN_WIDTH = 24
_TWO_COLUMNS_FROM = 64
_LABEL_WIDTH = 25
_LEAST_LABEL = 10
_SIGN_WIDTH = 2
_INDENT = 2

# rich breaks lines at the narrow and unbreakable spaces, too, that dates and quotation marks hold.
_SPACE = re.compile("[ \u00a0\u2009\u202f]")
_LINE_END = re.compile(rf"(?:{_SPACE.pattern}|\x1b\[[0-9;]{{0,16}}m|\x1b\]8;;\x1b\\)+$", re.MULTILINE)
_LINK_ID = re.compile(r"(?<=\x1b\]8;id=)\d+-?\d*(?=;)")


class TextSheet:
    """A sheet to print on, top to bottom; `text()` is what stands on it."""

    def __init__(self, width: int | None = None, *, color: bool = False) -> None:
        self.width = max(_MIN_WIDTH, min(width or MAX_WIDTH, MAX_WIDTH))
        self._file = io.StringIO()
        # An empty environment: whether there is colour was decided by the caller, once.
        self._console = Console(
            file=self._file,
            width=self.width,
            color_system="standard" if color else None,
            force_terminal=color,
            force_jupyter=False,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
            _environ={},
        )

    def text(self) -> str:
        """The sheet, without spaces at line ends and with one line break at its end.

        The same sheet has the same bytes: links, which rich numbers at random, are numbered as they come.
        """
        numbers: dict[str, str] = {}
        written = _LINK_ID.sub(lambda found: numbers.setdefault(found[0], str(len(numbers) + 1)), self._file.getvalue())
        return _LINE_END.sub(lambda end: _SPACE.sub("", end[0]), written).strip("\n") + "\n"

    def gap(self) -> None:
        """An empty line."""
        self._console.print()

    def title(self, text: Text) -> None:
        """The first line of the sheet."""
        text.stylize_before("bold")
        self._console.print(text)

    def heading(self, text: str) -> None:
        """A section's heading, underlined with a rule of its own length, after an empty line."""
        self.gap()
        self._console.print(Text(text, style="bold cyan"))
        self._console.print(Text("─" * min(cell_len(text), self.width), style="cyan"))

    def subheading(self, text: str) -> None:
        """A heading within a section, after an empty line."""
        self.gap()
        self.paragraph(Text(text, style="bold"))

    def paragraph(self, text: Text, indent: int = _INDENT) -> None:
        """A wrapped paragraph."""
        if text.plain:
            self._console.print(Padding(text, (0, 0, 0, indent)))

    def quiet(self, text: str, indent: int = _INDENT) -> None:
        """A paragraph that stays in the background."""
        self.paragraph(Text(text, style="dim"), indent)

    def parts(self, parts: Iterable[str], style: str = "dim") -> None:
        """Short parts with dots between them; a line is broken between parts, not within one that fits."""
        lines: list[str] = []
        for part in parts:
            if lines and cell_len(lines[-1]) + cell_len(part) + 3 <= self.width:
                lines[-1] += f" · {part}"
            else:
                lines.append(part)
        for line in lines:
            self._console.print(Text(line, style=style))

    def unbroken(self, text: Text, indent: int) -> None:
        """A line that is never wrapped here, so that a terminal can still find the address in it."""
        self._line(Text(" " * indent).append_text(text))

    def labelled(self, rows: Sequence[tuple[Text, Text]]) -> None:
        """Labels on the left, their text on the right; one below the other where the sheet is narrow."""
        if not rows:
            return
        if self.width < _TWO_COLUMNS_FROM:
            for label, text in rows:
                self.paragraph(label)
                self.paragraph(text, 2 * _INDENT)
            return
        width = min(max(cell_len(label.plain) for label, _ in rows), _LABEL_WIDTH)
        self._columns([list(row) for row in rows], [width, self.width - _INDENT - width - _INDENT])

    def numbered(self, number: str, text: Text, indent: int = _INDENT) -> None:
        """An item of a numbered list, its number in the background and its text hanging beside it."""
        width = max(self.width - indent - cell_len(number) - _INDENT, _MIN_WIDTH // 2)
        # A table of one row would do the same at five times the cost, and a long bundle has thousands of sources.
        lines = text.wrap(self._console, width, overflow="fold")
        start = Text(" " * indent).append(number, style="dim").append(" " * _INDENT)
        hanging = " " * (indent + cell_len(number) + _INDENT)
        for at, line in enumerate(lines):
            self._line((start if at == 0 else Text(hanging)).append_text(line))

    def _line(self, line: Text) -> None:
        """A line as it is; a long bundle has thousands, and without colour there is nothing for rich to add."""
        if self._console.is_terminal:
            self._console.print(line, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)
        else:
            self._file.write(f"{line.plain}\n")

    def has_room_for(self, columns: int) -> bool:
        """Whether a matrix of so many columns leaves room for its labels."""
        return self._label_room(columns) >= _LEAST_LABEL

    def matrix(self, head: Sequence[str], groups: Sequence[tuple[str, Sequence[tuple[str, Sequence[str]]]]]) -> None:
        """Labels on the left, narrow columns of signs under their heads; the title of a group stands above its rows."""
        rows: list[list[Text]] = [[Text(), *(Text(name, style="dim", justify="center") for name in head)]]
        for title, lines in groups:
            if title:
                rows.append([Text(title, style="dim"), *(Text() for _ in head)])
            indent = " " * _INDENT if title else ""
            for label, signs in lines:
                rows.append([Text(indent + label), *(Text(sign, justify="center") for sign in signs)])
        longest = max(cell_len(row[0].plain) for row in rows)
        width = min(longest, self._label_room(len(head)))
        self._columns(rows, [width, *([_SIGN_WIDTH] * len(head))])

    def _label_room(self, columns: int) -> int:
        return min(self.width - _INDENT - columns * (_SIGN_WIDTH + _INDENT) - _INDENT, _LABEL_WIDTH + 2 * _INDENT)

    def side_by_side(self, cells: Sequence[tuple[Text, Text]]) -> None:
        """Heads over their text in equal columns; one below the other where the sheet is narrow."""
        if self.width < _TWO_COLUMNS_FROM or len(cells) > self.width // 24:
            self.labelled(cells)
            return
        each = (self.width - _INDENT) // len(cells) - _INDENT
        self._columns([[head for head, _ in cells], [text for _, text in cells]], [each] * len(cells))

    def _columns(self, rows: Sequence[Sequence[Text]], widths: Sequence[int], indent: int = _INDENT) -> None:
        from rich.table import Table  # noqa: PLC0415 - a sheet without lists needs no tables

        # Columns between the columns: what padding adds to the width of one is another in each version of rich.
        table = Table.grid()
        for number, width in enumerate(widths):
            if number:
                table.add_column(width=_INDENT)
            table.add_column(width=width, overflow="fold")
        for first, *others in rows:
            table.add_row(first, *(cell for other in others for cell in ("", other)))
        self._console.print(Padding(table, (0, 0, 0, indent)))
