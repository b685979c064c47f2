"""Which calls may start, in a loop whose clock jumps: the user's limits, the endpoint's, and its refusals."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from virtual_time import run_virtually

from summarizer.llm.congestion import CongestionWindow
from summarizer.llm.limits import Allowance
from summarizer.llm.pacing import Pacing, Slot

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


def now() -> float:
    return asyncio.get_running_loop().time()


def starts(pacing: Pacing, calls: list[int], lasting: float = 0.0) -> list[float]:
    """When calls of so many tokens start that all come at once."""

    async def run() -> list[float]:
        began = now()

        async def one(tokens: int) -> float:
            async with pacing.slot(tokens):
                started = now() - began
                await asyncio.sleep(lasting)
                return started

        return await asyncio.gather(*(one(tokens) for tokens in calls))

    return run_virtually(run())


def after(pacing: Pacing, action: Callable[[Slot], object], tokens: int = 1) -> Awaitable[list[float]]:
    """When three calls start that come once something was learned from the answer to a first."""

    async def run() -> list[float]:
        async with pacing.slot(tokens) as turn:
            action(turn)
        began, begun = now(), []
        for _ in range(3):
            async with pacing.slot(tokens):
                begun.append(round(now() - began, 6))
        return begun

    return run()


def test_no_minute_sees_more_requests_than_allowed() -> None:
    assert starts(Pacing(10, requests_per_minute=3), [1] * 8) == [0, 0, 0, 60, 60, 60, 120, 120]


def test_no_minute_sees_more_tokens_than_allowed() -> None:
    times = starts(Pacing(10, tokens_per_minute=100), [60, 40, 30, 70, 500, 10])
    assert times == [0, 0, 60, 60, 120, 180], "larger than the limit: alone, once the minute is empty"


def test_who_came_first_starts_first_though_a_later_one_would_fit() -> None:
    assert starts(Pacing(10, tokens_per_minute=100), [90, 20, 1, 1]) == [0, 60, 60, 60]


@dataclass(frozen=True)
class Visit:
    """One call that comes after a while, stays for a while, and perhaps is cancelled a while after it came."""

    comes: float
    tokens: int
    stays: float
    cancelled: float | None
    ends: str


VISITS = st.lists(
    st.builds(
        Visit,
        comes=st.integers(0, 40).map(lambda n: n / 4),
        tokens=st.integers(0, 60),
        stays=st.integers(0, 40).map(lambda n: n / 4),
        cancelled=st.none() | st.integers(0, 60).map(lambda n: n / 4),
        ends=st.sampled_from(["answered", "refused", "failed", "told"]),
    ),
    max_size=25,
)
LIMIT = st.none() | st.integers(1, 6)


class Doorkeeper:
    """Lets visits through a pacing, and notes who was in: when, the how many-th, with how many tokens."""

    def __init__(self, pacing: Pacing, most: int) -> None:
        self.pacing = pacing
        self.most = most
        self.inside = 0
        self.begun: list[tuple[float, int, int]] = []

    async def let_in(self, number: int, call: Visit) -> None:
        async with self.pacing.slot(call.tokens) as turn:
            self.begun.append((now(), number, call.tokens))
            self.inside += 1
            try:
                assert self.inside <= self.most
                await asyncio.sleep(call.stays)
                if call.ends == "told":
                    self.pacing.learn(turn, [Allowance("requests", 1, 2.0), Allowance("tokens", 30, 1.5)])
                elif call.ends == "refused":
                    self.pacing.refused(turn)
                elif call.ends == "answered":
                    self.pacing.succeeded(turn)
            finally:
                self.inside -= 1

    async def let_all_in(self, visits: list[Visit]) -> None:
        """They come in the order of the list, as their time says or later."""
        tasks, began = [], now()
        for number, call in enumerate(visits):
            await asyncio.sleep(max(0.0, began + call.comes - now()))
            tasks.append(asyncio.create_task(self.let_in(number, call)))
            await asyncio.sleep(0)
            if call.cancelled is not None:
                asyncio.get_running_loop().call_later(call.cancelled, tasks[-1].cancel)
        for outcome in await asyncio.gather(*tasks, return_exceptions=True):
            assert outcome is None or isinstance(outcome, asyncio.CancelledError), outcome


@given(VISITS, st.integers(1, 5), LIMIT, st.none() | st.integers(20, 100))
@example([Visit(0, 1, 1, None, "told"), Visit(0, 1, 1, 0.5, "failed"), Visit(0, 1, 1, None, "failed")], 1, None, None)
def test_limits_order_and_slots_hold_whatever_comes(
    visits: list[Visit], most: int, requests: int | None, tokens: int | None
) -> None:
    minute = 5.0

    async def run() -> Doorkeeper:
        door = Doorkeeper(Pacing(most, requests, tokens, minute), most)
        await door.let_all_in(visits)
        begun = list(door.begun)
        # No slot was lost: an endpoint that answers opens what it had closed, and then as many as ever are let in.
        for _ in range(40):
            await asyncio.sleep(minute)
            await door.let_in(-1, Visit(0, 0, 0, None, "answered"))
        await asyncio.sleep(minute)
        held = [asyncio.create_task(door.let_in(-1, Visit(0, 0, minute / 2, None, "failed"))) for _ in range(most)]
        await asyncio.sleep(minute / 4)
        assert door.inside == min(most, requests or most)
        await asyncio.gather(*held)
        door.begun = begun
        return door

    begun = run_virtually(run()).begun
    order = [number for _, number, _ in begun]
    assert order == sorted(order)
    for at, _, own in begun:
        within = [amount for earlier, _, amount in begun if at - minute < earlier <= at]
        assert requests is None or len(within) <= requests
        assert tokens is None or sum(within) <= tokens or sum(within) == own, "one that is larger goes alone"


def test_who_is_cancelled_with_the_turn_in_hand_gives_it_back() -> None:
    async def run() -> None:
        pacing = Pacing(1)

        async def stay(seconds: float) -> None:
            async with pacing.slot(1):
                await asyncio.sleep(seconds)

        first, second = asyncio.create_task(stay(1)), asyncio.create_task(stay(1))
        await asyncio.sleep(0.5)
        # Both in one pass of the loop: the turn goes to the second, which is gone before it can take it.
        first.cancel()
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.gather(first, second, return_exceptions=True)
        async with asyncio.timeout(0.1), pacing.slot(1):
            pass

    run_virtually(run())


def test_a_large_call_that_is_cancelled_lets_the_smaller_ones_behind_it_go() -> None:
    async def run() -> float:
        pacing = Pacing(9, tokens_per_minute=100)
        async with pacing.slot(90):
            pass
        large = asyncio.create_task(pacing.slot(50).__aenter__())
        await asyncio.sleep(0)
        small = asyncio.create_task(pacing.slot(5).__aenter__())
        await asyncio.sleep(1)
        large.cancel()
        began = now()
        await small
        return now() - began

    assert run_virtually(run()) == 0


@pytest.mark.parametrize(
    ("told", "times"),
    [
        ([Allowance("requests", 0, 2.0)], [2, 2, 2]),
        ([Allowance("requests", 2, 2.0)], [0, 0, 2]),
        ([Allowance("tokens", 25, 2.0)], [0, 0, 2]),
        ([Allowance("tokens", 9, 7.0), Allowance("requests", 1, 2.0)], [7, 7, 7]),
        ([Allowance("requests", 0, 20_000.0)], [60, 60, 60]),
        ([Allowance("requests", 0, 0.0)], [0, 0, 0]),
        ([Allowance("requests", per_minute=1)], [60, 120, 180]),
        ([Allowance("tokens", per_minute=10**11)], [0, 0, 0]),
        ([Allowance("tokens", 10**11, 60.0)], [0, 0, 0]),
    ],
)
def test_what_an_endpoint_tells_is_kept_to(told: list[Allowance], times: list[float]) -> None:
    pacing = Pacing(5, requests_per_minute=10**6, tokens_per_minute=10**9)
    assert run_virtually(after(pacing, lambda turn: pacing.learn(turn, told), 10)) == times


def test_what_is_told_never_lifts_a_limit_of_the_user() -> None:
    pacing = Pacing(5, requests_per_minute=2)
    told = [Allowance("requests", 10**6, 60.0, 10**6)]
    assert run_virtually(after(pacing, lambda turn: pacing.learn(turn, told))) == [0, 60, 60]


def test_what_started_meanwhile_counts_against_what_is_left_and_later_answers_tell_better() -> None:
    async def run() -> None:
        pacing = Pacing(9)
        early, late = await pacing.slot(1).__aenter__(), await pacing.slot(1).__aenter__()
        began = now()
        pacing.learn(early, [Allowance("requests", 1, 5.0)])
        waiting = asyncio.create_task(pacing.slot(1).__aenter__())
        await asyncio.sleep(1)
        assert not waiting.done(), "the late one may be the one that was left"
        pacing.learn(late, [Allowance("requests", 1, 4.0)])
        pacing.learn(early, [Allowance("requests", 0, 50.0)])
        await waiting
        assert now() - began == 1, "the answer to a later call knows better"
        await pacing.slot(1).__aenter__()
        assert now() - began == 5, "and the earlier one's is out of date"

    run_virtually(run())


def test_a_hold_is_for_all_and_the_longest_counts() -> None:
    pacing = Pacing(5)

    def told(turn: Slot) -> None:
        for seconds in (1.0, 3.0, 2.0):
            pacing.hold(seconds)

    assert run_virtually(after(pacing, told)) == [3, 3, 3]


def round_trip(window: CongestionWindow, begun: int, takes: Callable[[], bool]) -> int:
    """As many calls as may be in flight, that all start before the first ends; the number of the last."""
    newest = begun + window.size
    for number in range(begun + 1, newest + 1):
        (window.succeeded if takes() else window.refused)(number)
        window.ended(number, newest)
    return newest


def limited_to(calls: int) -> Callable[[], Callable[[], bool]]:
    """Takes so many calls in each round trip."""

    def begin() -> Callable[[], bool]:
        left = iter(range(calls))
        return lambda: next(left, None) is not None

    return begin


def test_a_round_trip_with_refusals_cuts_the_window_once_to_what_was_taken() -> None:
    window = CongestionWindow(64)
    newest = round_trip(window, 0, limited_to(40)())
    assert window.size in {44, 45}, "40 taken of the first nine tenths"
    for late in range(30, 65):
        window.refused(late)
        window.succeeded(late)
        window.ended(late, newest)
    assert window.size in {44, 45}, "what started before the cut says nothing of the window since"
    for _ in range(20):
        newest = round_trip(window, newest, lambda: False)
    assert window.size == 1


def test_round_trips_of_answers_open_the_window_by_one_or_a_tenth() -> None:
    window, sizes, newest = CongestionWindow(64), [], 0
    for _ in range(20):
        newest = round_trip(window, newest, lambda: False)
    while window.size < 64:
        sizes.append(window.size)
        newest = round_trip(window, newest, lambda: True)
    assert 28 <= len(sizes) <= 33
    # As the window opens within the round trip, it opens by a little less than one, or a tenth, of where that began.
    assert all(later - earlier <= max(1, 0.1 * earlier + 1) for earlier, later in pairwise(sizes))
    for _ in range(10):
        newest = round_trip(window, newest, lambda: True)
    assert window.size == 64, "never more than the user chose"


@pytest.mark.parametrize("calls", [2, 5, 20, 50])
def test_the_window_settles_at_what_an_endpoint_takes(calls: int) -> None:
    window, newest, sizes = CongestionWindow(64), 0, []
    begin = limited_to(calls)
    for _ in range(60):
        newest = round_trip(window, newest, begin())
        sizes.append(window.size)
    assert calls * 0.7 - 1 <= sum(sizes[20:]) / 40 <= calls * 1.2 + 1


@pytest.mark.parametrize("share", [0.03, 0.1, 0.3])
def test_refusals_that_come_however_few_calls_are_in_flight_do_not_close_the_window(share: float) -> None:
    for seed in range(5):
        window, newest, sizes, draw = CongestionWindow(64), 0, [], random.Random(seed)
        for _ in range(100):
            newest = round_trip(window, newest, lambda draw=draw: draw.random() >= share)  # type: ignore[misc]
            sizes.append(window.size)
        assert sum(sizes) / 100 > 0.6 * 64


@given(st.integers(1, 70), st.lists(st.tuples(st.sampled_from("srfe"), st.integers(0, 9)), max_size=200))
def test_the_window_keeps_its_bounds_whatever_is_told(most: int, events: list[tuple[str, int]]) -> None:
    window = CongestionWindow(most)
    for newest, (event, behind) in enumerate(events, 1):
        number = max(1, newest - behind)
        if event == "s":
            window.succeeded(number)
        elif event == "r":
            window.refused(number)
        window.ended(number, newest)
        assert 1 <= window.size <= most


def test_a_refusal_keeps_its_place_for_as_long_as_an_answer_takes() -> None:
    async def run() -> list[float]:
        pacing, began, begun = Pacing(1), now(), []
        for lasts, is_refused in ((0.1, False), (0.0, True), (0.0, True), (0.3, True), (0.0, False), (0.0, False)):
            async with pacing.slot(1) as turn:
                begun.append(round(now() - began, 6))
                await asyncio.sleep(lasts)
                (pacing.refused if is_refused else pacing.succeeded)(turn)
        return begun

    assert run_virtually(run()) == [0, 0.1, 0.2, 0.3, 0.6, 0.6]


@pytest.mark.parametrize("refused_after", [0.01, 0.2])
@pytest.mark.parametrize(("share", "least"), [(0.3, 100), (1.0, 0)])
def test_after_a_storm_of_refusals_the_rate_is_back_within_ten_seconds(
    share: float, least: int, refused_after: float
) -> None:
    """Answers refused for 20 s, at 200 ms and 64 in flight: the whole of it in the loop's own time."""
    storm, draw = (5.0, 25.0), random.Random(1)
    answered: list[float] = []

    async def run() -> None:
        pacing = Pacing(64)
        began = now()

        async def worker() -> None:
            while now() - began < 40:
                async with pacing.slot(1_000) as turn:
                    is_refused = storm[0] <= now() - began < storm[1] and draw.random() < share
                    await asyncio.sleep(refused_after if is_refused else 0.2)
                    (pacing.refused if is_refused else pacing.succeeded)(turn)
                if is_refused:
                    await asyncio.sleep(draw.uniform(0, 2))
                else:
                    answered.append(now() - began)

        await asyncio.gather(*(worker() for _ in range(256)))

    run_virtually(run())

    def rate(begins: float) -> int:
        return sum(begins <= at < begins + 1 for at in answered)

    before = rate(3)
    assert before == 320
    assert min(rate(second) for second in range(6, 24)) >= least
    back = next(second for second in range(25, 40) if rate(second) >= 0.9 * before)
    assert back - storm[1] <= 9, "the second that begins then is the tenth"
