"""Which tokens of German keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("""
        abs amerik bes bspw bzw ca d d.h dipl dr.med dt ehem engl ev evtl fr frl frz geb gegr gest ggf griech hl hr
        hrn i i.a i.d.r ing inkl insb jur kath lat m.e mag max med min o.ä op phil prof.dr röm s.o sel sog str u u.a
        v v.a vgl z z.b z.t zzgl
    """),
    numbered=word_set("""
        abs apr art aufl aug bd dez feb hrsg jan jg jul jun kap mär nov nr okt s sep sept tel
    """),
    often=word_set("a.d a.g a.m e.v g.m.b.h jh jhd mio mrd o.ä tsd u.a u.ä"),
    closing=word_set("etc n.chr u.s.w usw v.chr"),
    openers=word_set("""
        aber alle als am an auch auf aus außerdem bei beide da dabei daher damit dann das dass denn dennoch der
        deshalb die diese dieser dieses doch dort durch ein eine einer eines er es für gegen gestern heute hier ich
        ihr ihre im in jedoch keine laut man mehr mit nach nicht noch nun nur ob oder schon sein seine seit sie so
        später und unter viele von vor warum was weil wenn wer wie wir wo während zu zudem zum zur zuvor über
    """),
    months=word_set("""
        apr april aug august dez dezember feb februar jahrhundert jahrhunderts jan januar jh jul juli jun juni
        jänner mai mär märz nov november okt oktober sep sept september
    """),
)
