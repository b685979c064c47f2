"""Invented articles that read like news of one event, for a machine without the real bundles.

Every outlet tells some of the same facts in other words and order, adds details of its own, quotes somebody and dates
what came before, so that each part of the work has something to do. The same numbers give the same texts.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

PLACES = (
    "Harrowmere",
    "Tilden Quay",
    "Ostley",
    "the Verran valley",
    "Brackwater",
    "Nine Elms",
    "Corran Head",
    "Dunmarch",
)
PEOPLE = (
    "Mayor Ilse Corbray",
    "Tobias Renholt",
    "Marta Quill",
    "Governor Anselm Dray",
    "Nadia Ferrow",
    "Chief Inspector Joss Hale",
    "Petra Lindqvist-Moor",
    "Osric Vane",
    "Senator Bela Thorne",
    "Yusuf Tarrant",
    "Delphine Marsh",
    "Rowan Achter",
)
BODIES = (
    "the harbour board",
    "the transport ministry",
    "the Ostley water company",
    "Corran Shipping",
    "the dockers' union",
    "the regional court",
    "the city council",
    "the weather service",
    "the National Audit Chamber",
    "Verran Rail",
)
DEEDS = (
    "closed the northern lock",
    "ordered an inquiry into the flood barrier",
    "rejected the repair contract",
    "evacuated the lower town",
    "suspended the ferry service",
    "published the inspectors' report",
    "raised the storm levy",
    "dismissed two senior engineers",
    "reopened the rail bridge",
    "asked the court for an injunction",
    "released emergency funds",
    "withdrew its planning appeal",
)
REASONS = (
    "after inspectors found cracks in three pillars",
    "because the tide was expected to rise above five metres",
    "although residents had warned of the danger for years",
    "while crews were still searching the cellars",
    "as the cost of the works doubled",
    "before the spring storms arrive",
    "despite a request from the insurers",
    "following complaints from shopkeepers and schools",
    "under a law passed in the previous decade",
)
OUTLOOKS = (
    "could delay the opening by several months",
    "may force the council to borrow more",
    "is likely to reach the high court",
    "would cost households about {n} crowns a year",
    "threatens {n} jobs at the port",
    "might bring down the coalition",
)
SAYINGS = (
    "We were told that the barrier would hold for a century",
    "Nobody answered our letters",
    "The figures do not add up",
    "This is a decision that we will regret",
    "People want to know who signed the certificate",
    "We have nothing to hide",
    "It is too early to speak of blame",
    "The water came through the kitchen floor in minutes",
)
MONTHS = ("January", "February", "March", "April", "May", "June", "September", "October", "November")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
OUTLETS = (
    "Harrowmere Courier",
    "The Ostley Post",
    "Verran Observer",
    "Coast Wire",
    "Daily Ledger",
    "Northern Mail",
    "Tide & Trade",
)
SYLLABLES = (
    "bar",
    "tel",
    "mo",
    "ren",
    "dis",
    "ka",
    "lin",
    "ver",
    "sho",
    "pra",
    "gan",
    "ste",
    "ul",
    "fer",
    "wick",
    "on",
    "dra",
    "mil",
)
FACTS = 60
SHARED = 0.35


def invented_articles(count: int, words: int = 800, seed: int = 7) -> list[dict[str, Any]]:
    """`count` articles of about `words` words each; the first ones are the same whatever the count."""
    chance = random.Random(seed)
    facts = [_fact(chance) for _ in range(FACTS)]
    return [_article(number, words, facts, random.Random(f"{seed}/{number}")) for number in range(count)]


def _article(number: int, words: int, facts: Sequence[tuple[str, ...]], chance: random.Random) -> dict[str, Any]:
    outlet = OUTLETS[number % len(OUTLETS)]
    if number >= len(OUTLETS):
        outlet = f"{outlet} {number // len(OUTLETS) + 1}"
    sentences: list[str] = []
    length = 0
    while length < words:
        sentence = _told(chance.choice(facts), chance) if chance.random() < SHARED else _own(chance)
        sentences.append(sentence)
        length += len(sentence.split())
    paragraphs = [" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)]
    who, what, _, _, _ = chance.choice(facts[:5])
    return {
        "title": f"{who[0].upper()}{who[1:]} {what}",
        "outlet": outlet,
        "url": None,
        "published": f"2024-03-{1 + number % 28:02d}T{number % 24:02d}:00:00Z",
        "author": None,
        "text": "\n\n".join(paragraphs),
        "language": "en",
    }


def _fact(chance: random.Random) -> tuple[str, str, str, str, str]:
    return (
        chance.choice(BODIES),
        chance.choice(DEEDS),
        chance.choice(PLACES),
        chance.choice(REASONS),
        str(chance.randint(3, 9000)),
    )


def _told(fact: tuple[str, ...], chance: random.Random) -> str:
    """One of three ways to report a shared fact."""
    who, what, where, why, figure = fact
    who = who[0].upper() + who[1:]
    return chance.choice(
        (
            f"{who} {what} in {where} on {chance.choice(DAYS)} {why}, and {figure} people were affected.",
            f"In {where}, {who[0].lower()}{who[1:]} {what} {why}.",
            f"{who} {what} {why}, a step that touches {figure} households around {where}, officials said.",
        )
    )


def _own(chance: random.Random) -> str:
    """A sentence that only this article has; one of its words is rare, as in real news."""
    who, rare = chance.choice(PEOPLE), "".join(chance.choices(SYLLABLES, k=3))
    body, figure = chance.choice(BODIES), str(chance.randint(2, 5000))
    return chance.choice(
        (
            f"“{chance.choice(SAYINGS)},” said {who}, who lives near the {rare} in {chance.choice(PLACES)}.",
            f"{who} told reporters that the {rare} plan {chance.choice(OUTLOOKS).format(n=figure)}.",
            f"In {chance.choice(MONTHS)} {chance.randint(2009, 2023)}, {body} first {chance.choice(DEEDS)}.",
            f"The {rare} committee, led by {who}, counted {figure} damaged homes in {chance.choice(PLACES)}.",
            f"But {body} did not answer questions about the {rare} {chance.choice(REASONS)}.",
            f"According to {body}, the {rare} works {chance.choice(OUTLOOKS).format(n=figure)}, {who} wrote.",
        )
    )
