"""How news in French reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set(
        """dit dis disait dira déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté
        ajoute ajoutait annoncé annonce estimé estime estimait assuré assure indiqué indique précisé précise
        souligné souligne rappelé rappelle confié confie regretté regrette répondu répond averti avertit demandé
        demande écrit lancé lance raconté raconte conclu conclut insisté insiste reconnu reconnaît dénoncé dénonce
        tweeté poursuit poursuivi commenté commente martelé prévenu admis"""
    ),
    sources=("selon", "d'après", "pour"),
    ambiguous=frozenset({"pour"}),
    pronouns=word_set("il elle ils elles je nous on t-il t-elle"),
    nouns="communiqué|discours|entretien|interview",
    auxiliaries="a|ont",
    phrase_openers="de|du",
    represents="de|du|pour",
)
