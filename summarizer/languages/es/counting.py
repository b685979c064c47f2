"""What Spanish counts, and whether a count still holds."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.counting import Counting

COUNTING = Counting(
    scopes=word_set("cada desde entre mundial otras otros por total"),
    wide=(
        r"en (?:todo el|toda la|el resto del) (?:país|región|provincia|estado|mundo|territorio)|"
        r"a nivel (?:nacional|mundial)|a lo largo del país"
    ),
    part=word_set("vecina vecino"),
    of_a_whole=r" de (?:los|las|ellos)\b",
    range_words=("a",),
    labels=word_set("artículo capítulo grupo línea nivel número página ruta vuelo"),
    wins=word_set("derrotó gana ganó venció"),
    updates=word_set("ahora anteriormente ascendió asciende aumentó elevó inicialmente subió"),
    sure_updates=word_set("actualizado ascendió"),
    comes_to=word_set("alcanza alcanzó llega llegó situó"),
    former_before=r"frente a|anteriormente|antes|inicialmente",
    former_behind=r"anteriores|anteriormente",
    former_sentence=r"Anteriormente|Inicialmente",
)
