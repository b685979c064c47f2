"""The registered domain of a URL: what stands for an outlet that is not named."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

__all__ = ["registered_domain"]

# Under a country's two letters these labels are registries, not sites (co.uk, com.au, or.jp, gov.br, ac.nz). The rule
# needs no list of suffixes to be kept up to date; what it gets wrong is a site that is itself called `com.xx`.
REGISTRIES = frozenset(
    ("ac", "co", "com", "edu", "gen", "go", "gob", "gouv", "gov", "govt", "mil", "ne", "net", "nom", "or", "org")
)
ADDRESS = r"[\d.]+|[\da-f:.]*:[\da-f:.]*"
LABEL = r"[\w-]+"


def registered_domain(url: str) -> str | None:
    """`bbc.co.uk` for `https://www.bbc.co.uk/news/1`; None when the URL names no host."""
    try:
        host = urlsplit(url.strip() if "://" in url else f"//{url.strip()}").hostname
    except ValueError:
        return None
    host = (host or "").rstrip(".")
    labels = host.split(".")
    if re.fullmatch(ADDRESS, host):
        return host or None
    if len(labels) < 2 or not all(re.fullmatch(LABEL, label) for label in labels):
        return None
    keep = 3 if len(labels[-1]) == 2 and labels[-2] in REGISTRIES else 2
    return ".".join(labels[-keep:]).removeprefix("www.")
