"""Which words of Spanish carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        a ante antes aquel aquella aquellos así aunque año años aún bajo bien cada casi como con contra cual cuales
        cuando cuál cuánto cómo de del desde después dice dijo donde dos durante día días dónde e el ella ellas
        ellos en entonces entre era eran es esa esas ese eso esos esta estaba estado estar estas este esto estos
        está están fue fueron ha haber había habían hace hacer hacia han hasta hay he hoy la las le les lo los luego
        me mediante mi mientras mis mismo mucha muchas mucho muchos muy más nada ni no nos nosotros nuestra nuestro
        nuestros nunca o ocho os otra otras otro otros para parte pero poco por porque primer primera primero puede
        pueden pues que quien quienes quién qué se sea según ser sería si sido siempre sin sino sobre solo son su
        sus sí sólo tal también tan tanto te tendrá tenía tiene tienen toda todas todavía todo todos tras tres tu tú
        un una unas uno unos usted va van varios veces ya yo él
    """),
    joining=word_set("aunque mientras o pero porque que quien si sino y"),
    stemmer="spanish",
    articles=word_set("el la las los un una unas unos"),
    turns=word_set("mientras y"),
    back_references=word_set("ella ellas ellos esa ese esta este quien su sus él"),
)
