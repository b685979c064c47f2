"""How news in Spanish reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set(
        """dijo dice dicen dijeron decía dicho declaró declara declararon afirmó afirma afirmaron explicó explica
        añadió añade agregó agrega señaló señala aseguró asegura indicó indica apuntó apunta manifestó manifiesta
        comentó comenta anunció anuncia advirtió advierte sostuvo sostiene expresó expresa respondió responde
        escribió escribe preguntó pregunta insistió insiste recordó recuerda subrayó subraya destacó destaca
        reconoció admitió confirmó informó denunció criticó concluyó precisó"""
    ),
    sources=("según", "de acuerdo con", "en palabras de"),
    pronouns=word_set("él ella ellos ellas yo nosotros"),
    nouns="comunicado|discurso",
    phrase_openers="de",
    represents="para|de|del",
)
