"""Answers kept on disk, so that the same request costs once: one SQLite file, JSON values, oldest use thrown out first.

Nothing here may fail a run: a file that is damaged is set aside and a new one begun, and where no file can be written
the cache is simply off; both are told once through `warn`. Folder and file are for their owner alone; where others can
write, what they wrote would stand on a page, and there is no cache. Keys are digests; no API key or header ever
reaches the file.
"""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import time
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

__all__ = ["FILE_NAME", "AnswerCache", "request_key"]

_T = TypeVar("_T")

FILE_NAME = "answers.v1.sqlite3"
_BUSY_MILLISECONDS = 2_000
_TOUCH_AFTER = 30.0  # seconds; a use is not written down more often than this
_KEEP_AFTER_EVICTION = 0.9
_SIDE_FILES = ("-wal", "-shm")
# What a damaged file, or a value that somebody else wrote, makes of reading it.
_DAMAGE = (sqlite3.Error, ValueError, TypeError, OverflowError, RecursionError)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, value TEXT NOT NULL, used REAL NOT NULL);
CREATE INDEX IF NOT EXISTS answers_by_use ON answers (used);
CREATE TABLE IF NOT EXISTS endpoints (key TEXT PRIMARY KEY, value TEXT NOT NULL, used REAL NOT NULL);
"""


def request_key(messages: Sequence[Mapping[str, str]], parameters: Mapping[str, Any]) -> str:
    """The digest of a request: equal for equal content, whatever the order of its fields."""
    rest = json.dumps(parameters, sort_keys=True, separators=(",", ":"), default=str)
    digest = sha256(rest.encode())
    for message in messages:
        for name in sorted(message):
            # Lengths keep two chats apart whose joined texts are the same.
            value = message[name].encode("utf-8", errors="surrogatepass")
            digest.update(f"\0{name}\0{len(value)}\0".encode())
            digest.update(value)
    return digest.hexdigest()


class AnswerCache:
    """A store of JSON values under digests, of bounded size, that several processes may share.

    To be used by the thread that opened it.
    """

    def __init__(self, directory: Path, max_bytes: int, warn: Callable[[str], None]) -> None:
        self._path = directory / FILE_NAME
        self._max_bytes = max_bytes
        self._warn = warn
        self._unmeasured = max_bytes  # characters written since the size was looked at; at first it is unknown
        self._database: sqlite3.Connection | None = None
        self._open()

    def close(self) -> None:
        """Close the file; the cache is off from then on."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def answer(self, key: str) -> dict[str, Any] | None:
        """The value kept for this request, if any; its use is noted for the eviction."""
        return self._get("answers", key)

    def keep_answer(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep a value for this request, making room by throwing out what was used longest ago."""
        self._put("answers", key, value)

    def endpoint(self, key: str, max_age: float) -> dict[str, Any] | None:
        """What was learned about an endpoint within the last `max_age` seconds."""
        return self._get("endpoints", key, max_age)

    def keep_endpoint(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep what was learned about an endpoint."""
        self._put("endpoints", key, value)

    def _get(self, table: str, key: str, max_age: float | None = None) -> dict[str, Any] | None:
        def read(database: sqlite3.Connection) -> dict[str, Any] | None:
            row = database.execute(f"SELECT value, used FROM {table} WHERE key = ?", (key,)).fetchone()  # noqa: S608  our own table names
            if row is None:
                return None
            value, age = json.loads(row[0]), time.time() - row[1]
            if max_age is not None:
                return value if isinstance(value, dict) and age <= max_age else None
            if age > _TOUCH_AFTER:
                database.execute(f"UPDATE {table} SET used = ? WHERE key = ?", (time.time(), key))  # noqa: S608
            return value if isinstance(value, dict) else None

        return self._attempt(read)

    def _put(self, table: str, key: str, value: Mapping[str, Any]) -> None:
        text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
        if len(text) > self._max_bytes // 4:
            return

        def write(database: sqlite3.Connection) -> None:
            database.execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)", (key, text, time.time()))  # noqa: S608
            self._unmeasured += len(text)
            if self._unmeasured > self._max_bytes // 64:
                self._unmeasured = 0
                self._evict(database)

        self._attempt(write)

    def _evict(self, database: sqlite3.Connection) -> None:
        if _live_bytes(database) <= self._max_bytes:
            return
        while _live_bytes(database) > self._max_bytes * _KEEP_AFTER_EVICTION:
            count = database.execute("SELECT COUNT(*) FROM answers").fetchone()[0]
            if count <= 1:
                break
            oldest = "SELECT key FROM answers ORDER BY used LIMIT ?"
            database.execute(f"DELETE FROM answers WHERE key IN ({oldest})", (max(1, count // 10),))  # noqa: S608
        database.execute("PRAGMA incremental_vacuum").fetchall()
        database.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def _attempt(self, action: Callable[[sqlite3.Connection], _T]) -> _T | None:
        """Do something with the file; what goes wrong with it costs the cache, never the run."""
        if self._database is None:
            return None
        try:
            return action(self._database)
        except _DAMAGE as error:
            # Locked by another process for two seconds, a full disk, a folder made read-only: this once without.
            if not _is_in_the_way(error):
                self._set_aside(error)
                self._open()
                return None
            self._warn(f"The cache {self._path} could not be used: {_reason(error)}.")
            if not _is_in_use(error):
                self.close()
        return None

    def _open(self) -> None:
        for wait in (0.05, 0.2, 0.5, None):
            try:
                self._database = _connect(self._path)
            except OSError as error:
                return self._warn(f"No cache at {self._path}: {error.strerror or error}.")
            except _DAMAGE as error:
                if not _is_in_the_way(error):
                    self._set_aside(error)
                # Two processes that create the file at once: SQLite does not always wait by itself here.
                elif wait is None or not _is_in_use(error):
                    return self._warn(f"No cache at {self._path}: {_reason(error)}.")
                else:
                    time.sleep(wait)
            else:
                return None
        return None

    def _set_aside(self, error: Exception) -> None:
        self.close()
        reason = _reason(error)
        aside = self._path.with_name(f"{self._path.name}.corrupt-{time.strftime('%Y%m%dT%H%M%S')}")
        try:
            self._path.replace(aside)
            for suffix in _SIDE_FILES:
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
        except FileNotFoundError:
            return  # another process was quicker
        except OSError as failure:
            why = failure.strerror or failure
            self._warn(f"The cache {self._path} is damaged ({reason}) and cannot be set aside: {why}.")
            return
        self._warn(f"The cache was damaged ({reason}); it was set aside as {aside}, and a new one begun.")


def _code(error: Exception) -> int:
    """SQLite's own number for an error, without its details; 0 for an error of another make."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _is_in_use(error: Exception) -> bool:
    return _code(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _is_in_the_way(error: Exception) -> bool:
    """Whether it is the system that refuses, and not the file that is damaged."""
    refusals = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}
    return _is_in_use(error) or _code(error) in {*refusals, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM}


def _reason(error: Exception) -> str:
    """What is wrong, without what may stand in the file."""
    text = str(error)
    return text if _code(error) and text.isprintable() and len(text) < 100 else "it holds what was never kept"


def _connect(path: Path) -> sqlite3.Connection:
    _make_private(path)
    database = sqlite3.connect(path, timeout=_BUSY_MILLISECONDS / 1000, isolation_level=None)
    try:
        # The page layout can only be chosen before the first table is made.
        database.execute("PRAGMA auto_vacuum = INCREMENTAL")
        database.execute("PRAGMA journal_mode = WAL").fetchall()
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("PRAGMA journal_size_limit = 4194304").fetchall()
        database.executescript(_SCHEMA)
    except BaseException:
        database.close()
        raise
    return database


def _make_private(path: Path) -> None:
    """Make folder and file, for their owner alone.

    Raises:
        OSError: it cannot be done, or others can write there.

    """
    for folder in [path.parent, *path.parent.parents][::-1]:
        if not folder.exists():
            folder.mkdir(mode=0o700, exist_ok=True)
    is_open = _refuse_shared(path.parent)
    # SQLite gives its side files the rights of the file itself.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
    if is_open:
        _refuse_shared(path)
    if os.name == "posix":
        path.chmod(0o600)


def _refuse_shared(path: Path) -> bool:
    """Raise where others can write; true where they can look."""
    if os.name != "posix":
        return False
    found = path.stat()
    if found.st_uid != os.geteuid():
        raise PermissionError(1, f"{path} belongs to somebody else")
    if found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(1, f"others can write to {path}, and so could put answers there (chmod go-w)")
    return bool(found.st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _live_bytes(database: sqlite3.Connection) -> int:
    pages, free, size = (
        database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)
