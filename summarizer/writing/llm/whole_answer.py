"""Splits an answer that holds the whole page into its sections, by the labels of its items."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.drafts import Draft, DraftItem
from summarizer.settings import SECTION_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.settings import SectionName

__all__ = ["section_of", "sections_of", "split_whole"]


def split_whole(draft: Draft) -> dict[SectionName, Draft]:
    """The sections of an answer to the task `whole`, in which a label is `section | label`."""
    found: dict[SectionName, list[DraftItem]] = {}
    for item, section, rest in sections_of(draft):
        if section is not None:
            found.setdefault(section, []).append(DraftItem(label=rest or None, sentences=item.sentences))
    return {section: Draft(items=found[section]) for section in SECTION_NAMES if section in found}


def sections_of(draft: Draft) -> Iterator[tuple[DraftItem, SectionName | None, str]]:
    """Every item of such an answer with the section it belongs to, and the label it has there.

    Items whose label names no section go with the section before them.
    """
    current: SectionName | None = None
    for item in draft.items:
        named, rest = section_of(item.label or "")
        current = named or current
        yield item, current, rest


def section_of(label: str) -> tuple[SectionName | None, str]:
    """The section that stands before the first bar of a label, where one does, and the label without it."""
    head, _, rest = label.partition("|")
    wanted = re.sub(r"[\W_]+", "_", head.strip().casefold()).strip("_")
    for section in SECTION_NAMES:
        if wanted == section:
            return section, rest.strip()
    return None, label.strip()
