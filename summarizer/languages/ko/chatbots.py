"""What is said to language models in Korean, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    refusals=(r"죄송",),
)
