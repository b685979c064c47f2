"""Short ways to let the extractive writer draft one section of an invented bundle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.drafts import Draft
from summarizer.writers.base import Page
from summarizer.writers.extractive import ExtractiveWriter

if TYPE_CHECKING:
    from summarizer.dossier import Dossier
    from summarizer.findings import Withheld
    from summarizer.settings import SectionName

__all__ = ["labelled", "reason", "sentences", "written"]


def written(section: SectionName, made: Dossier, *said: str) -> Draft:
    """The draft of a section, where the page has the sentences `said` already."""
    draft = ExtractiveWriter(made).write(section, _page(made, said))
    assert isinstance(draft, Draft), draft
    return draft


def reason(section: SectionName, made: Dossier, *said: str) -> Withheld:
    """Why a section is withheld."""
    withheld = ExtractiveWriter(made).write(section, _page(made, said))
    assert not isinstance(withheld, Draft), withheld
    return withheld


def labelled(draft: Draft) -> list[tuple[str | None, list[str]]]:
    """Each item's label with its sentences."""
    return [(item.label, [sentence.text for sentence in item.sentences]) for item in draft.items]


def sentences(draft: Draft) -> list[str]:
    """All sentences of a draft in order."""
    return [sentence.text for item in draft.items for sentence in item.sentences]


def _page(made: Dossier, said: tuple[str, ...]) -> Page:
    page = Page(made)
    for text in said:
        page.add(text, made.evidence.language)
    return page
