"""One frozen `Settings`: everything a run can be told, and what makes an endpoint or a key unusable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, get_args
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator

from summarizer.errors import ConfigurationError
from summarizer.suggestions import meant

if TYPE_CHECKING:
    from pydantic import ModelWrapValidatorHandler

__all__ = [
    "HOW_HARD",
    "OWN_WRITERS",
    "SECTION_NAMES",
    "OwnSection",
    "SectionName",
    "Settings",
    "endpoint_fault",
    "endpoint_shown",
    "first_fault",
    "key_fault",
    "meant",
    "need_judge",
    "need_settings",
]

OwnSection = Literal[
    "headline", "whats_happened", "behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper"
]
SectionName = str
"""The name of a section: one of `SECTION_NAMES`, or of one that a program adds."""
OWN_WRITERS = ("auto", "extractive", "llm")
SECTION_NAMES: tuple[SectionName, ...] = get_args(OwnSection)
"""The sections of every page, in its order."""


# From here on one answer holds a page, which may be as long as two sections, and nothing of the articles is lost to it.
_ROOMY_WINDOW, _WHOLE_PAGE, _PAGE_IN_ANSWERS = 32_000, 4_000, 2


# How hard, how long and how often an endpoint is asked changes nothing of what is asked, nor of the page.
HOW_HARD = frozenset(
    {
        "cache",
        "call_deadline",
        "concurrency",
        "deadline",
        "max_cost",
        "max_tokens",
        "requests_per_minute",
        "tokens_per_minute",
    }
)
"""The settings that do not shape a page."""

# A message on a phone or an item of a digest; the headline is always written.
_SHORT: tuple[SectionName, ...] = ("whats_happened", "what_the_papers_say")


class Settings(BaseModel):
    """What a run is told. The defaults make a whole briefing with no model and no network.

    Raises:
        ConfigurationError: a value cannot be used, or is no setting; the message names it.

    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    writer: str = Field(
        default="auto",
        min_length=1,
        description="`auto` takes the model when one is configured, else the extractive writer; or `extractive`, "
        "`llm`, or the name of one that an installed distribution brings.",
    )
    add: tuple[str, ...] = Field(
        default=(), description="Sections and checks that installed distributions bring, by their names."
    )
    style: Literal["full", "short"] = Field(
        default="full",
        description="`short` is for a message or a digest: headline, the news in three sentences at most, three lines "
        "that compare the outlets; unless `sections` name others.",
    )
    sections: tuple[OwnSection, ...] = Field(
        default=get_args(OwnSection),
        description="Sections to write; the others are withheld. The headline is always written.",
    )
    language: str | None = Field(default=None, description="Language of the briefing; by default the bundle's own.")
    unsupported: Literal["drop", "flag", "fail"] = Field(
        default="drop", description="What becomes of a statement that fails its checks."
    )

    model: str | None = Field(default=None, min_length=1, description="The model that writes; null for none.")
    base_url: str | None = Field(default=None, description="Its OpenAI-compatible endpoint; by default OpenAI's own.")
    api_key: SecretStr | None = Field(
        default=None, exclude=True, description="The endpoint's key; it is in no dump, log or output."
    )
    unproven: Literal["keep", "drop"] = Field(
        default="keep", description="What becomes of a worded statement that nobody has decided."
    )
    judge: bool | None = Field(
        default=None,
        description="Whether a model is asked if worded statements follow from what they cite; by default whenever a "
        "model writes.",
    )
    judge_model: str | None = Field(
        default=None, min_length=1, description="The model that judges; by default `model`."
    )
    judge_base_url: str | None = Field(
        default=None, description="Its OpenAI-compatible endpoint; by default the writing model's."
    )
    judge_api_key: SecretStr | None = Field(
        default=None, exclude=True, description="Its endpoint's key; by default the writing model's, at its endpoint."
    )
    plan: Literal["auto", "sections", "single"] = Field(
        default="auto",
        description="One call for each section, or a single one for the whole briefing; `auto` takes the single one "
        "where endpoint or settings tell of a window of 32,000 tokens and an answer of 4,000.",
    )
    map: Literal["model", "words"] = Field(
        default="model",
        description="Who makes the map of who reports what: the model that writes, in a call before all others, or "
        "code, by the words of the articles alone.",
    )
    prompts: str | None = Field(default=None, description="A folder whose prompt files are used before our own.")
    fallback: bool = Field(
        default=True, description="Whether a section that the model fails at is written by the extractive writer."
    )
    context_window: int = Field(default=16_384, ge=2_048, description="Tokens of prompt and answer together.")
    max_output_tokens: int = Field(default=2_048, ge=128, description="Tokens of one answer.")
    concurrency: int = Field(default=8, ge=1, description="Calls in flight at once.")
    requests_per_minute: int | None = Field(default=None, ge=1, description="Calls that may begin within a minute.")
    tokens_per_minute: int | None = Field(
        default=None, ge=1, description="Tokens, of prompts and answers, that calls may begin with within a minute."
    )
    max_tokens: int | None = Field(default=None, ge=1, description="Tokens that all calls of a run may take.")
    max_cost: float | None = Field(default=None, gt=0, description="US dollars that all calls of a run may cost.")
    deadline: float | None = Field(default=None, gt=0, description="Seconds that all calls of a run may take.")
    call_deadline: float = Field(default=300.0, gt=0, description="Seconds that one call may take with all its tries.")
    cache: bool = Field(default=True, description="Whether a request asked before is answered from the cache.")

    @model_validator(mode="wrap")
    @classmethod
    def _own_error(cls, given: Any, handler: ModelWrapValidatorHandler[Settings]) -> Settings:
        if isinstance(given, dict) and given.get("style") == "short":
            given = {"sections": _SHORT} | given
        try:
            return handler(given)
        except ValidationError as error:
            name, reason = first_fault(error)
            if name in cls.model_fields:
                raise ConfigurationError(f"The setting {name} cannot be used: {reason}.") from error
            raise ConfigurationError(f"{name} is no setting{meant(name, cls.model_fields)}.") from error

    def plan_for(self, window: int | None = None) -> Literal["sections", "single"]:
        """The plan of a run whose endpoint tells of this window; None where it tells of none."""
        if self.plan != "auto":
            return self.plan
        told = self.context_window if "context_window" in self.model_fields_set else window
        roomy = told is not None and told >= _ROOMY_WINDOW and _PAGE_IN_ANSWERS * self.max_output_tokens >= _WHOLE_PAGE
        return "single" if roomy else "sections"

    @property
    def judged_by(self) -> str | None:
        """The model that judges statements; None when none is asked to, or none is named."""
        return None if self.judge is False else self.judge_model or self.model

    @property
    def asks_for_judge(self) -> bool:
        """Whether a judge was asked for by name, and not only by default."""
        return bool(self.judge) or (self.judge is None and self.judge_model is not None)


