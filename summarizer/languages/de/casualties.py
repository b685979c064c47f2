"""What befalls people who are counted, in German."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.casualties import Casualties

CASUALTIES = Casualties(
    kinds={
        "dead": word_set("gestorben getötet kamen leichen opferzahl starben todesopfer tot tote toten ums_leben"),
        "injured": word_set("verletzt verletzte verletzten verletzter"),
        "missing": word_set("vermisst vermisste vermissten vermisster"),
        "arrested": word_set("festgenommen festnahmen verhaftet verhaftete"),
        "displaced": word_set("evakuiert obdachlos vertrieben"),
        "infected": word_set("fälle infektionen infiziert neuinfektionen"),
    },
    people=word_set("menschen opfer personen todesopfer"),
    nobody=word_set("kein keine keinen niemand"),
    harm=word_set("opfer"),
    fates=(
        word_set("gestorben getötet starben tot tote toten tötete töteten"),
        word_set("verletzt verletzte verletzten verwundet"),
        word_set("vermisst vermisste vermissten"),
        word_set("festgenommen verhaftet"),
        word_set("gerettet"),
    ),
)
