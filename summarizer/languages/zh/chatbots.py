"""What is said to language models in Chinese, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=(
        "系统",
        "系統",
    ),
    openers=r"你|您|忽略|无视|無視",
    refusals=(r"抱歉|对不起|對不起|我无法|我不能",),
)
