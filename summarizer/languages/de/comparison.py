"""How German says that outlets agree, that one stands alone, or that one is silent."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.comparison import Comparison

COMPARISON = Comparison(
    agreement=(
        r"\b(?:alle|beide|sämtliche)(?: \w+)? (?:Medien|Zeitungen|Blätter|Berichte)\b",
        r"{name} (?:sind sich einig|stimmen überein)\b",
    ),
    contrast=(
        r"\b(?:nur|allein|einzig) {name}",
        r"{name} (?:allein|als einzige[rs]?)\b",
        r"\bals einzige[rs]? (?:Medium|Zeitung|Blatt)\b",
        r"\bkein anderes (?:Medium|Blatt)\b|\bkeine andere Zeitung\b",
        r"\banders als {name}",
        r"\bim Gegensatz zu[rm]? {name}",
    ),
    silence=(
        r"{name} (?:erwähnt|berichtet|nennt|schreibt|meldet)(?: \w+){0,3} (?:nicht|nichts)\b",
        r"{name} (?:verschweigt|lässt (?:\w+ )?(?:aus|weg)|schweigt)\b",
        r"\b(?:fehlt|fehlen) (?:in|bei) {name}",
    ),
    articles=word_set("das der die"),
    joins=("und", "oder"),
)
