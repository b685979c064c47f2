"""The time zone that a published date names."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from summarizer.text.dates.partial_date import PartialDate

__all__ = ["read_zone"]

# Minutes east of UTC. Names that mean several zones (IST, BST outside Europe's summer, CST in China) are either left
# out or given the meaning that RFC 2822 gives them.
ZONES: Final[dict[str, int]] = {
    "utc": 0, "gmt": 0, "ut": 0, "z": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360,
    "mst": -420, "pdt": -420, "pst": -480, "akdt": -480, "akst": -540, "hst": -600, "ict": 420, "wib": 420,
    "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "awst": 480, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
    "pkt": 300, "brt": -180, "sast": 120,
}  # fmt: skip

# Names that follow the local clock: what they mean depends on the day.
ZONE_PLACES: Final[dict[str, str]] = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}


def read_zone(text: str, date: PartialDate) -> dt.tzinfo | None:
    """The zone at the beginning of `text`: `Z`, `+0700`, `(GMT+7)`, `EDT`, `ET`; None when it names none we know."""
    match = re.match(r"\W{0,3}?(?:(?:utc|gmt) ?)?([+-])(\d\d?):?([0-5]\d)?(?!\d)", text)
    if match:
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        signed = minutes if match[1] == "+" else -minutes
        return dt.timezone(dt.timedelta(minutes=signed)) if minutes <= 14 * 60 else None
    name = re.match(r"[\s(\[,]{0,3}([a-z]{1,5})\b", text)
    if name is None:
        return None
    if name[1] in ZONES:
        return dt.timezone(dt.timedelta(minutes=ZONES[name[1]]))
    return _place(ZONE_PLACES[name[1]], date) if name[1] in ZONE_PLACES else None


def _place(name: str, date: PartialDate) -> dt.tzinfo | None:
    """The offset of a place at noon of that day; None where the system has no zone data."""
    import zoneinfo  # noqa: PLC0415 - needed for four names only

    try:
        zone = zoneinfo.ZoneInfo(name)
    except zoneinfo.ZoneInfoNotFoundError:
        return None
    offset = dt.datetime.combine(date.first, dt.time(12), zone).utcoffset()
    return None if offset is None else dt.timezone(offset)
