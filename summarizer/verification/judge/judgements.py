"""What a judging model answers: one verdict for each numbered statement, and how such an answer is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from summarizer.errors import ModelAnswerError
from summarizer.llm.draft_parsing import bare_schema, parse_draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.text.parsed_text import ParsedText
    from summarizer.verification.claim import Claim

__all__ = [
    "CONTROLS",
    "MOST_JUDGED",
    "Judgement",
    "Judgements",
    "judgements_schema",
    "read_judgements",
    "without_groundless",
]

MOST_JUDGED = 50
CONTROLS = 2
"""Statements of known answer in each call, among those."""
_QUOTED = re.compile(r"[“\"„«']([^“”\"„«»']+)[”\"“»']")


def _whole_number(value: Any) -> Any:
    """A number that was written as a text is meant as one; true and false are none."""
    if isinstance(value, str) and value.strip().isdecimal():
        return int(value)
    return value


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Judgement(_Strict):
    """What a model says of one statement."""

    number: Annotated[int, BeforeValidator(_whole_number)] = Field(description="The number of the statement.")
    differs: str = Field(description="What the statement says and its passages do not, in a few words; or empty.")
    follows: bool = Field(description="Whether all of it follows from the words it cites.")


class Judgements(_Strict):
    """The answer to one batch of statements."""

    verdicts: list[Judgement]


class _Answer(BaseModel):
    """An answer of the right form whose verdicts are still to be looked at one by one."""

    verdicts: list[Any]


def judgements_schema(count: int) -> dict[str, Any]:
    """The schema of an answer about `count` statements: one verdict for each, with one of their numbers.

    Where an endpoint keeps to it, a small model can neither leave a statement out nor go round in circles.
    """
    schema: dict[str, Any] = {**bare_schema(Judgements.model_json_schema()), "title": Judgements.__name__}
    schema["properties"]["verdicts"] |= {"minItems": count, "maxItems": count}
    fields = schema["$defs"]["Judgement"]["properties"]
    fields["number"] |= {"minimum": 1, "maximum": count}
    fields["differs"]["maxLength"] = 200
    return schema


def read_judgements(text: str, count: int) -> dict[int, Judgement]:
    """The verdicts on statements 1 to `count`, by number.

    A verdict that is malformed, or on a statement nobody asked about, is left out and costs no other its place; a
    statement with two verdicts that contradict each other has none.

    Raises:
        ModelAnswerError: the answer is not of this form.

    """
    answer, _ = parse_draft(text, _Answer)
    found: dict[int, Judgement] = {}
    contradicted = set()
    for raw in answer.verdicts:
        verdict = _judgement(raw)
        if verdict is None or not 1 <= verdict.number <= count:
            continue
        if found.setdefault(verdict.number, verdict).follows != verdict.follows:
            contradicted.add(verdict.number)
    if not found and answer.verdicts:
        raise ModelAnswerError("The model's answer holds no verdict on a statement that it was asked about.", text)
    return {number: verdict for number, verdict in found.items() if number not in contradicted}


def without_groundless(found: Mapping[int, Judgement], asked: Mapping[int, Claim]) -> dict[int, Judgement]:
    """The verdicts by number, less the refutations that give no reason which has to do with their statement.

    A reason quotes the statement, or names a word with content of it or of what it cites, and is not given for one that
    follows as well.
    """
    idle = {judgement.differs for judgement in found.values() if judgement.follows}
    return {
        number: judgement
        for number, judgement in found.items()
        if judgement.follows or (judgement.differs not in idle and _is_about(judgement.differs, asked[number]))
    }


def _is_about(reason: str, claim: Claim) -> bool:
    if any(quoted in claim.text for quoted in _QUOTED.findall(reason)):
        return True
    known = frozenset[str]().union(_telling(claim.reading), *(_telling(each.reading) for each in claim.passages))
    return not known.isdisjoint(_telling(claim.reading.reworded(reason)))


def _telling(reading: ParsedText) -> frozenset[str]:
    return frozenset(token.stem for token in reading.tokens if token.content)


def _judgement(raw: object) -> Judgement | None:
    """The verdict, whatever else stands beside its fields."""
    if not isinstance(raw, dict):
        return None
    try:
        return Judgement.model_validate({"differs": ""} | {k: v for k, v in raw.items() if k in Judgement.model_fields})
    except ValidationError:
        return None
