"""What a setting is called where it is given: as a flag, as a variable; and which of them hold secrets."""

from __future__ import annotations

from summarizer.request_options import REQUEST_TABLE
from summarizer.settings import SETTING_FIELDS

__all__ = ["ADDRESSES", "BODY", "HEADERS", "KEYS", "NAME_OF", "PREFIX", "flag_of", "variable_of"]

PREFIX = "SUMMARIZER_"
KEYS = frozenset({"api_key", "judge_api_key"})
ADDRESSES = frozenset({"base_url", "judge_base_url"})
HEADERS = f"{REQUEST_TABLE}.extra_headers"
BODY = f"{REQUEST_TABLE}.extra_body"

NAME_OF = {name.rpartition(".")[2]: name for name in SETTING_FIELDS}
"""The name of every setting by its last part, which no two of them share."""


def flag_of(name: str) -> str:
    """The flag of a setting, as in `--base-url`; one that is repeated is called by what it is given each time."""
    return "--extra-header" if name == HEADERS else f"--{name.rpartition('.')[2].replace('_', '-')}"


def variable_of(name: str) -> str:
    """The variable of a setting, as in `SUMMARIZER_REQUEST__SEED`."""
    return f"{PREFIX}{name.upper().replace('.', '__')}"
