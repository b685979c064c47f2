"""How Spanish denies."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("jamás nada nadie ni ninguna ninguno ningún no nunca sin tampoco"),
    idioms=phrases("no_sólo no_solo sin_embargo no_obstante sin_duda"),
    answers=word_set("no"),
    of_things=word_set("ninguna ningún"),
    idle=word_set("o primer primera"),
    never_before=word_set("primer primera"),
    denials=word_set("contra evitó fracasó imposible incapaz negó niega rechaza rechazado rechazó"),
    weak_denials=word_set("contra"),
    complements=word_set("que"),
    affirming=word_set("es fue ha han son"),
    infinitives=word_set("a de para"),
    quantifiers=word_set("algunos muchos todos"),
)
