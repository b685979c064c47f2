"""Go deeper: a label is a question, which ends with a question mark, or a topic, written `Name (kind)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, cast

from summarizer.briefing import GoDeeper, Question, Topic
from summarizer.sections.section import LabelledStatements, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.evidence import Evidence
    from summarizer.briefing import WriterName
    from summarizer.drafts import DraftItem

__all__ = ["QUESTION_ENDINGS", "GoDeeperSection"]

TOPIC_LABEL = re.compile(r"(?P<name>.+) \((?P<kind>person|place|organisation|other)\)$")
QUESTION_ENDINGS = ("?", "？", "؟")
_KIND = re.compile(r"^(?P<name>.+?)\s*[(（\[|–—-]\s*(?P<kind>[^()（）\[\]]{3,30}?)\s*[)）\]]?$")
_KINDS = {
    "person": "person", "people": "person", "politician": "person", "individual": "person", "human": "person",
    "place": "place", "location": "place", "city": "place", "country": "place", "region": "place", "town": "place",
    "organisation": "organisation", "organization": "organisation", "org": "organisation", "company": "organisation",
    "party": "organisation", "group": "organisation", "institution": "organisation", "agency": "organisation",
    "other": "other", "event": "other", "law": "other", "topic": "other", "term": "other", "thing": "other",
}  # fmt: skip
# A label of more words than this, without a kind, is a question that lost its mark.
_LONGEST_NAME = 6
_QUESTION_MARK = {"ar": "؟", "fa": "؟", "ur": "؟", "zh": "？", "ja": "？"}


class GoDeeperSection(Section):
    """Questions answered; the people, places and organisations of the story."""

    name = "go_deeper"
    model = GoDeeper
    empty = "no_questions"
    labels_are_kept = True

    def assemble(self, items: Sequence[LabelledStatements], writer: WriterName, *_: object) -> GoDeeper | None:
        """A question or a topic a label; what is neither is left out."""
        questions = []
        topics = []
        for item in items:
            label = (item.label or "").strip()
            topic = TOPIC_LABEL.match(label)
            if label.endswith(QUESTION_ENDINGS):
                questions.append(Question(question=label, statements=list(item.statements)))
            elif topic:
                kind = cast('Literal["person", "place", "organisation", "other"]', topic["kind"])
                topics.append(Topic(name=topic["name"], kind=kind, statements=list(item.statements)))
        if not questions and not topics:
            return None
        return GoDeeper(status="written", writer=writer, questions=questions, topics=topics)

    def disassemble(self, part: GoDeeper) -> list[LabelledStatements]:
        """Its answers under their questions, and its topics."""
        asked = [LabelledStatements(question.question, tuple(question.statements)) for question in part.questions]
        return [*asked, *(LabelledStatements(f"{t.name} ({t.kind})", tuple(t.statements)) for t in part.topics)]

    def normalize_label(self, item: DraftItem, evidence: Evidence) -> str | None:
        """A question with its mark, or a topic with one of the kinds."""
        label = (item.label or "").strip().strip("*#_").strip()
        if not label or label.endswith(QUESTION_ENDINGS) or TOPIC_LABEL.fullmatch(label):
            return label or None
        kind = _KIND.fullmatch(label)
        if kind and kind["kind"].casefold() in _KINDS:
            return f"{kind['name'].strip()} ({_KINDS[kind['kind'].casefold()]})"
        if len(label.split()) > _LONGEST_NAME:
            return label.rstrip(" .:") + _QUESTION_MARK.get(evidence.language, "?")
        return f"{label} (other)"
