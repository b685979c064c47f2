"""Counts that later articles give higher, in whatever words."""

from __future__ import annotations

import pytest
from bundles import analysis, article

from summarizer.updating.risen_counts import risen_counts

HURT = "Twelve people were injured on Monday when a ferry struck the quay at Port Ellery, the harbour police said."
CREWS = "Four states have sent crews of the Harbour Guard to Port Ellery to clear the wreck of the ferry from the quay."
AROUND = (
    "The ferry had left the island of Sorrel with passengers on board shortly after dawn. "
    "Divers will look at the hull this week, the owner of the line told reporters. "
    "Shops along the harbour were closed for the rest of the day. "
    "Buses took the passengers into the town, where the council had opened a school. "
    "The captain had served on the route for a long time, her union said in a statement."
)


def risen(older: str, newer: str, day: str = "2031-05-14") -> list[tuple[str, str]]:
    """The counts of a sentence of the 12th of May that an article of another day has higher."""
    made = analysis(article(1, f"{older} {AROUND}", published="2031-05-12"), article(2, newer, published=day))
    cited = {s.id for s in made.evidence.citable if s.text == older}
    return [(old.shown, new.shown) for old, new in risen_counts(made, cited, {"a2"})]


@pytest.mark.parametrize(
    ("later", "shown"),
    [
        ("At least 17 people were hurt in the crash of the ferry, the clinic of Port Ellery said.", "17 people"),
        ("The crash of the ferry has left 17 injured, the clinic of Port Ellery said.", "17 injured"),
        ("The crash left 14 injured in Port Ellery at first. It is 17 injured in Port Ellery now.", "17 injured"),
    ],
)
def test_a_later_count_of_the_same_people_is_found_in_other_words(later: str, shown: str) -> None:
    assert risen(HURT, later) == [("Twelve people", shown)]


@pytest.mark.parametrize(
    "later",
    [
        "The crash of a ferry has left nine injured, the clinic of Port Ellery said.",
        f"{AROUND} The crash of a ferry has left 170 injured, the clinic of Port Ellery said.",
        "The crash of a bus has left 17 injured, the clinic of Castle Brandon said.",
        "The crash of the ferry has left 17 dead, the clinic of Port Ellery said.",
        "Seventeen divers were injured at Port Ellery, the police said.",
        "Of the crash 17 injured are in Port Ellery. The clinic on Sorrel has twelve injured.",
    ],
    ids=["fewer", "far more", "another place", "another fate", "a group", "both"],
)
def test_fewer_far_more_others_and_what_stands_beside_the_old_count_supersede_nothing(later: str) -> None:
    assert risen(HURT, later) == []


def test_an_article_of_an_earlier_day_has_no_newer_count() -> None:
    later = "The crash of the ferry has left 17 injured, the clinic of Port Ellery said."
    assert risen(HURT, later, day="2031-05-11") == []


def test_things_are_compared_where_more_of_the_sentence_is_the_same() -> None:
    alike = "Crews of the Harbour Guard from nine states are in Port Ellery to clear the wreck of the ferry."
    assert risen(CREWS, f"{AROUND} {alike}") == [("Four states", "nine states")]
    assert risen(CREWS, f"{AROUND} There are nine states in which a law on pilots of that kind was passed.") == []


def test_half_a_name_is_not_shown_behind_its_number() -> None:
    older = "Some 1,700 Harbour Guard members were called to Port Ellery to clear the wreck of the ferry."
    newer = "Now 2,000 Harbour Guard members have been called to Port Ellery to clear the wreck of the ferry."
    assert risen(older, newer) == [("1,700", "2,000")]
