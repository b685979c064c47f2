"""A model reached by a client of your own, and asked as you say: proxies, certificates and headers are the client's.

    python examples/client.py [SOURCE]

Here the endpoint is a local server that answers by a script; in a program of yours the client has your address and key.
"""

from __future__ import annotations

import sys
from pathlib import Path

from openai import AsyncOpenAI

from summarizer import RequestOptions, Settings, load_bundle, render, summarize
from summarizer.testing import ScriptedServer

EXAMPLE = Path(__file__).with_name("harbour-bridge.json")


def main(source: str | Path = EXAMPLE) -> None:
    """Brief `source` over the client, print the page, and say what the endpoint was sent."""
    with ScriptedServer() as server:
        client = AsyncOpenAI(base_url=server.base_url, api_key="invented", default_headers={"X-Team": "news-desk"})
        asked = RequestOptions(temperature=0.2, seed=7)
        settings = Settings(model="scripted", cache=False, request=asked)
        briefing = summarize(load_bundle(source), settings, client=client)
        sent = server.chats[0]
    print(render(briefing, "markdown"), end="")
    print(f"\nSent by {sent.headers['x-team']}, with the seed {sent.body['seed']}")


if __name__ == "__main__":
    main(*sys.argv[1:2])
