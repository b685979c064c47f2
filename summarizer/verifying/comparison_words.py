"""How a sentence says that outlets agree, that one stands alone, or that one is silent, language by language.

`{name}` is where outlets are named. Only words that are about outlets are listed: "only three survived" compares none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

__all__ = ["Kind", "named_in", "patterns"]

Kind = Literal["agreement", "contrast", "silence"]

_EN_PAPERS = r"(?:outlets?|papers?|newspapers?|publications?|news sites?)"
_EN_NOT = r"(?:(?:does|did|do) not|(?:does|did|do)n['’]t|never|(?:fails?|failed) to)(?: even)?"
_EN_TELLS = r"(?:mention|report|say|name|cover|note|include|tell|give|refer|cite|quote|carry|describe|discuss)\w*"
_FR_TELLS = "(?:mentionne|évoque|parle|dit|rapporte|cite|fait)"
_WORDS: dict[str, dict[Kind, tuple[str, ...]]] = {
    "en": {
        "agreement": (
            rf"\b(?:all|both|every|each)(?: of)?(?: the)?(?: \w+)? {_EN_PAPERS}\b",
            r"{name} (?:all |both )?agree(?:s|d)?\b",
        ),
        "contrast": (
            r"\bonly {name}",
            r"{name},? (?:is|was|are) (?:alone|the only)\b",
            r"{name},? alone\b",
            rf"\bthe only {_EN_PAPERS}\b",
            rf"\bno other {_EN_PAPERS}\b",
            rf"\b(?:un|not )reported (?:by|in) (?:the )?(?:other|any other) {_EN_PAPERS}\b",
            r"\b(?:exclusive|unique) to {name}",
            r"{name} exclusively\b",
            r"\bunlike {name}",
            r"\bin contrast (?:to|with) {name}",
        ),
        "silence": (
            rf"{{name}},?(?: \w+,?)? {_EN_NOT} {_EN_TELLS}",
            r"{name},?(?: \w+)? (?:makes?|made) no (?:mention|reference)\b",
            r"{name},?(?: \w+)? (?:says?|said|reports?|reported) nothing\b",
            r"{name},?(?: \w+)? (?:omits?|omitted|ignores?|ignored|skips?|skipped|(?:leaves?|left) (?:\w+ )?out)\b",
            r"{name},?(?: \w+)? (?:is|are|was|were|stays?|remains?) silent\b",
            r"\b(?:absent|missing) from {name}",
            r"\b(?:not|never) (?:mentioned|reported|found|covered|noted) (?:in|by) {name}",
            r"\b(?:left out|omitted|ignored|unmentioned) (?:in|by) {name}",
        ),
    },
    "de": {
        "agreement": (
            r"\b(?:alle|beide|sämtliche)(?: \w+)? (?:Medien|Zeitungen|Blätter|Berichte)\b",
            r"{name} (?:sind sich einig|stimmen überein)\b",
        ),
        "contrast": (
            r"\b(?:nur|allein|einzig) {name}",
            r"{name} (?:allein|als einzige[rs]?)\b",
            r"\bals einzige[rs]? (?:Medium|Zeitung|Blatt)\b",
            r"\bkein anderes (?:Medium|Blatt)\b|\bkeine andere Zeitung\b",
            r"\banders als {name}",
            r"\bim Gegensatz zu[rm]? {name}",
        ),
        "silence": (
            r"{name} (?:erwähnt|berichtet|nennt|schreibt|meldet)(?: \w+){0,3} (?:nicht|nichts)\b",
            r"{name} (?:verschweigt|lässt (?:\w+ )?(?:aus|weg)|schweigt)\b",
            r"\b(?:fehlt|fehlen) (?:in|bei) {name}",
        ),
    },
    "fr": {
        "agreement": (
            r"\b(?:tous les|les deux|l['’]ensemble des) (?:\w+ )?(?:médias|journaux|articles)\b",
            r"{name} s['’]accordent\b",
        ),
        "contrast": (
            r"\b(?:seule?|seuls|uniquement) {name}",
            r"{name},? (?:est|était) (?:le seul|la seule)\b",
            r"\b(?:le seul|la seule) (?:média|journal|publication)\b",
            r"\baucun autre (?:média|journal)\b",
            r"\bcontrairement (?:à|au) {name}",
            r"\bà la différence (?:de|du) {name}",
        ),
        "silence": (
            rf"{{name}},? (?:ne |n['’](?:en )?){_FR_TELLS}(?: \w+){{0,2}} (?:pas|rien|aucune)\b",
            r"{name},? (?:omet|passe sous silence|ignore|tait)\b",
            r"\babsente?s? (?:de|du) {name}",
        ),
    },
    "es": {
        "agreement": (
            r"\b(?:todos los|ambos|los dos) (?:\w+ )?(?:medios|diarios|periódicos)\b",
            r"{name} coinciden\b",
        ),
        "contrast": (
            r"\b(?:solo|sólo|únicamente|solamente) {name}",
            r"{name},? (?:es|fue) el único\b",
            r"\bel único (?:medio|diario|periódico)\b",
            r"\bningún otro (?:medio|diario|periódico)\b",
            r"\ba diferencia de {name}",
        ),
        "silence": (
            r"{name},? no (?:menciona|informa|dice|cita|recoge|habla|incluye)\b",
            r"{name},? (?:omite|calla|ignora|pasa por alto)\b",
            r"\bausente (?:en|de) {name}",
        ),
    },
}


@cache
def patterns(language: str, outlets: tuple[str, ...]) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """What to look for in a sentence of this language; the group `names` holds the outlets that are named, if any."""
    return tuple(
        (kind, re.compile(written.replace("{name}", _named(outlets)), re.IGNORECASE))
        for kind, forms in _WORDS.get(language, {}).items()
        for written in forms
    )


def named_in(stretch: str, outlets: tuple[str, ...]) -> tuple[str, ...]:
    """The outlets that are named in a stretch of text, the longest name first where one stands in another."""
    full = {name.removeprefix("The "): name for name in outlets}
    found = (full[match[0]] for match in re.finditer(_one_of(outlets), stretch))
    return tuple(dict.fromkeys(found))


def _one_of(outlets: tuple[str, ...]) -> str:
    names = sorted({name.removeprefix("The ") for name in outlets}, key=lambda name: (-len(name), name))
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)"


def _named(outlets: tuple[str, ...]) -> str:
    """One outlet, or several in a row, written as the bundle does: "only time will tell" names no magazine."""
    one = rf"(?:(?:the|die|der|das|le|la|les|el|los) )?(?-i:{_one_of(outlets)})"
    return rf"(?P<names>{one}(?:(?:, | and |, and | or | nor | und | oder | et | ou | y | o ){one}){{0,8}})"
