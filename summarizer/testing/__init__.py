"""For tests of programs that use this library: a local endpoint that answers by a script, offline.

    from summarizer import Settings, load_bundle, summarize
    from summarizer.testing import ScriptedServer

    with ScriptedServer() as server:
        settings = Settings(model="scripted", base_url=server.base_url, cache=False)
        briefing = summarize(load_bundle("bundle.json"), settings)

Nothing is patched: the library calls it over HTTP, as any other endpoint. The package itself never imports this.
"""

from __future__ import annotations

from summarizer.testing.answers import Answer, Raw, Say, Script, Slow, Status, draft_text, rate_limited
from summarizer.testing.copying_model import by_task, copying_model
from summarizer.testing.exchange import Exchange, Latency
from summarizer.testing.judging import judge_statements
from summarizer.testing.requests import Request
from summarizer.testing.server import ScriptedServer

__all__ = [
    "Answer",
    "Exchange",
    "Latency",
    "Raw",
    "Request",
    "Say",
    "Script",
    "ScriptedServer",
    "Slow",
    "Status",
    "by_task",
    "copying_model",
    "draft_text",
    "judge_statements",
    "rate_limited",
]
