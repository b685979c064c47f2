"""Lines that stand between a reader and an article, in Portuguese."""

from __future__ import annotations

from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    matter=("dados pessoais", "consentimento"),
    deeds=("aceit", "armazen", "utiliz"),
    addressing=(r"\bnós e\b|\bnossos (?:\d+ )?parceiros\b|\butilizamos\b",),
    requests=(r"\bexclusivo para assinantes\b|\bassine para (?:continuar|ler)\b|\bjá é assinante\b",),
    request_keys=("assina", "assine"),
)
