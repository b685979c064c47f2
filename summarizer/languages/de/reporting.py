"""How news in German reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set(
        """sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären meinte meint meinten betonte betont
        betonten teilte mitgeteilt berichtete berichtet berichteten schrieb schreibt fragte fragt antwortete
        antwortet warnte warnt forderte fordert kritisierte kritisiert kündigte behauptete behauptet fügte äußerte
        äußert bestätigte bestätigt so twitterte rief ruft versicherte versichert bezeichnete nannte lobte räumte
        verkündete zitierte unterstrich ergänzte resümierte mahnte"""
    ),
    sources=("laut", "nach Angaben von", "so", "zufolge"),
    ambiguous=frozenset({"so"}),
    pronouns=word_set("er sie ich wir es"),
    bodies=tuple(
        map(
            word_set,
            (
                "polizei",
                "armee militär bundeswehr",
                "regierung bundesregierung",
                "ministerium minister ministerin",
                "gericht richter richterin",
                "staatsanwaltschaft",
                "unternehmen firma konzern hersteller",
                "klinik krankenhaus ärzte",
                "feuerwehr",
                "gewerkschaft",
                "forscher wissenschaftler",
            ),
        )
    ),
    nouns="Erklärung|Interview|Rede",
    auxiliaries="hat",
    phrase_openers="von",
    represents="von|für",
)
