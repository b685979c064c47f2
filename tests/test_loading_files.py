"""What `load_bundle` makes of bytes: encodings, JSON and its faults, JSON Lines, paths and streams."""

from __future__ import annotations

import codecs
import io
import json
import os
import socket
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sources import NATIVE, TIDE, failure, load

from summarizer.errors import EmptyBundleError, SummarizerError
from summarizer.loading import load_bundle, read_source
from summarizer.loading.placeholders import is_placeholder, is_wall

if TYPE_CHECKING:
    from pathlib import Path


# Encodings


@pytest.mark.parametrize(
    "content",
    [
        NATIVE.encode(),
        codecs.BOM_UTF8 + NATIVE.encode(),
        codecs.BOM_UTF16_LE + NATIVE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + NATIVE.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + NATIVE.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + NATIVE.encode("utf-32-be"),
    ],
)
def test_unicode_is_read_without_a_word(write: Any, content: bytes) -> None:
    bundle, told = load(write(content))
    assert bundle.articles[0].text == TIDE["text"]
    assert told == []


def test_windows_1252_is_read_with_a_warning(write: Any) -> None:
    path = write(NATIVE.encode("cp1252"))
    bundle, told = load(path)
    assert bundle.articles[0].text == TIDE["text"]
    first = NATIVE.encode("cp1252").index(b"\xdc")
    assert told == [
        f"{path}: not UTF-8 (byte {first}) and therefore read as Windows-1252; if letters look wrong, save it as UTF-8"
    ]


def test_bytes_without_a_character_in_windows_1252_are_latin_1(write: Any) -> None:
    assert load(write(b"caf\xe9 \x81", "a.txt"))[0].articles[0].text == "café \x81"


def test_one_broken_byte_does_not_turn_utf_8_into_mojibake(write: Any) -> None:
    bundle, told = load(write("Zürich, Köln, Århus, Łódź".encode() + b"\xe4 \xef\xbf\xbd", "a.txt"))
    assert bundle.articles[0].text == "Zürich, Köln, Århus, Łódź\ufffd \ufffd"
    assert "not valid UTF-8 in 1 places, the first at byte 31; each became U+FFFD" in told[0]


def test_broken_utf_16_is_read_with_a_warning(write: Any) -> None:
    bundle, told = load(write(codecs.BOM_UTF16_LE + "abc".encode("utf-16-le") + b"x", "a.txt"))
    assert bundle.articles[0].text == "abc\ufffd"
    assert "begins as UTF-16 and is broken further on" in told[0]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x1f\x8b\x08\x00", "a gzip file"),
        (b"PK\x03\x04....", "a zip archive"),
        (b"%PDF-1.7", "a PDF"),
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"x" * 257 + b"ustar", "a tar archive"),
        (bytes(range(256)) + bytes(4000), "binary data"),
        (NATIVE.encode("utf-16-le"), "UTF-16 without a byte order mark"),
        (NATIVE.encode("utf-16-be"), "UTF-16 without a byte order mark"),
    ],
)
def test_what_is_not_text_is_named_for_what_it_is(write: Any, content: bytes, kind: str) -> None:
    for name in ("bundle.json", "bundle.txt"):
        path = write(content, name)
        message = failure(path)
        assert message.startswith(f"{path} looks like {kind}")
        assert "; " in message


def test_a_few_nuls_are_text(write: Any) -> None:
    assert load(write("one\x00 two three four\n" * 50, "a.txt"))[0].articles[0].text.count("\x00") == 50


# JSON and its faults


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            '{"articles": [\n  {"title": "a"},\n]}',
            "line 2, column 17: there is a comma with nothing after it; remove it",
        ),
        ('{"articles": [{"title": "a",}]}', "column 28: there is a comma with nothing after it; remove it"),
        ('{"articles": [,]}', "column 15: there is a comma with nothing after it; remove it"),
        ('{"articles": [{"title": "a"}', "column 29: the JSON ends before it is complete"),
        ('{"articles": [{"title": "a', "column 25: a text that begins here is never closed"),
        ('{"articles" [1]}', "column 13: this is not valid JSON (expecting ':' delimiter)"),
        ("{'articles': []}", "column 2: this is not valid JSON (expecting property name"),
        ('{"articles": []} {"a": 1}', "column 18: the JSON is complete here and more follows"),
        ("Tide gate fails", "column 1: this is not JSON (it begins with 'T')"),
        ("<html></html>", "column 1: this is not JSON (it begins with '<')"),
    ],
)
def test_broken_json_is_told_with_line_and_column(write: Any, content: str, reason: str) -> None:
    path = write(content)
    message = failure(path)
    assert message.startswith(f"{path}, line ")
    assert reason in message


