"""How German credits another outlet with a report."""

from __future__ import annotations

from summarizer.languages.topics.crediting import Crediting

CREDITING = Crediting(
    patterns=(
        r"(?:zuerst|zunächst) (?:\w+ ){0,2}?(?:berichtete|hatte|meldete) (?:\w+ )?{name}|berichtete zuerst {name}|"
        r"(?:wie|laut) (?:die|der|das|dem)? ?[„“\"]?{name}[“”\"]? (?:berichtet|meldet|unter Berufung)"
    ),
    signs=("bericht", "meldet", "hatte"),
)
