"""Where settings come from: flags, the environment, files, the defaults. Every value knows its source.

    resolved = load_settings({"model": "a-model"})
    summarize(bundle, resolved.settings)

What is named first wins: a flag, `SUMMARIZER_<NAME>`, `OPENAI_API_KEY`, `OPENAI_BASE_URL` and `OPENAI_MODEL`, then
`summarizer.toml`, then the user's own `~/.config/summarizer/config.toml`. Nothing else of the library reads the
environment: `Settings()` is the same everywhere.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from summarizer.errors import ConfigurationError
from summarizer.settings import (
    SECTION_NAMES,
    Settings,
    endpoint_fault,
    endpoint_shown,
    first_fault,
    key_fault,
)
from summarizer.suggestions import meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["FILE_NAME", "Resolved", "load_settings", "user_config_file"]

FILE_NAME = "summarizer.toml"
USER_FILE_NAME = "config.toml"
_PREFIX = "SUMMARIZER_"
_OPENAI = {"api_key": "OPENAI_API_KEY", "base_url": "OPENAI_BASE_URL", "model": "OPENAI_MODEL"}
_KEYS = frozenset({"api_key", "judge_api_key"})
_ADDRESSES = frozenset({"base_url", "judge_base_url"})
# Where this project's own tests find real bundles.
_NOT_OURS = frozenset({"SUMMARIZER_DATA"})
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")


class Resolved(NamedTuple):
    """The settings of a run.

    `sources` names, for every setting that was given anywhere, the flag, variable or file that it comes from.
    `warnings` are sentences about what was given and is not used.
    """

    settings: Settings
    sources: Mapping[str, str]
    warnings: tuple[str, ...] = ()

    def describe(self) -> list[str]:
        """A line for each setting that was given, with its source; the value of the key is in none of them."""
        return [f"{name} = {self.shown(name)} (from {source})" for name, source in self.sources.items()]

    def shown(self, name: str) -> str:
        """The value of a setting as it may be shown: no key, and of an address what cannot be a secret."""
        value = getattr(self.settings, name)
        if value is None:
            return "none"
        return "***" if name in _KEYS else _shown(name, value)


class _Given(NamedTuple):
    """A value as it was given: `source` is what it came from, `name` what a person has to look at to change it.

    `came_along` is true for what may have come with somebody's articles.
    """

    value: object
    source: str
    name: str
    came_along: bool = False


def user_config_file(environ: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """Where the user's own settings are looked for; None where the environment names no place, or a relative one."""
    if (folder := environ.get("XDG_CONFIG_HOME")) and Path(folder).is_absolute():
        return Path(folder) / "summarizer" / USER_FILE_NAME
    if platform == "win32" and (folder := environ.get("APPDATA")):
        return Path(folder) / "summarizer" / USER_FILE_NAME
    home = Path(environ.get("HOME") or "")
    return home / ".config" / "summarizer" / USER_FILE_NAME if home.is_absolute() else None


def load_settings(
    flags: Mapping[str, object] | None = None,
    environ: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Resolved:
    """The settings that flags, environment and files amount to.

    Args:
        flags: values by the names of `Settings`; None is a flag that was not given.
        environ: by default this process's; an empty variable counts as absent. It also says where the user's own file
            is.
        folder: where `summarizer.toml` is looked for, by default the working directory.

    Raises:
        ConfigurationError: a value cannot be used; the sentence names it and its source.

    """
    variables = os.environ if environ is None else environ
    user_file = user_config_file(variables)
    given = {
        **(_from_file(user_file) if user_file else {}),
        **_from_file((folder or Path()) / FILE_NAME, came_along=True),
        **_from_variables(variables, _OPENAI),
        **_from_variables(variables, {name: f"{_PREFIX}{name.upper()}" for name in Settings.model_fields}),
        **_from_flags(flags or {}),
    }
    kept_back = list(_keep_key(given))
    settings = _validated(given)
    sources = {name: given[name].source for name in Settings.model_fields if name in given}
    return Resolved(settings, sources, (*_unknown(variables), *(kept_back if _names_model(settings) else ())))


def _from_flags(flags: Mapping[str, object]) -> dict[str, _Given]:
    found = {}
    for name, value in flags.items():
        if value is not None:
            flag = f"--{'no-' if value is False else ''}{name.replace('_', '-')}"
            found[name] = _Given(value, flag, flag)
    return found


def _from_variables(environ: Mapping[str, str], variables: Mapping[str, str]) -> dict[str, _Given]:
    return {
        name: _Given(value, variable, variable)
        for name, variable in variables.items()
        if (value := environ.get(variable, "").strip())
    }


def _from_file(path: Path, *, came_along: bool = False) -> dict[str, _Given]:
    try:
        written = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror or error}.") from error
    import tomllib  # noqa: PLC0415 - most runs have no such file

    try:
        content = tomllib.loads(written.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path} is not TOML: {error}.") from error
    for name in content:
        if name in _KEYS:
            others = " or OPENAI_API_KEY" if name == "api_key" else ""
            raise ConfigurationError(
                f"{path} holds an {name}: a key belongs into the environment, as {_PREFIX}{name.upper()}{others}."
            )
        if name not in Settings.model_fields:
            raise ConfigurationError(f"{path}: {name} is no setting{meant(name, Settings.model_fields)}.")
    found = {name: _Given(value, str(path), f"{name} in {path}", came_along) for name, value in content.items()}
    if isinstance(prompts := content.get("prompts"), str):
        # A path in a file is meant from where the file is.
        found["prompts"] = found["prompts"]._replace(value=str(path.parent / prompts))
    return found


