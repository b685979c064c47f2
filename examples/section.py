"""A section and a check of its own: what things cost, by outlet, and no sentence that says "sources say".

    python examples/section.py [SOURCE]

Installed as docs/extending.md shows, the same is `Settings(add=("costs", "unnamed_sources"))`.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer import NewCheck, NewSection, Settings, load_bundle, render, summarize, verify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer import Claim, Evidence, Sentence

EXAMPLE = Path(__file__).with_name("harbour-bridge.json")
AMOUNT = re.compile(r"[$€£]\s?\d|\d\s?(?:euros?|dollars?)\b", re.IGNORECASE)
UNNAMED = re.compile(r"\bsources? (?:said|says?|told)\b", re.IGNORECASE)
MOST = 4


def choose(evidence: Evidence) -> Iterator[tuple[str, Sequence[Sentence]]]:
    """The first sentence of each outlet that names an amount, four outlets at most."""
    found: dict[str, Sentence] = {}
    for sentence in evidence.sentences:
        said = {other.text for other in found.values()}
        if AMOUNT.search(sentence.text) and not sentence.is_title and sentence.text not in said:
            found.setdefault(sentence.article.outlet, sentence)
    for outlet, sentence in list(found.items())[:MOST]:
        yield outlet, [sentence]


def look(claim: Claim) -> Iterator[str]:
    """What is wrong with a sentence, by this house's rules."""
    if UNNAMED.search(claim.text):
        yield "it rests on sources without a name"


COSTS = NewSection(
    "costs",
    {"en": "What it costs", "de": "Was es kostet"},
    prompt=(
        "Say what things cost, in {{ language }}: one sentence an outlet that names an amount, four at most, each "
        "under its outlet as the label. Cite the sentence that has the amount."
    ),
    choose=choose,
)
UNNAMED_SOURCES = NewCheck("unnamed_sources", look, weight="fault")


def main(source: str | Path = EXAMPLE) -> None:
    """Brief `source` and print the page as Markdown."""
    bundle = load_bundle(source)
    briefing = summarize(bundle, Settings(writer="extractive"), sections=[COSTS], checks=[UNNAMED_SOURCES])
    print(render(briefing, "markdown"), end="")
    report = verify(briefing, bundle, checks=[UNNAMED_SOURCES])
    print(f"\nIt holds: {report.ok}")


if __name__ == "__main__":
    main(*sys.argv[1:2])
