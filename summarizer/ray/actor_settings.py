"""What one of several actors is told: its part of the limits, and keys and headers of the worker's environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import SecretStr

from summarizer.errors import ConfigurationError
from summarizer.settings import Settings

__all__ = ["Share", "as_secret", "checked_settings", "divide"]

_WHOLE = ("concurrency", "requests_per_minute", "tokens_per_minute", "max_tokens")
_KEYS = {"api_key": ("SUMMARIZER_API_KEY", "OPENAI_API_KEY"), "judge_api_key": ("SUMMARIZER_JUDGE_API_KEY",)}
_HEADERS = "SUMMARIZER_REQUEST__EXTRA_HEADERS"


class Share(NamedTuple):
    """What one of several actors may use.

    Attributes:
        settings: with its part of each limit.
        over: a sentence for each limit that all actors together go over, since none can do with less than one.
        under: a sentence for each limit of which a remainder goes to nobody.

    """

    settings: Settings
    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()


def divide(settings: Settings, actors: int) -> Share:
    """The part of the limits of a run that one of `actors` may use.

    Divided are `concurrency`, `requests_per_minute`, `tokens_per_minute` and `max_tokens`, rounded down, each at least
    1, and `max_cost` exactly. `deadline` is not divided: the actors work at the same time.

    Raises:
        ConfigurationError: `actors` is no number of actors.

    """
    if type(actors) is not int or actors < 1:
        raise ConfigurationError(f"actors is how many actors there are, 1 or more, and not {actors!r}")
    part: dict[str, Any] = {}
    over, under = [], []
    for name in _WHOLE:
        limit = getattr(settings, name)
        if limit is None:
            continue
        part[name] = max(1, limit // actors)
        together = part[name] * actors
        told = f"{name}: {limit:,} for {actors} actors is {part[name]:,} for each, {together:,} for all"
        if together > limit:
            over.append(f"{told}; take no more than {limit:,} actors")
        elif together < limit:
            under.append(told)
    if settings.max_cost is not None:
        part["max_cost"] = settings.max_cost / actors
    return Share(settings.model_copy(update=part), tuple(over), tuple(under))


def as_secret(key: SecretStr | str | None) -> SecretStr | None:
    """A key that no log prints."""
    return SecretStr(key) if isinstance(key, str) else key


def checked_settings(settings: Mapping[str, Any], keys: Mapping[str, SecretStr | None], headers: Any) -> Settings:
    """The settings with their keys and headers."""
    if not isinstance(settings, Mapping):
        raise ConfigurationError(
            f"BriefingActor takes its settings as an object, and got a {type(settings).__name__}; of a Settings, give "
            'model_dump(mode="json", exclude_unset=True)'
        )
    for name in _KEYS:
        if name in settings:
            raise ConfigurationError(
                f"the settings hold an {name}, and Ray may log them: a key belongs into the environment of the workers "
                f"({_KEYS[name][0]}) or into the argument {name}"
            )
    request = settings.get("request", {})
    if isinstance(request, Mapping) and "extra_headers" in request:
        raise ConfigurationError(
            "the settings hold extra_headers, and Ray may log them: they belong into the environment of the workers "
            f"({_HEADERS}, as JSON) or into the argument extra_headers"
        )
    found = {name: key or _from_environment(name) for name, key in keys.items()}
    given = {**settings, **{name: key for name, key in found.items() if key is not None}}
    if headers := headers or os.environ.get(_HEADERS, "").strip():
        given["request"] = {**request, "extra_headers": headers} if isinstance(request, Mapping) else request
    return Settings.model_validate(given)


def _from_environment(name: str) -> SecretStr | None:
    return next((SecretStr(key) for each in _KEYS[name] if (key := os.environ.get(each, "").strip())), None)
