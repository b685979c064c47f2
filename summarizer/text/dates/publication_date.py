"""Reads the date of an article in whatever spelling a feed, a crawler or a page gave it.

Only what the value says is kept: a date without a time stays a day, a month stays a month. What the reader has to
decide is decided so:

- `03/04/2013` may be March or April. A weekday beside it, or a word of a language that writes the day first, settles
  it; otherwise only the year is certain. With full stops (`03.04.2013`) the day comes first everywhere.
- Midnight without a zone is how databases write a plain day: it is read as the day. Midnight with a zone is kept.
- The epoch itself (1970-01-01T00:00Z), the year 0 and the years outside 1400-2100 are how systems write "unknown".
- Of several dates in one value ("published ..., updated ..."), the first one counts.

A value does not say in which language it is, so names of months and weekdays are read in all languages, and every
way of writing a date is tried; digits are read in all scripts.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from summarizer.text.dates.partial_date import PartialDate, day_date, minute_date, month_date, year_date

if TYPE_CHECKING:
    from summarizer.text.dates.partial_date import PartialDate

__all__ = ["read_date"]

FIRST_YEAR: Final = 1400
LAST_YEAR: Final = 2100
LONGEST: Final = 200  # characters; a longer value is a text, not a date
_EPOCH_RANGE: Final = (631_152_000, 4_102_444_800)  # 1990 to 2100, in seconds


def read_date(value: Any) -> PartialDate | None:
    """The date `value` stands for, as precise as it is there; None when it is none. Never raises.

    Takes ISO 8601, RFC 2822, seconds or milliseconds since the epoch, `datetime` and `date` objects, and the
    spellings of news pages in many languages. `read_date(date.iso) == date` holds for every date it returns.
    """
    try:
        if isinstance(value, dt.datetime):
            return _moment(value)
        if isinstance(value, dt.date):
            return _partial(value.year, value.month, value.day)
        if isinstance(value, str):
            return _text(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return _number(value)
    except (ValueError, OverflowError, TypeError):
        # No such day, no such minute, or an object that only pretends to be a datetime (NaT).
        return None
    return None


def _number(value: float) -> PartialDate | None:
    if not 0 < value < 10**20:
        return None
    for scale in (1, 10**3, 10**6, 10**9):
        if _EPOCH_RANGE[0] <= value / scale <= _EPOCH_RANGE[1]:
            return _moment(dt.datetime.fromtimestamp(value // scale, dt.UTC))
    return _compact(str(value)) if isinstance(value, int) else None


def _moment(moment: dt.datetime) -> PartialDate | None:
    aware = moment.utcoffset() is not None
    if (moment.hour, moment.minute) == (0, 0) and not aware:
        return _partial(moment.year, moment.month, moment.day)
    if aware and moment.timestamp() == 0:
        return None
    return minute_date(moment) if FIRST_YEAR <= moment.year <= LAST_YEAR else None


def _partial(year: int, month: int = 0, day: int = 0) -> PartialDate | None:
    """The date with the parts that are not 0; None outside the plausible years, ValueError for an impossible day."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if day and month:
        return day_date(dt.date(year, month, day))
    if day:
        return None
    return month_date(year, month) if month else year_date(year)


def _text(value: str) -> PartialDate | None:
    if len(value) > LONGEST:
        return None
    text = _folded(value)
    if not any(map(str.isdigit, text)):
        return None
    if iso := _iso(text):
        return iso
    if re.fullmatch(r"\d{9,19}(?:\.\d*)?", text) and (number := _number(float(text))):
        return number
    return _compact(text) or _mail(text) or _spelled(text) or _reduced(text)


def _folded(value: str) -> str:
    """Lower case, ASCII digits, single spaces, no invisible characters; one spelling of each accented letter."""
    if value.isascii():  # most dates are, and have nothing to fold
        return " ".join(value.lower().split()).strip("\"'[]")
    kept = (
        str(unicodedata.decimal(c)) if c.isdecimal() else c
        for c in unicodedata.normalize("NFKC", value).replace("\u2212", "-").lower()
        if unicodedata.category(c) != "Cf"
    )
    return " ".join("".join(kept).split()).strip("\"'[]")


def _iso(text: str) -> PartialDate | None:
    """`2013-10-23`, `2013-10-23T10:07:00Z`: the form of most feeds, read without the patterns of the others."""
    if text[4:5] != "-" or text[7:8] != "-" or (text[10:] and not (text[10] in "t " and text[13:14] == ":")):
        return None
    if text[11:13] == "24":  # midnight at the day's end, of which Python reads the next day from 3.14 on
        return None
    try:
        moment = dt.datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return _moment(moment)


def _compact(text: str) -> PartialDate | None:
    """`2013`, `20131023`, `20131023T100700Z`, `20131023100700+0700`."""
    match = re.fullmatch(
        r"(\d{4})(?:(\d\d)(\d\d)(?:[t ]?(\d\d):?(\d\d)(?::?\d\d)?(?:[.,]\d+)?)? ?(z|[+-]\d\d:?(?:\d\d)?)?)?", text
    )
    if not match:
        return None
    year, month, day, hour, minute, zone = match.groups()
    date = _partial(int(year), int(month or 0), int(day or 0))
    if date is None or hour is None:
        return date
    return _timed(date, int(hour), int(minute), _read_zone(zone or "", date))


