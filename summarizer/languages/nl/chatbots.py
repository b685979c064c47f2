"""What is said to language models in Dutch."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"\b(?:negeer|vergeet)\s[^.!?]{0,30}?\b(?:instructies?|opdrachten|aanwijzingen|regels|prompts?)\b[^.!?]{0,30}?"
            r"\ben\s(?:\w+\s)?(?:schrijf|zeg|meld|antwoord|vermeld)\b|\b(?:negeer|vergeet)\s[^.!?]{0,20}?\b(?:vorige|"
            r"eerdere|voorgaande|bovenstaande)\s(?:instructies?|opdrachten|aanwijzingen|regels|prompts?)|"
            r"\bals (?:je|u) een (?:ai|taalmodel|chatbot|assistent)(?:-\w+)? (?:bent|is)\b"
        ),
    ),
    keys=tuple(
        phrases("""
        negeer vergeet taalmodel chatbot assistent een_ai
    """)
    ),
)
