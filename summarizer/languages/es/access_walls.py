"""Lines that stand between a reader and an article, in Spanish."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    matter=("datos personales", "consentimiento"),
    deeds=tuple(phrases("acept rechaz almacen utiliz tratar")),
    addressing=(
        r"\bnosotros y\b|\bnuestros (?:\d+ )?socios\b|\b(?:su|tu) (?:consentimiento|dispositivo)\b|\butilizamos\b",
    ),
    requests=(
        r"\b(?:exclusivo|contenido) para (?:nuestros )?suscriptores\b|\bsuscríbe(?:te|se) para\b",
        r"\b(?:ya eres|es usted) suscriptor\b|\bpara (?:seguir|continuar) leyendo\b|\binicia sesión para\b",
    ),
    request_keys=tuple(phrases("suscri suscrí leyendo sesión")),
    placeholders=(
        r"(?:este artículo|este contenido|esta página) (?:ya )?no (?:está disponible|existe)",
        r"(?:artículo|contenido|página) no (?:disponible|encontrad[oa])",
    ),
)
