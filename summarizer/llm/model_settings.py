"""How a model is reached and how hard it may be asked: one frozen `ModelSettings`, and where the cache lives."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator

from summarizer.errors import ConfigurationError
from summarizer.llm.user_client import told_by
from summarizer.request_options import RequestFields, Seconds
from summarizer.setting_faults import endpoint_fault, key_fault

if TYPE_CHECKING:
    from summarizer.llm.user_client import UserClient
    from summarizer.settings import Settings

__all__ = ["ModelSettings", "judge_settings", "judges_elsewhere", "model_settings", "user_cache_dir"]


class ModelSettings(RequestFields):
    """What calling a model needs to know. Keys and header values never show in its repr, its dumps or its errors."""

    model: str = Field(min_length=1, description="The name the endpoint knows the model by.")
    base_url: str = Field(default="https://api.openai.com/v1", description="An OpenAI-compatible endpoint.")
    api_key: SecretStr | None = Field(default=None, description="Most local servers need none.")

    context_window: int = Field(default=16_384, ge=512, description="Tokens of prompt and answer together.")
    max_output_tokens: int = Field(default=2_048, ge=16, description="Tokens of one answer, unless a call says.")

    attempt_timeout: Seconds = Field(default=120.0, description="Seconds one attempt may take, to the last byte.")
    call_deadline: Seconds = Field(
        default=300.0, description="Seconds one call may take with all its attempts; waiting for a slot not counted."
    )
    run_deadline: Seconds | None = Field(default=None, description="Seconds all calls of a client may take.")
    max_concurrency: int = Field(default=8, ge=1, description="Calls in flight at once.")
    requests_per_minute: int | None = Field(default=None, ge=1)
    tokens_per_minute: int | None = Field(default=None, ge=1)

    cache: bool = Field(default=True, description="Whether a request asked before is answered from the cache.")
    cache_dir: Path | None = Field(default=None, description="By default the user's cache folder.")
    cache_max_bytes: int = Field(default=256 * 1024 * 1024, ge=65_536)

    @field_validator("base_url")
    @classmethod
    def _base_url_is_http_without_credentials(cls, value: str) -> str:
        if (reason := endpoint_fault(value)) is not None:
            raise ValueError(reason)
        path, mark, query = value.strip().partition("#")[0].partition("?")
        # The SDK adds the last part of the path itself, and the query belongs behind it.
        path = path.rstrip("/").removesuffix("/chat/completions").rstrip("/")
        return f"{path}{mark}{query}"

    @field_validator("api_key")
    @classmethod
    def _key_can_be_sent(cls, value: SecretStr | None) -> SecretStr | None:
        key = value.get_secret_value().strip() if value is not None else ""
        if (reason := key_fault(key)) is not None:
            raise ValueError(f"the API key cannot be used: {reason}")
        return SecretStr(key) if key else None

    @property
    def endpoint(self) -> str:
        """The base URL without its query string: safe to show, and half of an endpoint's identity."""
        return self.base_url.split("?", 1)[0]

    @property
    def host(self) -> str:
        """The endpoint's host name, lower case."""
        return (urlsplit(self.base_url).hostname or "").lower()

    def scrub(self, text: str) -> str:
        """`text` without this client's secrets, wherever they stand in it."""
        for secret in self._secrets():
            text = text.replace(secret, "***")
        return text

    def _secrets(self) -> list[str]:
        held = [self.api_key, *self.extra_headers.values()]
        values = [secret.get_secret_value() for secret in held if secret is not None]
        # "Bearer abc" must also be found where only "abc" is printed; a value of three letters is no secret.
        parts = {part for value in values for part in (value, value.rpartition(" ")[2]) if len(part) > 3}
        query = urlsplit(self.base_url).query
        return sorted(parts | ({query} if len(query) > 3 else set()), key=len, reverse=True)