def _unknown(environ: Mapping[str, str]) -> Iterator[str]:
    ours = [f"{_PREFIX}{name.upper()}" for name in Settings.model_fields]
    for variable in sorted(environ):
        if variable.startswith(_PREFIX) and variable not in ours and variable not in _NOT_OURS:
            yield f"{variable} is no setting, and is not used{meant(variable, ours)}."


def _keep_key(given: dict[str, _Given]) -> Iterator[str]:
    """Keep OPENAI_API_KEY from an endpoint that only `summarizer.toml` names: it may have come with the articles."""
    key, endpoint = given.get("api_key"), given.get("base_url")
    if key and endpoint and key.source == _OPENAI["api_key"] and endpoint.came_along:
        del given["api_key"]
        yield (
            f"{key.source} is not sent to the endpoint that {endpoint.source} names: set {_PREFIX}API_KEY for it, or "
            f"name the endpoint with --base-url or {_PREFIX}BASE_URL."
        )


def _validated(given: Mapping[str, _Given]) -> Settings:
    values = {name: _read(name, entry) for name, entry in given.items()}
    try:
        settings = Settings.model_validate(values)
    except ConfigurationError as error:
        if not isinstance(error.__cause__, ValidationError):
            raise
        name, reason = first_fault(error.__cause__)
        if name not in given:
            raise
        raise _unusable(name, given[name], reason) from None
    for name, reason in _faults(settings):
        raise _unusable(name, given[name], reason)
    return settings


def _read(name: str, entry: _Given) -> object:
    """Sections may be named in one text, with commas between them, in any order."""
    if name != "sections":
        return entry.value
    wanted = entry.value.split(",") if isinstance(entry.value, str) else entry.value
    if not isinstance(wanted, Sequence) or not all(isinstance(section, str) for section in wanted):
        return entry.value
    named = {section.strip().lower().replace("-", "_") for section in wanted} - {""}
    unknown = sorted(named - set(SECTION_NAMES))
    if unknown or not named:
        close = meant(unknown[0], SECTION_NAMES) if len(unknown) == 1 else ""
        reason = f"{', '.join(unknown) or 'nothing'} is no section{close}; choose from {', '.join(SECTION_NAMES)}"
        raise ConfigurationError(f"{entry.name} cannot be used: {reason}.")
    return tuple(section for section in SECTION_NAMES if section in named)


def _faults(settings: Settings) -> Iterator[tuple[str, str]]:
    """What no field by itself can tell. Endpoint and key only matter to a run that calls a model."""
    if settings.language is not None and not _LANGUAGE.fullmatch(settings.language):
        yield "language", "give the code of a language, such as `de`"
    if settings.prompts is not None and not Path(settings.prompts).is_dir():
        yield "prompts", "that is not a folder"
    if not _names_model(settings):
        return
    for name in sorted(_ADDRESSES):
        address = getattr(settings, name)
        if address is not None and (reason := endpoint_fault(address)):
            yield name, reason.replace("base_url", name)
    for name in sorted(_KEYS):
        key = getattr(settings, name)
        if key is not None and (reason := key_fault(key.get_secret_value())):
            yield name, reason


def _names_model(settings: Settings) -> bool:
    writes = settings.model is not None and settings.writer != "extractive"
    return writes or (settings.asks_for_judge and settings.judged_by is not None)


def _unusable(name: str, entry: _Given, reason: str) -> ConfigurationError:
    # An address may hold a password, and a key is one.
    value = "" if name in _KEYS | _ADDRESSES else f" (it is {entry.value!r})"
    return ConfigurationError(f"{entry.name} cannot be used: {reason}{value}.")


def _shown(name: str, value: object) -> str:
    if name in _KEYS:
        return "***"
    if name in _ADDRESSES:
        return endpoint_shown(str(value))
    return ",".join(value) if isinstance(value, tuple) else str(value)
