"""Settings that cannot be used: an endpoint, a key, any value, and what somebody meant who wrote a name wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarizer.errors import ConfigurationError
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection

    from pydantic import ValidationError


from typing import TYPE_CHECKING

__all__ = ["UnusableSettingError", "endpoint_fault", "endpoint_shown", "key_fault", "meant_setting", "unusable"]

_OURS = "Value error, "  # what pydantic puts before a reason of our own


class UnusableSettingError(ConfigurationError):
    """A value that a setting cannot have, or a name that is no setting; neither `reason` nor message holds a value.

    Attributes:
        name: as in `request.temperature`.
        reason: why, without a capital letter or a full stop.

    """

    def __init__(self, name: str, reason: str, message: str) -> None:
        super().__init__(message)
        self.name = name
        self.reason = reason


def unusable(error: ValidationError, names: Collection[str], table: str = "") -> UnusableSettingError:
    """The first fault of settings that stand in `table`; `names` are those of all settings."""
    first = error.errors(include_url=False, include_input=False)[0]
    name = ".".join(filter(None, [table, *map(str, first["loc"][:1])])) or "Settings"
    told = first["msg"].removeprefix(_OURS)
    reason = told[:1].lower() + told[1:]
    if first["type"] == "extra_forbidden":
        return UnusableSettingError(name, reason, f"{name} is no setting{meant_setting(name, names)}.")
    return UnusableSettingError(name, reason, f"The setting {name} cannot be used: {reason}.")


def meant_setting(name: str, names: Collection[str]) -> str:
    """The setting that is closest to a slip, or stands under this very name in a table, as a question in brackets."""
    leaf = name.rpartition(".")[2].lower()
    inner = next((each for each in names if each.rpartition(".")[2] == leaf and each != name), None)
    return f" (did you mean {inner}?)" if inner else did_you_mean(name, names)


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
