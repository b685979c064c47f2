"""What persons are called in Spanish: titles, offices, roles."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.persons import Persons

PERSONS = Persons(
    titles=word_set(
        """don doña presidente presidenta expresidente ministro ministra primer_ministro secretario secretaria senador
        senadora diputado diputada alcalde alcaldesa gobernador gobernadora canciller rey reina príncipe princesa
        papa cardenal obispo general coronel capitán profesor profesora doctor doctora director directora portavoz
        vocero vocera jefe jefa juez jueza abogado abogada fiscal embajador embajadora líder entrenador escritor
        cantante actor actriz"""
    ),
    honorifics=word_set("dr señor señora sr sr. sra sra."),
    royal=word_set("papa reina rey"),
    relative=r", quien",
    former=("exmin", "expres"),
)
