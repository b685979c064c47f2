"""What is said to language models in Dutch, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"\b(?:negeer|vergeet) [^.!?]{0,20}?\b(?:vorige|eerdere|voorgaande|bovenstaande)\s(?:instructies?|opdrachten|"
            r"aanwijzingen|regels|prompts?)|\bals (?:je|u) een (?:ai|taalmodel|chatbot|assistent)(?:-\w+)? (?:bent|is)\b"
        ),
    ),
    keys=tuple(phrases("negeer_ vergeet_ als_je_een_ als_u_een_")),
)
