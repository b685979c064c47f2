"""What every check is given: one statement, and the characters it says it rests on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.text.parsed_text import ParsedText

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.briefing import Citation, Statement
    from summarizer.bundle import Article
    from summarizer.text.dates import PartialDate

__all__ = [
    "NOTHING_READ",
    "CitedArticles",
    "Claim",
    "Earlier",
    "Passage",
    "is_extractive",
    "is_verbatim",
    "read_before",
]

# Who is meant, behind a pronoun or before a surname: "He [Don Marsh] said", "[Don] Marsh said".
_ADDED = re.compile(r" \[([^\[\]]{1,120})\]|\[([^\[\]]{1,120})\] ")

_NAMED_BY_LABEL = frozenset({"go_deeper", "what_the_papers_say", "how_we_got_here"})


class Passage(NamedTuple):
    """One cited span and the article it was cut from.

    `reading` is what is cited, and is cited from `start`; `whole` is all of what it was cut from: the text of the
    article, or its title when the title is cited.
    """

    reading: ParsedText
    start: int
    article: str
    whole: ParsedText
    headline: ParsedText
    outlet: str
    published: PartialDate | None

    @property
    def text(self) -> str:
        """What is cited."""
        return self.reading.text

    @property
    def field_text(self) -> str:
        """All of what it was cut from."""
        return self.whole.text

    @property
    def title(self) -> str:
        """The headline of its article; may be empty."""
        return self.headline.text

    @property
    def language(self) -> str:
        """The language of its article, as a primary subtag."""
        return self.reading.code


class Earlier(NamedTuple):
    """What a reader has read before a statement in its item: the name, question or day over it, and sentences."""

    label: str = ""
    text: str = ""


NOTHING_READ = Earlier()


class Claim(NamedTuple):
    """One statement with its passages.

    `filed_under` is the outlet whose view it is said to be, if any; `earlier` what stands before it in its paragraph.
    """

    reading: ParsedText
    passages: tuple[Passage, ...]
    filed_under: str | None = None
    earlier: Earlier = NOTHING_READ

    @property
    def text(self) -> str:
        """What is stated."""
        return self.reading.text

    @property
    def language(self) -> str:
        """The language of the statement, as a primary subtag."""
        return self.reading.code

    @property
    def comparable(self) -> tuple[Passage, ...]:
        """The passages in the language of the statement, whose words can be held against its own."""
        return tuple(passage for passage in self.passages if passage.language == self.language)

    def reworded(self, text: str) -> Claim:
        """The same with other words."""
        return self._replace(reading=self.reading.reworded(text))


class CitedArticles:
    """The articles that statements cite, each read once, however many statements cite it."""

    def __init__(self, articles: Iterable[Article], languages: Mapping[str, str], language: str) -> None:
        """`languages` are those of the articles, by id; the statements are in `language`, and so is any other article.

        Both are BCP 47 tags.
        """
        self._articles = {article.id: article for article in articles}
        self._languages = languages
        self._language = language
        self._read: dict[tuple[str, str], ParsedText] = {}
        self._passages: dict[tuple[str, str, int, str], Passage] = {}

    def claim(self, statement: Statement, *, filed_under: str | None = None, earlier: Earlier = NOTHING_READ) -> Claim:
        """A statement as the checks see it; citations of articles that are not here are left out."""
        passages = tuple(self.passage(cited) for cited in statement.citations if cited.article in self._articles)
        return Claim(ParsedText(statement.text, self._language), passages, filed_under, earlier)

    def passage(self, cited: Citation) -> Passage:
        """What a citation gives.

        Raises:
            KeyError: its article is not here.

        """
        place = (cited.article, cited.field, cited.start, cited.text)
        found = self._passages.get(place)
        if found is None:
            article, whole = self._articles[cited.article], self._field(cited.article, cited.field)
            headline = self._field(cited.article, "title")
            reading = ParsedText(cited.text, whole.code)
            found = Passage(reading, cited.start, article.id, whole, headline, article.outlet, article.date)
            self._passages[place] = found
        return found

    def _field(self, article: str, field: Literal["text", "title"]) -> ParsedText:
        read = self._read.get((article, field))
        if read is None:
            text = getattr(self._articles[article], field)
            read = self._read[article, field] = ParsedText(text, self._languages.get(article, self._language))
        return read


def read_before(section: str, label: str | None, before: Iterable[str]) -> Earlier:
    """What a reader has read before a statement: its label, where that is a name, question or day, and sentences."""
    return Earlier(label if label and section in _NAMED_BY_LABEL else "", " ".join(before))


def is_extractive(statement: Statement) -> bool:
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
