"""Whether an answer is a draft at all, and if not, what is wrong with it. Whether it is true is for the verifier."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from summarizer.drafts import Draft, DraftItem
from summarizer.errors import ModelAnswerError
from summarizer.language.detecting import detect_language
from summarizer.llm.parsing import parse_draft, without_reasoning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.writers.llm.asking import Task

__all__ = ["FAULTS", "Fault", "Judged", "judge_answer", "without_loops"]

Fault = Literal["refused", "filtered", "empty", "cut_off", "language", "repeating", "invalid", "labels"]

FAULTS: dict[Fault, str] = {
    "refused": "The model refused to write it.",
    "filtered": "The endpoint's content filter stopped the model.",
    "empty": "The model wrote nothing.",
    "cut_off": "The model's answer was cut off before it said enough: raise the limit on output tokens.",
    "language": "The model wrote in another language.",
    "repeating": "The model repeated itself.",
    "invalid": "The model's answer could not be read.",
    "labels": "The model left out the labels that the section needs.",
}

# How many sentences are enough to keep of an answer that was cut off, or that repeats itself.
_ENOUGH = {"headline": 1, "whats_happened": 2, "how_we_got_here": 1, "whole": 6}
_MAY_BE_EMPTY = frozenset({"behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper"})
_LABELLED = frozenset({"behind_the_headline", "go_deeper", "whole"})
# Fewer letters than this do not tell a language.
_TELLING_LETTERS = 80
# Languages that cannot be told apart in a paragraph, or are one language to their readers.
_ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "da nb nn no sv",
        "hr bs sr sh",
        "id ms",
        "cs sk",
        "pt gl es ca",
        "hi mr ne",
        "fa ar ur ps",
        "zh ja yue",
        "ru uk be bg mk sr",
    )
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft, or a fault; `notes` say what had to be mended. A draft without items has nothing to say."""

    draft: Draft
    fault: Fault | None = None
    notes: tuple[str, ...] = ()


def judge_answer(text: str, finish_reason: str, refusal: str | None, task: Task, language: str) -> Judged:
    """Read a model's answer to a task that was to be written in `language`."""
    nothing = Draft(items=[])
    if finish_reason == "content_filter":
        return Judged(nothing, "filtered")
    if refusal:
        return Judged(nothing, "refused")
    was_cut = finish_reason == "length"
    if not without_reasoning(text):
        return Judged(nothing, "cut_off" if was_cut else "empty")
    try:
        read, mended = parse_draft(text)
    except ModelAnswerError:
        refused = bool(_refusals().match(without_reasoning(text)))
        return Judged(nothing, "cut_off" if was_cut else "refused" if refused else "invalid")
    draft = without_loops(read)
    lost = _count(read) - _count(draft)
    notes = (*mended, *([f"{lost} repeated sentences were dropped"] if lost else []))
    return Judged(draft, _fault(draft, lost, task, language, was_cut=was_cut), notes)


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


def _fault(draft: Draft, lost: int, task: Task, language: str, *, was_cut: bool) -> Fault | None:
    count = _count(draft)
    enough = _ENOUGH.get(task, 2)
    if lost >= max(count, 1) and (count < enough or lost > 2 * count):
        return "repeating"
    if was_cut and count < enough:
        return "cut_off"
    if not count:
        return None if task in _MAY_BE_EMPTY else "empty"
    if all(_refusals().match(text) for text in _texts(draft)):
        return "refused"
    if task in _LABELLED and not any(item.label for item in draft.items):
        return "labels"
    return None if _is_in(language, draft) else "language"


def _is_in(language: str, draft: Draft) -> bool:
    """False when the draft is clearly in another language; words in quotation marks do not count."""
    text = _quoted().sub(" ", " ".join(_texts(draft)))
    if sum(character.isalpha() for character in text) < _TELLING_LETTERS // (3 if _is_dense(text) else 1):
        return True
    found = detect_language(text)
    wanted = language.split("-", maxsplit=1)[0].lower()
    return found is None or found == wanted or any({found, wanted} <= group for group in _ALIKE)


def _is_dense(text: str) -> bool:
    """True for scripts that need few characters to say much."""
    return sum("\u3040" <= character <= "\uffdc" for character in text) * 2 > len(text)


def _is_loop(text: str) -> bool:
    """True when the same four words in a row (of an unspaced script: eight characters) stand there four times."""
    words = text.split()
    parts, size = (words, 4) if len(words) >= 8 else (list(text), 8) if _is_dense(text) else ([], 1)
    runs = Counter(tuple(parts[at : at + size]) for at in range(len(parts) - size + 1))
    return max(runs.values(), default=0) > 3


def _texts(draft: Draft) -> Iterator[str]:
    return (sentence.text for item in draft.items for sentence in item.sentences)


def _count(draft: Draft) -> int:
    return sum(len(item.sentences) for item in draft.items)


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r"[\"“„«「『][^\"”“»」』]{0,400}[\"”“»」』]")


@cache
def _refusals() -> re.Pattern[str]:
    return re.compile(
        r"[\W_]{0,12}(?:i['’]?m (?:very |so |really )?sorry|sorry,|i apologi[sz]e|"
        r"i (?:can(?:no|['’])t|must decline|won['’]t)|i(?:['’]m| am) (?:unable|not able) to|as an ai\b|"
        r"unfortunately,? i\b|"
        r"es tut mir leid|leider kann ich|ich kann (?:dabei |das |diese\w* )?(?:leider )?nicht|"
        r"je suis désolé|désolée?,|je ne peux pas|lo siento|no puedo|desculpe|não posso|mi dispiace|non posso|"
        r"извините|к сожалению,? я|я не могу|xin lỗi|tôi không thể|rất tiếc|عذرا|آسف|لا أستطيع|لا يمكنني|"
        r"क्षमा करें|मैं .{0,20}नहीं कर सकत|抱歉|对不起|對不起|我无法|我不能|申し訳|죄송)",
        re.IGNORECASE,
    )
