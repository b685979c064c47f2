"""The flags that become `Settings`: each is made of a field, whose name, type, default and description it has.

None is a flag that was not given; `load_settings` judges what was. What the fields say stands in flags.json, which
`docs/generate.py` writes: to load the settings themselves takes longer than to explain any command.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

import click

from summarizer.cli.options import GroupedOption, OneOf, deferred_options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = [
    "SOURCES",
    "add_flag",
    "cache_flags",
    "header_flag",
    "judge_flags",
    "limit_flags",
    "model_flags",
    "prompt_flags",
    "prompts_flag",
    "setting_flags",
]

SOURCES = (
    "What is written, the model and the limits can also be set by SUMMARIZER_<NAME> (SUMMARIZER_MAX_TOKENS=50000, "
    "SUMMARIZER_CACHE=no), in summarizer.toml in the working directory and in ~/.config/summarizer/config.toml "
    "(max_tokens = 50000, cache = false); OPENAI_MODEL and OPENAI_BASE_URL are read, too. How the model is asked is a "
    "table there, [request] (temperature = 0.2), and SUMMARIZER_REQUEST__TEMPERATURE. A flag comes before the "
    "environment, and that before the files. The endpoint's key comes from SUMMARIZER_API_KEY or OPENAI_API_KEY only, "
    "and that of a judge elsewhere from SUMMARIZER_JUDGE_API_KEY, since a flag would show in the list of processes, as "
    "does --extra-header: a secret one belongs into SUMMARIZER_REQUEST__EXTRA_HEADERS, as JSON. OPENAI_API_KEY alone "
    "switches no model on."
)

# By group, in the order in which the help has them.
_CONTENT = ("writer", "style", "sections", "add", "language", "unsupported", "unproven")
_NAMED = ("model", "base_url")
_JUDGE = ("judge", "judge_model", "judge_base_url")
_REQUEST = ("temperature", "seed", "json_mode", "extra_headers", "extra_body")
_CACHE = ("cache", "cache_dir")
_WINDOW = ("context_window", "max_output_tokens")
_LIMITS = (
    "concurrency",
    "requests_per_minute",
    "tokens_per_minute",
    "max_tokens",
    "max_cost",
    "deadline",
    "call_deadline",
)
_ALL = (*_CONTENT, *_NAMED, "plan", "map", "prompts", "fallback", *_JUDGE, *_REQUEST, *_CACHE, *_WINDOW, *_LIMITS)
_GROUPS = {**dict.fromkeys(_CONTENT, "What is written"), **dict.fromkeys((*_WINDOW, *_LIMITS), "Limits")}
_SHORT = {"model": ("-m",)}
_METAVARS = {
    "writer": "auto|extractive|llm|NAME",
    "sections": "NAMES",
    "add": "NAMES",
    "language": "CODE",
    "model": "NAME",
    "base_url": "URL",
    "prompts": "DIR",
    "judge_model": "NAME",
    "judge_base_url": "URL",
    "temperature": "T",
    "extra_headers": "NAME=VALUE",
    "extra_body": "JSON",
    "cache_dir": "DIR",
    "max_cost": "USD",
    "deadline": "SECONDS",
    "call_deadline": "SECONDS",
}


class _Described(TypedDict):
    """A flag as flags.json has it: `kind` is what it takes, `choices` the words of a choice."""

    flag: str
    kind: Literal["switch", "choice", "whole", "number", "text", "headers"]
    choices: NotRequired[list[str]]
    help: str


def _flags_of(names: Iterable[str]) -> list[GroupedOption]:
    """The flags of these settings, each by the last part of its name."""
    described = json.loads(Path(__file__).with_name("flags.json").read_text(encoding="utf-8"))
    return [_flag(name, described[name]) for name in names]


def _flag(name: str, told: _Described) -> GroupedOption:
    flag, kind = told["flag"], told["kind"]
    more: dict[str, Any] = {"metavar": _METAVARS.get(name), "help": told["help"]}
    if kind == "switch":
        both = f"{flag}/{flag.replace('--', '--no-', 1)}"
        return GroupedOption([both, name], group=_group(name), default=None, **more)
    if kind == "choice":
        more["type"] = OneOf(told["choices"])
    elif kind == "whole":
        more |= {"type": int, "metavar": "N"}
    elif kind == "number":
        more["type"] = float
    elif kind == "headers":
        more |= {"multiple": True, "callback": _headers}
    return GroupedOption([*_SHORT.get(name, ()), flag, name], group=_group(name), **more)


def _group(name: str) -> str:
    return _GROUPS.get(name, "The model")


def _headers(_: click.Context, __: click.Parameter, given: Sequence[str]) -> dict[str, str] | None:
    """The headers of a command line; what stands there is a secret, and in no message."""
    pairs = [each.partition("=") for each in given]
    if not all(mark for _, mark, _ in pairs):
        raise click.UsageError("--extra-header takes NAME=VALUE")
    return {name.strip(): value for name, _, value in pairs} or None


def _flags(names: Iterable[str]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add the flags of these settings; a command takes them as `**flags` and gives those to `load_settings`."""
    return deferred_options(lambda: _flags_of(names))


setting_flags = _flags(_ALL)
"""Add every flag of a run."""

limit_flags = _flags(("extra_headers", *_CACHE, *_LIMITS))
"""Add the flags that say how an endpoint is reached, and how hard it may be asked."""

model_flags = _flags(("language", *_NAMED, "prompts", "fallback", *_REQUEST, *_CACHE, *_WINDOW, *_LIMITS))
"""Add the flags of a model that reads, and of its limits."""

prompt_flags = _flags(("prompts", "language", *_WINDOW))
"""Add the flags that what a model is asked depends on."""

prompts_flag = _flags(("prompts",))
cache_flags = _flags(("cache_dir",))
header_flag = _flags(("extra_headers",))
add_flag = _flags(("add",))


def _judge_flags() -> list[click.Option]:
    rest = ("model", "judge_model", "base_url", "judge_base_url", "prompts")
    judge, *others = _flags_of(("judge", *rest, *_REQUEST, *_CACHE, *_WINDOW, *_LIMITS))
    told = (judge.help or "").partition(";")[0]  # what follows is how a page is written
    asked = GroupedOption(["--judge"], is_flag=True, default=None, group=judge.group, help=f"{told}.")
    return [asked, *others]


judge_flags = deferred_options(_judge_flags)
"""Add the flags of a model that only judges, and judges only where it is asked to."""
