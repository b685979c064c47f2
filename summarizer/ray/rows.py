"""The rows of a batch: a bundle out of each, and the columns that come back, be it a table of Arrow or a mapping."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.bundle import Bundle
from summarizer.errors import ConfigurationError, MissingExtraError, SourceError
from summarizer.loading.bundle_building import build_bundle
from summarizer.loading.json_values import parse_json
from summarizer.loading.load_notes import LoadNotes, kind_of
from summarizer.loading.records import Item
from summarizer.loading.shapes import find_clusters
from summarizer.many.worker import as_failed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.many.outcome import Outcome

__all__ = ["COLUMNS", "BundleRow", "WrittenRow", "bundle_column", "read_row", "with_briefings"]

COLUMNS = ("bundle", "state", "briefing", "error", "code", "usage", "seconds", "input_warnings")
"""The columns that a row comes back with, beside those that it came with."""
_PLACE = "the bundle of the row"


class BundleRow(NamedTuple):
    """A bundle, or why there is none."""

    bundle: Bundle | None
    warnings: tuple[str, ...] = ()
    error: str | None = None
    code: str | None = None


class WrittenRow(NamedTuple):
    """What a row comes back with."""

    row: BundleRow
    state: str
    briefing: str | None = None
    error: str | None = None
    code: str | None = None
    usage: str | None = None
    seconds: float = 0.0

    @classmethod
    def of(cls, row: BundleRow, outcome: Outcome, *, is_copy: bool) -> WrittenRow:
        """The row of a story that has ended; a copy of another row took nothing."""
        if is_copy:
            return cls(row, outcome.state, outcome.record, outcome.error, outcome.code)
        usage = outcome.usage.model_dump_json() if outcome.usage.calls + outcome.usage.cache_hits else None
        return cls(row, outcome.state, outcome.record, outcome.error, outcome.code, usage, outcome.seconds)

    def values(self) -> Iterator[Any]:
        """In the order of `COLUMNS`."""
        bundle, warnings = self.row.bundle, self.row.warnings
        yield bundle.id if bundle is not None else None
        yield from (self.state, self.briefing, self.error, self.code, self.usage, self.seconds)
        yield json.dumps(warnings, ensure_ascii=False) if warnings else None


def bundle_column(batch: Any, column: str) -> list[Any]:
    """The values of the column with the bundles.

    Raises:
        ConfigurationError: the batch is of no kind that is known, or has not the columns it should have.

    """
    is_arrow = _is_arrow(batch)
    if not is_arrow and not isinstance(batch, Mapping):
        kind = f"{type(batch).__module__}.{type(batch).__name__}"
        raise ConfigurationError(f'a batch came as a {kind}; call map_batches with batch_format="pyarrow" or "numpy"')
    names = list(batch.column_names if is_arrow else batch)
    if column not in names:
        raise ConfigurationError(f"the rows have no column {column!r} with a bundle; they have {', '.join(names)}")
    lost = [name for name in names if name in COLUMNS and name != column]
    if lost:
        raise ConfigurationError(
            f"the rows have a column {lost[0]!r} already, which would be lost to the briefings' own: rename it before, "
            "with rename_columns"
        )
    return list(batch.column(column).to_pylist() if is_arrow else batch[column])


def _is_arrow(batch: Any) -> bool:
    return hasattr(batch, "append_column") and hasattr(batch, "column_names")


def read_row(value: Any, column: str) -> BundleRow:
    """The bundle in a value, or why there is none; whatever it is, it stops nobody else."""
    notes = LoadNotes()
    try:
        bundle = _bundle_in(value, column, notes)
    except (SourceError, MissingExtraError) as error:
        return BundleRow(None, error=str(error), code="source")
    except Exception as error:  # one row must not end a run of thousands
        failed = as_failed(error)
        return BundleRow(None, error=failed.error, code=failed.code)
    return BundleRow(bundle, notes.sentences())


def _bundle_in(value: Any, column: str, notes: LoadNotes) -> Bundle:
    if isinstance(value, bytes):
        try:
            value = value.decode()
        except UnicodeDecodeError as error:
            raise SourceError(f"{_PLACE} is no UTF-8 at byte {error.start + 1}") from None
    value = parse_json(value, _PLACE, notes) if isinstance(value, str) else _plain(value)
    # A text is refused here and not loaded: it would be the path of a file, and a list of texts the paths of several.
    if not isinstance(value, (Mapping, list, Bundle)):
        raise SourceError(f"the column {column!r} holds {kind_of(value)} and no bundle")
    if isinstance(value, Bundle):
        return value
    clusters = find_clusters(Item(_PLACE, "", value), notes)
    first, second = next(clusters, None), next(clusters, None)
    if first is None:
        raise SourceError(f"{notes.first_loss or f'{_PLACE} has no articles'}; give at least one article")
    if second is not None:
        raise SourceError(f"{_PLACE} is several bundles; give each a row of its own")
    return build_bundle(first, notes)


def _plain(value: Any) -> Any:
    """What a column of objects holds, without the arrays of NumPy, and without the fields that only other rows have.

    Arrow gives every object in a column the fields of all of them.
    """
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items() if each is not None}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value


def with_briefings(batch: Any, column: str, written: Sequence[WrittenRow]) -> Any:
    """The batch without its bundles, and with what became of them."""
    rows = [tuple(each.values()) for each in written]
    added = {name: [row[place] for row in rows] for place, name in enumerate(COLUMNS)}
    if not _is_arrow(batch):
        return {**{name: values for name, values in batch.items() if name != column}, **added}
    arrow = import_module("pyarrow")
    table = batch.drop_columns([column])
    for name, values in added.items():
        # Said, and not left to the values: a block without a single error would have a column of another type.
        table = table.append_column(name, arrow.array(values, arrow.float64() if name == "seconds" else arrow.string()))
    return table
