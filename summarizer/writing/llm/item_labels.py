"""A model's labels → the labels that the table of sections understands, where it is plain what was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.drafts import Draft, DraftItem
from summarizer.sections import AGREEMENT, OVERVIEW, QUESTION_ENDINGS, TOPIC_LABEL
from summarizer.settings import SECTION_NAMES
from summarizer.text.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.analysis.evidence import Evidence
    from summarizer.settings import SectionName

__all__ = ["section_of", "sections_of", "settle_labels", "split_whole"]

_KIND = re.compile(r"^(?P<name>.+?)\s*[(（\[|–—-]\s*(?P<kind>[^()（）\[\]]{3,30}?)\s*[)）\]]?$")
_KINDS = {
    "person": "person", "people": "person", "politician": "person", "individual": "person", "human": "person",
    "place": "place", "location": "place", "city": "place", "country": "place", "region": "place", "town": "place",
    "organisation": "organisation", "organization": "organisation", "org": "organisation", "company": "organisation",
    "party": "organisation", "group": "organisation", "institution": "organisation", "agency": "organisation",
    "other": "other", "event": "other", "law": "other", "topic": "other", "term": "other", "thing": "other",
}  # fmt: skip
_DATE = re.compile(r"(?<!\d)\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)")
_ARTICLE = re.compile(r"^(?:article|background)\s+\d+\s*:\s*", re.IGNORECASE)
_NUMBERS = re.compile(r"\s*\([\d, ]{1,40}\)$")
# A label of more words than this, without a kind, is a question that lost its mark.
_LONGEST_NAME = 6
_QUESTION_MARK = {"ar": "؟", "fa": "؟", "ur": "؟", "zh": "？", "ja": "？"}


def settle_labels(draft: Draft, section: SectionName, evidence: Evidence) -> Draft:
    """The same sentences under labels of `section`."""
    if section in {"headline", "whats_happened"}:
        sentences = [sentence for item in draft.items for sentence in item.sentences]
        return Draft(items=[DraftItem(label=None, sentences=sentences)] if sentences else [])
    settle = _SETTLING[section]
    items: list[DraftItem] = []
    for item in draft.items:
        label = settle(item, evidence)
        if label is None and section == "behind_the_headline" and items:
            # Sentences without a heading go on with what the one before them began.
            items[-1] = DraftItem(label=items[-1].label, sentences=[*items[-1].sentences, *item.sentences])
        else:
            items.append(DraftItem(label=label, sentences=item.sentences))
    return Draft(items=items)


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


def _heading(item: DraftItem, _: Evidence) -> str | None:
    label = (item.label or "").strip().strip("*#_:").strip()
    return label or None


def _outlet(item: DraftItem, evidence: Evidence) -> str | None:
    """The outlet's own name, `agreement` or `overview`; for another label, the outlet that all its ids belong to."""
    named = {article.outlet.casefold(): article.outlet for article in evidence.articles}
    label = _ARTICLE.sub("", (item.label or "").strip().strip("*#_:").strip()).split(";")[0]
    label = _NUMBERS.sub("", label).strip()
    folded = label.casefold()
    for wanted in (OVERVIEW, AGREEMENT):
        if folded.startswith(wanted):
            return wanted
    for form in (folded, folded.removeprefix("the ").strip(), f"the {folded}"):
        if form in named:
            return named[form]
    outlets = {
        evidence[cited].article.outlet for sentence in item.sentences for cited in sentence.cites if cited in evidence
    }
    return outlets.pop() if label and len(outlets) == 1 else OVERVIEW


def _date(item: DraftItem, _: Evidence) -> str | None:
    label = (item.label or "").strip()
    found = _DATE.search(label)
    date = read_date(found[0]) if found else read_date(label) if label else None
    return date.iso if date else None


def _question_or_topic(item: DraftItem, evidence: Evidence) -> str | None:
    label = (item.label or "").strip().strip("*#_").strip()
    if not label or label.endswith(QUESTION_ENDINGS) or TOPIC_LABEL.fullmatch(label):
        return label or None
    kind = _KIND.fullmatch(label)
    if kind and kind["kind"].casefold() in _KINDS:
        return f"{kind['name'].strip()} ({_KINDS[kind['kind'].casefold()]})"
    if len(label.split()) > _LONGEST_NAME:
        return label.rstrip(" .:") + _QUESTION_MARK.get(evidence.language, "?")
    return f"{label} (other)"


_SETTLING: dict[SectionName, Callable[[DraftItem, Evidence], str | None]] = {
    "behind_the_headline": _heading,
    "what_the_papers_say": _outlet,
    "how_we_got_here": _date,
    "go_deeper": _question_or_topic,
}
