"""A format of its own: every sentence of a briefing in a table for a spreadsheet, with the words that it rests on.

    python examples/renderer.py [SOURCE]

Installed as docs/extending.md shows, the same is `summarizer brief SOURCE -o page.csv`.
"""

from __future__ import annotations

import csv
import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer import Settings, load_bundle, render, summarize

if TYPE_CHECKING:
    from summarizer import Briefing, RenderOptions

EXAMPLE = Path(__file__).with_name("harbour-bridge.json")
# A spreadsheet takes what begins with one of these for a formula, and the words are a stranger's.
ACTIVE = ("=", "+", "-", "@", "\t", "\r")


class SentenceTable:
    """A line a citation, as comma-separated values."""

    name = "csv"
    ending = ".csv"

    def render(self, briefing: Briefing, _: RenderOptions) -> str:
        """The table with a line of headings."""
        outlets = {source.article: source.outlet for source in briefing.sources}
        page = StringIO()
        table = csv.writer(page, lineterminator="\n")
        table.writerow(["section", "verdict", "sentence", "outlet", "cited"])
        for section, statement in briefing.statements():
            for citation in statement.citations:
                row = [section, statement.verdict, statement.text, outlets[citation.article], citation.text]
                table.writerow([f"'{cell}" if cell.startswith(ACTIVE) else cell for cell in row])
        return page.getvalue()


def main(source: str | Path = EXAMPLE) -> None:
    """Brief `source` and print the table."""
    briefing = summarize(load_bundle(source), settings=Settings(writer="extractive"))
    print(render(briefing, SentenceTable()), end="")


if __name__ == "__main__":
    main(*sys.argv[1:2])
