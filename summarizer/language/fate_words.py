"""What happens to people who are counted, by language: rows of words for one fate, each apart from the others."""

from __future__ import annotations

from summarizer.languages.tables import word_set

__all__ = ["FATES", "WINS"]

_ROWS = {
    "en": """killed kill kills killing dead died die dies dying deaths slain
        injured injure injures injuring wounded wound wounding hurt
        missing
        arrested arrest arrests detained detain jailed
        rescued rescue saved
        evacuated evacuate displaced displace
        sacked fired dismissed
        hired hire hires""",
    "de": """getötet töteten tötete starben gestorben tot tote toten
        verletzt verletzte verletzten verwundet
        vermisst vermisste vermissten
        festgenommen verhaftet
        gerettet""",
    "fr": """tué tués tuées tuant morts décédés
        blessé blessés blessées blessant
        disparus disparues
        arrêtés arrêtées interpellés
        sauvés secourus""",
    "es": """muertos muertas mató murieron muerto fallecidos
        heridos heridas hirió lesionados
        desaparecidos desaparecidas
        detenidos detenidas arrestados
        rescatados rescatadas""",
}
FATES = {language: tuple(word_set(row) for row in rows.splitlines()) for language, rows in _ROWS.items()}

# Verbs of the one who has more in the score behind them.
WINS = {
    "en": word_set("beat beats defeat defeats defeated thrash thrashed edged won wins"),
    "de": word_set("gewann gewinnt gewannen besiegte schlug"),
    "fr": word_set("battu bat gagné gagne"),
    "es": word_set("venció derrotó ganó gana"),
}
