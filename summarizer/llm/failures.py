"""What went wrong with an attempt: worth another one, a matter of dialect, or final with what to do about it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from summarizer.errors import (
    ContextTooLongError,
    ModelAnswerError,
    ModelError,
    ModelRefusedError,
    ModelUnreachableError,
)
from summarizer.llm.bounded_reading import TooLong
from summarizer.llm.limits import seconds_to_wait
from summarizer.llm.replies import EndpointFault, GarbledAnswer
from summarizer.llm.wire import HttpFault, Redirected
from summarizer.setting_faults import endpoint_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.llm.model_settings import ModelSettings

__all__ = ["Transient", "Unsupported", "classify_failure"]

_RETRIED = frozenset({408, 409, 425, 429})
_NEVER_RETRIED_5XX = frozenset({501, 505})
_NO_QUOTA = re.compile(
    r"insufficient_quota|billing_hard_limit|billing_not_active|insufficient_balance|insufficient balance|"
    r"exceeded your current quota|credit balance is too low|account_deactivated"
)
_TOO_LONG = re.compile(
    r"(?<!less than the )(?<!less than the `)context[_ ](?:length|window|size)|maximum context|exceed_context|"
    r"max_model_len|(?:prompt|input) (?:is )?too long|too many tokens|reduce the length"
)
_NAMES_FORMAT = re.compile(r"response_?format|json[_ ]?(?:schema|object|mode)|structured output|guided|grammar|schema")
_NAMES_MODEL = re.compile(r"\bmodels?\b|deployment")
_NAMES_SYSTEM = re.compile(r"system (?:role|prompt|message)|developer instruction|roles must alternate")
_UNSUPPORTED = re.compile(
    r"unsupported|not (?:yet |an? )?(?:supported|enabled|implemented|available)|does ?n[o']t (?:support|accept)|"
    r"should not exist|forbidden|no endpoints found|"
    r"unrecogni[sz]ed|unknown|unexpected|extra (?:inputs|fields)|additional propert|not permitted|not allowed|"
    r"only the default|must be one of|must alternate|cannot find field|no such|invalid (?:parameter|argument|field)"
)
# What is said of a value is said of its limit as well: it counts where no limit is told of.
_ANOTHER_VALUE = ("not valid", "input should be", "could not be converted")
_NAMES_LIMIT = re.compile(
    r"max[_ ](?:completion_|output_|new_)?tokens|(?:completion|output) tokens|max(?:imum)? output"
)
_OVER_LIMIT = re.compile(
    r"too (?:large|big|high)|at most|exceed|less than|no more than|maximum|max output|range|only \d|\ble \d|"
    r"> ?\d|<= ?\d|in \[\d|between \d"
)
_INTEGER = re.compile(r"(?<![\d.])\d{1,9}(?![\d.]*\d)")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_LEAST_ANSWER = 16
# The longer name first: it holds the shorter one.
_PARAMETERS = ("max_completion_tokens", "max_tokens", "temperature", "stream_options", "stream", "seed")
_LONGEST_DETAIL = 300
_LONGEST_RAW = 20_000
_LONGEST_SAID = 5_000
_DEEPEST = 8
# Where endpoints put what a person should read, the most telling first.
_MESSAGES = (
    "message",
    "msg",
    "error_description",
    "detail",
    "error",
    "errors",
    "title",
    "reason",
    "base_resp",
    "status_msg",
)


class Transient(Exception):  # noqa: N818  it never leaves the package
    """Worth another attempt; `error` is what to raise when there is none left.

    `wait` is what the endpoint asks for, `for_all` of every call. `is_refusal` means that it took the call for one too
    many, and did not look at it: a matter of the rate, not of this call.
    """

    def __init__(
        self,
        error: ModelError,
        *,
        wait: float | None = None,
        for_all: bool = False,
        may_cost: bool = False,
        is_refusal: bool = False,
    ) -> None:
        super().__init__(str(error))
        self.error = error
        self.wait = wait
        self.for_all = for_all
        self.may_cost = may_cost
        self.is_refusal = is_refusal


class Unsupported(Exception):  # noqa: N818  it never leaves the package
    """The endpoint refuses a parameter, or takes at most `most` for it; `error` is what to raise without a way out."""

    def __init__(self, parameter: str, error: ModelRefusedError, most: int | None = None) -> None:
        super().__init__(parameter)
        self.parameter = parameter
        self.error = error
        self.most = most


def classify_failure(error: Exception, settings: ModelSettings, prompt_tokens: int, max_tokens: int) -> Exception:
    """Classify a transport or HTTP error: worth a retry, unsupported parameter, or final."""
    judging = _Judging(settings, prompt_tokens, max_tokens)
    if isinstance(error, GarbledAnswer):
        raw = settings.scrub(error.raw[:_LONGEST_RAW])
        return Transient(ModelAnswerError(f"{settings.endpoint} answered, but {error}.", raw), may_cost=True)
    if isinstance(error, TooLong):
        return ModelAnswerError(
            f"{settings.endpoint} goes on and on: its answer was given up at several times the {max_tokens:,} tokens "
            "that it may have (--max-output-tokens)."
        )
    if isinstance(error, Redirected):
        address = endpoint_shown(error.address.removesuffix("/chat/completions"))
        return ModelRefusedError(
            f"{settings.endpoint} redirects to {judging.clean(address)}, and nothing was sent there: if it is the "
            "right address, name it with --base-url."
        )
    if isinstance(error, EndpointFault):
        return judging.fault(error.body)
    if isinstance(error, HttpFault):
        return judging.status(error)
    cause = error.__cause__ or error
    reason = judging.clean(str(cause)) or type(cause).__name__
    return Transient(
        ModelUnreachableError(
            f"The connection to {settings.endpoint} failed ({reason}): is it running, is --base-url right?"
        )
    )


class _Judging:
    """Judges what an endpoint says of one request."""

    def __init__(self, settings: ModelSettings, prompt_tokens: int, max_tokens: int) -> None:
        self._settings = settings
        self._prompt_tokens = prompt_tokens
        self._max_tokens = max_tokens

    def status(self, error: HttpFault) -> Exception:
        """An error that is told by the status of an answer."""
        status, endpoint = error.status, self._settings.endpoint
        said = _all_of(error.body)
        detail = self.clean(_message(error.body)) or f"status {status}"
        if status == 402 or (status in {403, 429} and _NO_QUOTA.search(said)):
            return self._no_quota(detail)
        if status >= 500 and (unsupported := self._unsupported(status, said, detail)) is not None:
            return unsupported
        if status in _RETRIED or (status >= 500 and status not in _NEVER_RETRIED_5XX):
            wait = seconds_to_wait(error.headers)
            what = "is limiting the rate of calls" if status == 429 else f"fails with status {status}"
            return Transient(
                ModelUnreachableError(f"{endpoint} {what} ({detail}): try again later."),
                wait=wait,
                for_all=status == 429 and wait is not None,
                # 503 is any trouble, unless it says when to come again (RFC 9110, 15.6.4).
                is_refusal=status == 429 or (status == 503 and wait is not None),
            )
        return self._refusal(status, said, detail)

    def fault(self, body: object) -> Exception:
        """An error inside an answer: its code may be a status, or a word."""
        said, detail = _all_of(body), self.clean(_message(body)) or "no reason given"
        code = str(body.get("code") or body.get("status") or "") if isinstance(body, dict) else ""
        status = int(code) if re.fullmatch(r"[45]\d\d", code) else None
        if _NO_QUOTA.search(said) or status == 402:
            return self._no_quota(detail)
        is_final = status is not None and status < 500 and status not in _RETRIED
        if is_final or _TOO_LONG.search(said):
            return self._refusal(status or 400, said, detail)
        unsupported = self._unsupported(500, said, detail) if status is None or status >= 500 else None
        return unsupported or Transient(
            ModelUnreachableError(f"{self._settings.endpoint} fails ({detail}): try again later."),
            may_cost=status != 429,
            is_refusal=status == 429,
        )

    def clean(self, text: str) -> str:
        """What the endpoint said, on one line, without secrets or anything that steers a terminal."""
        shown = "".join(character if character.isprintable() else " " for character in text[:_LONGEST_SAID])
        line = self._settings.scrub(" ".join(shown.split()))
        return line if len(line) <= _LONGEST_DETAIL else line[: _LONGEST_DETAIL - 1] + "…"

    def _no_quota(self, detail: str) -> ModelRefusedError:
        return ModelRefusedError(
            f"The account at {self._settings.endpoint} has no quota left ({detail}): see its billing page, or use "
            "another key (OPENAI_API_KEY) or endpoint (--base-url)."
        )

    def _refusal(self, status: int, said: str, detail: str) -> Exception:
        """A final error with the way out, or a matter of dialect."""
        model, endpoint = self._settings.model, self._settings.endpoint
        if status == 401:
            cause = "asks for an API key" if self._settings.api_key is None else "does not accept the API key"
            return ModelRefusedError(f"{endpoint} {cause} ({detail}): set OPENAI_API_KEY to a key of this endpoint.")
        if status == 403:
            return ModelRefusedError(
                f"{endpoint} does not let this key use {model!r} ({detail}): change the key or -m."
            )
        if status == 404:
            if _NAMES_MODEL.search(said):
                return ModelRefusedError(
                    f"{endpoint} has no model named {model!r} ({detail}): choose one it has with -m."
                )
            told = "404" if detail == "status 404" or detail.startswith("<") else f"404, {detail}"
            return self._unsupported(status, said, detail) or ModelRefusedError(
                f"Nothing answers at {endpoint} ({told}): --base-url (OPENAI_BASE_URL) may lack its /v1."
            )
        if status == 413 or _TOO_LONG.search(said):
            return ContextTooLongError(
                f"The request of about {self._prompt_tokens:,} tokens is too long for {model!r} ({detail}): lower the "
                f"context window, which is set to {self._settings.context_window:,} tokens, to what the endpoint has."
            )
        return self._unsupported(status, said, detail) or self._plainly(status, detail)

    def _plainly(self, status: int, detail: str) -> ModelRefusedError:
        return ModelRefusedError(f"{self._settings.endpoint} refused the request with status {status} ({detail}).")

    def _unsupported(self, status: int, said: str, detail: str) -> Exception | None:
        """What of the request the endpoint will not take; None when it says nothing of the kind."""
        endpoint = self._settings.endpoint
        if _NAMES_LIMIT.search(said) and _OVER_LIMIT.search(said) and not _UNSUPPORTED.search(said):
            error = ModelRefusedError(
                f"{endpoint} takes no answers of {self._max_tokens:,} tokens ({detail}): lower --max-output-tokens."
            )
            named = [int(number) for number in _INTEGER.findall(_THOUSANDS.sub("", said))]
            most = max((n for n in named if _LEAST_ANSWER <= n < self._max_tokens), default=None)
            if most is not None and re.search(rf"(?:less|smaller|lower) than {most}\b", _THOUSANDS.sub("", said)):
                most -= 1
            return error if most is None else Unsupported("max_tokens", error, most)
        parameter = _refused_parameter(said, is_certain=status < 500)
        return None if parameter is None else Unsupported(parameter, self._plainly(status, detail))


def _refused_parameter(said: str, *, is_certain: bool) -> str | None:
    """The parameter that an endpoint refuses; one that only fails must also say that it does not take it."""
    is_refused = bool(_UNSUPPORTED.search(said)) or any(words in said for words in _ANOTHER_VALUE)
    if _NAMES_FORMAT.search(said) and (is_certain or is_refused):
        return "response_format"
    if not is_refused:
        return None
    if _NAMES_SYSTEM.search(said):
        return "system"
    named = [(said.find(name), -len(name), name) for name in _PARAMETERS if name in said]
    return min(named)[2] if named else None


def _all_of(body: object) -> str:
    """All words of an error in lower case, whatever its envelope."""
    return " ".join(_strings(body))[:_LONGEST_SAID].lower()


def _strings(value: object, depth: int = 0) -> Iterator[str]:
    if isinstance(value, (str, int)):
        yield str(value)[:_LONGEST_SAID]
    elif isinstance(value, (dict, list)) and depth < _DEEPEST:
        # The name of what is wrong may be the name of a field.
        for inner in (part for pair in value.items() for part in pair) if isinstance(value, dict) else value:
            yield from _strings(inner, depth + 1)


def _message(body: object, depth: int = 0) -> str:
    """What of an error is meant for people, whatever its envelope; what a gateway was told, after its own words."""
    if isinstance(body, str):
        return _message(inner, depth + 1) if depth < _DEEPEST and (inner := _json_in(body)) else body
    if isinstance(body, list) and depth < _DEEPEST:
        return "; ".join(filter(None, (_message(part, depth + 1) for part in body[:3])))
    if not isinstance(body, dict) or depth >= _DEEPEST:
        return ""
    told = next((text for name in _MESSAGES if (text := _message(body.get(name), depth + 1))), "")
    if not told:  # what is wrong by the name of the field
        named = ((n, _message(v, depth + 1)) for n, v in body.items() if isinstance(v, (list, dict)) or " " in str(v))
        told = next((f"{name}: {text}" for name, text in named if text), "")
    place = ".".join(_strings(body.get("loc")))
    metadata = body.get("metadata")
    behind = _message(metadata.get("raw"), depth + 1) if isinstance(metadata, dict) else ""
    return ": ".join(filter(None, (place, told, behind)))


def _json_in(text: str) -> object:
    """The JSON that a text is, where it is a map or a list."""
    if text.lstrip()[:1] not in {"{", "["}:
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