@pytest.mark.parametrize("content", ['"a text"', "3", "true", "null", "[]", "{}", '{"articles": []}', "[[[]]]", "-1e5"])
def test_json_that_holds_no_article(write: Any, content: str) -> None:
    path = write(content)
    assert failure(path).startswith(f"{path}: ")


@pytest.mark.parametrize("content", ["", " \n\t", "\ufeff"])
@pytest.mark.parametrize("name", ["bundle.json", "bundle.jsonl", "bundle.txt", "bundle.md", "bundle"])
def test_an_empty_file_is_an_empty_bundle(write: Any, content: str, name: str) -> None:
    path = write(content, name)
    with pytest.raises(EmptyBundleError, match=r"empty|neither a title nor a text"):
        load_bundle(path)


def test_equal_keys_are_told_and_the_last_counts(write: Any) -> None:
    path = write('[{"title": "a", "title": "b", "outlet": "O"}]')
    bundle, told = load(path)
    assert bundle.articles[0].title == "b"
    assert told == [f'{path}: the key "title" stands twice in one object; the last value counts']


def test_numbers_that_are_none_are_read_as_python_writes_them(write: Any) -> None:
    bundle, told = load(write('[{"title": "a", "outlet": "O", "author": NaN, "lean": Infinity}]'))
    assert (bundle.articles[0].author, bundle.articles[0].lean) == (None, None)
    assert "[0].lean: a number, not a text; the field is left out" in told[0]


def test_a_number_of_ten_thousand_digits_does_no_harm(write: Any) -> None:
    assert load(write('[{"title": "a", "outlet": "O", "id": %s}]' % ("7" * 10_000)))[0].articles[0].id[:2] == "a-"


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_deep_nesting_is_an_error_of_ours(write: Any, opening: str) -> None:
    assert "nested too deeply" in failure(write(opening * 200_000))


# JSON Lines


def test_json_lines_are_articles_and_a_broken_line_is_one_warning(write: Any) -> None:
    lines = [
        json.dumps({**TIDE, "id": "x\u2028y"}, ensure_ascii=False),
        "",
        '{"title": ',
        " ",
        json.dumps({"title": 3}),
        "7",
    ]
    cut_off = "column 12: the JSON ends before it is complete, as if the file were cut off; write it again"
    cut_off += "; the line is left out"
    for name in ("news.jsonl", "news.ndjson", "news.json", "news"):
        path = write("\r\n".join(lines) + "\r\n", name)
        bundle, told = load(path)
        assert [each.id for each in bundle.articles] == ["x\u2028y"]
        assert told == [
            f"{path}, line 3: {cut_off}",
            f"{path}, line 5: title: a number, not a text; the article is left out; write it as a string",
            f"{path}, line 6: a number, not an article; it is left out",
        ]


def test_json_lines_without_one_good_line_are_an_error(write: Any) -> None:
    path = write("{\n[\nx\n", "news.jsonl")
    assert failure(path).startswith(f"{path}: no line is valid JSON; the first is {path}, line 1, column 2: ")


def test_a_json_lines_file_may_hold_one_bundle(write: Any) -> None:
    bundle, _ = load(write(json.dumps({"id": "b", "articles": [TIDE]}) + "\n", "one.jsonl"))
    assert bundle.id == "b"


def test_pretty_json_is_not_mistaken_for_lines(write: Any) -> None:
    content = '{"title": {}\n, "articles": [\n{"title": "a", "outlet": "O"}\n]}'
    assert load(write(content))[0].articles[0].title == "a"
    assert "cut off" in failure(write('{"articles": [\n{"title": "a"},\n{"title": "b"}'))


# Paths, streams, standard input


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("no/such/file.json", "no/such/file.json cannot be read: no such file or directory"),
        ("", '"" is not the name of a file'),
        ("a\0b", '"a\\x00b" is not the name of a file'),
        ("x" * 5000, "cannot be read: file name too long"),
        ('{"articles": []}', "a path is taken here, and this looks like JSON"),
        ("https://morrow.example/news.json", "https://morrow.example/news.json is a URL, and nothing is fetched"),
    ],
)
def test_a_path_that_leads_nowhere(source: str, message: str) -> None:
    assert message in failure(source)


