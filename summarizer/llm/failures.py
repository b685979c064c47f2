"""What went wrong with an attempt: worth another one, a matter of dialect, or final with what to do about it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from summarizer.errors import ModelAnswerError, ModelError, ModelRefusedError, ModelUnreachableError
from summarizer.llm.reading import EndpointFault, GarbledAnswer

if TYPE_CHECKING:
    from summarizer.llm.config import ModelSettings

__all__ = ["Transient", "Unsupported", "judge", "seconds_to_wait"]

_RETRIED = frozenset({408, 409, 425, 429})
_NEVER_RETRIED_5XX = frozenset({501, 505})
_NO_QUOTA = re.compile(
    r"insufficient_quota|billing_hard_limit|billing_not_active|insufficient_balance|insufficient balance|"
    r"exceeded your current quota|credit balance is too low|account_deactivated"
)
_TOO_LONG = re.compile(
    r"context[_ ](?:length|window|size)|maximum context|exceed_context|max_model_len|prompt is too long|"
    r"too many tokens|reduce the length|input (?:is )?too long"
)
_NAMES_FORMAT = re.compile(r"response_format|json_schema|json_object|structured output|guided_json|grammar")
_NAMES_MODEL = re.compile(r"\bmodels?\b|deployment")
_UNSUPPORTED = re.compile(
    r"unsupported|not supported|does ?n[o']t support|unrecogni[sz]ed|unknown|unexpected|extra (?:inputs|fields)|"
    r"not permitted|not allowed|only the default|invalid (?:parameter|argument|field)"
)
# The longer name first: it holds the shorter one.
_PARAMETERS = ("max_completion_tokens", "max_tokens", "temperature", "stream_options", "seed")
_DURATION = re.compile(r"(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\s]+")
_LONGEST_DETAIL = 300
_LONGEST_RAW = 20_000


class Transient(Exception):  # noqa: N818  it never leaves the package
    """Worth another attempt; `error` is what to raise when there is none left."""

    def __init__(
        self, error: ModelError, *, wait: float | None = None, for_all: bool = False, may_cost: bool = False
    ) -> None:
        super().__init__(str(error))
        self.error = error
        self.wait = wait
        self.for_all = for_all
        self.may_cost = may_cost


class Unsupported(Exception):  # noqa: N818  it never leaves the package
    """The endpoint refuses a parameter; `error` is what to raise when it can't be done without."""

    def __init__(self, parameter: str, error: ModelRefusedError) -> None:
        super().__init__(parameter)
        self.parameter = parameter
        self.error = error


def judge(error: Exception, settings: ModelSettings, prompt_tokens: int) -> Exception:
    """What an error of the SDK or of reading its answer amounts to; nothing in it holds a secret."""
    if isinstance(error, GarbledAnswer):
        raw = settings.scrub(error.raw[:_LONGEST_RAW])
        return Transient(ModelAnswerError(f"{settings.endpoint} answered, but {error}.", raw), may_cost=True)
    if isinstance(error, EndpointFault):
        return _judge_fault(error.body, settings, prompt_tokens)
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return _judge_status(status, error, settings, prompt_tokens)
    body = getattr(error, "body", None)
    if isinstance(body, Mapping):
        return _judge_fault(body, settings, prompt_tokens)
    reason = _detail(str(error.__cause__ or error), settings)
    return Transient(
        ModelUnreachableError(
            f"The connection to {settings.endpoint} failed ({reason}): is it running, is --base-url right?"
        )
    )


