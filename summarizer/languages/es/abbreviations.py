"""Which tokens of Spanish keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("""
        admón arq av avda c ca cap cnel d depto dpto dr dra drs dña ee ej exc excmo fco fray gral hno hnos ilmo ing
        lic ma mons p.ej prof profa sr sra sres srta sta sto tte
    """),
    numbered=word_set("""
        abr ago art arts cap dic ene feb jul jun mar n nov nº núm oct pág págs sept tel vol
    """),
    often=word_set("a.m c.v cm cía ee.uu ee.uu.aa jj.oo km p.m rr.hh s.a s.a.b s.l ud uds"),
    closing=word_set("a.c d.c etc"),
    openers=word_set("""
        a además al antes así aunque ayer como con cuando cómo de del desde después donde durante el ella ellas
        ellos en entonces entre esa ese eso esta estas este esto estos hasta hoy la las le les lo los luego mientras
        más ni no nosotros o para pero por porque pues que quien qué se según si sin sino sobre su sus también todo
        todos tras un una unas unos y ya yo él
    """),
)
