"""What French counts, and whether a count still holds."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.counting import Counting

COUNTING = Counting(
    scopes=word_set("an autres chaque depuis dont mondial par total"),
    wide=(
        r"dans (?:tout le|toute la|l'ensemble d[ue](?: la)?|le reste du) (?:pays|région|province|monde|territoire)|"
        r"à travers le (?:pays|monde)|à l'échelle (?:nationale|mondiale|du pays)"
    ),
    part=word_set("voisin voisine"),
    of_a_whole=r" d'entre\b",
    range_words=("à",),
    labels=word_set("article chambre chapitre groupe ligne niveau numéro page route vol"),
    wins=word_set("bat battu gagne gagné"),
    updates=word_set("alourdi alourdit auparavant désormais initialement passé précédent revu"),
    sure_updates=word_set("alourdi revu"),
    comes_to=word_set("atteignait atteint grimpé s'élève s'établit"),
    former_before=r"contre|auparavant|au lieu de|précédent bilan de|d'abord",
    former_behind=r"auparavant|précédemment",
    former_sentence=r"(?:Un )?précédent bilan|Auparavant",
)
