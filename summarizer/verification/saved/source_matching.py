"""Which article of a bundle is which source of a saved briefing, whatever ids and order they have now."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.briefing import Briefing, Citation, Source
    from summarizer.bundle import Article, Bundle

__all__ = ["SourceMatch", "match_articles", "match_same_story"]

_LIKENESSES = (
    ("text", "url", "title", "outlet", "id"),
    ("text", "url", "title", "outlet"),
    ("text", "url"),
    ("text", "title", "outlet"),
    ("text", "outlet"),
    ("text", "title"),
    ("text",),
    ("url", "title"),
    ("url",),
    ("title", "outlet", "id"),
    ("title", "outlet"),
    ("title",),
    ("id", "outlet"),
)
"""What two have to have in common to be one article, the surest first; what is empty is in common with nothing."""


@dataclass(frozen=True)
class SourceMatch:
    """The articles of a briefing as a bundle has them now.

    `articles` holds those that are in the bundle, by the ids that the briefing cites them by; `references` are the ids
    of those that the bundle has among its background texts. `missing` are the sources that are not in the bundle.
    `ids` are the ids that they have there, by those of the briefing; `renamed` counts those that differ, `others` the
    articles that the briefing does not list.
    """

    articles: Mapping[str, Article]
    ids: Mapping[str, str]
    references: frozenset[str]
    missing: tuple[Source, ...]
    renamed: int
    others: int

    def notes(self) -> list[str]:
        """What is not as it was when the briefing was written, and makes nothing in it wrong: a sentence each."""
        told = []
        if self.renamed:
            have = "1 article has another id" if self.renamed == 1 else f"{self.renamed} articles have other ids"
            told.append(f"{have} here than in the briefing.")
        if self.others:
            are = "1 article here is" if self.others == 1 else f"{self.others} articles here are"
            told.append(f"{are} not in the briefing, which was written without.")
        return told

    def within(self, bundle: Bundle) -> Bundle:
        """`bundle` with these articles alone, under the briefing's ids; there has to be one that is no reference."""
        articles = tuple(article for id_, article in self.articles.items() if id_ not in self.references)
        references = tuple(article for id_, article in self.articles.items() if id_ in self.references)
        return bundle.model_copy(update={"articles": articles, "references": references})


def match_articles(briefing: Briefing, bundle: Bundle) -> SourceMatch:
    """Find every source of `briefing` in `bundle`: by the digest of its text, then by its address, then by its title.

    Of several that would do, the one with most else in common is taken. In the end the id of the same outlet will do.
    """
    wanted = {source.article: _told_of(source, source.article) for source in briefing.sources}
    given = {article.id: _told_of(article, article.id) for article in (*bundle.articles, *bundle.references)}
    found: dict[str, str] = {}
    for likeness in _LIKENESSES:
        alike = defaultdict(list)
        for id_, told in given.items():
            alike[tuple(told[name] for name in likeness)].append(id_)
        for source, told in wanted.items():
            key = tuple(told[name] for name in likeness)
            if all(key) and alike[key]:
                found[source] = alike[key].pop(0)
        wanted = {source: told for source, told in wanted.items() if source not in found}
        taken = set(found.values())
        given = {id_: told for id_, told in given.items() if id_ not in taken}
    by_id = {article.id: article for article in (*bundle.articles, *bundle.references)}
    background = {article.id for article in bundle.references}
    return SourceMatch(
        articles={
            source.article: by_id[found[source.article]].model_copy(update={"id": source.article})
            for source in briefing.sources
            if source.article in found
        },
        ids=found,
        references=frozenset(source for source, id_ in found.items() if id_ in background),
        missing=tuple(source for source in briefing.sources if source.article in wanted),
        renamed=sum(source != id_ for source, id_ in found.items()),
        others=len(given),
    )


def match_same_story(briefing: Briefing, bundle: Bundle) -> SourceMatch:
    """What `match_articles` finds, of a bundle that has any article of the briefing.

    Raises:
        SourceError: it has none: the bundle is of another story.

    """
    matched = match_articles(briefing, bundle)
    if briefing.sources and not any(_is_known_again(source, briefing, matched) for source in briefing.sources):
        total = len(briefing.sources)
        none = (
            "the one article of the briefing is not"
            if total == 1
            else f"none of the {total} articles of the briefing is"
        )
        raise SourceError(
            f"{none} among those given: these are of another story; give the articles it was written from"
        )
    return matched


def _is_known_again(source: Source, briefing: Briefing, matched: SourceMatch) -> bool:
    """Whether text, address or title of a source are in the bundle, or anything that is cited of it.

    An id and an outlet are no sign: "a1" of a large agency is in every other bundle.
    """
    article = matched.articles.get(source.article)
    if article is None:
        return False
    was, now = _told_of(source, ""), _told_of(article, "")
    if any(was[name] and was[name] == now[name] for name in ("text", "url", "title")):
        return True
    cited = (each.text for each in _citations(briefing) if each.article == source.article)
    return any(text in article.text or text in article.title for text in cited)


def _citations(briefing: Briefing) -> Iterator[Citation]:
    return (citation for _, statement in briefing.statements() for citation in statement.citations)


def _told_of(article: Article | Source, id_: str) -> dict[str, str]:
    """What an article is known by; of a text that is empty, or nothing but spaces, the digest tells nothing."""
    return {
        "id": id_,
        "text": "" if article.headline_only else article.text_sha256,
        "url": article.url or "",
        "title": article.title.strip(),
        "outlet": article.outlet,
    }
