"""What code finds in a statement, and why it leaves out a section: codes with values, never sentences.

A reader's words for them stand in the label files of the languages. A record of a briefing has them in English: they
are written here when they enter it, and looked up again by `withheld_for` when a saved record is shown in another
language.
"""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from summarizer.briefing import Issue
from summarizer.labels import labels_for, name_of_outlet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.languages.topics.labels import Labels

__all__ = ["Detail", "Reason", "Withheld", "Wording", "detail", "finding", "withheld_for", "write_reason"]

Reason = Literal[
    "not_asked_for", "no_event", "no_analysis", "no_outlets", "nothing_before", "no_questions", "one_outlet",
    "one_outlet_with_text", "one_text", "no_text", "no_more", "no_dates", "no_model", "no_weighing", "nothing_found",
    "needs_model", "said_elsewhere",
]  # fmt: skip
"""Why a section is left out."""

Wording = Literal[
    # What stands in the statement and not in its source, or the other way round.
    "absent", "absent_other", "replaced", "left_out", "not_verbatim", "misquoted", "misquoted_meant",
    "denied_here", "denied_there", "more_than", "more_than_said", "held_back",
    "of_others", "turned_score",
    # Who says it.
    "not_said_by", "says_nothing", "another_body", "filed_elsewhere", "outlet_uncited",
    # What it cites.
    "cites_nothing", "unknown_ids", "refuted",
    "refuted_since",
    # What was not checked.
    "nobody_decided", "leaned",
    # The outlets side by side.
    "quoted", "no_agreement", "not_in_outlets", "others_cited", "not_on_map", "comes_near", "not_silent",
    "agreement_gone", "counted_again", "counts_uncited", "reported_by", "cell_otherwise", "cell_sources", "cell_gone",
    "row_origins", "entry_unknown", "source_origin", "outlet_origin",
    # Dates of the timeline, and the tally.
    "entry_precision", "day_absent", "tally", "marked",
]  # fmt: skip
"""What a check says of a statement, apart from the code of the finding."""


class Detail(NamedTuple):
    """What a check has to say: a wording of the label files and its values, which may be lists or details again."""

    wording: Wording
    values: Mapping[str, object]


class Withheld(NamedTuple):
    """The bundle does not support a section: a reason of the label files and its values."""

    code: Reason
    values: Mapping[str, str] = {}


def detail(wording: Wording, **values: object) -> Detail:
    """A `Detail` with these values."""
    return Detail(wording, values)


def finding(code: str, found: Detail) -> Issue:
    """A finding as a record has it: its code, and its detail in English."""
    return Issue(code=code, detail=_write(found, labels_for("en")))


def write_reason(withheld: Withheld, language: str = "en") -> str:
    """Why a section is left out, in the words of a language; a record has it in English."""
    return labels_for(language).reasons[withheld.code].format(**withheld.values)


def withheld_for(reason: str) -> Withheld | None:
    """The code and the values of a reason that a record has in English; None for one that no version gave."""
    for code, pattern in _reasons().items():
        if match := pattern.fullmatch(reason):
            return Withheld(code, match.groupdict())
    return None


def _write(found: Detail, labels: Labels) -> str:
    values = {name: _value(name, value, labels) for name, value in found.values.items()}
    return labels.details[found.wording].format(**values)


def _value(name: str, value: object, labels: Labels) -> object:
    if isinstance(value, Detail):
        return _write(value, labels)
    if name in {"outlet", "outlets", "cited"}:
        outlets = [value] if isinstance(value, str) else cast("Iterable[str]", value)
        return labels.comma.join(name_of_outlet(outlet, labels.language) for outlet in outlets)
    return labels.comma.join(value) if isinstance(value, list | tuple) else value


@cache
def _reasons() -> dict[Reason, re.Pattern[str]]:
    english: Mapping[Reason, str] = labels_for("en").reasons  # type: ignore[assignment]
    return {code: _pattern(sentence) for code, sentence in english.items()}


def _pattern(sentence: str) -> re.Pattern[str]:
    """A sentence of a label file with room for its values."""
    parts = Formatter().parse(sentence)
    put = "".join(re.escape(text) + (f"(?P<{name}>.*)" if name else "") for text, name, _, _ in parts)
    return re.compile(put, re.DOTALL)
