"""What bodies are called in Vietnamese: authorities, companies, parties, clubs."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.bodies import Bodies

BODIES = Bodies(
    ends=word_set("""
        ban_chỉ bộ chính_phủ clb công_an công_ty cục hội hội_đồng liên_hợp_quốc ngân_hàng quốc_hội sở trung_ương
        trường tòa_án tập_đoàn tổ_chức viện đại_học đảng ủy_ban
    """),
    firsts=word_set("bộ đảng hội viện sở cục ban chính"),
    nouns=word_set("công nhóm tổ đảng đảo"),
)
