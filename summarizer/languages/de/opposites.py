"""Which words of German say the contrary of each other."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.opposites import Opposites

OPPOSITES = Opposites(
    pairs=phrases("""
        steigen/fallen steigen/sinken zunehmen/abnehmen gewinnen/verlieren zustimmen/ablehnen annehmen/ablehnen
        öffnen/schließen erlauben/verbieten bestätigen/dementieren beginnen/enden vor/nach mehr/weniger
        höher/niedriger schuldig/unschuldig verhaftet/freigelassen stieg/sank stieg/fiel gewann/verlor
        erhöhen/senken erhöht/gesenkt erster/letzter
    """),
    weak=word_set("mehr nach vor weniger"),
)
