"""A caller's own `openai.AsyncOpenAI`: what of it is used, what stays guaranteed, and what is refused."""

from __future__ import annotations

import asyncio
import gzip
import time
import traceback
from typing import TYPE_CHECKING, Any

import httpx2
import openai
import pytest
from accidents import Flood, Reset, Stall
from bundles import article, bundle
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from judging import with_judge
from newsdesk import by_section
from newsroom import weir_bundle
from openai import AsyncAzureOpenAI, AsyncOpenAI
from picky_server import PickyServer
from pydantic import SecretStr
from stories import knowing, stories
from test_requests_received import CLAIM, NEW

from summarizer import (
    ConfigurationError,
    RequestOptions,
    Settings,
    aadopt,
    acheck,
    adopt,
    amake_map,
    astream,
    asummarize,
    asummarize_many,
    aupdate,
    averify,
    check,
    make_map,
    render_editable,
    summarize,
    summarize_many,
    update,
    verify,
)
from summarizer.testing import Raw, ScriptedServer, Status

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from summarizer import Briefing, BundleMap
    from summarizer.testing import Request

KEY = "sk-of-the-caller-0123456789"
HEADER = "team-of-the-caller-0123456789"
SETTINGS = Settings(model="scripted", cache=False, call_deadline=20)
JUDGING = Settings(model="scripted", cache=False, judge=True)
LATER = bundle(
    *weir_bundle().articles,
    article(3, NEW, title="A rusted hinge in Lunde", outlet="Lunde Courier", published="2031-05-15"),
)


def own(server: ScriptedServer, **more: Any) -> AsyncOpenAI:
    """A client as a caller has it, whose HTTP client adds a header of its own."""
    http = more.pop("http_client", None) or httpx2.AsyncClient(headers={"X-Http": "of the http client"})
    given = {"base_url": server.base_url, "api_key": KEY, "default_headers": {"X-Team": HEADER}, "http_client": http}
    return AsyncOpenAI(**{**given, **more})


@pytest.fixture(scope="module")
def page() -> Briefing:
    with ScriptedServer(by_section()) as server:
        return summarize(weir_bundle(), Settings(model="scripted", base_url=server.base_url, cache=False, judge=False))


@pytest.fixture(scope="module")
def edited() -> tuple[str, Briefing]:
    saved = summarize(weir_bundle())
    return render_editable(saved).replace(saved.whats_happened.statements[0].text, CLAIM), saved


async def streamed(client: AsyncOpenAI) -> None:
    async for _ in astream(weir_bundle(), SETTINGS, client=client):
        pass


async def all_of(outcomes: AsyncIterator[Any]) -> None:
    assert [outcome.state async for outcome in outcomes] == ["done", "done"]


Way = "Callable[[AsyncOpenAI, Briefing, tuple[str, Briefing]], Any]"  # of a client, a page and an edited one
ALONE: dict[str, Way] = {
    "summarize": lambda client, *_: summarize(weir_bundle(), SETTINGS, client=client),
    "make_map": lambda client, *_: make_map(weir_bundle(), SETTINGS, client=client),
    "update": lambda client, page, _: update(page, LATER, SETTINGS, client=client),
    "verify": lambda client, page, _: verify(page, weir_bundle(), JUDGING, client=client),
    "check": lambda client, *_: check(CLAIM, weir_bundle(), JUDGING, client=client),
    "adopt": lambda client, _, edited: adopt(*edited, weir_bundle(), JUDGING, client=client),
    "summarize_many": lambda client, *_: list(summarize_many(stories(2), SETTINGS, client=client)),
}
IN_A_LOOP: dict[str, Way] = {
    "asummarize": lambda client, *_: asummarize(weir_bundle(), SETTINGS, client=client),
    "astream": lambda client, *_: streamed(client),
    "amake_map": lambda client, *_: amake_map(weir_bundle(), SETTINGS, client=client),
    "aupdate": lambda client, page, _: aupdate(page, LATER, SETTINGS, client=client),
    "averify": lambda client, page, _: averify(page, weir_bundle(), JUDGING, client=client),
    "acheck": lambda client, *_: acheck(CLAIM, weir_bundle(), JUDGING, client=client),
    "aadopt": lambda client, _, edited: aadopt(*edited, weir_bundle(), JUDGING, client=client),
    "asummarize_many": lambda client, *_: all_of(asummarize_many(stories(2), SETTINGS, client=client)),
}


