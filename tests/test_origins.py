from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest
from bundles import article, bundle
from timing import takes_at_most

from summarizer.analysis.evidence import read_evidence
from summarizer.analysis.origins import Origins, containment, find_origins
from summarizer.loading import load_bundle

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.bundle import Article

WIRE = (
    "The council of Varn approved the plan for a new harbour wall on Monday after nine hours of debate. "
    "Seven members voted for it and four against, with two abstaining because of conflicts of interest. "
    "The wall is to cost 340 million and to be finished within four years, according to the finance office. "
    "Fishermen said the works would keep them from their berths for at least one season. "
    "The regional government has to confirm the plan before the end of June."
)
OWN = (
    "A plan to build a wall around the harbour of Varn has passed the council by a narrow margin. "
    "It took the members until late in the evening to agree, and several left the room in anger. "
    "Those who work on the water fear for their income while the building lasts. "
    "What it will mean for the old quay nobody in the town hall could say on Monday night."
)


def origins(*texts: str | Article) -> Origins:
    return find_origins(read_evidence(bundle(*texts)))


def test_a_copy_shares_the_origin_and_another_report_does_not() -> None:
    found = origins(WIRE, "VARN (Northwire) - " + WIRE, OWN)
    assert found.of("a1") == found.of("a2") != found.of("a3")
    assert sorted(len(group) for group in found.groups.values()) == [1, 2]


def test_a_trimmed_copy_is_one_still() -> None:
    trimmed = ". ".join(WIRE.split(". ")[:3]) + "."
    assert containment(WIRE, trimmed) == pytest.approx(1.0)
    found = origins(WIRE, trimmed)
    assert found.of("a1") == found.of("a2")


def test_a_credit_alone_is_no_proof() -> None:
    found = origins("VARN (Reuters) - " + WIRE, "VARN (Reuters) - " + OWN)
    assert found.of("a1") != found.of("a2")
    assert found.agencies == {"a1": "Reuters", "a2": "Reuters"}


def test_a_shared_credit_lowers_what_is_needed() -> None:
    sentences = WIRE.split(". ")
    half = ". ".join([*sentences[:2], *OWN.split(". ")[:2]])
    assert 0.40 <= containment(WIRE, half) < 0.55
    assert len(origins(WIRE, half).groups) == 2
    assert len(origins("VARN (AP) - " + WIRE, "VARN (AP) - " + half).groups) == 1


def test_two_short_notes_with_one_long_name_are_no_copies() -> None:
    name = "the Standing Committee for Harbour and Coastal Affairs of the Regional Assembly"
    assert len(origins(f"A meeting of {name} is on Monday.", f"A report by {name} is late.").groups) == 2


def test_a_paper_does_not_confirm_itself() -> None:
    found = origins(article(1, WIRE, outlet="The Post"), article(2, OWN, outlet="the post"), article(3, OWN[::-1]))
    assert found.of("a1") == found.of("a2") != found.of("a3")
    assert len(found.independent(["a1", "a2"])) == 1
    assert len(found.independent(["a1", "a2", "a3"])) == 2


def test_headline_only_articles_are_their_own_origin() -> None:
    assert len(origins(article(1, "", title="Wall approved"), article(2, "", title="Wall approved")).groups) == 2


def test_the_order_of_the_articles_does_not_matter() -> None:
    texts = [article(1, WIRE), article(2, OWN), article(3, WIRE + " More follows.")]
    assert origins(*texts).groups == origins(*reversed(texts)).groups


def test_two_hundred_copies_cost_well_under_a_second() -> None:
    words = [f"word{number}" for number in range(3000)]
    rng = random.Random(7)
    text = " ".join(rng.choices(words, k=600))
    made = read_evidence(bundle(*[f"{text} end{number}" for number in range(200)]))
    assert takes_at_most(1, lambda: find_origins(made))
    assert len(find_origins(made).groups) == 1


@pytest.mark.real
def test_the_near_duplicates_of_the_real_bundles_are_found(data_folder: Path) -> None:
    """Pairs whose containment was measured at .56 or more; at .55 the rounding of the index decides."""
    missed = []
    wanted = 0
    for line in (data_folder / "index.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        pairs = [pair for pair in row["near_dup_pairs"] if pair[2] >= 0.56]
        if pairs:
            found = find_origins(read_evidence(load_bundle(data_folder / row["file"], on_warning=lambda _: None)))
            wanted += len(pairs)
            missed += [(row["id"], left, right) for left, right, *_ in pairs if found.of(left) != found.of(right)]
    assert wanted > 50
    assert missed == []
