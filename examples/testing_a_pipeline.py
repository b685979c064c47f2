"""Tests a program that writes briefings, offline: its model is a local server that answers by a script.

    python examples/testing_a_pipeline.py

The program is `digest`. The checks hold on any machine, with no key and no network; in a project of yours each `check_`
is a test.
"""

from __future__ import annotations

from pathlib import Path

from summarizer import Settings, load_bundle, summarize
from summarizer.testing import Request, ScriptedServer, Status, by_task, copying_model, draft_text, rate_limited

EXAMPLE = Path(__file__).with_name("harbour-bridge.json")


def digest(settings: Settings) -> str:
    """What is tested: the headline of a story, and who had to write what."""
    briefing = summarize(load_bundle(EXAMPLE), settings)
    missed = ", ".join(f"{name} ({code})" for name, code in briefing.provenance.missed.items())
    return f"{briefing.headline.text}\n{f'Without the model: {missed}' if missed else 'All by the model'}"


def settings_for(server: ScriptedServer) -> Settings:
    """The program's own settings, at another address and without the cache."""
    return Settings(model="scripted", base_url=server.base_url, cache=False, concurrency=2)


def check_that_a_page_is_written() -> None:
    """Without a script the server writes every section, in sentences of the articles."""
    with ScriptedServer() as server:
        told = digest(settings_for(server))
    assert told.endswith("All by the model"), told
    assert server.chats[0].task == "map"
    assert all(request.body["model"] == "scripted" for request in server.chats)
    assert server.most_in_flight <= 2


def check_that_a_failing_section_is_told_of() -> None:
    """One section meets an error for good, another gets a fixed answer."""
    headline = draft_text((None, [("Two hangers break on the Halse Bridge", ["1.0"])]))
    with ScriptedServer(by_task(go_deeper=Status(400, "no"), headline=headline)) as server:
        told = digest(settings_for(server))
    assert told == "Two hangers break on the Halse Bridge\nWithout the model: go_deeper (endpoint.refused)", told


def check_that_a_busy_endpoint_is_asked_again() -> None:
    """The first request of every task is refused for a moment."""
    seen: set[str | None] = set()

    def busy_at_first(request: Request) -> Status | str:
        if request.task in seen:
            return copying_model(request)
        seen.add(request.task)
        return rate_limited(retry_after=0.01)

    with ScriptedServer(busy_at_first) as server:
        told = digest(settings_for(server))
    assert told.endswith("All by the model"), told
    assert len(server.chats) == 2 * len(seen)


def main() -> None:
    """Run the checks and name each."""
    for check in (
        check_that_a_page_is_written,
        check_that_a_failing_section_is_told_of,
        check_that_a_busy_endpoint_is_asked_again,
    ):
        check()
        print(f"{check.__name__.replace('_', ' ')}: ok")


if __name__ == "__main__":
    main()
