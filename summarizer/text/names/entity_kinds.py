"""Person, place, organisation or something else: the evidence of a name's own words and of the words around it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Literal

from summarizer.languages.tables import word_set
from summarizer.text.names.outlet_names import OUTLETS
from summarizer.text.names.russian_names import is_given_name, is_place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.languages import Language
    from summarizer.languages.topics.bodies import Bodies
    from summarizer.text.names.mentions import NameMention

__all__ = ["Kind", "kind_of"]

Kind = Literal["person", "place", "organisation", "other"]
_KINDS: tuple[Kind, ...] = ("person", "organisation", "place", "other")
_ENOUGH = 1.5
_SURE = 4.0
_LOOKED_AT = 30
_PLACE_FIRST = word_set("mount lake fort cape port camp san santa los las saint st st. isle gulf")
_AGE = re.compile(r", \d{1,3},")
# The article is one of the words that are looked through.
_APPOSED = re.compile(r", ?([^,.;]{3,75})(?:[,.;]|$)")
_WORD_AFTER = re.compile(r"\s*,?\s*(\w+)")
_NEXT_PLACE = re.compile(r", ([A-Z][\w.]+(?: [A-Z]\w+)?)")


def kind_of(
    name: str,
    mentions: Sequence[tuple[int, NameMention]],
    forms: Mapping[str, int],
    texts: Sequence[str],
    known: Language,
) -> Kind:
    """The kind with the most evidence; "other" when there is too little for any."""
    score = _own_words(name, forms, known)
    looked_at = mentions
    if len(mentions) > _LOOKED_AT:  # a choice that does not depend on the order of the texts
        looked_at = sorted(mentions, key=lambda found: (texts[found[0]], found[1].start))[:_LOOKED_AT]
    around: Counter[str] = Counter()
    sure = 0
    for index, mention in looked_at:
        points = _around(texts[index], mention, known)
        sure += points.get("person", 0.0) >= _SURE
        around.update(points)
    score["person"] += 1.5 if sure > 1 else 0
    if any(mention.title for _, mention in looked_at):
        score["person"] += 2
    for kind, weight in around.items():
        score[kind] += max(-3.0, min(6.0, 2.5 * weight / len(looked_at)))
    best = max(_KINDS, key=lambda kind: score[kind])
    # In "Ida Brandt of Georgia, the top Democrat" it is not Georgia who is described.
    if best == "person" and is_known_place(name, known) and not any(mention.title for _, mention in looked_at):
        best = "place"
    return best if score[best] >= _ENOUGH else "other"


def is_known_place(name: str, known: Language) -> bool:
    """True for a place of the table, in whatever case a Russian text puts it."""
    low = name.casefold()
    return is_place(low, known) or low in known.places.short_forms


def _own_words(name: str, forms: Mapping[str, int], known: Language) -> dict[str, float]:
    score: dict[str, float] = dict.fromkeys(_KINDS, 0.0)
    bodies, places = known.bodies, known.places
    words = list(name.casefold().split())
    bare = name.casefold().replace(".", "")
    if is_known_place(name, known) or bare in places.known or bare in places.aliases:
        score["place"] += 5
    elif name.isupper() and len(bare) > 1 and bare.replace("-", "").replace("&", "").isalpha():
        score["organisation"] += 5 if bare in bodies.aliases else 2.5
    if not words:
        return score
    if len(words) == 1 and words[0] in known.naming.known_things:
        score["other"] += 6
    elif len(words) == 1:
        score["organisation"] += 7 if words[0] in bodies.known_ends or bare in OUTLETS else 0
        score["person"] -= 1.5 if len(forms) == 1 else 0
        score["person"] += 1 if words[0] in known.persons.known_given_names else 0
    else:
        _add_phrase(score, words, forms, known)
        if known.persons.family_names:
            score["person"] += 4 if words[0] in known.persons.family_names else 0
            score["organisation"] += 6 if _starts_as_body(words, bodies) else 0
    return score


def _add_phrase(score: dict[str, float], words: list[str], forms: Mapping[str, int], known: Language) -> None:
    bodies = known.bodies
    if words[-1] in known.naming.known_things and not (words[0] in bodies.heads and "of" in words):
        score["other"] += 6
    elif len(words) == 2 and words[0] in known.places.directions and words[1] not in bodies.known_ends:
        score["place"] += 4
    elif (
        words[-1] in bodies.known_ends
        or _starts_as_body(words, bodies)
        or words[0] in bodies.heads
        or " ".join(words) in OUTLETS
    ):
        score["organisation"] += 6
    elif words[-1] in known.places.ends or words[0] in _PLACE_FIRST:
        score["place"] += 5
    elif {"of", "for", "and", "&"} & set(words):
        score["organisation"] += 2
    else:
        score["person"] += 0.8
    score["person"] += 4 if is_given_name(words[0], known) else 0
    score["person"] += 3 if any(word[1:2] == "." for word in words[1:-1]) or words[-1] in {"jr.", "sr."} else 0
    score["person"] += 0.6 if words[-1] in {form.casefold() for form in forms} else 0


def _starts_as_body(words: list[str], bodies: Bodies) -> bool:
    """True for "Bộ Ngoại giao", "White House": the kind of body stands first or is the whole name."""
    ends = bodies.known_ends
    return words[0] in bodies.firsts or " ".join(words[:2]) in ends or " ".join(words) in ends


def _around(text: str, mention: NameMention, known: Language) -> dict[str, float]:
    """What one mention's surroundings say, in points."""
    titles = known.persons.before_names
    before, after = text[max(0, mention.start - 40) : mention.start], text[mention.end : mention.end + 80]
    points: dict[str, float] = {}
    if mention.title or _AGE.match(after) or _is_apposed_to_title(before, titles):
        points["person"] = 6.0
    elif known.persons.kin_pattern.match(after):
        points["person"] = 4.0
    elif known.persons.circle_pattern.match(after):
        points["person"] = 2.0
    elif known.bodies.staff_pattern.match(after):
        points["organisation"] = 3.0
    _add_following(points, after, known)
    place = _NEXT_PLACE.match(after)
    if place and (place[1].casefold() in known.places.short_forms or place[1].casefold() in known.places.known):
        points["place"] = 3.0
    follower = _WORD_AFTER.match(after)
    if follower and follower[1] in known.reporting.first_words:
        points["person"] = points.get("person", 0.0) + 2.5
        points["organisation"] = 1.0
    leading = before.split()[-2:] if before[-1:].isspace() else []
    if leading and not (leading[-1] == "the" and known.naming.noun_behind_pattern.match(after)):
        _add_leading(points, leading[0], leading[-1].casefold(), known)
    return points


