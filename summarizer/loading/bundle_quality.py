"""What an editor should know about a bundle before trusting a briefing of it."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from functools import cache
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.bundle import READ_AT_MOST
from summarizer.labels import name_of_language, name_of_outlet
from summarizer.loading.load_notes import shown
from summarizer.text.language_codes import primary_language
from summarizer.text.language_detection import detect_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.bundle import Article, Bundle

__all__ = ["find_problems"]

FEW_WORDS = 40
MANY_CHARACTERS = 200_000
DAYS_APART = 180
DETECTED_FROM, DETECTED_ON = 200, 4_000

# What a browser makes of UTF-8 that was read as Windows-1252: a lead byte's letter, then a continuation byte's sign.
CONTINUATION = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"

# Thai, Lao, Burmese, Khmer, Japanese and Chinese have no blanks between words; two characters make about one word.
UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"


def find_problems(bundle: Bundle, today: dt.date | None = None) -> list[str]:
    """One sentence for each problem of an article or of the bundle as a whole; an empty list when there is none.

    Articles come in the bundle's order, each named by its id; the bundle's own problems come last. A date counts as
    future when it is more than a day after `today`, which is the clock's unless given.
    """
    latest = (today or dt.datetime.now(dt.UTC).date()) + dt.timedelta(days=1)
    found: list[str] = []
    for article in [*bundle.articles, *bundle.references]:
        problems = [*_about_content(article), *_about_date(article, latest), *_about_characters(article)]
        found.extend(f"{_name(article)}: {problem}" for problem in problems)
    found.extend([*_missing(bundle), *_far_apart(bundle), *_given_twice(bundle), *_about_languages(bundle)])
    return found


def _name(article: Article) -> str:
    return f"{shown(article.id)} ({shown(name_of_outlet(article.outlet))})"


def _missing(bundle: Bundle) -> Iterator[str]:
    """What some articles lack, one sentence each; what they all lack, one sentence for all."""
    without: dict[str, list[Article]] = {
        "title": [each for each in bundle.articles if not each.title or each.title.isspace()],
        "date": [each for each in bundle.articles if each.date is None],
    }
    for what, articles in without.items():
        if len(articles) == len(bundle.articles) > 1:
            yield f"no article has a {what}"
        else:
            yield from (f"{_name(each)}: no {what}" for each in articles)


def _about_content(article: Article) -> Iterator[str]:
    if article.headline_only:
        yield "no text; only its title can be cited"
        return
    words = sum(1 for _ in islice(_patterns()["word"].finditer(article.text), FEW_WORDS))
    if words < FEW_WORDS:
        yield f"only {words} words of text"
    if len(article.text) > MANY_CHARACTERS:
        read = f", of which the first {READ_AT_MOST:,} are read" if len(article.text) > READ_AT_MOST else ""
        yield f"{len(article.text):,} characters of text{read}; is it one article?"


def _about_date(article: Article, latest: dt.date) -> Iterator[str]:
    if article.date and article.date.first > latest:
        yield f"dated in the future, {article.published}"


def _about_characters(article: Article) -> Iterator[str]:
    """The first of each kind: in hostile or broken texts there are thousands."""
    for field, text in (("title", article.title), ("text", article.text)):
        found = {name: _patterns()[name].search(text) for name in CHARACTER_PROBLEMS}
        if found["escape"]:
            found["control"] = _apart_from_escapes(text)
        for name, match in found.items():
            if match:
                problem = CHARACTER_PROBLEMS[name].format(code=f"U+{ord(match[0][0]):04X}")
                yield f"{problem} in its {field} at character {match.start()}"


def _apart_from_escapes(text: str) -> re.Match[str] | None:
    """The first control character that is no part of an escape."""
    pattern = _patterns()["escape or control"]
    return next((match for match in pattern.finditer(text) if match.lastgroup == "control"), None)


CHARACTER_PROBLEMS = {
    "escape": "a terminal escape",
    "control": "a control character ({code})",
    "bidi": "a character that turns the direction of writing ({code})",
    "mojibake": "letters that look like UTF-8 read in the wrong encoding",
    "replacement": "a character that was lost in an earlier conversion (U+FFFD)",
}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    control = r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9a\x9c-\x9f]"
    sources = {
        "word": rf"[{UNSPACED}]{{2}}|[^\W{UNSPACED}]+",
        "escape": r"[\x1b\x9b]",
        "control": control,
        # A sequence with its parameters, a command with what it says up to its end, or the mere beginning of either.
        "escape or control": r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"
        r"|\x1b[\]PX^_][^\x00-\x1f\x7f-\x9f]{0,2048}(?:[\x07\x9c]|\x1b\\)|[\x1b\x9b]"
        rf"|(?P<control>{control})",
        "bidi": r"[\u202a-\u202e\u2066-\u2069]",
        "mojibake": rf"â€[{CONTINUATION}]|[ÃÂÐÑ][{CONTINUATION}][\s\S]{{0,400}}?[ÃÂÐÑ][{CONTINUATION}]|ï»¿",
        "replacement": "\ufffd",
    }
    return {name: re.compile(source) for name, source in sources.items()}


def _far_apart(bundle: Bundle) -> Iterator[str]:
    """Dates far from the middle one: articles that may belong to another event."""
    dated = [(article.date.first, article) for article in bundle.articles if article.date]
    if len(dated) < 3:
        return
    middle = sorted(day for day, _ in dated)[len(dated) // 2]
    for day, article in dated:
        if abs((day - middle).days) > DAYS_APART:
            apart = f"dated {article.published}, more than {DAYS_APART} days from most of the bundle ({middle})"
            yield f"{_name(article)}: {apart}; does it belong to this event?"


def _given_twice(bundle: Bundle) -> Iterator[str]:
    """Articles of one outlet with the same text, or any two with the same address."""
    yield from _twins(bundle, lambda each: None if each.headline_only else _text_key(each), "the same text as {}")
    yield from _twins(bundle, lambda each: each.url, "the same url as {}")


def _text_key(article: Article) -> str:
    return f"{article.outlet}\0{sha256(article.text.strip().encode()).hexdigest()}"


def _twins(bundle: Bundle, key: Callable[[Article], str | None], problem: str) -> Iterator[str]:
    first: dict[str, str] = {}
    for article in bundle.articles:
        mark = key(article)
        if mark is None:
            continue
        if mark in first:
            yield f"{_name(article)}: {problem.format(shown(first[mark]))}"
        first.setdefault(mark, article.id)


def _about_languages(bundle: Bundle) -> Iterator[str]:
    counts: Counter[str] = Counter()
    for article in bundle.articles:
        stated = primary_language(article.language) if article.language else None
        # A guess from a headline or a line or two is wrong too often to accuse anyone of.
        enough = len(article.text) >= DETECTED_FROM
        read = detect_language(f"{article.title}\n{article.text[:DETECTED_ON]}") if enough else None
        if stated and read and stated != read:
            yield f"{_name(article)}: stated to be in {_called(stated)}, reads like {_called(read)}"
        if language := stated or read:
            counts[language] += 1
    if len(counts) > 1:
        told = ", ".join(f"{_called(language)} ({count})" for language, count in counts.most_common())
        yield f"the articles are in several languages: {told}"


def _called(language: str) -> str:
    return shown(name_of_language(language), 40)
