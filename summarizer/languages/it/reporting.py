"""How news in Italian reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set(
        "ha_detto dice detto dichiarato afferma affermato spiega spiegato aggiunge aggiunto scrive scritto annunciato"
    ),
    sources=("secondo",),
    auxiliaries="ha",
)
