"""What the papers say, computed: the facts several articles report, who differs, who is silent, what each stresses."""

from __future__ import annotations

from summarizer.coverage.map import Cell, Counts, Coverage, Row, map_coverage
from summarizer.coverage.points import Point, Version

__all__ = ["Cell", "Counts", "Coverage", "Point", "Row", "Version", "map_coverage"]
