"""What is known of Polish."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.abbreviations import Abbreviations
from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.quotations import Quotations
from summarizer.languages.topics.units import Units
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        a aby ale bez być był była było były co czy dla do gdy gdzie go i ich ile im inne iż ja jak jako jego jej
        jest jeszcze już kiedy która które który których ma mi może można na nad nie niż o od oraz po pod podczas
        powiedział przed przez przy roku się swoje swój są ta tak także tam te tego tej ten to tylko tym u w we więc
        wszystko z za został zostały że
    """),
    stemmer="polish",
)

ABBREVIATIONS = Abbreviations(
    never=word_set("""
        al dr gen hab im inż kpt ks m.in mgr np os pl por pow prof płk red tzn tzw ul woj św
    """),
    numbered=word_set("art nr pkt poz s str tel ust"),
    often=word_set("godz mld mln r tys w zł"),
    closing=word_set("itd itp"),
    openers=word_set("a ale co dla do gdy i jak jest na nie o od on ona oni po przez to w z za że"),
)

CALENDAR = Calendar(
    months=(
        "stycznia|styczeń|sty lutego|luty|lut marca|marzec|mar kwietnia|kwiecień|kwi maja|maj "
        "czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz "
        "października|październik|paź listopada|listopad|lis grudnia|grudzień|gru"
    ),
)

NUMBERS = Numbers(
    decimal_comma=True,
    spaced=True,
)

UNITS = Units(
    spellings=spellings("""
        % procent|EUR euro
    """),
)

QUOTATIONS = Quotations(
    points_inward=True,
)