def need_judge(settings: Settings) -> None:
    """Make sure that a judge that is asked for can be asked.

    Raises:
        ConfigurationError: no model is named.

    """
    if settings.judged_by is None:
        raise ConfigurationError("Judging needs a model: name one with --model, --judge-model or SUMMARIZER_MODEL.")


def need_settings(given: Settings | None) -> Settings:
    """The settings that were given, or the defaults.

    Raises:
        ConfigurationError: it is something else.

    """
    if given is None:
        return Settings()
    if not isinstance(given, Settings):
        raise ConfigurationError(f"settings is a {type(given).__name__}, and no Settings; give it Settings(...)")
    return given


def first_fault(error: ValidationError) -> tuple[str, str]:
    """The name of the first setting that cannot be used, and why; neither holds a value."""
    first = error.errors(include_url=False, include_input=False)[0]
    return str(first["loc"][0]), first["msg"][:1].lower() + first["msg"][1:]


def endpoint_fault(url: str) -> str | None:
    """Why this cannot be the address of an endpoint, without the address itself; None when it can."""
    url = url.strip()
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
        # What an address cannot hold, `urlsplit` leaves out in silence.
        usable = usable and url.isprintable() and " " not in url
    except ValueError:
        usable = False
    if not usable:
        return "base_url must look like https://host/v1"
    if parts.username or parts.password:
        return "base_url must not hold a user or password, since logs of the transport print it"
    return None


def endpoint_shown(url: str) -> str:
    """The address without what may be a secret in it: user, password and query."""
    scheme, _, rest = url.strip().partition("://")
    if not rest:
        return "(no address)"
    host, _, path = rest.split("?", 1)[0].split("#", 1)[0].partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{'/' if path else ''}{path}"


def key_fault(key: str) -> str | None:
    """Why this cannot be sent as a key; None when it can."""
    key = key.strip()
    return None if key.isascii() and key.isprintable() else "it holds characters that no API key has: copy it again"
