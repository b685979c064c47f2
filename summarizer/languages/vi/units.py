"""Units in Vietnamese by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % phần_trăm|pt điểm_phần_trăm điểm|USD đô_la|EUR euro|pound bảng|JPY yen|CNY nhân_dân_tệ|RUB rúp|VND đồng|
        KRW won|s giây|min phút|h tiếng giờ|d ngày|wk tuần|mo tháng|y năm tuổi|decade thập_kỷ|m mét|km cây_số|
        mi dặm|t tấn|ha héc-ta|km2 km_vuông|kph km/giờ|deg độ|C độ_C|barrel thùng|l lít|times lần
    """),
    between=r"mỹ ",
    vague_leads=word_set("mấy một nhiều vài"),
    shades={
        "about": word_set("chừng khoảng ước_tính"),
        "near": word_set("gần"),
        "over": word_set("hơn trên ít_nhất"),
        "under": word_set("chưa_đến dưới tối_đa"),
    },
)
