"""What `load_bundle` makes of text files, Markdown files and folders of files."""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest
from sources import NATIVE, TIDE, failure, load

from summarizer.errors import EmptyBundleError
from summarizer.loading import load_bundle

if TYPE_CHECKING:
    from pathlib import Path


# Text and Markdown


def test_a_text_file_is_its_text(write: Any) -> None:
    content = "Gate fails\r\n\r\nThe gate\r failed. \n"
    article = load(write(content, "quay nine.txt"))[0].articles[0]
    assert (article.title, article.text, article.id) == ("Gate fails", content, "quay nine")


@pytest.mark.parametrize(
    "content",
    [
        "One line",
        "One line\n",
        "One line\n\n",
        "One line\n \n\t\n",
        "One line\nanother\n\nmore",
        "x" * 201 + "\n\nmore",
    ],
)
def test_a_first_line_that_is_no_headline(write: Any, content: str) -> None:
    article = load(write(content, "a.txt"))[0].articles[0]
    assert (article.title, article.text) == ("", content)


def test_markdown_with_front_matter(write: Any) -> None:
    head = (
        "---\r\ntitle: \"Gate: it failed\"\noutlet: 'Morrow Post'\nurl: https://morrow.example/a:b\ndate: 2 May 2031\n"
    )
    head += "Author: I. Brack\nlanguage: en\nlean:\nid: m1\ntags:\n  - tide\n# a remark\n---\n"
    path = write(head + "\n# Heading\n\nBody --- text\n", "a.md")
    bundle, told = load(path)
    assert bundle.articles[0].model_dump() == {
        "id": "m1",
        "title": "Gate: it failed",
        "outlet": "Morrow Post",
        "url": "https://morrow.example/a:b",
        "published": "2031-05-02",
        "author": "I. Brack",
        "language": "en",
        "lean": None,
        "text": "\n# Heading\n\nBody --- text\n",
    }
    assert told == [f"{path}: fields that are not read: tags (1×)"]


def test_front_matter_may_have_the_names_that_any_record_may_have(write: Any) -> None:
    head = "Headline: Gate fails\nPublisher: Morrow Post\nlink: https://morrow.example/a\nPublishedAt: 2031-05-02\n"
    path = write(f"---\n{head}byline: I. Brack\nlang: en\n---\n# Another heading\n\nBody", "a.md")
    bundle, told = load(path)
    article = bundle.articles[0]
    assert (article.title, article.outlet, article.url) == ("Gate fails", "Morrow Post", "https://morrow.example/a")
    assert (article.published, article.author, article.language) == ("2031-05-02", "I. Brack", "en")
    assert told == []


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("# Gate fails #\n\nBody", "Gate fails"),
        ("\n\n#  Learning C#\nBody", "Learning C#"),
        ("## Lesser\n\nBody", ""),
        ("#tag\n\nBody", ""),
        ("---\ntitle: open\n\nBody", ""),
        ("Body\n---\ntitle: x\n---\n", ""),
    ],
)
def test_markdown_without_front_matter_is_its_text(write: Any, content: str, title: str) -> None:
    article = load(write(content, "a.md"))[0].articles[0]
    assert (article.title, article.text) == (title, content)


# Folders


def test_a_folder_is_read_in_the_order_of_its_names(write: Any, tmp_path: Path) -> None:
    write(json.dumps([{**TIDE, "id": "list1"}, {**TIDE, "id": "list2"}]), "b.json")
    write(json.dumps({**TIDE, "id": "one"}), "a.json")
    write(json.dumps({**TIDE, "id": "line"}), "c.jsonl")
    write("Gate fails\n\nBody", "d.TXT")
    write("# Gate\n\nBody", "e.md")
    write(b"\x89PNG", "f.png")
    write("x", ".hidden.txt")
    (tmp_path / "sub").mkdir()
    write("deeper", "sub/g.txt")
    bundle, told = load(tmp_path)
    assert [each.id for each in bundle.articles] == ["one", "list1", "list2", "line", "d", "e"]
    only = f"{tmp_path}: only files ending in .json, .jsonl, .txt, .md, .html or .xml are read here"
    assert f"{only}; left out: 1 other file(s) and 1 folder(s)" in told
    assert bundle.id is None


def test_a_folder_may_hold_one_bundle_and_more_articles(write: Any, tmp_path: Path) -> None:
    write(json.dumps({"id": "b", "title": "Gate", "articles": [TIDE], "references": [{**TIDE, "id": "r"}]}), "b.json")
    write("Body of a late article", "late.txt")
    bundle, _ = load(tmp_path)
    assert (bundle.id, bundle.title) == ("b", "Gate")
    assert [each.id for each in bundle.articles] == ["t", "late"]
    assert [each.id for each in bundle.references] == ["r"]
    write(json.dumps({"id": "c", "articles": [TIDE]}), "c.json")
    assert "holds several bundles" in failure(tmp_path)


