"""`summarize` and its asynchronous kin: one bundle in, one briefing out."""

from __future__ import annotations

from contextlib import aclosing, suppress
from typing import TYPE_CHECKING

from summarizer.briefing import Briefing, Provenance
from summarizer.dossier import compile_dossier
from summarizer.errors import ConfigurationError
from summarizer.findings import Withheld
from summarizer.language.codes import primary_language
from summarizer.pipeline.composing import Composition
from summarizer.sections import SECTIONS
from summarizer.settings import SECTION_NAMES, Settings
from summarizer.version import __version__
from summarizer.writers.extractive import ExtractiveWriter

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from summarizer.bundle import Bundle
    from summarizer.evidence import Evidence
    from summarizer.pipeline.composing import Part
    from summarizer.settings import SectionName
    from summarizer.writers.base import Writer

__all__ = [
    "astream",
    "asummarize",
    "compose_extractively",
    "not_translated",
    "provenance_settings",
    "summarize",
    "uses_model",
]


def summarize(bundle: Bundle, settings: Settings | None = None) -> Briefing:
    """Write the briefing of one bundle.

    With no model in the settings the extractive writer makes it: no network, the same bytes for the same bundle.

    Args:
        bundle: what `load_bundle` returns.
        settings: by default a whole extractive briefing.

    Raises:
        EmptyBundleError: no article has a sentence or a title to cite.
        ConfigurationError: the settings contradict each other, or an event loop is running (use `asummarize`).
        SectionError: a section failed and `fallback` is off.
        UnsupportedError: a statement fails its checks and `unsupported` is `fail`.

    """
    settings = settings or Settings()
    if not uses_model(settings):
        return _extractive(bundle, settings)
    import asyncio  # noqa: PLC0415 - the extractive path starts 40 ms sooner without it

    with suppress(RuntimeError):
        asyncio.get_running_loop()
        raise ConfigurationError("summarize was called where an event loop is running; await asummarize instead")
    return asyncio.run(asummarize(bundle, settings))


async def asummarize(bundle: Bundle, settings: Settings | None = None) -> Briefing:
    """`summarize` for a caller with an event loop; calculation is done in threads, so that the loop stays free.

    Raises what `summarize` raises.
    """
    async with aclosing(astream(bundle, settings)) as parts:
        async for _, part in parts:
            if isinstance(part, Briefing):
                return part
    raise AssertionError("a stream ends with its briefing")


async def astream(
    bundle: Bundle,
    settings: Settings | None = None,
    *,
    on_start: Callable[[SectionName], object] | None = None,
) -> AsyncGenerator[tuple[str, Part | Briefing], None]:
    """The parts of a briefing as they are finished, each with its name, and last `("briefing", Briefing)`.

    A model's sections come in the order in which they are ready, and once more where the briefing in the end has them
    otherwise (without a sentence that another section says too). `on_start` is told of each when its call begins. When
    the caller stops listening, calls under way are cancelled. Raises what `summarize` raises.
    """
    import asyncio  # noqa: PLC0415 - see summarize

    settings = settings or Settings()
    if uses_model(settings):
        from summarizer.pipeline.modelled import stream_modelled  # noqa: PLC0415 - needs what calling a model needs

        async with aclosing(stream_modelled(bundle, settings, on_start=on_start)) as parts:
            async for name, part in parts:
                yield name, part
        return
    briefing = await asyncio.to_thread(_extractive, bundle, settings)
    for section in SECTION_NAMES:
        yield section, getattr(briefing, section)
    yield "briefing", briefing


def uses_model(settings: Settings) -> bool:
    """Whether a model writes; `auto` takes it when one is named.

    Raises:
        ConfigurationError: the writer `llm` is asked for and no model is named.

    """
    if settings.writer == "llm" and settings.model is None:
        raise ConfigurationError("The writer llm needs a model: name one with --model or SUMMARIZER_MODEL.")
    return settings.writer != "extractive" and settings.model is not None


def compose_extractively(name: SectionName, writer: Writer, composition: Composition) -> Part:
    """One part by the extractive writer, written or withheld.

    Raises:
        EmptyBundleError: there is nothing to make a headline of.

    """
    draft = writer.write(name, composition.page)
    if isinstance(draft, Withheld):
        return composition.withhold(name, draft)
    part = composition.accept(name, composition.examine(name, draft, writer.name), writer.name)
    return part if part is not None else composition.withhold(name, Withheld(SECTIONS[name].empty))


def not_translated(what: str, language: str) -> str:
    """Why something is not in the language that was asked for; `what` comes with its verb."""
    return f"The extractive writer quotes and does not translate: {what} in {language}."


def provenance_settings(settings: Settings) -> dict[str, object]:
    """The settings that differ from the defaults; keys are never among them."""
    return settings.model_dump(mode="json", exclude_defaults=True)


def _left_out(evidence: Evidence) -> list[str]:
    """What a large bundle's briefing is not chosen from, as a sentence."""
    if evidence.depth is None:
        return []
    total = sum(len(evidence.of(article)) for article in evidence.articles)
    return [f"It is written from the first {evidence.depth} sentences of each article: there are {total} in all."]


def _extractive(bundle: Bundle, settings: Settings) -> Briefing:
    dossier = compile_dossier(bundle)
    language = dossier.evidence.language
    composition = Composition(bundle, settings, dossier, language)
    writer = ExtractiveWriter(dossier)
    for name in SECTION_NAMES:
        if name == "headline" or name in settings.sections:
            compose_extractively(name, writer, composition)
        else:
            composition.withhold(name, Withheld("not_asked_for"))
    warnings = _left_out(dossier.evidence)
    if settings.language and primary_language(settings.language) != language:
        warnings.append(not_translated("the briefing is", language))
    if settings.judge or settings.judged_by:
        warnings.append("No judge was asked: the extractive writer's sentences stand word for word in what they cite.")
    return composition.briefing(
        Provenance(
            writer="extractive",
            version=__version__,
            settings=provenance_settings(settings),
            warnings=warnings,
        )
    )
