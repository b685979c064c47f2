"""What an editor did to a page: which sentences are as they were, changed, new or gone.

Sentences and the headings that have an anchor may be edited. All else is written by code, and has to be as it was; it
may be missing only where the sentences that it belongs to are gone.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.editing.editable_page import read_blocks
from summarizer.editing.edited_sentences import EditedSentence, flat, joined, old_among, written_in
from summarizer.editing.edits import EditedStatement, PageEdit
from summarizer.editing.original import fixed_text, read_original
from summarizer.editing.statement_places import places_of
from summarizer.errors import SourceError
from summarizer.verification.saved.problems import abridge

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from summarizer.briefing import Briefing, Statement
    from summarizer.editing.editable_page import Block, Stretch
    from summarizer.editing.original import Original, ShownStatement
    from summarizer.editing.statement_places import Key, Place

__all__ = ["align"]

# Where a sentence that stands in no item of a section belongs.
_LOOSE: dict[str, Key] = {
    "whats_happened": ("happened", 0),
    "what_the_papers_say": ("overview", 0),
    "how_we_got_here": ("background", 0),
}
_OPEN = frozenset({"happened", "points", "overview", "background", "questions"})


def align(edited: str, briefing: Briefing) -> PageEdit:
    """Hold an edited page against the one that the briefing gives.

    Raises:
        SourceError: it is no edit of that page, or what code writes was edited; the message names line and words.

    """
    original = read_original(briefing)
    blocks = read_blocks(edited)
    if not any(anchor in original.said for block in blocks for anchor in block.anchors):
        raise SourceError(
            "the edited file has none of the anchors of this briefing; edit what "
            "`summarizer render BRIEFING --format markdown --editable` writes"
        )
    reading = _Reading(original, briefing)
    for block in blocks:
        reading.take(block)
    return reading.ended()


class _Reading:
    """An edited page, block by block."""

    def __init__(self, original: Original, briefing: Briefing) -> None:
        self._original = original
        self._briefing = briefing
        self._fixed: Counter[tuple[int, str]] = original.fixed()
        self._single = {said.place.key for said in original.said.values() if said.place.single}
        self._met: set[str] = set()
        self._stays: set[str] = set()
        self._loose: Key | None = None
        self._strange: list[Block] = []
        self._order: list[Key] = []
        self._edited = PageEdit()

    def take(self, block: Block) -> None:
        """Read one block."""
        for anchor in block.anchors:
            if anchor not in self._original.said and anchor not in self._original.headings:
                raise _refused(block, f"has the anchor {anchor}, which is not of this briefing; render it anew")
        if block.anchors:
            self._take_anchored(block)
        elif self._fixed[block.level, fixed_text(block)]:
            self._fixed[block.level, fixed_text(block)] -= 1
            if block.level == 2:
                section = self._original.sections.get(fixed_text(block))
                self._loose = _LOOSE.get(section or "")
        elif block.level:
            raise _refused(
                block,
                f"has the heading {abridge(block.text)}, which the page does not have; none can be new",
            )
        else:
            self._take_new(block)

    def _take_new(self, block: Block) -> None:
        """A block of new sentences, in the item whose label it begins with, else where it stands."""
        text = flat(block.text)
        key = self._original.place_of_lead(text)
        if key is not None:
            text = text[len(self._original.leads[key]) :].strip()
        if text:
            self._strange.append(block)
        self._add(key or self._loose, text)

    def _take_anchored(self, block: Block) -> None:
        headings = [anchor for anchor in block.anchors if anchor in self._original.headings]
        place = self._place_of(block)
        for piece in block.pieces:
            if piece.anchor in headings:
                self._take_heading(piece, block)
        if place is None:
            if block.level and block.lead:
                raise _refused(block, f"has {abridge(block.lead)} before the anchor of its heading; write it behind it")
            for piece in block.pieces:
                if piece.anchor not in headings:
                    self._add(self._loose, flat(piece.text))
            return
        lead = self._original.leads.get(place.key, "")
        first = flat(block.lead)
        if not first.startswith(lead):
            raise _refused(block, f"began with {abridge(lead)}, which is not an editor's to change; put it back")
        if place.key not in self._order:
            self._order.append(place.key)
        self._add(place.key, first[len(lead) :].strip())
        self._take_pieces(block, place)
        kind = place.key[0]
        self._loose = place.key if kind in _OPEN else _LOOSE.get(place.section)

    def _place_of(self, block: Block) -> Place | None:
        """Where a block stands: as its label says, else where its sentences were; one may have been moved in."""
        said = self._original.said
        found = {said[a].place.key: said[a].place for a in block.anchors if a in said and a not in self._met}
        labelled = self._original.place_of_lead(flat(block.lead))
        wanted = labelled if labelled in found else self._loose
        return found.get(wanted or ("", 0)) or next(iter(found.values()), None)

    def _take_pieces(self, block: Block, place: Place) -> None:
        said: ShownStatement | None = None
        for piece in block.pieces:
            if piece.computed:
                was = said.computed if said else ""
                text = flat(piece.text)
                if not text.startswith(was):
                    raise _computed(block, was)
                self._add(place.key, text[len(was) :].strip())
                said = None
            elif piece.anchor in self._original.said:
                self._need_no_more(said, block)
                said = self._take_said(piece, place)
        self._need_no_more(said, block)

    def _need_no_more(self, said: ShownStatement | None, block: Block) -> None:
        """Make sure that what code says behind a sentence is gone with it alone."""
        if said is not None and said.computed and said.statement not in [gone for _, gone in self._edited.deleted]:
            raise _computed(block, said.computed)

    def _take_heading(self, piece: Stretch, block: Block) -> None:
        place, was = self._original.headings[piece.anchor or ""]
        text = flat(piece.text)
        if not text:
            raise _refused(block, f"had the heading {abridge(was)}, and has none now; give it some words")
        self._stays.add(piece.anchor or "")
        if text != was:
            self._edited.labels[place.key] = text
        self._loose = place.key

    def _take_said(self, piece: Stretch, place: Place) -> ShownStatement:
        """A stretch behind the anchor of a statement; which statement that was."""
        anchor = piece.anchor or ""
        said = self._original.said[anchor]
        text = flat(piece.text)
        if anchor in self._met:  # a line that was copied
            self._add(place.key, text)
            return said._replace(computed="")
        self._met.add(anchor)
        if said.place.key != place.key:
            self._move(said, text, place)
        elif text == said.shown:
            self._put(place.key, said.statement)
        elif not self._change(said, text):
            self._edited.deleted.append((said.place, said.statement))
        return said

    def _move(self, said: ShownStatement, text: str, place: Place) -> None:
        """A sentence that stands in another item now is a new one there, which may rest on what it cited."""
        self._edited.deleted.append((said.place, said.statement))
        self._add(place.key, text, cited=said.statement)

    def _change(self, said: ShownStatement, text: str) -> bool:
        """Take what stands instead of a statement; False when nothing does."""
        written = self._written(text, whole=said.place.single)
        if not written:
            return False
        old = joined(self._written(said.shown, whole=said.place.single))
        run = old_among(written, old)
        for each in written[: run.start]:
            self._put(said.place.key, EditedStatement(each.text, each.marks))
        now = joined(written[run])
        self._put(
            said.place.key, said.statement if now == old else EditedStatement(now.text, now.marks, said.statement)
        )
        for each in written[run.stop :]:
            self._put(said.place.key, EditedStatement(each.text, each.marks))
        return True

    def _add(self, key: Key | None, text: str, cited: Statement | None = None) -> None:
        """New sentences, which may rest on what was `cited`; an item that holds one sentence takes no other."""
        for each in self._written(text, whole=False):
            new = EditedStatement(each.text, each.marks, cited=cited)
            if key is None or key in self._single:
                self._edited.nowhere.append(new)
            else:
                self._put(key, new)

    def _written(self, text: str, *, whole: bool) -> Sequence[EditedSentence]:
        found = written_in(text, self._briefing.language, len(self._briefing.sources), whole=whole)
        return [each for each in found if any(map(str.isalnum, each.text))]

    def _put(self, key: Key, each: Statement | EditedStatement) -> None:
        self._edited.places.setdefault(key, []).append(each)

    # --- What is not there any more

    def ended(self) -> PageEdit:
        """What the whole of it is."""
        original, edited = self._original, self._edited
        for anchor, said in original.said.items():
            if anchor not in self._met:
                edited.deleted.append((said.place, said.statement))
        if ("headline", 0) not in edited.places:
            raise SourceError("the edited page has no headline; there has to be one")
        self._need_fixed()
        for anchor, (place, was) in original.headings.items():
            if anchor not in self._stays and place.key in edited.places:
                raise SourceError(f"the heading {abridge(was)} is gone, and what stood under it is not; put it back")
        for earlier, later in pairwise(sorted(self._order, key=list(original.leads).index)):
            if self._order.index(earlier) > self._order.index(later):
                told = abridge(original.leads[later] or edited.labels.get(later, later[0]))
                raise SourceError(f"{told} stands elsewhere now; the order of items is the page's own, put it back")
        before = {place.key: list(place.statements) for place in places_of(self._briefing) if place.statements}
        edited.is_untouched = before == edited.places and not (edited.labels or edited.nowhere)
        return edited

    def _need_fixed(self) -> None:
        """Make sure that what code writes is all there, but for what went with its sentences."""
        missing = +self._fixed
        original = self._original
        for at, block in enumerate(original.blocks):
            if not block.anchors and block.level and missing[block.level, fixed_text(block)]:
                below = list(original.below(at))
                self._excuse(block, below, missing)
        left = next((text for (_, text), count in missing.items() if count), None)
        if left is not None:
            line = f"line {self._strange[0].line} of the edited page may be it; " if self._strange else ""
            raise SourceError(
                f"{abridge(left)} is written by code, and was changed or taken out; {line}put it back as it was"
            )

    def _excuse(self, heading: Block, below: Sequence[Block], missing: Counter[tuple[int, str]]) -> None:
        """Let a heading be gone with all that stood under it."""
        anchors = [anchor for block in below for anchor in block.anchors if anchor in self._original.said]
        if not anchors or any(self._is_left(anchor) for anchor in anchors):
            return
        fixed = [(block.level, fixed_text(block)) for block in below if not block.anchors]
        if not all(missing[each] for each in fixed):
            return
        for each in [(heading.level, fixed_text(heading)), *fixed]:
            missing[each] -= 1
        section = self._original.sections.get(fixed_text(heading)) if heading.level == 2 else None
        if section is not None:
            self._edited.gone.add(section)

    def _is_left(self, anchor: str) -> bool:
        """Whether anything stands in the place of a statement."""
        return self._original.said[anchor].place.key in self._edited.places


def _computed(block: Block, was: str) -> SourceError:
    return _refused(block, f"had {abridge(was)}, which code computes and nobody edits; put it back")


def _refused(block: Block, why: str) -> SourceError:
    return SourceError(f"line {block.line} of the edited page {why}")
