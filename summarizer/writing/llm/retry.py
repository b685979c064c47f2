"""A question that is put until its answer is a draft, or until it has been put often enough.

A try is one question and its answer. On the line it may take several attempts (`ModelSettings.max_tries`), within one
deadline; a try that the line fails at is a try all the same.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import BudgetError, ModelError
from summarizer.writing.llm.draft_validation import FAULTS, Fault, ValidatedAnswer, count_sentences, is_worth_keeping
from summarizer.writing.llm.failure import UnusableAnswerError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from summarizer.llm.answers import ModelAnswer
    from summarizer.writing.llm.section_prompts import Message, Task

__all__ = ["REPAIR_TRIES", "TRIES", "Attempt", "ask_until_usable"]

_log = logging.getLogger("summarizer.writing.llm")

# What comes of chance goes away when asked again: of an endpoint that breaks off, filters or garbles one answer in
# four, a section is lost in less than a hundred. What a model cannot do, it cannot do the third time either.
TRIES = 4
REPAIR_TRIES = 2
_TRIES_AT: dict[Fault, int] = {"language": 2, "repeating": 2, "labels": 2, "cut_off": 3}


class Attempt(NamedTuple):
    """A question and its answer; `first` is how the question was first put, `asked` how it was put this time."""

    first: list[Message]
    asked: list[Message]
    answer: ModelAnswer
    validated: ValidatedAnswer


async def ask_until_usable(
    put: Callable[[Attempt | None], Awaitable[Attempt]], task: Task, language: str, tries: int
) -> Attempt:
    """The first exchange with a whole draft, or else the one that kept the most of a draft that broke off.

    `put` asks the question that follows the exchange it is given: the first one at first, and after a failure of the
    line the same again. A call that has used up its deadline, or the run's limits, is the last.

    Raises:
        UnusableAnswerError: the last answer is no draft, and no earlier one held anything sound.
        ModelError: the last try failed on the line.
        BudgetError: the run's limits leave no room for the last try.

    """
    before: Attempt | None = None
    most: Attempt | None = None
    number = 0
    while True:
        number += 1
        failure: ModelError | BudgetError
        try:
            before = await put(before)
        except ModelError as error:
            failure, limit = error, tries if error.time_left else number
        except BudgetError as error:
            failure, limit = error, number
        else:
            fault = before.validated.fault
            if fault is None:
                return before
            if is_worth_keeping(before.validated, task, language):
                most = max(most or before, before, key=lambda made: count_sentences(made.validated.draft))
            told = before.answer.refusal or before.answer.text
            failure, limit = UnusableAnswerError(fault, FAULTS[fault], told), min(tries, _TRIES_AT.get(fault, tries))
        if number >= limit:
            break
        _log.info("%s: asking again (%s)", task, failure)
    if most is None:
        raise failure
    return most
