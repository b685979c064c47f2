"""What one call of a tool may ask for: how the page reads, and less than the server may spend; never more.

Model, endpoint, key, requests, prompts, cache and speed are the server's own: who calls a tool may be a program that
has read a stranger's text.
"""

from __future__ import annotations

from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from summarizer.settings import BuiltInSection, Settings

__all__ = ["PageArguments", "ToolArguments"]

_N = TypeVar("_N", int, float)


class ToolArguments(BaseModel):
    """What a call may ask for, whatever the tool; what is left out is as the server was started."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    shape: str | None = Field(
        default=None,
        description="What the articles are written in, such as `ninjs` or an installed shape, instead of what is "
        "recognised.",
    )
    language: str | None = Field(default=None, description="Language of what is written or checked, such as `de`.")
    without_model: bool = Field(default=False, description="Call no model in this call, where the server has one.")
    max_tokens: int | None = Field(default=None, ge=1, description="Tokens for this call, at most the server's own.")
    max_cost: float | None = Field(default=None, gt=0, description="US dollars for this call, at most the server's.")
    deadline: float | None = Field(default=None, gt=0, description="Seconds for this call, at most the server's own.")

    def of(self, settings: Settings) -> Settings:
        """The settings of the server as this call wants them.

        Raises:
            ConfigurationError: a value cannot be used.

        """
        new = {name: getattr(self, name) for name in self._shaping() if getattr(self, name) is not None}
        bounds = {
            "max_tokens": _lesser(self.max_tokens, settings.max_tokens),
            "max_cost": _lesser(self.max_cost, settings.max_cost),
            "deadline": _lesser(self.deadline, settings.deadline),
        }
        alone = {"writer": "extractive", "model": None, "judge": False, "judge_model": None}
        kept = {name: getattr(settings, name) for name in settings.model_fields_set}
        return Settings(**(kept | new | bounds | (alone if self.without_model else {})))

    def _shaping(self) -> tuple[str, ...]:
        return ("language",)


class PageArguments(ToolArguments):
    """What a call that writes a page may ask for."""

    style: Literal["full", "short"] | None = Field(default=None, description="`short` is for a message or a digest.")
    sections: tuple[BuiltInSection, ...] | None = Field(
        default=None, description="Sections to write; all by default, and the headline always."
    )
    unsupported: Literal["drop", "flag", "fail"] | None = Field(
        default=None, description="What becomes of a sentence with a fault that could not be mended."
    )
    unproven: Literal["keep", "drop"] | None = Field(
        default=None, description="What becomes of a worded sentence that nobody has decided."
    )

    def _shaping(self) -> tuple[str, ...]:
        return (*super()._shaping(), "style", "sections", "unsupported", "unproven")


def _lesser(asked: _N | None, own: _N | None) -> _N | None:
    """The lower of two bounds; None where there is none."""
    return min((bound for bound in (asked, own) if bound is not None), default=None)
