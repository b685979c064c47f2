"""Limits the calls in flight to what an endpoint takes: a congestion window, opened slowly and closed fast."""

from __future__ import annotations

__all__ = ["CongestionWindow"]

_INCREASE = 0.1
_LEAST_DECREASE = 0.5
# A round trip is over with so many of its answers: the slowest few are not waited for.
_ENOUGH = 0.9
# Cut to this part, a window tells whether fewer calls in flight are refused less.
_TELLING = 0.8
_FORGOTTEN = 0.9


class CongestionWindow:
    """How many calls may be in flight, between 1 and a given number; it starts wide open.

    Additive increase, multiplicative decrease, of which Chiu and Jain show that those who share a line come to use
    all of it, and equal parts ("Analysis of the Increase and Decrease Algorithms for Congestion Avoidance in Computer
    Networks", Computer Networks and ISDN Systems 17, 1989). A round trip of answers opens it by one call, and from ten
    on by a tenth, so that 64 are back after 30 round trips. A round trip in which calls were refused cuts it once, by
    the share that was refused (as in Alizadeh et al., "Data Center TCP", SIGCOMM 2010), to a half at most: that is as
    many calls as were taken.

    An endpoint may refuse calls for reasons of its own, however few are in flight, and then a cut is all loss. So each
    is a trial: calls that come too many are refused less when they are fewer. Where that does not show, the cut is
    taken back, and the share that is refused all the same is held against nobody until it is forgotten.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = float(most)
        self._newest_at_cut = 0
        self._trial: tuple[float, float] | None = None
        self._unavoidable = 0.0
        self._begin(0)

    @property
    def size(self) -> int:
        """The calls that may be in flight."""
        return int(self._size)

    def succeeded(self, number: int) -> None:
        """Open it a little for the answer to the call of this number; calls are numbered as they start, from 1."""
        self._taken += self._is_of_round(number)
        # What started before the last cut says nothing of the window since.
        if number > self._newest_at_cut:
            self._size = min(float(self._most), self._size + max(1.0, _INCREASE * self._size) / self._size)

    def refused(self, number: int) -> None:
        """Note that a call was refused."""
        self._refused += self._is_of_round(number)

    def ended(self, number: int, newest: int) -> None:
        """Judge the round trip when enough of its calls have ended, one way or another; `newest` started last."""
        self._gone += self._is_of_round(number)
        if self._gone >= _ENOUGH * (self._last - self._first + 1):
            if self._refused:
                self._judge(self._taken / (self._taken + self._refused), newest)
            else:
                self._trial = None
            self._unavoidable *= _FORGOTTEN
            self._begin(newest)

    def _begin(self, newest: int) -> None:
        """Begin a round trip: as many calls as may be in flight, that start from now on."""
        self._first, self._last = newest + 1, newest + self.size
        self._taken = self._refused = self._gone = 0

    def _is_of_round(self, number: int) -> bool:
        return self._first <= number <= self._last

    def _judge(self, taken: float, newest: int) -> None:
        """Cut the window for a round trip of which only a share was taken, or take back a cut that was no use."""
        if self._trial is not None and self._size <= _TELLING * self._trial[0]:
            before, taken_before = self._trial
            # As many are taken of fewer that come, where they come too many; halfway there is hard to reach by chance.
            if taken < taken_before * (1 + before / self._size) / 2:
                self._unavoidable, self._size, self._trial = 1 - taken, before, None
                return
            self._trial = None
        if self._trial is None:
            self._trial = (self._size, taken)
        part = min(1.0, taken / (1 - self._unavoidable))
        if part < 1:
            self._size = max(1.0, self._size * max(_LEAST_DECREASE, part))
            self._newest_at_cut = newest
