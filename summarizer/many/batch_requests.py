"""Keep in the journal which requests are under way in which file, and the bundles of the stories that wait for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.bundle import Bundle
from summarizer.many.inputs import Input
from summarizer.many.journal_file import pack, unpack

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from summarizer.briefing import Usage
    from summarizer.many.journal import Journal

__all__ = ["RequestFile", "RequestLog"]

_NO_FILE = 0  # files are counted from 1


class RequestFile(NamedTuple):
    """A file of requests: its number, its name in the folder, and what became of it at the endpoint."""

    number: int
    name: str
    requests: int
    upload: str | None
    batch: str | None
    status: str | None
    collected: int


class RequestLog:
    """The requests of a run: each is a row (story, step) until its answer has come; raises `JournalError`."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    # --- Stories that wait

    def keep_bundle(self, story: str, bundle: Bundle) -> None:
        """Keep the bundle of a story, for a run that goes on without its sources."""
        packed = pack(bundle.model_dump_json())
        self._journal.do("UPDATE stories SET content = ? WHERE key = ? AND (state IS NULL OR again)", packed, story)

    async def inputs(self) -> AsyncIterator[Input]:
        """The bundles of the stories that have not ended; read where the journal is, and not in a thread."""
        query = "SELECT key FROM stories WHERE (state IS NULL OR again) AND content IS NOT NULL ORDER BY rowid"
        for (key,) in self._journal.ask(query):
            query = "SELECT name, place, content FROM stories WHERE key = ?"
            name, place, content = self._journal.ask(query, key)[0]
            yield Input(Bundle.model_validate_json(unpack(content)), name, place)

    def waiting_stories(self) -> int:
        """How many stories have not ended."""
        return int(self._journal.ask("SELECT count(*) FROM stories WHERE state IS NULL OR again")[0][0])

    # --- Requests

    def note(self, story: str, step: str, request: str, body: str) -> None:
        """Note a request, to be written to a file; one that stands in a file already stays there."""
        self._journal.do(
            "INSERT INTO requests (story, step, request, body) VALUES (?, ?, ?, ?) ON CONFLICT (story, step) DO UPDATE "
            "SET request = excluded.request, body = excluded.body WHERE file IS NULL",
            story,
            step,
            request,
            body,
        )

    def tries(self, story: str, step: str) -> int:
        """In how many files a request has stood in vain."""
        found = self._journal.ask("SELECT tries FROM requests WHERE story = ? AND step = ?", story, step)
        return int(found[0][0]) if found else 0

    def unwritten(self) -> list[tuple[str, str]]:
        """The requests (story, step) that stand in no file, in order."""
        return [
            (s, t) for s, t in self._journal.ask("SELECT story, step FROM requests WHERE file IS NULL ORDER BY rowid")
        ]

    def body(self, story: str, step: str) -> str:
        """What a request asks, as JSON."""
        query = "SELECT body FROM requests WHERE story = ? AND step = ?"
        return str(self._journal.ask(query, story, step)[0][0])

    def request(self, story: str, step: str) -> str | None:
        """The digest of a request under way; None where nobody waits for it (any more)."""
        found = self._journal.ask("SELECT request FROM requests WHERE story = ? AND step = ?", story, step)
        return str(found[0][0]) if found else None

    def take_answer(self, story: str, step: str, answer: str, used: Usage) -> None:
        """Keep the answer to a request, which is no longer under way, and what it took."""
        request = self.request(story, step)
        if request is None:
            return
        with self._journal.transaction():
            self._journal.keep_answer(story, request, answer)
            self._journal.do("DELETE FROM requests WHERE story = ? AND step = ?", story, step)
            self._journal.spend(used.prompt_tokens + used.completion_tokens, used.cost_usd or 0.0)

    def give_back(self, story: str, step: str, file: int) -> bool:
        """Keep that a request was not answered, and stands in its file no more; False where it stands in another."""
        told = "UPDATE requests SET file = NULL, tries = tries + 1 WHERE story = ? AND step = ? AND file = ?"
        with self._journal.transaction() as database:
            return database.execute(told, (story, step, file)).rowcount > 0

    def leave(self, story: str, step: str) -> None:
        """Keep that a request is asked live, and written to no file any more."""
        self._journal.do("UPDATE requests SET file = ? WHERE story = ? AND step = ?", _NO_FILE, story, step)

    # --- Files

    def files(self) -> list[RequestFile]:
        """Every file that was written, in order."""
        names = ", ".join(RequestFile._fields)
        return [RequestFile(*row) for row in self._journal.ask(f"SELECT {names} FROM files ORDER BY number")]  # noqa: S608

    def record_file(self, number: int, name: str, requests: Sequence[tuple[str, str]]) -> None:
        """Keep that these requests stand in a file."""
        with self._journal.transaction() as database:
            added = (number, name, len(requests))
            database.execute("INSERT INTO files (number, name, requests) VALUES (?, ?, ?)", added)
            placed = [(number, *each) for each in requests]
            database.executemany("UPDATE requests SET file = ? WHERE story = ? AND step = ?", placed)

    def uploaded(self, number: int, upload: str) -> None:
        """Keep what a file is called at the endpoint."""
        self._journal.do("UPDATE files SET upload = ? WHERE number = ?", upload, number)

    def goes(self, number: int, batch: str, status: str) -> None:
        """Keep how the batch over a file goes."""
        self._journal.do("UPDATE files SET batch = ?, status = ? WHERE number = ?", batch, status, number)

    def end_file(self, number: int, *, was_tried: bool) -> int:
        """Keep that a file brings nothing more; how many of its requests were not answered.

        `was_tried` is false for a file that the endpoint did not even begin with.
        """
        with self._journal.transaction() as database:
            (left,) = database.execute("SELECT count(*) FROM requests WHERE file = ?", (number,)).fetchone()
            told = "UPDATE requests SET file = NULL, tries = tries + ? WHERE file = ?"
            database.execute(told, (int(was_tried), number))
            database.execute("UPDATE files SET collected = 1 WHERE number = ?", (number,))
        return int(left)
