"""Which capitals in Spanish belong to a name, and which do not."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.naming import Naming

NAMING = Naming(
    openers=word_set("""
        a además ahora al ante antes aquel así aunque ayer bajo como con cuando de del desde después donde dos
        durante el ella ellas ellos en entonces era esa ese eso esta estas este estos fue hasta hoy la las lo los
        luego mañana me menos mientras muy más no nosotros o otra otro otros para pero por porque quien se según sin
        sino sobre su sus sí también todas todo todos tras tres tu tú un una unas unos usted y ya yo
    """),
    demonyms=word_set("español española estadounidense internet ruso tv web"),
    calendar=word_set("""
        abril agosto diciembre domingo enero febrero gmt jueves julio junio lunes martes marzo mayo miércoles
        noviembre octubre septiembre sábado utc viernes
    """),
    compounds=tuple(phrases("""Unión_Europea Naciones_Unidas Casa_Blanca""")),
    links=word_set("& de del para y"),
    ands=word_set("e y"),
    head_links=word_set("del para"),
    links_in_persons=True,
    small=word_set("de del la el y e &"),
)
