"""What is said to language models in Portuguese, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=(
        "sistema",
        "assistente",
    ),
    openers=r"você é|ignor",
    refusals=(r"desculpe|não posso",),
)