def _mail(text: str) -> PartialDate | None:
    """RFC 822, 850 and 2822 with years of two digits, which other readers must not guess at."""
    if not re.search(r"\d[ -][a-z]{3}[ -]\d\d \d\d?:\d\d", text):
        return None
    from email.utils import parsedate_tz  # noqa: PLC0415 - slow to import, and years of two digits are rare

    fields = parsedate_tz(text)
    if fields is None:
        return None
    date = _partial(*fields[:3])
    zone = None if fields[9] is None else dt.timezone(dt.timedelta(seconds=fields[9]))
    return date and _timed(date, fields[3], fields[4], zone)


def _reduced(text: str) -> PartialDate | None:
    """A month or a year and nothing else but a label: `2013-10`, `October 2013`, `tháng 10 năm 2013`."""
    from summarizer.text.dates.spelled_days import WORD, month_named  # noqa: PLC0415 - most dates are ISO 8601

    if match := re.fullmatch(r"(\d{4})(?:[-/.] ?| ?[年년] ?)(\d\d?) ?[月월]?", text):
        return _partial(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(?:tháng )?(\d\d?)(?:[/.-]| năm |, )(\d{4})", text):
        return _partial(int(match[2]), int(match[1]))
    if match := re.fullmatch(r"(?:(?:năm|año|year) )?(\d{4}) ?(?:年|년|года|г\.?)?", text):
        return _partial(int(match[1]))
    if match := re.fullmatch(rf"(?:\D{{0,40}}?[ :])??({WORD})[.,]? (?:del? |of )?(\d{{4}})(?: г\.?| года)?", text):
        month = month_named(match[1])
        return _partial(int(match[2]), month) if month else None
    return None


def _spelled(text: str) -> PartialDate | None:
    """A day, with the time that stands beside it."""
    from summarizer.text.dates.spelled_days import spelled_days  # noqa: PLC0415 - most dates are ISO 8601

    text = re.sub(r"([a-z]{3} \d\d?) (\d\d:\d\d(?::\d\d)?(?: [a-z]{1,5}| [+-]\d{4})?) (\d{4})$", r"\1 \3 \2", text)
    found = sorted(spelled_days(text))
    if not found:
        return None
    one = found[0]
    date = _partial(one.year, one.month, one.day)
    if date is None or date.precision != "day":
        return date
    later = next((other.start for other in found if other.start >= one.end), len(text))
    # The date makes way for a mark that no time pattern crosses: "2013 10:07" must not lend its digits.
    return _with_time(date, f"{text[: one.start]} \0 {text[one.end : later].lstrip(':')}")


_CLOCK: Final = (
    r"(?<![\d:.+-])(?P<before>午前|午後|上午|下午|오전|오후)? ?(?P<hour>\d\d?)(?:"
    r" ?(?:[:：]|h(?=\d)|[時时시]) ?(?P<minute>\d\d)(?:[:.]\d\d(?:[.,]\d+)?| ?[分분])?"
    r"|\.(?P<dotted>\d\d)(?= ?(?:uhr|[ap]\.?m|gmt|utc|bst|[ecmp][sde]?t))"
    r"|(?<=t\d\d)(?![\d:.])"
    r"|(?= ?[ap]\.?m\b))"
    r"(?: ?(?P<half>a\.?m\b\.?|p\.?m\b\.?|ص|م|sa\b|ch\b|sáng|chiều|tối))?"
    r"(?P<after>[^\0]{0,24})"
)
_AFTERNOON: Final = frozenset({"p", "م", "ch", "chiều", "tối", "午後", "下午", "오후"})


def _with_time(date: PartialDate, rest: str) -> PartialDate | None:
    """`date` with the time of day in `rest`, or as it is when there is none that is certain."""
    clock = re.search(_CLOCK, rest)
    if clock is None:
        return date
    hour, minute = int(clock["hour"]), int(clock["minute"] or clock["dotted"] or 0)
    half = clock["before"] or (clock["half"] or "")
    zone = _read_zone(clock["after"], date)
    if half:
        hour = hour % 12 + 12 * (half in _AFTERNOON or half[0] == "p") if hour <= 12 else hour
    elif zone is None and hour <= 12 and re.match(r" ?[^\W\d_a-z]", clock["after"]):
        # A word in another script after "4:59" may well say whether it is morning or evening.
        return date
    return _timed(date, hour, minute, zone)


def _timed(date: PartialDate, hour: int, minute: int, zone: dt.tzinfo | None) -> PartialDate | None:
    if (hour, minute) == (24, 0):
        return date
    return _moment(dt.datetime.combine(date.first, dt.time(hour, minute), zone))


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


def _read_zone(text: str, date: PartialDate) -> dt.tzinfo | None:
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
