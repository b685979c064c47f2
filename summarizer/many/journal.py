"""Keep on disk what became of each bundle of a run, so that it can be killed at any moment and go on.

What is kept: a row a story; of stories under way the answers of the model, each with what it took; what all calls of
the run have cost. No key or header is ever in it.
"""

from __future__ import annotations

import json
import unicodedata
from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.briefing import Usage
from summarizer.errors import ConfigurationError
from summarizer.llm.answers import LoggedAnswer
from summarizer.many.journal_file import JournalFile, pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.llm.dialects import ModelQuestion
    from summarizer.many.outcome import Outcome, State

__all__ = ["Journal", "JournalRow", "StoryAnswers", "answer_to_json"]


class JournalRow(NamedTuple):
    """A story as the journal has it; `state` is None for one that has been begun and not ended."""

    key: str
    name: str
    bundle: str | None
    place: str
    state: State | None
    code: str | None
    error: str | None
    missed: dict[str, str]
    usage: Usage
    seconds: float | None
    warnings: tuple[str, ...]
    written: tuple[str, ...]
    again: bool = False
    """Whether it was asked for again after it had ended; until it ends anew, what it had ended with stands."""

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return self.state is not None and not self.again


_COLUMNS = ", ".join(JournalRow._fields)


class Journal(JournalFile):
    """What is known of a run."""

    # --- Stories

    def admit(self, key: str, name: str, place: str, bundle: str | None) -> JournalRow:
        """The row of a story: what is known of it, or a new one.

        Its name is `name`, or that with a part of the key behind it where another story has it. A story of an earlier
        part of the run gives its name up to one that has its id, or was found in its place, which is the same story
        changed since.
        """
        known = self.story(key)
        if known is not None:
            self.do("UPDATE stories SET seen = ? WHERE key = ?", self.number, key)
            return known
        with self.transaction() as database:
            query = "SELECT key, seen, place, bundle FROM stories WHERE folded = ?"
            taken = database.execute(query, (_folded(name),)).fetchone()
            if taken is not None:
                other, seen, where, which = taken
                is_changed = seen != self.number and (which == bundle if bundle else where == place)
                if is_changed:
                    for table, column in (("stories", "key"), ("answers", "story"), ("requests", "story")):
                        database.execute(f"DELETE FROM {table} WHERE {column} = ?", (other,))  # noqa: S608  our own words
                else:
                    name = f"{name}-{key[-8:]}"
            database.execute(
                "INSERT INTO stories (key, name, folded, bundle, place, seen) VALUES (?, ?, ?, ?, ?, ?)",
                (key, name, _folded(name), bundle, place, self.number),
            )
        return JournalRow(key, name, bundle, place, None, None, None, {}, Usage(), None, (), ())

    def was_seen(self, key: str) -> bool:
        """Whether a story was asked for in this run already."""
        return bool(self.ask("SELECT 1 FROM stories WHERE key = ? AND seen = ?", key, self.number))

    def story(self, key: str) -> JournalRow | None:
        """What is known of a story; None for one that was never begun."""
        found = self.ask(f"SELECT {_COLUMNS} FROM stories WHERE key = ?", key)  # noqa: S608  our own words
        return _row(found[0]) if found else None

    def stories(self, *, seen: bool = False) -> Iterator[JournalRow]:
        """Every story in the order in which they were first asked for; with `seen` those of this run."""
        with self._told():
            where = "WHERE seen = ?" if seen else "WHERE ? > 0"
            query = f"SELECT {_COLUMNS} FROM stories {where} ORDER BY rowid"  # noqa: S608  our own words
            for found in self._database.execute(query, (self.number,)):
                yield _row(found)

    def finish(self, outcome: Outcome, written: Sequence[str] = (), *, with_record: bool = False) -> None:
        """Keep how a story ended, and what was written; its answers are no longer needed.

        With `with_record` the briefing itself is kept, for `records`. An unfinished story keeps its answers, and no
        end. What `improves` says no of, changes nothing but that it is over.
        """
        if outcome.state == "unfinished":
            return
        if not self.improves(outcome):
            self.do("UPDATE stories SET again = 0 WHERE key = ?", outcome.key)
            self.do("DELETE FROM answers WHERE story = ?", outcome.key)
            return
        warnings, missed = json.dumps(outcome.warnings), json.dumps(outcome.missed)
        record = pack(outcome.record) if with_record and outcome.record else None
        with self.transaction():
            self._database.execute(
                "UPDATE stories SET again = 0, state = ?, code = ?, error = ?, missed = ?, usage = ?, seconds = ?, "
                "warnings = ?, written = ?, content = ? WHERE key = ?",
                (
                    outcome.state,
                    outcome.code,
                    outcome.error,
                    missed,
                    outcome.usage.model_dump_json(),
                    outcome.seconds,
                    warnings,
                    json.dumps(list(written)),
                    record,
                    outcome.key,
                ),
            )
            self._database.execute("DELETE FROM answers WHERE story = ?", (outcome.key,))
            self._database.execute("DELETE FROM requests WHERE story = ?", (outcome.key,))

    def improves(self, outcome: Outcome) -> bool:
        """Whether a story that was written again is better than before: there is a page, and less is missing in it."""
        known = self.story(outcome.key)
        if known is None or known.state != "degraded":
            return True
        return outcome.record is not None and len(outcome.missed) < len(known.missed)

    def reopen(self, states: Sequence[State]) -> None:
        """Have the stories of these states begun again; what they ended with stands until they end better."""
        for state in states:
            self.do("UPDATE stories SET again = 1 WHERE state = ?", state)

    def records(self) -> Iterator[tuple[JournalRow, str]]:
        """Every story that has a briefing which was kept, with it, in the order in which they were first asked for."""
        query = f"SELECT {_COLUMNS}, content FROM stories WHERE state IN ('done', 'degraded') ORDER BY rowid"  # noqa: S608
        with self._told():
            for *found, content in self._database.execute(query):
                if content is not None:
                    yield _row(found), unpack(content)

    def counts(self) -> dict[str, int]:
        """How many stories there are of each state; under "" those that have not ended, or were asked for again."""
        query = "SELECT CASE WHEN again THEN '' ELSE coalesce(state, '') END, count(*) FROM stories GROUP BY 1"
        with self._told():
            return dict(self._database.execute(query))

    # --- Answers and spending

    def kept(self, story: str) -> Iterator[tuple[str, str]]:
        """Request and answer of a story, in the order in which they came."""
        query = "SELECT request, answer FROM answers WHERE story = ? ORDER BY id"
        with self._told():
            yield from self._database.execute(query, (story,))

    def keep_answer(self, story: str, request: str, answer: str) -> None:
        """Keep an answer that a story was given."""
        self.do("INSERT INTO answers (story, request, answer) VALUES (?, ?, ?)", story, request, answer)

    def spend(self, tokens: int, cost: float) -> None:
        """Add what an attempt took, so that the limits of a run hold over all its parts."""
        self.do("UPDATE run SET tokens = tokens + ?, cost = cost + ?", tokens, cost)

    def spent(self) -> tuple[int, float]:
        """Tokens and dollars of all attempts of all parts of the run."""
        tokens, cost = self.ask("SELECT tokens, cost FROM run")[0]
        return int(tokens), float(cost)

    # --- What a run was asked with

    def begin(self, asked: Mapping[str, Mapping[str, object]]) -> None:
        """Keep what a new run is asked with; a run that goes on, and has a story, has to be asked with the same.

        Raises:
            ConfigurationError: it is asked with something else; the message names it.

        """
        before = self.asked
        now: dict[str, dict[str, Any]] = json.loads(json.dumps(asked))
        if before is None or not self.counts():
            self.do("UPDATE run SET asked = ?", json.dumps(now))
            return
        other = [
            name
            for part in now
            for name in {**before.get(part, {}), **now[part]}
            if before.get(part, {}).get(name) != now[part].get(name)
        ]
        if other:
            raise ConfigurationError(
                f"the run in {self.path} was begun with another {', '.join(other)}, and its pages would not be of one "
                "kind: go on with what it had, or write to another place"
            )

    @property
    def keeps_no_cache(self) -> bool:
        """Whether the run was begun without the cache of answers."""
        return bool(self.ask("SELECT uncached FROM run")[0][0])

    @keeps_no_cache.setter
    def keeps_no_cache(self, value: bool) -> None:
        self.do("UPDATE run SET uncached = ?", int(value))

    @property
    def asked(self) -> dict[str, dict[str, Any]] | None:
        """What the run was begun with; None for one that has not begun."""
        (written,) = self.ask("SELECT asked FROM run")[0]
        return json.loads(written) if written else None


