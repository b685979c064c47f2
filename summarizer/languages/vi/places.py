"""What places are called in Vietnamese."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.places import Places

PLACES = Places(
    names=word_set("""
        anh australia belarus biển_đông brazil brussels bình_dương bắc_kinh campuchia canada croatia cyprus cần_thơ
        estonia ethiopia geneva hoàng_sa hungary huế hà_nội hàn_quốc hải_phòng hồ_chí_minh indonesia iran iraq
        israel jordan kazakhstan latvia lebanon libya london lào malaysia mexico moldova moscow myanmar mỹ
        new_zealand nga nghệ_an nhật nhật_bản paris philippines pháp quảng_nam quảng_ngãi quảng_ninh romania rome
        serbia singapore slovakia slovenia syria sài_gòn thanh_hóa thái_lan tokyo tp.hcm tp_hcm triều_tiên
        trung_quốc trường_sa uae ukraine vatican việt_nam washington yemen úc đà_nẵng đồng_nai đức ấn_độ
    """),
    nouns=word_set("huyện quận thành thị tỉnh xã đảo"),
    ends=word_set("biển huyện phường quận sông thành_phố tp tp. tỉnh vịnh xã đảo"),
    prepositions=word_set("tại vùng ở"),
)
