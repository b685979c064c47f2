"""What an update changed on a page: typed entries, each for one sentence, and what it was updated from."""

from __future__ import annotations

import operator
from typing import Annotated, Literal

from pydantic import Field

from summarizer.citation import Citation  # noqa: TC001 - the type of a field
from summarizer.frozen import Frozen, Several

__all__ = ["Added", "Change", "Changed", "Displaced", "Superseded", "UpdateNote", "Value", "Withdrawn"]


class Value(Frozen):
    """A value and where it stands.

    The citations of an older value are as the page before had them: they may point into a text that has been replaced.
    """

    value: str
    citations: Several[Citation] = Field(min_length=1)


class Added(Frozen):
    """A sentence that the page before did not have."""

    kind: Literal["added"] = "added"
    section: str
    statement: str = Field(description="Its id.")
    text: str


class Changed(Frozen):
    """A sentence that stands in the place of another one."""

    kind: Literal["changed"] = "changed"
    section: str
    statement: str = Field(description="The id of the sentence that is there now.")
    text: str
    before: str = Field(description="What stood there before.")
    before_id: str
    why: Literal["newer", "corrected", "article_gone"] = Field(
        description="`newer`: a later report tells the state now. `corrected`: its article has other words now. "
        "`article_gone`: its article is no longer among the sources."
    )


class Superseded(Frozen):
    """A value that a later report, or a corrected article, gives otherwise."""

    kind: Literal["superseded"] = "superseded"
    section: str = Field(description="Where the page before gave the old value.")
    statement: str | None = Field(description="The id of the sentence that has the new value; null where none has it.")
    text: str = Field(description="The words that give the new value.")
    before: str = Field(description="The sentence that gave the old value.")
    before_id: str
    old: Value
    new: Value


class Withdrawn(Frozen):
    """A sentence that is no longer borne out, and nothing stands in its place."""

    kind: Literal["withdrawn"] = "withdrawn"
    section: str
    before: str
    before_id: str
    why: Literal["corrected", "article_gone", "denied"] = Field(
        description="`corrected`: its article has other words now. `article_gone`: its article is no longer among the "
        "sources. `denied`: the newest reports say that it is not so, as `citations` show."
    )
    citations: Several[Citation] = ()
    stays: bool = Field(
        default=False,
        exclude_if=operator.not_,
        description="An editor worded it, so that it stands on the page still. Left out of JSON where false.",
    )


class Displaced(Frozen):
    """A sentence that still holds, and has made room for newer ones."""

    kind: Literal["displaced"] = "displaced"
    section: str
    before: str
    before_id: str


Change = Annotated[Added | Changed | Superseded | Withdrawn | Displaced, Field(discriminator="kind")]


class UpdateNote(Frozen):
    """What a page was updated from, and what that changed; lines that code counts are not among the changes."""

    previous: str = Field(description="The id of the page before.")
    since: str | None = Field(default=None, description="The date of its newest article, ISO 8601.")
    changes: Several[Change] = ()
    unchanged: int = Field(default=0, description="Sentences that kept id, text and citations.")
    recited: int = Field(
        default=0, description="Sentences that cite the same words of an article that has changed elsewhere."
    )
