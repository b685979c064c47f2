"""How a sentence of a real article is changed: another figure, day or polarity, an update, or a decoy of each.

Every function takes a sentence and a source of chance and returns the changed sentence, or None where it has nothing
to change. The conflicts and decoys that `coverage_pairs.py` puts into real bundles are made of these.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

# A number of things or people that stands alone: no date, no age, no part of a range, nothing rounded.
NOT_BEHIND = (
    "than |bout |arly |east |most |over |ound |some |nder |and |arch |pril |June |July |gust |mber |ober |uary |May |"
    "veen |\\. "
)
PLAIN = re.compile(
    r"(?<![\w.,$€£:/-])"
    + "".join(f"(?<!{word})" for word in NOT_BEHIND.split("|"))
    + r"(?P<value>\d{1,3}(?:,\d{3})+|\d{2,4})(?= (?:[a-z]+ )?(?P<noun>[a-z]{3,}s|people|men|women|children)\b)"
    r"(?! (?:[a-z]+ )?(?:percent|percentage|hours|minutes|seconds|days|weeks|months|years|was|is|has|as|points)\b)"
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_DAY = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December) "
    r"(?P<day>[1-9]|[12]\d)\b(?![\d,]*\d)"
)
WEEKDAY = re.compile(rf"(?<=\bon )(?P<day>{'|'.join(WEEKDAYS)})\b")
OPPOSED = """approved/rejected rejected/approved confirmed/denied denied/confirmed won/lost accepted/refused
agreed/refused increased/decreased supported/opposed opposed/supported upheld/overturned praised/condemned rose/fell
passed/failed started/ended began/ended opened/closed lifted/imposed arrested/released"""
OPPOSITES = dict(pair.split("/") for pair in OPPOSED.split())
AUXILIARY = re.compile(r"\b(?P<verb>will|would|was|were|is|are|has|have|had|could|should|must)\b(?! not\b| n't)")
NEGATED = re.compile(r"\b(?P<verb>will|would|was|were|is|are|has|have|had|could|should|must) not\b")
UNITS = {
    "miles": ("kilometers", 1.60934),
    "mile": ("kilometers", 1.60934),
    "feet": ("meters", 0.3048),
    "pounds": ("kilograms", 0.4536),
    "acres": ("hectares", 0.404686),
    "kilometers": ("miles", 0.621371),
    "meters": ("feet", 3.28084),
    "inches": ("centimeters", 2.54),
    "weeks": ("days", 7.0),
    "days": ("hours", 24.0),
    "hours": ("minutes", 60.0),
    "minutes": ("seconds", 60.0),
    "percent": ("%", 1.0),
}
MEASURED = re.compile(
    rf"(?<![\w.,$:/-])(?P<value>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d)?)[ -](?P<unit>{'|'.join(UNITS)})\b"
)


def changed_figure(text: str, rng: random.Random) -> str | None:
    found = list(PLAIN.finditer(text))
    found = [m for m in found if not re.fullmatch(r"(?:19|20)\d\d", m["value"])]
    if not found:
        return None
    match = rng.choice(found)
    return text[: match.start("value")] + _other(match["value"], rng) + text[match.end("value") :]


def _other(value: str, rng: random.Random) -> str:
    """Another number of as many figures, none of them rounding the other."""
    old = int(value.replace(",", ""))
    while True:
        new = round(old * rng.choice((0.55, 0.7, 0.8, 1.2, 1.35, 1.6))) + rng.choice((1, 2, 3))
        if new != old and len(str(new)) == len(str(old)) and new % 10 and abs(new - old) > 0.13 * old:
            return f"{new:,}" if "," in value else str(new)
        old += 0
        if old < 11:
            return str(old + 3)


def changed_date(text: str, rng: random.Random) -> str | None:
    found: list[tuple[int, int, str]] = []
    for match in WEEKDAY.finditer(text):
        at = WEEKDAYS.index(match["day"])
        found.append((match.start(), match.end(), WEEKDAYS[(at + rng.choice((2, 3, 4, 5))) % 7]))
    for match in MONTH_DAY.finditer(text):
        day = int(match["day"])
        found.append((match.start("day"), match.end("day"), str(day + 3 if day < 24 else day - 4)))
    if not found:
        return None
    start, end, new = rng.choice(found)
    return text[:start] + new + text[end:]


def turned(text: str, rng: random.Random) -> str | None:
    places = [m for m in re.finditer(r"\b[a-z]+\b", text) if m[0] in OPPOSITES]
    if places and rng.random() < 0.7:
        match = rng.choice(places)
        return text[: match.start()] + OPPOSITES[match[0]] + text[match.end() :]
    if (negated := NEGATED.search(text)) is not None:
        return text[: negated.start()] + negated["verb"] + text[negated.end() :]
    auxiliary = list(AUXILIARY.finditer(text))
    if not auxiliary or '"' in text or "“" in text:
        return None
    match = auxiliary[0]
    return text[: match.end()] + " not" + text[match.end() :]


def updated(text: str, rng: random.Random) -> str | None:
    found = [m for m in PLAIN.finditer(text) if not re.fullmatch(r"(?:19|20)\d\d", m["value"])]
    if not found:
        return None
    match = found[0]
    old = int(match["value"].replace(",", ""))
    new = round(old * rng.choice((1.2, 1.4, 1.7))) + 3
    shown = f"{new:,}" if new > 999 else str(new)
    told = text[: match.start("value")] + shown + text[match.end("value") :]
    cue = rng.choice(
        (f", up from {match['value']} earlier", ", a number that has risen since", ", according to an updated count")
    )
    if text[-1] != "." or text.count('"') + text.count("“"):
        return None
    return re.sub(r"([.”\"]*)$", lambda end: cue + (end[1] or "."), told, count=1)


def rounded(text: str, rng: random.Random) -> str | None:
    found = [m for m in PLAIN.finditer(text) if not re.fullmatch(r"(?:19|20)\d\d", m["value"])]
    found = [m for m in found if int(m["value"].replace(",", "")) % 10 and not _shaded(text, m.start())]
    if not found:
        return None
    match = rng.choice(found)
    old = int(match["value"].replace(",", ""))
    step = 10 ** (len(str(old)) - (1 if old < 100 else 2))
    low, high, near = old // step * step, (old // step + 1) * step, round(old / step) * step
    ways = [f"about {near:,}"] if near and abs(near - old) <= 0.1 * old else []
    ways += [f"more than {low:,}"] if low and old / low < 1.4 else []
    ways += [f"nearly {high:,}"] if (high - old) / high <= 0.1 else []
    if not ways:
        return None
    return text[: match.start()] + rng.choice(ways) + text[match.end() :]


def _shaded(text: str, at: int) -> bool:
    return (
        re.search(
            r"(?:than|about|nearly|least|most|over|to|around|some|under|almost|and|[a-z]-) $",
            text[max(0, at - 10) : at],
        )
        is not None
    )


def converted(text: str, rng: random.Random) -> str | None:
    found = list(MEASURED.finditer(text))
    if not found:
        return None
    match = rng.choice(found)
    unit, factor = UNITS[match["unit"]]
    value = float(match["value"].replace(",", "")) * factor
    shown = f"{value:,.0f}" if value >= 20 or value == round(value) else f"{value:.1f}"
    return text[: match.start()] + f"{shown}{'' if unit == '%' else ' '}{unit}" + text[match.end() :]


def rescoped(text: str, rng: random.Random) -> str | None:
    """Another number, of other people or things, or of a wider or narrower whole."""
    found = [m for m in PLAIN.finditer(text) if not re.fullmatch(r"(?:19|20)\d\d", m["value"])]
    if not found:
        return None
    match = rng.choice(found)
    new = _other(match["value"], rng)
    noun = match["noun"]
    other = rng.choice(
        [n for n in ("officers", "children", "students", "soldiers", "buildings", "vehicles", "lawyers") if n != noun]
    )
    ways = [
        text[: match.start()] + f"{new} {other}" + text[match.end("noun") :],
        text[: match.start()] + f"another {new}" + text[match.end() :],
        text[: match.start()] + new + text[match.end() : match.end("noun")] + " nationwide" + text[match.end("noun") :],
    ]
    for old, swapped in (
        ("killed", "injured"),
        ("dead", "wounded"),
        ("injured", "killed"),
        ("wounded", "killed"),
        ("arrested", "injured"),
    ):
        told = re.match(rf"(?: (?!and\b)\w+){{0,3}} (?P<word>{old})\b", text[match.end() :])
        if told:
            return (
                text[: match.start()]
                + new
                + text[match.end() : match.end() + told.start("word")]
                + swapped
                + text[match.end() + told.end("word") :]
            )
    return rng.choice(ways)


SEEDS: dict[str, Callable[[str, random.Random], str | None]] = {
    "figure": changed_figure,
    "date": changed_date,
    "polarity": turned,
    "superseded": updated,
    "rounding": rounded,
    "unit": converted,
    "scope": rescoped,
}


def reworded(text: str, rng: random.Random) -> str:
    """The sentence as another desk would take it over: an attribution put before it or cut, a tail clause cut."""
    way = rng.randrange(4)
    cut = re.sub(r", (?:officials|police|authorities|he|she|they) (?:said|say|told reporters)(?: \w+)?\.$", ".", text)
    if way == 0:
        return text
    if way == 1 and cut != text:
        return cut
    if way == 2 and re.match(r"(?:The|A|An|In|At|On|More|About|Police|Officials) ", text):
        return f"Reports from the scene say {text[0].lower()}{text[1:]}"
    tail = re.search(r", (?:which|who|where|while|after|as) [^,.\d]{10,80}\.$", text)
    return text[: tail.start()] + "." if tail else text