def judges_elsewhere(settings: Settings) -> bool:
    """Whether the model that judges is at another endpoint than the one that writes."""
    return settings.judge_base_url not in {None, settings.base_url}


def judge_settings(settings: Settings, client: UserClient | None = None) -> ModelSettings:
    """What a client for the model that judges needs; `client` is a caller's, for the endpoint of the model that writes.

    It is asked as the writer is, but a key and headers go to the endpoint that they belong to, and to no other.

    Raises:
        ConfigurationError: an endpoint or key that cannot be used.

    """
    elsewhere = judges_elsewhere(settings)
    changed = {
        "model": settings.judged_by,
        "base_url": settings.judge_base_url or settings.base_url,
        "api_key": settings.judge_api_key or (None if elsewhere else settings.api_key),
        "request": settings.request.model_copy(update={"extra_headers": {}}) if elsewhere else settings.request,
    }
    client = None if elsewhere else client
    return model_settings(settings.model_copy(update=changed), client, settings.judge_api_key)


def model_settings(settings: Settings, client: UserClient | None = None, key: SecretStr | None = None) -> ModelSettings:
    """What a client for the settings' model needs of them; of a caller's `client` address, headers and key are used.

    A `key` comes before the client's.

    Raises:
        ConfigurationError: an endpoint or key that cannot be used.

    """
    request = settings.request
    named = {"model": settings.model, "base_url": settings.base_url, "api_key": settings.api_key}
    given = {
        **{name: getattr(request, name) for name in RequestFields.model_fields},
        **{name: value for name, value in named.items() if value is not None},
        "context_window": settings.context_window,
        "max_output_tokens": settings.max_output_tokens,
        "max_concurrency": settings.concurrency,
        "requests_per_minute": settings.requests_per_minute,
        "tokens_per_minute": settings.tokens_per_minute,
        "call_deadline": settings.call_deadline,
        # An attempt leaves time for another by itself; a slow machine needs more than a fixed time to begin.
        "attempt_timeout": request.attempt_timeout or settings.call_deadline,
        "cache": settings.cache,
        "cache_dir": settings.cache_dir,
        "cache_max_bytes": settings.cache_max_bytes,
    }
    if client is not None:
        told = told_by(client)
        given |= told | {"extra_headers": told["extra_headers"] | request.extra_headers}
        given |= {"api_key": key} if key else {}
    try:
        return ModelSettings.model_validate(given)
    except ValueError as error:
        reason = str(error).splitlines()[2].strip() if len(str(error).splitlines()) > 2 else str(error)
        raise ConfigurationError(f"The model's settings cannot be used: {reason}") from None


def user_cache_dir(environ: dict[str, str] | None = None, platform: str = sys.platform) -> Path:
    """Where this user's caches belong on this system, with our folder's name appended; never relative."""
    env = os.environ if environ is None else environ
    if env.get("XDG_CACHE_HOME") and Path(env["XDG_CACHE_HOME"]).is_absolute():
        return Path(env["XDG_CACHE_HOME"]) / "summarizer"
    if platform == "win32" and env.get("LOCALAPPDATA"):
        return Path(env["LOCALAPPDATA"]) / "summarizer" / "Cache"
    # Without one, Python takes the root of the file system for it, where a system has no other way to tell.
    home = Path(env.get("HOME") or (Path.home() if platform == "win32" else ""))
    if not home.is_absolute():
        home = _home_of_record()
    return home / ("Library/Caches" if platform == "darwin" else ".cache") / "summarizer"


def _home_of_record() -> Path:
    """Where the system says that this user is at home; a folder of temporary files for one it does not know."""
    try:
        import pwd  # noqa: PLC0415  not on every system

        return Path(pwd.getpwuid(os.getuid()).pw_dir)
    except (ImportError, KeyError):
        return Path(tempfile.gettempdir()) / f"summarizer-{os.getuid() if hasattr(os, 'getuid') else 'user'}"
