"""How English says that outlets agree, that one stands alone, or that one is silent."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.comparison import Comparison

_PAPERS = r"(?:outlets?|papers?|newspapers?|publications?|news sites?)"
_NOT = r"(?:(?:does|did|do) not|(?:does|did|do)n['’]t|never|(?:fails?|failed) to)(?: even)?"
_TELLS = r"(?:mention|report|say|name|cover|note|include|tell|give|refer|cite|quote|carry|describe|discuss)\w*"

COMPARISON = Comparison(
    agreement=(
        rf"\b(?:all|both|every|each)(?: of)?(?: the)?(?: \w+)? {_PAPERS}\b",
        r"{name} (?:all |both )?agree(?:s|d)?\b",
    ),
    contrast=(
        r"\bonly {name}",
        r"{name},? (?:is|was|are) (?:alone|the only)\b",
        r"{name},? alone\b",
        rf"\bthe only {_PAPERS}\b",
        rf"\bno other {_PAPERS}\b",
        rf"\b(?:un|not )reported (?:by|in) (?:the )?(?:other|any other) {_PAPERS}\b",
        r"\b(?:exclusive|unique) to {name}",
        r"{name} exclusively\b",
        r"\bunlike {name}",
        r"\bin contrast (?:to|with) {name}",
    ),
    silence=(
        rf"{{name}},?(?: \w+,?)? {_NOT} {_TELLS}",
        r"{name},?(?: \w+)? (?:makes?|made) no (?:mention|reference)\b",
        r"{name},?(?: \w+)? (?:says?|said|reports?|reported) nothing\b",
        r"{name},?(?: \w+)? (?:omits?|omitted|ignores?|ignored|skips?|skipped|(?:leaves?|left) (?:\w+ )?out)\b",
        r"{name},?(?: \w+)? (?:is|are|was|were|stays?|remains?) silent\b",
        r"\b(?:absent|missing) from {name}",
        r"\b(?:not|never) (?:mentioned|reported|found|covered|noted) (?:in|by) {name}",
        r"\b(?:left out|omitted|ignored|unmentioned) (?:in|by) {name}",
    ),
    articles=word_set("the"),
    joins=("and", "or", "nor"),
)
