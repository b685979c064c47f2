"""The answer to a repair prompt, put into the draft that it repairs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from summarizer.briefing import Statement
from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.prompting.fencing import on_one_line
from summarizer.writing.llm.trimming import is_broken_off
from summarizer.writing.llm.whole_answer import section_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.briefing import Issue

__all__ = ["FaultySentence", "apply_repairs", "broken_repairs", "describe_problems", "read_repairs"]

# A bar, which no sentence has: a model that repeats the sentence behind its number has not named another label.
_NUMBER = re.compile(r"(?P<number>\d{1,3})(?:\s*\|\s*(?P<label>\S.*))?")
_LONGEST_DETAIL = 300
_LONGEST_CITED = 600
_MOST_CITED = 8


class FaultySentence(Protocol):
    """A sentence that failed its checks; `Dropped` and `Statement` are of this kind."""

    @property
    def text(self) -> str:
        """The sentence as the draft has it."""
        ...

    @property
    def issues(self) -> Sequence[Issue]:
        """What was found."""
        ...


class Repairs(NamedTuple):
    """The answer to a repair prompt: new sentences by the number of the one they repair.

    `is_numbered` tells whether a number that is left out means that its sentence is taken back.
    """

    by_number: dict[int, _Repaired]
    is_numbered: bool


class _Repaired(NamedTuple):
    """What came back for one sentence: new ones, and the label they belong under where that is another."""

    sentences: list[DraftSentence]
    label: str | None = None


def describe_problems(failed: Iterable[tuple[Draft, FaultySentence]]) -> dict[str, object]:
    """The variables `failures` and `kinds` of the repair prompt, for sentences with the drafts that they stand in.

    What stands in them has come from articles.
    """
    failures: list[dict[str, object]] = []
    kinds: set[str] = set()
    for draft, problem in failed:
        issues = [{"code": i.code, "detail": on_one_line(i.detail[:_LONGEST_DETAIL])} for i in problem.issues]
        cited = [on_one_line(words[:_LONGEST_CITED]) for words in _cited(problem)]
        label = on_one_line(_label_over(problem, draft) or "")
        failures.append({"text": on_one_line(problem.text), "label": label, "cited": cited, "issues": issues})
        kinds.update(issue.code.split(".")[0] for issue in problem.issues)
    return {"failures": failures, "kinds": kinds}


def _label_over(problem: FaultySentence, draft: Draft) -> str | None:
    wanted = _folded(problem.text)
    return next((i.label for i in draft.items if any(_folded(s.text) == wanted for s in i.sentences)), None)


def _cited(problem: FaultySentence) -> list[str]:
    """The words that a sentence cites, without which nobody can see what is wrong with it."""
    return [citation.text for citation in problem.citations][:_MOST_CITED] if isinstance(problem, Statement) else []


def apply_repairs(
    draft: Draft, problems: Mapping[int, FaultySentence], repairs: Repairs
) -> tuple[Draft, list[FaultySentence]]:
    """`draft` with new sentences in the places of those that failed, given by number, and the ones it takes back.

    Where a new sentence belongs under another label, it makes an item of its own. Where no number can be read in the
    answer, all stay as they were.
    """
    new = {_folded(p.text): repairs.by_number[n] for n, p in problems.items() if n in repairs.by_number}
    retracted = [p for n, p in problems.items() if n not in repairs.by_number] if repairs.is_numbered else []
    gone = {_folded(problem.text): _Repaired([]) for problem in retracted}
    return Draft(items=[made for item in draft.items for made in _mended(item, gone | new)]), retracted


def _mended(item: DraftItem, new: Mapping[str, _Repaired]) -> Iterator[DraftItem]:
    """The item with its new sentences, and an item for each label that is another."""
    kept: list[DraftSentence] = []
    moved: list[DraftItem] = []
    for sentence in item.sentences:
        mended = new.get(_folded(sentence.text), _Repaired([sentence]))
        if mended.label is None or mended.label == item.label:
            kept += mended.sentences
        else:
            moved.append(DraftItem(label=mended.label, sentences=mended.sentences))
    if kept or not moved:
        yield DraftItem(label=item.label, sentences=kept)
    yield from moved


def read_repairs(answer: Draft, count: int) -> Repairs:
    """The new sentences for `count` failed ones; where there are no numbers, by their order, if all are there.

    The label of an item in `answer` is the number of the sentence it repairs, from 1, and behind a bar the label that
    the new sentence belongs under, where that is another. An empty answer takes all of them back.
    """
    numbered: dict[int, _Repaired] = {}
    has_numbers = False
    for item in answer.items:
        found = _NUMBER.search(item.label or "")
        has_numbers = has_numbers or found is not None
        if found and 1 <= (number := int(found["number"])) <= count:
            before = numbered.get(number, _Repaired([]))
            # Whoever wrote the page in one answer has named sections before labels, and may do so here.
            label = section_of(found["label"])[1] or None if found["label"] else None
            numbered[number] = _Repaired([*before.sentences, *item.sentences], before.label or label)
    sentences = [sentence for item in answer.items for sentence in item.sentences]
    if not has_numbers and len(sentences) == count:
        numbered = {number: _Repaired([sentence]) for number, sentence in enumerate(sentences, start=1)}
    return Repairs(numbered, is_numbered=bool(numbered) or not answer.items)


def broken_repairs(problems: Mapping[int, FaultySentence], repairs: Repairs) -> dict[int, str]:
    """What breaks off of the new sentences, by number, where the sentence that it repairs had an end."""
    return {
        number: sentence.text
        for number, problem in problems.items()
        if number in repairs.by_number and not is_broken_off(problem.text)
        for sentence in repairs.by_number[number].sentences
        if is_broken_off(sentence.text)
    }


def _folded(text: str) -> str:
    return " ".join(text.split())
