"""Lines that stand between a reader and an article, in Italian."""

from __future__ import annotations

from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    matter=("dati personali", "consenso", "cookie"),
    deeds=("accett", "rifiut", "utiliz"),
    addressing=(
        r"\bquesto sito\b|\bnoi e\b|\bnostri (?:\d+ )?partner\b|\b(?:il tuo|vostro) consenso\b|\butilizziamo\b",
    ),
    requests=(
        r"\baccetta (?:tutti|e continua)\b",
        r"\briservat[oa] agli abbonati\b|\babbonati per (?:continuare|leggere)\b|\bsei già abbonato\b",
    ),
    request_keys=("abbona", "accetta"),
    placeholders=(r"(?:articolo|contenuto|pagina) non (?:disponibile|trovat[oa])",),
)
