"""A scripted newsroom: what a good model answers about the burst weir, and a writer that speaks to it over loopback."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

from newsroom import weir_analysis
from picky_server import PickyServer

from summarizer.drafts import Draft
from summarizer.llm.client import ModelClient
from summarizer.llm.model_settings import ModelSettings
from summarizer.prompting import load_prompts
from summarizer.settings import SECTION_NAMES, Settings
from summarizer.testing import by_task, draft_text
from summarizer.writing.base import PageSoFar
from summarizer.writing.llm import Failure, LlmWriter, draft_sections

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.findings import Withheld
    from summarizer.settings import SectionName
    from summarizer.testing import Answer, Latency, Request, Script, ScriptedServer

__all__ = ["GOOD", "NEWS", "REFUSAL", "by_section", "draft", "everything", "texts", "with_writer", "write"]

T = TypeVar("T")
Sentences = list[tuple[str, list[str]]]


def draft(*items: tuple[str | None, Sentences]) -> Draft:
    return Draft.model_validate_json(draft_text(*items))


NEWS: Sentences = [
    ("A weir burst in Lunde on Monday night and flooded 40 cellars.", ["1.1", "2.1"]),
    ("Engineers said that two of its gates had failed.", ["1.2"]),
]
REFUSAL = "I'm sorry, but I can't help with that."
GOOD: dict[str, str] = {
    "map": draft_text(
        (
            "fact 3",
            [("The weir at Lunde burst on Monday and flooded cellars.", ["1.1", "2.1"])],
        ),
        ("fact 2", [("Nobody had warned the shopkeepers of Lunde.", ["2.3"])]),
        ("1931", [("The weir of Lunde was built.", ["2.4"])]),
    ),
    "headline": draft_text((None, [("Weir bursts in Lunde and floods 40 cellars", ["1.1", "2.1"])])),
    "whats_happened": draft_text((None, NEWS)),
    "behind_the_headline": draft_text(
        ("Repairs may cost millions", [("Mayor Ilse Tarn expects repairs to cost 3 million crowns.", ["1.4"])]),
        ("Shopkeepers want money", [("The baker Odd Frim says that nobody had warned the shops.", ["2.3"])]),
    ),
    "what_the_papers_say": draft_text(
        ("overview", [("Lunde Courier speaks of gates, Evening Post of cellars that were flooded.", ["1.2", "2.1"])]),
        ("Lunde Courier", [("Lunde Courier quotes the mayor on when the weir may open again.", ["1.3"])]),
        ("Evening Post", [("Evening Post quotes a baker who says that nobody warned the shopkeepers.", ["2.3"])]),
    ),
    "how_we_got_here": draft_text(("1931", [("The weir of Lunde was built.", ["2.4"])])),
    "go_deeper": draft_text(
        ("When may the weir open again?", [("The mayor said that it may be in May.", ["1.3"])]),
        ("Ilse Tarn (person)", [("Ilse Tarn is the mayor of the town.", ["1.3"])]),
    ),
}


def by_section(**answers: Script) -> Callable[[Request], Answer]:
    """A script: good answers, but for what is named here; whatever else is asked for is a fault of the test."""
    return by_task(_unscripted, **(GOOD | answers))


def _unscripted(request: Request) -> Answer:
    raise AssertionError(f"nobody said what the model answers to {request.task}")


def with_writer(
    script: Script | Callable[[Request], Any],
    action: Callable[[LlmWriter], Awaitable[T]],
    of: BundleAnalysis | None = None,
    *,
    settings: Settings | None = None,
    latency: Latency | None = None,
    context_window: int | None = None,
    **changes: Any,
) -> tuple[T, ScriptedServer]:
    """What `action` made of a writer, and the server that it spoke to."""
    with PickyServer(script, latency=latency, context_window=context_window) as server:
        given = {"model": "scripted", "base_url": server.base_url, "cache": False, "retry_base": 0.001, "max_tries": 2}

        async def run() -> T:
            async with ModelClient(ModelSettings(**(given | changes))) as client:
                return await action(LlmWriter(of or weir_analysis(), client, settings or Settings(), load_prompts()))

        return asyncio.run(run()), server


def write(script: Any, section: SectionName = "whats_happened", **more: Any) -> tuple[Draft | Withheld, ScriptedServer]:
    return with_writer(script, lambda writer: writer.write(section, PageSoFar(writer.analysis)), **more)


async def everything(
    writer: LlmWriter, sections: tuple[SectionName, ...] = SECTION_NAMES
) -> dict[SectionName, Draft | Withheld | Failure]:
    found: dict[SectionName, Draft | Withheld | Failure] = {}
    async for section, outcome in draft_sections(writer, sections, PageSoFar(writer.analysis)):
        assert section not in found
        found[section] = outcome
    return found


def texts(outcome: object) -> list[str]:
    assert isinstance(outcome, Draft), outcome
    return [sentence.text for item in outcome.items for sentence in item.sentences]
