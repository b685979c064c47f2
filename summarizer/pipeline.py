"""The order of the steps, and the only place that knows it.

load → evidence → origins → coverage → for each section: write → check → assemble → briefing.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from summarizer.briefing import (
    BehindTheHeadline,
    Briefing,
    Dropped,
    GoDeeper,
    HowWeGotHere,
    Provenance,
    SectionBase,
    Source,
    Statement,
    Verification,
    WhatsHappened,
    WhatThePapersSay,
)
from summarizer.dossier import Dossier, compile_dossier
from summarizer.errors import EmptyBundleError
from summarizer.sections import SECTIONS, Labelled, cite, withheld
from summarizer.settings import SectionName, Settings
from summarizer.verifying.report import VERIFIER
from summarizer.version import __version__
from summarizer.writers.base import Page, Withheld, Writer
from summarizer.writers.extractive import ExtractiveWriter

if TYPE_CHECKING:
    from summarizer.bundle import Bundle

__all__ = ["asummarize", "summarize"]

_S = TypeVar("_S", bound=SectionBase)

NOT_ASKED_FOR = "It was not asked for."


def summarize(bundle: Bundle, settings: Settings | None = None) -> Briefing:
    """Write the briefing of one bundle.

    Args:
        bundle: what `load_bundle` returns.
        settings: by default a whole extractive briefing: no model, no network, the same bytes for the same bundle.

    Raises:
        EmptyBundleError: no article has a sentence or a title to cite.

    """
    settings = settings or Settings()
    dossier = compile_dossier(bundle)
    page = Page(dossier)
    writer: Writer = ExtractiveWriter(dossier)
    dropped: list[Dropped] = []
    headline = _headline(writer, page, dossier)
    page.add(headline.text, dossier.evidence.language)
    sections: dict[SectionName, SectionBase] = {}
    for name in SECTIONS:
        if name not in settings.sections:
            sections[name] = withheld(name, NOT_ASKED_FOR)
            continue
        sections[name], lost = _write(name, writer, page, dossier)
        dropped += lost
    return _assemble(bundle, settings, dossier, headline, sections, dropped)


async def asummarize(bundle: Bundle, settings: Settings | None = None) -> Briefing:
    """`summarize` for a caller with an event loop; the work is done in a thread, so that the loop stays free."""
    import asyncio  # noqa: PLC0415 - the synchronous path starts 40 ms sooner without it

    return await asyncio.to_thread(summarize, bundle, settings)


def _headline(writer: Writer, page: Page, dossier: Dossier) -> Statement:
    draft = writer.write("headline", page)
    if isinstance(draft, Withheld):
        raise EmptyBundleError(draft.reason)
    items, _ = cite(draft, "headline", dossier.evidence)
    return items[0].statements[0]


def _write(name: SectionName, writer: Writer, page: Page, dossier: Dossier) -> tuple[SectionBase, list[Dropped]]:
    """One section: draft, cite, assemble; its sentences are noted on the page."""
    draft = writer.write(name, page)
    if isinstance(draft, Withheld):
        return withheld(name, draft.reason), []
    items, dropped = cite(draft, name, dossier.evidence)
    section = SECTIONS[name].assemble(items, writer.name, dossier)
    if section is None:
        return withheld(name, SECTIONS[name].empty), dropped
    _note(items, page, dossier)
    return section, dropped


def _note(items: list[Labelled], page: Page, dossier: Dossier) -> None:
    for item in items:
        for statement in item.statements:
            page.add(statement.text, dossier.evidence.language)


def _assemble(
    bundle: Bundle,
    settings: Settings,
    dossier: Dossier,
    headline: Statement,
    sections: dict[SectionName, SectionBase],
    dropped: list[Dropped],
) -> Briefing:
    sources = _sources(dossier)
    briefing = Briefing(
        id=_briefing_id(sources, settings),
        language=settings.language or dossier.evidence.language,
        headline=headline,
        whats_happened=_as(WhatsHappened, sections["whats_happened"]),
        behind_the_headline=_as(BehindTheHeadline, sections["behind_the_headline"]),
        what_the_papers_say=_as(WhatThePapersSay, sections["what_the_papers_say"]),
        how_we_got_here=_as(HowWeGotHere, sections["how_we_got_here"]),
        go_deeper=_as(GoDeeper, sections["go_deeper"]),
        sources=sources,
        verification=Verification(),
        provenance=Provenance(
            writer="extractive",
            version=__version__,
            settings=settings.model_dump(mode="json", exclude_defaults=True),
            warnings=_warnings(bundle),
        ),
    )
    return briefing.model_copy(update={"verification": _verification(briefing, dropped)})


def _as(model: type[_S], section: SectionBase) -> _S:
    if not isinstance(section, model):
        raise TypeError(f"the table of sections built a {type(section).__name__} where a {model.__name__} belongs")
    return section


def _sources(dossier: Dossier) -> list[Source]:
    evidence = dossier.evidence
    references = {article.id for article in evidence.references}
    return [
        Source(
            article=article.id,
            title=article.title,
            outlet=article.outlet,
            url=article.url,
            published=article.published,
            origin=dossier.origins.of(article.id),
            headline_only=article.headline_only,
            reference=article.id in references,
            text_sha256=article.text_sha256,
        )
        for article in (*evidence.articles, *evidence.references)
    ]


def _briefing_id(sources: list[Source], settings: Settings) -> str:
    """16 hex digits over the texts and the settings: the same input gives the same id."""
    content = [f"{source.outlet}\0{source.title}\0{source.text_sha256}" for source in sources]
    return sha256("\1".join([settings.model_dump_json(), *content]).encode()).hexdigest()[:16]


def _warnings(bundle: Bundle) -> list[str]:
    outlets = {article.outlet.casefold() for article in bundle.articles}
    found = []
    if len(bundle.articles) == 1:
        found.append("The bundle has one article: nothing can be compared or confirmed.")
    elif len(outlets) == 1:
        found.append("All articles are of one outlet: nothing can be compared or confirmed.")
    return found


def _verification(briefing: Briefing, dropped: list[Dropped]) -> Verification:
    statements = [statement for _, statement in briefing.statements()]
    flagged = sum(statement.verdict == "flagged" for statement in statements)
    codes = Counter(issue.code for statement in statements for issue in statement.issues)
    codes.update(issue.code for lost in dropped for issue in lost.issues)
    return Verification(
        checked=len(statements) + len(dropped),
        supported=len(statements) - flagged,
        flagged=flagged,
        dropped=dropped,
        issues_by_code=dict(sorted(codes.items())),
        verifier=VERIFIER,
    )
