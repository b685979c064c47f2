"""What is said to language models in Vietnamese, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"\b(?:bỏ qua|quên|phớt lờ)\s(?:mọi|tất cả|các|những|toàn bộ)\s(?:\w+\s){0,2}?(?:chỉ dẫn|"
            r"hướng dẫn|chỉ thị|quy tắc|mệnh lệnh|lệnh)[^.!?]{0,12}?(?:trên|trước|phía trên)"
        ),
        (
            r"\b(?:trợ lý (?:ai|ảo)|mô hình ngôn ngữ|chatbot)\s(?:\w+\s){0,3}?(?:phải|cần)\s(?:nói|viết|"
            r"ghi|trả lời|báo)"
        ),
    ),
    roles=("hệ thống",),
    openers=r"bạn là|bỏ qua",
    keys=tuple(
        phrases("""
        bỏ_qua quên phớt_lờ trợ_lý mô_hình chatbot
    """)
    ),
    refusals=(r"xin lỗi|tôi không thể|rất tiếc",),
)
