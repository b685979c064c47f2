"""The page that an editor was given, written once more, and which of its stretches is which part of the briefing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.editing.editable_page import read_blocks
from summarizer.editing.edited_sentences import flat
from summarizer.editing.statement_places import places_of
from summarizer.labels import labels_for
from summarizer.rendering import render_editable
from summarizer.rendering.anchors import Anchors
from summarizer.settings import SECTION_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing import Briefing, Statement
    from summarizer.editing.editable_page import Block
    from summarizer.editing.statement_places import Key, Place
    from summarizer.settings import SectionName

__all__ = ["Original", "ShownStatement", "fixed_text", "read_original"]


class ShownStatement(NamedTuple):
    """One statement of the page: the place it stands in, how it was shown, and what code says behind it."""

    place: Place
    statement: Statement
    shown: str
    computed: str


class Original(NamedTuple):
    """An editable page: statements and headings by their anchors, what stands before an item, and what is fixed."""

    said: dict[str, ShownStatement]
    headings: dict[str, tuple[Place, str]]
    leads: dict[Key, str]
    sections: dict[str, SectionName]
    blocks: list[Block]

    def place_of_lead(self, text: str) -> Key | None:
        """The item that a block without an anchor begins like; the longest beginning counts."""
        found = [(len(lead), key) for key, lead in self.leads.items() if lead and text.startswith(lead)]
        return max(found)[1] if found else None

    def fixed(self) -> Counter[tuple[int, str]]:
        """The blocks without an anchor, by level and text: code writes them, and they come back as they were."""
        return Counter((block.level, fixed_text(block)) for block in self.blocks if not block.anchors)

    def below(self, heading: int) -> Iterator[Block]:
        """The blocks that stand under the heading at this place, up to the next of its level or above."""
        level = self.blocks[heading].level
        for block in self.blocks[heading + 1 :]:
            if 0 < block.level <= level:
                return
            yield block


def fixed_text(block: Block) -> str:
    """A block that code writes, as it is compared."""
    return flat(block.text)


def read_original(briefing: Briefing) -> Original:
    """The editable page of a briefing, read as an edited one is."""
    blocks = read_blocks(render_editable(briefing))
    anchors = Anchors()
    said: dict[str, ShownStatement] = {}
    headings: dict[str, tuple[Place, str]] = {}
    for place in places_of(briefing):
        for at, statement in enumerate(place.statements):
            if at == 0:
                headings[anchors.give_label(statement)] = (place, "")
            said[anchors.give(statement)] = ShownStatement(place, statement, "", "")
    leads: dict[Key, str] = {}
    shown: dict[str, tuple[Place, str]] = {}
    for block in blocks:
        anchor = None
        for piece in block.pieces:
            if piece.anchor in headings:
                shown[piece.anchor] = (headings[piece.anchor][0], flat(piece.text))
            elif piece.anchor is not None:
                anchor = piece.anchor
                leads.setdefault(said[anchor].place.key, flat(block.lead))
                said[anchor] = said[anchor]._replace(shown=flat(piece.text))
            elif piece.computed and anchor is not None:
                said[anchor] = said[anchor]._replace(computed=flat(piece.text))
    names = labels_for(briefing.language).headings
    sections = {flat(names[name]): name for name in SECTION_NAMES if name in names}
    sections |= {flat(section.heading): section.name for section in briefing.more}
    return Original(said, shown, leads, sections, blocks)
