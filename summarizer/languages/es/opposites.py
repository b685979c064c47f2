"""Which words of Spanish say the contrary of each other."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.opposites import Opposites

OPPOSITES = Opposites(
    pairs=phrases("""
        aumentar/disminuir subir/bajar ganar/perder aceptar/rechazar aprobar/rechazar abrir/cerrar permitir/prohibir
        confirmar/desmentir antes/después más/menos culpable/inocente victoria/derrota ganó/perdió subió/bajó
        aprobó/rechazó
    """),
    weak=word_set("antes después menos más primero último"),
)
