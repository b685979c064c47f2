"""What a model is asked when a page is updated: the sections in which something is new, of what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.pipeline.events import Finished
from summarizer.pipeline.model_run import PartialPage, stream_with_model
from summarizer.sections.map_records import cited_sentences
from summarizer.settings import SECTION_NAMES
from summarizer.updating.updated_page import build_section

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.llm.user_client import UserClient
    from summarizer.pipeline.events import StreamEvent
    from summarizer.updating.updated_page import UpdateInput

__all__ = ["rewrite_with_model"]


async def rewrite_with_model(
    reading: UpdateInput,
    bundle: Bundle,
    on_event: Callable[[StreamEvent], object] | None = None,
    client: UserClient | None = None,
) -> Briefing:
    """The page with the sections in which something is new as a model writes them; the others as they stand.

    It reads the articles that have come or changed, and of the others the sentences that those sections cite.
    """
    standing = _standing(reading)
    settings = reading.settings
    if settings.language is None:
        settings = settings.model_copy(update={"language": reading.previous.language})
    async for event in stream_with_model(bundle, settings, standing=standing, client=client):
        if isinstance(event, Finished):
            return event.briefing
        if on_event is not None:
            on_event(event)
    raise AssertionError("a stream ends with its briefing")


def _standing(reading: UpdateInput) -> PartialPage:
    analysis = reading.material.analysis
    evidence = analysis.evidence
    stands = [each for each in reading.standing if each.holds and each.now is not None]
    told = [(each.section, each.label, each.now) for each in stands if each.now is not None]
    context = {s.id for section, _, now in told if section in reading.touched for s in cited_sentences(now, evidence)}
    new = {s.id for s in evidence.citable if s.article.id in reading.arrived}
    kept = {
        name: build_section(
            name, [(label, now) for section, label, now in told if section == name], reading, reading.fresh, analysis
        )
        for name in reading.names
        if name not in reading.touched
    }
    said = {name: tuple(now.text for section, _, now in told if section == name) for name in SECTION_NAMES}
    return PartialPage(analysis, evidence.only(new | context), reading.touched, kept, said)
