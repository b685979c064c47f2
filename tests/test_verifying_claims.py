from __future__ import annotations

import subprocess
import sys

import pytest

from summarizer.text.reading import Reading
from summarizer.verification.checks import check
from summarizer.verification.claim import Claim, Passage, is_verbatim
from summarizer.verification.statement.value_context import near_passage, surroundings

# The same three words are said by two people, far from each other.
TWICE = (
    "Mayor Ilse Brandt was asked about the ferry. She said no. "
    + "The harbour was quiet that week and the boats lay still. " * 40
    + "Dockworker Greta Lund was asked about the strike. She said no."
)


def cited(start: int) -> Passage:
    said, whole, headline = (Reading(text, "en") for text in ("She said no.", TWICE, ""))
    return Passage(said, start, "a1", whole, headline, "Harbour Herald", None)


FIRST, SECOND = cited(TWICE.index("She said no.")), cited(TWICE.rindex("She said no."))


@pytest.mark.parametrize(
    ("text", "passage", "found"),
    [
        ("Greta Lund said no.", SECOND, set()),
        ("Ilse Brandt said no.", FIRST, set()),
        ("Ilse Brandt said no.", SECOND, {"attribution.speaker"}),
        ("Greta Lund said no.", FIRST, {"attribution.speaker"}),
    ],
)
def test_the_speaker_is_looked_for_where_it_is_cited(text: str, passage: Passage, found: set[str]) -> None:
    codes = {issue.code for issue in check(Claim(Reading(text, "en"), (passage,)))}
    assert codes & {"attribution.speaker"} == found


def test_what_surrounds_a_passage_is_what_stands_around_the_cited_place() -> None:
    assert surroundings(FIRST, 11, 4) == ("the ferry. ", " The")
    assert surroundings(SECOND, 12, 9) == ("the strike. ", "")
    assert "strike" in near_passage(SECOND).text
    assert "ferry" not in near_passage(SECOND).text


def test_nothing_surrounds_words_that_do_not_stand_where_they_are_cited() -> None:
    assert surroundings(cited(3), 50, 50) == ("", "")
    assert near_passage(cited(3)).text == "\nShe said no."


def test_verbatim_is_to_the_character() -> None:
    spans = ["Two lanes\nare closed.", "The mayor left."]
    assert is_verbatim("mayor left.", spans)
    assert not is_verbatim("Two lanes are closed.", spans)
    assert is_verbatim("Two lanes are closed.", spans, spaces_alike=True)
    assert not is_verbatim("The mayor stayed.", spans, spaces_alike=True)
    assert not is_verbatim("The mayor left.", [])


def test_telling_what_is_verbatim_loads_no_check() -> None:
    seen = "[m for m in sys.modules if m.startswith(('summarizer.verification.', 'summarizer.text.'))]"
    code = f"import sys, summarizer.verification.claim; print(*{seen})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "summarizer.verification.claim" in done.stdout.split()
    assert not {"summarizer.verification.checks", "summarizer.verification.statement.value_context"} & set(
        done.stdout.split()
    )
