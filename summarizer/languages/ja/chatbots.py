"""What is said to language models in Japanese, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=("システム",),
    openers=r"あなた|これまで|無視",
    refusals=(r"申し訳",),
)
