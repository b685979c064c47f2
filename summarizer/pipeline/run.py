"""`summarize` and its asynchronous kin: one bundle in, one briefing out."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING

from summarizer.bundle import need_bundle
from summarizer.errors import ConfigurationError
from summarizer.event_loop import run_in_new_loop
from summarizer.pipeline.custom_writer_run import brief_with_custom_writer
from summarizer.pipeline.events import Finished, SectionWritten, Started
from summarizer.pipeline.extensions import Extensions, load_extensions
from summarizer.pipeline.extractive_run import brief_extractively
from summarizer.settings import SECTION_NAMES, Settings, need_settings

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Sequence

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.llm.user_client import UserClient
    from summarizer.pipeline.events import StreamEvent
    from summarizer.pipeline.extensions import DraftWriter
    from summarizer.sections.custom_section import NewSection
    from summarizer.verification.custom_checks import NewCheck

__all__ = ["astream", "asummarize", "brief_without_model", "settings_for_client", "summarize", "uses_model"]


def summarize(
    bundle: Bundle,
    settings: Settings | None = None,
    *,
    writer: DraftWriter | None = None,
    sections: Sequence[NewSection] = (),
    checks: Sequence[NewCheck] = (),
    client: UserClient | None = None,
) -> Briefing:
    """Write the briefing of one bundle.

    With no model in the settings the extractive writer makes it: no network, the same bytes for the same bundle.

    Args:
        bundle: what `load_bundle` returns.
        settings: by default a whole extractive briefing.
        writer: a program's own writer, in the place of ours; no model is asked then.
        sections: a program's own sections, which stand behind those of every page.
        checks: a program's own checks, of every statement.
        client: an `openai.AsyncOpenAI` to ask the model with: its address, key, headers, timeouts and HTTP client
            (proxies, certificates) are used, and it stays open. Tries, deadlines, bounds and redirects are as without
            it, whatever its `max_retries` says. A judge elsewhere is asked without it. Here, where each call has an
            event loop of its own, each request has a connection of its own; with `asummarize` they are kept.

    Raises:
        SourceError: `bundle` is none: `load_bundle` makes one of a file.
        EmptyBundleError: no article has a sentence or a title to cite.
        ConfigurationError: the settings contradict each other or `client`, `client` is no `AsyncOpenAI` or nobody would
            ask with it, or an event loop is running (use `asummarize`).
        SectionError: a section failed and `fallback` is off.
        UnsupportedError: a statement fails its checks and `unsupported` is `fail`.

    """
    need_bundle(bundle, "summarize")
    settings = settings_for_client(client, need_settings(settings), writer)
    if writer is not None or not uses_model(settings):
        extensions = load_extensions(settings, Extensions(writer, tuple(sections), tuple(checks)))
        return brief_without_model(bundle, settings, extensions)
    return run_in_new_loop(
        "summarize", lambda: asummarize(bundle, settings, sections=sections, checks=checks, client=client)
    )


async def asummarize(
    bundle: Bundle,
    settings: Settings | None = None,
    *,
    writer: DraftWriter | None = None,
    sections: Sequence[NewSection] = (),
    checks: Sequence[NewCheck] = (),
    client: UserClient | None = None,
) -> Briefing:
    """`summarize` for a caller with an event loop; calculation is done in threads, so that the loop stays free.

    Raises what `summarize` raises.
    """
    stream = astream(bundle, settings, writer=writer, sections=sections, checks=checks, client=client)
    async with aclosing(stream) as events:
        async for event in events:
            if isinstance(event, Finished):
                return event.briefing
    raise AssertionError("a stream ends with its briefing")


async def astream(
    bundle: Bundle,
    settings: Settings | None = None,
    *,
    writer: DraftWriter | None = None,
    sections: Sequence[NewSection] = (),
    checks: Sequence[NewCheck] = (),
    client: UserClient | None = None,
) -> AsyncGenerator[StreamEvent, None]:
    """What happens while a briefing is written, as it happens: `Started` first, and last `Finished` with the briefing.

    There is one `SectionWritten` for the headline and for each section, a model's in the order in which they are ready,
    and one `SectionRevised` more where the briefing in the end has it otherwise: what came last of a section is what
    the briefing has. Where no model is asked, the parts come together, in the order of the page. When the caller stops
    listening, calls under way are cancelled. Raises what `summarize` raises; nothing follows an error, or `Finished`.
    """
    import asyncio  # noqa: PLC0415 - see run_in_new_loop

    need_bundle(bundle, "summarize")
    settings = settings_for_client(client, need_settings(settings), writer)
    extensions = load_extensions(settings, Extensions(writer, tuple(sections), tuple(checks)))
    if extensions.writer is None and uses_model(settings):
        from summarizer.pipeline.model_run import stream_with_model  # noqa: PLC0415 - needs what calling a model needs

        async with aclosing(stream_with_model(bundle, settings, extensions=extensions, client=client)) as events:
            async for event in events:
                yield event
        return
    asked = tuple(name for name in SECTION_NAMES if settings.includes(name))
    yield Started((*asked, *(section.name for section in extensions.sections)), None)
    briefing = await asyncio.to_thread(brief_without_model, bundle, settings, extensions)
    yield SectionWritten("headline", briefing.headline)
    for name, section in briefing.sections():
        yield SectionWritten(name, section)
    yield Finished(briefing)


def brief_without_model(bundle: Bundle, settings: Settings, extensions: Extensions | None = None) -> Briefing:
    """The briefing of a run that asks no model; `extensions` are those of the settings where they are not given.

    Raises what `summarize` raises.
    """
    extensions = extensions or load_extensions(settings)
    if extensions.writer is None:
        return brief_extractively(bundle, settings, extensions)
    return brief_with_custom_writer(extensions.writer, bundle, settings, extensions)


def settings_for_client(client: UserClient | None, settings: Settings, writer: DraftWriter | None = None) -> Settings:
    """The settings of a page with the address of a caller's client, where one is given.

    Raises:
        ConfigurationError: it cannot be used with these settings.

    """
    if client is None:
        return settings
    from summarizer.llm.user_client import settings_with  # noqa: PLC0415 - needs what calling a model needs

    name = "name one with Settings(model=...), and no other writer"
    return settings_with(client, settings, None if writer is None and uses_model(settings) else name)


def uses_model(settings: Settings) -> bool:
    """Whether a model writes; `auto` takes it when one is named.

    Raises:
        ConfigurationError: the writer `llm` is asked for and no model is named.

    """
    if settings.writer == "llm" and settings.model is None:
        raise ConfigurationError("The writer llm needs a model: name one with --model or SUMMARIZER_MODEL.")
    return settings.writer in {"auto", "llm"} and settings.model is not None
