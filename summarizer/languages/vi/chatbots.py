"""What is said to language models in Vietnamese, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=("hệ thống",),
    openers=r"bạn là|bỏ qua",
    refusals=(r"xin lỗi|tôi không thể|rất tiếc",),
)
