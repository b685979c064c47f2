"""What is said to language models in Vietnamese, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=("hệ thống",),
    openers=r"bạn là|bỏ qua",
    readers=tuple(
        phrases("""
        phần_mềm máy_viết bot rô_bốt tự_động mô_hình ai trợ_lý hệ_thống công_cụ thuật_toán chương_trình người_dùng
        người_đọc chatbot
    """)
    ),
    texts=tuple(
        phrases("""
        văn_bản bài bài_viết trang tài_liệu bản_tóm tiêu_đề câu đoạn dòng kết_quả trả_lời nguồn các_báo số_liệu ghi_chú
    """)
    ),
    writing=tuple(
        phrases("""
        tóm_tắt rút_gọn viết tổng_hợp xuất_ra nhắc bỏ_qua trình_bày dẫn_nguồn mở_đầu đưa_tin nói_rằng
    """)
    ),
    demands=tuple(phrases("quên yêu_cầu chỉ_dẫn lệnh nhiệm_vụ đính_chính hãy xin vui_lòng phải không_được")),
    address=tuple(phrases("bạn")),
    refusals=(r"xin lỗi|tôi không thể|rất tiếc",),
)
