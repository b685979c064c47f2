"""Ask a model by files, at half the price and within a day: write requests, take in answers, go on with each story.

A story is asked for its map and then for its page by file; what follows an answer (a draft that is none, judging,
mending) is asked live. Every answer goes into the journal, from which the story is written as if it had been asked
live. One row of the journal is one request under way; it goes when its answer has come, so that the same file may be
taken in again, shuffled or twice, and changes nothing.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from summarizer.llm.answers import LoggedAnswer, PausedError
from summarizer.llm.dialects import ModelQuestion, recall_dialect
from summarizer.llm.replies import EndpointFault, GarbledAnswer, read_completion
from summarizer.llm.usage import Tally, Tokens, price_usd
from summarizer.many.batch_requests import RequestLog
from summarizer.many.journal import StoryAnswers, answer_to_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from summarizer.llm.model_settings import ModelSettings
    from summarizer.many.batch_requests import RequestFile
    from summarizer.many.journal import Journal

__all__ = ["CollectedAnswers", "FileAnswers", "take_answers", "write_requests"]

# What is asked by file; everything else follows an answer.
_STEPS = frozenset({"map", "whole"})
# An answer that has not come by so many files is asked for live.
_TRIES = 2
# OpenAI's limits, https://platform.openai.com/docs/guides/batch.
MOST_REQUESTS = 50_000
MOST_BYTES = 200_000_000
_ROUTE = "/v1/chat/completions"
_HALF = 0.5  # of the price of a live call


class FileAnswers(StoryAnswers):
    """The answers of a story that is asked by file; where `is_live`, what no file is for is asked at once."""

    def __init__(self, journal: Journal, settings: ModelSettings, story: str, *, is_live: bool) -> None:
        super().__init__(journal, story)
        self._requests = RequestLog(journal)
        self._settings = settings
        self._is_live = is_live

    def recall(self, key: str, question: ModelQuestion, step: str) -> LoggedAnswer | None:
        """The answer that came by file; a question that waits for one is noted, and the story paused."""
        known = super().recall(key, question, step)
        if known is not None:
            return known
        if step in _STEPS and not (self._is_live and self._requests.tries(self._story, step) >= _TRIES):
            asked = recall_dialect(self._settings, None).request(question._replace(stream=False), self._settings)
            extra = asked.pop("extra_body", {})
            self._requests.note(self._story, step, key, json.dumps({**asked, **extra}, ensure_ascii=False))
            raise PausedError("its answer comes by file", "awaits")
        if step in _STEPS:
            self._requests.leave(self._story, step)
        if not self._is_live:
            raise PausedError("its answer is asked for when files are collected", "awaits")
        return None


class CollectedAnswers(NamedTuple):
    """What a file of answers held: those that were new, refused ones, and lines that are no answer at all."""

    answers: int = 0
    refused: int = 0
    unreadable: int = 0


def write_requests(requests: RequestLog, folder: Path) -> list[RequestFile]:
    """Write the requests that are in no file yet to files of their own, as large as an endpoint takes.

    A file is there before the journal says so: one that was not recorded is written over by the next run.
    """
    made = []
    waiting = requests.unwritten()
    while waiting:
        number = 1 + len(requests.files())
        name = f"requests-{number:04}.jsonl"
        taken = _write(requests, folder / name, waiting)
        requests.record_file(number, name, waiting[:taken])
        waiting = waiting[taken:]
        made.append(requests.files()[-1])
    return made


def _write(requests: RequestLog, path: Path, waiting: Sequence[tuple[str, str]]) -> int:
    """As many of the requests as one file holds; how many these are."""
    size = count = 0
    part = path.with_name(f".{path.name}.part")
    with part.open("wb") as file:
        for story, step in waiting[:MOST_REQUESTS]:
            head = json.dumps({"custom_id": f"{story}:{step}", "method": "POST", "url": _ROUTE})
            line = f'{head[:-1]}, "body": {requests.body(story, step)}}}\n'.encode()
            if count and size + len(line) > MOST_BYTES:
                break
            file.write(line)
            size += len(line)
            count += 1
    part.replace(path)
    return count


def take_answers(requests: RequestLog, path: Path, settings: ModelSettings, number: int) -> CollectedAnswers:
    """Take in a file of answers, or of errors, to the requests of file `number`, in whatever order, however often.

    A row that nobody waits for (any more) changes nothing.
    """
    answers = refused = unreadable = 0
    with path.open("rb") as file:
        for line in file:
            found = _read(line) if line.strip() else None
            if found is None:
                unreadable += bool(line.strip())
                continue
            story, _, step = found.custom_id.rpartition(":")
            if requests.request(story, step) is None:
                continue
            if (kept := _kept(found.body, settings) if found.body is not None else None) is None:
                refused += requests.give_back(story, step, number)
            else:
                answers += 1
                requests.take_answer(story, step, answer_to_json(kept), kept.usage)
    return CollectedAnswers(answers, refused, unreadable)


class _Line(NamedTuple):
    custom_id: str
    body: object


def _read(line: bytes) -> _Line | None:
    """The id of a line, and the completion in it: None where the request was refused. None for what is no such line."""
    try:
        row = json.loads(line)
        answer = row.get("response") or {}
        is_good = not row.get("error") and answer.get("status_code") == 200
        return _Line(str(row["custom_id"]), answer.get("body") if is_good else None)
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError):
        return None


def _kept(body: object, settings: ModelSettings) -> LoggedAnswer | None:
    try:
        reply = read_completion(json.dumps(body).encode())
    except (GarbledAnswer, EndpointFault):
        return None
    spent = Tally(calls=1)
    tokens = reply.tokens or Tokens(reported=False)
    price = price_usd(settings.model, settings.endpoint, tokens)
    spent.add_tokens(tokens, None if price is None else price * _HALF)
    mode = recall_dialect(settings, None).mode
    return LoggedAnswer(reply.text, reply.finish_reason, reply.refusal, spent.as_usage(), mode)
