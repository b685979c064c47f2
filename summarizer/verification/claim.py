"""What every check is given: one statement, and the characters it says it rests on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.language_codes import primary_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.briefing import Citation, Statement
    from summarizer.bundle import Article
    from summarizer.text.dates import PartialDate

__all__ = ["Claim", "Passage", "before_it", "claim_of", "is_chosen", "is_verbatim"]

# Who is meant, behind a pronoun or before a surname: "He [Don Marsh] said", "[Don] Marsh said".
_ADDED = re.compile(r" \[([^\[\]]{1,120})\]|\[([^\[\]]{1,120})\] ")

_NAMED_BY_LABEL = frozenset({"go_deeper", "what_the_papers_say", "how_we_got_here"})


class Passage(NamedTuple):
    """One cited span and the article it was cut from.

    `text` is what is cited, and is cited from `start`; `field_text` is the whole of what it was cut from: the article's
    text, or its title when the title is cited.
    """

    text: str
    start: int
    article: str
    field_text: str
    title: str
    outlet: str
    published: PartialDate | None
    language: str


class Claim(NamedTuple):
    """One statement with its passages.

    `filed_under` is the outlet whose view it is said to be, if any; `earlier` what stands before it in its paragraph.
    """

    text: str
    language: str
    passages: tuple[Passage, ...]
    filed_under: str | None = None
    earlier: str = ""


def claim_of(
    statement: Statement,
    articles: Mapping[str, Article],
    languages: Mapping[str, str],
    language: str,
    *,
    filed_under: str | None = None,
    earlier: str = "",
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
                Passage(
                    text=citation.text,
                    start=citation.start,
                    article=article.id,
                    field_text=whole,
                    title=article.title,
                    outlet=article.outlet,
                    published=article.date,
                    language=spoken,
                )
            )
    return Claim(statement.text, primary_language(language), tuple(passages), filed_under, earlier)


def before_it(section: str, label: str | None, before: Iterable[Statement]) -> str:
    """What a reader has read before a statement in its item: a label that is a name, question or day, and sentences."""
    named = f"{label}:" if label and section in _NAMED_BY_LABEL else ""
    return " ".join([*([named] if named else []), *(statement.text for statement in before)])


def is_chosen(statement: Statement) -> bool:
    """Whether a statement is what extractive writing promises: verbatim, but for who is meant in square brackets.

    What stands outside the brackets is verbatim in one of the cited spans; what stands in each of them is verbatim in
    a cited span that comes before it in the same article. Nothing is added within a quotation.
    """
    cited = statement.citations
    if is_verbatim(statement.text, (citation.text for citation in cited)):
        return True
    found = [*_ADDED.finditer(statement.text)]
    outside = _ADDED.sub("", statement.text).strip()
    if not found or not outside or any(_is_quoting(statement.text[: each.start()]) for each in found):
        return False
    added = [each[1] or each[2] for each in found]
    return any(outside in main.text and all(_stands_before(words, main, cited) for words in added) for main in cited)


def _is_quoting(before: str) -> bool:
    """Whether a quotation is open at the end of this; its own end may stand in another sentence."""
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”") or before.count("«") > before.count("»")


def _stands_before(words: str, main: Citation, cited: Sequence[Citation]) -> bool:
    """Whether a span before this one, in the same text, has these words."""
    place = (main.article, main.field)
    return any(words in c.text for c in cited if (c.article, c.field) == place and c.end <= main.start)


def is_verbatim(text: str, spans: Iterable[str], *, spaces_alike: bool = False) -> bool:
    """Whether `text` stands in one of the cited spans, character by character: what is promised of extractive writing.

    With `spaces_alike` any run of spaces and line ends is as good as another: a statement that a model copied needs no
    check of its words for that.
    """
    spans = tuple(spans)
    if any(text in span for span in spans):
        return True
    return spaces_alike and any(" ".join(text.split()) in " ".join(span.split()) for span in spans)
