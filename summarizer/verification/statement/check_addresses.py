"""Holds every address of a statement against what it cites: web addresses, domains, e-mail addresses.

Guaranteed for a statement that passes: each address in it stands, but for case, in a cited span, its article's title,
or the address or name of the outlet it cites. A look-alike, of other letters that look the same, is another address.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from summarizer.findings import detail, finding

if TYPE_CHECKING:
    from summarizer.briefing import Issue
    from summarizer.verification.claim import Claim

__all__ = ["check_addresses"]

# Names and domains are sought where a run of their characters begins, and not at each of them: a run may be long.
# A domain ends in a label of letters; "U.S.", "3.5" and a full stop with no space behind it are none.
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,15}://[^\s<>\"”»)]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@/.-])(?:[\w-]{2,}\.)+"
    r"(?:com|org|net|edu|gov|info|io|tv|co|uk|de|fr|es|ru|vn|cn|jp|in|eu|nl|it|ch|at|biz|app|dev|news|online|site|xyz|me|ai"
    r"|example)(?:/[^\s<>\"”»)]*)?(?![\w@-]|\.\w))",
    re.IGNORECASE,
)
_CLOSING = ".,;:!?'’"


def check_addresses(claim: Claim) -> list[Issue]:
    """`address.absent` for every address that nothing cited has."""
    found = [match[0].rstrip(_CLOSING) for match in _ADDRESS.finditer(claim.text)]
    if not found:
        return []
    known = [_folded(text) for p in claim.passages for text in (p.text, p.title, p.outlet, p.field_text)]
    return [
        finding("address.absent", detail("absent", words=address))
        for address in found
        if not any(_bare(address) in text for text in known)
    ]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _bare(address: str) -> str:
    """An address without its scheme and the slash at its end, which say nothing of where it leads."""
    return _folded(address).partition("://")[2].rstrip("/") or _folded(address).rstrip("/")
