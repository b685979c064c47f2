"""How Spanish credits another outlet with a report."""

from __future__ import annotations

from summarizer.languages.topics.crediting import Crediting

CREDITING = Crediting(
    patterns=(
        r"(?:revelad|adelantad|publicad|informad)[oa]s? (?:primero |en primer lugar )?por {name}|"
        r"según (?:publicó|informó|adelantó) {name}"
    ),
    signs=("revel", "adelant", "public", "inform"),
)
