"""The scripted server with the routes of files and batches: what is uploaded is answered by the same script."""

from __future__ import annotations

import json
import random
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summarizer.testing import Raw, Request, Say, ScriptedServer

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.testing import Answer

__all__ = ["BatchServer"]


@dataclass
class Batch:
    id: str
    input_file: str
    metadata: dict[str, str]
    status: str = "in_progress"
    output: str | None = None
    errors: str | None = None
    counts: dict[str, int] = field(default_factory=lambda: {"total": 0, "completed": 0, "failed": 0})


class BatchServer(ScriptedServer):
    """A server that answers files of requests once `finish` is called.

    `fate` says of each request, by its id, what becomes of it: `answered`, `refused` (a row in the file of errors),
    `expired` (the same, with the code of a batch that ran out of time), `missing` (no row at all) or `twice`.
    """

    def __init__(self, script: Any, *, fate: Callable[[str], str] = lambda _: "answered", **more: Any) -> None:
        super().__init__(script, **more)
        self.fate = fate
        self.files: dict[str, bytes] = {}
        self.batches: list[Batch] = []

    def finish(self, status: str = "completed", seed: int = 1) -> None:
        """End every batch under way: its rows come in an order of chance."""
        for batch in self.batches:
            if batch.status != "in_progress":
                continue
            batch.status = status
            rows, faults = self._rows(self.files[batch.input_file])
            random.Random(seed).shuffle(rows)
            batch.output = self._keep("\n".join(rows).encode()) if rows else None
            batch.errors = self._keep("\n".join(faults).encode()) if faults else None
            batch.counts = {"total": len(rows) + len(faults), "completed": len(rows), "failed": len(faults)}

    def _rows(self, uploaded: bytes) -> tuple[list[str], list[str]]:
        rows, faults = [], []
        for line in uploaded.splitlines():
            asked = json.loads(line)
            assert (asked["method"], asked["url"]) == ("POST", "/v1/chat/completions")
            assert "stream" not in asked["body"]
            fate = self.fate(asked["custom_id"])
            if fate in {"refused", "expired"}:
                faults.append(json.dumps(_fault(asked["custom_id"], fate)))
            elif fate != "missing":
                rows += [json.dumps(self._row(asked))] * (2 if fate == "twice" else 1)
        return rows, faults

    def _row(self, asked: dict[str, Any]) -> dict[str, Any]:
        request = Request(0, "POST", self.chat_path, {}, asked["body"], time.monotonic())
        said = super().answer_to(request)
        assert isinstance(said, Say)
        usage = {"prompt_tokens": len(request.prompt) // 4, "completion_tokens": len(said.text or "") // 4}
        body = json.loads(said.completion(usage | {"total_tokens": sum(usage.values())}))
        answer = {"status_code": 200, "request_id": "r", "body": body}
        return {"id": f"row-{asked['custom_id']}", "custom_id": asked["custom_id"], "response": answer, "error": None}

    def answer_to(self, request: Request) -> Answer:
        if (made := self._routed(request)) is not None:
            return Raw(made if isinstance(made, bytes) else json.dumps(made))
        return super().answer_to(request)

    def _routed(self, request: Request) -> Any:
        method, _, route = request.method, *request.path.partition("/v1/")[::2]
        if (method, route) == ("POST", "files"):
            return {**_file(self._keep(_part(request.body["uploaded"], "file"))), "object": "file"}
        if (method, route) == ("POST", "batches"):
            batch = Batch(f"batch-{len(self.batches)}", request.body["input_file_id"], request.body["metadata"])
            self.batches.append(batch)
            return _told(batch)
        if (method, route) == ("GET", "batches"):
            return {"object": "list", "data": [_told(each) for each in self.batches[::-1]], "has_more": False}
        if method == "GET" and (found := re.fullmatch(r"batches/(.+)", route)):
            known = next((each for each in self.batches if each.id == found[1]), None)
            return _told(known) if known else None
        if method == "GET" and (found := re.fullmatch(r"files/(.+)/content", route)):
            return self.files[found[1]]
        return None

    def _keep(self, content: bytes) -> str:
        name = f"file-{len(self.files)}"
        self.files[name] = content
        return name


def _part(raw: bytes, name: str) -> bytes:
    """The content of one part of an upload."""
    boundary = raw.split(b"\r\n", 1)[0]
    for part in raw.split(boundary):
        head, _, content = part.partition(b"\r\n\r\n")
        if f'name="{name}"'.encode() in head:
            return content.removesuffix(b"\r\n")
    raise AssertionError(f"no part {name}")


def _file(name: str) -> dict[str, Any]:
    return {"id": name, "bytes": 1, "created_at": 1, "filename": "f.jsonl", "purpose": "batch", "status": "processed"}


def _told(batch: Batch) -> dict[str, Any]:
    return {
        "id": batch.id,
        "object": "batch",
        "endpoint": "/v1/chat/completions",
        "input_file_id": batch.input_file,
        "completion_window": "24h",
        "status": batch.status,
        "output_file_id": batch.output,
        "error_file_id": batch.errors,
        "created_at": 1,
        "metadata": batch.metadata,
        "request_counts": batch.counts,
        "errors": None,
    }


def _fault(custom_id: str, fate: str) -> dict[str, Any]:
    if fate == "expired":
        error = {"code": "batch_expired", "message": "This request could not be executed before the time ran out."}
        return {"id": "row", "custom_id": custom_id, "response": None, "error": error}
    body = {"error": {"message": "The server had an error.", "type": "server_error"}}
    return {"id": "row", "custom_id": custom_id, "response": {"status_code": 500, "body": body}, "error": None}
