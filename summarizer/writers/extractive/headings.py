"""Headings of the analysis in the words of the articles: the kind comes from a table, the rest from the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages import load_language

if TYPE_CHECKING:
    from summarizer.evidence import Sentence
    from summarizer.languages.topics.analysis import AnalysisKind
    from summarizer.writers.extractive.material import Material

__all__ = ["kind_heading"]


def kind_heading(kind: AnalysisKind, sentence: Sentence, material: Material, used: set[str]) -> str:
    """The kind of the point and what it is about: `The risks: interest rates`; the kind alone if nothing recurs.

    `used` holds the phrases of earlier headings and gains this one's.
    """
    labels = load_language(sentence.language).analysis.headings
    phrase = _phrase(kind, sentence, material, used)
    if phrase is None:
        return labels[kind]
    used.update(phrase.casefold().split())
    return f"{labels[kind]}: {phrase}"


def _phrase(kind: AnalysisKind, sentence: Sentence, material: Material, used: set[str]) -> str | None:
    """The recurring phrase of the sentence that says most and shares no word with earlier headings."""
    best: tuple[float, str] | None = None
    phrases = material.phrases
    for surface, count in (*phrases.of(sentence), *phrases.nouns(sentence)):
        if set(surface.casefold().split()) & used or not _names_a_matter(surface, kind, sentence, material):
            continue
        weight = sum(weight for _, weight in sorted(material.dossier.terms.read(surface, sentence.language).items()))
        score = weight * min(count, 12) ** 0.5 * len(surface.split()) ** 0.7
        if best is None or score > best[0]:
            best = (score, surface)
    return best[1] if best else None


def _names_a_matter(surface: str, kind: AnalysisKind, sentence: Sentence, material: Material) -> bool:
    """False for who speaks and where: "press secretary", "Rex Tillerson", "United States", "New York Times".

    Of a reaction it tells most whose it is: there a whole name may stand that the sentence begins with.
    """
    words = load_language(sentence.language).headings
    *_, last = surface.split()
    if surface.casefold() in words.empty or (last in words.outlet_ends and len(surface) > len(last)):
        return False
    if surface.casefold() in material.named or last in material.person_words:
        begins = sentence.text.find(surface) < len(sentence.text) / 3
        return kind == "reaction" and begins and surface.casefold() in material.named
    if words.nominative_endings:
        return surface.split(maxsplit=1)[0].endswith(words.nominative_endings)
    persons = load_language(sentence.language).persons
    return last.casefold() not in persons.titles | persons.roles | words.sources
