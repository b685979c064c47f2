"""A writer of its own: the news as two sentences of the same outlet joined by hand; the rest is left to ours.

    python examples/writer.py [SOURCE]

It stands for any program that words sentences: a model that is asked in another way, or templates over data.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer import Draft, DraftItem, DraftSentence, Settings, load_bundle, render, summarize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer import Evidence

EXAMPLE = Path(__file__).with_name("harbour-bridge.json")


class Joiner:
    """Joins the first two sentences of the first article."""

    name = "joiner"

    def write(self, section: str, evidence: Evidence, _: Sequence[str]) -> Draft | None:
        """A draft of what's happened; None leaves a section to the extractive writer."""
        if section != "whats_happened":
            return None
        first, second = [s for s in evidence.of(evidence.articles[0]) if not s.is_title][:2]
        joined = f"{first.text.rstrip('.')}; {second.text}"
        return Draft(items=[DraftItem(label=None, sentences=[DraftSentence(text=joined, cites=[first.id, second.id])])])


def main(source: str | Path = EXAMPLE) -> None:
    """Brief `source` and print the page as text."""
    briefing = summarize(load_bundle(source), Settings(), writer=Joiner())
    (joined,) = briefing.whats_happened.statements
    print(render(briefing, "text"), end="")
    print(f"\nWhat the joined sentence is: {joined.verdict}")


if __name__ == "__main__":
    main(*sys.argv[1:2])
