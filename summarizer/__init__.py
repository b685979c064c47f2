"""News articles about one event into a structured briefing whose every sentence cites the characters it comes from.

    from summarizer import load_bundle, render, summarize

    briefing = summarize(load_bundle("bundle.json"))
    print(render(briefing, "markdown"))

Names are imported when they are first used, so that `import summarizer` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarizer.version import __version__

if TYPE_CHECKING:
    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.briefing import Briefing, BundleMap, Citation, Statement
    from summarizer.bundle import Article, Bundle, Reference
    from summarizer.drafts import Draft, DraftItem, DraftSentence
    from summarizer.editing import Adoption, aadopt, adopt
    from summarizer.errors import (
        BudgetError,
        ConfigurationError,
        ContextTooLongError,
        EmptyBundleError,
        MissingExtraError,
        ModelAnswerError,
        ModelError,
        ModelRefusedError,
        ModelUnreachableError,
        RunError,
        SectionError,
        SourceError,
        SummarizerError,
        UnsupportedError,
    )
    from summarizer.factcheck import CheckReport, acheck, check
    from summarizer.loading import BundleWarning, Shape, load_bundle, load_bundles
    from summarizer.many import Outcome, asummarize_many, summarize_many
    from summarizer.pipeline import astream, asummarize, summarize
    from summarizer.pipeline.estimate import Estimate, estimate
    from summarizer.pipeline.events import (
        Finished,
        Judged,
        MapRead,
        SectionRevised,
        SectionStarted,
        SectionWritten,
        Started,
        StreamEvent,
    )
    from summarizer.pipeline.extensions import DraftWriter
    from summarizer.pipeline.map_run import amake_map, make_map
    from summarizer.rendering import (
        Renderer,
        RenderOptions,
        render,
        render_editable,
        render_index,
        render_index_pages,
    )
    from summarizer.rendering.index_entries import IndexEntry
    from summarizer.request_options import RequestOptions
    from summarizer.sections.custom_section import NewSection
    from summarizer.setting_sources import Resolved, load_settings
    from summarizer.settings import Settings
    from summarizer.updating import Update, aupdate, update
    from summarizer.verification import Report, averify, verify
    from summarizer.verification.claim import Claim
    from summarizer.verification.custom_checks import NewCheck

__all__ = [
    "Adoption",
    "Article",
    "Briefing",
    "BudgetError",
    "Bundle",
    "BundleMap",
    "BundleWarning",
    "CheckReport",
    "Citation",
    "Claim",
    "ConfigurationError",
    "ContextTooLongError",
    "Draft",
    "DraftItem",
    "DraftSentence",
    "DraftWriter",
    "EmptyBundleError",
    "Estimate",
    "Evidence",
    "Finished",
    "IndexEntry",
    "Judged",
    "MapRead",
    "MissingExtraError",
    "ModelAnswerError",
    "ModelError",
    "ModelRefusedError",
    "ModelUnreachableError",
    "NewCheck",
    "NewSection",
    "Outcome",
    "Reference",
    "RenderOptions",
    "Renderer",
    "Report",
    "RequestOptions",
    "Resolved",
    "RunError",
    "SectionError",
    "SectionRevised",
    "SectionStarted",
    "SectionWritten",
    "Sentence",
    "Settings",
    "Shape",
    "SourceError",
    "Started",
    "Statement",
    "StreamEvent",
    "SummarizerError",
    "UnsupportedError",
    "Update",
    "__version__",
    "aadopt",
    "acheck",
    "adopt",
    "amake_map",
    "astream",
    "asummarize",
    "asummarize_many",
    "aupdate",
    "averify",
    "check",
    "estimate",
    "load_bundle",
    "load_bundles",
    "load_settings",
    "make_map",
    "render",
    "render_editable",
    "render_index",
    "render_index_pages",
    "summarize",
    "summarize_many",
    "update",
    "verify",
]

_HOME = {
    "analysis.evidence": ("Evidence", "Sentence"),
    "drafts": ("Draft", "DraftItem", "DraftSentence"),
    "pipeline.extensions": ("DraftWriter",),
    "verification.claim": ("Claim",),
    "briefing": ("Briefing", "BundleMap", "Citation", "Statement"),
    "bundle": ("Article", "Bundle", "Reference"),
    "setting_sources": ("Resolved", "load_settings"),
    "editing": ("Adoption", "aadopt", "adopt"),
    "factcheck": ("CheckReport", "acheck", "check"),
    "loading": ("BundleWarning", "Shape", "load_bundle", "load_bundles"),
    "many": ("Outcome", "asummarize_many", "summarize_many"),
    "pipeline": ("astream", "asummarize", "summarize"),
    "pipeline.estimate": ("Estimate", "estimate"),
    "pipeline.events": (
        "Finished",
        "Judged",
        "MapRead",
        "SectionRevised",
        "SectionStarted",
        "SectionWritten",
        "Started",
        "StreamEvent",
    ),
    "pipeline.map_run": ("amake_map", "make_map"),
    "rendering": ("RenderOptions", "Renderer", "render", "render_editable", "render_index", "render_index_pages"),
    "rendering.index_entries": ("IndexEntry",),
    "request_options": ("RequestOptions",),
    "sections.custom_section": ("NewSection",),
    "settings": ("Settings",),
    "updating": ("Update", "aupdate", "update"),
    "verification": ("Report", "averify", "verify"),
    "verification.custom_checks": ("NewCheck",),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_MODULE_OF.get(name, 'errors')}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
