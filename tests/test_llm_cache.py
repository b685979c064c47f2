"""The cache of answers: kept, bounded, shared, and never in the way."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as checks
from hypothesis import strategies as st

from summarizer.llm import answer_cache
from summarizer.llm.answer_cache import FILE_NAME, AnswerCache, request_key
from summarizer.llm.model_settings import user_cache_dir

CHAT = [{"role": "user", "content": "Tram?"}]


@pytest.fixture
def warnings() -> list[str]:
    return []


def opened(folder: Path, warnings: list[str], max_bytes: int = 1 << 24) -> AnswerCache:
    return AnswerCache(folder, max_bytes, warnings.append)


def test_what_is_kept_is_there_next_time(tmp_path: Path, warnings: list[str]) -> None:
    cache = opened(tmp_path / "deep" / "down", warnings)
    assert cache.answer("k") is None
    cache.keep_answer("k", {"text": "Grüße 🚋 \ud800"})
    cache.keep_answer("k", {"text": "newer"})
    cache.close()
    assert cache.answer("k") is None, "closed is off"
    again = opened(tmp_path / "deep" / "down", warnings)
    assert again.answer("k") == {"text": "newer"}
    assert again.answer("other") is None
    again.close()
    assert warnings == []
    assert (tmp_path / "deep" / "down").stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_what_is_learned_of_an_endpoint_grows_old(tmp_path: Path, warnings: list[str]) -> None:
    cache = opened(tmp_path, warnings)
    cache.keep_endpoint("here", {"mode": "text"})
    assert cache.endpoint("here", 60) == {"mode": "text"}
    assert cache.endpoint("here", -1) is None
    assert cache.answer("here") is None
    cache.close()


def test_a_key_is_the_content_and_nothing_else() -> None:
    key = request_key(CHAT, {"model": "m", "seed": 1})
    assert key == request_key([dict(reversed(CHAT[0].items()))], {"seed": 1, "model": "m"})
    others = [
        request_key(CHAT, {"model": "m", "seed": 2}),
        request_key([*CHAT, {"role": "user", "content": ""}], {"model": "m", "seed": 1}),
        request_key([{"role": "system", "content": "Tram?"}], {"model": "m", "seed": 1}),
        request_key([{"role": "user", "content": "Tram?\ud800"}], {"model": "m", "seed": 1}),
        request_key([{"role": "user", "content": "Tr"}, {"role": "user", "content": "am?"}], {"model": "m", "seed": 1}),
    ]
    assert len({key, *others}) == 6
    assert len(key) == 64


def test_the_longest_unused_goes_when_room_is_needed(
    tmp_path: Path, warnings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answer_cache, "_TOUCH_AFTER", 0.0)
    limit = 400_000
    cache = opened(tmp_path, warnings, limit)
    for number in range(200):
        cache.keep_answer(f"k{number}", {"text": f"{number} " + "x" * 5_000})
        assert cache.answer("k0") is not None, "used all the time, so it stays"
    kept = [number for number in range(200) if cache.answer(f"k{number}") is not None]
    assert 40 < len(kept) < 90
    assert kept[1:] == list(range(201 - len(kept), 200)), "the others go in order"
    cache.close()
    assert (tmp_path / FILE_NAME).stat().st_size < limit * 1.25
    assert warnings == []


def test_an_answer_as_large_as_the_cache_is_not_kept(tmp_path: Path, warnings: list[str]) -> None:
    cache = opened(tmp_path, warnings, 100_000)
    cache.keep_answer("k", {"text": "x" * 60_000})
    assert cache.answer("k") is None
    cache.close()


@pytest.mark.parametrize(
    "damage", [b"this is no database, and long enough to be read as one" * 40, b"SQLite format 3\0" + b"\xff" * 4096]
)
def test_a_damaged_file_is_set_aside(tmp_path: Path, warnings: list[str], damage: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damage)
    cache = opened(tmp_path, warnings)
    cache.keep_answer("k", {"text": "a"})
    assert cache.answer("k") == {"text": "a"}
    cache.close()
    aside = [path for path in tmp_path.iterdir() if ".corrupt-" in path.name]
    assert [path.read_bytes() for path in aside] == [damage]
    assert len(warnings) == 1
    assert str(aside[0]) in warnings[0]


def test_a_file_that_is_damaged_while_in_use_is_set_aside(tmp_path: Path, warnings: list[str]) -> None:
    cache = opened(tmp_path, warnings)
    for number in range(50):
        cache.keep_answer(f"k{number}", {"text": "x" * 5_000})
    cache.close()
    file = tmp_path / FILE_NAME
    raw = bytearray(file.read_bytes())
    raw[4096:] = b"\xee" * (len(raw) - 4096)
    file.write_bytes(raw)
    cache = opened(tmp_path, warnings)
    for number in range(50):
        assert cache.answer(f"k{number}") is None
        cache.keep_answer(f"k{number}", {"text": "new"})
    assert cache.answer("k49") == {"text": "new"}
    cache.close()
    assert any("set aside" in warning for warning in warnings)


def test_a_side_file_that_cannot_be_removed_fails_no_run(
    tmp_path: Path, warnings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Access is denied", str(path))

    (tmp_path / FILE_NAME).write_bytes(b"this is no database, and long enough to be read as one" * 40)
    monkeypatch.setattr(Path, "unlink", refuse)
    cache = opened(tmp_path, warnings)
    cache.keep_answer("k", {"text": "a"})
    assert cache.answer("k") == {"text": "a"}
    cache.close()
    (warning,) = warnings
    assert "Access is denied" in warning


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("value", b"\xff\xfe"),
        ("value", 5),
        ("value", "[" * 100_000),
        ("value", "9" * 5_000),
        ("value", "not JSON \x1b[2J"),
        ("used", "yesterday"),
        ("used", b"\x00"),
    ],
)
def test_a_row_that_was_never_kept_sets_the_file_aside(
    tmp_path: Path, warnings: list[str], column: str, value: object
) -> None:
    cache = opened(tmp_path, warnings)
    cache.keep_answer("k", {"text": "a"})
    cache.close()
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute(f"UPDATE answers SET {column} = ?", (value,))
    database.close()
    cache = opened(tmp_path, warnings)
    assert cache.answer("k") is None
    cache.keep_answer("k", {"text": "new"})
    assert cache.answer("k") == {"text": "new"}
    cache.close()
    assert all(warning.isprintable() and len(warning) < 400 for warning in warnings)


@given(damage=st.lists(st.tuples(st.integers(0, 24_575), st.binary(min_size=1, max_size=400)), min_size=1, max_size=4))
@checks(max_examples=40)
def test_random_bytes_in_the_file_fail_no_run(damage: list[tuple[int, bytes]]) -> None:
    warnings: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        cache = opened(Path(folder), warnings)
        for number in range(6):
            cache.keep_answer(f"k{number}", {"text": "x" * 2_000})
        cache.close()
        raw = bytearray((Path(folder) / FILE_NAME).read_bytes())
        for at, new in damage:
            raw[at : at + len(new)] = new
        (Path(folder) / FILE_NAME).write_bytes(raw)
        cache = opened(Path(folder), warnings)
        for number in range(6):
            cache.answer(f"k{number}")
            cache.keep_answer(f"k{number}", {"text": "new"})
        cache.close()
    assert all(warning.isprintable() for warning in warnings)


on_posix = pytest.mark.skipif(os.name != "posix", reason="rights are told by mode on POSIX alone")


@on_posix
def test_folder_and_files_are_for_their_owner_alone(tmp_path: Path, warnings: list[str]) -> None:
    mask = os.umask(0)
    try:
        cache = opened(tmp_path / "home" / ".cache" / "ours", warnings)
        cache.keep_answer("k", {"text": "a"})
        made = [tmp_path / "home" / ".cache", *(tmp_path / "home" / ".cache").rglob("*")]
        modes = {path.name: path.stat().st_mode & 0o777 for path in made}
        cache.close()
    finally:
        os.umask(mask)
    assert modes.pop(".cache") == modes.pop("ours") == 0o700
    assert set(modes) == {FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"}
    assert set(modes.values()) == {0o600}
    assert warnings == []


@on_posix
@pytest.mark.parametrize(("folder", "file"), [(0o777, 0o600), (0o770, 0o600), (0o755, 0o666)])
def test_a_cache_that_others_can_write_to_is_not_used(
    tmp_path: Path, warnings: list[str], folder: int, file: int
) -> None:
    cache = opened(tmp_path / "ours", warnings)
    cache.keep_answer("k", {"text": "from before"})
    cache.close()
    (tmp_path / "ours" / FILE_NAME).chmod(file)
    (tmp_path / "ours").chmod(folder)
    cache = opened(tmp_path / "ours", warnings)
    assert cache.answer("k") is None
    cache.keep_answer("k", {"text": "new"})
    cache.close()
    (warning,) = warnings
    assert "others can write" in warning
    assert "chmod go-w" in warning
    (tmp_path / "ours").chmod(0o700)
    cache = opened(tmp_path / "ours", warnings)
    assert cache.answer("k") == {"text": "from before"}
    cache.close()


@on_posix
def test_a_file_that_others_can_read_is_closed_to_them(tmp_path: Path, warnings: list[str]) -> None:
    opened(tmp_path, warnings).close()
    tmp_path.chmod(0o755)
    (tmp_path / FILE_NAME).chmod(0o644)
    opened(tmp_path, warnings).close()
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o777 == 0o600
    assert warnings == []


@on_posix
def test_a_link_in_the_place_of_the_file_is_not_followed(tmp_path: Path, warnings: list[str]) -> None:
    (tmp_path / "ours").mkdir(mode=0o700)
    (tmp_path / "elsewhere").write_bytes(b"")
    (tmp_path / "ours" / FILE_NAME).symlink_to(tmp_path / "elsewhere")
    cache = opened(tmp_path / "ours", warnings)
    cache.keep_answer("k", {"text": "a"})
    cache.close()
    assert (tmp_path / "elsewhere").read_bytes() == b""
    assert len(warnings) == 1


def test_a_value_somebody_else_wrote_is_no_answer(tmp_path: Path, warnings: list[str]) -> None:
    opened(tmp_path, warnings).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("INSERT INTO answers VALUES ('list', '[1]', 0)")
    database.close()
    cache = opened(tmp_path, warnings)
    assert cache.answer("list") is None
    cache.close()


def test_where_nothing_can_be_written_the_cache_is_off(tmp_path: Path, warnings: list[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = AnswerCache(tmp_path / "file", 1 << 20, warnings.append)
    cache.keep_answer("k", {"text": "a"})
    assert cache.answer("k") is None
    assert len(warnings) == 1
    cache.close()


def test_a_locked_file_is_waited_for_and_then_done_without(
    tmp_path: Path, warnings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answer_cache, "_BUSY_MILLISECONDS", 50)
    cache = opened(tmp_path, warnings)
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    cache.keep_answer("k", {"text": "a"})
    assert "locked" in warnings[0]
    other.execute("COMMIT")
    other.close()
    cache.keep_answer("k", {"text": "a"})
    assert cache.answer("k") == {"text": "a"}, "once without does not mean for ever"
    cache.close()


def test_two_processes_share_a_file(tmp_path: Path, warnings: list[str]) -> None:
    program = (
        "import sys; from pathlib import Path; from summarizer.llm.answer_cache import AnswerCache\n"
        "cache = AnswerCache(Path(sys.argv[1]), 1 << 24, lambda message: sys.exit(message))\n"
        "for n in range(150): cache.keep_answer(sys.argv[2] + str(n), {'text': 'x' * 500}); cache.answer('a0')\n"
        "cache.close()"
    )
    root = Path(__file__).resolve().parent.parent
    command = [sys.executable, "-c", program, str(tmp_path)]
    running = [subprocess.Popen([*command, name], cwd=root, stderr=subprocess.PIPE) for name in ("a", "b")]
    assert [(process.communicate(timeout=20)[1], process.returncode) for process in running] == [(b"", 0)] * 2
    cache = opened(tmp_path, warnings)
    assert all(cache.answer(f"{name}{number}") for name in "ab" for number in range(150))
    cache.close()


def test_the_users_cache_folder() -> None:
    home = {"HOME": "/home/ida"}
    assert user_cache_dir(home, "linux") == Path("/home/ida/.cache/summarizer")
    assert user_cache_dir(home, "darwin") == Path("/home/ida/Library/Caches/summarizer")
    assert user_cache_dir({**home, "XDG_CACHE_HOME": "/fast"}, "darwin") == Path("/fast/summarizer")
    assert user_cache_dir({**home, "XDG_CACHE_HOME": "relative"}, "linux") == Path("/home/ida/.cache/summarizer")
    windows = {"LOCALAPPDATA": "C:/Users/ida/AppData/Local"}
    assert user_cache_dir(windows, "win32") == Path("C:/Users/ida/AppData/Local/summarizer/Cache")


@on_posix
def test_a_home_that_is_relative_makes_no_cache_in_the_working_folder() -> None:
    import pwd  # noqa: PLC0415

    home = Path(pwd.getpwuid(os.getuid()).pw_dir)
    for environ in ({"HOME": "relative"}, {"HOME": "."}, {"HOME": "", "XDG_CACHE_HOME": "x"}):
        assert user_cache_dir(environ, "linux").is_absolute()
        assert user_cache_dir(environ, "linux") == home / ".cache/summarizer"


@on_posix
def test_a_home_that_is_empty_makes_no_cache_in_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    import pwd  # noqa: PLC0415

    monkeypatch.setenv("HOME", "")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    assert user_cache_dir(platform="linux") == Path(pwd.getpwuid(os.getuid()).pw_dir) / ".cache/summarizer"
