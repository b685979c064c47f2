"""What is said to language models in Arabic, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(r"(?:تجاهل|تجاهلوا|انسَ?|انسوا)\s(?:كل|جميع)\s(?:\w+\s)?(?:التعليمات|تعليمات|الأوامر|القواعد|التوجيهات)",),
    roles=("النظام",),
    openers=r"تجاهل",
    keys=("تجاهل", "انس"),
    refusals=(r"عذرا|آسف|لا أستطيع|لا يمكنني",),
)
