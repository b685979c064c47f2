"""What bodies are called in Russian: authorities, companies, parties, clubs."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.bodies import Bodies

BODIES = Bodies(
    ends=word_set("""
        агентство банк газпром гибдд дума комитет компания мвд мид министерство минобороны мчс партия правительство
        росгвардия роскосмос служба суд университет фсб
    """),
    firsts=word_set("министерство комитет банк партия"),
    nouns=word_set("агентство город группа компания организация остров партия столица страна"),
)
