"""What is known of Italian."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations
from summarizer.languages.topics.beginnings import Beginnings
from summarizer.languages.topics.boilerplate import Boilerplate
from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.reporting import Reporting
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        a ad ai al alla alle allo anche ancora anni anno avere aveva c che chi ci ciò come con contro cosa così cui
        da dagli dai dal dalla dalle dallo degli dei del della delle dello detto di dopo dove due durante e ed era
        erano essere fa fatto fino fra giorni giorno gli ha hai hanno ho i il in infatti io la le lei li lo loro lui
        ma mentre mi mia mio molto ne negli nei nel nella nelle nello no noi non nostro o ogni oltre ora per perché
        però più poi prima proprio può quale quali quando quanto quasi quella quelle quelli quello questa queste
        questi questo qui se secondo sempre senza si sia solo sono stata stati stato su sua sue sugli sui sul sulla
        sulle sullo suo suoi sì tra tre tutta tutte tutti tutto un una uno verso vi è
    """),
    stemmer="italian",
)

ABBREVIATIONS = Abbreviations(
    never=word_set("""
        arch avv cfr col dott dott.ssa ecc.mo es gen geom ing mons on p.es prof prof.ssa rag s sig sigg
    """),
    numbered=word_set("""
        ago apr art artt att cap dic feb gen giu lug mag mar n nn nov ott pag pagg set tel vol
    """),
    often=word_set("s.p.a s.r.l"),
    closing=word_set("a.c d.c ecc"),
    openers=word_set("""
        a che come con da di dopo e fra gli ha i il in l la le lo ma non o per quando se si su tra un una è
    """),
)

REPORTING = Reporting(
    verbs=word_set(
        "ha_detto dice detto dichiarato afferma affermato spiega spiegato aggiunge aggiunto scrive scritto annunciato"
    ),
    sources=("secondo",),
)

BEGINNINGS = Beginnings(
    patterns=(
        r"(?:foto|video|immagine|fonte|credit)\s?[:/©]",
        r"(?:leggi (?:anche|tutto|di più)|guarda anche|vedi anche|clicca qui|continua a leggere)\b.{0,160}$",
        r"(?:iscriviti|condividi|seguici|(?:abbonati|registrati) (?:qui|ora|subito|gratis))\b.{0,80}$",
        r"pubblicità\W*$",
        r"(?:pubblicato|aggiornato|ultimo aggiornamento)(?: il| alle|\s?:).{0,60}\d\W*$",
        r"(?:riproduzione riservata|tutti i diritti riservati)",
    ),
)

BOILERPLATE = Boilerplate(
    photo=("foto",),
    credits=(r"foto\s?[:/].{0,100}",),
)

CALENDAR = Calendar(
    months=(
        "gennaio|gen febbraio|febbr|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
        "settembre|sett|set ottobre|ott novembre|nov dicembre|dic"
    ),
    weekdays=("lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica"),
    doubtful=frozenset({"marzo"}),
    leads="in|di|a|da|fino a|fine|inizio|metà",
)
