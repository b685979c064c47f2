"""Which capitals in German belong to a name, and which do not."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.naming import Naming

NAMING = Naming(
    openers=word_set("""
        aber all alle als am an auch auf aus bei bis da damit dann das dass dem den denn der des deshalb die dies
        diese dieser dieses doch dort drei durch ein eine einem einen einer eines er es für gegen heute hier ich ihm
        ihr im immer in ist ja jedoch jetzt kein keine man mit nach nicht noch nun nur ob oder sein seine seit sich
        sie so trotz um und unter viele vom von vor war was weil wenn wer wie will wir wird wo zu zum zur zwar zwei
        über
    """),
    demonyms=word_set("""
        amerikanische amerikanischen britische deutsche deutschen deutscher französische französischen internet
        russische russischen tv web
    """),
    calendar=word_set("""
        april august dezember dienstag donnerstag februar freitag gmt januar juli juni mai mez mittwoch montag märz
        november oktober samstag september sonntag utc
    """),
    links=word_set("& für und"),
    ands=word_set("und"),
    head_links=word_set("für"),
    noun_markers=word_set("der die das den dem des ein eine einen einem einer eines kein keine zum zur im am"),
    genitive="s",
    small=word_set("der die das und &"),
)
