"""A setting that cannot be used: what it is called, why, and what somebody meant who wrote its name wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import ConfigurationError
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection

    from pydantic import ValidationError

__all__ = ["UnusableSettingError", "meant_setting", "unusable"]

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
