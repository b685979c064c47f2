"""Saved HTML pages, read by trafilatura (extra `html`): one article each."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from summarizer.errors import SourceError
from summarizer.extras import require_extra
from summarizer.loading.load_notes import shown
from summarizer.loading.records import Cluster, Item
from summarizer.text.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from summarizer.loading.load_notes import LoadNotes

__all__ = ["read_page"]

# Trafilatura takes up to 60 µs for a tag, whatever the tags are; a page of news has a few thousand, and more than forty
# characters for each.
MOST_TAGS = 200_000
TAGS_OF_A_SMALL_PAGE, CHARACTERS_PER_TAG = 10_000, 40
LARGEST = 10_000_000  # characters of markup without embedded files
EMBEDDED = r"data:[\w/+.;=-]{0,100}+,[^\"'\s<>)]*+"  # pictures and fonts that a browser saved into the page
SAVED_FROM = r"<!--\s{0,9}saved from url=\(\d{1,6}\)(https?://\S{1,2000})\s"
LANGUAGE = r"<html\b[^>]{0,500}?\blang\s{0,9}=\s{0,9}[\"']?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)"
HEAD = 4_000
METADATA = 500_000
MOMENT = (
    r"(?i:published_time[\"']?\s{1,9}content\s{0,9}=\s{0,9}[\"']([\dTZ:+. -]{10,40})[\"'])"
    r"|\"datePublished\"\s{0,9}:\s{0,9}\"([\dTZ:+. -]{10,40})\""
    r"|(?i:<(?:meta|time)\b(?![^>]{0,300}?(?:modif|updat|expir))[^>]{0,300}?(?:content|datetime)\s{0,9}=\s{0,9}"
    r"[\"']([\dTZ:+. -]{10,40})[\"'])"
)
# The parser holds each attribute of a tag against all others.
MOST_ATTRIBUTES = 500
LONG_TAG = re.compile(r"<[^<>]{1000,}")
# libxml2 takes the square of its length for an instruction such as `<?xml ...`, which HTML has not.
LONG_INSTRUCTION = re.compile(r"<\?[^>]{1000,}>?")
# Trafilatura takes the square of its length to make names of what a page says of itself.
LONGEST_METADATA = 2_000  # characters of a value
# Trafilatura seeks what it wants in JSON-LD that is broken, and takes up to the cube of its length for that.
LINKED_DATA = ("application/ld+json", "application/settings+json")
MOST_BROKEN_DATA = 5_000  # characters
MOST_TAGS_IN_DATA = 2_000
REMEDY = "save its text as .txt"
# The day of the first publication, from the page's metadata alone: a date guessed from its text is worse than none.
DATES = {"original_date": True, "extensive_search": False}


def read_page(text: str, path: PurePath, notes: LoadNotes) -> Iterator[Cluster]:
    """The article of the page: what trafilatura takes for its text, and what the page's metadata say of it.

    A page without an article that can be found is its title alone. Raises SourceError when there is none either.
    """
    name = shown(str(path))
    markup = re.sub(EMBEDDED, "", text) if len(text) > LARGEST else text
    if len(markup) > LARGEST:
        raise SourceError(f"{name} has more than {LARGEST:,} characters of HTML, too many for one page; {REMEDY}")
    most = min(MOST_TAGS, TAGS_OF_A_SMALL_PAGE + len(markup) // CHARACTERS_PER_TAG)
    if markup.count("<") > most:
        raise SourceError(f"{name} has more than {most:,} tags, too many for one page of its length; {REMEDY}")
    if any(tag[0].count("=") > MOST_ATTRIBUTES for tag in LONG_TAG.finditer(markup)):
        raise SourceError(f"{name} has a tag of more than {MOST_ATTRIBUTES:,} attributes; {REMEDY}")
    trafilatura = require_extra("trafilatura", "html", f"{name} cannot be read")
    try:
        fields = _extracted(trafilatura, markup, name, notes)
    except Exception as error:  # whatever hostile markup makes the libraries do
        raise SourceError(f"{name}: no article can be taken from the page ({shown(str(error), 100)})") from None
    if not fields.get("text"):
        if not fields.get("title"):
            raise SourceError(f"{name}: no article is found in the page; {REMEDY}")
        notes.add(name, "no text of an article is found in the page; only its title is read")
    for field, pattern in (("url", SAVED_FROM), ("language", LANGUAGE)):
        if not fields.get(field) and (stated := re.search(pattern, text[:HEAD], re.IGNORECASE)):
            fields[field] = stated[1]
    fields["published"] = _with_hour(fields.get("published"), text)
    yield Cluster("html", "article", Item(name, "", {}), [Item(name, "", {"id": path.stem, **fields})])


def _with_hour(day: Any, text: str) -> Any:
    """The moment that the page's own metadata give for the day of publication, else the day."""
    for stated in re.finditer(MOMENT, text[:METADATA]):
        date = read_date(stated[1] or stated[2] or stated[3])
        if date is not None and date.precision == "minute" and day == date.iso[:10]:
            return date.iso
    return day


def _extracted(trafilatura: Any, markup: str, name: str, notes: LoadNotes) -> dict[str, Any]:
    markup = LONG_INSTRUCTION.sub("", markup)
    page = trafilatura.load_html(markup)
    if page is None:
        return {}
    # The text is taken first, of the page as it is: an article may be in its JSON-LD alone.
    told = trafilatura.load_html(markup)
    if _cut_long_metadata(told):
        notes.add(name, f"of what its metadata say, only {LONGEST_METADATA:,} characters each are read")
    if _cut_broken_data(told):
        notes.add(name, f"its JSON-LD is broken, and only {MOST_BROKEN_DATA:,} characters of that are read")
    found = trafilatura.extract_metadata(told, date_config=DATES)
    if found is None:
        return {}
    document = trafilatura.bare_extraction(page, url=found.url, with_metadata=False, include_comments=False)
    return {
        "title": found.title,
        "text": document.text if document else None,
        "outlet": found.sitename or found.hostname,
        "url": found.url,
        "published": found.date,
        "author": found.author,
        "language": found.language,
    }


def _cut_long_metadata(page: Any) -> bool:
    """Cut what the page says of itself to what a name or a title can be; whether any of it was longer."""
    is_cut = False
    for meta in page.iter("meta"):
        content = meta.get("content") or ""
        if len(content) > LONGEST_METADATA:
            meta.set("content", content[:LONGEST_METADATA])
            is_cut = True
    return is_cut


def _cut_broken_data(page: Any) -> bool:
    """Cut JSON-LD that is read as broken to what can be sought in; whether any was too long."""
    left, is_cut = MOST_BROKEN_DATA, False
    for script in page.iter("script"):
        if script.get("type") in LINKED_DATA and script.text and _is_broken(script.text):
            is_cut = is_cut or len(script.text) > left
            script.text = script.text[:left]
            left -= len(script.text)
    return is_cut


def _is_broken(text: str) -> bool:
    """Whether JSON-LD is none, or none any more once it is decoded and without tags, as trafilatura reads it."""
    if text.count("<") > MOST_TAGS_IN_DATA:
        return True
    decoded = unescape(re.sub(r"\\u([\da-fA-F]{4})", lambda escape: chr(int(escape[1], 16)), text))
    try:
        json.loads(text, strict=False)
        json.loads(re.sub(r"<[^>]*>", "", decoded), strict=False)
    except (ValueError, RecursionError):
        return True
    return False
