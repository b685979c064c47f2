"""The contract of a briefing: each check yields a sentence for everything that is wrong."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing import Briefing, Citation, SectionBase, Statement
    from summarizer.bundle import Article, Bundle

SCHEMA = Path(__file__).resolve().parent.parent / "docs" / "schema" / "briefing.schema.json"
SECTIONS = ("whats_happened", "behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper")
_LABELLED = frozenset({"what_the_papers_say", "how_we_got_here", "go_deeper"})
CONTENT = {
    "whats_happened": ("statements",),
    "behind_the_headline": ("points",),
    "what_the_papers_say": ("overview", "outlets", "agreements", "conflicts", "silences"),
    "how_we_got_here": ("statements", "timeline"),
    "go_deeper": ("questions", "topics"),
}


def check_citations(briefing: Briefing, articles: dict[str, Article]) -> Iterator[str]:
    for where, citation in _all_citations(briefing):
        article = articles.get(citation.article)
        if article is None:
            yield f"{where}: cites {citation.article!r}, which is not in the bundle"
            continue
        source = article.title if citation.field == "title" else article.text
        if source[citation.start : citation.end] != citation.text:
            yield f"{where}: {citation.article}.{citation.field}[{citation.start}:{citation.end}] is not what it quotes"


def check_outlets(briefing: Briefing, articles: dict[str, Article]) -> Iterator[str]:
    for view in briefing.what_the_papers_say.outlets:
        if any(articles[key].outlet != view.outlet for key in view.articles):
            yield f"outlet {view.outlet}: lists an article of another outlet"
        for statement in view.statements:
            if any(articles[c.article].outlet != view.outlet for c in statement.citations):
                yield f"outlet {view.outlet}: {statement.id} cites another outlet"
    names = [view.outlet for view in briefing.what_the_papers_say.outlets]
    yield from (f"outlet {name} is listed twice" for name, count in Counter(names).items() if count > 1)


def check_agreements(briefing: Briefing, articles: dict[str, Article]) -> Iterator[str]:
    origins = {source.article: source.origin for source in briefing.sources}
    for agreement in briefing.what_the_papers_say.agreements:
        cited = {c.article for c in agreement.statement.citations}
        # "o1.2" is what an article of o1 says beside a copied part.
        apart = any("." in origin for origin in agreement.origins)
        if len(set(agreement.origins)) < 2 or len(cited if apart else {origins[key] for key in cited}) < 2:
            yield f"agreement {agreement.statement.id} rests on one origin"
        if not {articles[key].outlet for key in cited} <= set(agreement.outlets):
            yield f"agreement {agreement.statement.id} cites an outlet it does not name"


def check_conflicts(briefing: Briefing, articles: dict[str, Article]) -> Iterator[str]:
    for conflict in briefing.what_the_papers_say.conflicts:
        for position in conflict.positions:
            cited = {articles[c.article].outlet for c in position.citations}
            if cited != set(position.outlets):
                yield f"conflict {conflict.topic!r}: {position.value!r} names other outlets than it cites"


def check_repetition(briefing: Briefing) -> Iterator[str]:
    places: dict[str, list[str]] = defaultdict(list)
    # Two facts may be as widely reported as one another.
    counted = {agreement.counted.id for agreement in briefing.what_the_papers_say.agreements}
    for section, statement in briefing.statements():
        # An answer, a day, a person, an outlet of a model's is not lost to a repeat (see `Composition`).
        labelled = section in _LABELLED and getattr(briefing, section).writer == "llm"
        if statement.id in counted or labelled:
            continue
        places[_folded(statement.text)].append(section)
    for text, sections in places.items():
        if len(sections) > 1:
            yield f"said {len(sections)} times ({', '.join(sections)}): {text[:80]!r}"


def check_timeline(briefing: Briefing) -> Iterator[str]:
    from summarizer.text.dates import read_date  # noqa: PLC0415 - see `brief`

    previous = None
    for entry in briefing.how_we_got_here.timeline:
        date = read_date(entry.date)
        if date is None or date.precision != entry.precision:
            yield f"timeline: {entry.date!r} is not a date of precision {entry.precision}"
            continue
        if previous is not None and date.last < previous:
            yield f"timeline: {entry.date} stands after a later date"
        # A month or a year may open its days, or close them.
        previous = date.first


def check_sections(briefing: Briefing) -> Iterator[str]:
    for name, section in sections_of(briefing):
        filled = any(getattr(section, part) for part in CONTENT[name])
        if filled != (section.status == "written"):
            yield f"{name} is {section.status} and {'holds' if filled else 'lacks'} content"


def check_ids(briefing: Briefing) -> Iterator[str]:
    from summarizer.briefing import statement_id  # noqa: PLC0415 - see `brief`

    digests = {source.article: source.text_sha256 for source in briefing.sources}
    for section, statement in briefing.statements():
        if statement.id != statement_id(section, statement.text, statement.citations, digests):
            yield f"{section}: the id {statement.id} is not the hash of its content"


def check_sources(briefing: Briefing, bundle: Bundle) -> Iterator[str]:
    known = {a.id: a for a in (*bundle.articles, *bundle.references)}
    listed = [source.article for source in briefing.sources]
    if sorted(listed) != sorted(known):
        yield "sources: not exactly the articles of the bundle"
    for source in briefing.sources:
        if source.article in known and source.text_sha256 != known[source.article].text_sha256:
            yield f"sources: {source.article} has another text_sha256"


def check_counts(briefing: Briefing) -> Iterator[str]:
    counts = briefing.verification
    shown = counts.supported + counts.judged + counts.unproven + counts.flagged
    if counts.checked != shown + len(counts.dropped):
        yield f"verification: {counts.checked} checked is not the sum of the verdicts and dropped"
    if shown + counts.computed != len(briefing.statements()):
        yield f"verification: {shown} with a verdict and {counts.computed} computed are not the statements"
    if briefing.provenance.writer == "extractive" and counts.supported != shown:
        yield f"verification: {shown - counts.supported} of the extractive writer's statements are not supported"
    if briefing.provenance.seconds is not None:
        yield "provenance.seconds is set by a writer that must give the same bytes again"


def check_schema(written: str) -> Iterator[str]:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - a second, and only this check needs it

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    for error in Draft202012Validator(schema).iter_errors(json.loads(written)):
        yield f"schema: {error.json_path}: {error.message[:120]}"


def check_verify(briefing: Briefing, bundle: Bundle) -> Iterator[str]:
    from summarizer import verify  # noqa: PLC0415 - see `brief`

    report = verify(briefing, bundle)
    if not report.ok:
        yield f"verify() finds: {report}"[:300]


def violations(briefing: Briefing, written: str, bundle: Bundle) -> Iterator[str]:
    """Everything that is wrong with a briefing of `bundle`."""
    articles: dict[str, Article] = {a.id: a for a in (*bundle.articles, *bundle.references)}
    unresolved = list(check_citations(briefing, articles))
    yield from unresolved
    if not unresolved:
        yield from check_outlets(briefing, articles)
        yield from check_agreements(briefing, articles)
        yield from check_conflicts(briefing, articles)
    yield from check_repetition(briefing)
    yield from check_timeline(briefing)
    yield from check_sections(briefing)
    yield from check_ids(briefing)
    yield from check_sources(briefing, bundle)
    yield from check_counts(briefing)
    yield from check_schema(written)
    yield from check_verify(briefing, bundle)


def sections_of(briefing: Briefing) -> list[tuple[str, SectionBase]]:
    return [(name, getattr(briefing, name)) for name in SECTIONS]


def _all_citations(briefing: Briefing) -> Iterator[tuple[str, Citation]]:
    statements: list[tuple[str, Statement]] = briefing.statements()
    yield from ((f"{section} {s.id}", citation) for section, s in statements for citation in s.citations)
    for conflict in briefing.what_the_papers_say.conflicts:
        yield from ((f"conflict {conflict.topic!r}", c) for p in conflict.positions for c in p.citations)


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", " ", folded).strip() or folded
