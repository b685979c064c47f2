"""How German says how much, how many and how often."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.quantifiers import Quantifiers

QUANTIFIERS = Quantifiers(
    ranks=(
        word_set("wenige wenigen"),
        word_set("einige einigen manche manchen manchmal mehrere mehreren teilweise"),
        word_set("häufig oft viele vielen zahlreiche zahlreichen"),
        word_set("größtenteils mehrheit meist meisten überwiegend"),
        word_set("""
            alle allen aller ganze ganzen gesamte gesamten immer jede jeden jeder jedes sämtliche vollständig
        """),
    ),
    extents={
        "whole": word_set("alle allen aller immer jede jeder jedes sämtliche"),
        "main": word_set("mehrheit meist meisten"),
        "many": word_set("häufig oft viele vielen zahlreiche zahlreichen"),
        "scant": word_set("kaum_ein kaum_eine minderheit nur_einige nur_wenige selten wenige wenigen"),
        "single": word_set("eine_der einer_der eines_der"),
        "least": word_set("mindestens wenigstens"),
        "most": word_set("höchstens maximal"),
        "beyond": word_set("mehr_als"),
        "short": word_set("beinahe bis_zu fast knapp weniger_als"),
    },
    no_extents=word_set("fast_alle nicht_alle vor_allem"),
)
