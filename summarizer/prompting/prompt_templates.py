"""Where the templates are and how they are filled in: files a person can edit without touching code.

A template is `<name>.v<number>.md`. A released file is never edited: a better one gets the next number, and the highest
number of a name is used. An installed package carries its templates inside; in a checkout they are in `prompts/`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import ConfigurationError
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.resources.abc import Traversable

    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment

__all__ = [
    "PROMPT_NAMES",
    "Prompt",
    "PromptInfo",
    "Prompts",
    "find_prompt",
    "list_prompts",
    "load_prompts",
    "show_prompt",
]

# What the program asks for; a file with another name would never be read.
PROMPT_NAMES = (
    "system",
    "headline",
    "whats_happened",
    "whats_happened_short",
    "behind_the_headline",
    "what_the_papers_say",
    "what_the_papers_say_short",
    "how_we_got_here",
    "go_deeper",
    "whole",
    "map",
    "repair",
    "judge",
)
_FILE = re.compile(r"(?P<name>[a-z_]+)\.v(?P<number>[1-9][0-9]{0,3})\.md")
_NOT_TEMPLATES = frozenset({"README.md"})


class PromptInfo(NamedTuple):
    """One template file: `version` is `v1`, `v2` ...; `sha256` is of the file's bytes; `path` is where it was read."""

    name: str
    version: str
    sha256: str
    path: str

    def __str__(self) -> str:
        return self.name


class Prompt(NamedTuple):
    """A template, read."""

    info: PromptInfo
    text: str

    def render(self, **variables: object) -> str:
        """The template with its variables filled in.

        What a variable holds is put in as it is: it is never read as a template.

        Raises:
            ConfigurationError: the template is broken, or uses a variable that it is not given.

        """
        try:
            return _compiled(self.text).render(**variables).strip()
        except Exception as error:  # an expression in a template can fail in any way that Python code can
            number = getattr(error, "lineno", None)
            line = f", line {number}" if number else ""
            given = ", ".join(sorted(variables)) or "none"
            raise ConfigurationError(
                f"The prompt {self.info.path}{line} cannot be rendered: {error} (its variables are: {given})."
            ) from error


@dataclass(frozen=True, slots=True)
class Prompts:
    """The templates of one run, one for each of `PROMPT_NAMES`; `by_name` may have another in the place of one."""

    by_name: dict[str, Prompt]

    def __getitem__(self, name: str) -> Prompt:
        return self.by_name[name]

    def in_style(self, style: str) -> Prompts:
        """The same, with the templates of a style (`headline_short`) in the places of those it has another for."""
        return Prompts({name: self.by_name.get(f"{name}_{style}", prompt) for name, prompt in self.by_name.items()})

    def with_text(self, name: str, text: str) -> Prompts:
        """The same with a template that no file holds: that of a section which a program adds."""
        info = PromptInfo(name, "v1", sha256(text.encode()).hexdigest(), f"of the section {name}")
        return Prompts({**self.by_name, name: Prompt(info, text)})

    def __iter__(self) -> Iterator[PromptInfo]:
        return (prompt.info for prompt in self.by_name.values())


def load_prompts(override_dir: str | Path | None = None) -> Prompts:
    """Every template, the files of `override_dir` before our own.

    Raises:
        ConfigurationError: there are no templates, or `override_dir` holds a file that would never be used.

    """
    return Prompts({name: find_prompt(name, override_dir) for name in PROMPT_NAMES})


def list_prompts(override_dir: str | Path | None = None) -> list[PromptInfo]:
    """The template that is used for each name, in the order of the briefing."""
    return list(load_prompts(override_dir))


def find_prompt(name: str, override_dir: str | Path | None = None) -> Prompt:
    """The template with this name: `headline` for its newest version, `headline.v1` for that one.

    Raises:
        ConfigurationError: there is none.

    """
    stem, _, wanted = name.partition(".")
    places = [*([_override_folder(override_dir)] if override_dir is not None else []), _own_folder()]
    for place in places:
        versions = {found["number"]: entry for entry, found in _templates(place) if found["name"] == stem}
        if wanted:
            versions = {number: entry for number, entry in versions.items() if f"v{number}" == wanted}
        if versions:
            number = max(versions, key=int)
            return _read(versions[number], stem, number)
    raise ConfigurationError(
        f"There is no prompt named {name!r}{did_you_mean(stem, PROMPT_NAMES)}: the names are {', '.join(PROMPT_NAMES)}."
    )


def show_prompt(name: str, override_dir: str | Path | None = None) -> str:
    """The text of a template, as its author wrote it."""
    return find_prompt(name, override_dir).text


def _read(entry: Traversable, name: str, number: str) -> Prompt:
    raw = entry.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigurationError(f"The prompt {entry} is not UTF-8 text: save it as UTF-8.") from None
    return Prompt(PromptInfo(name, f"v{number}", sha256(raw).hexdigest(), str(entry)), text)


def _templates(folder: Traversable) -> Iterable[tuple[Traversable, re.Match[str]]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if found := _FILE.fullmatch(entry.name):
            yield entry, found


@cache
def _own_folder() -> Traversable:
    """The templates inside the installed package, else those of the checkout it runs from."""
    packaged = files("summarizer") / "prompts"
    if packaged.is_dir():
        return packaged
    checkout = Path(__file__).resolve().parents[2]
    if (checkout / "pyproject.toml").is_file() and (checkout / "prompts").is_dir():
        return checkout / "prompts"
    raise ConfigurationError(
        f"This installation has no prompts (looked in {packaged}): install briefing-summarizer again."
    )


def _override_folder(folder: str | Path) -> Path:
    path = Path(folder)
    if not path.is_dir():
        raise ConfigurationError(f"--prompts {path} is not a folder: give the folder that holds your prompt files.")
    for entry in sorted(path.iterdir()):
        found = _FILE.fullmatch(entry.name)
        if entry.suffix == ".md" and entry.name not in _NOT_TEMPLATES and not (found and found["name"] in PROMPT_NAMES):
            raise ConfigurationError(
                f"{entry} would never be used: a prompt file is named <name>.v<number>.md, where <name> is one of "
                f"{', '.join(PROMPT_NAMES)}."
            )
    return path


@lru_cache(maxsize=64)
def _compiled(text: str) -> Template:
    """A template, compiled once: a run over many bundles fills each in thousands of times."""
    return _environment().from_string(text)


@cache
def _environment() -> SandboxedEnvironment:
    from jinja2 import StrictUndefined  # noqa: PLC0415  only a run with a model needs it
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    # What is rendered is a prompt, not HTML: escaping would change the words.
    return ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