def test_a_device_or_a_socket_is_not_opened(tmp_path: Path) -> None:
    for name in ("/dev/zero", "/dev/null", "/dev/random"):
        assert failure(name) == f"{name} is a device or a socket, not a file; give a file, a folder or - for stdin"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(tmp_path / "s.json"))
        assert "is a device or a socket" in failure(tmp_path / "s.json")


def test_a_stream_that_never_ends_is_given_up_at_once_when_it_is_no_text() -> None:
    with open("/dev/zero", "rb") as zeros:  # noqa: PTH123
        assert "zero looks like binary data" in failure(zeros)


def test_more_than_a_source_can_be_is_refused(monkeypatch: pytest.MonkeyPatch, write: Any) -> None:
    monkeypatch.setattr("summarizer.loading.file_content.LARGEST", len(NATIVE.encode()))
    assert load(write(NATIVE))[0].articles
    assert "bytes, too many for one source; split it" in failure(write(NATIVE + " "))
    assert "bytes, too many for one source; split it" in failure(io.BytesIO(NATIVE.encode() + b" "))


def test_open_files_of_text_and_of_bytes(write: Any) -> None:
    assert load(io.StringIO(NATIVE))[0].articles[0].text == TIDE["text"]
    assert load(io.StringIO("\ufeff" + NATIVE))[0].articles[0].text == TIDE["text"]
    assert load(io.BytesIO(NATIVE.encode("cp1252")))[0].articles[0].text == TIDE["text"]
    with write("Gate\n\nBody", "a.txt").open(newline="") as stream:
        assert load(stream)[0].articles[0].title == "Gate"
    with write(NATIVE).open("rb") as stream:
        bundle, _ = load(stream)
        assert bundle.articles[0].id == "t"
    assert "closed file" in failure(stream)


def test_streams_that_are_none(write: Any, tmp_path: Path) -> None:
    with (tmp_path / "out.json").open("w") as stream:
        assert "cannot be read: not readable" in failure(stream)
    with write(b"\xff\xfe\xfd", "b.json").open(encoding="utf-8") as stream:
        assert "cannot be read" in failure(stream)

    class Odd:
        def read(self) -> int:
            return 3

    assert failure(Odd()) == "stream gives a number when it is read; open it for text or bytes"


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NATIVE.encode("utf-16")), encoding="ascii"))
    assert load("-")[0].articles[0].text == TIDE["text"]
    monkeypatch.setattr(sys, "stdin", io.StringIO("no json"))
    assert failure("-").startswith("standard input, line 1, column 1: this is not JSON")
    monkeypatch.setattr(sys, "stdin", None)
    assert failure("-") == "standard input is closed; give a file"


@pytest.mark.slow
def test_fifty_million_characters_load_exactly(write: Any) -> None:
    text = "a" * 25_000_000 + "\n" * 25_000_000
    path = write(json.dumps({"articles": [{**TIDE, "text": text}]}))
    assert load(path)[0].articles[0].text == text
    for name in ("a.txt", "a.md"):
        assert load(write(text, name))[0].articles[0].text == text
    assert load(write("Title" + text[25_000_000:], "b.txt"))[0].articles[0].title == ""


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary()
    | st.text().map(lambda text: text.encode(errors="surrogatepass"))
    | st.text('{}[]",:\\u0dtile \n\r', max_size=40).map(str.encode),
    st.sampled_from([".json", ".jsonl", ".txt", ".md", ""]),
)
def test_any_bytes_are_a_bundle_or_a_clear_error(write: Any, content: bytes, ending: str) -> None:
    message = ""
    try:
        loaded = read_source(write(content, f"any{ending}"))
    except SummarizerError as error:
        message = str(error)
    if message:
        assert message.isprintable()
        return
    assert loaded.bundle.articles
    assert all(sentence.isprintable() for sentence in loaded.warnings)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_the_text_of_a_text_file_is_its_content(write: Any, text: str) -> None:
    if text.isspace() or text.startswith("\ufeff") or text.count("\0") * 10 > len(text.encode()):
        return
    if is_placeholder(text) or is_wall(text):
        return  # "NaN", "Accept all" and their like stand for nothing, and are no articles
    assert load(write(codecs.BOM_UTF8 + text.encode(), "a.txt"))[0].articles[0].text == text
