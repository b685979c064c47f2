"""How French says that outlets agree, that one stands alone, or that one is silent."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.comparison import Comparison

_TELLS = "(?:mentionne|évoque|parle|dit|rapporte|cite|fait)"

COMPARISON = Comparison(
    agreement=(
        r"\b(?:tous les|les deux|l['’]ensemble des) (?:\w+ )?(?:médias|journaux|articles)\b",
        r"{name} s['’]accordent\b",
    ),
    contrast=(
        r"\b(?:seule?|seuls|uniquement) {name}",
        r"{name},? (?:est|était) (?:le seul|la seule)\b",
        r"\b(?:le seul|la seule) (?:média|journal|publication)\b",
        r"\baucun autre (?:média|journal)\b",
        r"\bcontrairement (?:à|au) {name}",
        r"\bà la différence (?:de|du) {name}",
    ),
    silence=(
        rf"{{name}},? (?:ne |n['’](?:en )?){_TELLS}(?: \w+){{0,2}} (?:pas|rien|aucune)\b",
        r"{name},? (?:omet|passe sous silence|ignore|tait)\b",
        r"\babsente?s? (?:de|du) {name}",
    ),
    articles=word_set("la le les"),
    joins=("et", "ou"),
)
