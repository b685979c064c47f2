"""How Spanish says that outlets agree, that one stands alone, or that one is silent."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.comparison import Comparison

COMPARISON = Comparison(
    agreement=(
        r"\b(?:todos los|ambos|los dos) (?:\w+ )?(?:medios|diarios|periódicos)\b",
        r"{name} coinciden\b",
    ),
    contrast=(
        r"\b(?:solo|sólo|únicamente|solamente) {name}",
        r"{name},? (?:es|fue) el único\b",
        r"\bel único (?:medio|diario|periódico)\b",
        r"\bningún otro (?:medio|diario|periódico)\b",
        r"\ba diferencia de {name}",
    ),
    silence=(
        r"{name},? no (?:menciona|informa|dice|cita|recoge|habla|incluye)\b",
        r"{name},? (?:omite|calla|ignora|pasa por alto)\b",
        r"\bausente (?:en|de) {name}",
    ),
    articles=word_set("el la las los"),
    joins=("y", "o"),
)
