"""NewsML-G2 (https://iptc.org/standards/newsml-g2/), read by lxml (extra `newsml`).

A file is a `newsMessage` with items, or one item by itself. Text items are articles; pictures, concepts and plans are
left out; a package gives the bundle its title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.errors import EmptyBundleError, SourceError
from summarizer.extras import require_extra
from summarizer.loading.load_notes import shown
from summarizer.loading.markup import text_of_markup
from summarizer.loading.records import Cluster, Item
from summarizer.loading.source_fields import is_url

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from summarizer.loading.load_notes import LoadNotes

__all__ = ["read_newsml"]

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
OUTLETS = ("contentMeta/infoSource", "itemMeta/provider", "rightsInfo/copyrightHolder")


def read_newsml(text: str, path: PurePath, notes: LoadNotes) -> Iterator[Cluster]:
    """The text items of the message as one cluster."""
    name = shown(str(path))
    root = _parsed(text, name)
    items = [element for element in root.iter() if _tag(element) in {"newsItem", "packageItem"}]
    articles = []
    titles = []
    for index, element in enumerate(items):
        if _tag(element) == "packageItem":
            titles.append(_said(element, "contentMeta/headline") or _said(element, "itemMeta/title"))
        elif _is_text(element):
            articles.append(Item(name, f"newsItem[{index}]", _article(element)))
        else:
            notes.drop("newsItem without text")
    if not articles:
        raise EmptyBundleError(f"{name}: there is no text item in the message; give one whose class is ninat:text")
    if len(articles) == 1 and not titles:
        yield Cluster("newsml", "article", Item(name, "", {}), articles)
    else:
        head = {"title": titles[0]} if len(titles) == 1 else {}
        yield Cluster("newsml", "bundle" if head else "list", Item(name, "", head), articles)


def _parsed(text: str, name: str) -> Any:
    """The root; nothing outside the file is read, and no entity is expanded."""
    etree = require_extra("lxml.etree", "newsml", f"{name} cannot be read")
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode(errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(f"{name}: this is not well-formed XML ({shown(str(error), 150)}); write it again") from None
    if root is None:
        raise SourceError(f"{name}: there is no element in the XML; give a newsMessage or a newsItem")
    return root


def _tag(element: Any) -> str:
    """The name without its namespace; providers write several."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _children(element: Any, path: str) -> list[Any]:
    found = [element]
    for step in path.split("/"):
        found = [child for each in found for child in each if _tag(child) == step]
    return found


def _said(element: Any, path: str) -> str | None:
    """The text of the first element at `path` that has any."""
    texts = ("".join(each.itertext()) for each in _children(element, path))
    return next((text for text in texts if text and not text.isspace()), None)


def _is_text(element: Any) -> bool:
    """Text by its class, or, where it states none, by having a headline."""
    codes = [each.get("qcode", each.get("uri", "")) for each in _children(element, "itemMeta/itemClass")]
    if codes:
        return any(code.endswith(("text", "composite")) for code in codes)
    return _said(element, "contentMeta/headline") is not None


def _article(element: Any) -> dict[str, Any]:
    guid = element.get("guid")
    languages = [each.get("tag") for each in _children(element, "contentMeta/language")]
    return {
        "id": guid,
        "title": _said(element, "contentMeta/headline") or _said(element, "itemMeta/title"),
        "text": _body(element),
        "outlet": next((name for path in OUTLETS for name in _parties(element, path)), None),
        "url": guid if is_url(guid) else None,
        "published": _said(element, "itemMeta/versionCreated") or _said(element, "contentMeta/contentCreated"),
        "author": _said(element, "contentMeta/by") or ", ".join(_parties(element, "contentMeta/creator")) or None,
        "language": next(filter(None, languages), None) or element.get(LANGUAGE),
    }


def _parties(element: Any, path: str) -> Iterator[str]:
    """Who stands at `path`: by name, by literal, or by the end of a code (`AFP` of `nprov:AFP`)."""
    for each in _children(element, path):
        code = each.get("qcode", "").rpartition(":")[2]
        name = _said(each, "name") or each.get("literal") or code
        if name:
            yield name


def _body(element: Any) -> str | None:
    """Plain inline text as it is, or else the text of XHTML or NITF, of the latter its body alone."""
    plain = [each for each in _children(element, "contentSet/inlineData") if _is_plain(each)]
    if plain:
        return "".join(plain[0].itertext())
    for inline in [*_children(element, "contentSet/inlineXML"), *_children(element, "contentSet/inlineData")]:
        if text := text_of_markup(_written(inline)):
            return text
    return None


def _is_plain(element: Any) -> bool:
    return element.get("contenttype", "text/plain").startswith("text/plain") and element.get("encoding") is None


def _written(inline: Any) -> str:
    if _tag(inline) == "inlineData":
        return "".join(inline.itertext())  # HTML that is escaped
    etree = require_extra("lxml.etree", "newsml", "NewsML-G2 cannot be read")
    body = next((each for each in inline.iter() if _tag(each) == "body.content"), inline)
    return str(etree.tostring(body, encoding="unicode", with_tail=False))