def test_unreadable_files_of_a_folder_are_named_one_by_one(write: Any, tmp_path: Path) -> None:
    write(NATIVE, "a.json")
    write("{", "b.json")
    write(b"\x1f\x8b", "c.txt")
    (tmp_path / "d.txt").symlink_to(tmp_path / "nowhere")
    write("", "e.json")
    bundle, told = load(tmp_path)
    assert len(bundle.articles) == 1
    places = [sentence.split(": ")[0].removeprefix(str(tmp_path)) for sentence in told]
    assert sorted(places) == ["/b.json", "/c.txt", "/d.txt", "/e.json"]
    assert [sentence for sentence in told if not sentence.endswith("the file is left out")] == [
        f"{tmp_path}/d.txt: a link to nowhere or out of the folder; it is not followed; put the file there"
    ]
    (tmp_path / "a.json").unlink()
    (tmp_path / "d.txt").unlink()
    assert f"{tmp_path}: none of its files can be read; the first is {tmp_path}/b.json" in failure(tmp_path)


def test_only_links_to_files_of_the_folder_are_followed(write: Any, tmp_path: Path) -> None:
    secret = write(json.dumps([{**TIDE, "text": "A secret."}]), "secret.json")
    folder = tmp_path / "articles"
    (folder / "stored").mkdir(parents=True)
    (folder / "a.json").write_text(NATIVE, encoding="utf-8")
    (folder / "stored" / "b").write_text(json.dumps([{**TIDE, "id": "b"}]), encoding="utf-8")
    (folder / "b.json").symlink_to(folder / "stored" / "b")
    (folder / "c.json").symlink_to(secret)
    (folder / "d.txt").symlink_to("/dev/zero")
    (folder / "e.txt").symlink_to("e.txt")
    (folder / "f.json").symlink_to(tmp_path)
    os.mkfifo(folder / "g.json")
    (folder / "h.json").symlink_to(folder / "g.json")
    bundle, told = load(folder)
    assert [each.id for each in bundle.articles] == ["t", "b"]
    assert "A secret." not in str(bundle)
    (links,) = [sentence for sentence in told if "not followed" in sentence]
    assert [name for name in "abcdefgh" if f"/{name}." in links] == ["c", "d", "e"]
    assert "and 1 more: a link to nowhere or out of the folder" in links
    assert any("left out: 2 other file(s) and 1 folder(s)" in sentence for sentence in told)


def test_one_file_that_needs_an_extra_costs_itself_alone(
    write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    write(NATIVE, "a.json")
    write("<html><p>x</p></html>", "b.html")
    bundle, told = load(tmp_path)
    assert [each.id for each in bundle.articles] == ["t"]
    assert len(told) == 1
    assert "b.html: " in told[0]
    assert "pip install trafilatura lxml_html_clean" in told[0]


def test_a_file_without_permission_is_named(write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(NATIVE, "a.json")
    locked = write("x", "locked.txt")
    real_open = open

    def refuse(path: Any, *args: Any, **kwargs: Any) -> Any:
        if path == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return real_open(path, *args, **kwargs)

    monkeypatch.setattr("builtins.open", refuse)
    assert load(tmp_path)[1] == [f"{locked}: cannot be read: permission denied; the file is left out"]
    assert failure(locked) == f"{locked} cannot be read: permission denied"


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every folder")
def test_a_folder_without_permission(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0)
    assert failure(folder) == f"{folder} cannot be read: permission denied"


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Any) -> Any:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", refuse)
    assert failure(tmp_path) == f"{tmp_path} cannot be read: permission denied"


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(EmptyBundleError, match=r"holds no file of articles"):
        load_bundle(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_read_as_a_stream_and_not_waited_for_in_a_folder(write: Any, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    write(NATIVE, "a.json")
    assert "1 other file(s)" in load(tmp_path)[1][0]
    writer = threading.Thread(target=pipe.write_text, args=(NATIVE,))
    writer.start()
    assert load(pipe)[0].articles[0].id == "t"
    writer.join()


def test_a_name_that_is_hostile_to_a_terminal_is_escaped(write: Any) -> None:
    message = failure(write("{", "a\x1b[2J\u202e.json"))
    assert "a\\x1b[2J\\u202e.json" in message
