"""A briefing by the extractive writer, and the sections that it makes up for when a model fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.briefing import Provenance
from summarizer.findings import Withheld
from summarizer.labels import name_of_language
from summarizer.pipeline.composition import Composition
from summarizer.pipeline.extensions import NOTHING_ADDED
from summarizer.pipeline.source_list import provenance_settings
from summarizer.sections import SECTIONS
from summarizer.sections.custom_section import CustomSection
from summarizer.text.language_codes import primary_language
from summarizer.version import __version__
from summarizer.writing.extractive import ExtractiveWriter

if TYPE_CHECKING:
    from summarizer.analysis.evidence import Evidence
    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.pipeline.composition import Part
    from summarizer.pipeline.extensions import Extensions
    from summarizer.settings import SectionName, Settings
    from summarizer.writing.base import Writer

__all__ = [
    "EXTRACTIVE_ORDER",
    "brief_extractively",
    "brief_with_extractive_writer",
    "compose_extractively",
    "not_translated",
]

# Who chooses first: an outlet has many sentences that it may be told by, a day of the timeline one or two.
EXTRACTIVE_ORDER: tuple[SectionName, ...] = (
    "headline",
    "whats_happened",
    "behind_the_headline",
    "how_we_got_here",
    "what_the_papers_say",
    "go_deeper",
)


def brief_extractively(bundle: Bundle, settings: Settings, extensions: Extensions = NOTHING_ADDED) -> Briefing:
    """The whole briefing by the extractive writer, which takes no network and no time to speak of.

    Raises:
        EmptyBundleError: no article has a sentence or a title to cite.

    """
    return brief_with_extractive_writer(bundle, settings, ExtractiveWriter(analyse_bundle(bundle)), extensions)


def brief_with_extractive_writer(
    bundle: Bundle, settings: Settings, writer: ExtractiveWriter, extensions: Extensions = NOTHING_ADDED
) -> Briefing:
    """The same by a writer that has read the bundle. Raises what `brief_extractively` raises."""
    analysis = writer.material.analysis
    language = analysis.evidence.language
    composition = Composition(bundle, settings, analysis, language, extensions)
    for name in (*EXTRACTIVE_ORDER, *(section.name for section in extensions.sections)):
        if name not in SECTIONS or settings.includes(name):
            compose_extractively(name, writer, composition)
        else:
            composition.withhold(name, Withheld("not_asked_for"))
    warnings = _left_out(analysis.evidence)
    if settings.language and primary_language(settings.language) != language:
        warnings.append(not_translated("the briefing is", language))
    if settings.asks_for_judge:
        warnings.append("No judge was asked: the extractive writer's sentences stand word for word in what they cite.")
    return composition.briefing(
        Provenance(
            writer="extractive",
            version=__version__,
            settings=provenance_settings(settings),
            warnings=warnings,
        )
    )


def compose_extractively(name: SectionName, writer: Writer, composition: Composition) -> Part:
    """One part by the extractive writer, written or withheld.

    Raises:
        EmptyBundleError: there is nothing to make a headline of.

    """
    section = composition.table[name]
    if isinstance(section, CustomSection):
        draft = section.chosen(composition.analysis)
    else:
        draft = writer.write(name, composition.page)
    if isinstance(draft, Withheld):
        return composition.withhold(name, draft)
    part = composition.accept(name, composition.checker.check(name, draft, writer.name), writer.name)
    return part if part is not None else composition.withhold(name, Withheld(section.empty))


def not_translated(what: str, language: str) -> str:
    """Why something is not in the language that was asked for; `what` comes with its verb."""
    return f"The extractive writer quotes and does not translate: {what} in {name_of_language(language)}."


def _left_out(evidence: Evidence) -> list[str]:
    """What a large bundle's briefing is not chosen from, as a sentence."""
    if evidence.depth is None:
        return []
    total = sum(len(evidence.of(article)) for article in evidence.articles)
    return [f"It is written from the first {evidence.depth} sentences of each article: there are {total} in all."]