def came_over_it(server: ScriptedServer) -> None:
    for request in server.requests:
        told = request.headers
        assert (told["authorization"], told["x-team"], told["x-http"]) == (
            f"Bearer {KEY}",
            HEADER,
            "of the http client",
        )


@pytest.mark.parametrize("way", ALONE)
def test_it_serves_one_call_after_another_without_a_loop(
    way: str, page: Briefing, edited: tuple[str, Briefing]
) -> None:
    with ScriptedServer(knowing) as server:
        client, asked = own(server), []
        for _ in range(3):
            before = len(server.chats)
            ALONE[way](client, page, edited)
            asked.append(len(server.chats) - before)
            assert server.wait_until_idle(), "a connection is of no use after its loop"
        assert not client.is_closed()
    assert asked[0] > 0
    assert asked == [asked[0]] * 3, "nothing was tried again"
    came_over_it(server)


@pytest.mark.parametrize("way", IN_A_LOOP)
def test_it_serves_calls_in_a_loop_and_keeps_its_connections(
    way: str, page: Briefing, edited: tuple[str, Briefing]
) -> None:
    async def run() -> list[int]:
        asked = []
        async with own(server) as client:
            for _ in range(2):
                before = len(server.chats)
                await IN_A_LOOP[way](client, page, edited)
                asked.append(len(server.chats) - before)
                assert server.open_connections
                assert not client.is_closed()
        return asked

    with ScriptedServer(knowing) as server:
        first, second = asyncio.run(run())
    assert first == second > 0
    came_over_it(server)


def test_a_page_is_the_one_that_the_settings_alone_would_make() -> None:
    with ScriptedServer(knowing) as server:
        ours = summarize(weir_bundle(), SETTINGS.model_copy(update={"base_url": server.base_url}))
        theirs = summarize(weir_bundle(), SETTINGS, client=own(server))
    assert (ours.id, ours.provenance.settings) == (theirs.id, theirs.provenance.settings)
    assert ours.whats_happened == theirs.whats_happened


def test_headers_of_the_settings_are_sent_too() -> None:
    asked = RequestOptions.model_validate({"extra_headers": {"X-Gate": "g", "X-Team": "of the settings"}, "seed": 7})
    with ScriptedServer(knowing) as server:
        make_map(weir_bundle(), SETTINGS.model_copy(update={"request": asked}), client=own(server))
    (request,) = server.chats
    assert (request.headers["x-gate"], request.headers["x-team"]) == ("g", "of the settings")
    assert request.body["seed"] == 7


def test_a_judge_elsewhere_is_asked_without_it() -> None:
    with ScriptedServer(by_section()) as server, ScriptedServer(with_judge(by_section())) as judge:
        summarize(
            weir_bundle(),
            Settings(**{**SETTINGS.model_dump(exclude_unset=True), "judge_base_url": judge.base_url}),
            client=own(server),
        )
    assert judge.chats
    assert all(request.task == "judge" for request in judge.chats)
    assert not [r for r in judge.requests if KEY in str(r.headers) or HEADER in str(r.headers)]
    came_over_it(server)


def test_a_judge_at_home_with_a_key_of_its_own_is_asked_over_it() -> None:
    more = {"judge_model": "judge", "judge_api_key": SecretStr("sk-of-the-judge")}
    with ScriptedServer(knowing) as server:
        summarize(weir_bundle(), SETTINGS.model_copy(update=more), client=own(server))
    keys = {(r.body["model"], r.headers["authorization"], r.headers["x-team"]) for r in server.chats}
    assert keys == {("scripted", f"Bearer {KEY}", HEADER), ("judge", "Bearer sk-of-the-judge", HEADER)}


def test_answers_are_kept_by_who_asked(tmp_path: Any) -> None:
    kept = SETTINGS.model_copy(update={"cache": True, "cache_dir": tmp_path})
    with ScriptedServer(knowing) as server:
        clients = [{}, {"api_key": "sk-another"}, {"default_headers": {"X-Team": "another"}}, {"organization": "org"}]
        for count, more in enumerate(clients, start=1):
            for _ in range(2):
                make_map(weir_bundle(), kept, client=own(server, **more))
            assert len(server.chats) == count
    files = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert KEY.encode() not in files
    assert HEADER.encode() not in files


