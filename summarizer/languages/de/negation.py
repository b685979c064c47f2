"""How German denies."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("""
        kaum kein keine keinem keinen keiner keines nicht nichts nie niemals niemand nirgends ohne weder
    """),
    idioms=phrases("nicht_nur nicht_zuletzt nicht_allein kein_zweifel"),
    answers=word_set("nein"),
    of_things=word_set("kein keine keinen"),
    idle=word_set("einzige erste ersten oder"),
    never_before=word_set("erste ersten"),
    denials=word_set("""
        abgelehnt ablehnte bestreitet bestritt dementierte gegen gescheitert lehnen lehnte scheiterte unmöglich
        verweigert verweigerte weigerte
    """),
    weak_denials=word_set("gegen"),
    complements=word_set("dass daß"),
    looks_back=True,
    any_case=True,
    affirming=word_set("haben hat hatte ist sind war waren wird"),
    infinitives=word_set("zu"),
    noun_endings=("ment", "tion", "sion"),
    quantifiers=word_set("alle einige viele"),
)
