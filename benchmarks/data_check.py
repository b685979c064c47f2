"""Briefs every bundle below a folder and holds each briefing to its contract.

    python benchmarks/data_check.py FOLDER [--only SOURCE] [--report FILE]

Each bundle is briefed three times: once here, and twice in a process with another hash seed, as it stands and with its
articles shuffled. All three must be the same bytes. Ends with 1 when any bundle breaks the contract, and names it.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import re
import sys
import time
import traceback
import unicodedata
import warnings
from collections import Counter, defaultdict
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


@dataclass
class Outcome:
    """What one bundle came to."""

    violations: list[str] = field(default_factory=list)
    digest: str = ""
    seconds: float = 0.0
    articles: int = 0
    statements: int = 0
    outlets_present: int = 0
    outlets_covered: int = 0
    agreements: int = 0
    conflicts: int = 0
    silences: int = 0
    timeline: int = 0
    written: list[str] = field(default_factory=list)
    withheld: list[tuple[str, str]] = field(default_factory=list)


# The checks. Each yields a sentence for everything that is wrong.


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
    for name, section in _sections(briefing):
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


def check_schema(written: str, schema: dict[str, Any]) -> Iterator[str]:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - a second, and only this check needs it

    for error in Draft202012Validator(schema).iter_errors(json.loads(written)):
        yield f"schema: {error.json_path}: {error.message[:120]}"


def check_verify(briefing: Briefing, bundle: Bundle) -> Iterator[str]:
    from summarizer import verify  # noqa: PLC0415 - see `brief`

    report = verify(briefing, bundle)
    if not report.ok:
        yield f"verify() finds: {report}"[:300]


def check(briefing: Briefing, written: str, bundle: Bundle, schema: dict[str, Any]) -> Iterator[str]:
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
    yield from check_schema(written, schema)
    yield from check_verify(briefing, bundle)


def _sections(briefing: Briefing) -> list[tuple[str, SectionBase]]:
    return [(name, getattr(briefing, name)) for name in SECTIONS]


def _all_citations(briefing: Briefing) -> Iterator[tuple[str, Citation]]:
    statements: list[tuple[str, Statement]] = briefing.statements()
    yield from ((f"{section} {s.id}", citation) for section, s in statements for citation in s.citations)
    for conflict in briefing.what_the_papers_say.conflicts:
        yield from ((f"conflict {conflict.topic!r}", c) for p in conflict.positions for c in p.citations)


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", " ", folded).strip() or folded


# The runs. `here` checks; `elsewhere` lives under another hash seed, where a set has another order.


def brief(path: Path, shuffled: bool = False) -> tuple[Bundle, Briefing, str]:
    """The bundle of a file, its briefing, and that briefing as JSON."""
    # Imported here, so that the parent process can start children under another hash seed without loading it all.
    from summarizer import load_bundle, render, summarize  # noqa: PLC0415
    from summarizer.settings import Settings  # noqa: PLC0415

    bundle = load_bundle(path)
    if shuffled:
        articles = list(bundle.articles)
        random.Random(path.name).shuffle(articles)
        bundle = bundle.model_copy(update={"articles": articles})
    briefing = summarize(bundle, settings=Settings(writer="extractive"))
    return bundle, briefing, render(briefing, "json")


def here(path: Path, schema: dict[str, Any]) -> Outcome:
    """Brief one bundle and check it; an exception is a violation, never the end of the whole check."""
    outcome = Outcome()
    warnings.simplefilter("ignore")
    start = time.process_time()
    try:
        bundle, briefing, written = brief(path)
        outcome.seconds = time.process_time() - start
        outcome.violations.extend(check(briefing, written, bundle, schema))
    except Exception as error:
        outcome.violations.append(_told(error))
        return outcome
    papers = briefing.what_the_papers_say
    outcome.digest = _digest(written)
    outcome.articles = len(bundle.articles)
    outcome.statements = len(briefing.statements())
    outcome.outlets_present = len({a.outlet for a in bundle.articles})
    outcome.outlets_covered = len(papers.outlets)
    outcome.agreements = len(papers.agreements)
    outcome.conflicts = len(papers.conflicts)
    outcome.silences = len(papers.silences)
    outcome.timeline = len(briefing.how_we_got_here.timeline)
    outcome.written = [name for name, section in _sections(briefing) if section.status == "written"]
    outcome.withheld = [(name, section.reason or "") for name, section in _sections(briefing) if section.reason]
    return outcome


def elsewhere(path: Path) -> tuple[str, str]:
    """The digests of a briefing of the bundle as it stands, and of one with its articles shuffled."""
    warnings.simplefilter("ignore")
    try:
        return _digest(brief(path)[2]), _digest(brief(path, shuffled=True)[2])
    except Exception as error:
        return _told(error), _told(error)


def _digest(written: str) -> str:
    return sha256(written.encode()).hexdigest()


def _told(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}: {error}"[:300]


def _pool(hash_seed: int) -> ProcessPoolExecutor:
    """One process whose sets are ordered by `hash_seed`."""
    os.environ["PYTHONHASHSEED"] = str(hash_seed)
    pool = ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn"))
    pool.submit(os.getpid).result()
    return pool


def run(paths: list[Path], schema: dict[str, Any]) -> Iterator[tuple[Path, Outcome]]:
    """Every bundle with what it came to, in order."""
    with _pool(1) as first, _pool(2) as second:
        started: list[tuple[Path, Future[Outcome], Future[tuple[str, str]]]] = [
            (path, first.submit(here, path, schema), second.submit(elsewhere, path)) for path in paths
        ]
        for path, checked, digests in started:
            outcome = checked.result()
            again, shuffled = digests.result()
            if outcome.digest and again != outcome.digest:
                outcome.violations.append("the same input gives other bytes in another process")
            elif outcome.digest and shuffled != outcome.digest:
                outcome.violations.append("another order of the articles gives another briefing")
            yield path, outcome


# The report.


def describe(source: str, outcomes: list[Outcome]) -> Iterator[str]:
    """The counts of one source, as lines of text."""
    done = [o for o in outcomes if o.digest]
    broken = sum(bool(o.violations) for o in outcomes)
    yield f"{source}: {len(outcomes)} bundles, {broken} break the contract"
    if not done:
        return
    seconds = sorted(o.seconds for o in done)
    yield (
        f"  {_total(done, 'articles')} articles, {_total(done, 'statements')} statements,"
        f" outlets {_total(done, 'outlets_covered')} of {_total(done, 'outlets_present')},"
        f" agreements {_total(done, 'agreements')}, conflicts {_total(done, 'conflicts')},"
        f" silences {_total(done, 'silences')}, timeline {_total(done, 'timeline')}"
    )
    yield f"  CPU: {sum(seconds):.1f} s in all, median {seconds[len(seconds) // 2]:.3f} s, most {seconds[-1]:.2f} s"
    for name in SECTIONS:
        reasons = Counter(reason for o in done for withheld, reason in o.withheld if withheld == name)
        told = "; ".join(f"{count} withheld: {reason}" for reason, count in reasons.most_common(3))
        yield f"  {name:<20} written {sum(name in o.written for o in done)}" + (f"; {told}" if told else "")


def _total(outcomes: Iterable[Outcome], attribute: str) -> int:
    return sum(getattr(outcome, attribute) for outcome in outcomes)


def main() -> int:
    parser = argparse.ArgumentParser(description="Brief every bundle of a folder and check each briefing.")
    parser.add_argument("folder", type=Path, help="holds bundles/<source>/<id>.json")
    parser.add_argument("--only", metavar="SOURCE", help="look at this source alone")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write what each bundle came to, as JSON lines")
    arguments = parser.parse_args()

    paths = sorted((arguments.folder / "bundles").glob(f"{arguments.only or '*'}/*.json"))
    if not paths:
        print(f"data-check skipped: no bundles below {arguments.folder / 'bundles'}")
        return 0
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    by_source: dict[str, list[Outcome]] = defaultdict(list)
    records = []
    for path, outcome in run(paths, schema):
        by_source[path.parent.name].append(outcome)
        records.append({"bundle": f"{path.parent.name}/{path.stem}", **vars(outcome)})
        for violation in outcome.violations:
            print(f"BROKEN {path.parent.name}/{path.name}: {violation}", file=sys.stderr, flush=True)
    for source, outcomes in by_source.items():
        print("\n".join(describe(source, outcomes)))
    if arguments.report:
        arguments.report.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    everything = [outcome for outcomes in by_source.values() for outcome in outcomes]
    if len(by_source) > 1:
        print("\n".join(describe("all", everything)))
    return int(any(outcome.violations for outcome in everything))


if __name__ == "__main__":
    sys.exit(main())
