"""Where settings come from: flags, the environment, files, the defaults. Every value knows its source.

    resolved = load_settings({"model": "a-model"})
    summarize(bundle, resolved.settings)

What is named first wins: a flag, `SUMMARIZER_<NAME>`, `OPENAI_API_KEY`, `OPENAI_BASE_URL` and `OPENAI_MODEL`, then
`summarizer.toml`, then the user's own `~/.config/summarizer/config.toml`. A setting in a table has two underscores in
its variable (`SUMMARIZER_REQUEST__SEED`), and its own name alone as a flag (`--seed`). Nothing else of the library
reads the environment: `Settings()` is the same everywhere.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.errors import ConfigurationError
from summarizer.setting_faults import UnusableSettingError, endpoint_fault, endpoint_shown, key_fault
from summarizer.setting_files import FILE_NAME, PATHS, Given, at_home, read_file, user_config_file
from summarizer.setting_names import ADDRESSES, BODY, HEADERS, KEYS, NAME_OF, PREFIX, flag_of, variable_of
from summarizer.settings import SECTION_NAMES, SETTING_FIELDS, Settings
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Resolved", "load_settings"]

_OPENAI = {"api_key": "OPENAI_API_KEY", "base_url": "OPENAI_BASE_URL", "model": "OPENAI_MODEL"}
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
        """A line for each setting that was given, with its source; the value of a key or header is in none of them."""
        return [f"{name} = {self.shown(name)} (from {source})" for name, source in self.sources.items()]

    def shown(self, name: str) -> str:
        """The value of a setting as it may be shown: no key, no header's, and of an address what cannot be a secret."""
        value = attrgetter(name)(self.settings)
        if value in (None, {}):
            return "none"
        if name in KEYS:
            return "***"
        if name in ADDRESSES:
            return endpoint_shown(str(value))
        if name == HEADERS:
            return ", ".join(f"{header}=***" for header in value)
        if isinstance(value, dict):
            return json.dumps(value, ensure_ascii=False)
        return ",".join(value) if isinstance(value, tuple) else str(value)


