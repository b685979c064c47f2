"""Shows the sections of a briefing while it is being written.

    python examples/streaming.py [SOURCE]

The model is the one that the environment names (SUMMARIZER_MODEL, OPENAI_BASE_URL, OPENAI_API_KEY). Where it names
none, the extractive writer makes the page, and all of it comes at once.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from summarizer import (
    Finished,
    Judged,
    MapRead,
    SectionRevised,
    SectionStarted,
    SectionWritten,
    Settings,
    Started,
    Statement,
    astream,
    load_bundle,
    load_settings,
)

EXAMPLE = Path(__file__).with_name("harbour-bridge.json")


def main(source: str | Path = EXAMPLE, settings: Settings | None = None) -> None:
    """Print a line for each event."""
    asyncio.run(follow(source, settings or load_settings().settings))


async def follow(source: str | Path, settings: Settings) -> None:
    """Take the events as they come. A type checker knows that there are no others."""
    async for event in astream(load_bundle(source), settings):
        match event:
            case Started(sections, model):
                print(f"{model or 'The extractive writer'} writes {len(sections)} sections")
            case MapRead(facts, missed):
                print(f"No map: {missed}" if missed else f"The map has {facts} facts")
            case SectionStarted(section):
                print(f"{section} ...")
            case SectionWritten(section, part):
                print(f"{section}: {part.text if isinstance(part, Statement) else part.status}")
            case SectionRevised(section):
                print(f"{section}: revised")
            case Judged(statements, refuted):
                print(f"The judge read {statements} statements and refuted {refuted}")
            case Finished(briefing):
                print(f"{len(briefing.statements())} statements in {briefing.provenance.seconds or 0:.1f} s")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else EXAMPLE)
