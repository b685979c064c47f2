"""Reads what an endpoint's headers tell of its limits: how long to wait, what is left until when, what a minute allows.

Who says what, as their documentation has it:

- OpenAI, Groq and gateways: `x-ratelimit-{limit,remaining,reset}-{requests,tokens}`, the reset as "6m0s", "120ms" or
  seconds. The period is not named: at Groq, and in OpenAI's free tier, requests are those of a day.
- Azure: the same, partly without a reset, and -1 for what it does not know.
- Mistral, Cerebras: the period stands at the end of the name (`x-ratelimit-limit-req-minute`,
  `x-ratelimit-remaining-tokens-minute`, `x-ratelimit-limit-requests-day`); Mistral tells no reset.
- OpenRouter: `x-ratelimit-{limit,remaining,reset}`, the reset as milliseconds since 1970, of an error also in its body.
- draft-ietf-httpapi-ratelimit-headers: `ratelimit: "name";r=50;t=30`, in earlier drafts `ratelimit-{remaining,reset}`.

So a limit is only taken for one of a minute where its name says so. What is left until a reset holds for any period.
Every value may be anybody's: one that is no plain number, or out of all proportion, is as good as not there.
"""

from __future__ import annotations

import math
import re
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Allowance", "Kind", "headers_in_body", "read_allowances", "seconds_to_wait"]

Kind = Literal["requests", "tokens"]

_PROVIDERS = re.compile(
    r"x-ratelimit-(limit|remaining|reset)-(requests|req|tokens)(?:-(second|minute|hour|day|month))?", re.ASCII
)
_UNNAMED = re.compile(r"(?:x-)?ratelimit-(remaining|reset)", re.ASCII)
_DRAFT_ITEM = re.compile(r'(?:"[^"]{0,64}"|[\w*:/.%-]{1,64})((?:\s*;\s*[a-z]{1,8}=[^;,]{1,32})+)', re.ASCII)
_DRAFT_PARAMETER = re.compile(r";\s*([a-z]{1,8})=([^;,]{1,32})")
_COUNT = re.compile(r"\d{1,12}", re.ASCII)
_DURATION = re.compile(r"(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?", re.ASCII)
# No header that tells a limit is longer; reading one of thousands of digits would only take time.
_LONGEST_VALUE = 256
# What is told for later than this is no wait but a refusal, and as seconds a date: 30 years ago.
_LONGEST_WAIT = 366 * 24 * 3600.0
_FIRST_EPOCH, _FIRST_EPOCH_MS = 1e9, 1e12


class Allowance(NamedTuple):
    """What is left of one kind until a reset in `seconds`, and what a minute allows; None for what is not told."""

    kind: Kind
    remaining: int | None = None
    seconds: float | None = None
    per_minute: int | None = None


def read_allowances(headers: Mapping[str, str], now: float | None = None) -> list[Allowance]:
    """At most one allowance of requests and one of tokens: of several periods the one of which the least is left."""
    found: dict[Kind, Allowance] = {}
    for told in _told(headers, time.time() if now is None else now):
        known = found.get(told.kind, Allowance(told.kind))
        per_minute = told.per_minute if known.per_minute is None else known.per_minute
        is_less = known.remaining is None or (told.remaining is not None and told.remaining < known.remaining)
        found[told.kind] = (told if is_less else known)._replace(per_minute=per_minute)
    return list(found.values())


