"""An index by itself: entries from briefings and from their JSON, and pages of them."""

from __future__ import annotations

import re
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from briefings import arabic_briefing, crowded_briefing, everywhere, invented_briefing, source
from hostile import HOSTILE
from pydantic import ValidationError

import summarizer
from summarizer import Briefing, ConfigurationError, IndexEntry, render_index, render_index_pages
from summarizer.languages import known_languages, load_language
from summarizer.rendering import render
from summarizer.rendering.html.index_page import index_page_name, is_index_page
from summarizer.rendering.index_entries import _Listed

if TYPE_CHECKING:
    from collections.abc import Iterator


class TestEntries:
    def briefings(self) -> Iterator[Briefing]:
        yield invented_briefing()
        yield arabic_briefing()
        yield crowded_briefing(24)
        yield invented_briefing(sources=[source(1, "Courier", "Bridge", published=None)])
        yield from map(everywhere, HOSTILE)

    def test_json_gives_the_entry_of_the_briefing(self) -> None:
        for briefing in self.briefings():
            expected = IndexEntry.of("a.html", briefing)
            assert IndexEntry.from_json("a.html", render(briefing, "json")) == expected
            assert IndexEntry.from_json("a.html", render(briefing, "json").encode()) == expected

    def test_an_older_briefing_has_one_as_well(self) -> None:
        saved = render(invented_briefing(), "json").replace('"schema_version": "2"', '"schema_version": "1"')
        briefing = Briefing.model_validate_json(saved)
        assert IndexEntry.from_json("a.html", saved) == IndexEntry.of("a.html", briefing)

    def test_what_is_none_is_refused_as_ever(self) -> None:
        with pytest.raises(ValidationError) as ours:
            IndexEntry.from_json("a.html", '{"id": "x"}')
        with pytest.raises(ValidationError) as theirs:
            Briefing.model_validate_json('{"id": "x"}')
        assert str(ours.value) == str(theirs.value)

    def test_the_fields_of_a_briefing_are_known(self) -> None:
        assert _Listed.model_fields.keys() == Briefing.model_fields.keys()

    def test_a_briefing_leaves_little_in_memory(self) -> None:
        saved = render(crowded_briefing(40), "json").encode()
        entries = [IndexEntry.from_json("0.html", saved)]  # loads what is loaded once
        tracemalloc.start()
        try:
            entries += [IndexEntry.from_json(f"{number}.html", saved) for number in range(20)]
            kept, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert len(saved) > 20_000
        assert kept / 20 < 3000


