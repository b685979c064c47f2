"""The file of a journal: made or opened, locked for this process alone, and each step committed.

SQLite in WAL mode. While a run has it open nobody else can: the lock is the operating system's, and goes with the
process.
"""

from __future__ import annotations

import sqlite3
import time
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from summarizer.errors import ConfigurationError, RunError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["JournalError", "JournalFile", "pack", "unpack"]

_VERSION = 1
_QUICK = 1  # of zlib
_SCHEMA = """
CREATE TABLE run (version INTEGER NOT NULL, number INTEGER NOT NULL, begun REAL NOT NULL,
                  tokens INTEGER NOT NULL, cost REAL NOT NULL, asked TEXT, uncached INTEGER NOT NULL DEFAULT 0);
CREATE TABLE stories (key TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, bundle TEXT,
                      place TEXT NOT NULL, seen INTEGER NOT NULL, again INTEGER NOT NULL DEFAULT 0, state TEXT,
                      code TEXT, error TEXT, missed TEXT, usage TEXT,
                      seconds REAL, warnings TEXT, written TEXT, content BLOB);
CREATE TABLE answers (id INTEGER PRIMARY KEY, story TEXT NOT NULL, request TEXT NOT NULL, answer TEXT NOT NULL);
CREATE INDEX answers_of ON answers (story);
CREATE TABLE requests (story TEXT NOT NULL, step TEXT NOT NULL, request TEXT NOT NULL, body TEXT NOT NULL,
                       file INTEGER, tries INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (story, step));
CREATE TABLE files (number INTEGER PRIMARY KEY, name TEXT NOT NULL, requests INTEGER NOT NULL, upload TEXT,
                    batch TEXT, status TEXT, collected INTEGER NOT NULL DEFAULT 0);
"""


class JournalError(RunError):
    """The journal cannot be written any more; what it holds is whole, and a run can go on with it."""


class JournalFile:
    """The tables of a run; to be used by one thread at a time.

    `path` None keeps them in a temporary file that ends with the process.

    Raises:
        ConfigurationError: the file cannot be opened, is none of ours, of another version, or in use by another run.

    """

    def __init__(self, path: Path | None, *, must_exist: bool = False) -> None:
        self.path = path
        if path is not None and must_exist and not path.is_file():
            raise ConfigurationError(f"there is no run to go on with: {path} does not exist")
        self._database = _connect(path)
        with self._told():
            (before,) = self._database.execute("SELECT number FROM run").fetchone()
        self.number: int = before + 1
        self.do("UPDATE run SET number = ?", self.number)

    def close(self) -> None:
        """Close the file, and let others use it."""
        self._database.close()

    def do(self, statement: str, *values: object) -> None:
        """Run one statement, and commit it unless it stands within a `transaction`."""
        with self._told():
            self._database.execute(statement, values)

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self._told():
            return self._database.execute(query, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of what is done within to the database, or nothing."""
        with self._told():
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            place = self.path or "in a temporary file"
            raise JournalError(
                f"the journal {place} cannot be used any more ({error}); what it holds is whole: mend that, and go on "
                "with --resume"
            ) from error


def pack(text: str) -> bytes:
    """Compress a text as a journal keeps it."""
    return zlib.compress(text.encode(), _QUICK)


def unpack(content: bytes) -> str:
    """The text that `pack` compressed."""
    return zlib.decompress(content).decode()


def _connect(path: Path | None) -> sqlite3.Connection:
    """An open journal, made where it is missing, and locked.

    Raises:
        ConfigurationError: it cannot be used.

    """
    try:
        database = sqlite3.connect(
            "" if path is None else path, timeout=0.2, isolation_level=None, check_same_thread=False
        )
    except sqlite3.Error as error:
        raise ConfigurationError(f"the journal {path} cannot be opened: {error}") from error
    try:
        # Exclusive: from the first write on, the file is this process's alone, until it closes it or dies.
        database.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        database.execute("PRAGMA journal_mode = WAL").fetchall()
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("BEGIN IMMEDIATE")
        _need_tables(database, path)
        database.execute("COMMIT")
    except sqlite3.Error as error:
        database.close()
        in_use = getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
        why = "another run is using it; wait for it, or write to another place" if in_use else str(error)
        raise ConfigurationError(f"the journal {path} cannot be used: {why}") from error
    except BaseException:
        database.close()
        raise
    return database


def _need_tables(database: sqlite3.Connection, path: Path | None) -> None:
    """Make the tables of a new file, and refuse those of another program or version."""
    tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        for statement in _SCHEMA.split(";"):
            database.execute(statement)
        database.execute("INSERT INTO run VALUES (?, 0, ?, 0, 0, NULL, 0)", (_VERSION, time.time()))
    elif "run" not in tables:
        raise ConfigurationError(f"{path} is no journal of a run; name another place with -o")
    (version,) = database.execute("SELECT version FROM run").fetchone()
    if version != _VERSION:
        raise ConfigurationError(
            f"the journal {path} was written by another version of the program (its form is {version}, this "
            f"program's {_VERSION}); go on with that version, or write to another place"
        )
