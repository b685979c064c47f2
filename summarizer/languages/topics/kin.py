"""Names that stand for each other in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages.topics.topic import LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Kin"]


class Kin(LanguageTopic):
    """Families of names, beside those that the press of all countries uses."""

    families: tuple[Sequence[str], ...] = ()
    """A country with its people, its adjective and its capital, as one family."""