class TestGuarantees:
    """What holds of every answer holds of those that come over a caller's client."""

    @staticmethod
    def ask(client: AsyncOpenAI, **more: Any) -> BundleMap:
        """The map; its warnings say how the model failed."""
        request = RequestOptions.model_validate({"max_tries": 3, "retry_base": 0, **more.pop("request", {})})
        return make_map(weir_bundle(), SETTINGS.model_copy(update={"request": request, **more}), client=client)

    @pytest.mark.parametrize("fault", [Status(500), Reset()])
    def test_tries_are_ours(self, fault: Any) -> None:
        with ScriptedServer(fault) as server:
            check(CLAIM, weir_bundle(), JUDGING, client=own(server, max_retries=9))
        assert len(server.chats) == 3

    def test_the_deadline_is_ours(self) -> None:
        with ScriptedServer(Stall()) as server:
            started = time.monotonic()
            found = self.ask(own(server, timeout=600), call_deadline=0.4)
            assert time.monotonic() - started < 15
            assert server.wait_until_idle()
        assert found.missed == "endpoint.unreachable"

    def test_the_timeout_is_theirs(self) -> None:
        with ScriptedServer(Stall()) as server:
            started = time.monotonic()
            found = self.ask(own(server, timeout=0.05), call_deadline=300, request={"max_tries": 1})
            assert time.monotonic() - started < 60
        assert found.missed == "endpoint.unreachable"

    @pytest.mark.parametrize("code", [301, 307, 308])
    def test_nothing_goes_to_another_host(self, code: int) -> None:
        with ScriptedServer(knowing) as elsewhere:
            away = Status(code, headers={"Location": f"{elsewhere.base_url}/chat/completions"}, body="moved")
            with ScriptedServer(away) as server:
                found = self.ask(own(server, http_client=httpx2.AsyncClient(follow_redirects=True)))
        assert elsewhere.requests == []
        assert len(server.chats) == 1
        assert "nothing was sent there" in found.warnings[0]

    def test_an_endpoint_may_redirect_to_itself(self) -> None:
        def script(request: Request) -> Any:
            moved = Status(307, headers={"Location": "/v1/chat/completions?here"}, body="moved")
            return knowing(request) if request.target.endswith("?here") else moved

        with ScriptedServer(script) as server:
            assert self.ask(own(server)).missed is None

    @pytest.mark.parametrize("flood", [Flood(b" "), Flood(b"x", code=500), Flood(b": so\n\n", "text/event-stream")])
    def test_what_does_not_end_is_given_up(self, flood: Flood) -> None:
        with ScriptedServer(flood) as server:
            assert self.ask(own(server), request={"max_tries": 1}).missed is not None
            assert server.wait_until_idle()

    @pytest.mark.parametrize("hooked", [False, True])
    def test_a_packed_answer_is_unpacked_once_though_a_hook_has_read_it(self, *, hooked: bool) -> None:
        seen: list[bytes] = []

        async def read(response: httpx2.Response) -> None:
            seen.append(await response.aread())

        def packed(request: Request) -> Raw:
            body = knowing(request).completion()
            return Raw(gzip.compress(body.encode()), headers={"Content-Encoding": "gzip"})

        with ScriptedServer(packed) as server:
            http = httpx2.AsyncClient(event_hooks={"response": [read] if hooked else []})
            assert self.ask(own(server, http_client=http)).missed is None
        assert bool(seen) == hooked

    def test_an_answer_that_unpacks_to_too_much_is_given_up(self) -> None:
        bomb = Raw(gzip.compress(b" " * 50_000_000), headers={"Content-Encoding": "gzip"})
        with ScriptedServer(bomb) as server:
            assert self.ask(own(server), request={"max_tries": 1}).missed is not None

    def test_a_failure_names_no_secret(self) -> None:
        echo = f"who sent {KEY} of {HEADER}?"
        for fault in (Status(400, echo), Status(500, echo), Raw(echo)):
            with ScriptedServer(fault) as server:
                found = self.ask(own(server), request={"max_tries": 1})
            assert found.warnings
            assert not [told for told in found.warnings if KEY in told or HEADER in told]


