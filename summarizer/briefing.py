"""The output: a briefing whose every sentence is a `Statement` with the exact characters it rests on."""

# One file, however long: who reads the form of a briefing wants all of it in sight, and its types name each other.
from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field, model_validator

from summarizer.changes import UpdateNote  # noqa: TC001 - the type of a field
from summarizer.citation import Citation
from summarizer.errors import SourceError
from summarizer.frozen import Frozen, Several
from summarizer.plugins import NAME

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "AddedSection",
    "Agreement",
    "BehindTheHeadline",
    "Briefing",
    "BundleMap",
    "Citation",
    "Conflict",
    "CoverageCell",
    "CoverageRow",
    "Dropped",
    "EarlierEvent",
    "Edits",
    "GoDeeper",
    "HowWeGotHere",
    "Issue",
    "JudgeUsed",
    "MapMade",
    "OutletView",
    "Point",
    "Position",
    "PromptUsed",
    "Provenance",
    "Question",
    "SectionBase",
    "SectionItem",
    "Silence",
    "Source",
    "Statement",
    "TimelineEntry",
    "Topic",
    "Usage",
    "Verdict",
    "Verification",
    "WhatThePapersSay",
    "WhatsHappened",
    "need_briefing",
    "statement_id",
]

WriterName = Annotated[str, Field(pattern=f"^{NAME}$")]
"""Who wrote: `extractive`, `llm`, or the name of a program's own writer."""
Precision = Literal["year", "month", "day", "minute"]
MUST_BE_TOLD = 3
Weight = Annotated[int, Field(ge=1, le=MUST_BE_TOLD)]
Verdict = Literal["supported", "judged", "unproven", "flagged"]
"""What is known of a statement.

`supported`: code can show it, word for word or as a shortening of a cited sentence. `judged`: a model that read both
says that it follows, and no fault stands against it. `unproven`: neither; nobody has decided. `flagged`: a fault stands
against it, and it was kept on request.
"""


def _is_zero(count: int) -> bool:
    return count == 0


def _is_nothing(of_editors: object) -> bool:
    """A briefing that no editor touched keeps the bytes it had before there were editors."""
    return of_editors is None


def _is_empty(added: object) -> bool:
    """A page to which no program added a section keeps the bytes it had before there were any."""
    return not added


class Issue(Frozen):
    """One finding of the verifier: a stable code and a sentence for people."""

    code: str
    detail: str = ""


class Statement(Frozen):
    """One checkable sentence of the briefing."""

    id: str = Field(description="A hash of section and content: the same input gives the same id.")
    text: str = Field(
        min_length=1,
        description="The sentence. In one that the extractive writer chose, a name in square brackets may be added: "
        "it stands verbatim in an earlier passage of the same article, which is cited as well.",
    )
    citations: Several[Citation] = Field(min_length=1)
    verdict: Verdict = Field(default="unproven", description="Who has decided that it follows from what it cites.")
    issues: Several[Issue] = ()
    author: Literal["editor"] | None = Field(
        default=None,
        exclude_if=_is_nothing,
        description="`editor` where a person worded it: no program rewrites it then. Left out of JSON where null.",
    )

    @property
    def is_locked(self) -> bool:
        """Whether a person worded it: it may be found wrong, and is never put in other words."""
        return self.author == "editor"


def statement_id(section: str, text: str, citations: Sequence[Citation], digests: Mapping[str, str]) -> str:
    """The id of a statement: 12 hex digits of a SHA-256 over section, text and cited spans.

    `digests` are the SHA-256 of the articles' texts by id. Article ids are left out, so that the same text under other
    ids keeps its statement ids.
    """
    spans = (f"{digests.get(c.article, '')}:{c.field}:{c.start}:{c.end}:{c.text}" for c in citations)
    content = "\0".join([section, text, *sorted(spans)])
    return sha256(content.encode()).hexdigest()[:12]


class SectionBase(Frozen):
    """What every section says of itself."""

    status: Literal["written", "withheld"]
    reason: str | None = Field(default=None, description="Why it was withheld; null when written.")
    writer: WriterName | None = Field(default=None, description="Who wrote it; null when withheld.")

    @model_validator(mode="after")
    def _withheld_has_a_reason(self) -> SectionBase:
        if (self.status == "withheld") != (self.reason is not None) or (self.status == "written") != bool(self.writer):
            raise ValueError("a section is either written, by a writer, or withheld, with a reason")
        return self


