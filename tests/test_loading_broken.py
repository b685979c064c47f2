"""Broken and hostile records of every shape: a bundle, remarks, or one clear error; never a traceback."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapes import ATOM, JSON_SHAPES, NEWSML, PAGE, RSS

from summarizer.bundle import Bundle
from summarizer.errors import SummarizerError
from summarizer.loading import load_bundles, read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FILES = {"rss": (RSS, "a.rss"), "atom": (ATOM, "a.atom"), "newsml": (NEWSML, "a.xml"), "html": (PAGE, "a.html")}

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["None", "<p>x", "\ud800"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "value", "@id", "articles", "results", "@type", "title", "x"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path to every value inside of `value`."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield (*path, key)
        yield from places(inner, (*path, key))


@st.composite
def broken(draw: st.DrawFn) -> tuple[str, Any]:
    """A record of some shape with a few of its values replaced, taken out or put under another name."""
    name = draw(st.sampled_from(sorted(JSON_SHAPES)))
    value = copy.deepcopy(JSON_SHAPES[name][0])
    for _ in range(draw(st.integers(1, 4))):
        paths = list(places(value))
        if not paths:
            break
        *way, last = draw(st.sampled_from(paths))
        parent = value
        for key in way:
            parent = parent[key]
        change = draw(st.sampled_from(["replace", "remove", "rename"]))
        old = parent[last] if change == "replace" else parent.pop(last)
        if change == "replace":
            parent[last] = draw(VALUES)
        elif change == "rename" and isinstance(parent, dict):
            parent[draw(st.text(max_size=4) | st.sampled_from(["\x1b[2J", "\u202e", "articles", "body"]))] = old
    return name, value


def check(read: Callable[[], Any]) -> Any:
    """What `read` gives, or None after an error that a person can act on."""
    message = ""
    loaded = None
    try:
        loaded = read()
    except SummarizerError as error:
        message = str(error)
    assert message.isprintable()
    if loaded is None:
        return None
    assert all(sentence.isprintable() for sentence in loaded.warnings)
    assert all(name.isprintable() for name in loaded.dropped)
    assert Bundle.model_validate_json(loaded.bundle.model_dump_json()) == loaded.bundle
    return loaded


@settings(max_examples=400, deadline=None)
@given(broken(), st.sampled_from([None, None, "native", "ninjs", "schema.org", "fundus", "event-registry"]))
def test_a_broken_record_is_a_bundle_or_one_clear_error(record: tuple[str, Any], shape: str | None) -> None:
    _, value = record
    check(lambda: read_source(value, shape=shape))
    check(lambda: read_source([value, value], shape=shape))
    told: list[str] = []
    try:
        assert all(bundle.articles for bundle in load_bundles([value, value], shape=shape, on_warning=told.append))
    except SummarizerError as error:
        told.append(str(error))
    assert all(sentence.isprintable() for sentence in told)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(FILES)), st.data())
def test_a_broken_file_is_a_bundle_or_one_clear_error(tmp_path: Path, name: str, data: st.DataObject) -> None:
    content, file = FILES[name]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 60)))
        junk = data.draw(
            st.text(max_size=3) | st.sampled_from(["<", ">", "]]>", "&", '"', "<!--", "\0", "</item>", "\ufffe"])
        )
        content = content[:start] + junk + content[end:]
    path = tmp_path / file
    path.write_bytes(content.encode(errors="surrogatepass"))
    check(lambda: read_source(path))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=80) | st.text("<>/!?-rsfednwxmlhtI[] =\"'&;", max_size=60).map(str.encode), st.sampled_from(
    [".xml", ".rss", ".html", ""]
))  # fmt: skip
def test_any_bytes_with_a_name_of_markup(tmp_path: Path, content: bytes, ending: str) -> None:
    path = tmp_path / f"any{ending}"
    path.write_bytes(content)
    check(lambda: read_source(path))


HOSTILE = (
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "]]>",
    "{{ 7*7 }} {% raw %}",
    "[red]x[/red]",
    "\x1b[31mred\x1b]8;;https://x.example\x07",
    "\u202egnp.exe\u2066",
    "' OR 1=1 --",
    "-----\u2028\u2029\x85",
)


def replaced(value: Any, hostile: str, keep: frozenset[str]) -> Any:
    """`value` with `hostile` for every text but those under the keys that make the shape what it is."""
    if isinstance(value, dict):
        return {key: each if key in keep else replaced(each, hostile, keep) for key, each in value.items()}
    if isinstance(value, list):
        return [replaced(each, hostile, keep) for each in value]
    return hostile if isinstance(value, str) else value


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("name", JSON_SHAPES)
def test_hostile_text_is_kept_as_text(name: str, hostile: str) -> None:
    value, shape, _, _ = JSON_SHAPES[name]
    keep = frozenset(("@type", "@id", "version", "type", "contentType", "role"))
    loaded = check(lambda: read_source(json.loads(json.dumps(replaced(value, hostile, keep)))))
    assert loaded.shape == shape
    article = loaded.bundle.articles[0]
    assert article.title == hostile
    assert hostile in article.text or article.headline_only or "html" in json.dumps(value)
    assert article.published is None


@pytest.mark.slow
@pytest.mark.parametrize("name", ["ninjs 2", "JSON Feed", "schema.org", "fundus"])
def test_fifty_megabytes_of_body_are_read_exactly_or_converted(name: str) -> None:
    value = json.loads(json.dumps(JSON_SHAPES[name][0]))
    text = "a" * 25_000_000 + "\n\n" + "long word " * 2_500_000
    record = (value.get("items") or value.get("Morrow Post") or [value])[0]
    if name == "ninjs 2":
        record["bodies"] = [{"contentType": "text/html", "value": text}]
    elif name == "fundus":
        record["body"]["sections"] = [{"headline": [], "paragraphs": [text]}]
    else:
        record["content_html" if name == "JSON Feed" else "articleBody"] = text
    read = check(lambda: read_source(value)).bundle.articles[0].text
    assert read in (text, text.replace("\n\n", " ").strip())


def test_a_hostile_name_of_a_publisher_or_an_association_cannot_reach_a_terminal() -> None:
    name = "\x1b[2J\u202e" * 100
    fundus = {name: [{"title": 3, "publishing_date": "2031"}, {"title": "T", "publishing_date": "soon"}]}
    loaded = check(lambda: read_source(fundus))
    assert loaded.bundle.articles[0].outlet == "\x1b[2J" * 100
    check(lambda: read_source({"headlines": [{"value": "T"}], "associations": {name: {"headline": 3, "type": "text"}}}))