class TestConnections:
    def test_a_proxy_of_the_client_is_used(self) -> None:
        address = "http://weir.example/v1"
        with PickyServer(knowing, chat_path=f"{address}/chat/completions") as proxy:
            origin = proxy.base_url.partition("http://weir.example")[0]
            http = httpx2.AsyncClient(proxy=origin)
            found = make_map(
                weir_bundle(), SETTINGS, client=AsyncOpenAI(base_url=address, api_key=KEY, http_client=http)
            )
        assert found.missed is None
        assert proxy.chats

    def test_authentication_of_the_http_client_is_used(self) -> None:
        class Sign(httpx2.Auth):
            def auth_flow(self, request: httpx2.Request) -> Iterator[httpx2.Request]:
                request.headers["X-Signed"] = str(len(request.content))
                yield request

        with ScriptedServer(knowing) as server:
            make_map(weir_bundle(), SETTINGS, client=own(server, http_client=httpx2.AsyncClient(auth=Sign())))
        assert {r.headers["x-signed"] for r in server.chats} == {r.headers["content-length"] for r in server.chats}

    def test_a_key_that_is_asked_for_is_asked_for_each_time(self) -> None:
        given = iter(range(100))

        async def key() -> str:
            return f"sk-{next(given)}"

        with ScriptedServer(knowing) as server:
            summarize(weir_bundle(), SETTINGS, client=own(server, api_key=key))
        keys = [request.headers["authorization"] for request in server.requests]
        assert len(set(keys)) == len(keys) > 3

    def test_a_client_of_azure_is_used(self) -> None:
        path = "/openai/deployments/scripted/chat/completions"
        with PickyServer(knowing, chat_path=path) as server:
            origin = server.base_url.partition("/openai")[0]
            client = AsyncAzureOpenAI(azure_endpoint=origin, api_version="2025-01-01", api_key=KEY)
            assert make_map(weir_bundle(), SETTINGS, client=client).missed is None
        (request,) = server.chats
        assert request.headers["api-key"] == KEY
        assert request.target.endswith("?api-version=2025-01-01")


class TestRefused:
    def told(self, make: Callable[[], Any]) -> str:
        with pytest.raises(ConfigurationError) as caught:
            make()
        assert KEY not in "".join(traceback.format_exception(caught.value))
        return str(caught.value)

    def test_what_is_no_client(self) -> None:
        with openai.OpenAI(api_key=KEY) as sync:
            for given in (sync, KEY, 5):
                told = self.told(lambda given=given: summarize(weir_bundle(), SETTINGS, client=given))  # type: ignore[misc]
                assert "has to be an openai.AsyncOpenAI" in told

    def test_one_that_is_closed(self) -> None:
        client = AsyncOpenAI(base_url="http://127.0.0.1:1/v1", api_key=KEY)
        asyncio.run(client.close())
        assert "client is closed" in self.told(lambda: make_map(weir_bundle(), SETTINGS, client=client))

    @pytest.mark.parametrize("settings", [None, Settings(), Settings(model="m", writer="extractive")])
    def test_one_that_nobody_would_ask_with(self, settings: Settings | None, page: Briefing) -> None:
        client = AsyncOpenAI(base_url="http://127.0.0.1:1/v1", api_key=KEY)
        for call in (summarize, make_map):
            told = self.told(lambda call=call: call(weir_bundle(), settings, client=client))  # type: ignore[misc]
            assert "no model is asked: name one" in told
        assert "no model" in self.told(lambda: update(page, LATER, settings, client=client))
        assert "no model" in self.told(lambda: list(summarize_many(stories(1), settings, client=client)))
        for judging in (
            lambda: verify(page, LATER, settings, client=client),
            lambda: check("A.", LATER, settings, client=client),
        ):
            assert "ask for a judge" in self.told(judging)

    def test_one_beside_a_writer_that_asks_no_model(self) -> None:
        class Desk:
            name = "desk"

            def write(self, section: str, evidence: Any, said: Any) -> None:
                """Leave every section to ours."""

        client = AsyncOpenAI(base_url="http://127.0.0.1:1/v1", api_key=KEY)
        told = self.told(lambda: summarize(weir_bundle(), SETTINGS, writer=Desk(), client=client))
        assert "no other writer" in told

    def test_one_for_another_endpoint(self, page: Briefing) -> None:
        client = AsyncOpenAI(base_url="http://127.0.0.1:1/v1", api_key=KEY)
        other = SETTINGS.model_copy(update={"base_url": "http://127.0.0.1:2/v1"})
        assert "another endpoint" in self.told(lambda: summarize(weir_bundle(), other, client=client))
        judge = JUDGING.model_copy(update={"judge_base_url": "http://127.0.0.1:2/v1"})
        assert "two endpoints" in self.told(lambda: verify(page, weir_bundle(), judge, client=client))

    def test_the_same_endpoint_may_be_named_twice(self) -> None:
        with ScriptedServer(knowing) as server:
            for more in ("", "/", "/chat/completions"):
                named = SETTINGS.model_copy(update={"base_url": f"{server.base_url}{more}"})
                assert make_map(weir_bundle(), named, client=own(server)).missed is None