class TestPages:
    def pages(self, entries: int, per_page: int, name: str = "index.html") -> dict[str, str]:
        briefing = invented_briefing()
        listed = [IndexEntry.of(f"{number}.html", briefing) for number in range(entries)]
        return dict(reversed(list(render_index_pages(listed, name, per_page))))

    def test_each_page_has_its_part(self) -> None:
        pages = self.pages(5, 2)
        assert list(pages) == ["index.html", "index-2.html", "index-3.html"]
        shown = [re.findall(r'<h2 dir="auto"><a href="\./(\d)\.html"', page) for page in pages.values()]
        assert shown == [["0", "1"], ["2", "3"], ["4"]]
        assert all("<span>5 briefings</span>" in page for page in pages.values())

    def test_the_first_page_comes_last(self) -> None:
        """So that nothing links to a file that is not written yet."""
        written: set[str] = set()
        for name, page in render_index_pages([("a.html", invented_briefing())] * 3, per_page=1):
            written.add(name)
            following = re.search(r'href="\./([^"]*)" rel="next"', page)
            assert following is None or following[1] in written

    @pytest.mark.parametrize("count", [0, 1, 3])
    def test_a_single_page_is_the_index(self, count: int) -> None:
        entries = [("a.html", invented_briefing())] * count
        assert list(render_index_pages(entries, "front.html", 3)) == [("front.html", render_index(entries))]

    def test_pages_have_names_of_their_own(self) -> None:
        titles = [re.findall("<title>(.*)</title>", page)[0] for page in self.pages(3, 1).values()]
        assert titles == ["Briefings", "Briefings (Page 2 of 3)", "Briefings (Page 3 of 3)"]
        assert all(f"<span>Page {n} of 3</span>" in page for n, page in enumerate(self.pages(3, 1).values(), 1))

    @pytest.mark.parametrize(
        ("number", "shown"),
        [
            (1, "1 2 3 … 20"),
            (4, "1 2 3 4 5 6 … 20"),
            (5, "1 2 3 4 5 6 7 … 20"),
            (6, "1 … 4 5 6 7 8 … 20"),
            (16, "1 … 14 15 16 17 18 19 20"),
            (20, "1 … 18 19 20"),
        ],
    )
    def test_neighbours_are_linked_by_number(self, number: int, shown: str) -> None:
        page = self.pages(20, 1)[index_page_name("index.html", number)]
        items = re.findall(r"<li>(?:<a [^>]*>)?([\d…]+)(?:</a>)?</li>", page)
        assert " ".join(items) == shown
        assert re.findall(r'aria-current="page">(\d+)<', page) == [str(number)]

    def test_a_page_has_few_links_however_many_there_are(self) -> None:
        sizes = {len(page) for page in self.pages(300, 1).values()}
        assert max(sizes) - min(sizes) < 1000

    @pytest.mark.parametrize(
        "name", ["index.html", "a b.htm", "no ending", "x.y.html", '"><script>', "//evil.example/x"]
    )
    def test_links_stay_in_the_folder(self, name: str) -> None:
        pages = self.pages(3, 1, name)
        assert len(pages) == 3
        for page in pages.values():
            assert "<script" not in page
            assert all(re.fullmatch(r"\./[A-Za-z0-9_.~/%-]*", href) for href in re.findall(r'<a href="([^"]*)"', page))

    def test_a_page_is_known_by_its_number(self) -> None:
        for number, page in enumerate(self.pages(3, 1).values(), 1):
            assert [n for n in range(1, 5) if is_index_page(page.encode(), n)] == [number]
        assert not is_index_page(render_index([]).encode(), 1)
        assert not is_index_page(b"", 2)

    def test_no_text_makes_a_page_one_of_an_index(self) -> None:
        mark = '<meta name="generator" content="briefing-summarizer index, page 2">'
        assert mark in self.pages(2, 1)["index-2.html"]
        for page in (render(everywhere(mark), "html"), render_index([(mark, everywhere(mark))])):
            assert not is_index_page(page.encode(), 2)

    def test_they_keep_the_policy_of_the_others(self) -> None:
        for page in self.pages(3, 1).values():
            assert "<script" not in page
            assert " style=" not in page
            assert "default-src 'none'; style-src 'sha256-" in page.replace("&#39;", "'")

    @pytest.mark.parametrize("language", sorted(known_languages()))
    def test_every_language_counts_pages(self, language: str) -> None:
        labels = load_language(language).labels
        if not load_language(language).has("labels"):
            return
        briefing = invented_briefing(language=language)
        page = dict(render_index_pages([("a", briefing), ("b", briefing), ("c", briefing)], per_page=1))["index-2.html"]
        assert f"<span>{labels.page.format(n=2, total=3)}</span>" in page
        assert f'rel="prev">{labels.previous}</a>' in page
        assert f'rel="next">{labels.next}</a>' in page
        assert f'<nav class="pages" aria-label="{labels.pages}">' in page
        assert {"{n}", "{total}"} == set(re.findall(r"\{\w+\}", labels.page))

    def test_a_page_without_entries_is_refused(self) -> None:
        with pytest.raises(ConfigurationError, match="one entry or more"):
            render_index_pages([], per_page=0)

    def test_the_library_has_it(self) -> None:
        assert {"IndexEntry", "render_index", "render_index_pages"} <= set(summarizer.__all__)
