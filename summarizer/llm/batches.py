"""Hand requests to an endpoint as files (OpenAI's Batch API): upload, begin, ask how it goes, fetch what came.

The routes are `/files` and `/batches`, as https://platform.openai.com/docs/api-reference/batch tells them; other
endpoints that have them answer in the same form.
"""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from summarizer.errors import ModelError, ModelRefusedError, ModelUnreachableError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from summarizer.llm.model_settings import ModelSettings

__all__ = ["ENDED", "BatchEndpoint", "BatchState", "open_batches"]

ENDED = frozenset({"completed", "expired", "failed", "cancelled"})
"""The states in which nothing more will come."""

_ROUTE = "/v1/chat/completions"
_WITHIN = "24h"
_MARK = "summarizer"
_LISTED = 100
_MOST_PAGES = 100
_LONGEST_REASON = 300


class BatchState(NamedTuple):
    """How a batch goes. `output` and `errors` are files of the endpoint; `reason` says why all of it failed."""

    id: str
    status: str
    total: int = 0
    completed: int = 0
    failed: int = 0
    output: str | None = None
    errors: str | None = None
    reason: str | None = None


class BatchEndpoint:
    """The files and batches of one endpoint; made by `open_batches`."""

    def __init__(self, sdk: Any, settings: ModelSettings) -> None:
        self._sdk = sdk
        self._settings = settings

    async def upload(self, path: Path) -> str:
        """Upload a file of requests, and give the id that it has there.

        Raises what `begin` raises.
        """
        with path.open("rb") as file:
            made = await self._ask(self._sdk.files.create(file=(path.name, file), purpose="batch"))
        return str(made.id)

    async def begin(self, upload: str, name: str) -> BatchState:
        """Begin a batch over an uploaded file; one that was begun over it before is found, and no second one made.

        Raises:
            ModelRefusedError: the endpoint refuses it, or knows no batches.
            ModelUnreachableError: it cannot be reached.

        """
        known = await self._over(upload)
        if known is not None:
            return known
        # Not tried again by the SDK: an answer that was lost on its way may have begun one.
        once = self._sdk.with_options(max_retries=0)
        made = once.batches.create(
            input_file_id=upload, endpoint=_ROUTE, completion_window=_WITHIN, metadata={_MARK: name}
        )
        try:
            return _state(await self._ask(made))
        except ModelUnreachableError:
            known = await self._over(upload)
            if known is None:
                raise
            return known

    async def _over(self, upload: str) -> BatchState | None:
        """The batch that was begun over an uploaded file, if any."""
        page = await self._ask(self._sdk.batches.list(limit=_LISTED))
        for _ in range(_MOST_PAGES):
            for batch in page.data:
                if batch.input_file_id == upload:
                    return _state(batch)
            if not page.has_next_page():
                break
            page = await self._ask(page.get_next_page())
        return None

    async def state(self, batch: str) -> BatchState:
        """How a batch goes. Raises what `begin` raises."""
        return _state(await self._ask(self._sdk.batches.retrieve(batch)))

    async def fetch(self, file: str, target: Path) -> None:
        """Write a file of the endpoint to `target`, piece by piece. Raises what `begin` raises."""
        import httpx2  # noqa: PLC0415 - over a second of CPU with the SDK, and only a call needs it
        from openai import OpenAIError  # noqa: PLC0415

        try:
            async with self._sdk.files.with_streaming_response.content(file) as answer:
                with target.open("wb") as written:
                    async for part in answer.iter_bytes():
                        written.write(part)
        except (OpenAIError, httpx2.HTTPError) as error:
            failure = self._judged(error)
        else:
            return
        raise failure

    async def _ask(self, made: Any) -> Any:
        from openai import OpenAIError  # noqa: PLC0415 - see `fetch`

        try:
            found = await made
            # Whatever came is taken for what was asked for; these are all that is looked at.
            if not (hasattr(found, "id") or isinstance(getattr(found, "data", None), list)):
                raise TypeError("no such object")
            return found
        except OpenAIError as error:
            failure = self._judged(error)
        except (AttributeError, TypeError, ValueError):
            endpoint = self._settings.endpoint
            failure = ModelRefusedError(f"{endpoint} answered with what is no batch and no file: has it batches?")
        # Raised out here, so that no exception of the SDK, which holds the request's headers, hangs on it.
        raise failure

    def _judged(self, error: Any) -> ModelError:
        from openai import APIStatusError  # noqa: PLC0415 - see `fetch`

        endpoint = self._settings.endpoint
        if isinstance(error, APIStatusError):
            said = self._settings.scrub(" ".join(str(error.message).split())[:_LONGEST_REASON])
            if error.status_code in {404, 405, 501}:
                return ModelRefusedError(f"{endpoint} knows no such batch or file, or no batches at all: {said}")
            return ModelRefusedError(f"{endpoint} refused ({error.status_code}): {said}")
        return ModelUnreachableError(f"{endpoint} could not be reached ({type(error).__name__}): try again later.")


@asynccontextmanager
async def open_batches(settings: ModelSettings) -> AsyncIterator[BatchEndpoint]:
    """The batches of the endpoint in `settings`, tried again by the SDK where the line breaks.

    Raises:
        ModelRefusedError: the key is missing.

    """
    if settings.api_key is None and settings.host.endswith("openai.com"):
        raise ModelRefusedError(f"{settings.endpoint} needs an API key: set OPENAI_API_KEY.")
    from openai import AsyncOpenAI, DefaultAsyncHttpxClient  # noqa: PLC0415 - see `BatchEndpoint.fetch`

    key = settings.api_key.get_secret_value() if settings.api_key else "none"
    async with AsyncOpenAI(
        api_key=key,
        base_url=settings.endpoint,
        timeout=settings.attempt_timeout,
        default_headers={name: value.get_secret_value() for name, value in settings.extra_headers.items()},
        default_query=dict(parse_qsl(urlsplit(settings.base_url).query, keep_blank_values=True)),
        # What is uploaded, and the key with it, goes to this endpoint and nowhere else.
        http_client=DefaultAsyncHttpxClient(follow_redirects=False),
    ) as sdk:
        yield BatchEndpoint(sdk, settings)


def _state(batch: Any) -> BatchState:
    counts = batch.request_counts
    faults = getattr(batch.errors, "data", None) or []
    return BatchState(
        id=str(batch.id),
        status=str(batch.status),
        total=counts.total if counts else 0,
        completed=counts.completed if counts else 0,
        failed=counts.failed if counts else 0,
        output=batch.output_file_id,
        errors=batch.error_file_id,
        reason=str(faults[0].message)[:_LONGEST_REASON] if faults else None,
    )
