"""How French credits another outlet with a report."""

from __future__ import annotations

from summarizer.languages.topics.crediting import Crediting

CREDITING = Crediting(
    patterns=(
        r"(?:révélé|rapporté|annoncé)e?s? (?:d'abord |en premier )?par {name}|"
        r"selon (?:un article|une enquête) (?:de|du) {name}"
    ),
    signs=("révél", "rapport", "annonc", "enquête"),
)
