"""Questions that readers of a story in Russian have, and what answers them."""

from __future__ import annotations

from summarizer.languages.topics.questions import Question, Questions

QUESTIONS = Questions(
    rules=(
        Question(r"\b(?:планиру\w+|ожидается|предстоит|намерен\w*|состоится|пройд[её]т)\b", "Что будет дальше?"),
        Question(r"\b(?:из-за|потому что|причин\w+|чтобы)\b", "В чём причина?"),
        Question(r"\b(?:погиб\w*|умер\w*|скончал\w+|жертв\w*)\b", "Сколько человек погибло?"),
        Question(r"\b(?:пострада\w+|ранен\w*)\b", "Сколько человек пострадало?"),
        Question(
            r"\d[\d ,.]* ?(?:млн|млрд|миллион\w*|миллиард\w*|тысяч\w*) ?(?:рублей|долларов|евро)",
            "О какой сумме идёт речь?",
        ),
    ),
)
