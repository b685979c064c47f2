"""A briefing by a program's own writer: checked as a model's is, and written extractively where it gives nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.briefing import Provenance
from summarizer.findings import Withheld
from summarizer.pipeline.composition import Composition
from summarizer.pipeline.extensions import draft_by
from summarizer.pipeline.extractive_run import compose_extractively, not_translated
from summarizer.pipeline.source_list import provenance_settings
from summarizer.sections import SECTIONS
from summarizer.text.language_codes import primary_language
from summarizer.version import __version__
from summarizer.writing.extractive import ExtractiveWriter

if TYPE_CHECKING:
    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.pipeline.extensions import DraftWriter, Extensions
    from summarizer.settings import Settings

__all__ = ["brief_with_custom_writer"]

_NOT_JUDGED = "No judge was asked: verify asks one about the words of a writer from outside."


def brief_with_custom_writer(
    writer: DraftWriter, bundle: Bundle, settings: Settings, extensions: Extensions
) -> Briefing:
    """The briefing of a bundle in the words of `writer`; no model is asked.

    Raises:
        ConfigurationError: the writer fails, or drafts something else than a `Draft`.
        EmptyBundleError: no article has a sentence or a title to cite.
        UnsupportedError: a statement fails its checks and `unsupported` is `fail`.

    """
    name_of = writer.name
    analysis = analyse_bundle(bundle)
    language = primary_language(settings.language or analysis.evidence.language)
    composition = Composition(bundle, settings, analysis, language, extensions)
    extractive = ExtractiveWriter(analysis)
    left: list[str] = []
    said: list[str] = []
    for name in composition.table:
        if name in SECTIONS and not settings.includes(name):
            composition.withhold(name, Withheld("not_asked_for"))
            continue
        draft = draft_by(writer, name, analysis.evidence, tuple(said))
        part = None
        if draft is not None:
            checked = composition.checker.check(
                name, composition.table[name].normalize_labels(draft, analysis.evidence), name_of
            )
            part = composition.accept(name, checked, name_of)
            said += [statement.text for _, statement in checked.statements] if part is not None else []
        if part is None:
            left.append(name)
    for name in left:
        # There has to be a headline, whoever words it.
        if settings.fallback or name == "headline":
            compose_extractively(name, extractive, composition)
        else:
            composition.withhold(name, Withheld(composition.table[name].empty))
    warnings = [str(note) for note in composition.notes]
    if left and settings.fallback and language != analysis.evidence.language:
        warnings.append(not_translated(f"{', '.join(left)} may be", analysis.evidence.language))
    unjudged = settings.asks_for_judge
    if unjudged:
        warnings.append(_NOT_JUDGED)
    return composition.briefing(
        Provenance(
            writer=name_of,
            version=__version__,
            settings=provenance_settings(settings),
            warnings=warnings,
            missed={"judge": "judge.unanswered"} if unjudged else {},
        )
    )
