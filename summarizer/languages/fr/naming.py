"""Which capitals in French belong to a name, and which do not."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.naming import Naming

NAMING = Naming(
    openers=word_set("""
        a ainsi alors après au aujourd'hui aussi aux avant avec c'est car ce cependant ces cet cette chez comme dans
        de demain depuis des deux donc dont du déjà elle elles en encore enfin entre et il il_y ils je l la le les
        leur leurs lors ma mais mes moins mon même ni nos notre nous on ou où par pendant plus pour pourtant puis
        que qui quoi sa sans selon ses si son sous sur tous tout toute toutefois toutes trois tu un une vers vous y
    """),
    demonyms=word_set("""
        allemand allemande américain américaine britannique français française internet russe tv web
    """),
    calendar=word_set("""
        août avril dimanche décembre février gmt janvier jeudi juillet juin lundi mardi mars mercredi novembre
        octobre samedi septembre utc vendredi
    """),
    compounds=tuple(
        phrases("""Union_européenne Nations_unies Maison_Blanche Assemblée_nationale Parti_socialiste Front_national""")
    ),
    links=word_set("& d' de des du et pour"),
    ands=word_set("et"),
    head_links=word_set("des du pour"),
    links_in_persons=True,
    elision=r"(?:[LDCJNSM]|Qu)['’](?=\w)",
    small=word_set("de la le les du des et &"),
)
