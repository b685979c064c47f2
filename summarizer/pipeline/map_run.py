"""`make_map` and its asynchronous kin: one bundle in, the map of who reports what out."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.briefing import BundleMap
from summarizer.bundle import need_bundle
from summarizer.errors import SummarizerError
from summarizer.event_loop import run_in_new_loop
from summarizer.llm.usage import Budget
from summarizer.pipeline.model_clients import open_model, read_story_map
from summarizer.pipeline.run import settings_for_client, uses_model
from summarizer.pipeline.source_list import notes_on_stories, sources_of
from summarizer.prompting import load_prompts
from summarizer.sections.map_records import coverage_rows, earlier_events, map_provenance, recorded_conflicts
from summarizer.settings import Settings, need_settings
from summarizer.writing.llm import LlmWriter

if TYPE_CHECKING:
    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.bundle import Bundle
    from summarizer.llm.user_client import UserClient

__all__ = ["amake_map", "make_map"]


def make_map(bundle: Bundle, settings: Settings | None = None, *, client: UserClient | None = None) -> BundleMap:
    """Find out which outlet reports which fact, and who contradicts whom; no page is written.

    With a model in the settings it reads the articles, and code holds what it says against them; without one, or where
    it fails and `fallback` is on, code compares the words of the articles, which sees less. For `client` see
    `summarize`.

    Raises:
        SourceError: `bundle` is none: `load_bundle` makes one of a file.
        ConfigurationError: the settings contradict each other or `client`, or an event loop is running (use
            `amake_map`).
        SectionError: the model failed and `fallback` is off.

    """
    need_bundle(bundle, "make_map")
    settings = settings_for_client(client, need_settings(settings))
    if not uses_model(settings):
        return _as_record(analyse_bundle(bundle))
    return run_in_new_loop("make_map", lambda: amake_map(bundle, settings, client=client))


async def amake_map(bundle: Bundle, settings: Settings | None = None, *, client: UserClient | None = None) -> BundleMap:
    """`make_map` for a caller with an event loop. Raises what `make_map` raises."""
    need_bundle(bundle, "make_map")
    settings = settings_for_client(client, need_settings(settings)).model_copy(
        update={"sections": ("what_the_papers_say",)}
    )
    analysis = await asyncio.to_thread(analyse_bundle, bundle)
    if not uses_model(settings):
        return _as_record(analysis)
    prompts = load_prompts(settings.prompts)
    warnings: list[str] = []
    budget = Budget.of(settings)
    async with open_model(settings, budget, warnings.append, client=client) as asked:
        writer = LlmWriter(analysis, asked, settings, prompts)
        try:
            failure = await read_story_map(writer) if writer.dialogue.wants_map else None
        except SummarizerError as error:
            error.usage = asked.tally.as_usage()
            raise
        told = [*map(str, writer.notes), *warnings]
        told += [writer.evidence_note] if writer.evidence_note else []
        made = _as_record(writer.analysis)
        return made.model_copy(
            update={
                "language": writer.language,
                "usage": asked.tally.as_usage(),
                "warnings": tuple(dict.fromkeys([*made.warnings, *told])),
                "missed": failure.code if failure else None,
            }
        )


def _as_record(analysis: BundleAnalysis) -> BundleMap:
    evidence = analysis.evidence
    return BundleMap(
        language=evidence.language,
        sources=sources_of(analysis),
        map=map_provenance(analysis),
        coverage=coverage_rows(analysis, []),
        conflicts=recorded_conflicts(analysis),
        earlier=earlier_events(analysis),
        warnings=notes_on_stories(analysis),
    )
