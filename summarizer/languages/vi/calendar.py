"""The names of months and weekdays in Vietnamese."""

from __future__ import annotations

from summarizer.languages.topics.calendar import Calendar

CALENDAR = Calendar(
    weekdays=("thứ_hai|thứ_2 thứ_ba|thứ_3 thứ_tư|thứ_4 thứ_năm|thứ_5 thứ_sáu|thứ_6 thứ_bảy|thứ_bẩy|thứ_7 chủ_nhật"),
    before_year="năm",
    decade_before=r"(?:thập niên|những năm|thập kỷ)\s",
    not_years=r"\s?đồng",
    written=(
        r"(?:ngày|mùng|hôm|sáng|tối|chiều|đêm)\s(?P<d5>[0-3]?\d)[/.-](?P<m5>[01]?\d)(?:[/.-](?P<y5>{year}))?(?!\d)",
        r"ngày\s(?P<d6>[0-3]?\d)\stháng\s(?P<m6>[01]?\d)(?:(?:\snăm\s|/)(?P<y6>{year}))?(?!\d)",
        r"tháng\s(?P<m7>[01]?\d)(?:(?:\snăm\s|/)(?P<y7>{year}))?(?!\d)",
    ),
)