def seconds_to_wait(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """How long the endpoint asks to wait, from whichever header says so; None when none does."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    after = headers.get("retry-after")
    if after is not None:
        seconds = _number(after)
        return seconds if seconds is not None else _seconds_until(after, now or datetime.now(UTC))
    resets = [
        _duration(headers.get(f"x-ratelimit-reset-{what}", ""))
        for what in ("requests", "tokens")
        if headers.get(f"x-ratelimit-remaining-{what}") == "0"
    ]
    return max((seconds for seconds in resets if seconds is not None), default=None)


def _judge_status(status: int, error: Any, settings: ModelSettings, prompt_tokens: int) -> Exception:
    body = error.body if isinstance(error.body, Mapping) else {}
    said = " ".join(str(body.get(name) or "") for name in ("code", "type", "param", "message")) or str(error.body or "")
    detail = _detail(str(body.get("message") or error.body or f"status {status}"), settings)
    if status == 402 or (status in {403, 429} and _NO_QUOTA.search(said.lower())):
        return ModelRefusedError(
            f"The account at {settings.endpoint} has no quota left ({detail}): see its billing page, or use another "
            "key (OPENAI_API_KEY) or endpoint (--base-url)."
        )
    if status in _RETRIED or (status >= 500 and status not in _NEVER_RETRIED_5XX):
        wait = seconds_to_wait(error.response.headers)
        what = "is limiting the rate of calls" if status == 429 else f"fails with status {status}"
        return Transient(
            ModelUnreachableError(f"{settings.endpoint} {what} ({detail}): try again later."),
            wait=wait,
            for_all=status == 429 and wait is not None,
        )
    return _refusal(status, said.lower(), detail, settings, prompt_tokens)


def _judge_fault(body: Mapping[str, Any], settings: ModelSettings, prompt_tokens: int) -> Exception:
    """An error inside an answer: its code may be a status, or a word."""
    code, said = body.get("code"), " ".join(str(value) for value in body.values()).lower()
    detail = _detail(str(body.get("message") or body), settings)
    if _NO_QUOTA.search(said):
        return ModelRefusedError(
            f"The account at {settings.endpoint} has no quota left ({detail}): see its billing page, or use another "
            "key (OPENAI_API_KEY) or endpoint (--base-url)."
        )
    if _TOO_LONG.search(said) or (isinstance(code, int) and 400 <= code < 500 and code not in _RETRIED):
        return _refusal(code if isinstance(code, int) else 400, said, detail, settings, prompt_tokens)
    return Transient(ModelUnreachableError(f"{settings.endpoint} fails ({detail}): try again later."), may_cost=True)


def _refusal(status: int, said: str, detail: str, settings: ModelSettings, prompt_tokens: int) -> Exception:
    """A final error with the way out, or a matter of dialect."""
    model, endpoint = settings.model, settings.endpoint
    if status == 401:
        cause = "asks for an API key" if settings.api_key is None else "does not accept the API key"
        return ModelRefusedError(f"{endpoint} {cause} ({detail}): set OPENAI_API_KEY to a key of this endpoint.")
    if status == 403:
        return ModelRefusedError(f"{endpoint} does not let this key use {model!r} ({detail}): change the key or -m.")
    if status == 404:
        if _NAMES_MODEL.search(said):
            return ModelRefusedError(f"{endpoint} has no model named {model!r} ({detail}): choose one it has with -m.")
        return ModelRefusedError(f"Nothing answers at {endpoint} (404): --base-url (OPENAI_BASE_URL) may lack its /v1.")
    if status == 413 or _TOO_LONG.search(said):
        return ModelRefusedError(
            f"The request of about {prompt_tokens:,} tokens is too long for {model!r} ({detail}): lower the context "
            f"window, which is set to {settings.context_window:,} tokens, to what the endpoint has."
        )
    error = ModelRefusedError(f"{endpoint} refused the request with status {status} ({detail}).")
    parameter = _refused_parameter(said)
    return error if parameter is None else Unsupported(parameter, error)


def _refused_parameter(said: str) -> str | None:
    if _NAMES_FORMAT.search(said):
        return "response_format"
    if not _UNSUPPORTED.search(said):
        return None
    named = [(said.find(name), -len(name), name) for name in _PARAMETERS if name in said]
    return min(named)[2] if named else None


def _detail(text: str, settings: ModelSettings) -> str:
    """What the endpoint said, on one line, without secrets or anything that steers a terminal."""
    line = settings.scrub(_CONTROL.sub(" ", text[:5_000]).strip())
    return line if len(line) <= _LONGEST_DETAIL else line[: _LONGEST_DETAIL - 1] + "…"


def _number(text: str | None) -> float | None:
    try:
        value = float(text) if text is not None else math.nan
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None


def _seconds_until(text: str, now: datetime) -> float | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):  # the second of a year that no machine can count to
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


def _duration(text: str) -> float | None:
    """Seconds in "1m30.5s", "20ms" or "2"."""
    match = _DURATION.fullmatch(text.strip())
    if match is None or not any(match.groups()):
        return _number(text.strip() or None)
    hours, minutes, seconds, milliseconds = (float(group or 0) for group in match.groups())
    return hours * 3600 + minutes * 60 + seconds + milliseconds / 1000
