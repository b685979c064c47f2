"""Lines that stand between a reader and an article, in French."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    matter=tuple(phrases("données_personnelles consentement sur_un_terminal traceurs")),
    deeds=tuple(phrases("refus stock traitons traitement utilis accept")),
    addressing=(
        r"\bnous (?:et|utilisons|stockons|traitons)\b|\bnos (?:\d+ )?partenaires\b",
        r"\bvotre (?:consentement|appareil|accord|choix|terminal)\b|\bvos (?:choix|données|préférences)\b",
    ),
    requests=(
        r"\bréservée? (?:aux|à nos) abonnés\b|\bpour lire la suite\b|\bdéjà abonnée?\b|\babonnez-vous (?:pour|à partir)\b",
        r"\bil vous reste .{1,12}% de cet article\b",
        r"\bvérifiez que vous (?:êtes humain|n[’']êtes pas un robot)",
    ),
    request_keys=tuple(phrases("abon lire_la_suite il_vous_reste vérifiez")),
    placeholders=(
        r"(?:cet article|ce contenu|cette page) n.(?:est|existe) (?:plus|pas)(?: disponible)?",
        r"(?:article|contenu|page) (?:indisponible|introuvable|supprimée?)",
    ),
)