class WhatsHappened(SectionBase):
    """Who, what, when, where, in 2-4 sentences."""

    statements: Several[Statement] = ()


class Point(Frozen):
    """One piece of analysis under a short heading."""

    heading: str
    statements: Several[Statement] = Field(min_length=1)


class BehindTheHeadline(SectionBase):
    """Consequences, motives, outlook, risks, reactions."""

    points: Several[Point] = ()


class OutletView(Frozen):
    """What one outlet stresses; its statements cite that outlet's articles only."""

    outlet: str
    articles: Several[str]
    origin: str = Field(description="The independent origin most of its articles belong to.")
    statements: Several[Statement] = Field(min_length=1)


class Agreement(Frozen):
    """A fact that at least two independent origins report, and nobody tells otherwise."""

    statement: Statement
    counted: Statement = Field(
        description="Who reports it, worded by code: by a model's map how many outlets and independent origins, by "
        "words alone the outlets found. It cites all of them."
    )
    outlets: Several[str] = Field(min_length=2)
    origins: Several[str] = Field(min_length=2)


class Position(Frozen):
    """One value of a conflict and who reports it."""

    value: str
    outlets: Several[str] = Field(min_length=1)
    citations: Several[Citation] = Field(min_length=1)
    as_of: str | None = None


class Conflict(Frozen):
    """Two or more positions on the same thing."""

    topic: str
    kind: str
    status: Literal["conflict", "superseded"]
    positions: Several[Position] = Field(min_length=2)
    weight: Weight = Field(default=2, description="3: a reader must be told; 2: worth a line; 1: a trifle.")


class Silence(Frozen):
    """A fact of the map that these outlets leave out, though they had the room."""

    point: str
    outlets: Several[str] = Field(min_length=1)


class CoverageCell(Frozen):
    """What one outlet does with one point.

    `carries`: it reports it. `differs`: it tells it with another value. `denies`: it reports that it is not so.
    `silent`: it leaves it out though it had the room. `unknown`: it is not found there, which may mean nothing.
    """

    outlet: str
    carriage: Literal["carries", "differs", "denies", "silent", "unknown"]
    leads: bool = Field(default=False, description="It stands in one of the outlet's first sentences.")
    quotes: Several[str] = Field(default=(), description="Who is quoted there by name.")
    citations: Several[Citation] = ()


class CoverageRow(Frozen):
    """One fact with a cell for every outlet."""

    point: str
    weight: Weight = Field(default=2, description="3: a reader must be told; 2: worth a line; 1: a detail.")
    origins: Several[str] = Field(description="The independent origins that report it.")
    cells: Several[CoverageCell] = Field(min_length=1)


class EarlierEvent(Frozen):
    """Something that happened before the news, by the map; `date` is ISO 8601, as precise as the articles are."""

    date: str
    text: str
    citations: Several[Citation] = Field(min_length=1)


class MapMade(Frozen):
    """Who made the map of who reports what: a model that read the articles, or code that compared their words.

    Words miss reports. Without a model, rows name the outlets that were found, and claim neither a total nor a silence.
    """

    model: str | None = None
    prompt_sha256: str | None = Field(default=None, description="Digest of the prompt that the model was asked with.")
    struck: Several[str] = Field(
        default=(), description="What code or a judge struck out of the model's reading, and why."
    )


class WhatThePapersSay(SectionBase):
    """Named outlets compared.

    `coverage` and `conflicts` are the whole map of the story, `earlier` its events before the news; a page shows the
    agreements, the silences and the weightiest conflicts. The first rows of `coverage` are the facts of the agreements,
    in their order, then come the others by weight.
    """

    map: MapMade | None = Field(default=None, description="Who made the map; null in briefings of older versions.")
    overview: Several[Statement] = ()
    outlets: Several[OutletView] = ()
    agreements: Several[Agreement] = ()
    conflicts: Several[Conflict] = ()
    silences: Several[Silence] = ()
    coverage: Several[CoverageRow] = ()
    earlier: Several[EarlierEvent] = ()


class TimelineEntry(Frozen):
    """A dated event; `date` is ISO 8601 cut to `precision`."""

    date: str
    precision: Precision
    statement: Statement


