"""A headless Chromium and a server on loopback; left out unless the tests are asked for with `-m browser`."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

# Without these, Chromium looks for hosts of its own at every start.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: opens pages in headless Chromium; only run with -m browser")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "browser" in (config.option.markexpr or ""):
        return
    here = Path(__file__).parent
    left_out = [item for item in items if here in item.path.parents]
    items[:] = [item for item in items if here not in item.path.parents]
    config.hook.pytest_deselected(items=left_out)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, remembers what was asked for, and writes no log."""

    asked: list[str]

    def __init__(self, *args: Any, asked: list[str], **more: Any) -> None:
        self.asked = asked
        super().__init__(*args, **more)

    def do_GET(self) -> None:
        self.asked.append(self.path)
        super().do_GET()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name it has there
        pass


class Visit:
    """An opened page with all that it said and asked for."""

    def __init__(self, context: BrowserContext, asked: list[str]) -> None:
        self.page: Page = context.new_page()
        self.asked = asked
        self.messages: list[str] = []
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.messages.append(dialog.message), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - not there for the tests that need no browser

    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.fail("no Chromium: install Debian's package chromium, or let CHROMIUM name the program")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """Open a page from its HTML, served on loopback; options are those of a Playwright context."""
    with _served(tmp_path) as (address, asked):
        contexts: list[BrowserContext] = []

        def open_page(html: str, **options: Any) -> Visit:
            (tmp_path / "page.html").write_text(html, encoding="utf-8")
            contexts.append(browser.new_context(**options))
            opened = Visit(contexts[-1], asked)
            opened.page.goto(f"{address}/page.html")
            return opened

        yield open_page
        for context in contexts:
            context.close()


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder, asked=asked))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
