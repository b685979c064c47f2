"""One entity for all the ways in which a set of texts writes a name.

"Hegseth", "Pete Hegseth" and "Mr. Hegseth" are one person; "Bill Clinton" and "Hillary Clinton" are two, and a bare
"Clinton" belongs to one of them only when that one is clearly meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.languages import load_language
from summarizer.text.names.entity_kinds import Kind, is_known_place, kind_of
from summarizer.text.names.mentions import NameMention, mentions_of
from summarizer.text.names.name_groups import (
    DOMINANT,
    NameGroup,
    abbreviates,
    clashes,
    is_acronym,
    is_body,
    is_own_name,
    may_be_short,
    name_key,
    person_words,
    same_person,
    short_forms,
    surnames,
)
from summarizer.text.names.outlet_names import OUTLETS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.languages import Language
    from summarizer.languages.topics.naming import Naming
    from summarizer.languages.topics.persons import Persons

__all__ = ["Entity", "merge_names"]

_SUFFIX = re.compile(r" (?:Jr|Sr)\.?$")
_MOST_NAMESAKES = 100


class Entity(NamedTuple):
    """A person, place, organisation or other named thing of a set of texts.

    `name` is the fullest form that is common in the texts, as it stands there. `mentions` are `(text index, start,
    end)` in order; each span holds one of `aliases`, which contains `name`.
    """

    name: str
    kind: Literal["person", "place", "organisation", "other"]
    mentions: tuple[tuple[int, int, int], ...]
    aliases: frozenset[str]


def merge_names(texts: Sequence[str], language: str, *, least: int = 1) -> list[Entity]:
    """The entities of the sentences of a whole bundle with at least `least` mentions, most mentioned first.

    Guaranteed: spans are exact; a mention belongs to at most one entity; the same texts in another order give the same
    names and kinds. A surname that two people share is given to one of them only when that one is mentioned at least
    two and a half times as often, or alone bears the title that the surname is used with; otherwise the bare surname
    is left out. Outlets, agencies and platforms are left out unless the texts are about them. Cannot see: a person
    under two unlike names, and two people of the same full name.
    """
    known = load_language(language)
    groups = _collect(texts, known)
    _merge_acronyms(groups, texts, known.naming)
    genitive = known.naming.genitive
    if genitive:
        _merge_genitives(groups, genitive)
    _merge_variants(groups, known)
    _merge_short_forms(groups, texts, known)
    able = (group for group in groups.values() if len(group.mentions) >= least)
    entities = [_entity(group, texts, known) for group in able if not _is_passing_outlet(group, texts, known.naming)]
    return sorted(entities, key=lambda e: (-len(e.mentions), e.name, e.mentions))


def _collect(texts: Sequence[str], known: Language) -> dict[str, NameGroup]:
    groups: dict[str, NameGroup] = {}
    keys: dict[str, str] = {}
    for index, mentions in enumerate(mentions_of(texts, known)):
        for mention in mentions:
            key = keys.get(mention.text)
            if key is None:
                key = keys[mention.text] = name_key(mention.text, known)
            if key not in groups:
                groups[key] = NameGroup(key)
            groups[key].add(index, mention)
    return groups


def _fold(groups: dict[str, NameGroup], source: str, target: str) -> None:
    if source != target:
        groups[target].absorb(groups.pop(source))


def _merge_acronyms(groups: dict[str, NameGroup], texts: Sequence[str], naming: Naming) -> None:
    """Join an acronym to its body: "National Security Agency (NSA)" once, or the only body whose initials fit."""
    initials: dict[str, list[str]] = defaultdict(list)
    ends = {(i, m.end): key for key, group in groups.items() if " " in key for i, m in group.mentions}
    for key, group in groups.items():
        if len(group.words) > 2:
            initials["".join(word[0] for word in group.words if word not in naming.small)].append(key)
    for key in sorted(k for k, g in groups.items() if len(k) >= 2 and " " not in k and is_acronym(g)):
        bracketed = _bracketed(groups, key, texts, ends)
        fitting = initials.get(key, []) if len(key) > 2 else []
        target = bracketed or (fitting[0] if len(fitting) == 1 else None)
        if target and target in groups:
            _fold(groups, key, target)


def _bracketed(
    groups: dict[str, NameGroup], key: str, texts: Sequence[str], ends: Mapping[tuple[int, int], str]
) -> str | None:
    """The name right before the acronym in brackets, when it can be what the acronym stands for."""
    for index, mention in groups[key].mentions:
        before = texts[index][max(0, mention.start - 4) : mention.start]
        if before.endswith((" (", ' ("', " (“")):
            name = ends.get((index, mention.start - len(before) + len(before.rstrip('("“ '))))
            if name in groups and abbreviates(key, name.split()):
                return name
    return None


def _merge_variants(groups: dict[str, NameGroup], known: Language) -> None:
    """Full names that differ in a middle name, an initial, a nickname or "Jr."."""
    by_surname: dict[str, list[str]] = defaultdict(list)
    for key, group in groups.items():
        words = person_words(group)
        if len(words) > 1:
            by_surname[words[-1]].append(key)
    for keys in (keys for keys in by_surname.values() if len(keys) <= _MOST_NAMESAKES):
        for key in sorted(keys, key=lambda k: (len(groups[k].mentions), k)):
            same = [k for k in keys if k != key and k in groups and same_person(groups[key], groups[k], known)]
            same.sort(key=lambda k: (-len(groups[k].mentions), k))
            if same and all(same_person(groups[same[0]], groups[k], known) for k in same[1:]):
                _fold(groups, key, same[0])


def _merge_short_forms(groups: dict[str, NameGroup], texts: Sequence[str], known: Language) -> None:
    """A bare surname or given name goes to the full name it belongs to; one that fits two goes to neither."""
    short = {k: short_forms(g) for k, g in groups.items() if " " in k}
    kinds = {k: _kind(groups[k], texts, known) for k, forms in short.items() if not groups.keys().isdisjoint(forms)}
    bearers: dict[str, list[str]] = defaultdict(list)
    for key, kind in kinds.items():
        words = person_words(groups[key])
        if (
            len(words) > 1
            and (kind == "person" or (kind == "other" and len(groups[key].mentions) > 1))
            and not is_body(words, known)
        ):
            for form in short[key]:
                bearers[form].append(key)
    for key in sorted(k for k in groups if k in bearers):
        candidates = [k for k in dict.fromkeys(bearers[key]) if k in groups]
        if not candidates or not may_be_short(groups[key], candidates, kinds, known.persons):
            continue
        if is_known_place(key, known) and kind_of("", groups[key].mentions, {}, texts, known) != "person":
            continue
        target = _meant(groups, key, candidates, known.persons)
        if target:
            _fold(groups, key, target)
        elif len(candidates) > 1 and not is_known_place(key, known):
            del groups[key]
    _merge_first_words(groups, kinds, known)


def _merge_first_words(groups: dict[str, NameGroup], kinds: Mapping[str, Kind], known: Language) -> None:
    """Join the first word of one body alone to it: "Purdue" beside "Purdue Pharma"."""
    bodies: dict[str, list[str]] = defaultdict(list)
    for key, kind in kinds.items():
        words = key.split()
        if (
            key in groups
            and kind in {"organisation", "other"}
            and len(words) == 2
            and words[1] not in known.naming.known_things
        ):
            bodies[words[0]].append(key)
    for key in sorted(k for k in groups if len(bodies.get(k, ())) == 1):
        group, body = groups[key], bodies[key][0]
        stands_alone = is_own_name(key, group, known)
        if not stands_alone and not group.titles and len(group.mentions) <= 5 * len(groups[body].mentions):
            _fold(groups, key, body)


def _merge_genitives(groups: dict[str, NameGroup], ending: str) -> None:
    """Join a genitive without an apostrophe, as German "Merkels", to the name."""
    for key in [k for k in groups if k.endswith(ending) and k.removesuffix(ending) in groups]:
        _fold(groups, key, key.removesuffix(ending))


def _kind(group: NameGroup, texts: Sequence[str], known: Language) -> Kind:
    return kind_of(_canonical(group, known), group.mentions, group.forms, texts, known)


def _meant(groups: dict[str, NameGroup], key: str, candidates: list[str], persons: Persons) -> str | None:
    surnamed = [c for c in candidates if key in surnames(person_words(groups[c]), persons)] or candidates
    titles = set(groups[key].titles) - persons.honorifics
    if len(surnamed) == 1:
        return None if clashes(groups[key], groups[surnamed[0]], titles, persons) else surnamed[0]
    titled = [c for c in surnamed if titles & set(groups[c].titles)]
    if len(titled) == 1 and sum(groups[key].titles.values()) * 5 > len(groups[key].mentions):
        return titled[0]
    ranked = sorted(surnamed, key=lambda c: (-len(groups[c].mentions), c))
    rest = sum(len(groups[c].mentions) for c in ranked[1:])
    return ranked[0] if len(groups[ranked[0]].mentions) >= DOMINANT * rest else None


def _is_passing_outlet(group: NameGroup, texts: Sequence[str], naming: Naming) -> bool:
    """An outlet, agency or platform that passes the news on and does not act in it."""
    if group.key not in OUTLETS and not any(part in OUTLETS for part in group.parts):
        return False
    acting = sum(not _is_credit(texts[index], mention, naming) for index, mention in group.mentions)
    return acting < 6 or acting < 0.6 * len(group.mentions)


def _is_credit(text: str, mention: NameMention, naming: Naming) -> bool:
    before, after = text[max(0, mention.start - 24) : mention.start], text[mention.end : mention.end + 24]
    return bool(naming.credit_before_pattern.search(before) or naming.credit_after_pattern.match(after))


def _entity(group: NameGroup, texts: Sequence[str], known: Language) -> Entity:
    name = _canonical(group, known)
    kind = kind_of(name, group.mentions, group.forms, texts, known)
    spans = sorted((index, mention.start, mention.end) for index, mention in group.mentions)
    return Entity(name, kind, tuple(spans), frozenset(group.forms))


def _canonical(group: NameGroup, known: Language) -> str:
    """The fullest of the forms that are not rare beside the most frequent one."""
    floor = max(group.forms.values()) / 25
    common = [form for form, count in group.forms.items() if count >= floor]
    common = [form for form in common if not form.isupper() or len(form) < 6] or common
    full = [form for form in common if " " in _SUFFIX.sub("", form)] or common
    if known.code == "ru":
        full = [form for form in full if form.casefold() in known.places.known] or full
    return min(full, key=lambda form: (-group.forms[form] * min(len(form.split()), 2), len(form), form))
