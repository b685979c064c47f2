"""What is said to language models in Italian, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"\b(?:ignora|ignori|ignorate|dimentica|trascura)\s[^.!?]{0,30}?\b(?:istruzioni|regole|direttive)\s(?:\w+\s)?"
            r"precedent\w*"
        ),
        (
            r"\b(?:ignora|dimentica|ignorate)\s(?:tutte |le |tue ){1,3}(?:istruzioni|regole)[^.!?]{0,30}?\be\s(?:\w+\s)?"
            r"(?:scriv|rispond|di\b|afferm)\w*"
        ),
        (
            r"\b(?:assistenti? (?:di )?ia|modell[oi] linguistic[io]|chatbots?)\s(?:\w+\s){0,4}?(?:devono|deve)\s(?:\w+\s)?"
            r"(?:dire|scrivere|affermare|indicare)\b"
        ),
        (
            r"(?:^|[.!?:]\s*)(?:nota|messaggio)\s(?:a|per|ai) (?:gli ){0,2}"
            r"(?:ia|assistenti?|modell[oi]|chatbots?|llm)[^.!?:]{0,30}:"
        ),
    ),
    roles=("sistema", "assistente"),
    openers=r"sei |ignora",
    keys=tuple(
        phrases("""
        ignor dimentica trascura assistent modell chatbot llm _ia
    """)
    ),
    refusals=(r"mi dispiace|non posso",),
)
