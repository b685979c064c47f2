"""What is said to language models in Italian, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=(
        "sistema",
        "assistente",
    ),
    openers=r"sei |ignora",
    readers=tuple(
        phrases("""
        software macchin* robot bot automatic* modello modelli ia assistent* sistema sistemi strument* programma
        programmi operatore utent* lettor* algoritm* chatbot*
    """)
    ),
    texts=tuple(
        phrases("""
        testo testi articol* pagina documento riassunt* sintesi titol* frase frasi paragraf* riga righe parole
        version* output risultato rispost* font* testat* nota
    """)
    ),
    writing=tuple(
        phrases("""
        riassum* sintetizz* condens* abbrevi* riscriv* riscritt* gener* produ* compil* redig* scriv* menzion* cita
        citare cit* omett* present* descriv* riport* indic* annunc* inizi* di'* nomin*
    """)
    ),
    demands=tuple(
        phrases("""
        ignor* dimentic* istruzion* compito incarico comand* ordine direttiv* rettifica prega* deve devono dovr*
        favore
    """)
    ),
    address=tuple(phrases("tu ti te tuo tua tuoi tue voi vostr*")),
    refusals=(r"mi dispiace|non posso",),
)
