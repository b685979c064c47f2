"""What calls cost and what they may cost: a tally of tokens, prices where they are known, and a budget that is kept."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.briefing import Usage
from summarizer.errors import BudgetError, ConfigurationError
from summarizer.extras import require_extra

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.settings import Settings

__all__ = ["Budget", "Reservation", "Tally", "Tokens", "price_usd"]


class Tokens(NamedTuple):
    """The tokens of one attempt; `reported` is false where the endpoint told nothing and they were estimated."""

    prompt: int = 0
    cached: int = 0
    completion: int = 0
    reasoning: int = 0
    reported: bool = True


@dataclass(slots=True)
class Tally:
    """Counts what happened. Every attempt is a call; every attempt but the first of its call is a retry.

    `cache_hits` are answers from our own cache; `cached_tokens` are what an endpoint found in its own. `refused` are
    the attempts that it did not look at, for the rate of calls.
    """

    calls: int = 0
    retries: int = 0
    refused: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    reasoning_tokens: int = 0
    cost_usd: float | None = None
    seconds: float = 0.0
    estimated: int = 0
    cache_hits: int = 0
    _unpriced: bool = False

    def add_tokens(self, tokens: Tokens, cost: float | None) -> None:
        """Add one attempt's tokens; once a part has no price, the whole has none."""
        self.prompt_tokens += tokens.prompt
        self.cached_tokens += tokens.cached
        self.completion_tokens += tokens.completion
        self.reasoning_tokens += tokens.reasoning
        self.estimated += not tokens.reported
        self._add_cost(cost, spent=tokens.prompt + tokens.completion > 0)

    def add(self, other: Tally) -> None:
        """Add everything another tally counted."""
        self.calls += other.calls
        self.retries += other.retries
        self.refused += other.refused
        self.prompt_tokens += other.prompt_tokens
        self.cached_tokens += other.cached_tokens
        self.completion_tokens += other.completion_tokens
        self.reasoning_tokens += other.reasoning_tokens
        self.seconds += other.seconds
        self.estimated += other.estimated
        self.cache_hits += other.cache_hits
        self._add_cost(other.cost_usd, spent=False)
        self._unpriced = self._unpriced or other._unpriced

    def add_usage(self, used: Usage) -> None:
        """Add what was counted before, as a page's provenance has it."""
        self.calls += used.calls
        self.retries += used.retries
        self.cache_hits += used.cache_hits
        self.prompt_tokens += used.prompt_tokens
        self.cached_tokens += used.cached_tokens
        self.completion_tokens += used.completion_tokens
        self.reasoning_tokens += used.reasoning_tokens
        self._add_cost(used.cost_usd, spent=used.prompt_tokens + used.completion_tokens > 0)

    def _add_cost(self, cost: float | None, *, spent: bool) -> None:
        if cost is not None:
            self.cost_usd = (self.cost_usd or 0.0) + cost
        elif spent:
            self._unpriced = True

    def as_usage(self) -> Usage:
        """The tally as the briefing's provenance holds it."""
        cost = None if self._unpriced or self.cost_usd is None else round(self.cost_usd, 8)
        return Usage.model_validate({name: getattr(self, name) for name in Usage.model_fields} | {"cost_usd": cost})


def price_usd(model: str, base_url: str, tokens: Tokens) -> float | None:
    """What these tokens cost at this endpoint, or None when that is unknown (no `prices` extra, a local server ...)."""
    price = _price_list()
    if price is None or not _has_price(model, base_url):
        return None
    return price(model, base_url, tokens)


@lru_cache(maxsize=64)
def _has_price(model: str, base_url: str) -> bool:
    """Whether the price list knows the model there; looking in vain takes as long as finding."""
    price = _price_list()
    return price is not None and price(model, base_url, Tokens(prompt=1)) is not None


@lru_cache(maxsize=1)
def _price_list() -> Callable[[str, str, Tokens], float | None] | None:
    try:
        from genai_prices import Usage as PricedUsage  # noqa: PLC0415  an extra, and 0.2 s to import
        from genai_prices import calc_price  # noqa: PLC0415
    except ImportError:
        return None

    def price(model: str, base_url: str, tokens: Tokens) -> float | None:
        cached = min(tokens.cached, tokens.prompt)
        spent = PricedUsage(input_tokens=tokens.prompt, cache_read_tokens=cached, output_tokens=tokens.completion)
        try:
            return float(calc_price(spent, model, provider_api_url=base_url).total_price)
        except LookupError:
            return None

    return price