def _row(found: Sequence[Any]) -> JournalRow:
    row: dict[str, Any] = dict(zip(JournalRow._fields, found, strict=True))
    row |= {"missed": json.loads(row["missed"] or "{}"), "again": bool(row["again"])}
    row |= {name: tuple(json.loads(row[name] or "[]")) for name in ("warnings", "written")}
    usage = Usage.model_validate_json(row["usage"]) if row["usage"] else Usage()
    return JournalRow(**{**row, "usage": usage})


def _folded(name: str) -> str:
    """What two names have in common that are one to some file system."""
    return unicodedata.normalize("NFC", name).casefold()


class StoryAnswers:
    """The answers of one story: an `AnswerLog` of the client."""

    def __init__(self, journal: Journal, story: str) -> None:
        self._journal = journal
        self._story = story
        self._known: dict[str, deque[LoggedAnswer]] = {}
        for request, answer in journal.kept(story):
            self._known.setdefault(request, deque()).append(_read_kept(answer))

    def recall(self, key: str, question: ModelQuestion, step: str) -> LoggedAnswer | None:  # noqa: ARG002  others look at them
        """The next answer that an earlier run was given to this question."""
        waiting = self._known.get(key)
        return waiting.popleft() if waiting else None

    def keep(self, key: str, answer: LoggedAnswer) -> None:
        """Keep an answer for a run that goes on."""
        self._journal.keep_answer(self._story, key, answer_to_json(answer))


def answer_to_json(answer: LoggedAnswer) -> str:
    """An answer as the journal has it."""
    return json.dumps({**answer._asdict(), "usage": answer.usage.model_dump(mode="json")})


def _read_kept(written: str) -> LoggedAnswer:
    found = json.loads(written)
    return LoggedAnswer(**{**found, "usage": Usage.model_validate(found["usage"])})
