"""What persons are called in German: titles, offices, roles."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.persons import Persons

PERSONS = Persons(
    titles=word_set(
        """präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin
        ministerpräsident ministerpräsidentin außenminister außenministerin innenminister innenministerin
        finanzminister verteidigungsminister verteidigungsministerin gesundheitsminister wirtschaftsminister
        bürgermeister bürgermeisterin oberbürgermeister chef chefin vorsitzender vorsitzende parteichef parteichefin
        senator sprecher sprecherin regierungssprecher general oberst professor doktor prof. dr. könig königin prinz
        papst bischof kardinal trainer generalsekretär direktor anwalt richter us-präsident staatschef
        premierminister regierungschef gouverneur"""
    ),
    honorifics=word_set("dr frau herr prof prof."),
    royal=word_set("könig königin papst prinz"),
    former=("ehemalig",),
)
