"""How Vietnamese says that something is not certain, not yet so, or only said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.hedging import Hedging

HEDGING = Hedging(
    possible=word_set("có_lẽ có_thể khả_năng"),
    alleged=word_set("""
        bị_cho bị_cáo_buộc cáo_buộc dường_như hình_như nghi nghi_ngờ tình_nghi được_cho được_cho_là
    """),
    planned=word_set("chuẩn_bị dự_kiến dự_định kế_hoạch lên_kế_hoạch muốn sẽ"),
    condition=word_set("nếu"),
)