class HowWeGotHere(SectionBase):
    """Background, and a timeline in order."""

    statements: Several[Statement] = ()
    timeline: Several[TimelineEntry] = ()


class Question(Frozen):
    """A question a reader of this story has, and its answer."""

    question: str
    statements: Several[Statement] = Field(min_length=1)


class Topic(Frozen):
    """A person, place or organisation of the story, described."""

    name: str
    kind: Literal["person", "place", "organisation", "other"]
    statements: Several[Statement] = Field(min_length=1)


class GoDeeper(SectionBase):
    """Common questions answered; the people, places and organisations of the story."""

    questions: Several[Question] = ()
    topics: Several[Topic] = ()


class SectionItem(Frozen):
    """Statements of an added section, under a label where there is one."""

    label: str | None = None
    statements: Several[Statement] = Field(min_length=1)


class AddedSection(SectionBase):
    """A section that a program added to the page, behind the others; the heading is in the language of the page."""

    name: str
    heading: str
    items: Several[SectionItem] = ()


class Source(Frozen):
    """One article of the bundle, as code saw it; a model never writes any of this."""

    article: str
    title: str
    outlet: str
    url: str | None = None
    published: str | None = None
    origin: str = Field(description="The independent source it counts as: copies share one, and so do an outlet's own.")
    same_text: Several[str] = Field(default=(), description="The other articles that have its text, fifty at most.")
    headline_only: bool = False
    reference: bool = False
    lean: str | None = Field(default=None, description="A political lean that the bundle states; never inferred.")
    text_sha256: str


class Dropped(Frozen):
    """A sentence that failed its checks and was left out."""

    section: str
    text: str
    issues: Several[Issue]


class JudgeUsed(Frozen):
    """Which model judged statements, and how."""

    model: str
    prompt_sha256: str = Field(description="Digest of the prompt that it was asked with.")
    wrote: bool = Field(default=False, description="Whether it is the model that wrote them.")


class Verification(Frozen):
    """What the verifier did: `checked == supported + judged + unproven + flagged + len(dropped)`."""

    checked: int = 0
    supported: int = 0
    judged: int = 0
    unproven: int = 0
    uncompared: int = Field(
        default=0,
        exclude_if=_is_zero,
        description="Of the unproven, those that cite an article in another language than theirs: only figures, dates, "
        "addresses and names were compared. Left out of JSON where there are none.",
    )
    flagged: int = 0
    computed: int = Field(default=0, description="Lines that code counted over the articles; not among the checked.")
    repaired: int = 0
    dropped: Several[Dropped] = ()
    issues_by_code: dict[str, int] = Field(default={})
    verifier: str = ""
    judge: JudgeUsed | None = Field(default=None, description="Who judged; null when nobody was asked or answered.")


class PromptUsed(Frozen):
    """Which template was used, by version and digest."""

    version: str
    sha256: str


class Usage(Frozen):
    """What the run cost; all zero when no model was called."""

    calls: int = 0
    retries: int = 0
    cache_hits: int = Field(default=0, description="Answers from our own cache; they cost nothing and are no calls.")
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    reasoning_tokens: int = 0
    cost_usd: float | None = None


class Edits(Frozen):
    """What an editor took out of the page, and what an editor wrote that found no place on it."""

    deleted: Several[Dropped] = ()
    left_out: Several[Dropped] = ()


class Provenance(Frozen):
    """How the briefing came to be."""

    writer: WriterName
    model: str | None = None
    version: str = Field(description="The version of the summarizer that wrote it.")
    prompts: dict[str, PromptUsed] = Field(default={})
    usage: Usage = Usage()
    judging: Usage | None = Field(
        default=None, description="What of `usage` the judge took; left out of JSON where none was asked."
    )
    seconds: float | None = Field(default=None, description="Wall time; null where it would only be noise.")
    settings: dict[str, Any] = Field(default={})
    warnings: Several[str] = ()
    missed: dict[str, str] = Field(
        default={},
        description="What a model was asked for and did not do: sections that were written without it or left out, "
        "`map` and `judge`; each with the code of what was in the way.",
    )
    edits: Edits | None = Field(
        default=None,
        exclude_if=_is_nothing,
        description="What editors took out, or wrote in vain; left out of JSON where null.",
    )


