"""`adopt` and its asynchronous kin: an edited page and its briefing in, the briefing with what the editor wrote out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.briefing import Dropped, Edits, Issue, Statement, need_briefing
from summarizer.bundle import need_bundle
from summarizer.editing.edit_alignment import align
from summarizer.editing.edit_check import Examiner
from summarizer.editing.edits import EditedStatement
from summarizer.editing.statement_places import places_of, with_places
from summarizer.errors import SourceError
from summarizer.event_loop import run_in_new_loop
from summarizer.findings import detail, finding
from summarizer.labels import name_of_outlet
from summarizer.llm.user_client import settings_for_judge
from summarizer.pipeline.verification_counts import count_verification
from summarizer.settings import need_judge, need_settings
from summarizer.text.context_dependence import dependence_signs
from summarizer.text.parsed_text import ParsedText
from summarizer.verification.claim import read_before
from summarizer.verification.custom_checks import installed_checks, need_checks
from summarizer.verification.saved.problems import abridge
from summarizer.verification.saved.source_matching import match_same_story
from summarizer.verification.saved.source_resolution import is_mapped_alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Briefing, JudgeUsed, Usage
    from summarizer.bundle import Bundle
    from summarizer.editing.edit_check import CheckedEdit
    from summarizer.editing.edits import PageEdit
    from summarizer.editing.statement_places import Key, Place
    from summarizer.llm.user_client import UserClient
    from summarizer.settings import Settings

__all__ = ["Adoption", "aadopt", "adopt"]

_LONGEST = 8 * 1024 * 1024
_UNPLACED = Issue(
    code="editor.unplaced", detail="it stands in no item of a section, or in one that holds one sentence alone"
)


@dataclass(frozen=True)
class Adoption:
    """The briefing as an editor left it, and what became of each edit.

    `changed` and `added` are the statements that the editor worded; `deleted` is what was taken out, `left_out` what
    the editor added and nothing was found for that it could cite. `checked` counts the sentences that were checked:
    each one that was touched, and no other. `judged` of them a model has judged, and `unjudged` it was asked about in
    vain; `usage` is what that took.
    """

    briefing: Briefing
    changed: tuple[Statement, ...] = ()
    added: tuple[Statement, ...] = ()
    deleted: tuple[Dropped, ...] = ()
    left_out: tuple[Dropped, ...] = ()
    checked: int = 0
    judged: int = 0
    unjudged: int = 0
    usage: Usage | None = None
    warnings: tuple[str, ...] = ()

    @property
    def counts(self) -> Counter[str]:
        """How many of the sentences that the editor worded have each verdict."""
        return Counter(statement.verdict for statement in (*self.changed, *self.added))

    @property
    def ok(self) -> bool:
        """True when all that the editor wrote has found its place, and no fault stands against it."""
        return not self.left_out and not self.counts["flagged"]


def adopt(
    edited: str,
    briefing: Briefing,
    bundle: Bundle,
    settings: Settings | None = None,
    *,
    client: UserClient | None = None,
) -> Adoption:
    """Take back a page that was written with `render_editable(briefing)` and then edited.

    A sentence that is as it was keeps its verdict, unchecked. One that was changed is checked, and cites what it cited
    before unless something else bears it out better. A new one needs a citation: the `[3]` behind it, or a passage that
    is found by its words; without, it is left out. Both have the author `editor`, and no program rewrites them. Without
    any edit the briefing that comes back is the one that was given.

    Nothing is called, but for a model when `settings` ask for a judge (`judge` is true, or `judge_model` names one).

    Args:
        edited: the edited Markdown.
        briefing: what the page was written from.
        bundle: the articles of the briefing.
        settings: who judges, limits, and in `add` installed checks beside ours; by default nobody and none.
        client: an `openai.AsyncOpenAI` to ask the judge with; see `summarize`.

    Raises:
        SourceError: it is no edit of this page, what code writes was edited, or articles are missing or others.
        ConfigurationError: a judge is asked for and no model named, `client` cannot be used or nobody would ask with
            it, or an event loop is running (use `aadopt`).

    """
    settings = settings_for_judge(client, need_settings(settings))
    if settings.asks_for_judge:
        return run_in_new_loop("adopt", lambda: aadopt(edited, briefing, bundle, settings, client=client))
    return _adopted(*_examined(edited, briefing, bundle, settings))


async def aadopt(
    edited: str,
    briefing: Briefing,
    bundle: Bundle,
    settings: Settings | None = None,
    *,
    client: UserClient | None = None,
) -> Adoption:
    """`adopt` for a caller with an event loop. Raises what `adopt` raises."""
    import asyncio  # noqa: PLC0415 - see run_in_new_loop

    settings = settings_for_judge(client, need_settings(settings))
    briefing, edit, work = await asyncio.to_thread(_examined, edited, briefing, bundle, settings)
    if not settings.asks_for_judge:
        return _adopted(briefing, edit, work)
    need_judge(settings)
    return await _judged(briefing, edit, work, settings, client)


class _Made(NamedTuple):
    """A sentence that an editor worded, in its place; `found` is None where nothing bears it out."""

    place: Place
    touched: EditedStatement
    found: CheckedEdit | None


@dataclass
class _Work:
    """What stands in each place, the sentences in it that were checked, and what there is to say of them."""

    places: dict[Key, list[Statement | _Made]] = field(default_factory=dict)
    checked: int = 0
    warnings: list[str] = field(default_factory=list)

    @property
    def made(self) -> Iterator[_Made]:
        return (each for said in self.places.values() for each in said if isinstance(each, _Made))


def _examined(edited: str, briefing: Briefing, bundle: Bundle, settings: Settings) -> tuple[Briefing, PageEdit, _Work]:
    """What the editor did, and each sentence that was touched with its verdict."""
    need_briefing(briefing, "adopt")
    need_bundle(bundle, "adopt")
    if len(edited) > _LONGEST:
        raise SourceError(f"the edited page has more than {_LONGEST:,} characters, and is none of ours")
    edit = align(edited, briefing)
    work = _Work()
    if edit.is_untouched:
        return briefing, edit, work
    examiner = Examiner(briefing, _same_articles(briefing, bundle), need_checks(installed_checks(settings.add)))
    for place in places_of(briefing):
        label = edit.labels.get(place.key, place.label)
        work.places[place.key] = _examined_place(place, label, edit, examiner)
        work.warnings += _leaning(place, edit.places.get(place.key, []), briefing.language)
    work.checked = examiner.checked
    return briefing, edit, work


def _examined_place(place: Place, label: str, edit: PageEdit, examiner: Examiner) -> list[Statement | _Made]:
    before: list[str] = []
    there: list[Statement | _Made] = []
    for each in edit.places.get(place.key, []):
        if isinstance(each, EditedStatement):
            earlier = read_before(place.section, label, [] if place.key[0] == "timeline" else before)
            there.append(_Made(place, each, examiner.examine(each, place, earlier)))
        else:
            there.append(each)
        before.append(each.text)
    return there


def _leaning(place: Place, now: Sequence[Statement | EditedStatement], language: str) -> Iterator[str]:
    """A warning for each untouched sentence that opens with "she" or "but" where the one before it is another now."""
    was = {after.id: before.text for before, after in pairwise(place.statements)}
    for before, after in zip([None, *now], now, strict=False):
        if not isinstance(after, Statement) or after.id not in was:
            continue
        is_other = before is None or before.text != was[after.id]
        if is_other and not dependence_signs(ParsedText(after.text, language)).isdisjoint({"pronoun", "opener"}):
            yield f"{abridge(after.text)} may lean on the sentence that stood before it, which is another one now."


def _same_articles(briefing: Briefing, bundle: Bundle) -> Bundle:
    """The articles of the briefing, under its ids.

    Raises:
        SourceError: one is missing, or has another text.

    """
    matched = match_same_story(briefing, bundle)
    others = [source for source in briefing.sources if not is_mapped_alike(source, matched)]
    if others:
        first, more = others[0], f" and {len(others) - 1} more" if len(others) > 1 else ""
        raise SourceError(
            f"the article {first.article} ({name_of_outlet(first.outlet)}){more} is missing or has another text than "
            "when the briefing was written; what an editor writes is checked against the articles of the briefing"
        )
    return matched.within(bundle)


async def _judged(
    briefing: Briefing, edit: PageEdit, work: _Work, settings: Settings, client: UserClient | None
) -> Adoption:
    """The adoption with a model's verdicts on what code cannot show of the editor's sentences."""
    from dataclasses import replace  # noqa: PLC0415 - all this needs what calling a model needs

    from summarizer.verification.judge.judge import judge_alone  # noqa: PLC0415

    asked = [e for e in work.made if e.found is not None and e.found.statement.verdict == "unproven"]
    claims = [each.found.claim for each in asked if each.found is not None]
    judge, given, told = await judge_alone(settings, claims, client)
    verdicts = dict(zip(map(id, asked), given, strict=True))
    for key, there in work.places.items():
        for at, each in enumerate(there):
            judgement = verdicts.get(id(each))
            if judgement is None or not isinstance(each, _Made) or each.found is None:
                continue
            old = each.found.statement
            refuted = [] if judgement.follows else [judge.refuted(judgement)]
            new = {"verdict": "judged" if judgement.follows else "flagged", "issues": [*old.issues, *refuted]}
            found = each.found._replace(statement=old.model_copy(update=new))
            work.places[key][at] = each._replace(found=found)
    adopted = _adopted(briefing, edit, work, judge.used(wrote=False))
    return replace(
        adopted,
        judged=len(given) - given.count(None),
        unjudged=given.count(None),
        usage=judge.client.usage,
        warnings=tuple(dict.fromkeys([*adopted.warnings, *told])),
    )


def _adopted(briefing: Briefing, edit: PageEdit, work: _Work, judge: JudgeUsed | None = None) -> Adoption:
    """The briefing with what was found, and what there is to tell of it."""
    if edit.is_untouched:
        return Adoption(briefing)
    statements = {
        key: [said for each in there if (said := _said(each)) is not None] for key, there in work.places.items()
    }
    taken_out = [Issue(code="editor.deleted")]
    deleted = [Dropped(section=place.section, text=said.text, issues=taken_out) for place, said in edit.deleted]
    uncited = [finding("citation.missing", detail("cites_nothing"))]
    unborne = (each for each in work.made if each.found is None)
    left_out = [Dropped(section=each.place.section, text=each.touched.text, issues=uncited) for each in unborne]
    left_out += [Dropped(section="", text=each.text, issues=[_UNPLACED]) for each in edit.nowhere]
    new = with_places(briefing, statements, edit.labels, edit.gone)
    found = [(each.touched, each.found.statement) for each in work.made if each.found is not None]
    return Adoption(
        briefing=_recorded(new, deleted, left_out, judge),
        changed=tuple(statement for touched, statement in found if touched.old is not None),
        added=tuple(statement for touched, statement in found if touched.old is None),
        deleted=tuple(deleted),
        left_out=tuple(left_out),
        checked=work.checked,
        warnings=tuple(work.warnings),
    )


def _said(each: Statement | _Made) -> Statement | None:
    if isinstance(each, Statement):
        return each
    return each.found.statement if each.found is not None else each.touched.old


def _recorded(briefing: Briefing, deleted: list[Dropped], left_out: list[Dropped], judge: JudgeUsed | None) -> Briefing:
    """The briefing with its tally made anew, and with what went into the record of edits."""
    checks = briefing.verification
    before = briefing.provenance.edits or Edits()
    edits = Edits(deleted=[*before.deleted, *deleted], left_out=[*before.left_out, *left_out])
    return briefing.model_copy(
        update={
            "verification": count_verification(
                briefing, checks.dropped, repaired=checks.repaired, judge=checks.judge or judge
            ),
            "provenance": briefing.provenance.model_copy(update={"edits": edits}),
        }
    )
