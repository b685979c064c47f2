"""How Vietnamese sentences say when something happened."""

from __future__ import annotations

from summarizer.languages.tables import numbered
from summarizer.languages.topics.dates import Dates
from summarizer.languages.vi.calendar import CALENDAR

_PARTS_OF_DAY = r"[Nn]gày|[Hh]ôm|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Kk]huya|[Rr]ạng~sáng"

_DAY_BEHIND_ITS_PART = (
    rf"(?:{_PARTS_OF_DAY})~(?:(?:{_PARTS_OF_DAY}|mùng|mồng)~){{0,2}}{{D}}[/-](?P<mm>1[0-2]|0?[1-9])"
    r"(?![\w/%]|[-.,]\d)"
)

DATES = Dates(
    calendar=CALENDAR,
    begins="tháng|ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya|rạng|cách",
    days=(
        r"(?:[Nn]gày~)?{D}~tháng~(?P<mm>1[0-2]|0?[1-9])(?:,?~(?:năm~)?{Y})?(?!\w)",
        r"(?<![\d/.,-]){D}[/.-](?P<mm>1[0-2]|0?[1-9])[/.-](?P<year>(?:19|20)\d\d)(?![\w/])",
        _DAY_BEHIND_ITS_PART,
        r"(?<=\(){D}[/-](?P<mm>1[0-2]|0?[1-9])(?=\))",
    ),
    months=(r"[Tt]háng~(?P<mm>1[0-2]|0?[1-9])(?:/|~năm~|,~|-){Y}",),
    month=r"[Tt]háng~(?P<mm>1[0-2]|0?[1-9])(?!\w|[/.,-]\d|~\d|~năm~\d)(?:~(?P<which>vừa~qua|tới))?",
    month_before=r"\b(?:[Vv]ào|[Tt]rong|[Hh]ồi|[Tt]ừ|[Cc]uối|[Đđ]ầu|[Gg]iữa)~$",
    year_before=r"\b(?:[Nn]ăm|[Gg]iai~đoạn|[Cc]uối|[Đđ]ầu)~$",
    which={"vừa qua": -1, "tới": 1},
    of_year=r"~(năm~ngoái|năm~nay|năm~sau)(?!\w)",
    years={"năm ngoái": -1, "năm nay": 0, "năm sau": 1},
    relative={
        "hôm qua": ("day", -1),
        "hôm kia": ("day", -2),
        "hôm nay": ("day", 0),
        "ngày mai": ("day", 1),
        "tuần trước": ("week", -1),
        "tháng trước": ("month", -1),
        "tháng này": ("month", 0),
        "tháng sau": ("month", 1),
        "năm ngoái": ("year", -1),
        "năm nay": ("year", 0),
        "năm sau": ("year", 1),
    },
    relative_not_before=r"(?i)\b(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nhiều|các|những|một|ngày|cho~đến"
    r"|đến|so~với|và)~$|-$",
    ago=r"(?:[Cc]ách~đây~(?P<n>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d\d?)~(?P<unit>ngày|tuần|tháng|năm))(?!\w)",
    numbers=numbered("một hai ba bốn năm sáu bảy tám chín mười"),
    units={"ngày": "day", "tuần": "week", "tháng": "month", "năm": "year"},
    cues=r"(?P<unsure>\b(?:nếu|có~thể|phải|nên)\b)|(?P<future>\b(?:sẽ|sắp|dự~kiến)\b)"
    r"|(?P<past>\b(?:đã|vừa|bị|được|cho~biết|nói|diễn~ra)\b)",
    counted=r"[\s-](?:người|ca|đồng|km|kg)\b",
    loosely=r"(?i)(?:\b(?:khoảng|gần|hơn)\s|[-–])$",
    year_told=r"năm",
    stops_inside=r"Dr|Inc|Co|Corp",
)
