"""What English counts, and whether a count still holds."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.counting import Counting

_AREA = r"(?:country|nation|region|state|province|county|island|continent|world|globe)"
_THE_WHOLE = (
    r"(?:(?:all|most|the rest|the whole) of (?:the|its|their|our)|(?:the|its|their|our) (?:whole|entire|rest of the))"
)

COUNTING = Counting(
    scopes=word_set("""
        additional altogether among annually another average century combined countrywide daily decade decades each
        earlier elsewhere every global globally half including last later monthly more nationally nationwide other
        others overall past per previous previously since statewide this total weekly worldwide yearly
    """),
    wide=(
        rf"(?:across|throughout|all over|around) (?:{_THE_WHOLE} |the |its |their |our )?{_AREA}|"
        rf"(?:in|of) {_THE_WHOLE} {_AREA}|in the {_AREA} as a whole|"
        r"(?:nation|country|state|province|region|island|world|city)-?wide|nationally|globally"
    ),
    part=word_set("alone district elsewhere nearby neighboring neighbouring"),
    of_a_whole=r" of (?:the|those|these|them|whom)\b",
    quantifiers=word_set("all any every few half many most some somewhat strongly"),
    range_words=("to", "and"),
    labels=word_set("""
        act amendment article bus category channel chapter day district episode flight form game gate group highway
        interstate level line measure model no number page part phase pier platform precinct prop proposition
        question resolution room route rule runway season section stage tier title top unit version week
    """),
    wins=word_set("beat beats defeat defeated defeats edged thrash thrashed wins won"),
    updates=word_set("""
        climbed climbing climbs corrected earlier grew grown increased initially jumped latest lowered now
        previously raised raising reduced revised risen rises rising rose updated upped
    """),
    sure_updates=word_set("climbed corrected revised risen updated upped"),
    comes_to=word_set("climb exceeded grow hit reached reaches reaching rise stands stood surpassed"),
    former_before=(
        "up from|down from|rose from|increased from|revised from|raised from|from an earlier|from the previous|"
        "from a previous|previous toll of|earlier toll of|previously|earlier reports of|initially|initial|"
        "first spoken of|first reported|first put at|at first|"
        "(?:first|original|earlier|previous|preliminary) (?:estimate|forecast|projection|budget|figure|count)s? of"
    ),
    former_behind=r"earlier|previously|before|reported earlier",
    former_sentence=r"Earlier (?:reports|on|it was)|(?:Initial|Early|Previous) reports|(?:Initially|Previously),? ",
    not_yet=(r"\b(?:has|have|had) (?:not|yet)\b|\b(?:has|have|had)n[’']t\b|\bnot (?:yet|immediately)\b|\byet to\b"),
    as_of=r"\b[Aa]s of\b",
    of_one_poll=r"\b(?:margins? of (?:sampling )?error|sampling error|plus or minus)\b",
    over_time=(r"^Since the\b|\b(?:over|in|during) (?:the (?:past|last) )?\w+ (?:nights|days|weeks|months|years)\b"),
    place=r"\b(?:[Ii]n|[Aa]t|near|[Aa]round|outside|across) (?:[a-z]+(?:ern|ing)? )?([A-Z][\w’'-]+)",
)
