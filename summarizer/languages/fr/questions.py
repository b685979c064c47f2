"""Questions that readers of a story in French have, and what answers them."""

from __future__ import annotations

from summarizer.languages.topics.questions import Question, Questions

QUESTIONS = Questions(
    rules=(
        Question(
            r"\b(?:devrai(?:t|ent)|doi(?:t|vent)|prévue?s?|va|vont)\b[^.]*\b(?:prochaine?|d'ici|en \w+ prochain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le \d)",
            "Que va-t-il se passer ?",
        ),
        Question(r"\b(?:parce que|en raison de|afin d|pour éviter|car)\b", "Quelle en est la raison ?"),
        Question(
            r"\b(?:\d[\d ]*|deux|trois|quatre|cinq|dix|dizaines)\b[^.]{0,40}\b(?:morts?|tués?|décès)",
            "Combien de personnes sont mortes ?",
        ),
        Question(
            r"\b(?:\d[\d ]*|deux|trois|quatre|cinq|dix|dizaines)\b[^.]{0,40}\bblessé",
            "Combien de personnes ont été blessées ?",
        ),
        Question(
            r"\d[\d ,.]* ?(?:millions|milliards)? ?(?:d'euros|d’euros|euros|€|de dollars|dollars)",
            "Combien d'argent est en jeu ?",
        ),
        Question(r"\bsondages?\b", "Que disent les sondages ?"),
        Question(r"\b(?:critiqu\w+|s'oppos\w+|dénonc\w+)\b", "Qui est contre, et pourquoi ?"),
    ),
)
