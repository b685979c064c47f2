"""Pairs of amounts, and what both profiles make of each; where they differ, the table says why."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.comparing.amounts import STRICT, may_be_one, relation, same_amount
from summarizer.text.parsed_text import ParsedText
from summarizer.text.quantities.quantity import Quantity, find_quantities

ALIKE = ""
ROUGHER = "A statement may not be more exact than its source; of two reports, either may have rounded."
COUNTED = "A count that is cited is given as it is; a report may have rounded it without a word."
UNIT = "A statement may leave out the unit that it cites; a report without one may be of another thing."
OPEN = "What may be otherwise is no support, and no contradiction either."


def amount(text: str) -> Quantity:
    (found,) = find_quantities(ParsedText(text, "en"))
    return found


@pytest.mark.parametrize(
    ("statement", "source", "strict", "lenient", "why"),
    [
        ("50 people", "50 people", True, "equal", ALIKE),
        ("50 people", "52 people", False, "contradict", ALIKE),
        ("about 50 people", "54 people", True, "equal", ALIKE),
        ("1.7 million euros", "1.72 million euros", True, "equal", ALIKE),
        ("1.8 million euros", "1.72 million euros", False, "contradict", ALIKE),
        ("36 percent", "36.4 percent", True, "equal", ALIKE),
        ("nearly 300 homes", "298 homes", True, "equal", ALIKE),
        ("nearly 300 homes", "305 homes", False, "contradict", ALIKE),
        ("more than 100 people", "140 people", True, "equal", ALIKE),
        ("more than 100 people", "97 people", False, "contradict", ALIKE),
        ("60 miles", "100 kilometres", True, "equal", ALIKE),
        ("two weeks", "14 days", True, "equal", ALIKE),
        ("two weeks", "20 days", False, "contradict", ALIKE),
        ("a quarter of the houses", "25 percent", True, "equal", ALIKE),
        ("two dozen ships", "23 ships", False, "contradict", ALIKE),
        ("nearly two dozen ships", "23 ships", True, "equal", ALIKE),
        ("1.72 million euros", "1.7 million euros", False, "equal", ROUGHER),
        ("140 people", "more than 100 people", False, "equal", ROUGHER),
        ("250 people", "247 people", False, "equal", COUNTED),
        ("10,000 people", "9,600 people", False, "equal", COUNTED),
        ("5.2 million", "$5.2 million", True, None, UNIT),
        ("$5 million", "€5 million", False, None, OPEN),
        ("more than 50 people", "less than 50 people", False, None, OPEN),
        ("12 degrees", "−12 degrees", False, None, OPEN),
    ],
)
def test_both_profiles_over_the_same_pairs(
    statement: str, source: str, strict: bool, lenient: str | None, why: str
) -> None:
    left, right = amount(statement), amount(source)
    assert (same_amount(left, right, STRICT), relation(left, right)) == (strict, lenient)
    assert relation(right, left) == lenient
    assert bool(why) == ({True: "equal", False: "contradict"}[strict] != lenient)


@pytest.mark.parametrize(
    ("here", "there", "one"),
    [
        ("1.72 million euros", "1.7 million euros", True),
        ("more than 50 people", "less than 50 people", True),
        ("5 million", "$5 million", True),
        ("5 million", "5 billion", False),
        ("12 degrees", "−12 degrees", False),
        ("12 people", "13 people", False),
        ("dozens of people", "scores of people", True),
        ("dozens of people", "hundreds of people", False),
        ("the fourth weekend", "four weekends", True),
    ],
)
def test_in_one_place_of_a_sentence_only_another_value_is_another_amount(here: str, there: str, one: bool) -> None:
    assert may_be_one(amount(here), amount(there)) is one
    assert may_be_one(amount(there), amount(here)) is one


amounts = st.builds(
    lambda value, unit, shade: Quantity(0, 1, (value,), unit, shade),
    st.one_of(st.integers(0, 10**9).map(float), st.floats(0, 1e6)),
    st.sampled_from(["", "%", "km", "mi", "USD", "d", "wk"]),
    st.sampled_from(["", "about", "near", "over", "under"]),
)


@given(amounts, amounts)
@example(Quantity(0, 1, (2120.0,), "mi", ""), Quantity(0, 1, (3855.0,), "km", "about"))
def test_reports_are_compared_alike_whichever_comes_first(left: Quantity, right: Quantity) -> None:
    assert relation(left, right) == relation(right, left)


@given(amounts, amounts)
def test_what_supports_a_statement_contradicts_no_report(left: Quantity, right: Quantity) -> None:
    assert same_amount(left, left, STRICT)
    if left.unit == right.unit and same_amount(left, right, STRICT):
        assert relation(left, right) != "contradict"
