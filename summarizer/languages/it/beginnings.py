"""How text of the page around an article begins in Italian."""

from __future__ import annotations

from summarizer.languages.topics.beginnings import Beginnings

BEGINNINGS = Beginnings(
    patterns=(
        r"(?:foto|video|immagine|fonte|credit)\s?[:/©]",
        r"(?:leggi (?:anche|tutto|di più)|guarda anche|vedi anche|clicca qui|continua a leggere)\b.{0,160}$",
        r"(?:iscriviti|condividi|seguici|(?:abbonati|registrati) (?:qui|ora|subito|gratis))\b.{0,80}$",
        r"pubblicità\W*$",
        r"(?:pubblicato|aggiornato|ultimo aggiornamento)(?: il| alle|\s?:).{0,60}\d\W*$",
        r"(?:riproduzione riservata|tutti i diritti riservati)",
    ),
)
