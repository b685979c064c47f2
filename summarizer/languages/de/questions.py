"""Questions that readers of a story in German have, and what answers them."""

from __future__ import annotations

from summarizer.languages.topics.questions import Question, Questions

QUESTIONS = Questions(
    rules=(
        Question(
            r"\b(?:soll(?:en)?|will|wollen|wird|werden)\b[^.]*\b(?:nächste[nrs]?|kommende[nrs]?|am \w+tag|im (?:Januar|Februar|März|April|"
            r"Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter)|bis)\b",
            "Wie geht es weiter?",
        ),
        Question(r"\b(?:weil|Grund (?:dafür|für)|begründete|um [^.]{3,60} zu)\b", "Was ist der Grund?"),
        Question(
            r"\b(?:\d[\d.]*|zwei|drei|vier|fünf|zehn|Dutzende)\b[^.]{0,40}\b(?:Tote|getötet|starben|ums Leben)",
            "Wie viele Menschen starben?",
        ),
        Question(
            r"\b(?:\d[\d.]*|zwei|drei|vier|fünf|zehn|Dutzende)\b[^.]{0,40}\b(?:verletzt|Verletzte)",
            "Wie viele Menschen wurden verletzt?",
        ),
        Question(
            r"\d[\d.,]* ?(?:Millionen|Milliarden|Mio\.?|Mrd\.?)? ?(?:Euro|€|Dollar|Franken)",
            "Um wie viel Geld geht es?",
        ),
        Question(r"\b(?:Umfrage|Prozent der)\b", "Was sagen die Umfragen?"),
        Question(r"\b(?:kritisier\w+|Kritik|lehn\w+ [^.]* ab|gegen (?:die|den|das))\b", "Wer ist dagegen, und warum?"),
        Question(r"\b(?:begrüß\w+|unterstütz\w+|lobte)\b", "Wer ist dafür, und warum?"),
    ),
)