def load_settings(
    flags: Mapping[str, object] | None = None,
    environ: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Resolved:
    """The settings that flags, environment and files amount to.

    Args:
        flags: values by the names of `Settings`, of those in a table also without its name; None is a flag that was not
            given.
        environ: by default this process's; an empty variable counts as absent. It also says where the user's own file
            is.
        folder: where `summarizer.toml` is looked for, by default the working directory.

    Raises:
        ConfigurationError: a value cannot be used; the sentence names it and its source.

    """
    variables = os.environ if environ is None else environ
    user_file = user_config_file(variables)
    files = (
        read_file(user_file) if user_file else {},
        read_file((folder or Path()) / FILE_NAME, came_along=True),
    )
    given = {
        **files[0],
        **files[1],
        **_from_variables(variables, _OPENAI),
        **_from_variables(variables, {name: variable_of(name) for name in SETTING_FIELDS}),
        **_from_flags(flags or {}),
    }
    kept_back = [*_keep_key(given), *_keep_headers(given, files)]
    settings = _validated(given)
    sources = {name: given[name].source for name in SETTING_FIELDS if name in given}
    return Resolved(settings, sources, (*_unknown(variables), *(kept_back if _names_model(settings) else ())))


def _from_flags(flags: Mapping[str, object]) -> dict[str, Given]:
    found = {}
    for given, value in flags.items():
        if value is not None:
            name = NAME_OF.get(given, given)
            flag = flag_of(name).replace("--", "--no-" if value is False else "--", 1)
            found[name] = Given(value, flag, flag)
    return found


def _from_variables(environ: Mapping[str, str], variables: Mapping[str, str]) -> dict[str, Given]:
    return {
        name: Given(value, variable, variable)
        for name, variable in variables.items()
        if (value := environ.get(variable, "").strip())
    }


def _unknown(environ: Mapping[str, str]) -> Iterator[str]:
    ours = [variable_of(name) for name in SETTING_FIELDS]
    for variable in sorted(environ):
        if variable.startswith(PREFIX) and variable not in ours and variable not in _NOT_OURS:
            name = NAME_OF.get(variable.removeprefix(PREFIX).lower())
            close = f" (did you mean {variable_of(name)}?)" if name else did_you_mean(variable, ours)
            yield f"{variable} is no setting, and is not used{close}."


def _keep_key(given: dict[str, Given]) -> Iterator[str]:
    """Keep OPENAI_API_KEY from an endpoint that only `summarizer.toml` names: it may have come with the articles."""
    key, endpoint = given.get("api_key"), given.get("base_url")
    if key and endpoint and key.source == _OPENAI["api_key"] and endpoint.came_along:
        del given["api_key"]
        yield (
            f"{key.source} is not sent to the endpoint that {endpoint.source} names: set {PREFIX}API_KEY for it, or "
            f"name the endpoint with --base-url or {PREFIX}BASE_URL."
        )


def _keep_headers(given: dict[str, Given], files: Sequence[Mapping[str, Given]]) -> Iterator[str]:
    """Keep the headers of a file from an endpoint that something else names: they are secrets of the one beside them.

    The user's own file may name headers and leave the endpoint to whoever asks, but not to `summarizer.toml`.
    """
    headers, endpoint = given.get(HEADERS), given.get("base_url")
    for file in files:
        if headers is None or endpoint is None or file.get(HEADERS) is not headers:
            continue
        own = file.get("base_url")
        if endpoint.came_along if own is None else own.value != endpoint.value:
            del given[HEADERS]
            yield (
                f"The headers in {headers.source} are not sent to the endpoint that {endpoint.source} names: set "
                f"{variable_of(HEADERS)} for it, or give it {flag_of(HEADERS)}."
            )


def _validated(given: Mapping[str, Given]) -> Settings:
    values: dict[str, Any] = {}
    for name, entry in given.items():
        table, _, leaf = name.rpartition(".")
        (values.setdefault(table, {}) if table else values)[leaf] = _read(name, entry)
    try:
        settings = Settings.model_validate(values)
    except UnusableSettingError as error:
        if error.name not in given:
            raise
        raise _unusable(error.name, given[error.name], error.reason) from None
    for name, reason in _faults(settings):
        raise _unusable(name, given[name], reason)
    return settings


def _read(name: str, entry: Given) -> object:
    """Sections, and what is added, may be named in one text, with commas between them."""
    if name in PATHS and isinstance(entry.value, str):
        return at_home(entry.value)
    if name == "add" and isinstance(entry.value, str):
        return tuple(filter(None, (each.strip() for each in entry.value.split(","))))
    if name != "sections":
        return entry.value
    wanted = entry.value.split(",") if isinstance(entry.value, str) else entry.value
    if not isinstance(wanted, Sequence) or not all(isinstance(section, str) for section in wanted):
        return entry.value
    named = {section.strip().lower().replace("-", "_") for section in wanted} - {""}
    unknown = sorted(named - set(SECTION_NAMES))
    if unknown or not named:
        close = did_you_mean(unknown[0], SECTION_NAMES) if len(unknown) == 1 else ""
        reason = f"{', '.join(unknown) or 'nothing'} is no section{close}; choose from {', '.join(SECTION_NAMES)}"
        raise ConfigurationError(f"{entry.name} cannot be used: {reason}.")
    return tuple(section for section in SECTION_NAMES if section in named)


def _faults(settings: Settings) -> Iterator[tuple[str, str]]:
    """What no field by itself can tell. Endpoint and key only matter to a run that calls a model."""
    if settings.language is not None and not _LANGUAGE.fullmatch(settings.language):
        yield "language", "give the code of a language, such as `de`"
    if settings.prompts is not None and not Path(settings.prompts).is_dir():
        yield "prompts", "that is not a folder"
    if "\0" in str(settings.cache_dir):
        yield "cache_dir", "that is no path"
    if not _names_model(settings):
        return
    for name in sorted(ADDRESSES):
        address = getattr(settings, name)
        if address is not None and (reason := endpoint_fault(address)):
            yield name, reason.replace("base_url", name)
    for name in sorted(KEYS):
        key = getattr(settings, name)
        if key is not None and (reason := key_fault(key.get_secret_value())):
            yield name, reason


def _names_model(settings: Settings) -> bool:
    writes = settings.model is not None and settings.writer in {"auto", "llm"}
    return writes or (settings.asks_for_judge and settings.judged_by is not None)


def _unusable(name: str, entry: Given, reason: str) -> ConfigurationError:
    # An address may hold a password, a body anything; a key and a header are secrets.
    value = "" if name in KEYS | ADDRESSES | {HEADERS, BODY} else f" (it is {entry.value!r})"
    return ConfigurationError(f"{entry.name} cannot be used: {reason}{value}.")
