"""Any source → `Bundle`: decode, parse, recognise, check; mend what can be mended and say so.

The way of a source: `sources` (path, folder, stream, object) → `folders`, `file_content` → `decoding` → `json_values` →
`shapes` (which form is it? one module of `families` each) → `bundle_building` (one set of rules for every form).
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.bundle import Bundle
from summarizer.errors import EmptyBundleError
from summarizer.loading.bundle_building import build_bundle
from summarizer.loading.custom_shapes import Shape, make_shape_filter
from summarizer.loading.load_notes import BundleWarning, LoadNotes, without_place
from summarizer.loading.markup import text_of_markup
from summarizer.loading.shape_registry import SHAPES
from summarizer.loading.sources import Source, find_all, find_one

__all__ = [
    "SHAPES",
    "BundleWarning",
    "Loaded",
    "Shape",
    "Source",
    "load_bundle",
    "load_bundles",
    "make_shape_filter",
    "read_source",
    "text_of_markup",
]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


@dataclass(frozen=True)
class Loaded:
    """A bundle and what there is to say about how it was read.

    `shape` names what was recognised, such as `bundle`, `list of articles: news-please` or `folder of articles: html`.
    Each of `warnings` is a sentence on what was mended, left out or not read. `dropped` counts the fields of a known
    foreign form that have no place in a bundle. `lost_sources` are those of the warnings that tell of a source, named
    beside others, that is left out whole.
    """

    bundle: Bundle
    shape: str
    warnings: tuple[str, ...] = ()
    dropped: dict[str, int] = field(default_factory=dict)
    lost_sources: tuple[str, ...] = ()


def read_source(source: Source, *, shape: str | Shape | None = None, shapes: Iterable[Shape] = ()) -> Loaded:
    """The one bundle in `source`, with the warnings that `load_bundle` would give."""
    wanted = make_shape_filter(shape, shapes)
    if isinstance(source, Bundle):
        return Loaded(source, "bundle")
    notes = LoadNotes()
    cluster = find_one(source, notes, wanted)
    bundle = build_bundle(cluster, notes)
    return Loaded(bundle, cluster.shape, notes.sentences(), notes.dropped(), notes.lost_sources())


def load_bundle(
    source: Source,
    *,
    shape: str | Shape | None = None,
    shapes: Iterable[Shape] = (),
    on_warning: Callable[[str], None] | None = None,
) -> Bundle:
    """The one bundle in `source`: a path, a folder, `-` for standard input, an open file, an object or a list.

    What the source is written in is recognised, `shapes` of your own included; `shape`, one of `SHAPES`, the name of an
    installed one or a `Shape`, says it instead. Texts and titles are exactly those given, or, where they are given as
    HTML or XML, what a reader of that sees. What had to be mended or left out is told to `on_warning`, by default as
    `BundleWarning`. Raises SourceError when the source cannot be read or holds several bundles, EmptyBundleError when
    it holds no article, ConfigurationError when `shape` or `shapes` are none, MissingExtraError when reading it needs a
    package that is not installed.
    """
    loaded = read_source(source, shape=shape, shapes=shapes)
    for sentence in loaded.warnings:
        _tell(sentence, on_warning)
    return loaded.bundle


def load_bundles(
    source: Source,
    *,
    shape: str | Shape | None = None,
    shapes: Iterable[Shape] = (),
    on_warning: Callable[[str], None] | None = None,
) -> Iterator[Bundle]:
    """Every bundle in `source`, one after the other: a folder, list or file of bundles or clusters, or a single one.

    A bundle with nothing readable in it is a warning; the others still come. Raises SourceError when the source cannot
    be read, EmptyBundleError at the end when it gave no bundle at all.
    """
    wanted = make_shape_filter(shape, shapes)
    notes = LoadNotes()
    first_error: EmptyBundleError | None = None
    found = False
    for cluster in find_all(source, notes, wanted):
        bundle = None
        try:
            bundle = build_bundle(cluster, notes)
        except EmptyBundleError as error:
            first_error = first_error or error
            notes.lose(cluster.place, without_place(str(error), cluster.place), "the bundle is left out")
        for sentence in notes.drain():
            _tell(sentence, on_warning)
        if bundle is not None:
            found = True
            yield bundle
    if first_error and not found:
        raise first_error
    for sentence in notes.drain():
        _tell(sentence, on_warning)


def _tell(sentence: str, on_warning: Callable[[str], None] | None) -> None:
    if on_warning is None:
        # Up to the line that called load_bundle, or asked load_bundles for its next bundle.
        warnings.warn(sentence, BundleWarning, stacklevel=3)
    else:
        on_warning(sentence)
