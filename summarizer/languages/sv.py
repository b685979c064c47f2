"""What is known of Swedish."""

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
        alla allt att av blev bli blir de dem den denna deras dess dessa det detta dig din dock du där efter ej
        eller en er ett från för ha hade han hans har henne hennes hon hur här i icke ingen inom inte jag kan kommer
        kunde man med mellan men mig min mot mycket nu när någon något några och om oss på redan sade samma sedan
        sig sin sina ska skall skulle som säger så till under upp ut utan var vara varit vid vilka vilken än är år
        över
    """),
    stemmer="swedish",
)

ABBREVIATIONS = Abbreviations(
    never=word_set("bl.a ca d.v.s dr f.d prof s.k t.ex"),
    numbered=word_set("nr s"),
    often=word_set("kr m.m"),
    openers=word_set("de den det en ett han hon i men och på som"),
)

CALENDAR = Calendar(
    months=(
        "januari|jan februari|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sep|sept "
        "oktober|okt november|nov december|dec"
    ),
    doubtful=frozenset({"mars"}),
    leads="i|av|till|från|sedan|under",
)

NUMBERS = Numbers(
    decimal_comma=True,
    spaced=True,
)

UNITS = Units(
    spellings=spellings("""
        % procent|USD dollar|EUR euro|m meter|km kilometer|l liter
    """),
)

QUOTATIONS = Quotations(
    points_inward=True,
)
