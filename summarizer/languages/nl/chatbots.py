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
    readers=tuple(
        phrases("""
        software machine* bot bots robot* automat* taalmodel* model modellen ai assistent* systeem systemen
        hulpmiddel* programma* beheerder gebruiker* lezer* algoritme* chatbot*
    """)
    ),
    texts=tuple(
        phrases("""
        tekst* artikel* stuk pagina document* samenvatting* overzicht* kop koppen titel* zin zinnen alinea* regel
        regels woorden versie* uitvoer resultaat antwoord* bron bronnen media notitie
    """)
    ),
    writing=tuple(
        phrases("""
        samenvat* samen vat inkort* herschrijf* herschreven genereer* gegenereerd produceer* stel opstel* schrijf*
        schrijven vermeld* noem* weglat* citeer* beschrijf* weergev* meld* begin* zeg
    """)
    ),
    demands=tuple(
        phrases("""
        negeer* vergeet instructie* opdracht* taak bevel* richtlijn* rectificatie gelieve alstublieft moet moeten
        verzocht plaats
    """)
    ),
    address=tuple(phrases("je jij jou jouw u uw jullie")),
)
