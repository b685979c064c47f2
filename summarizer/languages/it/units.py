"""Units in Italian by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % per_cento|pt punti|USD dollari|EUR euro|pound sterline|JPY yen|CNY yuan|cent centesimi|s secondi|
        min minuto minuti|h ora ore|d giorno giorni|wk settimana settimane|mo mese mesi|y anno anni|
        decade decennio decenni|m metro metri|km chilometro chilometri|kg chilo chili chilogrammi|
        t tonnellata tonnellate|ha ettaro ettari|deg gradi|barrel barili|l litro litri|times volte
    """),
    between=r"di ",
    vague_leads=word_set("alcune alcuni diversi poche pochi prossimi ultime ultimi un una uno"),
    shades={
        "about": word_set("circa"),
        "near": word_set("quasi"),
        "over": word_set("almeno oltre più_di"),
        "under": word_set("fino_a meno_di"),
    },
)
