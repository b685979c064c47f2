"""How French denies."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("aucun aucune jamais ne ni non personne rien sans"),
    beginnings=("n'",),
    idioms=phrases("non_seulement ne_que sans_doute"),
    answers=word_set("non"),
    of_things=word_set("aucun aucune"),
    idle=word_set("ou premier seul"),
    never_before=word_set("premier première"),
    denials=word_set("""
        contre dément démenti empêché impossible incapable nie nié refuse refusent refusé rejeté échoué
    """),
    weak_denials=word_set("contre"),
    complements=word_set("qu' que"),
    looks_back=True,
    affirming=word_set("a est ont sont était"),
    infinitives=word_set("de à"),
    noun_endings=("ment", "ments", "tion", "tions", "sion", "sions", "ance", "ence"),
    quantifiers=word_set("certains tous"),
)