def _told(headers: Mapping[str, str], now: float) -> Iterator[Allowance]:
    """What each limit of the headers tells, as far as it can be believed."""
    limits: dict[tuple[Kind, str], dict[str, str]] = {}
    for name, value in ((name.lower(), value) for name, value in headers.items()):
        if "ratelimit" not in name:
            continue
        if (named := _PROVIDERS.fullmatch(name)) is not None:
            kind: Kind = "tokens" if named[2] == "tokens" else "requests"
            limits.setdefault((kind, named[3] or ""), {})[named[1]] = value
        elif (unnamed := _UNNAMED.fullmatch(name)) is not None:
            limits.setdefault(("requests", "unnamed"), {})[unnamed[1]] = value
        elif name == "ratelimit":
            yield from _told_in_draft(value)
    for (kind, period), values in limits.items():
        left = _count(values.get("remaining")), _until_reset(values.get("reset"), now)
        per_minute = (_count(values.get("limit")) or None) if period == "minute" else None
        if None not in left:
            yield Allowance(kind, *left, per_minute)
        elif per_minute is not None:
            yield Allowance(kind, per_minute=per_minute)


def seconds_to_wait(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """How long the endpoint asks to wait, from whichever header says so; None when none does."""
    now = now or datetime.now(UTC)
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None and milliseconds <= _LONGEST_WAIT * 1000:
        return milliseconds / 1000
    after = headers.get("retry-after")
    if after is not None:
        seconds = _number(after)
        return _seconds_until(after, now) if seconds is None else _sane(seconds)
    # Where several limits are used up, a call waits for the last of them.
    waits = [told.seconds for told in read_allowances(headers, now.timestamp()) if told.remaining == 0]
    return max((seconds for seconds in waits if seconds is not None), default=None)


def headers_in_body(body: object) -> dict[str, str]:
    """The headers that a gateway passes on in the body of an error: OpenRouter's `error.metadata.headers`."""
    for name in ("error", "metadata", "headers"):
        body = body.get(name) if isinstance(body, dict) else None
    if not isinstance(body, dict):
        return {}
    return {name.lower(): str(value) for name, value in body.items() if isinstance(value, (str, int, float))}


def _told_in_draft(value: str) -> Iterator[Allowance]:
    """What is left (`r`) for how many seconds (`t`) in the list that the draft's `RateLimit` is."""
    for item in _DRAFT_ITEM.finditer(value[:_LONGEST_VALUE]):
        parameters = {name: text.strip() for name, text in _DRAFT_PARAMETER.findall(item[1])}
        left = _count(parameters.get("r")), _sane(_number(parameters.get("t")))
        if None not in left:
            yield Allowance("requests", *left)


def _count(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if _COUNT.fullmatch(text) else None


def _until_reset(text: str | None, now: float) -> float | None:
    """Seconds until a reset that is told as a duration, in seconds, or as a moment."""
    text = (text or "").strip()
    value = _number(text)
    if value is None:
        value = _duration(text)
        return _seconds_until(text, datetime.fromtimestamp(now, UTC)) if value is None else _sane(value)
    if value >= _FIRST_EPOCH:
        value = max(0.0, (value / 1000 if value >= _FIRST_EPOCH_MS else value) - now)
    return _sane(value)


def _number(text: str | None) -> float | None:
    """A number of at least 0; None for "nan", "1_000" and what is written in other digits, or in very many."""
    if text is None or len(text) > _LONGEST_VALUE or not text.isascii() or "_" in text:
        return None
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None


def _sane(seconds: float | None) -> float | None:
    return seconds if seconds is not None and seconds <= _LONGEST_WAIT else None


def _duration(text: str) -> float | None:
    """Seconds in "1m30.5s", "20ms" or "1h2m"."""
    match = _DURATION.fullmatch(text) if len(text) <= _LONGEST_VALUE else None
    if match is None or not any(match.groups()):
        return None
    hours, minutes, seconds, milliseconds = (float(group or 0) for group in match.groups())
    return hours * 3600 + minutes * 60 + seconds + milliseconds / 1000


def _seconds_until(text: str, now: datetime) -> float | None:
    """Seconds until a date as HTTP or ISO 8601 writes it; 0 for one in the past."""
    moment = _date(text) if len(text) <= _LONGEST_VALUE else None
    if moment is None:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return _sane(max(0.0, (moment - now).total_seconds()))


def _date(text: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(text)
        except (ValueError, OverflowError):  # the second of a year that no machine can count to
            continue
    return None
