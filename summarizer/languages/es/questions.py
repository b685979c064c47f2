"""Questions that readers of a story in Spanish have, and what answers them."""

from __future__ import annotations

from summarizer.languages.topics.questions import Question, Questions

QUESTIONS = Questions(
    rules=(
        Question(
            r"\b(?:prevé|previsto|tendrá|deberá|se reunirá|votará|está previst\w+|próxim\w+)\b", "¿Qué pasará ahora?"
        ),
        Question(r"\b(?:porque|debido a|con el fin de|para evitar)\b", "¿Cuál es el motivo?"),
        Question(
            r"\b(?:\d[\d.]*|dos|tres|cuatro|cinco|diez|decenas)\b[^.]{0,40}\b(?:muert\w+|fallecid\w+|víctimas)",
            "¿Cuántas personas murieron?",
        ),
        Question(
            r"\b(?:\d[\d.]*|dos|tres|cuatro|cinco|diez|decenas)\b[^.]{0,40}\bherid",
            "¿Cuántas personas resultaron heridas?",
        ),
        Question(r"\d[\d.,]* ?(?:millones)? ?(?:de )?(?:euros|dólares|pesos)", "¿Cuánto dinero está en juego?"),
        Question(r"\b(?:critic\w+|rechaz\w+|se opon\w+)\b", "¿Quién está en contra y por qué?"),
    ),
)
