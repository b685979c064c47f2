"""Take the pictures of the README anew: `make pictures`.

They show the page of examples/harbour-bridge.json, and an invented briefing in Arabic from the tests.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image
from playwright.sync_api import sync_playwright

from summarizer import Settings, load_bundle, render, summarize

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
sys.path.insert(0, str(CHECKOUT / "tests"))

from briefings import arabic_briefing  # noqa: E402 - the path to it is set above

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
LARGEST = 400_000


@dataclass(frozen=True)
class Picture:
    """One picture: which page, how it is opened, and the mark that is clicked on it, if any."""

    name: str
    page: str
    width: int
    height: int
    mark: int | None = None
    scroll_to: str = ""
    options: dict[str, Any] = field(default_factory=dict)


PICTURES = [
    Picture("page", "example", 1280, 1400),
    Picture("citation", "example", 1280, 900, mark=5, scroll_to="#behind_the_headline"),
    Picture("papers", "example", 1280, 1300, scroll_to="#what_the_papers_say"),
    Picture("dark", "example", 1280, 1100, mark=2, options={"color_scheme": "dark"}),
    Picture("phone", "example", 390, 844, mark=3, options={"device_scale_factor": 2}),
    Picture("arabic", "arabic", 1280, 1400),
]


def main() -> None:
    """Write every picture, and fail where one is too large for a README."""
    bundle = load_bundle(CHECKOUT / "examples" / "harbour-bridge.json")
    briefing = summarize(bundle, Settings(writer="extractive"))
    pages = {"example": render(briefing, "html", articles=bundle), "arabic": render(arabic_briefing(), "html")}
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for picture in PICTURES:
            file = HERE / f"{picture.name}.png"
            file.write_bytes(_small(_take(browser, picture, pages[picture.page])))
            print(f"{file.name}: {file.stat().st_size:,} bytes")
            if file.stat().st_size > LARGEST:
                sys.exit(f"{file.name} is too large for a README")
        browser.close()


def _take(browser: Browser, picture: Picture, html: str) -> bytes:
    size = {"width": picture.width, "height": picture.height}
    context = browser.new_context(viewport=size, reduced_motion="reduce", **picture.options)
    page = context.new_page()
    page.set_content(html)
    _prepare(page, picture)
    taken: bytes = page.screenshot()
    context.close()
    return taken


def _prepare(page: Page, picture: Picture) -> None:
    if picture.scroll_to:
        page.locator(picture.scroll_to).evaluate("section => section.scrollIntoView()")
    if picture.mark is not None:
        page.locator(".mark").nth(picture.mark).click()
        page.mouse.move(0, 0)
    page.wait_for_timeout(300)


def _small(png: bytes) -> bytes:
    """The picture with a palette of 256 colours, which text on plain ground needs no more of."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    written = io.BytesIO()
    image.quantize(256, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    main()
