"""What is said to language models in Italian, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=(
        "sistema",
        "assistente",
    ),
    openers=r"sei |ignora",
    refusals=(r"mi dispiace|non posso",),
)
