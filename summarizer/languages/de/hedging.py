"""How German says that something is not certain, not yet so, or only said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.hedging import Hedging

HEDGING = Hedging(
    possible=word_set("dürfte dürften eventuell kann können könnte könnten möglicherweise vielleicht womöglich"),
    alleged=word_set("""
        angeblich angebliche angeblichen anscheinend behauptet behauptete beschuldigt habe hätte hätten mutmaßlich
        mutmaßliche mutmaßlichen mutmaßlicher offenbar scheinbar sei seien soll sollen verdächtigt vermutlich
        wahrscheinlich wohl
    """),
    planned=word_set("""
        beabsichtigt geplant möchte planen plant plante planten soll sollen werden will wird wollen würde würden
    """),
    condition=word_set("falls ob sofern wenn"),
)
