"""The flags that become `Settings`: named like its fields, None when they are not given, judged by `load_settings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.options import GroupedOption, OneOf, add_options

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SOURCES", "judge_flags", "limit_flags", "model_flags", "prompt_flags", "setting_flags"]

SOURCES = (
    "What is written, the model and the limits can also be set by SUMMARIZER_<NAME> (SUMMARIZER_MAX_TOKENS=50000, "
    "SUMMARIZER_CACHE=no), in summarizer.toml in the working directory and in ~/.config/summarizer/config.toml "
    "(max_tokens = 50000, cache = false); OPENAI_MODEL and OPENAI_BASE_URL are read, too. A flag comes before the "
    "environment, and that before the files. The endpoint's key comes from SUMMARIZER_API_KEY or OPENAI_API_KEY only, "
    "and that of a judge elsewhere from SUMMARIZER_JUDGE_API_KEY, since a flag would show in the list of processes; "
    "OPENAI_API_KEY alone switches no model on."
)

_CONTENT, _MODEL, _LIMITS = "What is written", "The model", "Limits"


def _off(_: click.Context, __: click.Parameter, given: bool) -> bool | None:
    """A flag that switches something off."""
    return False if given else None


def _option(group: str, *declarations: str, **more: Any) -> Callable[..., Any]:
    return click.option(*declarations, cls=GroupedOption, group=group, **more)


_LANGUAGE = _option(
    _CONTENT, "--language", metavar="CODE", help="Language of the briefing, such as `de`; by default the bundle's."
)
_PROMPTS = _option(
    _MODEL, "--prompts", metavar="DIR", help="A folder of prompt files that are used before the program's own."
)
_WINDOW = _option(
    _LIMITS,
    "--context-window",
    type=int,
    metavar="N",
    help="Tokens of a prompt and its answer together; what the endpoint tells, or by default (16384).",
)
_OUTPUT = _option(_LIMITS, "--max-output-tokens", type=int, metavar="N", help="Tokens of one answer (2048).")

_NAME = _option(_MODEL, "-m", "--model", metavar="NAME", help="The model, by the name its endpoint knows.")
_ENDPOINT = _option(_MODEL, "--base-url", metavar="URL", help="An OpenAI-compatible endpoint; by default OpenAI's own.")
_NO_FALLBACK = _option(
    _MODEL,
    "--no-fallback",
    "fallback",
    is_flag=True,
    callback=_off,
    help="Fail, and write nothing, when the model fails at something, instead of doing it without the model.",
)
_JUDGE = _option(
    _MODEL,
    "--judge/--no-judge",
    default=None,
    help="Ask a model whether each worded sentence that code cannot show follows from what it cites; by default "
    "whenever a model writes.",
)
_JUDGE_MODEL = _option(
    _MODEL,
    "--judge-model",
    metavar="NAME",
    help="The model that judges; by default the one named by -m.",
)
_JUDGE_ENDPOINT = _option(
    _MODEL, "--judge-base-url", metavar="URL", help="The endpoint of the model that judges; by default the writer's."
)
_CACHE = _option(
    _MODEL, "--no-cache", "cache", is_flag=True, callback=_off, help="Ask again what has been answered before."
)
_LIMIT = (
    _option(_LIMITS, "--concurrency", type=int, metavar="N", help="Calls under way at once (8)."),
    _option(_LIMITS, "--requests-per-minute", type=int, metavar="N", help="Calls that may begin in any one minute."),
    _option(
        _LIMITS,
        "--tokens-per-minute",
        type=int,
        metavar="N",
        help="Tokens that the calls of any one minute may take, prompts and answers.",
    ),
    _option(_LIMITS, "--max-tokens", type=int, metavar="N", help="Tokens that all calls together may take."),
    _option(
        _LIMITS,
        "--max-cost",
        type=float,
        metavar="USD",
        help="What all calls together may cost; needs the extra `prices` and a model of known price.",
    ),
    _option(_LIMITS, "--deadline", type=float, metavar="SECONDS", help="Time that all calls together may take."),
    _option(
        _LIMITS, "--call-deadline", type=float, metavar="SECONDS", help="Time one call may take with its tries (300)."
    ),
)

_ALL = (
    _option(
        _CONTENT,
        "--writer",
        type=OneOf(["auto", "extractive", "llm"]),
        help="Who writes: `extractive` takes sentences of the articles word for word and needs no model; `auto`, the "
        "default, takes the model when one is named.",
    ),
    _option(
        _CONTENT,
        "--style",
        type=OneOf(["full", "short"]),
        help="How long the page is: `full`, the default, or `short` for a message or a digest: headline, the news in "
        "three sentences at most, three lines that compare the outlets.",
    ),
    _option(
        _CONTENT,
        "--sections",
        metavar="NAMES",
        help="Sections to write, with commas between them: whats_happened, behind_the_headline, what_the_papers_say, "
        "how_we_got_here, go_deeper. All of them by default; the headline is always written.",
    ),
    _LANGUAGE,
    _option(
        _CONTENT,
        "--unsupported",
        type=OneOf(["drop", "flag", "fail"]),
        help="What becomes of a sentence with a fault, once it could not be mended: `drop`, the default, leaves it out "
        "and counts it; `fail` ends the run.",
    ),
    _option(
        _CONTENT,
        "--unproven",
        type=OneOf(["keep", "drop"]),
        help="What becomes of a worded sentence that nobody has decided: `keep`, the default, tells it as unproven.",
    ),
    _NAME,
    _ENDPOINT,
    _option(
        _MODEL,
        "--plan",
        type=OneOf(["auto", "sections", "single"]),
        help="One call for each section, or a single one for all, which is cheapest and repeats least; `auto`, the "
        "default, takes the single one where the endpoint or you tell of a window of 32,000 tokens.",
    ),
    _option(
        _MODEL,
        "--map",
        type=OneOf(["model", "words"]),
        help="Who finds out which outlet reports what: the model that writes, the default, in a call before all "
        "others, or code, by the words of the articles alone, which sees less.",
    ),
    _PROMPTS,
    _NO_FALLBACK,
    _JUDGE,
    _JUDGE_MODEL,
    _JUDGE_ENDPOINT,
    _CACHE,
    _WINDOW,
    _OUTPUT,
    *_LIMIT,
)


def setting_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add every flag of a run; a command takes them as `**flags` and gives those to `load_settings`."""
    return add_options(command, _ALL)


def limit_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the flags that say how hard an endpoint may be asked."""
    return add_options(command, (_CACHE, *_LIMIT))


def model_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the flags of a model that reads, and of its limits."""
    named = (_LANGUAGE, _NAME, _ENDPOINT, _PROMPTS, _NO_FALLBACK, _CACHE)
    return add_options(command, (*named, _WINDOW, _OUTPUT, *_LIMIT))


def prompt_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the flags that what a model is asked depends on."""
    return add_options(command, (_PROMPTS, _LANGUAGE, _WINDOW, _OUTPUT))


def judge_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the flags of a model that only judges."""
    judge = _option(
        _MODEL,
        "--judge",
        is_flag=True,
        default=None,
        help="Ask a model whether each worded sentence that code cannot show follows from what it cites.",
    )
    named = (judge, _NAME, _JUDGE_MODEL, _ENDPOINT, _JUDGE_ENDPOINT)
    return add_options(command, (*named, _PROMPTS, _CACHE, _WINDOW, _OUTPUT, *_LIMIT))
