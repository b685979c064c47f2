"""Which tokens keep their full stop without ending a sentence, a table a language.

A token is written without its last stop and folded to lower case. A language joins by adding one entry to `_TABLES`;
one that has none is split by the rules common to all.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

from summarizer.language.codes import primary_language


class Abbreviations(NamedTuple):
    """The tokens of one language, by what may follow them."""

    never: frozenset[str]
    """Titles and the like: a sentence does not end here, whatever follows."""
    numbered: frozenset[str]
    """Months, "No.", "p.": not an end before a digit, an end otherwise if the next word opens a sentence."""
    often: frozenset[str]
    """Can close a sentence ("Inc.", "p.m."): an end only before a word that opens sentences."""
    closing: frozenset[str]
    """Ends of lists and the like ("etc."): an end before any capital. Spaced ones are joined: "т. п." is "т.п"."""
    openers: frozenset[str]
    """Words that, capitalised in mid-text, open a sentence far more often than they continue a name."""
    months: frozenset[str]
    """Month names, for languages that write ordinals with a full stop ("3. Oktober")."""


_EVERYWHERE = {
    "never": "mr mrs ms dr prof st e.g i.e messrs mme mlle rev hon gen col lt capt cmdr sgt maj vs",
    "numbered": "no nr art fig vol pp p",
    "often": "inc co corp ltd jr sr bros llc plc a.m p.m u.s u.k u.n",
    "closing": "etc",
}

_TABLES: dict[str, dict[str, str]] = {
    "en": {
        "never": (
            "sen sens rep reps gov govs pres supt det insp amb atty adm brig cpl pvt lt.col maj.gen lt.gen brig.gen "
            "lt.gov rt.hon fr mt ft messrs mx pfc ofc spc cmdr dist treas sec a.k.a assoc asst dep e.g i.e cf viz"
        ),
        "numbered": "jan feb mar apr jun jul aug sept sep oct nov dec sec ch para pt vols nos op eq ca approx rte hwy",
        "often": (
            "ph.d m.d b.a m.a d.c l.a n.y u.s.a d.j r.i.p esq dept univ ave blvd rd est ala ariz ark calif colo conn "
            "del fla ga ill ind kan ky la md mass mich minn mo mont neb nev okla ore pa tenn tex va vt wash wis wyo "
            "n.c s.c n.d s.d n.h n.j n.m r.i w.va u.s.c min hr hrs lb lbs oz sq in tel ext intl natl govt cos int'l "
            "dem rep-elect"
        ),
        "openers": (
            "the a an this that these those he she it they we you i his her its their our my your there here in on at "
            "by for from with after before during since when while where what who why how if as although though but "
            "and or so yet however meanwhile still then now according also both some many most all no not one another "
            "last earlier later among because until under over despite once instead even just only such each every to "
            "about asked is are was were do did does mr mrs ms"
        ),
    },
    "de": {
        "never": (
            "hr fr hrn frl dipl ing mag z.b z bzw ca d.h u.a s.o vgl evtl ggf inkl zzgl sog bspw insb i.d.r u z.t "
            "o.ä v.a i.a m.e prof.dr dr.med med phil jur geb gest gegr str röm griech lat engl frz dt amerik "
            "hl sel ev kath bes max min ehem op d i v abs"
        ),
        "numbered": "jan feb mär apr jun jul aug sep sept okt nov dez nr art abs bd kap s tel aufl hrsg jg",
        "closing": "usw u.s.w etc v.chr n.chr",
        "often": "u.ä o.ä u.a mio mrd tsd jh jhd e.v a.d a.g g.m.b.h a.m",
        "openers": (
            "der die das ein eine einer eines dieser diese dieses er sie es wir ihr ich man in im am an auf aus "
            "bei mit "
            "nach seit von vor zu zum zur über unter für durch gegen während wenn als ob weil dass doch aber und oder "
            "denn so auch nur noch schon dort hier dann da damit dabei deshalb daher dennoch jedoch außerdem zudem wer "
            "was wie wo warum nun heute gestern laut sein seine ihre alle viele beide mehr keine nicht später zuvor"
        ),
        "months": (
            "januar jänner februar märz april mai juni juli august september oktober november dezember "
            "jan feb mär apr jun jul aug sep sept okt nov dez jahrhundert jahrhunderts jh"
        ),
    },
    "fr": {
        "never": "m mm mme mmes mlle mgr me st ste cf env av apr j.-c ex bd pr dr ph chap éd boul",
        "numbered": "janv févr avr juil sept oct nov déc art fig p pp vol no n t chap",
        "often": "s.a s.a.r.l j.-c u.e o.n.u h",
        "openers": (
            "le la les l un une des ce cet cette ces il elle ils elles on nous vous je j c qu que qui quand où comment "
            "pourquoi mais et ou donc or ni car dans en à au aux de du d par pour sur sous avec sans chez depuis "
            "pendant après avant selon si comme lors malgré puis ainsi alors aussi cependant toutefois enfin sa son "
            "ses leur leurs notre tout toute tous plus"
        ),
    },
    "es": {
        "never": (
            "sr sra sres srta d ee dña ca dr dra drs lic ing gral cnel cap tte sto sta mons fray arq prof profa "
            "av avda c "
            "ej p.ej dpto depto admón exc excmo ilmo hno hnos fco ma"
        ),
        "numbered": "núm nº pág págs art arts vol cap tel ene feb mar abr jun jul ago sept oct nov dic n",
        "closing": "etc a.c d.c",
        "often": "ee.uu ee.uu.aa ud uds cía s.a s.l s.a.b c.v a.m p.m rr.hh jj.oo cm km",
        "openers": (
            "el la los las un una unos unas este esta estos estas ese esa esto eso él ella ellos ellas yo nosotros se "
            "en a al de del por para con sin sobre tras desde hasta entre según durante cuando donde quien que qué "
            "como cómo si no ni y o pero sino aunque porque pues así también además sin su sus lo le les ya más hoy "
            "ayer después antes mientras luego entonces todo todos"
        ),
    },
    "ru": {
        "never": (
            "гр д ул пр просп пл пер стр корп кв обл р-н пос с дер им проф акад доц канд докт чл.-корр т тов "
            "св преп ген полк подп кап лейт инж зам ред см ср напр т.е т.н т.к т.о т.ч та наз букв лат греч англ "
            "нем фр итал исп яп кит род ум рис табл гл ок ст о оз"
        ),
        "numbered": "янв фев мар апр июн июл авг сен сент окт ноя нояб дек п пп ст рис табл стр с № гл т",
        "often": ("г гг в вв э др пр руб коп тыс млн млрд трлн долл сек ч час чел сша р экз проц"),
        "closing": "т.д т.п н.э",
        "openers": (
            "он она оно они мы вы я это этот эта эти тот та те то в во на по из за к ко с со у от до для при о об под "
            "над после перед между но а и или да же если когда где как что кто чем так также однако кроме ранее позже "
            "затем тогда сейчас теперь по-прежнему все всё его ее её их наш сам не ни более вместе согласно"
        ),
    },
    "vi": {
        "never": "tp tx ths ts pgs gs bs ks ths.bs pgs.ts gs.ts tt đ đ/c tr q p h ô b lm ls kts",
        "numbered": "tr t số đt tel",
        "often": "tp.hcm",
        "closing": "v.v vv",
        "openers": (
            "các những một ông bà anh chị theo trong khi sau trước đây đó này tại với và nhưng tuy để do vì nếu từ "
            "đến đã cũng họ tôi chúng người ngày năm hiện"
        ),
    },
    "ar": {"never": "د أ م ا ص ع ت ج ق هـ أ.د ب", "numbered": "ص", "often": "إلخ الخ", "openers": ""},
    "hi": {
        "never": "डॉ श्री सु कु पं प्रो मो डा न रु रू एम एस के आर पी सी डी बी टी वी जी एन एच एल जे ए",
        "numbered": "नं रु रू सं",
        "often": "",
        "openers": "",
    },
    "it": {
        "never": "sig sigg dott dott.ssa prof prof.ssa ing avv on arch geom rag mons s p.es es ecc.mo cfr gen col",
        "numbered": "n nn att pag pagg art artt tel vol cap gen feb mar apr mag giu lug ago set ott nov dic",
        "often": "s.p.a s.r.l",
        "closing": "ecc a.c d.c",
        "openers": (
            "il lo la i gli le un una l in di a da con su per tra fra ma e o se che non è si ha dopo quando come"
        ),
    },
    "pt": {
        "never": "sr sra srs sras dr dra drs prof profa eng exmo gen cel cap pe d av r ex",
        "numbered": "n nº pág art vol cap tel jan fev mar abr mai jun jul ago set out nov dez",
        "often": "ltda s.a cia e.u.a eua",
        "closing": "etc a.c d.c",
        "openers": (
            "o a os as um uma em no na de do da por para com sem mas e ou se que não ele ela eles após quando como"
        ),
    },
    "nl": {
        "never": "dhr mevr mw dr drs ir ing mr prof bijv bv ca d.w.z o.a m.b.t nl resp incl excl st",
        "numbered": "jan feb mrt apr jun jul aug sep okt nov dec nr blz art",
        "closing": "enz etc",
        "often": "n.v b.v v.chr n.chr e.d",
        "openers": "de het een in op van met en maar of als dat dit die hij zij ze wij we er na voor door bij ook toen",
        "months": "januari februari maart april mei juni juli augustus september oktober november december",
    },
    "pl": {
        "never": "np dr prof mgr inż ul al św ks tzw tzn m.in im płk gen kpt por pl os woj pow hab red",
        "numbered": "nr str s art ust poz tel pkt",
        "closing": "itd itp",
        "often": "r w tys mln mld zł godz",
        "openers": "to w na z do po nie i a ale jak że on ona oni co gdy jest o od za przez dla",
    },
    "cs": {
        "never": "např tzv dr prof ing mgr sv č čs ul mj popř",
        "numbered": "str č",
        "closing": "atd apod",
        "often": "r tis mil",
        "openers": "to v na a ale se je po",
    },
    "sv": {
        "never": "bl.a t.ex dr prof s.k ca f.d d.v.s",
        "numbered": "nr s",
        "often": "m.m kr",
        "openers": "det den de en ett i på och men som han hon",
    },
    "tr": {
        "never": "dr prof doç sn av yrd öğr gör alb",
        "numbered": "no s",
        "closing": "vb vs",
        "often": "a.ş ltd şti t.c",
        "openers": "bu bir o ve ama ancak",
    },
    "uk": {
        "never": "м р рр вул ім обл проф акад св т.зв напр див ст с смт",
        "numbered": "ст п с рис мал реєстр",
        "closing": "т.д т.п",
        "often": "р рр ін грн тис млн млрд",
        "openers": "він вона воно вони ми це у в на за з до від як що але та і й",
    },
}


@functools.cache
def abbreviations_of(language: str) -> Abbreviations:
    """The table of a language (any BCP 47 tag; only its first part counts), the common one when it has none."""
    own = _TABLES.get(primary_language(language), {})
    kinds = {
        kind: frozenset(own.get(kind, "").split())
        for kind in ("never", "numbered", "often", "closing", "openers", "months")
    }
    placed = kinds["never"] | kinds["numbered"] | kinds["often"] | kinds["closing"]
    for kind, words in _EVERYWHERE.items():
        kinds[kind] |= frozenset(words.split()) - placed
    return Abbreviations(**kinds)
