"""A draft without what no reader should get: sentences said before, going round in circles, or broken off."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.drafts import Draft, DraftItem
from summarizer.writing.llm.whole_answer import sections_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.writing.base import PageSoFar

__all__ = [
    "is_broken_off",
    "is_compact_script",
    "sentence_texts",
    "without_fragments",
    "without_loops",
    "without_repeats",
]

# Languages that end a sentence with a space.
_WITHOUT_STOPS = frozenset({"th", "lo", "km", "my"})


def without_loops(draft: Draft) -> Draft:
    """The draft without sentences it has already, and without those that go round in circles."""
    seen: set[str] = set()
    items = []
    for item in draft.items:
        kept = []
        for sentence in item.sentences:
            folded = " ".join(sentence.text.casefold().split())
            if folded not in seen and not _is_loop(folded):
                seen.add(folded)
                kept.append(sentence)
        if kept:
            items.append(DraftItem(label=item.label, sentences=kept))
    return Draft(items=items)


def without_fragments(draft: Draft, language: str, *, is_whole: bool) -> Draft:
    """The draft without sentences that break off, as where a model ended its string at a quotation mark.

    The headline of a whole briefing has no full stop. A model that never writes full stops breaks off nowhere.
    """
    texts = list(sentence_texts(draft))
    broken = {text for text in texts if is_broken_off(text)}
    if language in _WITHOUT_STOPS or len(broken) * 2 > len(texts):
        return draft
    items = []
    for item, section, _ in sections_of(draft):
        is_headline = is_whole and section == "headline"
        kept = [sentence for sentence in item.sentences if is_headline or sentence.text not in broken]
        if kept:
            items.append(DraftItem(label=item.label, sentences=kept))
    return Draft(items=items)


def is_broken_off(text: str) -> bool:
    """Whether a sentence has no end; nor has a headline."""
    return text[-1].isalnum() or text[-1] in ",;:-–—("


def without_repeats(draft: Draft, page: PageSoFar, language: str) -> tuple[Draft, list[str]]:
    """The draft without sentences that say in nearly the same words what it, or the page, has said; and those."""
    page = page.copy()
    items, lost = [], []
    for item in draft.items:
        kept = []
        for sentence in item.sentences:
            if page.restates(sentence.text, language):
                lost.append(sentence.text)
            else:
                page.add(sentence.text, language)
                kept.append(sentence)
        if kept:
            items.append(DraftItem(label=item.label, sentences=kept))
    return Draft(items=items), lost


def _is_loop(text: str) -> bool:
    """True when the same four words in a row (of an unspaced script: eight characters) stand there four times."""
    words = text.split()
    parts, size = (words, 4) if len(words) >= 8 else (list(text), 8) if is_compact_script(text) else ([], 1)
    runs = Counter(tuple(parts[at : at + size]) for at in range(len(parts) - size + 1))
    return max(runs.values(), default=0) > 3


def is_compact_script(text: str) -> bool:
    """True for scripts that need few characters to say much."""
    return sum("\u3040" <= character <= "\uffdc" for character in text) * 2 > len(text)


def sentence_texts(draft: Draft) -> Iterator[str]:
    """Its sentences, in order."""
    return (sentence.text for item in draft.items for sentence in item.sentences)
