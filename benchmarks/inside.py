"""What the measurements of `gold.py` take from inside of the package, in one place: it may move."""

from __future__ import annotations

from summarizer.dossier import compile_dossier
from summarizer.language.date_mentions import find_dates
from summarizer.language.published import read_date

__all__ = ["compile_dossier", "find_dates", "read_date"]
