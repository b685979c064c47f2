"""Names in Vietnamese that stand for the same country."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.kin import Kin

KIN = Kin(
    families=(
        phrases("việt_nam vietnam"),
        phrases("mỹ hoa_kỳ"),
        phrases("trung_quốc bắc_kinh"),
        phrases("nga matxcơva moscow"),
        phrases("hàn_quốc seoul"),
        phrases("triều_tiên bình_nhưỡng"),
    ),
)
