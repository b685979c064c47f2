"""Which words of Russian say the contrary of each other."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.opposites import Opposites

OPPOSITES = Opposites(
    pairs=phrases("""
        рост/падение вырос/упал вырос/снизился победил/проиграл победа/поражение разрешил/запретил открыл/закрыл
        до/после больше/меньше выше/ниже подтвердил/опроверг поддержал/отверг виновен/невиновен
        увеличился/сократился повысил/снизил
    """),
)
