"""Names in Spanish that stand for the same country."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.kin import Kin

KIN = Kin(
    families=(phrases("estados_unidos eeuu ee.uu estadounidense estadounidenses washington"),),
)
