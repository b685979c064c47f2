"""What bodies are called in German: authorities, companies, parties, clubs."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.bodies import Bodies

BODIES = Bodies(
    heads=word_set("""
        amt ausschuss bank bund bundesamt bundesministerium front gericht gesellschaft institut institution
        ministerium organisation partei rat union universität verband
    """),
    nouns=word_set("behörde dorf firma gruppe hauptstadt insel konzern land partei stadt unternehmen verein"),
    and_tails=word_set("entwicklung forschung jugend soziales sport"),
    links=word_set("für"),
)
