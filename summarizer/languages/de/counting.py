"""What German counts, and whether a count still holds."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.counting import Counting

COUNTING = Counting(
    scopes=word_set("""
        bundesweit darunter insgesamt je jeder jährlich landesweit pro seit täglich weitere weiteren weltweit
    """),
    wide=(
        r"(?:bundes|landes|welt|europa|deutschland)weit\w*|"
        r"(?:im ganzen|im gesamten|in ganz|in der (?:ganzen|gesamten)) (?:Land|Staat|Bundesland|Region|Welt|[A-Z]\w+)"
    ),
    part=word_set("landkreis"),
    of_a_whole=r" (?:von (?:den|ihnen)|der)\b",
    range_words=("bis",),
    labels=word_set("artikel flug gleis gruppe kapitel linie nummer paragraf paragraph seite stufe zimmer"),
    wins=word_set("besiegte gewann gewannen gewinnt schlug"),
    updates=word_set("""
        erhöht erhöhte gestiegen inzwischen korrigiert korrigierte mittlerweile nun stieg zunächst zuvor
    """),
    sure_updates=word_set("erhöhte gestiegen korrigiert korrigierte"),
    comes_to=word_set("betrug beträgt lag liegt steigt"),
    former_before=r"zuvor|zunächst|anfangs|bisher|bislang|nach zuvor",
    former_behind=r"zuvor",
    former_sentence=r"Zunächst (?:hieß|war|hatte)|Zuvor ",
)
