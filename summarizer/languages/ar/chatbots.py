"""What is said to language models in Arabic, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=("النظام",),
    openers=r"تجاهل",
    refusals=(r"عذرا|آسف|لا أستطيع|لا يمكنني",),
)
