"""How sentences say when something happened, in Vietnamese, Arabic, Hindi, Chinese and Japanese."""

from __future__ import annotations

from typing import Final

from summarizer.language.date_grammar import Grammar, counted

__all__ = ["ARABIC", "CHINESE", "HINDI", "VIETNAMESE"]

_VIETNAMESE_PARTS: Final = r"[Nn]gày|[Hh]ôm|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Kk]huya|[Rr]ạng~sáng"

_VIETNAMESE_DAY: Final = (
    rf"(?:{_VIETNAMESE_PARTS})~(?:(?:{_VIETNAMESE_PARTS}|mùng|mồng)~){{0,2}}{{D}}[/-](?P<mm>1[0-2]|0?[1-9])"
    r"(?![\w/%]|[-.,]\d)"
)

VIETNAMESE: Final = Grammar(
    begins="tháng|ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya|rạng|cách",
    days=(
        r"(?:[Nn]gày~)?{D}~tháng~(?P<mm>1[0-2]|0?[1-9])(?:,?~(?:năm~)?{Y})?(?!\w)",
        r"(?<![\d/.,-]){D}[/.-](?P<mm>1[0-2]|0?[1-9])[/.-](?P<year>(?:19|20)\d\d)(?![\w/])",
        _VIETNAMESE_DAY,
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
    numbers=counted("một hai ba bốn năm sáu bảy tám chín mười"),
    units={"ngày": "day", "tuần": "week", "tháng": "month", "năm": "year"},
    cues=r"(?P<unsure>\b(?:nếu|có~thể|phải|nên)\b)|(?P<future>\b(?:sẽ|sắp|dự~kiến)\b)"
    r"|(?P<past>\b(?:đã|vừa|bị|được|cho~biết|nói|diễn~ra)\b)",
)

ARABIC: Final = Grammar(
    days=(r"{D}~(?:من~)?(?:شهر~)?{M}(?!\w)(?:[،,]?~(?:من~)?(?:عام~|سنة~)?{Y})?",),
    months=(r"{M}(?:[،,]?~(?:من~)?(?:عام~|سنة~)?){Y}",),
    year_before=r"(?:عام|سنة)~$",
    cues=r"(?P<future>\b(?:سوف|س[يتن]\w{3,12}|المقبل|القادم)\b)|(?P<past>\b(?:قال|قالت|أعلن|أعلنت|كان|كانت|الماضي|الماضية)\b)",
)

HINDI: Final = Grammar(
    cue_boundary="",
    days=(r"{D}~{M}(?![\w\u0900-\u097f])(?:,?~(?:सन~|साल~)?{Y})?",),
    months=(r"{M},?~(?:सन~|साल~)?{Y}",),
    year_before=r"(?:सन|वर्ष|साल|सन्)~$",
    year_after=r"~(?:में|से|तक)(?![\w\u0900-\u097f])",
    cues=r"(?P<future>(?:होगा|होगी|होंगे|करेगा|करेगी|करेंगे|जाएगा|जाएगी|जाएंगे))|(?P<past>(?:था|थी|थे|हुआ|हुई|हुए|किया|कहा|दिया|गया|गई|गए))",
)

CHINESE: Final = Grammar(
    cue_boundary="",
    days=(
        r"(?:(?P<year>(?:1\d|20)\d\d)~?年~?)?(?P<mm>1[0-2]|0?[1-9])~?月~?(?P<day>3[01]|[12]\d|0?[1-9])~?[日号號](?!間|间)",
    ),
    months=(r"(?P<year>(?:1\d|20)\d\d)~?年~?(?P<mm>1[0-2]|0?[1-9])~?月(?!份?[至到-])",),
    year=r"(?P<year>(?:1[5-9]|20)\d\d)~?年(?![間间代度来來半前後后]|以(?!来|來)|~?\d)",
    year_before=r"(?<![\d第共约約用]).?$",
    cues=r"(?P<future>将|將|计划|計劃|予定|する見通し|へ$)|(?P<past>了|曾|表示|宣布|宣佈|した|された|だった)",
    boundary=r"(?<![\d.,])",
)
