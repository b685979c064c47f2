"""Records in native field names → a `Bundle`: what a value may be, and what stands for one that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.bundle import Article, Bundle, Reference
from summarizer.errors import EmptyBundleError
from summarizer.loading.load_notes import kind_of, shown, without_place
from summarizer.loading.markup import has_references, has_tags
from summarizer.loading.misspelt_fields import hint_of_field, unread_text
from summarizer.loading.outlet_spelling import clean_name, look_alikes, one_spelling, registered_domain
from summarizer.loading.placeholders import is_placeholder, is_wall
from summarizer.loading.publication import read_published
from summarizer.loading.records import Unreadable
from summarizer.loading.tracked_record import says_something
from summarizer.text.language_codes import language_tag

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes
    from summarizer.loading.records import Cluster, Item

__all__ = ["build_bundle"]

Fields = dict[str, Any]
Draft = tuple["Item", Fields]
Kind = TypeVar("Kind", Article, Reference)

FIELDS = frozenset(Article.model_fields)
HEAD_FIELDS = frozenset({"id", "title", "language"})
CONTENT = ("title", "text", "outlet", "url", "published", "author", "language", "lean")
DIGITS_OF_AN_ID = 8
REMARKED_WITHIN = 20_000
LEFT_OUT = "the article is left out"
EMPTY = "neither a title nor a text"
SCHEME = r"\s*([A-Za-z][A-Za-z0-9+-]{0,40}):(?!\d)"
INVISIBLE = r"[\x00-\x20\x7f-\x9f\u200b-\u200f]"
SURROGATES = "[\ud800-\udfff]"
LONGEST_ID = 256  # bits of a whole number; Python writes no number of thousands of digits


def build_bundle(cluster: Cluster, notes: LoadNotes) -> Bundle:
    """The bundle of `cluster`; what had to be mended or left out is in `notes`.

    An article that cannot be read (a title or text that is no text, neither of them) is left out. Everything else that
    cannot be read is left out of its article. Raises EmptyBundleError when no article remains.
    """
    notes.first_loss = None  # what other bundles lost does not explain this one
    articles = _readable(cluster.articles, cluster.place, notes)
    if not articles:
        raise EmptyBundleError(_why_empty(cluster, notes))
    references = _readable(cluster.references, cluster.place, notes)
    _give_ids([("a", articles), ("r", references)], notes)
    _give_outlets([*articles, *references], notes)
    return Bundle(
        **_read_head(cluster.head, notes),
        articles=tuple(_models(Article, articles)),
        references=tuple(_models(Reference, references)),
    )


def _why_empty(cluster: Cluster, notes: LoadNotes) -> str:
    count = len(cluster.articles)
    if not count:
        return f"{cluster.place}: there are no articles in it; give at least one with a title or a text"
    reason = without_place(notes.first_loss or "", cluster.place)
    if count == 1:
        return f"{cluster.place}: its one article cannot be read ({reason}); give at least one with a title or a text"
    return f"{cluster.place}: none of its {count} articles can be read; the first is {reason}"


def _models(model: type[Kind], records: Iterable[Draft]) -> list[Kind]:
    return [model(**fields) for _, fields in records]


def _readable(items: Iterable[Item], source: str, notes: LoadNotes) -> list[Draft]:
    records = ((item, _read_article(item, source, notes)) for item in items if not _is_empty(item, notes))
    return [(item, fields) for item, fields in records if fields is not None]


def _is_empty(item: Item, notes: LoadNotes) -> bool:
    """Whether a record has no field, which is told: a small file can hold many thousands."""
    if item.value or not isinstance(item.value, Mapping):
        return False
    notes.lose(item.place, EMPTY, LEFT_OUT)
    return True


def _read_article(item: Item, source: str, notes: LoadNotes) -> Fields | None:
    """The checked fields of one article, or None when it has to be left out."""
    if not isinstance(item.value, Mapping):
        reason = item.value.reason if isinstance(item.value, Unreadable) else f"{kind_of(item.value)}, not an article"
        notes.lose(item.place, reason, "it is left out")
        return None
    fields: Fields = {}
    for field in ("title", "text"):
        value = _present(item.value.get(field))
        if value is not None and not isinstance(value, str):
            problem = f"{kind_of(value)}, not a text"
            notes.lose(item.place_of(field), problem, "the article is left out; write it as a string")
            return None
        fields[field] = _whole(value or "", item.place_of(field), notes)
    meant = _remark_unread(item, source, notes, has_text=not _blank(fields["text"]))
    if _blank(fields["title"]) and _blank(fields["text"]):
        notes.lose(item.place, f"{EMPTY}{meant}", LEFT_OUT)
        return None
    if meant:
        notes.add(item.place, f"it has no text and counts as a headline{meant}")
    if (kept := _without_placeholder(fields, item, notes)) is None:
        return None
    for field in ("title", "text"):
        _remark_markup(kept[field][:REMARKED_WITHIN], item.place_of(field), notes)
    for field in ("id", "outlet", "author", "lean"):
        kept[field] = _read_text(item, field, notes)
    language = _read_language(item, notes)
    published = _read_published(item, language, notes)
    return {**kept, "url": _read_url(item, notes), "language": language, "published": published}


def _remark_unread(item: Item, source: str, notes: LoadNotes, *, has_text: bool) -> str:
    """Remark the fields that nobody reads, but for the one that may be meant as a missing text: what to say of it."""
    unread = [key for key in item.value if key not in FIELDS]
    slip = None if has_text else unread_text(item.value, unread)
    for key in unread:
        if key != slip:
            notes.unread(source, str(key), hint_of_field)
    return f"; `{shown(slip, 60)}` is not read, and may be meant as its `text`" if slip else ""


def _remark_markup(text: str, place: str, notes: LoadNotes) -> None:
    if has_references(text):
        notes.add(place, "it has characters as HTML writes them, such as `&amp;`; they are kept")
    if has_tags(text):
        notes.add(place, "it has tags of HTML; they are kept")


def _read_head(head: Item, notes: LoadNotes) -> Fields:
    for key in head.value:
        if key not in HEAD_FIELDS:
            notes.unread(head.source, str(key), hint_of_field)
    fields = {field: _read_text(head, field, notes) for field in ("id", "title")}
    return {**fields, "language": _read_language(head, notes)}


def _read_text(item: Item, field: str, notes: LoadNotes) -> str | None:
    """A small field: a text that says something, or None. A whole number is a good id; outer blanks go, but in ids."""
    value = _present(item.value.get(field))
    if field == "id" and type(value) is int and value.bit_length() <= LONGEST_ID:
        return str(value)
    if value is None:
        return None
    if not isinstance(value, str):
        notes.add(item.place_of(field), f"{kind_of(value)}, not a text; the field is left out")
        return None
    if _blank(value):
        return None
    value = _whole(value, item.place_of(field), notes)
    return value if field in {"id", "title"} else value.strip()


def _read_language(item: Item, notes: LoadNotes) -> str | None:
    value = _read_text(item, "language", notes)
    tag = language_tag(value) if value else None
    if value and not tag:
        problem = f'"{shown(value, 40)}" is not a language tag such as `en`; the field is left out'
        notes.add(item.place_of("language"), problem)
    return tag


def _read_published(item: Item, language: str | None, notes: LoadNotes) -> str | None:
    published, remark = read_published(item.value.get("published"), language)
    if remark:
        notes.add(item.place_of("published"), remark)
    return published


def _read_url(item: Item, notes: LoadNotes) -> str | None:
    """An address, with or without its scheme; another scheme is no place where somebody can read the article."""
    value = _read_text(item, "url", notes)
    scheme = re.match(SCHEME, re.sub(INVISIBLE, "", value[:100])) if value else None
    if scheme and scheme[1].lower() not in {"http", "https"}:
        notes.add(item.place_of("url"), f'"{shown(scheme[1], 20)}:" is no address on the web; the field is left out')
        return None
    return value


def _without_placeholder(fields: Fields, item: Item, notes: LoadNotes) -> Fields | None:
    """The fields without what only stands where an article should; None when nothing is left."""
    said = {field: _blank(fields[field]) or is_placeholder(fields[field]) for field in ("title", "text")}
    if all(said.values()):
        notes.lose(item.place, f'"{shown(fields["title"] or fields["text"], 40)}" is a placeholder', LEFT_OUT)
        return None
    walled = is_wall(fields["text"])
    if walled and (said["title"] or is_wall(fields["title"])):
        notes.lose(item.place, "a page that asks for consent, a subscription or a proof, and no article", LEFT_OUT)
        return None
    if walled:
        notes.add(item.place_of("text"), "it asks for consent, a subscription or a proof; only the title is read")
    empty = {field: "" for field, nothing in said.items() if nothing and not _blank(fields[field])}
    for field in empty:
        notes.add(item.place_of(field), f'"{shown(fields[field], 40)}" is a placeholder; the field is left out')
    return {**fields, **empty, **({"text": ""} if walled else {})}


def _present(value: Any) -> Any:
    """None for a NaN of any type, which is how data frames write a cell that is empty."""
    return value if isinstance(value, (str, list, tuple, dict)) or says_something(value) else None


def _blank(text: str) -> bool:
    return not text or text.isspace()


def _whole(text: str, place: str, notes: LoadNotes) -> str:
    """`text` with U+FFFD for each half of a broken surrogate pair: same length, and it can be written as UTF-8."""
    if text.isascii() or not re.search(SURROGATES, text):
        return text
    notes.add(place, "half a surrogate pair is no character; each became U+FFFD")
    return re.sub(SURROGATES, "\ufffd", text)


def _give_ids(groups: list[tuple[str, list[Draft]]], notes: LoadNotes) -> None:
    """Every record gets an id of its own: of content where it has none, and `-2`, `-3` ... behind one that is taken.

    Who keeps an id that several have is decided by content, too: the order of the articles changes no id.
    """
    taken = {fields["id"] for _, records in groups for _, fields in records if fields["id"]}
    owned: set[str] = set()
    next_copy: dict[str, int] = {}
    for letter, records in groups:
        for item, fields in sorted(records, key=_content):
            given = fields["id"]
            fields["id"] = given or f"{letter}-{_digest(fields)}"
            if fields["id"] in owned or (not given and fields["id"] in taken):
                fields["id"] = _copy_name(fields["id"], taken, next_copy)
            if given and given != fields["id"]:
                what = f'the id "{shown(given, 60)}" is already another article\'s'
                notes.add(item.place_of("id"), f'{what}; this one is now "{shown(fields["id"], 60)}"')
            owned.add(fields["id"])


def _content(record: Draft) -> tuple[str, ...]:
    """What orders records, whatever order they were given in."""
    return tuple(record[1][field] or "" for field in CONTENT)


def _digest(fields: Fields) -> str:
    content = "\0".join(fields[field] or "" for field in CONTENT)
    return sha256(content.encode()).hexdigest()[:DIGITS_OF_AN_ID]


def _copy_name(given: str, taken: set[str], next_copy: dict[str, int]) -> str:
    number = next_copy.get(given, 2)
    while (name := f"{given}-{number}") in taken:
        number += 1
    next_copy[given] = number + 1
    taken.add(name)
    return name


def _give_outlets(records: list[Draft], notes: LoadNotes) -> None:
    taken = {fields["outlet"] for _, fields in records if fields["outlet"]}
    unknown = (name for number in count(1) if (name := f"unknown-{number}") not in taken)
    for item, fields in sorted(records, key=_content):
        if fields["outlet"] is None and fields["url"]:
            fields["outlet"] = registered_domain(fields["url"])
        if fields["outlet"] is None:
            fields["outlet"] = next(unknown)
            told = "neither an outlet nor a url; it counts as an outlet of its own, “unnamed outlet 1” and so on"
            notes.add(item.place, told)
    chosen = one_spelling(fields["outlet"] for _, fields in records)
    for item, fields in records:
        given, fields["outlet"] = fields["outlet"], chosen[fields["outlet"]]
        if clean_name(given) != fields["outlet"]:
            name = shown(fields["outlet"], 60)
            notes.add(
                item.place_of("outlet"),
                f'"{shown(given, 60)}" is "{name}" in another spelling; it counts as one outlet',
            )
    for one, other in look_alikes(chosen.values()):
        pair = f'"{shown(one, 60)}" and "{shown(other, 60)}"'
        notes.add(records[0][0].source, f"the outlets {pair} look alike and are spelled otherwise; they count as two")
