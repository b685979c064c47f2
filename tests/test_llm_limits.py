"""What an endpoint's headers tell of its limits, in every provider's words and in anybody's."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import takes_at_most

from summarizer.llm.limits import Allowance, headers_in_body, read_allowances, seconds_to_wait

NOW = datetime(2024, 5, 6, 12, 0, 0, tzinfo=UTC)

OPENAI = {
    "x-ratelimit-limit-requests": "60",
    "x-ratelimit-limit-tokens": "150000",
    "x-ratelimit-remaining-requests": "59",
    "x-ratelimit-remaining-tokens": "149984",
    "x-ratelimit-reset-requests": "1s",
    "x-ratelimit-reset-tokens": "6m0s",
}
GROQ = {
    "x-ratelimit-limit-requests": "14400",
    "x-ratelimit-limit-tokens": "18000",
    "x-ratelimit-remaining-requests": "14370",
    "x-ratelimit-remaining-tokens": "17997",
    "x-ratelimit-reset-requests": "2m59.56s",
    "x-ratelimit-reset-tokens": "7.66s",
}
CEREBRAS = {
    "x-ratelimit-limit-requests-day": "14400",
    "x-ratelimit-limit-tokens-minute": "60000",
    "x-ratelimit-remaining-requests-day": "14301",
    "x-ratelimit-remaining-tokens-minute": "59200",
    "x-ratelimit-reset-requests-day": "33011.38",
    "x-ratelimit-reset-tokens-minute": "11.5",
}
MISTRAL = {
    "x-ratelimit-limit-tokens-minute": "5000000",
    "x-ratelimit-remaining-tokens-minute": "4999911",
    "x-ratelimit-tokens-query-cost": "52",
    "x-ratelimit-limit-req-minute": "720",
    "x-ratelimit-remaining-req-minute": "717",
}


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({}, []),
        ({"content-type": "text/plain"}, []),
        (OPENAI, [Allowance("requests", 59, 1.0), Allowance("tokens", 149984, 360.0)]),
        (GROQ, [Allowance("requests", 14370, 179.56), Allowance("tokens", 17997, 7.66)]),
        (CEREBRAS, [Allowance("requests", 14301, 33011.38), Allowance("tokens", 59200, 11.5, 60000)]),
        (MISTRAL, [Allowance("tokens", per_minute=5000000), Allowance("requests", per_minute=720)]),
        ({"x-ratelimit-remaining-requests": "79", "x-ratelimit-remaining-tokens": "61353"}, []),  # Azure
        ({"x-ratelimit-remaining-tokens": "-1", "x-ratelimit-reset-tokens": "0"}, []),  # Azure
        (
            {"X-RateLimit-Limit": "20", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1714996830000"},
            [Allowance("requests", 0, 30.0)],
        ),
        ({"x-ratelimit-remaining": "3", "x-ratelimit-reset": "1714996830"}, [Allowance("requests", 3, 30.0)]),
        ({"x-ratelimit-remaining": "3", "x-ratelimit-reset": "1714996000"}, [Allowance("requests", 3, 0.0)]),
        (
            {"x-ratelimit-remaining-requests": "3", "x-ratelimit-reset-requests": "2024-05-06T12:00:30Z"},
            [Allowance("requests", 3, 30.0)],
        ),
        ({"ratelimit-limit": "10", "ratelimit-remaining": "4", "ratelimit-reset": "5"}, [Allowance("requests", 4, 5)]),
        ({"ratelimit": '"default";r=50;t=30'}, [Allowance("requests", 50, 30.0)]),
        ({"ratelimit": '"minute";r=50;t=30, "day"; r=7; t=9000', "ratelimit-policy": '"minute";q=100;w=60'},
         [Allowance("requests", 7, 9000.0)]),
        ({"ratelimit": '"default";q=50'}, []),
        (
            {
                "x-ratelimit-remaining-requests-minute": "5",
                "x-ratelimit-reset-requests-minute": "60",
                "x-ratelimit-limit-requests-minute": "9",
                "x-ratelimit-remaining-requests-day": "2",
                "x-ratelimit-reset-requests-day": "7200",
            },
            [Allowance("requests", 2, 7200.0, 9)],
        ),
    ],
)  # fmt: skip
def test_each_provider_is_understood(headers: dict[str, str], told: list[Allowance]) -> None:
    assert read_allowances(headers, NOW.timestamp()) == told


def test_a_limit_is_one_of_a_minute_only_where_its_name_says_so() -> None:
    assert all(told.per_minute is None for told in [*read_allowances(OPENAI), *read_allowances(GROQ)])
    requests, tokens = read_allowances(CEREBRAS)
    assert (requests.per_minute, tokens.per_minute) == (None, 60000)


@pytest.mark.parametrize(
    "value",
    [
        "-1",
        "nan",
        "inf",
        "-inf",
        "1e999",
        "1_0",
        "٣",
        "９",
        "soon",
        "",
        " ",
        "0x10",
        "1" * 5_000,
        "9" * 200,
        "1s" * 500,
    ],
)
@pytest.mark.parametrize("field", ["remaining", "reset", "limit"])
def test_what_is_no_plain_number_is_not_there(field: str, value: str) -> None:
    whole = {f"x-ratelimit-{name}-tokens-minute": "7" for name in ("remaining", "reset", "limit")}
    broken = whole | {f"x-ratelimit-{field}-tokens-minute": value}
    told = {"limit": Allowance("tokens", 7, 7.0), "remaining": Allowance("tokens", per_minute=7)}
    assert read_allowances(broken, NOW.timestamp()) == [told.get(field, told["remaining"])]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "Mon, 06 May 2024 12:00:30 GMT"}, 30.0),
        ({"retry-after": "Mon, 06 May 2024 14:01:00 +0200"}, 60.0),
        ({"retry-after": "Mon, 06 May 2024 11:00:00 GMT"}, 0.0),
        ({"retry-after": "Wed, 21 Oct 99999999999999999999 07:28:00 GMT"}, None),
        ({"retry-after": "1e18"}, None),
        ({"retry-after": "Mon, 06 May 2999 12:00:00 GMT"}, None),
        ({"retry-after-ms": "250", "retry-after": "7"}, 0.25),
        ({"retry-after-ms": "-250", "retry-after": "7"}, 7.0),
        (GROQ | {"retry-after": "2"}, 2.0),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "1714996830000"}, 30.0),
        ({"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "1m30.5s"}, 90.5),
        ({"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "20ms"}, 0.02),
        ({"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "1h2m"}, 3720.0),
        ({"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "4"}, 4.0),
        ({"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": ""}, None),
        ({"x-ratelimit-remaining-tokens": "9", "x-ratelimit-reset-tokens": "20s"}, None),
    ],
)
def test_seconds_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    assert seconds_to_wait(headers, NOW) == seconds


def test_what_a_gateway_passes_on_is_found() -> None:
    body = {"error": {"code": 429, "metadata": {"headers": {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": 5}}}}
    assert seconds_to_wait(headers_in_body(body), NOW) == 5.0
    for other in (None, [], "x", {"error": "x"}, {"error": {"metadata": [1]}}, {"error": {"metadata": {"headers": 1}}}):
        assert headers_in_body(other) == {}


ANYTHING = st.text(max_size=60) | st.text('0123456789.:-hms ;="rtTZ,+', max_size=40) | st.integers().map(str)
NAMES = st.sampled_from(
    [*OPENAI, *CEREBRAS, *MISTRAL, "x-ratelimit-remaining", "x-ratelimit-reset", "ratelimit", "ratelimit-reset"]
)
DAY = 24 * 3600.0


@given(st.dictionaries(NAMES, ANYTHING, max_size=12), st.sampled_from([0.0, 1.7e9, 4e9]))
def test_whatever_stands_there_comes_out_as_numbers_that_can_be_used(headers: dict[str, str], now: float) -> None:
    told = read_allowances(headers, now)
    assert len({allowance.kind for allowance in told}) == len(told) <= 2
    for _, remaining, seconds, per_minute in told:
        assert (remaining is None) == (seconds is None)
        assert remaining is None or 0 <= remaining < 10**12
        assert seconds is None or 0 <= seconds <= 366 * DAY
        assert per_minute is None or 1 <= per_minute < 10**12


@given(st.dictionaries(st.sampled_from(["retry-after", "retry-after-ms", *OPENAI]), ANYTHING, max_size=5))
def test_a_wait_is_none_or_a_number_that_can_be_waited_for(headers: dict[str, str]) -> None:
    wait = seconds_to_wait(headers, NOW)
    assert wait is None or (math.isfinite(wait) and 0 <= wait <= 366 * DAY)


json_values: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["error", "metadata", "headers", "X-RateLimit-Reset"]), inner, max_size=3)
    ),
    max_leaves=9,
)


@given(json_values)
def test_no_body_breaks_the_reading_of_what_it_passes_on(body: object) -> None:
    assert all(isinstance(value, str) for value in headers_in_body(body).values())
    read_allowances(headers_in_body(body))


def test_hostile_headers_take_no_time() -> None:
    values = ["9" * 60_000, "1h" * 30_000, ";r=1" * 15_000, '"a";' * 15_000, " " * 60_000, "1:" * 30_000 + "GMT"]
    names = ("ratelimit", "x-ratelimit-reset-tokens", "x-ratelimit-remaining-tokens", "retry-after")

    def read_all() -> None:
        for value in values:
            for name in names:
                headers = {"x-ratelimit-remaining-tokens": "0", name: value}
                read_allowances(headers)
                seconds_to_wait(headers)

    assert takes_at_most(0.5, read_all)
