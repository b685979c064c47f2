"""One frozen `Settings`: everything a run can be told."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - the type of a field
from typing import TYPE_CHECKING, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator

from summarizer.errors import ConfigurationError
from summarizer.request_options import REQUEST_TABLE, RequestOptions
from summarizer.setting_faults import unusable
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import ModelWrapValidatorHandler
    from pydantic.fields import FieldInfo

__all__ = [
    "BUILT_IN_WRITERS",
    "EFFORT_SETTINGS",
    "SECTION_NAMES",
    "SETTING_FIELDS",
    "BuiltInSection",
    "SectionName",
    "Settings",
    "flat_settings",
    "need_judge",
    "need_settings",
    "shaping_settings",
]

BuiltInSection = Literal[
    "headline", "whats_happened", "behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper"
]
SectionName = str
"""The name of a section: one of `SECTION_NAMES`, or of one that a program adds."""
BUILT_IN_WRITERS = ("auto", "extractive", "llm")
SECTION_NAMES: tuple[SectionName, ...] = get_args(BuiltInSection)
"""The sections of every page, in its order."""


# From here on one answer holds a page, which may be as long as two sections, and nothing of the articles is lost to it.
_ROOMY_WINDOW, _WHOLE_PAGE, _PAGE_IN_ANSWERS = 32_000, 4_000, 2


# How hard, how long and how often an endpoint is asked changes nothing of what is asked, nor of the page. Headers may
# select a deployment, but they hold secrets that are renewed: a page and a run are the same under the next ones.
EFFORT_SETTINGS = frozenset(
    {
        "cache",
        "cache_dir",
        "cache_max_bytes",
        "call_deadline",
        "concurrency",
        "deadline",
        "max_cost",
        "max_tokens",
        "request.attempt_timeout",
        "request.extra_headers",
        "request.max_tries",
        "request.retry_base",
        "request.retry_cap",
        "request.wait_out_limits",
        "requests_per_minute",
        "tokens_per_minute",
    }
)
"""The settings that do not shape a page, by the names in `SETTING_FIELDS`."""

# A message on a phone or an item of a digest; the headline is always written.
_SHORT: tuple[SectionName, ...] = ("whats_happened", "what_the_papers_say")


class Settings(BaseModel):
    """What a run is told. The defaults make a whole briefing with no model and no network.

    Raises:
        ConfigurationError: a value cannot be used, or is no setting; the message names it.

    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    # A field with its description is also the flag of the command line with its help: see `cli/flags.py`.
    writer: str = Field(
        default="auto",
        min_length=1,
        description="Who writes: `extractive` takes sentences of the articles word for word and needs no model; "
        "`auto`, the default, takes the model when one is named; or a writer that an installed distribution brings.",
    )
    add: tuple[str, ...] = Field(
        default=(),
        description="Sections and checks that installed distributions bring, by their names with commas between.",
    )
    style: Literal["full", "short"] = Field(
        default="full",
        description="How long the page is: `full`, the default, or `short` for a message or a digest: headline, the "
        "news in three sentences at most, three lines that compare the outlets.",
    )
    sections: tuple[BuiltInSection, ...] = Field(
        default=get_args(BuiltInSection),
        description=f"Sections to write, with commas between them: {', '.join(SECTION_NAMES[1:])}. All of them by "
        "default, of a short page two; the headline is always written.",
    )
    language: str | None = Field(
        default=None, description="Language of the briefing, such as `de`; by default the bundle's."
    )
    unsupported: Literal["drop", "flag", "fail"] = Field(
        default="drop",
        description="What becomes of a sentence with a fault, once it could not be mended: `drop`, the default, leaves "
        "it out and counts it; `fail` ends the run.",
    )

    model: str | None = Field(
        default=None, min_length=1, description="The model that writes, by the name its endpoint knows."
    )
    base_url: str | None = Field(default=None, description="An OpenAI-compatible endpoint; by default OpenAI's own.")
    api_key: SecretStr | None = Field(
        default=None, exclude=True, description="The endpoint's key; it is in no dump, log or output."
    )
    unproven: Literal["keep", "drop"] = Field(
        default="keep",
        description="What becomes of a worded sentence that nobody has decided: `keep`, the default, tells it as "
        "unproven.",
    )
    judge: bool | None = Field(
        default=None,
        description="Ask a model whether each worded sentence that code cannot show follows from what it cites; by "
        "default whenever a model writes.",
    )
    judge_model: str | None = Field(
        default=None, min_length=1, description="The model that judges; by default the one that writes."
    )
    judge_base_url: str | None = Field(
        default=None, description="The endpoint of the model that judges; by default the writer's."
    )
    judge_api_key: SecretStr | None = Field(
        default=None, exclude=True, description="Its endpoint's key; by default the writing model's, at its endpoint."
    )
    plan: Literal["auto", "sections", "single"] = Field(
        default="auto",
        description="One call for each section, or a single one for all, which is cheapest and repeats least; `auto`, "
        "the default, takes the single one where the endpoint or you tell of a window of 32,000 tokens.",
    )
    map: Literal["model", "words"] = Field(
        default="model",
        description="Who finds out which outlet reports what: `model`, the default, is the one that writes, in a call "
        "before all others; `words` is code, by the words of the articles alone, which sees less.",
    )
    prompts: str | None = Field(
        default=None, description="A folder of prompt files that are used before the program's own."
    )
    fallback: bool = Field(
        default=True,
        description="Do without the model what it fails at, the default; else fail, and write nothing.",
    )
    context_window: int = Field(
        default=16_384,
        ge=2_048,
        description="Tokens of a prompt and its answer together; what the endpoint tells, or by default.",
    )
    max_output_tokens: int = Field(default=2_048, ge=128, description="Tokens of one answer.")
    concurrency: int = Field(default=8, ge=1, description="Calls under way at once.")
    requests_per_minute: int | None = Field(default=None, ge=1, description="Calls that may begin in any one minute.")
    tokens_per_minute: int | None = Field(
        default=None,
        ge=1,
        description="Tokens that the calls of any one minute may take, prompts and answers.",
    )
    max_tokens: int | None = Field(default=None, ge=1, description="Tokens that all calls together may take.")
    max_cost: float | None = Field(
        default=None,
        gt=0,
        description="US dollars that all calls together may cost; needs the extra `prices` and a model of known price.",
    )
    deadline: float | None = Field(default=None, gt=0, description="Time that all calls together may take.")
    call_deadline: float = Field(default=300.0, gt=0, description="Time one call may take with its tries.")
    cache: bool = Field(
        default=True, description="Answer from the cache what was asked before, the default; else ask again."
    )
    cache_dir: Path | None = Field(
        default=None, description="The folder of the cache; by default the user's own (see `summarizer cache path`)."
    )
    cache_max_bytes: int = Field(default=256 * 1024 * 1024, ge=65_536, description="Bytes that the cache may have.")
    request: RequestOptions = Field(default=RequestOptions(), description="How the model is asked.")

    @field_validator("writer")
    @classmethod
    def _writer_is_there(cls, value: str) -> str:
        if value not in BUILT_IN_WRITERS:
            from summarizer.plugins import plug_ins  # noqa: PLC0415 - nothing is looked up for one of our own

            names = [*BUILT_IN_WRITERS, *(each.name for each in plug_ins("writer"))]
            if value not in names:
                raise ValueError(
                    f"there is no such writer{did_you_mean(value, names)}; choose one of {', '.join(names)}"
                )
        return value

    @model_validator(mode="wrap")
    @classmethod
    def _own_error(cls, given: Any, handler: ModelWrapValidatorHandler[Settings]) -> Settings:
        if isinstance(given, dict) and given.get("style") == "short":
            given = {"sections": _SHORT} | given
        try:
            return handler(given)
        except ValidationError as error:
            raise unusable(error, SETTING_FIELDS) from error

    def plan_for(self, window: int | None = None) -> Literal["sections", "single"]:
        """The plan of a run whose endpoint tells of this window; None where it tells of none."""
        if self.plan != "auto":
            return self.plan
        told = self.context_window if "context_window" in self.model_fields_set else window
        roomy = told is not None and told >= _ROOMY_WINDOW and _PAGE_IN_ANSWERS * self.max_output_tokens >= _WHOLE_PAGE
        return "single" if roomy else "sections"

    def includes(self, section: str) -> bool:
        """Whether the page has a section: those that were asked for, and always a headline."""
        return section == "headline" or section in self.sections

    @property
    def judged_by(self) -> str | None:
        """The model that judges statements; None when none is asked to, or none is named."""
        return None if self.judge is False else self.judge_model or self.model

    @property
    def asks_for_judge(self) -> bool:
        """Whether a judge was asked for by name, and not only by default."""
        return bool(self.judge) or (self.judge is None and self.judge_model is not None)


def _fields() -> dict[str, FieldInfo]:
    flat = dict(Settings.model_fields)
    del flat[REQUEST_TABLE]
    return flat | {f"{REQUEST_TABLE}.{name}": field for name, field in RequestOptions.model_fields.items()}


SETTING_FIELDS: Mapping[str, FieldInfo] = _fields()
"""Every setting by its name, one in a table with the table's before it: `request.temperature`."""


def flat_settings(given: Mapping[str, Any]) -> dict[str, Any]:
    """Settings by the names in `SETTING_FIELDS`, of those that stand in tables, as a dump or a file has them."""
    flat = {name: value for name, value in given.items() if name != REQUEST_TABLE}
    return flat | {f"{REQUEST_TABLE}.{name}": value for name, value in given.get(REQUEST_TABLE, {}).items()}


def shaping_settings(settings: Settings) -> dict[str, Any]:
    """The settings that shape a page, as far as they differ from the defaults; no key or header is among them."""
    told = flat_settings(settings.model_dump(mode="json", exclude_defaults=True))
    return {name: value for name, value in told.items() if name not in EFFORT_SETTINGS}


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
