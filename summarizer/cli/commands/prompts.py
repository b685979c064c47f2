"""`summarizer prompts`: the templates a model is asked with, and what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.flags import prompt_flags, prompts_flag
from summarizer.cli.options import CommandGroup, GroupedCommand, examples, shape_option, verbosity_options
from summarizer.cli.read_inputs import read_articles
from summarizer.cli.resolved_settings import settings_from
from summarizer.cli.streams import RunNotes, deliver
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from summarizer.prompting import PromptInfo

__all__ = ["prompts"]


@click.group(
    cls=CommandGroup,
    short_help="Show the prompts a model is asked with.",
    epilog=examples(
        "summarizer prompts list",
        "summarizer prompts show whats_happened",
        "summarizer prompts render whats_happened bundle.json",
    ),
)
def prompts() -> None:
    """Show the prompts a model is asked with."""


@prompts.command("list", cls=GroupedCommand, short_help="Name the prompts with their versions.")
@prompts_flag
def list_(prompts: str | None) -> None:
    """Name every prompt, with its version and the beginning of its SHA-256, as a briefing records them.

    Of a file that is used before our own its path is shown, too.
    """
    from summarizer.prompting import list_prompts  # noqa: PLC0415 - --help needs none of this

    folder = settings_from({"prompts": prompts}, RunNotes()).prompts
    own = {prompt.path for prompt in list_prompts()}
    found = list_prompts(folder)
    width = max(len(prompt.name) for prompt in found)
    deliver("".join(f"{_listed(prompt, width, own)}\n" for prompt in found))


def _listed(prompt: PromptInfo, width: int, own: set[str]) -> str:
    path = "" if prompt.path in own else f"  {prompt.path}"
    return f"{prompt.name:{width}}  {prompt.version:4}  {prompt.sha256[:12]}{path}"


@prompts.command(
    cls=GroupedCommand, short_help="Print one prompt.", epilog=examples("summarizer prompts show whats_happened")
)
@click.argument("name")
@prompts_flag
def show(name: str, prompts: str | None) -> None:
    """Print the template of the prompt NAME as it is, before anything is filled in."""
    from summarizer.prompting import show_prompt  # noqa: PLC0415 - --help needs none of this

    deliver(show_prompt(name, settings_from({"prompts": prompts}, RunNotes()).prompts))


@prompts.command(
    cls=GroupedCommand,
    short_help="Print what a model would be asked.",
    epilog=examples(
        "summarizer prompts render whats_happened bundle.json",
        "summarizer prompts render go_deeper bundle.json --prompts my-prompts --json",
    ),
)
@click.argument("section")
@click.argument("sources", type=click.Path(), nargs=-1, required=True, metavar="SOURCE...")
@click.option("--json", "as_json", is_flag=True, help="The list of messages as JSON.")
@shape_option
@prompt_flags
@verbosity_options
def render(
    section: str,
    sources: tuple[str, ...],
    shape: str | None,
    *,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    **flags: Any,
) -> None:
    """Print the messages that a run would ask for SECTION of the articles in SOURCE, by role and to the letter.

    SECTION is a section, headline, map for who reports what, or whole for the one call of --plan single. Nothing is
    called. An endpoint that takes no JSON schema gets the form of the answer after the last message.
    """
    from summarizer.pipeline.estimate import render_question  # noqa: PLC0415 - --help needs none of this
    from summarizer.rendering.json_record import dump_json  # noqa: PLC0415
    from summarizer.settings import SECTION_NAMES  # noqa: PLC0415

    notes = RunNotes(quiet, verbose)
    task = section.lower().replace("-", "_")
    if task not in (names := [*SECTION_NAMES, "whole", "map"]):
        raise click.UsageError(f"{section} is no section{did_you_mean(task, names)}; choose from {', '.join(names)}")
    settings = settings_from(flags, notes)
    asked = render_question(read_articles(sources, shape, notes), task, settings)
    if asked.not_asked:
        notes.warning(f"a run makes no call for {task}: {asked.not_asked}")
    if as_json:
        deliver(dump_json(asked.messages))
    else:
        deliver("\n".join(f"--- {message['role']}\n{message['content']}\n" for message in asked.messages))