def _add_following(points: dict[str, float], after: str, known: Language) -> None:
    """An apposition's noun, and the pronoun that takes the name up."""
    apposed = _APPOSED.match(after)
    words = set(apposed[1].lower().split()) if apposed else set()
    if words & known.persons.roles or words & known.persons.before_names:
        points["person"] = points.get("person", 0.0) + 4.0
    elif words & known.bodies.nouns:
        points["organisation"] = 3.0
    near = after[:60].split(".", 1)[0].split()
    if not known.persons.pronouns.isdisjoint(near):
        points["person"] = points.get("person", 0.0) + 1.0
    elif not known.bodies.pronouns.isdisjoint(near):
        points["organisation"] = points.get("organisation", 0.0) + 1.0


def _is_apposed_to_title(before: str, titles: frozenset[str]) -> bool:
    """True after "le ministre de l'Intérieur, ": an office, a comma, the name."""
    phrase = before.rstrip(" ").rpartition(",")[0].rpartition(",")[2] if before.endswith(", ") else ""
    return any(word in titles for word in phrase.lower().split()[:5])


def _add_leading(points: dict[str, float], second: str, last: str, known: Language) -> None:
    places = known.places
    if last in known.persons.before_names:
        points["person"] = points.get("person", 0.0) + 5
    elif last in known.bodies.nouns and last not in places.nouns:
        points["organisation"] = points.get("organisation", 0.0) + 4
    elif last in places.prepositions or last in places.nouns or (last == "of" and second.casefold() in places.nouns):
        points["place"] = points.get("place", 0.0) + 3
    elif last == "the":
        points["organisation"] = points.get("organisation", 0.0) + 1
        points["other"] = 1.1
        points["person"] = points.get("person", 0.0) - 3
