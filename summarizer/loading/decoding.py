"""Bytes → text: Unicode by its byte order mark, else UTF-8, else what HTML or XML declares, else Windows-1252."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from summarizer.errors import SourceError

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = ["decode", "refuse_binary"]

# UTF-32 stands first: its little-endian mark begins with the one of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
BINARIES = (
    (b"\x1f\x8b", "a gzip file", "unpack it with gunzip first"),
    (b"PK\x03\x04", "a zip archive or an Office document", "unpack it, or save its text as .txt"),
    (b"%PDF-", "a PDF", "save its text as .txt first"),
    (b"\x89PNG", "a PNG picture", "give the article's text instead"),
    (b"\xff\xd8\xff", "a JPEG picture", "give the article's text instead"),
    (b"GIF8", "a GIF picture", "give the article's text instead"),
    (b"BZh", "a bzip2 file", "unpack it with bunzip2 first"),
    (b"\xfd7zXZ\x00", "an xz file", "unpack it with unxz first"),
    (b"\x28\xb5\x2f\xfd", "a zstd file", "unpack it with unzstd first"),
    (b"PAR1", "a Parquet file", "export it as JSONL first"),
    (b"SQLite format 3\x00", "an SQLite database", "export its articles as JSONL first"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save its text as .txt first"),
    (b"\x7fELF", "a program", "give a file of articles instead"),
)
HEAD = 65_536
DECLARED = rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?([A-Za-z][\w.:-]{1,40})"""
DECLARED_WITHIN = 2_048
# What a page or feed says, and what its writer and every browser mean by it (https://encoding.spec.whatwg.org/#names).
MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949",
}  # fmt: skip
# Controls that no text has, where Windows has quotation marks, dashes and the euro; one page for Central Europe.
CONTROLS = {
    codec: {code: char for code in range(0x80, 0xA0) if (char := bytes([code]).decode(windows, "ignore"))}
    for codec, windows in {"iso8859-2": "cp1250", "": "cp1252"}.items()
}
ASCII_AND_CONTINUATION = bytes(range(0xC2))


def decode(data: bytes, name: str, notes: LoadNotes) -> str:
    """The text of `data`, character by character as it stands there, without its byte order mark.

    Bytes that are no Unicode are read in the encoding that HTML or XML declares at its beginning, or as Windows-1252
    (Latin-1 where that has no character), or, when most of them are good UTF-8, with U+FFFD for each broken sequence;
    what had to be guessed leaves a remark. Raises SourceError for binary data.
    """
    for mark, encoding, label in MARKS:
        if data.startswith(mark):
            text = _decode_marked(data, mark, encoding)
            if text is not None:
                return text
            if encoding != "utf-32-le":
                notes.add(name, f"the file begins as {label} and is broken further on; broken places became U+FFFD")
                return data[len(mark) :].decode(encoding, errors="replace")
    refuse_binary(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_broken(data, error.start, name, notes)


def _decode_marked(data: bytes, mark: bytes, encoding: str) -> str | None:
    try:
        # A memoryview keeps a large file from being copied once more just to leave out its mark.
        return str(memoryview(data)[len(mark) :], encoding)
    except UnicodeDecodeError:
        return None


def refuse_binary(data: bytes, name: str) -> None:
    """Raise SourceError when `data`, or its beginning, is no text; a byte order mark says that it is one."""
    if data.startswith(tuple(mark for mark, _, _ in MARKS)):
        return
    for magic, kind, remedy in BINARIES:
        if data.startswith(magic):
            raise SourceError(f"{name} looks like {kind}, not text; {remedy}")
    if data[257:262] == b"ustar":
        raise SourceError(f"{name} looks like a tar archive, not text; unpack it first and give the folder")
    head = data[:HEAD]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if even + odd <= len(head) // 10:
        return
    if min(even, odd) * 10 < max(even, odd):
        raise SourceError(f"{name} looks like UTF-16 without a byte order mark; save it as UTF-8")
    raise SourceError(f"{name} looks like binary data (many NUL bytes), not text; give JSON, JSONL, .txt or .md")


def _decode_broken(data: bytes, first: int, name: str, notes: LoadNotes) -> str:
    """Bytes that are not UTF-8: a declared encoding counts, mostly good UTF-8 stays UTF-8, all else is Windows-1252."""
    if (declared := _decode_declared(data, name, notes)) is not None:
        return declared
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    leads = len(data.translate(None, delete=ASCII_AND_CONTINUATION))
    if broken * 4 <= leads:
        notes.add(name, f"not valid UTF-8 in {broken} places, the first at byte {first}; each became U+FFFD")
        return text
    remark = f"not UTF-8 (byte {first}) and therefore read as Windows-1252; if letters look wrong, save it as UTF-8"
    notes.add(name, remark)
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _decode_declared(data: bytes, name: str, notes: LoadNotes) -> str | None:
    """The text of markup in the encoding that it declares; None when it declares none that is known and no UTF-8."""
    head = data[:DECLARED_WITHIN]
    match = re.search(DECLARED, head) if head.lstrip().startswith(b"<") else None
    if match is None:
        return None
    encoding = match[1].decode("ascii", errors="replace")
    try:
        known = codecs.lookup(encoding)
        if known.name in {"utf-8", "utf-16", "utf-32"}:
            return None
        text = data.decode(MEANT.get(known.name, known.name), errors="replace")
    except (LookupError, ValueError, UnicodeError):
        return None  # no encoding of characters, or one that is not known
    if broken := text.count("\ufffd"):
        notes.add(name, f"not valid {known.name}, which it declares, in {broken} places; each became U+FFFD")
    if known.name.startswith("iso8859"):
        return text.translate(CONTROLS.get(known.name, CONTROLS[""]))
    return text
