"""Which words of French carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        a affirmé afin ai ainsi alors an année années ans après assez au aucun aucune aujourd'hui auprès aussi
        autour autre autres aux avaient avait avant avec avoir ayant bien c c'est car ce ceci cela celle celles
        celui cependant ces cet cette ceux chaque chez comme comment contre d d'un d'une dans de depuis dernier
        derniers dernière des deux devant dit doit doivent donc dont du déclaré déjà elle elles en encore enfin
        entre est et eu eux faire fait fois font hier hors ici il ils indiqué j je jour jours jusqu jusqu'à l l'on
        la laquelle le lequel les lesquels leur leurs lors lorsque lui là m ma mais malgré me mes moi moins mon même
        mêmes n n'a n'est ne ni non nos notre nous ont ou où par parce parfois parmi pas pendant peu peut peuvent
        plus plusieurs plutôt pour pourquoi pourrait près puis qu qu'elle qu'il qu'ils qu'un qu'une quand que quel
        quelle quelles quelque quelques quels qui quoi s s'est sa sans sauf se selon sera seraient serait ses si
        sien soit son sont sous souvent sur t ta tandis tant te tel telle tes toi ton toujours tous tout toute
        toutes trois trop très tu un une vers voici voilà vos votre vous y à étaient était étant état été être
    """),
    joining=word_set("bien et mais ou parce que qui si tandis"),
    stemmer="french",
    elides=True,
    articles=word_set("des la le les un une"),
    turns=word_set("et tandis"),
    back_references=word_set("ce celle celui ces cet cette elle elles il ils leur lui sa ses son"),
)
