"""Which words of French say the contrary of each other."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.opposites import Opposites

OPPOSITES = Opposites(
    pairs=phrases("""
        augmenter/diminuer hausse/baisse gagner/perdre accepter/refuser approuver/rejeter ouvrir/fermer
        autoriser/interdire confirmer/démentir avant/après plus/moins premier/dernier coupable/innocent
        victoire/défaite
    """),
    weak=word_set("après avant dernier moins plus premier"),
)
