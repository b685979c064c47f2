"""What is said to language models in Portuguese, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"\b(?:ignora|ignore|esqueça|esquece|desconsidere)\s[^.!?]{0,30}?\b(?:instruções|regras)\s(?:\w+\s)?"
            r"(?:anterior|prévia|acima|precedent|dada)\w*"
        ),
        (
            r"\b(?:ignora|ignore|esqueça)\s(?:todas? |todo |as |suas ){1,3}(?:instruções|regras)[^.!?]{0,30}?\be\s(?:\w+\s)?"
            r"(?:escrev|diga|respond|afirm)\w*"
        ),
        (
            r"\b(?:assistentes? de ia|modelos? de linguagem|chatbots?)\s(?:\w+\s){0,4}?devem?\s(?:\w+\s)?"
            r"(?:dizer|escrever|afirmar|indicar|mencionar|responder|informar|omitir)\b"
        ),
        (
            r"(?:^|[.!?:]\s*)(?:nota|mensagem|aviso)\s(?:a|para|às?) (?:os |as |todas? |todos? ){0,2}"
            r"(?:ia|ias|assistentes?|modelos?|chatbots?|llm)[^.!?:]{0,30}:"
        ),
    ),
    roles=("sistema", "assistente"),
    openers=r"você é|ignor",
    keys=tuple(
        phrases("""
        ignora ignore esque desconsidere modelo assistente chatbot llm _ia
    """)
    ),
    refusals=(r"desculpe|não posso",),
)
