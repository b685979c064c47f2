"""What a model wrote → a draft: tolerant of all that does not change what was said."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, TypeVar, overload

from pydantic import BaseModel, ValidationError

from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.errors import ModelAnswerError
from summarizer.llm.draft_shapes import cleaned, draft_of
from summarizer.llm.lenient_json import Incomplete, read_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["bare_schema", "parse_draft", "without_reasoning"]

_Model = TypeVar("_Model", bound=BaseModel)

# Characters that are read: more than any answer has, and few enough for what hostile JSON makes of each.
_LONGEST = 120_000

_REASONING_TAG = re.compile(r"<(/?)(think|thinking|thought|reasoning|reflection|scratchpad)>", re.IGNORECASE)
# Servers that hand on a model's channels unparsed (gpt-oss): the answer is what follows the last of these.
_FINAL_CHANNEL = "<|channel|>final<|message|>"
_CHANNEL_END = re.compile(r"<\|(?:end|return|im_end|eot_id)\|>")

_ID = re.compile(r"(?<![\d.])\d{1,6}\.\d{1,6}(?![\d])")
# Ids in the running text, as in "It opened on Monday [3.12, 4.1]."; in round brackets it may be a magnitude or a price.
_MARK = re.compile(r"[ \u00a0]{0,3}[\[【]\s{0,3}(?:\d{1,6}\.\d{1,6}\s{0,3}[,;]?\s{0,3}){1,40}+[\]】]")


def bare_schema(schema: Any) -> Any:
    """A schema without its titles and descriptions: what fields mean is told by the prompt, and calls pay for each."""
    if isinstance(schema, list):
        return [bare_schema(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {name: bare_schema(part) for name, part in schema.items() if name not in {"title", "description"}}


@overload
def parse_draft(text: str) -> tuple[Draft, list[str]]: ...
@overload
def parse_draft(text: str, schema_model: type[_Model]) -> tuple[_Model, list[str]]: ...


def parse_draft(text: str, schema_model: type[BaseModel] = Draft) -> tuple[BaseModel, list[str]]:
    """The draft in a model's answer, and a sorted list of what had to be mended to read it.

    Reasoning, prose and fences around the JSON are left out; slips in its syntax are mended; of an answer that was cut
    off every whole sentence is kept; ids written into a sentence move to its `cites`. Nothing is made up: a sentence
    without text is dropped, one without ids keeps an empty `cites` for the verifier to find. A valid draft without
    sentences is returned as it is, unless another value stands beside it. Any other `schema_model` takes the last
    value that fits it. Takes time linear in `text`.

    Raises:
        ModelAnswerError: nothing usable was written; `raw` holds the answer.

    """
    notes: set[str] = set()
    answer = without_reasoning(text)
    if len(answer) != len(text.strip()):
        notes.add("reasoning was left out")
    if answer.startswith('"'):
        answer = _unwrap_string(answer, notes)
    if len(answer) > _LONGEST:
        answer = answer[:_LONGEST]
        notes.add("the end was missing")
    found = _validate_strictly(answer, schema_model) or _read_leniently(answer, schema_model, notes)
    if found is None:
        raise ModelAnswerError(_what_is_wrong(text, answer, schema_model), text)
    if isinstance(found, Draft):
        found = _tidy(found, notes)
    return found, sorted(notes)


def without_reasoning(text: str) -> str:
    """The answer without the thinking some models write before it; empty when it was cut off while still thinking."""
    _, channel, final = text.rpartition(_FINAL_CHANNEL)
    if channel:
        text = _CHANNEL_END.split(final, maxsplit=1)[0]
    kept, depth, at = [], 0, 0
    for tag in _REASONING_TAG.finditer(text):
        if depth == 0:
            kept.append(text[at : tag.start()])
        if not tag[1]:
            depth += 1
        elif depth:
            depth -= 1
        else:
            kept.clear()  # the opening tag stood in the prompt, so all before the closing one was thought
        at = tag.end()
    if depth == 0:
        kept.append(text[at:])
    return "".join(kept).strip()


def _unwrap_string(answer: str, notes: set[str]) -> str:
    """JSON that was written into a JSON string, taken out of it."""
    try:
        inner = json.loads(answer)
    except ValueError:
        return answer
    notes.add("the JSON was taken out of a string")
    return str(inner)


def _validate_strictly(answer: str, schema_model: type[BaseModel]) -> BaseModel | None:
    try:
        return schema_model.model_validate_json(answer)
    except ValidationError:
        return None


def _read_leniently(answer: str, schema_model: type[BaseModel], notes: set[str]) -> BaseModel | None:
    values, repairs = read_values(answer)
    best: BaseModel | None = None
    around = answer
    for value, start, end in values:
        read_notes: set[str] = set()
        found = draft_of(value, read_notes) if issubclass(schema_model, Draft) else _as_model(value, schema_model)
        # A model that corrects itself writes a second draft: the last whole one counts.
        if found is not None and (best is None or not _is_cut(value)):
            best, around = found, answer[:start] + answer[end:]
            notes |= read_notes
    if best is None and len(values) == 1 and not _is_cut(values[0][0]):
        value, start, end = values[0]
        best, around = _as_model(value, schema_model), answer[:start] + answer[end:]
    if best is not None:
        notes |= repairs
        if around.strip(" `\n\t"):
            notes.add("text around the JSON was left out")
    return best


def _is_cut(value: Any) -> bool:
    return isinstance(value, Incomplete)


def _as_model(value: Any, schema_model: type[BaseModel]) -> BaseModel | None:
    try:
        return schema_model.model_validate(value)
    except ValidationError:
        return None


def _tidy(draft: Draft, notes: set[str]) -> Draft:
    """The same draft with clean ids, and without ids in its sentences."""
    if all(_is_tidy(item) for item in draft.items):
        return draft
    items = [
        DraftItem(label=cleaned(item.label or "") or None, sentences=sentences)
        for item in draft.items
        if (sentences := [tidied for s in item.sentences if (tidied := _tidy_sentence(s, notes)) is not None])
    ]
    return Draft(items=items)


def _is_tidy(item: DraftItem) -> bool:
    has_label = item.label is None or item.label == cleaned(item.label) != ""
    return has_label and bool(item.sentences) and all(map(_is_tidy_sentence, item.sentences))


def _is_tidy_sentence(sentence: DraftSentence) -> bool:
    text, cites = sentence.text, sentence.cites
    has_marks = "[" in text or "【" in text
    is_clean = text == cleaned(text) and any(character.isalnum() for character in text)
    return is_clean and not has_marks and all(map(_ID.fullmatch, cites)) and len(set(cites)) == len(cites)


def _tidy_sentence(sentence: DraftSentence, notes: set[str]) -> DraftSentence | None:
    text, cites = cleaned(sentence.text), [cleaned(cite) for cite in sentence.cites]
    if marks := _MARK.findall(text):
        notes.add("ids were moved out of a sentence")
        text = _MARK.sub("", text).strip()
        cites += marks
    if not any(character.isalnum() for character in text):
        notes.add("an empty sentence was dropped")
        return None
    return DraftSentence(text=text, cites=list(dict.fromkeys(_read_ids(cites))))


def _read_ids(cites: Iterable[str]) -> Iterator[str]:
    """`3.12` out of "[3.12]", "s3.12" or "3.12, 4.1"; what holds no id is kept as it is, for the verifier to name."""
    for cite in cites:
        if ids := _ID.findall(cite):
            yield from ids
        elif cite:
            yield cite


def _what_is_wrong(text: str, answer: str, schema_model: type[BaseModel]) -> str:
    if not text.strip():
        return "The model's answer was empty."
    if not answer:
        return "The model's answer ended while it was still thinking: raise the limit on output tokens."
    if "{" not in answer and "[" not in answer:
        return "The model answered without any JSON."
    return f"The model's answer holds no {schema_model.__name__.lower()} with a whole sentence in it."
