"""What a program adds to a run: a writer, sections and checks of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from summarizer.drafts import Draft
from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.evidence import Evidence
    from summarizer.sections.added import NewSection
    from summarizer.verification.added_checks import NewCheck

__all__ = ["NOTHING_ADDED", "DraftWriter", "Extensions", "draft_by"]


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
