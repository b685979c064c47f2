"""How a model is asked, beyond its name and address: what each request carries, and how often one is tried."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)

from summarizer.setting_faults import unusable

if TYPE_CHECKING:
    from pydantic import ModelWrapValidatorHandler

__all__ = ["ANSWER_MODES", "LINE_HEADERS", "REQUEST_TABLE", "AnswerMode", "RequestFields", "RequestOptions", "Seconds"]

AnswerMode = Literal["json_schema", "json_object", "text"]
ANSWER_MODES: tuple[AnswerMode, ...] = get_args(AnswerMode)
Seconds = Annotated[float, Field(gt=0)]

REQUEST_TABLE = "request"
"""What the options are called in `Settings`, and their table in a file."""

# What the program says itself in every request: whoever wants it otherwise has a setting for it, or none.
_OUR_OWN = frozenset(
    {
        "max_completion_tokens",
        "max_tokens",
        "messages",
        "model",
        "response_format",
        "seed",
        "stream",
        "stream_options",
        "temperature",
    }
)
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
LINE_HEADERS = frozenset({"connection", "content-length", "content-type", "host", "transfer-encoding"})
"""How a request is put on the line, which is not for whoever asks to say; in lower case."""


def _read_json(given: object) -> object:
    """A table where it is given as text, as in the environment or on a command line."""
    if not isinstance(given, str):
        return given
    try:
        return json.loads(given)
    except (ValueError, RecursionError):
        raise ValueError("it has to be an object in JSON") from None


def _headers(given: dict[str, SecretStr]) -> dict[str, SecretStr]:
    kept = {}
    for name, secret in given.items():
        if not _HEADER_NAME.fullmatch(name):
            # Not shown: who writes `Name: value` in its place has put the secret there.
            raise ValueError("one of them has a name that no header has")
        if name.lower() in LINE_HEADERS:
            raise ValueError(f"the header {name} is for the program itself to say")
        value = secret.get_secret_value().strip()
        if not (value.isascii() and value.isprintable()):
            raise ValueError(f"the value of {name} holds characters that no header has")
        kept[name] = SecretStr(value)
    return kept


def _body(given: dict[str, Any]) -> dict[str, Any]:
    """A copy, which nobody else changes, of what JSON can hold."""
    if ours := sorted(_OUR_OWN & given.keys()):
        raise ValueError(f"the program itself says {', '.join(ours)} in a request")
    try:
        copied: dict[str, Any] = json.loads(json.dumps(given, allow_nan=False))
    except (TypeError, ValueError, RecursionError):
        raise ValueError("it holds what JSON cannot") from None
    return copied


def _none(given: object) -> object:
    """None where the word is given, since neither TOML nor a command line has another way to say it."""
    return None if given == "none" else given


class RequestFields(BaseModel):
    """What `RequestOptions` and what a client is made of have in common."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, allow_inf_nan=False)

    temperature: Annotated[Annotated[float, Field(ge=0)] | None, BeforeValidator(_none)] = Field(
        default=0.0,
        description="How freely the model words its answers; `none` leaves it to the endpoint, and so does an endpoint "
        "that refuses it.",
    )
    seed: int | None = Field(
        default=None, description="A number for an endpoint that gives the same answer to the same question and seed."
    )
    json_mode: Literal["auto", "json_schema", "json_object", "text"] = Field(
        default="auto",
        description="How the endpoint is asked for JSON; `auto`, the default, takes the strictest form that it knows.",
    )
    extra_headers: Annotated[dict[str, SecretStr], BeforeValidator(_read_json), AfterValidator(_headers)] = Field(
        default={},
        exclude=True,
        description="A header for each request to this endpoint, and no other. May be given several times.",
    )
    extra_body: Annotated[dict[str, Any], BeforeValidator(_read_json), AfterValidator(_body)] = Field(
        default={}, description="Fields of each request that only this endpoint knows, as an object in JSON."
    )
    max_tries: int = Field(default=3, ge=1, description="Attempts at one call.")
    wait_out_limits: bool = Field(
        default=False,
        description="Whether an attempt that is refused for the rate (429, or 503 that says when to come again) counts "
        "against the call's deadline alone, not among its tries: for long runs, in which no call may be lost to it.",
    )
    retry_base: float = Field(
        default=0.5, ge=0, description="Seconds that the first wait has at most; each next doubles them."
    )
    retry_cap: float = Field(default=20.0, ge=0, description="Seconds that no wait of our own choosing is longer than.")


class RequestOptions(RequestFields):
    """How a model is asked: what its requests carry, and how often one is tried. No value of a header is ever shown.

    The values of headers are secrets, and stand in no dump, message or page; everything else is told where the settings
    of a run are.

    Raises:
        ConfigurationError: a value cannot be used, or is no option; the message names it.

    """

    attempt_timeout: Seconds | None = Field(
        default=None, description="Seconds that one attempt may take; by default as long as its call."
    )

    def __hash__(self) -> int:
        return hash((self.temperature, self.seed, self.json_mode))  # tables have none

    @model_validator(mode="wrap")
    @classmethod
    def _own_error(cls, given: Any, handler: ModelWrapValidatorHandler[RequestOptions]) -> RequestOptions:
        try:
            return handler(given)
        except ValidationError as error:
            raise unusable(error, [f"{REQUEST_TABLE}.{name}" for name in cls.model_fields], REQUEST_TABLE) from error
