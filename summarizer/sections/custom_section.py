"""Sections that a program adds to the page: what it has to say of one, and how it becomes part of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from summarizer.briefing import AddedSection, SectionItem
from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.errors import ConfigurationError
from summarizer.findings import Withheld, write_reason
from summarizer.plugins import describe_error, load_added, name_fault
from summarizer.sections.section import LabelledStatements, Section
from summarizer.text.language_codes import primary_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.briefing import WriterName

    Chosen = Iterable[tuple[str | None, Sequence[Sentence]]]

__all__ = ["CustomSection", "NewSection", "installed_sections", "section_table"]


@dataclass(frozen=True)
class NewSection:
    """A section that stands behind the others on the page, checked, judged and cited as they are.

    `heading` is what the reader sees: one text, or texts by language code, of which `en` stands for all others.
    `prompt` is the text of the template that a model is asked with, in Jinja: it says what the section is, and may use
    `{{ language }}` and `{{ map }}`, as those in `prompts/` do; without one no model is asked for it. `choose` picks
    sentences where no model writes: it gets the `Evidence` of the bundle and gives labels, or None for none, each with
    sentences of it, which are quoted as they stand. One of the two is needed.

    Raises:
        ConfigurationError: the name is not 1 to 20 of `a-z`, `0-9`, `-` and `_`, or there is no heading, prompt
            or choice.

    """

    name: str
    heading: str | Mapping[str, str]
    prompt: str | None = None
    choose: Callable[[Evidence], Chosen] | None = None

    def __post_init__(self) -> None:
        if fault := name_fault(self.name):
            raise ConfigurationError(f"a section cannot be used: {fault}")
        if not self.heading or (not isinstance(self.heading, str) and "en" not in self.heading):
            raise ConfigurationError(f"the section {self.name} has no heading: give a text, or one for `en` at least")
        if self.prompt is None and self.choose is None:
            raise ConfigurationError(f"the section {self.name} has neither a prompt nor a choice: nobody can write it")

    def heading_in(self, language: str) -> str:
        """What a reader of this language sees above it."""
        if isinstance(self.heading, str):
            return self.heading
        return self.heading.get(primary_language(language)) or self.heading["en"]


class CustomSection(Section):
    """Adapts a `NewSection` to the `Section` interface, in the language of the page."""

    model = AddedSection
    empty = "nothing_found"
    labels_are_kept = True

    def __init__(self, of: NewSection, language: str) -> None:
        self.of = of
        self.name = of.name
        self.heading = of.heading_in(language)

    def assemble(self, items: Sequence[LabelledStatements], writer: WriterName, *_: object) -> AddedSection | None:
        """An item a label, in their order."""
        made = [SectionItem(label=item.label, statements=item.statements) for item in items]
        if not made:
            return None
        return AddedSection(name=self.name, heading=self.heading, status="written", writer=writer, items=made)

    def disassemble(self, part: AddedSection) -> list[LabelledStatements]:
        """Its items."""
        return [LabelledStatements(item.label, tuple(item.statements)) for item in part.items]

    def withheld(self, why: Withheld) -> AddedSection:
        """The section, unwritten, with the reason in English."""
        return AddedSection(name=self.name, heading=self.heading, status="withheld", reason=write_reason(why))

    def chosen(self, analysis: BundleAnalysis) -> Draft | Withheld:
        """The sentences that its program chooses, as a draft that quotes them.

        Raises:
            ConfigurationError: the choice fails, or gives something else than labels with sentences.

        """
        if self.of.choose is None:
            return Withheld("needs_model")
        try:
            items = [
                DraftItem(label=label, sentences=[DraftSentence(text=s.text, cites=[s.id]) for s in sentences])
                for label, sentences in self.of.choose(analysis.evidence)
            ]
        except Exception as error:  # it is a program's own code, which can fail in any way
            raise ConfigurationError(f"the section {self.name} cannot be chosen: {describe_error(error)}") from error
        return Draft(items=items) if items else Withheld(self.empty)


def installed_sections(names: Iterable[str]) -> list[NewSection]:
    """Those of these names that are sections of installed distributions.

    Raises:
        ConfigurationError: one is not installed, cannot be loaded, or is no `NewSection`.

    """
    return load_added(names, "section", NewSection)


def section_table(built_in: Mapping[str, Section], added: Iterable[NewSection], language: str) -> dict[str, Section]:
    """The sections of a page by name, in its order: those of every page, then those that a program adds.

    Raises:
        ConfigurationError: two have one name, or something is no `NewSection`.

    """
    table = dict(built_in)
    for section in added:
        if not isinstance(cast("Any", section), NewSection):
            raise ConfigurationError(f"a section is given as a NewSection, and not as a {type(section).__name__}")
        if section.name in table:
            raise ConfigurationError(f"there is a section {section.name} already: take another name")
        table[section.name] = CustomSection(section, language)
    return table