class BundleMap(Frozen):
    """The map of a bundle by itself: who reports what, and who contradicts whom. `summarizer map --json` prints it.

    The parts are those of `WhatThePapersSay`, with the facts by weight, the main event first.
    """

    schema_version: Literal["1"] = "1"
    language: str
    sources: Several[Source] = Field(min_length=1)
    map: MapMade
    coverage: Several[CoverageRow] = ()
    conflicts: Several[Conflict] = ()
    earlier: Several[EarlierEvent] = ()
    usage: Usage = Usage()
    warnings: Several[str] = ()
    missed: str | None = Field(
        default=None, description="Why the model that was asked made no map, as a code; words made it then."
    )


def need_briefing(given: object, call: str) -> None:
    """Make sure that what was given to the function `call` is a briefing.

    Raises:
        SourceError: it is something else; the message says what makes a briefing of a saved one.

    """
    if not isinstance(given, Briefing):
        kind = type(given).__name__
        raise SourceError(f"{call} takes a Briefing, and got a {kind}; Briefing.model_validate_json reads a saved one")


class Briefing(Frozen):
    """The whole briefing; `Briefing.model_validate_json` reads a saved one back."""

    schema_version: Literal["2"] = "2"
    id: str
    language: str
    headline: Statement
    whats_happened: WhatsHappened
    behind_the_headline: BehindTheHeadline
    what_the_papers_say: WhatThePapersSay
    how_we_got_here: HowWeGotHere
    go_deeper: GoDeeper
    more: Several[AddedSection] = Field(
        default=(), exclude_if=_is_empty, description="Sections that a program added; left out of JSON where none are."
    )
    sources: Several[Source] = Field(min_length=1)
    verification: Verification
    provenance: Provenance
    update: UpdateNote | None = Field(
        default=None, description="What an update of an earlier page changed; left out of JSON where it is none."
    )

    def __hash__(self) -> int:
        """Equal briefings have the same id."""
        return hash(self.id)

    @model_validator(mode="before")
    @classmethod
    def _read_older(cls, saved: Any) -> Any:
        """Take a briefing of schema 1, whose "supported" said less than it does now."""
        if isinstance(saved, dict) and saved.get("schema_version") == "1":
            from summarizer.schema_upgrade import upgrade_schema_1  # noqa: PLC0415 - only an old file needs it

            return upgrade_schema_1(saved)
        return saved

    def sections(self) -> list[tuple[str, SectionBase]]:
        """Every section with its name, in reading order; the headline is none."""
        own = ((name, getattr(self, name)) for name in type(self).model_fields)
        found = [(name, section) for name, section in own if isinstance(section, SectionBase)]
        return [*found, *((section.name, section) for section in self.more)]

    def computed(self) -> list[Statement]:
        """The lines that code counted: they are `statements`, but nothing that a writer worded."""
        return [agreement.counted for agreement in self.what_the_papers_say.agreements]

    def statements(self) -> list[tuple[str, Statement]]:
        """Every statement with the name of its section, in reading order."""
        return [(section, statement) for section, _, together in self.paragraphs() for statement in together]

    def paragraphs(self) -> list[tuple[str, str, Sequence[Statement]]]:
        """The statements that are read together, with the name of their section and their label, in reading order.

        A later one may say "she" of whom an earlier one names, and the first one of whom the label names: an outlet, a
        question, a topic. The label is empty where there is none.
        """
        found = [("headline", "", [self.headline]), ("whats_happened", "", self.whats_happened.statements)]
        found += [("behind_the_headline", point.heading, point.statements) for point in self.behind_the_headline.points]
        papers = self.what_the_papers_say
        found += [("what_the_papers_say", "", papers.overview)]
        found += [("what_the_papers_say", view.outlet, view.statements) for view in papers.outlets]
        found += [("what_the_papers_say", "", [s]) for a in papers.agreements for s in (a.statement, a.counted)]
        found += [("how_we_got_here", "", self.how_we_got_here.statements)]
        found += [("how_we_got_here", entry.date, [entry.statement]) for entry in self.how_we_got_here.timeline]
        found += [("go_deeper", question.question, question.statements) for question in self.go_deeper.questions]
        found += [("go_deeper", topic.name, topic.statements) for topic in self.go_deeper.topics]
        found += [(section.name, item.label or "", item.statements) for section in self.more for item in section.items]
        return [(section, label, together) for section, label, together in found if together]
