"""What every check is given: one statement, and the characters it says it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.briefing import Statement
    from summarizer.bundle import Article
    from summarizer.language.dates import PartialDate

__all__ = ["Claim", "Passage", "claim_of"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One cited span and the article it was cut from.

    `text` is what is cited, `field_text` the whole of what it was cut from: the article's text, or its title when the
    title is cited.
    """

    text: str
    article: str
    field_text: str
    title: str
    outlet: str
    published: PartialDate | None
    language: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement with its passages; `filed_under` is the outlet whose view it is said to be, if any."""

    text: str
    language: str
    passages: tuple[Passage, ...]
    filed_under: str | None = None


def claim_of(
    statement: Statement,
    articles: Mapping[str, Article],
    languages: Mapping[str, str],
    language: str,
    *,
    filed_under: str | None = None,
) -> Claim:
    """A statement in `language` as the checks see it; `languages` are those of the articles, by id.

    Citations of articles that are not in `articles` are left out.
    """
    passages = []
    for citation in statement.citations:
        article = articles.get(citation.article)
        if article is not None:
            whole = article.title if citation.field == "title" else article.text
            spoken = languages.get(article.id, language)
            passages.append(
                Passage(citation.text, article.id, whole, article.title, article.outlet, article.date, spoken)
            )
    return Claim(statement.text, language.split("-", maxsplit=1)[0].lower(), tuple(passages), filed_under)
