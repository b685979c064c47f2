"""The questions that a sentence answers; the questions themselves are the topic `questions` of each language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from summarizer.analysis.evidence import Sentence
    from summarizer.languages.topics.questions import Questions

__all__ = ["asks_how_much_money", "money_amounts", "questions_answered"]


def questions_answered(sentence: Sentence, answered: Container[int] = ()) -> Iterator[tuple[int, str]]:
    """The questions that this sentence answers, each with the place of its rule in the table (0 is most wanted).

    Rules whose places are in `answered` are left out.
    """
    words = sentence.reading.language.questions
    why = _why(sentence, words) if 1 not in answered else None
    if why:
        yield 1, why
    lowered = sentence.text.lower()
    # "Eleven people were killed" and "Critics say" begin sentences more often than not.
    uncapitalised = sentence.text[:1].lower() + sentence.text[1:]
    for place, rule in enumerate(words.rules):
        if place in answered or (rule.signs and not any(sign in lowered for sign in rule.signs)):
            continue
        pattern = _compiled(rule.answer)
        found = pattern.search(sentence.text) or pattern.search(uncapitalised)
        if found:
            parts = {name: _inside(text, words) for name, text in found.groupdict().items() if text}
            yield place, rule.text.format(**parts)


def asks_how_much_money(place: int, sentence: Sentence) -> bool:
    """True for the place of a rule that asks how much money the story of a sentence is about."""
    return sentence.reading.language.questions.rules[place].of_money


def money_amounts(sentence: Sentence) -> list[str]:
    """The sums of money in a sentence, as it writes them."""
    return sentence.reading.language.questions.money_pattern.findall(sentence.text)


def _why(sentence: Sentence, words: Questions) -> str | None:
    """The question of a sentence that gives a reason; None where turning it round would not make sense.

    "Not X because Y" may deny the reason and not the deed: behind "should" and "must" nobody can tell.
    """
    sign = words.reason_sign
    found = words.reason_pattern.match(sentence.text) if sign and sign in sentence.text else None
    if not found:
        return None
    verb, _, negation = found["verb"].partition(" ")
    verb, negation = ("can", "not") if verb == "cannot" else (verb, negation)
    rest = f"{negation} {found['rest']}".strip()
    owes = verb in {"has", "have", "had"} and rest.startswith("to ")
    duty = verb in {"should", "must"} and rest.startswith("not ")
    if owes or duty or rest.endswith((" only", " is", " are", " was")):
        return None
    if not words.no_reason.isdisjoint(found["who"].lower().split()):
        return None
    return f"Why {verb} {_inside(found['who'], words, sentence.article.text)} {rest}?"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A rule's pattern, compiled when a sentence may match it: many bundles tell of no money and of no dead."""
    return re.compile(pattern)


def _inside(text: str, words: Questions, article: str = "") -> str:
    """A captured phrase as it reads within a sentence: a first word that the article also writes small is no name."""
    text = text.strip()
    first = text.split(" ", 1)[0]
    small = first in words.determiners or (first.isalpha() and f" {first.lower()} " in article)
    return text[0].lower() + text[1:] if small else text
