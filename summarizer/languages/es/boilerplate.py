"""Traces of the page around an article inside its sentences, in Spanish."""

from __future__ import annotations

from summarizer.languages.topics.boilerplate import Boilerplate

BOILERPLATE = Boilerplate(
    phrases=(
        ("política de", r"\bpolítica de (?:privacidad|cookies)\b"),
        ("nuestr", r"\bnuestr[ao] (?:newsletter|boletín)\b"),
    ),
    alerts=("exclusiva", "última hora"),
    credits=(r"fotos?\s?[:/].{0,100}",),
    photo=("foto",),
    more=("leer más",),
    advertisement=("publicidad",),
    kickers=r"opinión|en vivo|vídeo|video",
    no_reports=r"opinión|quiz|video",
)
