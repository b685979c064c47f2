"""Pages in a real browser: quiet, accessible, and every citation within reach of mouse, keyboard and no script."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from briefings import arabic_briefing, crowded_briefing, everywhere, invented_briefing, statement
from hostile import HOSTILE, PAYLOADS

from summarizer import Settings, load_bundle, summarize
from summarizer.briefing import Issue
from summarizer.rendering import render, render_index, render_index_pages
from summarizer.rendering.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Visit
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "harbour-bridge.json"
SAID = "The gate at Quay Nine failed on Monday, said Ann Reed of the harbour office."
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


@cache
def pages() -> dict[str, str]:
    """The pages that are looked at, by name."""
    bundle = load_bundle(EXAMPLE)
    briefing = summarize(bundle, Settings(writer="extractive"))
    finding = Issue(code="figure.absent", detail="24 is not in what it cites")
    flagged = invented_briefing(headline=statement("24 hurt", verdict="flagged", issues=[finding]))
    paged = dict(render_index_pages([(f"{number}.html", briefing) for number in range(40)], per_page=2))
    return {
        "example": render(briefing, "html", articles=bundle),
        "flagged": render(flagged, "html"),
        "arabic": render(arabic_briefing(), "html"),
        "crowded": render(crowded_briefing(24), "html"),
        "index": render_index([("a.html", briefing), ("b.html", flagged), ("c.html", arabic_briefing())]),
        "paged": paged["index-9.html"],
    }


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NAMES = ["example", "flagged", "arabic", "crowded", "index", "paged"]
BRIEFINGS = ["example", "flagged", "arabic"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_without_a_word_and_asks_for_nothing(visit: Callable[..., Visit], name: str, scheme: str) -> None:
    visited = visit(pages()[name], color_scheme=scheme)
    visited.page.wait_for_load_state("networkidle")
    assert visited.messages == []
    assert [url.rpartition("/")[2] for url in visited.asked] == ["page.html", "page.html"]


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_no_violation(visit: Callable[..., Visit], name: str, scheme: str, size: dict[str, int]) -> None:
    page = visit(pages()[name], color_scheme=scheme, viewport=size).page
    assert violations(page) == []
    if name not in {"index", "paged"}:
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        page.locator("main .mark").first.click()
        assert page.locator(".note:popover-open").count() == 1
        assert violations(page) == []


def violations(page: Page) -> list[str]:
    """What axe-core has against the page as it is shown now."""
    import axe_playwright_python  # noqa: PLC0415 - not there for the tests that need no browser

    page.evaluate((Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [f"{each['id']}: {node['html'][:200]}" for each in found["violations"] for node in each["nodes"]]


@pytest.mark.parametrize(("script", "size"), [(True, PHONE), (False, WIDE)], ids=["phone", "wide, no script"])
@pytest.mark.parametrize("name", BRIEFINGS)
def test_every_citation_opens_by_click_and_shows_the_cited_words(
    visit: Callable[..., Visit], name: str, script: bool, size: dict[str, int]
) -> None:
    page = visit(pages()[name], java_script_enabled=script, viewport=size).page
    unfold(page)
    for mark in page.locator(".mark").all():
        mark.scroll_into_view_if_needed()
        mark.click()
        note = page.locator(f"#{mark.get_attribute('popovertarget')}")
        assert note.is_visible()
        assert all(cited.inner_text().strip() for cited in note.locator("mark").all())
        box = note.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        page.keyboard.press("Escape")
        assert not note.is_visible()


def unfold(page: Page) -> None:
    """Open every fold as a reader does."""
    for fold in page.locator("details > summary").all():
        fold.click()
        assert fold.locator("xpath=following-sibling::*").first.is_visible()


@pytest.mark.parametrize("name", BRIEFINGS)
def test_citations_and_folds_work_by_keyboard(visit: Callable[..., Visit], name: str) -> None:
    page = visit(pages()[name], viewport=WIDE).page
    for key, mark in zip(["Enter", "Space"] * 3, page.locator("main .mark:visible").all()[:6], strict=False):
        mark.focus()
        page.keyboard.press(key)
        note = page.locator(f"#{mark.get_attribute('popovertarget')}")
        assert note.is_visible()
        page.keyboard.press("Tab")
        assert note.evaluate("note => note.contains(document.activeElement)"), "the next stop is inside the note"
        page.keyboard.press("Escape")
        assert not note.is_visible()
        assert mark.evaluate("mark => mark === document.activeElement"), "the reader is back at the mark"
    for key, fold in zip(["Enter", "Space"], page.locator("details > summary").all(), strict=False):
        fold.focus()
        page.keyboard.press(key)
        assert fold.locator("xpath=following-sibling::*").first.is_visible()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("name", [*NAMES, "endless"])
def test_no_width_scrolls_sideways(visit: Callable[..., Visit], name: str, width: int) -> None:
    html = render(everywhere("W" * 300), "html") if name == "endless" else pages()[name]
    page = visit(html, viewport={"width": width, "height": 800}).page
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_outline_stays_and_marks_where_the_reader_is(visit: Callable[..., Visit]) -> None:
    page = visit(pages()["example"], viewport=WIDE, reduced_motion="reduce").page
    outline = page.locator("nav ol")
    for link in page.locator("nav a").all()[1:-1]:
        link.click()
        box = outline.bounding_box()
        assert box
        assert 0 <= box["y"] < WIDE["height"] / 2
        heading = page.locator(f"{link.get_attribute('href')} h2").bounding_box()
        assert heading
        assert -5 <= heading["y"] < WIDE["height"]


def test_without_script_all_is_there_to_read(visit: Callable[..., Visit]) -> None:
    briefing = invented_briefing()
    page = visit(render(briefing, "html"), java_script_enabled=False).page
    unfold(page)
    shown = page.locator("body").inner_text().replace("\u2060", "")
    assert all(said.text in shown for _, said in briefing.statements())


def test_paper_shows_folds_and_passages_and_no_controls(visit: Callable[..., Visit]) -> None:
    page = visit(pages()["flagged"]).page
    page.emulate_media(media="print")
    assert page.locator(".questions details p").first.is_visible()
    assert page.locator(".sources .passage").first.is_visible()
    assert not page.locator("nav").is_visible()
    assert page.locator(".timeline").evaluate("all => getComputedStyle(all).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_nothing_in_a_browser(visit: Callable[..., Visit], text: str) -> None:
    visited = visit(render(everywhere(text), "html"))
    page = visited.page
    assert page.locator("h1").inner_text().replace("\n", " ") == clean(text)
    page.locator(".mark").first.click()
    assert visited.messages == []
    assert len(visited.asked) == 2


def test_there_are_eighty_payloads() -> None:
    assert len(set(PAYLOADS)) >= 80


@cache
def outputs(text: str) -> dict[str, str]:
    """Every HTML that the program writes, with `text` wherever an article or a model is shown."""
    briefing = everywhere(text)
    frame = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body>{}</body>'
    feed, story = json.loads(render(briefing, "jsonfeed")), json.loads(render(briefing, "ninjs"))
    records = [{"title": text, "outlet": text, "url": text, "text": f"{text} {SAID}", "author": text}, {"title": SAID}]
    bundle = load_bundle(records, on_warning=[].append)
    return {
        "page": render(briefing, "html"),
        "written": render(summarize(bundle, Settings(writer="extractive")), "html", articles=bundle),
        "index": render_index([("a.html", briefing)]),
        "jsonfeed": frame.format(feed["items"][0]["content_html"]),
        "ninjs": frame.format(next(body["value"] for body in story["bodies"] if "html" in body["contentType"])),
    }


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_no_payload_runs_a_script_or_asks_for_anything(visit: Callable[..., Visit], text: str) -> None:
    for name, html in outputs(text).items():
        visited = visit(html)
        for mark in visited.page.locator(".mark:visible, summary:visible").all()[:3]:
            mark.click(force=True, timeout=2000)
        visited.page.wait_for_timeout(20)
        assert visited.messages == [], name
        assert {address.rpartition("/")[2] for address in visited.asked} == {"page.html"}, name
        scripts = "document.querySelectorAll('script:not([type=\"application/ld+json\"])').length"
        assert visited.page.evaluate(scripts) == 0, name
