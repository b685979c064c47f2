"""What persons are called in French: titles, offices, roles."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.persons import Persons

PERSONS = Persons(
    titles=word_set(
        """président présidente ministre premier_ministre premier secrétaire sénateur sénatrice député députée maire
        gouverneur chancelier chancelière roi reine prince princesse pape cardinal évêque général colonel capitaine
        professeur docteur directeur directrice porte-parole chef juge avocat avocate procureur procureure
        ambassadeur ambassadrice patron commissaire préfet écrivain acteur actrice chanteur chanteuse économiste"""
    ),
    honorifics=word_set("dr m. madame mlle mme monsieur prof"),
    royal=word_set("pape prince princesse reine roi"),
    former=("ancien",),
)
