"""A briefing that a model writes: checked, judged, mended, and written extractively where the model fails."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack, aclosing
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.briefing import Provenance, SectionBase
from summarizer.errors import SummarizerError
from summarizer.findings import Withheld, write_reason
from summarizer.llm.usage import Budget
from summarizer.pipeline.composition import Composition
from summarizer.pipeline.cross_language_note import note_uncompared_languages
from summarizer.pipeline.events import (
    Finished,
    MapRead,
    SectionRevised,
    SectionStarted,
    SectionWritten,
    Started,
)
from summarizer.pipeline.extensions import load_extensions, prompts_of
from summarizer.pipeline.extractive_run import compose_extractively, not_translated
from summarizer.pipeline.model_clients import open_models, read_story_map
from summarizer.pipeline.section_drafting import SectionDrafter
from summarizer.pipeline.section_repair import SectionRepairer, WrittenSection
from summarizer.pipeline.source_list import provenance_settings
from summarizer.settings import SECTION_NAMES
from summarizer.verification.judge.judge import Judge
from summarizer.version import __version__
from summarizer.writing.base import WriterNote
from summarizer.writing.extractive import ExtractiveWriter
from summarizer.writing.llm import Failure, LlmWriter

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Evidence
    from summarizer.bundle import Bundle
    from summarizer.llm.user_client import UserClient
    from summarizer.pipeline.composition import Part
    from summarizer.pipeline.events import StreamEvent
    from summarizer.pipeline.extensions import Extensions
    from summarizer.pipeline.model_clients import ModelClients
    from summarizer.pipeline.section_drafting import Unwritten
    from summarizer.settings import SectionName, Settings

__all__ = ["PartialPage", "stream_with_model"]


class PartialPage(NamedTuple):
    """A page to update: `asked` sections are rewritten from the evidence `shown`, `kept` ones stay as they are.

    `analysis` holds all articles; `said` are the texts of the page that stand, by section.
    """

    analysis: BundleAnalysis
    shown: Evidence
    asked: tuple[SectionName, ...]
    kept: Mapping[SectionName, Part]
    said: Mapping[SectionName, tuple[str, ...]]


_NOTHING_LEFT = "nothing that the model wrote passed its checks."


async def stream_with_model(
    bundle: Bundle,
    settings: Settings,
    *,
    models: ModelClients | None = None,
    standing: PartialPage | None = None,
    extensions: Extensions | None = None,
    client: UserClient | None = None,
) -> AsyncGenerator[StreamEvent, None]:
    """What happens while a model writes a briefing, and last the briefing. See `astream`, also for `client`.

    `models` are asked where they are given; a story among many has a session of theirs. Of a page that is `standing` in
    part, what has to be written is.
    """
    started = time.perf_counter()
    extensions = extensions or load_extensions(settings)
    by_model = () if standing else extensions.sections_for_model
    wanted = standing.asked if standing else ("headline", *settings.sections)
    asked = (*(name for name in SECTION_NAMES if name in wanted), *(section.name for section in by_model))
    yield Started((*asked, *(s.name for s in extensions.sections if s.name not in asked)), settings.model)
    analysis = standing.analysis if standing else await asyncio.to_thread(analyse_bundle, bundle)
    prompts = prompts_of(settings, extensions)
    warnings: list[str] = []
    async with AsyncExitStack() as stack:
        if models is None:
            budget = Budget.of(settings)
            models = await stack.enter_async_context(open_models(settings, budget, warnings.append, client=client))
        try:
            read = replace(analysis, evidence=standing.shown) if standing else analysis
            writer = LlmWriter(read, models.writer, settings, prompts, asked, extensions.sections)
            judge = Judge(models.judge, prompts) if models.judge is not None else None
            map_failure = None
            if writer.dialogue.wants_map:
                map_failure = await read_story_map(writer)
                read_by_model = writer.analysis.given_map
                yield MapRead(
                    len(read_by_model.facts) if read_by_model else 0, map_failure.code if map_failure else None
                )
            whole = replace(writer.analysis, evidence=analysis.evidence)
            final, preview = (Composition(bundle, settings, whole, writer.language, extensions) for _ in range(2))
            if standing is not None:
                _keep(final, standing)
                _keep(preview, standing)
            run = _ModelRun(final, preview, writer, settings, asked, judge, map_failure)
            async with aclosing(run.events()) as events:
                async for event in events:
                    yield event
        except SummarizerError as error:
            error.usage = models.usage()
            raise
        used = dict(sorted((writer.dialogue.prompts_used | (judge.prompts_used if judge else {})).items()))
        told = [
            *_in_page_order([*run.notes, *run.composition.notes, *writer.notes], run.composition.table),
            *run.untranslated,
            *sorted(judge.notes if judge else ()),
            *([writer.evidence_note] if writer.evidence_note else []),
            *warnings,
        ]
        usage = models.usage()
        missed = run.missed | (
            {"judge": "judge.unanswered"} if judge and judge.notes and settings.asks_for_judge else {}
        )
    provenance = Provenance(
        writer="llm",
        model=settings.model,
        version=__version__,
        prompts=used,
        usage=usage,
        judging=judge.tally.as_usage() if judge and (judge.tally.calls or judge.tally.cache_hits) else None,
        seconds=round(time.perf_counter() - started, 2),
        settings=provenance_settings(settings),
        warnings=list(dict.fromkeys(told)),
        missed=missed,
    )
    briefing = run.composition.briefing(provenance)
    yield Finished(note_uncompared_languages(briefing, writer.analysis.evidence.languages))


def _keep(composition: Composition, standing: PartialPage) -> None:
    """Note what stands of a page."""
    for name in SECTION_NAMES:
        if name in standing.kept:
            composition.keep(name, standing.kept[name])
        composition.note_printed(standing.said.get(name, ()))


def _in_page_order(notes: list[WriterNote], names: Iterable[str]) -> list[str]:
    """Notes on sections in the order of the page; calls at once leave them in the order of chance."""
    places: dict[str, int] = {"map": -1} | {name: place for place, name in enumerate(names)}
    return [str(note) for note in sorted(notes, key=lambda note: places.get(note.about, len(places)))]


class _ModelRun:
    """The sections of one briefing on their way from the model to the composition."""

    def __init__(
        self,
        composition: Composition,
        preview: Composition,
        writer: LlmWriter,
        settings: Settings,
        asked: Sequence[SectionName],
        judge: Judge | None = None,
        map_failure: Failure | None = None,
    ) -> None:
        self.composition = composition
        self._map_failure = map_failure
        self.notes: list[WriterNote] = []
        self._written_extractively: list[SectionName] = []
        self._missed: dict[SectionName, str] = {}
        self._preview = preview
        self._writer = writer
        self._settings = settings
        self._extractive = ExtractiveWriter(composition.analysis)
        self._drafter = SectionDrafter(writer, composition.checker, composition.page, map_failure)
        self._repairer = SectionRepairer(composition.checker, writer, judge)
        self._asked = [name for name in composition.table if name in asked]

    @property
    def untranslated(self) -> list[str]:
        """A sentence that names what the extractive writer made up for in another language than the briefing's."""
        language = self._writer.analysis.evidence.language
        if not self._written_extractively or language == self._writer.language:
            return []
        verb = "is" if len(self._written_extractively) == 1 else "are"
        return [not_translated(f"{', '.join(self._written_extractively)} {verb}", language)]

    async def events(self) -> AsyncGenerator[StreamEvent, None]:
        """Every section, each as soon as it is checked; a repair of one does not hold up another.

        When all are there, what no code can show is judged, and what has a fault or is refuted is mended: the budget is
        the writer's first. Then the briefing is composed in the order of the page, so that the same answers give the
        same briefing in whatever order they came. What this changes comes again, and the sections that the model failed
        at come now: the extractive writer must know what stands on the page.
        """
        asked = self._asked
        for name in SECTION_NAMES:
            if not self._settings.includes(name):
                yield SectionWritten(name, self.composition.withhold(name, Withheld("not_asked_for")))
        written: dict[SectionName, WrittenSection] = {}
        unwritten: dict[SectionName, Unwritten] = {}
        shown: dict[SectionName, Part] = {}
        async with aclosing(self._drafter.sections(asked)) as finished:
            async for each in finished:
                if isinstance(each, SectionStarted):
                    yield each
                elif isinstance(each.made, WrittenSection):
                    if not each.is_early:
                        written[each.name] = each.made
                    part = None if each.name in shown else self._accept(self._preview, each.name, each.made)
                    if part is not None:
                        shown[each.name] = part
                        yield SectionWritten(each.name, part)
                else:
                    unwritten[each.name] = each.made
        # In the order of the page, whatever was ready first: what is judged and mended together is asked in it.
        in_order = {name: written[name] for name in asked if name in written}
        async with aclosing(self._repairer.judge_and_repair(in_order)) as readings:
            async for reading in readings:
                yield reading
        self.composition.judge = self._repairer.judge_used
        for event in _changed_parts(self._compose(asked, in_order, unwritten), shown):
            yield event

    def _compose(
        self,
        asked: list[SectionName],
        written: dict[SectionName, WrittenSection],
        unwritten: dict[SectionName, Unwritten],
    ) -> Iterator[tuple[SectionName, Part]]:
        """All parts of the briefing: the model's, and then what the extractive writer makes up for."""
        for name in asked:
            if name in written:
                part = self._accept(self.composition, name, written[name])
                if part is not None:
                    yield name, part
                else:
                    unwritten[name] = self._drafter.failed(name, Failure("model.unsupported", _NOTHING_LEFT))
        for name in asked:
            if name in unwritten:
                yield name, self._fall_back(name, unwritten[name])
        for name in self.composition.table:
            # What a program adds, and no model is asked for.
            if name not in SECTION_NAMES and name not in asked:
                yield name, compose_extractively(name, self._extractive, self.composition)

    def _accept(self, composition: Composition, name: SectionName, made: WrittenSection) -> Part | None:
        """The part that a checked draft makes on the page of this composition; None when nothing of it is left."""
        return composition.accept(name, made.checked.with_retracted(made.retracted), "llm", first=made.first)

    @property
    def missed(self) -> dict[str, str]:
        """The map and the sections that the model should have made and did not, in order, each with a code."""
        missed = {"map": self._map_failure.code} if self._map_failure is not None else {}
        return missed | {name: self._missed[name] for name in self.composition.table if name in self._missed}

    def _fall_back(self, name: SectionName, unwritten: Unwritten) -> Part:
        """The extractive writer's section instead of the model's, and a note that says why.

        Where no fallback is allowed, only what the bundle cannot support gets here, and is left out.
        """
        if isinstance(unwritten, Withheld) and not self._settings.fallback:
            return self.composition.withhold(name, unwritten)
        if isinstance(unwritten, Failure):
            self._missed[name] = unwritten.code
        part = compose_extractively(name, self._extractive, self.composition)
        left_out = isinstance(part, SectionBase) and part.status == "withheld"
        if not left_out:
            self._written_extractively.append(name)
        instead = "The extractive writer left it out" if left_out else "It was written by the extractive writer"
        reason = write_reason(unwritten) if isinstance(unwritten, Withheld) else unwritten.reason
        self.notes.append(WriterNote(name, f"{reason} {instead}."))
        return part


def _changed_parts(
    parts: Iterable[tuple[SectionName, Part]], shown: Mapping[SectionName, Part]
) -> Iterator[SectionWritten | SectionRevised]:
    """What is new of the parts of a briefing to those who were shown some of them."""
    for name, part in parts:
        if name not in shown:
            yield SectionWritten(name, part)
        elif shown[name] != part:
            yield SectionRevised(name, part)
