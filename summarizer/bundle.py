"""The input: articles of several outlets about one event, exactly as they were given.

`text` and `title` are never trimmed, normalised or cleaned: a citation is a pair of offsets into them, and it has to
hold for the caller's own copy.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from summarizer.errors import SourceError
from summarizer.text.dates import PartialDate, read_date

__all__ = ["READ_AT_MOST", "Article", "Bundle", "Reference", "need_bundle"]


@lru_cache(maxsize=4096)
def _parsed(published: str) -> PartialDate | None:
    return read_date(published)


READ_AT_MOST = 1_000_000
"""Code points of one text that are read: fifty times a very long report. What is longer is no article."""


class Article(BaseModel):
    """One article of one outlet.

    `published` is ISO 8601 with the precision the source had: `2013`, `2013-10`, `2013-10-23` or
    `2013-10-23T10:07+07:00`. Other spellings are converted on the way in; what cannot be read as a date is an error
    here and a warning in `load_bundle`, which then leaves it out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    id: str = Field(min_length=1, description="Unique within the bundle.")
    title: str = Field(default="", description="The headline, exactly as given; may be empty.")
    outlet: str = Field(min_length=1, description="The name of the paper, station or site.")
    url: str | None = None
    published: str | None = Field(default=None, description="ISO 8601, as precise as the source was.")
    author: str | None = None
    text: str = Field(
        default="", repr=False, description="The body, exactly as given; empty for a headline-only article."
    )
    language: str | None = Field(default=None, description="A BCP 47 tag, such as `en` or `pt-BR`.")
    lean: str | None = Field(default=None, description="A political lean the supplier states; never inferred.")

    @field_validator("published", mode="before")
    @classmethod
    def _published_is_a_date(cls, value: Any) -> Any:
        if value is None or value == "":
            return None
        date = read_date(value)
        if date is None:
            raise ValueError("is not a date that can be read; write it as 2024-05-31 or 2024-05-31T14:00+02:00")
        return date.iso

    @property
    def date(self) -> PartialDate | None:
        """`published`, parsed."""
        return _parsed(self.published) if self.published else None

    @property
    def headline_only(self) -> bool:
        """True when there is no body: only the title can be cited."""
        return not self.text or self.text.isspace()

    @property
    def text_read(self) -> str:
        """The text as far as sentences are read from it: its first `READ_AT_MOST` code points."""
        return self.text[:READ_AT_MOST]

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the UTF-8 bytes of `text`, in hex."""
        return sha256(self.text.encode()).hexdigest()


class Reference(Article):
    """A dated background text supplied with the bundle, citable like an article but not a report of the event."""


class Bundle(BaseModel):
    """Articles about one event, and what belongs to them."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    id: str | None = None
    title: str | None = None
    language: str | None = Field(default=None, description="The language most of the bundle is written in.")
    articles: tuple[Article, ...] = Field(min_length=1)
    references: tuple[Reference, ...] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Bundle:
        seen: set[str] = set()
        for article in (*self.articles, *self.references):
            if article.id in seen:
                raise ValueError(f"two articles have the id {article.id!r}; ids must be unique")
            seen.add(article.id)
        return self


def need_bundle(given: object, call: str) -> None:
    """Make sure that what was given to the function `call` is a bundle.

    Raises:
        SourceError: it is something else; the message says what makes a bundle of it.

    """
    if not isinstance(given, Bundle):
        kind = type(given).__name__
        raise SourceError(f"{call} takes a Bundle, and got a {kind}; give it load_bundle(...) of the {kind}")
