"""Traces of the page around an article inside its sentences, in French."""

from __future__ import annotations

from summarizer.languages.topics.boilerplate import Boilerplate

BOILERPLATE = Boilerplate(
    phrases=(
        ("confidentialité", r"\bpolitique de confidentialité\b"),
        ("newsletter", r"\bnotre newsletter\b"),
    ),
    alerts=("exclusif",),
    credits=(r"(?:crédit|photo d’archives)\s?[:/].{0,100}",),
    more=("lire la suite",),
    advertisement=("publicité",),
    kickers=r"en direct|direct|vidéo|tribune|exclusif",
    no_reports=r"tribune|en direct|quiz",
)
