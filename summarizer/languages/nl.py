"""What is known of Dutch."""

from __future__ import annotations

from summarizer.languages.tables import amounts, phrases, spellings, word_set
from summarizer.languages.topics.abbreviations import Abbreviations
from summarizer.languages.topics.beginnings import Beginnings
from summarizer.languages.topics.boilerplate import Boilerplate
from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.negation import Negation
from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.reporting import Reporting
from summarizer.languages.topics.units import Units
from summarizer.languages.topics.words import Words

ABBREVIATIONS = Abbreviations(
    never=word_set("bijv bv ca d.w.z dhr dr drs excl incl ing ir m.b.t mevr mr mw nl o.a prof resp st"),
    numbered=word_set("apr art aug blz dec feb jan jul jun mrt nov nr okt sep"),
    often=word_set("b.v e.d n.chr n.v v.chr"),
    closing=word_set("enz etc"),
    openers=word_set("""
        als bij dat de die dit door een en er het hij in maar met na of ook op toen van voor we wij ze zij
    """),
    months=word_set("""
        april augustus december februari januari juli juni maart mei november oktober september
    """),
)

BEGINNINGS = Beginnings(
    patterns=(
        r"(?:foto|video|beeld|bron)\s?[:/©]",
        r"(?:lees (?:ook|meer|verder)|bekijk ook|klik hier|advertentie)\b.{0,160}$",
        r"(?:meld je aan|schrijf je in|abonneer|deel dit|volg ons)\b.{0,80}$",
    ),
)

BOILERPLATE = Boilerplate(
    photo=("foto",),
    credits=(r"foto\s?[:/].{0,100}",),
)

CALENDAR = Calendar(
    months=(
        "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep "
        "oktober|okt november|nov december|dec"
    ),
    weekdays="maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
)

NEGATION = Negation(
    negators=word_set("geen niemand niet niets noch nooit zonder"),
    idioms=phrases("niet_alleen"),
    looks_back=True,
)

NUMBERS = Numbers(
    count=(
        "nul - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd"
    ),
    one="een",
    joined=("{one}en{ten}",),
    joint="en",
    magnitudes=amounts("duizend=1e3 miljoen=1e6 miljard=1e9"),
    dozens=amounts("dozijn=12"),
    fractions=amounts("helft=2 derde=3 kwart=4 vijfde=5"),
    articles="één|een",
    decimal_comma=True,
)

REPORTING = Reporting(
    verbs=word_set("zei zegt zeiden zeggen verklaarde meldde vertelde aldus schreef voegde benadrukte waarschuwde"),
    sources=("volgens",),
)


UNITS = Units(
    spellings=spellings("""
        % procent|USD dollar|EUR euro|h uur|d dagen|y jaar|m meter|km kilometer|t ton|l liter
    """),
    vague_leads=word_set("afgelopen een enkele komende paar per verscheidene"),
    shades={
        "about": word_set("circa ongeveer"),
        "near": word_set("bijna"),
        "over": word_set("meer_dan minstens ruim"),
        "under": word_set("minder_dan tot"),
    },
)

WORDS = Words(
    function=word_set("""
        aan al alle alleen als altijd andere bij binnen daar dan dat de deze die dit doen door drie dus een eens
        eerste elk en er gaan gaat geen geweest had hadden heb hebben heeft het hier hij hoe hun ik in is ja jaar
        kan komen kunnen maar maken meer men met mijn moet moeten na naar niet niets nog nu of om omdat onder ons
        onze ook op over sinds te tegen toch toen tot twee u uit van veel voor want waren was wat we weer wel werd
        werden wie wij wil worden wordt zal ze zegt zei zelf zich zij zijn zo zoals zonder zou zouden
    """),
    stemmer="dutch",
)
