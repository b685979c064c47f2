"""What is said to language models in Korean, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(r"(?:이전|위의|앞의|지금까지의)\s?(?:모든\s)?(?:지시|명령|규칙|지침)[^.!?]{0,8}(?:무시|잊)",),
    keys=("무시", "잊"),
    refusals=(r"죄송",),
)
