"""Models that stay as they were made: what holds several parts holds a tuple of them."""

from __future__ import annotations

from collections.abc import Sequence
from types import GenericAlias
from typing import TYPE_CHECKING, Annotated, Any, Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetPydanticSchema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import CoreSchema

__all__ = ["Frozen", "Several"]

Part = TypeVar("Part")


def _as_tuple(kind: Any, made: GetCoreSchemaHandler) -> CoreSchema:
    return made(GenericAlias(tuple, (*get_args(kind), ...)))


Several = Annotated[Sequence[Part], GetPydanticSchema(_as_tuple)]
"""A tuple in whatever is made, so that nothing can be put into what is frozen; a list may be given."""


class Frozen(BaseModel):
    """A model whose fields cannot be set, and that takes no others."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, as pydantic makes it, but for this: what changes is not checked, and a list becomes a tuple."""
        changes = {name: tuple(put) if isinstance(put, list) else put for name, put in (update or {}).items()}
        return super().model_copy(update=changes, deep=deep)
