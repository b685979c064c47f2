"""What a program adds to a run: a writer, sections and checks of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from summarizer.drafts import Draft
from summarizer.errors import ConfigurationError
from summarizer.plugins import describe_error, find_plug_in, name_fault
from summarizer.sections.custom_section import installed_sections
from summarizer.settings import BUILT_IN_WRITERS
from summarizer.verification.custom_checks import installed_checks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.evidence import Evidence
    from summarizer.prompting import Prompts
    from summarizer.sections.custom_section import NewSection
    from summarizer.settings import Settings
    from summarizer.verification.custom_checks import NewCheck

__all__ = ["NOTHING_ADDED", "DraftWriter", "Extensions", "draft_by", "load_extensions", "prompts_of"]


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

    @property
    def sections_for_model(self) -> tuple[NewSection, ...]:
        """The sections that a model is asked for."""
        return tuple(section for section in self.sections if section.prompt is not None)


NOTHING_ADDED = Extensions()


def load_extensions(settings: Settings, given: Extensions = NOTHING_ADDED) -> Extensions:
    """What was given, with the writer, sections and checks of installed distributions that the settings name.

    Raises:
        ConfigurationError: there is no such writer, section or check, it cannot be loaded, or the writer has no name of
            its own.

    """
    writer, sections, checks = given
    if writer is None and settings.writer not in BUILT_IN_WRITERS:
        writer = _installed_writer(settings.writer)
    if writer is not None:
        _need_own_name(writer)
    sections, checks = (*sections, *installed_sections(settings.add)), (*checks, *installed_checks(settings.add))
    return Extensions(writer, sections, checks)


def prompts_of(settings: Settings, extensions: Extensions) -> Prompts:
    """Every template that a model is asked with, those of added sections among them.

    Raises:
        ConfigurationError: prompts that cannot be used.

    """
    from summarizer.prompting import load_prompts  # noqa: PLC0415 - a run without a model has none

    prompts = load_prompts(settings.prompts)
    for section in extensions.sections_for_model:
        prompts = prompts.with_text(section.name, section.prompt or "")
    return prompts


def _installed_writer(name: str) -> DraftWriter:
    found = find_plug_in("writer", name)
    if found is None:  # settings made where it was installed
        raise ConfigurationError(f"the writer {name!r} is not installed here")
    writer = found.make()
    if not callable(getattr(writer, "write", None)):
        raise ConfigurationError(f"{found} is a {type(writer).__name__} without a method write, and no writer")
    found.need_name(getattr(writer, "name", ""))
    return cast("DraftWriter", writer)


def _need_own_name(writer: object) -> None:
    own = getattr(writer, "name", None)
    if fault := name_fault(own):
        raise ConfigurationError(f"a writer cannot be used: {fault}")
    if own in BUILT_IN_WRITERS:
        raise ConfigurationError(f"a writer cannot be called {own!r}: that is a built-in one")


def draft_by(writer: DraftWriter, section: str, evidence: Evidence, said: Sequence[str]) -> Draft | None:
    """What a program's writer drafts.

    Raises:
        ConfigurationError: it fails, or gives something else than a `Draft`.

    """
    try:
        draft = writer.write(section, evidence, said)
    except Exception as error:  # it is a program's own code, which can fail in any way
        raise ConfigurationError(f"the writer {writer.name} fails at {section}: {describe_error(error)}") from error
    if draft is not None and not isinstance(cast("Any", draft), Draft):
        raise ConfigurationError(
            f"the writer {writer.name} gives a {type(draft).__name__} for {section}, and not a Draft or None"
        )
    return draft
