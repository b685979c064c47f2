"""Estimating tokens, counting them, and keeping budgets."""

from __future__ import annotations

import asyncio
import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import takes_at_most

from summarizer.errors import BudgetError, ConfigurationError, MissingExtraError
from summarizer.llm import usage as usage_module
from summarizer.llm.token_estimate import Calibration, estimate_messages, estimate_tokens
from summarizer.llm.usage import Budget, Tally, Tokens, price_usd

if TYPE_CHECKING:
    from collections.abc import Iterator


# Texts written for this test, with the tokens that o200k has for them.
@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The town council voted on Monday to extend the tram line to the old goods station by next spring.", 20),
        ("Der Stadtrat beschloss am Montag, die Straßenbahn bis zum Güterbahnhof zu verlängern.", 21),
        ("市议会星期一决定把有轨电车线路延长到旧货运站。", 20),
        ("Городской совет в понедельник решил продлить трамвайную линию до старого вокзала.", 24),
    ],
)
def test_an_estimate_is_near(text: str, tokens: int) -> None:
    assert 0.7 * tokens < estimate_tokens(text) < 1.5 * tokens


@given(st.text(max_size=200))
def test_an_estimate_is_never_nothing_for_something(text: str) -> None:
    assert (estimate_tokens(text) > 0) == bool(text)


def test_a_long_text_is_sampled_and_quick() -> None:
    text = "The council met. 1,200 people came to the Güterbahnhof; 市议会 too. " * 20_000
    short = estimate_tokens(text[: 64 * 200])
    estimated = estimate_tokens(text)
    assert takes_at_most(0.1, lambda: estimate_tokens(text))
    assert estimated / len(text) == pytest.approx(short / (64 * 200), rel=0.05)
    assert estimate_messages([{"role": "user", "content": "abc"}] * 3) > estimate_tokens("abc") * 3


@pytest.mark.parametrize("counts_schema", [True, False])
def test_calibration_learns_what_the_endpoint_counts(counts_schema: bool) -> None:
    calibration, schema = Calibration(), 300
    added = schema if counts_schema else 0
    assert calibration.expect(1_000, schema) == 1_300
    assert calibration.at_most(1_000, schema) > 1_600
    calibration.learn(1_000, schema, 1_100 + added)
    assert calibration.expect(2_000, schema) == pytest.approx(2_200 + added, abs=2)
    assert 2_200 + added < calibration.at_most(2_000, schema) < 2_800
    for _ in range(20):
        calibration.learn(1_000, schema, 1_200 + added)
    assert calibration.expect(1_000, schema) == pytest.approx(1_200 + added, rel=0.01)
    for useless in ((1_000, schema, 0), (5, schema, 900)):
        calibration.learn(*useless)
    assert calibration.expect(1_000, schema) == pytest.approx(1_200 + added, rel=0.01)


def test_a_tally_adds_up_and_has_no_cost_once_a_part_has_none() -> None:
    tally, other = Tally(calls=2, retries=1, refused=1, cache_hits=1), Tally(calls=1, refused=4, cache_hits=3)
    tally.add_tokens(Tokens(100, 40, 10, 3), 0.25)
    other.add_tokens(Tokens(50, completion=5, reported=False), 0.5)
    tally.add(other)
    usage = tally.as_usage()
    assert (usage.calls, usage.retries, usage.prompt_tokens, usage.cached_tokens) == (3, 1, 150, 40)
    assert (usage.completion_tokens, usage.reasoning_tokens, usage.cost_usd) == (15, 3, 0.75)
    assert (tally.estimated, tally.refused, usage.cache_hits) == (1, 5, 4)
    tally.add_tokens(Tokens(), None)
    assert tally.as_usage().cost_usd == 0.75, "a failure that cost nothing needs no price"
    other.add_tokens(Tokens(1), None)
    tally.add(other)
    assert tally.as_usage().cost_usd is None


def forget_prices() -> None:
    usage_module._price_list.cache_clear()
    usage_module._has_price.cache_clear()


@pytest.fixture
def price_list(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """An invented price list in place of the extra: a dollar a token, a tenth for cached ones."""
    module = ModuleType("genai_prices")

    def calc_price(spent: Any, model: str, provider_api_url: str) -> Any:
        if model != "dear":
            raise LookupError(model)
        fresh = spent.input_tokens - spent.cache_read_tokens
        return SimpleNamespace(total_price=fresh + spent.cache_read_tokens / 10 + spent.output_tokens)

    module.Usage = SimpleNamespace  # type: ignore[attr-defined]
    module.calc_price = calc_price  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "genai_prices", module)
    forget_prices()
    yield module
    forget_prices()


def test_a_price_is_known_or_none(price_list: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    assert price_usd("dear", "http://x/v1", Tokens(100, 50, 7)) == 62.0
    assert price_usd("free", "http://x/v1", Tokens(100, 50, 7)) is None
    monkeypatch.setitem(sys.modules, "genai_prices", None)
    forget_prices()
    assert price_usd("dear", "http://x/v1", Tokens(100)) is None
    with pytest.raises(MissingExtraError, match=r"--max-cost .* pip install genai-prices"):
        Budget(max_cost=1).check_price("dear", "http://x/v1")


def test_a_limit_on_cost_needs_a_price_and_is_kept(price_list: ModuleType) -> None:
    with pytest.raises(ConfigurationError, match="No price of free"):
        Budget(max_cost=1).check_price("free", "http://x/v1")
    budget = Budget(max_cost=100)
    budget.check_price("dear", "http://x/v1")

    async def run() -> None:
        budget.start()
        held = await budget.reserve(60, 60.0)
        budget.settle(held, Tokens(40), 40.0)
        budget.settle(await budget.reserve(60, 60.0), Tokens(), None)
        with pytest.raises(BudgetError, match=r"may cost \$61\.0000, and \$60\.0000 of \$100\.0000 is left"):
            await budget.reserve(61, 61.0)

    asyncio.run(run())


def test_a_reservation_waits_for_those_that_may_leave_room() -> None:
    async def run() -> list[str]:
        budget, log = Budget(max_tokens=100), []
        budget.start()
        first = await budget.reserve(80, None)

        async def second() -> None:
            held = await budget.reserve(50, None)
            log.append("second")
            budget.settle(held, Tokens(), None)

        waiting = asyncio.create_task(second())
        await asyncio.sleep(0.01)
        log.append("settle")
        budget.settle(first, Tokens(20, completion=10), None)
        await waiting
        with pytest.raises(BudgetError, match="may take 80 tokens, and 70 of 100 are left"):
            await budget.reserve(80, None)
        return log

    assert asyncio.run(run()) == ["settle", "second"]


def test_a_budget_without_limits_only_counts() -> None:
    async def run() -> int:
        budget = Budget()
        held = await budget.reserve(10**9, None)
        budget.settle(held, Tokens(5, completion=6), None)
        return budget.spent_tokens

    assert asyncio.run(run()) == 11
    assert Budget().remaining_seconds() is None
