"""`update` and its asynchronous kin: an earlier page and the articles of today in, the page of today out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.briefing import need_briefing
from summarizer.bundle import need_bundle
from summarizer.errors import ConfigurationError
from summarizer.event_loop import run_in_new_loop
from summarizer.pipeline import uses_model
from summarizer.pipeline.extensions import load_extensions
from summarizer.pipeline.extractive_run import brief_with_extractive_writer
from summarizer.pipeline.run import settings_for_client
from summarizer.settings import BUILT_IN_WRITERS, Settings, need_settings
from summarizer.updating.updated_page import UpdateInput, build_updated_page
from summarizer.verification.saved.source_matching import match_same_story
from summarizer.verification.saved.source_resolution import source_problems
from summarizer.writing.extractive import ExtractiveWriter

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.changes import Change
    from summarizer.llm.user_client import UserClient
    from summarizer.pipeline.events import StreamEvent
    from summarizer.verification.saved.source_matching import SourceMatch

__all__ = ["Update", "aupdate", "update"]

# What shapes a page stays as it was where nobody says otherwise.
_OF_THE_PAGE = ("style", "sections", "language", "add")


@dataclass(frozen=True)
class Update:
    """The page as it is now, and what has changed since the page before, the weightiest first."""

    briefing: Briefing
    changes: tuple[Change, ...] = ()


def update(
    previous: Briefing, bundle: Bundle, settings: Settings | None = None, *, client: UserClient | None = None
) -> Update:
    """Bring a page up to date with `bundle`, which holds all its articles as they are now.

    Statements that still hold keep their ids, texts and citations; what the bundle has changed is told in
    `Update.changes` and in `Briefing.update`. Where nothing has changed the page is given back as it is, and no model
    is asked. With a model in the settings it writes what is new, from what is new. For `client` see `summarize`.

    Raises what `summarize` raises, and `SourceError` where the bundle has none of the articles of the page.
    """
    need_briefing(previous, "update")
    need_bundle(bundle, "update")
    settings = settings_for_client(client, need_settings(settings))
    if not uses_model(settings):
        reading = _read(previous, bundle, settings)
        return _made(build_updated_page(reading, reading.fresh)) if reading else Update(previous)
    return run_in_new_loop("update", lambda: aupdate(previous, bundle, settings, client=client))


async def aupdate(
    previous: Briefing,
    bundle: Bundle,
    settings: Settings | None = None,
    *,
    on_event: Callable[[StreamEvent], object] | None = None,
    client: UserClient | None = None,
) -> Update:
    """`update` for a caller with an event loop.

    Where a model writes sections anew, `on_event` is told what `astream` would yield of it, but for its end.
    """
    import asyncio  # noqa: PLC0415 - see run_in_new_loop

    need_briefing(previous, "update")
    need_bundle(bundle, "update")
    settings = settings_for_client(client, need_settings(settings))
    reading = await asyncio.to_thread(_read, previous, bundle, settings)
    if reading is None:
        return Update(previous)
    if not uses_model(settings) or not reading.touched:
        return _made(await asyncio.to_thread(build_updated_page, reading, reading.fresh))
    from summarizer.updating.model_rewrite import rewrite_with_model  # noqa: PLC0415 - needs what calling a model needs

    fresh = await rewrite_with_model(reading, bundle, on_event, client)
    return _made(await asyncio.to_thread(build_updated_page, reading, fresh))


def _made(briefing: Briefing) -> Update:
    return Update(briefing, tuple(briefing.update.changes) if briefing.update else ())


def _read(previous: Briefing, bundle: Bundle, settings: Settings) -> UpdateInput | None:
    """Both pages and what has become of the one before; None where nothing has changed."""
    settings = _shaped_like(previous, settings)
    if settings.writer not in BUILT_IN_WRITERS:
        raise ConfigurationError(
            f"the writer {settings.writer!r} cannot bring a page up to date: a model or the extractive writer does"
        )
    matched = match_same_story(previous, bundle)
    if _is_unchanged(previous, matched, settings):
        return None
    writer = ExtractiveWriter(analyse_bundle(bundle))
    fresh = brief_with_extractive_writer(bundle, settings, writer, load_extensions(settings))
    return UpdateInput(previous, matched, settings, writer.material, fresh)


def _shaped_like(previous: Briefing, settings: Settings) -> Settings:
    """The settings with what shaped the page before, where they do not say themselves."""
    before = previous.provenance.settings
    kept = {name: before[name] for name in _OF_THE_PAGE if name in before and name not in settings.model_fields_set}
    return settings.model_copy(update=Settings.model_validate(kept).model_dump(include=set(kept))) if kept else settings


def _is_unchanged(previous: Briefing, matched: SourceMatch, settings: Settings) -> bool:
    """Whether the bundle has the articles of the page and no others, under their ids, and its shape is asked for."""
    before = previous.provenance.settings
    now = settings.model_dump(mode="json", exclude_defaults=True)
    return (
        all(before.get(name) == now.get(name) for name in _OF_THE_PAGE)
        and not matched.others
        and not matched.renamed
        and not any(source_problems(previous, matched))
    )
