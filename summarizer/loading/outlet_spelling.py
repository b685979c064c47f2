"""One spelling for each outlet: "Reuters", "REUTERS", "reuters.com" and what nobody sees in a name are one source.

A paper that a bundle names in two ways would else confirm itself. Names that only look alike, since letters of another
alphabet stand in them, are left apart, and a remark says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["are_one", "clean_name", "look_alikes", "one_spelling", "registered_domain"]

# Under a country's two letters these labels are registries, not sites (co.uk, com.au, or.jp, gov.br, ac.nz). The rule
# needs no list of suffixes to be kept up to date; what it gets wrong is a site that is itself called `com.xx`.
REGISTRIES = frozenset(
    ("ac", "co", "com", "edu", "gen", "go", "gob", "gouv", "gov", "govt", "mil", "ne", "net", "nom", "or", "org")
)
ADDRESS = r"[\d.]+|[\da-f:.]*:[\da-f:.]*"
LABEL = r"[\w-]+"

_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[A-Za-z]{2,24}/?", re.ASCII)
_OUTSIDE = re.compile(r"[\W_]+")
# Letters of Greek and Cyrillic and digits that look like Latin letters, of Unicode's table of confusables (UTS 39).
_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһӏԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοορν10",
    "ABESIJKMHOPCTYXaesijopcyxdhlqwABEZHIKMNOPTYXoopvlo",
)


def one_spelling(names: Iterable[str]) -> dict[str, str]:
    """The spelling that stands for each name, itself for most; `names` are those of all articles, with repeats.

    Of several spellings of one name the most frequent stands for all, words before an address, "Reuters" before
    "REUTERS". Two sites below one domain, as two blogs of one host are, stay two unless the domain is named as well.
    """
    counts = Counter(names)
    spellings: dict[str, list[str]] = {}
    for name in counts:
        spellings.setdefault(_key(name), []).append(name)
    chosen: dict[str, str] = {}
    for same in chain.from_iterable(map(_sites, spellings.values())):
        best = min(same, key=lambda n: (bool(_DOMAIN.fullmatch(n)), -counts[n], _site(n), n.isupper(), n.islower(), n))
        chosen |= dict.fromkeys(same, clean_name(best))
    return chosen


def are_one(name: str, other: str) -> bool:
    """Whether two names are one in two spellings."""
    return _key(name) == _key(other) and len(_sites([name, other])) == 1


def look_alikes(names: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of different names that a reader cannot tell apart."""
    seen: dict[str, str] = {}
    found = []
    for name in sorted(set(names)):
        first = seen.setdefault(_key(name.translate(_ALIKE)), name)
        if first != name:
            found.append((first, name))
    return found


def clean_name(name: str) -> str:
    """A name without what nobody sees, its white space single."""
    seen = "".join(
        c for c in unicodedata.normalize("NFC", name) if unicodedata.category(c) != "Cf" or c in "\u200c\u200d"
    )
    return " ".join(seen.split()) or name


def _sites(names: list[str]) -> list[list[str]]:
    """Names that have one key, apart by the site below the domain where none of them names the domain itself."""
    by_site: dict[str, list[str]] = {}
    for name in names:
        by_site.setdefault(_site(name), []).append(name)
    return [names] if "" in by_site else list(by_site.values())


def _site(name: str) -> str:
    """The part of an address before its domain: `sports` of `sports.omaha.com`, nothing of other names."""
    plain = _plain(name).casefold().removesuffix("/").rpartition("://")[2]
    if not _DOMAIN.fullmatch(plain):
        return ""
    return plain.removeprefix("www.").removesuffix(registered_domain(plain) or plain)


def _plain(name: str) -> str:
    return clean_name(unicodedata.normalize("NFKC", name)).replace("\u200c", "").replace("\u200d", "")


def _key(name: str) -> str:
    """What names have in common that are one: letters and digits alone, of an address those of the site."""
    plain = _plain(name)
    if _DOMAIN.fullmatch(plain):
        plain = (registered_domain(plain) or plain).partition(".")[0]
    letters = _OUTSIDE.sub("", plain.casefold())
    return (letters.removeprefix("the") or letters) or name


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
