"""The two files that settings are read from: `summarizer.toml` in a folder, and the user's own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import ConfigurationError
from summarizer.request_options import REQUEST_TABLE
from summarizer.setting_faults import meant_setting
from summarizer.setting_names import KEYS, variable_of
from summarizer.settings import SETTING_FIELDS, flat_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FILE_NAME", "PATHS", "Given", "at_home", "read_file", "user_config_file"]

FILE_NAME = "summarizer.toml"
USER_FILE_NAME = "config.toml"
PATHS = frozenset({"prompts", "cache_dir"})


class Given(NamedTuple):
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


def read_file(path: Path, *, came_along: bool = False) -> dict[str, Given]:
    """What a file gives, by the names in `SETTING_FIELDS`; nothing where there is none.

    Raises:
        ConfigurationError: it cannot be read, is no TOML, or names what is no setting; the sentence names the file.

    """
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
    if not isinstance(content.get(REQUEST_TABLE, {}), dict):
        raise ConfigurationError(
            f"{path}: {REQUEST_TABLE} is a table: write [{REQUEST_TABLE}], and below it what it has."
        )
    content = flat_settings(content)
    for name in content:
        if name in KEYS:
            others = " or OPENAI_API_KEY" if name == "api_key" else ""
            raise ConfigurationError(
                f"{path} holds an {name}: a key belongs into the environment, as {variable_of(name)}{others}."
            )
        if name not in SETTING_FIELDS:
            raise ConfigurationError(f"{path}: {name} is no setting{meant_setting(name, SETTING_FIELDS)}.")
    found = {name: Given(value, str(path), f"{name} in {path}", came_along) for name, value in content.items()}
    for name in PATHS & found.keys():
        if isinstance(value := found[name].value, str):
            # A path in a file is meant from where the file is.
            found[name] = found[name]._replace(value=str(path.parent / at_home(value)))
    return found


def at_home(path: str) -> str:
    """A path whose `~` is the user's home, since no shell has seen it."""
    return os.path.expanduser(path)  # noqa: PTH111 - `Path` raises where it finds none
