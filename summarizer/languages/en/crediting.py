"""How English credits another outlet with a report."""

from __future__ import annotations

from summarizer.languages.topics.crediting import Crediting

CREDITING = Crediting(
    patterns=(
        r"(?:first|originally|earlier|previously) (?:reported|disclosed|revealed|published) "
        r"(?:\w+ ){0,3}?(?:by|in) {name}|"
        r"{name} (?:was the )?first (?:to report|reported|disclosed|revealed|published)|"
        r"according to an? (?:\w+ )?(?:report|story|article|investigation) (?:\w+ )?(?:by|in|from) {name}|"
        r"(?:as|,) {name} (?:first |has )?(?:reported|reports)\b|"
        r"{name} (?:(?:newspaper|magazine|daily) )?(?:reported|reports)\b|{name} is reporting"
    ),
    signs=("report", "first", "disclos", "reveal", "article", "story"),
    no_fact=(
        r"\b(?:the|this|that|his|her|their) (?:news|story|report|details?|existence|plan|decision|move|development)?\s?"
        r"(?:\w+ ){0,4}?(?:was|were|had been|has been) (?:first|originally|earlier)\b|first to report\b|"
        r"first reported (?:the|on)\b"
    ),
)
