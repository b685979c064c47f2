"""The line that says how many report a fact, in the languages of the fixed words; English for every other one.

Numbers are two or more in every place, so that no form for one is needed; where a language counts by the last digits,
the number stands alone.
"""

from __future__ import annotations

from summarizer.language.codes import primary_language

__all__ = ["write_counts"]

_SOME = {
    "ar": "وسائل الإعلام التي أوردته: {outlets} من {total}، والمصادر المستقلة: {origins}",
    "de": "Berichtet von {outlets} der {total} Medien, aus {origins} unabhängigen Quellen",
    "en": "Reported by {outlets} of {total} outlets, from {origins} independent origins",
    "es": "Lo cuentan {outlets} de los {total} medios, de {origins} orígenes independientes",
    "fr": "Rapporté par {outlets} des {total} médias, de {origins} origines indépendantes",
    "hi": "{total} में से {outlets} समाचार संस्थानों ने बताया, {origins} स्वतंत्र स्रोतों से",
    "ja": "{total}社のうち{outlets}社が報道、独立した情報源は{origins}件",
    "ru": "Сообщают издания: {outlets} из {total}; независимых источников: {origins}",
    "vi": "{outlets} trong {total} cơ quan báo chí đưa tin, từ {origins} nguồn gốc độc lập",
    "zh": "{total}家媒体中有{outlets}家报道，来自{origins}个独立来源",
}
_ALL = {
    "ar": "أوردته وسائل الإعلام كلها: {total}، والمصادر المستقلة: {origins}",
    "de": "Berichtet von allen {total} Medien, aus {origins} unabhängigen Quellen",
    "en": "Reported by all {total} outlets, from {origins} independent origins",
    "es": "Lo cuentan los {total} medios, de {origins} orígenes independientes",
    "fr": "Rapporté par les {total} médias, de {origins} origines indépendantes",
    "hi": "सभी {total} समाचार संस्थानों ने बताया, {origins} स्वतंत्र स्रोतों से",
    "ja": "{total}社すべてが報道、独立した情報源は{origins}件",
    "ru": "Сообщают все издания: {total}; независимых источников: {origins}",
    "vi": "Cả {total} cơ quan báo chí đưa tin, từ {origins} nguồn gốc độc lập",
    "zh": "{total}家媒体全部报道，来自{origins}个独立来源",
}


def write_counts(outlets: int, total: int, origins: int, language: str) -> str:
    """`Reported by 4 of 6 outlets, from 3 independent origins`, with no full stop."""
    forms = _ALL if outlets == total else _SOME
    code = primary_language(language)
    return forms.get(code, forms["en"]).format(outlets=outlets, total=total, origins=origins)
