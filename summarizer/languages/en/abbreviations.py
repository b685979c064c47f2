"""Which tokens of English keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("""
        a.k.a adm amb assoc asst atty brig brig.gen cf cmdr cpl dep det dist e.g fr ft gov govs i.e insp lt.col
        lt.gen lt.gov maj.gen messrs mt mx ofc pfc pres pvt rep reps rt.hon sec sen sens spc supt treas viz
    """),
    numbered=word_set("""
        approx apr aug ca ch dec eq feb hwy jan jul jun mar nos nov oct op para pt rte sec sep sept vols
    """),
    often=word_set("""
        ala ariz ark ave b.a blvd calif colo conn cos d.c d.j del dem dept esq est ext fla ga govt hr hrs ill in ind
        int'l intl kan ky l.a la lb lbs m.a m.d mass md mich min minn mo mont n.c n.d n.h n.j n.m n.y natl neb nev
        okla ore oz pa ph.d r.i r.i.p rd rep-elect s.c s.d sq tel tenn tex u.s.a u.s.c univ va vt w.va wash wis wyo
    """),
    openers=word_set("""
        a about according after all also although among an and another are as asked at because before both but by
        despite did do does during each earlier even every for from he her here his how however i if in instead is
        it its just last later many meanwhile most mr mrs ms my no not now on once one only or our over she since so
        some still such that the their then there these they this those though to under until was we were what when
        where while who why with yet you your
    """),
    tags="said|says|asked|asks|wrote|writes|told|tweeted|added|replied|shouted|yelled|cried",
)
