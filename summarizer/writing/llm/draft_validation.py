"""Whether an answer is a draft at all, and if not, what is wrong with it. Whether it is true is for the verifier."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.drafts import Draft
from summarizer.errors import ModelAnswerError
from summarizer.languages.language import languages_with_file
from summarizer.llm.draft_parsing import parse_draft, without_reasoning
from summarizer.text.language_codes import primary_language
from summarizer.text.language_detection import detect_language
from summarizer.writing.llm.trimming import is_compact_script, sentence_texts, without_fragments, without_loops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.writing.llm.section_prompts import Task

__all__ = ["FAULTS", "Fault", "ValidatedAnswer", "count_sentences", "is_worth_keeping", "validate_answer"]

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
_LEAST_SENTENCES = {"headline": 1, "whats_happened": 2, "how_we_got_here": 1, "whole": 6, "repair": 1}
_MAY_BE_EMPTY = frozenset({"behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper", "repair"})
# A headline has no full stop; whether a new sentence has to have one is told by the one that it repairs.
_MAY_LACK_STOPS = frozenset({"headline", "repair"})
_NEED_LABELS = frozenset({"behind_the_headline", "go_deeper", "whole"})
# Characters in which a refusal has begun, behind its apologies.
_BEGINNING = 200
# Fewer letters than this do not tell a language.
_LEAST_LETTERS = 80
# Languages that cannot be told apart in a paragraph, or are one language to their readers.
_INDISTINGUISHABLE = tuple(
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


class ValidatedAnswer(NamedTuple):
    """A validated answer: a draft, or the fault that makes it unusable; a draft may have no items.

    `notes` say what had to be mended, `lost` counts the sentences that were left out.
    """

    draft: Draft
    fault: Fault | None = None
    notes: tuple[str, ...] = ()
    lost: int = 0


def validate_answer(text: str, finish_reason: str, refusal: str | None, task: Task, language: str) -> ValidatedAnswer:
    """Read a model's answer to a task that was to be written in `language`."""
    nothing = Draft(items=[])
    if finish_reason == "content_filter":
        return ValidatedAnswer(nothing, "filtered")
    if refusal:
        return ValidatedAnswer(nothing, "refused")
    was_truncated = finish_reason == "length"
    plain = without_reasoning(text)
    if not plain:
        return ValidatedAnswer(nothing, "cut_off" if was_truncated else "empty")
    try:
        read, mended = parse_draft(text)
    except ModelAnswerError:
        return ValidatedAnswer(nothing, "cut_off" if was_truncated else "refused" if _is_refusal(plain) else "invalid")
    if not read.items and _is_refusal(plain):
        return ValidatedAnswer(nothing, "refused")
    return _validate_draft(read, mended, task, language, was_truncated=was_truncated)


def _validate_draft(
    read: Draft, mended: Sequence[str], task: Task, language: str, *, was_truncated: bool
) -> ValidatedAnswer:
    if task == "map":
        # Its sentences are values and lists, alike by their nature; what is said twice is left out when it is read.
        return ValidatedAnswer(read, _fault_of_map(read, language, was_truncated=was_truncated), tuple(mended))
    draft = without_loops(read)
    if task not in _MAY_LACK_STOPS:
        draft = without_fragments(draft, language, is_whole=task == "whole")
    lost = count_sentences(read) - count_sentences(draft)
    return ValidatedAnswer(draft, _fault(draft, lost, task, language, was_truncated=was_truncated), tuple(mended), lost)


def _fault_of_map(read: Draft, language: str, *, was_truncated: bool) -> Fault | None:
    """A map needs an item that is labelled as a fact; the words that it quotes as values may be in any language."""
    if not read.items:
        return "cut_off" if was_truncated else "empty"
    facts = [item for item in read.items if (item.label or "").casefold().startswith("fact")]
    if not facts:
        return "cut_off" if was_truncated else "labels"
    return None if _is_in(language, Draft(items=facts)) else "language"


def is_worth_keeping(validated: ValidatedAnswer, task: Task, language: str) -> bool:
    """Whether a draft that was cut off too early has something sound all the same, if little."""
    if validated.fault != "cut_off" or not validated.draft.items:
        return False
    return _fault(validated.draft, 0, task, language, was_truncated=False) is None


def _fault(draft: Draft, lost: int, task: Task, language: str, *, was_truncated: bool) -> Fault | None:
    count = count_sentences(draft)
    enough = _LEAST_SENTENCES.get(task, 2)
    if lost >= max(count, 1) and (count < enough or lost > 2 * count):
        return "repeating"
    if was_truncated and count < enough:
        return "cut_off"
    if not count:
        return None if task in _MAY_BE_EMPTY else "empty"
    if all(_is_refusal(text) for text in sentence_texts(draft)):
        return "refused"
    if task in _NEED_LABELS and not any(item.label for item in draft.items):
        return "labels"
    return None if _is_in(language, draft) else "language"


def _is_in(language: str, draft: Draft) -> bool:
    """False when the draft is clearly in another language; words in quotation marks do not count."""
    text = _quoted().sub(" ", " ".join(sentence_texts(draft)))
    if sum(character.isalpha() for character in text) < _LEAST_LETTERS // (3 if is_compact_script(text) else 1):
        return True
    found = detect_language(text)
    wanted = primary_language(language)
    return found is None or found == wanted or any({found, wanted} <= group for group in _INDISTINGUISHABLE)


def count_sentences(draft: Draft) -> int:
    """How many sentences a draft has."""
    return sum(len(item.sentences) for item in draft.items)


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r"[\"“„«「『][^\"”“»」』]{0,400}[\"”“»」』]")


def _is_refusal(text: str) -> bool:
    """Whether a text begins as a refusal does; models refuse in the language that they were trained in most."""
    return _refusals().match(text[:_BEGINNING].lower()) is not None


@cache
def _refusals() -> re.Pattern[str]:
    beginnings = [pattern for language in languages_with_file("chatbots") for pattern in language.chatbots.refusals]
    return re.compile(rf"[\W_]{{0,12}}(?:{'|'.join(beginnings)})")
