"""Names in Russian that stand for the same country."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.kin import Kin

KIN = Kin(
    families=(
        phrases("usa сша америка америки американский американские американских"),
        phrases("россия рф российский российские российской москва"),
        phrases("украина украинский украинские киев"),
    ),
)
