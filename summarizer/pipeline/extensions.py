"""What a program adds to a run: a writer, sections and checks of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from summarizer.drafts import Draft
from summarizer.errors import ConfigurationError
from summarizer.sections.custom_section import NewSection
from summarizer.settings import BUILT_IN_WRITERS
from summarizer.suggestions import did_you_mean
from summarizer.verification.custom_checks import NewCheck

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.evidence import Evidence
    from summarizer.settings import Settings

__all__ = ["NOTHING_ADDED", "DraftWriter", "Extensions", "draft_by", "extensions_of"]


class DraftWriter(Protocol):
    """Drafts the sections of a page instead of the model and the extractive writer.

    What it drafts is checked as a model's drafts are: sentences that cite nothing or have a fault are left out. The
    `name` is what the page says of it, such as `wire-desk`; `extractive` and `llm` are taken.
    """

    name: str

    def write(self, section: str, evidence: Evidence, said: Sequence[str]) -> Draft | None:
        """Draft a section from the evidence, without what is `said` on the page already; None leaves it to ours.

        `docs/extending.md` tells which labels a section understands.
        """
        ...


class Extensions(NamedTuple):
    """A writer in the place of ours, sections that stand behind the others, and checks beside ours."""

    writer: DraftWriter | None = None
    sections: tuple[NewSection, ...] = ()
    checks: tuple[NewCheck, ...] = ()


NOTHING_ADDED = Extensions()


def extensions_of(settings: Settings, given: Extensions = NOTHING_ADDED) -> Extensions:
    """What was given, with the writer, sections and checks of installed distributions that the settings name.

    Raises:
        ConfigurationError: there is no such writer, section or check, or it cannot be loaded.

    """
    writer, sections, checks = given
    if writer is None and settings.writer not in BUILT_IN_WRITERS:
        writer = _installed_writer(settings.writer)
    for name in settings.add:
        added = _installed(name)
        if isinstance(added, NewSection):
            sections = (*sections, added)
        else:
            checks = (*checks, added)
    return Extensions(writer, sections, checks)


def _installed(name: str) -> NewSection | NewCheck:
    from summarizer.plugins import find_plug_in, plug_ins  # noqa: PLC0415 - nothing is looked up before it is named

    for kind, form in (("section", NewSection), ("check", NewCheck)):
        if (found := find_plug_in(kind, name)) is not None:
            made = found.load()
            if not isinstance(made, form):
                raise ConfigurationError(f"{found} is a {type(made).__name__}, and no {form.__name__}")
            return made
    names = [each.name for kind in ("section", "check") for each in plug_ins(kind)]
    there = f"there are {', '.join(names)}" if names else "none is"
    raise ConfigurationError(f"no section or check {name!r} is installed{did_you_mean(name, names)}; {there}")


def _installed_writer(name: str) -> DraftWriter:
    from summarizer.plugins import find_plug_in, plug_ins  # noqa: PLC0415 - nothing is looked up before it is named

    found = find_plug_in("writer", name)
    if found is None:
        names = [*BUILT_IN_WRITERS, *(each.name for each in plug_ins("writer"))]
        raise ConfigurationError(
            f"there is no writer {name!r}{did_you_mean(name, names)}; choose one of {', '.join(names)}"
        )
    made = found.load()
    writer: Any = made() if isinstance(made, type) else made
    if not callable(getattr(writer, "write", None)):
        raise ConfigurationError(f"{found} is a {type(writer).__name__} without a method write, and no writer")
    return cast("DraftWriter", writer)


def draft_by(writer: DraftWriter, section: str, evidence: Evidence, said: Sequence[str]) -> Draft | None:
    """What a program's writer drafts.

    Raises:
        ConfigurationError: it fails, or gives something else than a `Draft`.

    """
    try:
        draft = writer.write(section, evidence, said)
    except Exception as error:  # it is a program's own code, which can fail in any way
        raise ConfigurationError(f"the writer {writer.name} fails at {section}: {error}") from error
    if draft is not None and not isinstance(cast("Any", draft), Draft):
        raise ConfigurationError(
            f"the writer {writer.name} gives a {type(draft).__name__} for {section}, and not a Draft or None"
        )
    return draft
