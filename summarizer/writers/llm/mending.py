"""The answer to a repair prompt, put into the draft that it repairs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from summarizer.briefing import Statement
from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.prompting.fencing import on_one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.briefing import Issue

__all__ = ["Problem", "describe_problems", "put_back"]

_NUMBER = re.compile(r"\d{1,3}")
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


def describe_problems(problems: Sequence[Problem]) -> dict[str, object]:
    """The variables `failures` and `kinds` of the repair prompt; what stands in them has come from articles."""
    failures = [
        {
            "text": on_one_line(problem.text),
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

    The label of an item in `answer` is the number of the sentence it repairs, from 1. A sentence whose number is left
    out of an answer with numbers is taken back; where no number can be read, all stay as they were.
    """
    repaired = _by_number(answer, len(problems))
    numbered = list(enumerate(problems, start=1))
    new = {_folded(problem.text): repaired[n] for n, problem in numbered if n in repaired}
    taken_back = [p for n, p in numbered if n not in repaired] if repaired or not answer.items else []
    gone = {_folded(problem.text): list[DraftSentence]() for problem in taken_back}
    return Draft(items=[_mended(item, gone | new) for item in draft.items]), taken_back


def _mended(item: DraftItem, new: Mapping[str, list[DraftSentence]]) -> DraftItem:
    sentences = [kept for sentence in item.sentences for kept in new.get(_folded(sentence.text), [sentence])]
    return DraftItem(label=item.label, sentences=sentences)


def _by_number(answer: Draft, count: int) -> dict[int, list[DraftSentence]]:
    """The new sentences by the number they were given; where there are no numbers, by their order, if all are there."""
    numbered: dict[int, list[DraftSentence]] = {}
    has_numbers = False
    for item in answer.items:
        found = _NUMBER.search(item.label or "")
        has_numbers = has_numbers or found is not None
        if found and 1 <= int(found[0]) <= count:
            numbered.setdefault(int(found[0]), []).extend(item.sentences)
    sentences = [sentence for item in answer.items for sentence in item.sentences]
    if not has_numbers and len(sentences) == count:
        return {number: [sentence] for number, sentence in enumerate(sentences, start=1)}
    return numbered


def _folded(text: str) -> str:
    return " ".join(text.split())
