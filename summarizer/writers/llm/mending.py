"""The answer to a repair prompt, put into the draft that it repairs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from summarizer.briefing import Statement
from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.prompting.fencing import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.briefing import Issue

__all__ = ["Problem", "describe_problems", "put_back"]

# A bar, which no sentence has: a model that repeats the sentence behind its number has not named another label.
_NUMBER = re.compile(r"(?P<number>\d{1,3})(?:\s*\|\s*(?P<label>\S.*))?")
_LONGEST_DETAIL = 300
_LONGEST_CITED = 600
_MOST_CITED = 8


class Problem(Protocol):
    """A sentence that failed its checks; `Dropped` and `Statement` are of this kind."""

    @property
    def text(self) -> str:
        """The sentence as the draft has it."""
        ...

    @property
    def issues(self) -> list[Issue]:
        """What was found."""
        ...


class _Repaired(NamedTuple):
    """What came back for one sentence: new ones, and the label they belong under where that is another."""

    sentences: list[DraftSentence]
    label: str | None = None


def describe_problems(draft: Draft, problems: Sequence[Problem]) -> dict[str, object]:
    """The variables `failures` and `kinds` of the repair prompt; what stands in them has come from articles."""
    labels = {_folded(sentence.text): item.label for item in draft.items for sentence in item.sentences}
    failures = [
        {
            "text": on_one_line(problem.text),
            "label": on_one_line(labels.get(_folded(problem.text)) or ""),
            "cited": [on_one_line(words[:_LONGEST_CITED]) for words in _cited(problem)],
            "issues": [
                {"code": issue.code, "detail": on_one_line(issue.detail[:_LONGEST_DETAIL])} for issue in problem.issues
            ],
        }
        for problem in problems
    ]
    return {"failures": failures, "kinds": {i.code.split(".")[0] for problem in problems for i in problem.issues}}


def _cited(problem: Problem) -> list[str]:
    """The words that a sentence cites, without which nobody can see what is wrong with it."""
    return [citation.text for citation in problem.citations][:_MOST_CITED] if isinstance(problem, Statement) else []


def put_back(draft: Draft, problems: Sequence[Problem], answer: Draft) -> tuple[Draft, list[Problem]]:
    """`draft` with the new sentences of `answer` in the places of those that failed, and the ones it takes back.

    The label of an item in `answer` is the number of the sentence it repairs, from 1, and behind a bar the label that
    the new sentence belongs under, where that is another: then it makes an item of its own. A sentence whose number is
    left out of an answer with numbers is taken back; where no number can be read, all stay as they were.
    """
    repaired = _by_number(answer, len(problems))
    numbered = list(enumerate(problems, start=1))
    new = {_folded(problem.text): repaired[n] for n, problem in numbered if n in repaired}
    taken_back = [p for n, p in numbered if n not in repaired] if repaired or not answer.items else []
    gone = {_folded(problem.text): _Repaired([]) for problem in taken_back}
    return Draft(items=[made for item in draft.items for made in _mended(item, gone | new)]), taken_back


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


def _by_number(answer: Draft, count: int) -> dict[int, _Repaired]:
    """The new sentences by the number they were given; where there are no numbers, by their order, if all are there."""
    numbered: dict[int, _Repaired] = {}
    has_numbers = False
    for item in answer.items:
        found = _NUMBER.search(item.label or "")
        has_numbers = has_numbers or found is not None
        if found and 1 <= (number := int(found["number"])) <= count:
            before = numbered.get(number, _Repaired([]))
            numbered[number] = _Repaired([*before.sentences, *item.sentences], before.label or found["label"])
    sentences = [sentence for item in answer.items for sentence in item.sentences]
    if not has_numbers and len(sentences) == count:
        return {number: _Repaired([sentence]) for number, sentence in enumerate(sentences, start=1)}
    return numbered


def _folded(text: str) -> str:
    return " ".join(text.split())