class Reservation(NamedTuple):
    """What one attempt may cost at most, held until it is settled."""

    tokens: int
    cost: float


@dataclass(slots=True)
class Budget:
    """Limits on a whole run. An attempt is only made when the most it can cost still fits beside those under way.

    The clock of `deadline` (seconds) starts with `start`, which the client calls. `on_spent` is told of the tokens and
    dollars of every attempt.
    """

    max_tokens: int | None = None
    max_cost: float | None = None
    deadline: float | None = None
    spent_tokens: int = 0
    spent_cost: float = 0.0
    on_spent: Callable[[int, float], object] | None = None
    _held: list[Reservation] = field(default_factory=list)
    _started: float | None = None
    _changed: asyncio.Event | None = None

    @classmethod
    def of(cls, settings: Settings) -> Budget:
        """The limits that the settings of a run have."""
        return cls(max_tokens=settings.max_tokens, max_cost=settings.max_cost, deadline=settings.deadline)

    def start(self) -> None:
        """Start the clock, unless it is already running, and bind to the running event loop."""
        self._changed = asyncio.Event()
        self._held.clear()
        if self._started is None:
            self._started = time.monotonic()

    def remaining_seconds(self) -> float | None:
        """Seconds to the deadline, never negative; None without one."""
        if self.deadline is None:
            return None
        elapsed = 0.0 if self._started is None else time.monotonic() - self._started
        return max(0.0, self.deadline - elapsed)

    def check_price(self, model: str, base_url: str) -> None:
        """Raise when a limit on cost was set that cannot be kept, because the model has no known price."""
        if self.max_cost is None or price_usd(model, base_url, Tokens(prompt=1)) is not None:
            return
        if _price_list() is None:
            require_extra("genai_prices", "prices", "--max-cost cannot be kept (--max-tokens can)")
        raise ConfigurationError(
            f"No price of {model} at {base_url} is known, so --max-cost cannot be kept: set --max-tokens."
        )

    async def reserve(self, tokens: int, cost: float | None) -> Reservation:
        """Hold room for an attempt; waits while settling others may still make room, else raises `BudgetError`."""
        wanted = Reservation(tokens, cost or 0.0)
        if self.max_tokens is None and self.max_cost is None:
            return wanted
        if self._changed is None:
            raise RuntimeError("Budget.start() comes before Budget.reserve()")
        while self._held and not self._fits(wanted):
            self._changed.clear()
            await self._changed.wait()
        if not self._fits(wanted):
            raise BudgetError(self._what_is_missing(wanted))
        self._held.append(wanted)
        return wanted

    def settle(self, reservation: Reservation, tokens: Tokens, cost: float | None) -> None:
        """Replace a reservation by what was really used."""
        self.spent_tokens += tokens.prompt + tokens.completion
        self.spent_cost += cost or 0.0
        if self.on_spent is not None and (tokens.prompt or tokens.completion):
            self.on_spent(tokens.prompt + tokens.completion, cost or 0.0)
        if reservation in self._held:
            self._held.remove(reservation)
        if self._changed is not None:
            self._changed.set()

    def _fits(self, wanted: Reservation) -> bool:
        tokens = self.spent_tokens + wanted.tokens + sum(held.tokens for held in self._held)
        cost = self.spent_cost + wanted.cost + sum(held.cost for held in self._held)
        fits_tokens = self.max_tokens is None or tokens <= self.max_tokens
        return fits_tokens and (self.max_cost is None or cost <= self.max_cost)

    def _what_is_missing(self, wanted: Reservation) -> str:
        if self.max_tokens is not None and self.spent_tokens + wanted.tokens > self.max_tokens:
            return (
                f"The next call may take {wanted.tokens:,} tokens, and {max(0, self.max_tokens - self.spent_tokens):,} "
                f"of {self.max_tokens:,} are left: raise --max-tokens, or brief fewer sections."
            )
        return (
            f"The next call may cost ${wanted.cost:.4f}, and ${max(0.0, (self.max_cost or 0) - self.spent_cost):.4f} "
            f"of ${self.max_cost or 0:.4f} is left: raise --max-cost, or brief fewer sections."
        )
