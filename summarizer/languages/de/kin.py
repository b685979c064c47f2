"""Names in German that stand for the same country."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.kin import Kin

KIN = Kin(
    families=(
        phrases("deutschland deutsche deutschen deutscher bundesrepublik berlin"),
        phrases("frankreich französische französischen paris"),
        phrases("usa vereinigte_staaten amerika amerikanische amerikanischen us washington"),
        phrases("russland russische russischen moskau"),
    ),
)
