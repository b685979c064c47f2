"""The scripted server as endpoints are that refuse: keys, forms, parameters, and prompts that are too long."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from summarizer.testing import Raw, ScriptedServer, Status, copying_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.testing import Answer, Latency, Request, Script

__all__ = ["PickyServer"]


class PickyServer(ScriptedServer):
    """A server that answers by its script what it does not refuse; `model_facts` is what its list of models tells."""

    def __init__(
        self,
        script: Script = copying_model,
        *,
        latency: Latency | None = None,
        refused_forms: Iterable[str] = (),
        refused_parameters: Iterable[str] = (),
        api_key: str | None = None,
        model_facts: Mapping[str, Any] | str | None = None,
        context_window: int | None = None,
        chat_path: str = ScriptedServer.chat_path,
    ) -> None:
        super().__init__(script, latency=latency)
        self.chat_path = chat_path
        self._refused_forms = frozenset(refused_forms)
        self._refused_parameters = tuple(refused_parameters)
        self._api_key = api_key
        self._model_facts = model_facts
        self._context_window = context_window

    def answer_to(self, request: Request) -> Answer:
        if request.path == "/v1/models":
            return Raw(self._listed())
        refusal = self._refusal(request) if request.path == self.chat_path else None
        return refusal or super().answer_to(request)

    def _listed(self) -> str:
        """The list of models, with what is told of them; or whatever stands in its place."""
        if isinstance(self._model_facts, str):
            return self._model_facts
        model = {"id": "scripted", "object": "model", "created": 1, "owned_by": "tests", **(self._model_facts or {})}
        return json.dumps({"object": "list", "data": [model]})

    def _refusal(self, request: Request) -> Status | None:
        body = request.body
        if self._api_key is not None and request.headers.get("authorization") != f"Bearer {self._api_key}":
            return Status(401, f"Incorrect API key provided: {request.headers.get('authorization')}", "invalid_api_key")
        form = (body.get("response_format") or {}).get("type")
        if form in self._refused_forms:
            return Status(400, f"Invalid parameter: 'response_format' of type '{form}' is not supported")
        for name in self._refused_parameters:
            if name in body:
                return Status(400, f"Unsupported parameter: '{name}' is not supported with this model.")
        if self._context_window is not None and len(request.prompt) // 4 > self._context_window:
            return Status(400, f"maximum context length is {self._context_window} tokens", "context_length_exceeded")
        return None
