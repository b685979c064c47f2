"""How news in Portuguese reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set(
        "disse diz afirmou afirma declarou explicou acrescentou contou anunciou ressaltou destacou escreveu respondeu"
    ),
    sources=("segundo", "de acordo com"),
)
