"""Shapes from outside the package: what one has to say of itself, and where they come from.

A `Shape` is given to the call that loads, or comes with another distribution, in whose entry points it is looked for
when its name is asked for, or when nothing else fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.bundle import Article
from summarizer.errors import ConfigurationError, SourceError, SummarizerError
from summarizer.loading import native
from summarizer.loading.load_notes import kind_of, shown
from summarizer.loading.records import Cluster, Item
from summarizer.loading.shape_recognition import nothing
from summarizer.loading.shape_registry import FAMILIES, SHAPES, ShapeReader
from summarizer.loading.tracked_record import TrackedRecord, says_something
from summarizer.plugins import PlugIn, describe_error, find_plug_in, name_fault, plug_ins
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = ["ANY", "Shape", "ShapeFilter", "installed_families", "make_shape_filter"]

_FIELDS = frozenset(Article.model_fields)
_HEAD = ("id", "title", "language")


@dataclass(frozen=True, eq=False)
class Shape:
    """A form of somebody else's JSON records: how they are told from others, and what their fields are natively.

    It has `is_article` and `rename`, or `holds_articles` and `split`, or all four. Each is called with one JSON object
    as a `Mapping`; whatever exception one raises is told in a sentence.

    Attributes:
        name: what `shape=` and `--shape` call it: at most 20 of `a-z`, `0-9`, `-` and `_`, and no built-in name.
        is_article: true for an object that is one article of this shape. By names of fields, not by their values.
        rename: for each native field (`id`, `title`, `text`, `outlet`, `url`, `published`, `author`, `language`,
            `lean`) the name that it has here, or several, of which the first that says something counts; or a function
            that gives an article's fields by their native names. Fields that it does not look at are counted as left
            out. Values are taken as they are, and what they may be is checked later.
        holds_articles: true for an object that holds articles, such as the answer to a search.
        split: gives for such an object its bundles, in the native form: `articles`, and if known `id`, `title`,
            `language` and `references`. The articles in it may be of this shape, of any other, or native.

    Raises:
        ConfigurationError: it is none of this.

    """

    name: str
    is_article: Callable[[Mapping[str, Any]], bool] | None = None
    rename: Mapping[str, str | Sequence[str]] | Callable[[Mapping[str, Any]], Mapping[str, Any]] | None = None
    holds_articles: Callable[[Mapping[str, Any]], bool] | None = None
    split: Callable[[Mapping[str, Any]], Iterable[Mapping[str, Any]]] | None = None

    def __post_init__(self) -> None:
        if fault := _fault(self):
            raise ConfigurationError(f"the shape {self.name!r} cannot be used: {fault}")


def _fault(shape: Shape) -> str:
    """What keeps a shape from being one; empty where nothing does."""
    name: Any = shape.name
    if fault := name_fault(name):
        return fault
    if name in SHAPES or any(family.name == name for family in FAMILIES):
        return "it is a built-in shape, which nothing can replace; give it another name"
    pairs = {"is_article": "rename", "holds_articles": "split"}
    given = {each for each in (*pairs, *pairs.values()) if getattr(shape, each) is not None}
    if not given or any((one in given) is not (other in given) for one, other in pairs.items()):
        return "it takes is_article and rename, or holds_articles and split, or all four"
    table = shape.rename if isinstance(shape.rename, Mapping) else {}
    for each in sorted(given):
        if not callable(getattr(shape, each)) and not (each == "rename" and table):
            return f"its {each} is {kind_of(getattr(shape, each))}, and has to be a function"
    unknown = next((field for field in table if field not in _FIELDS), None)
    if unknown is not None:
        return (
            f"its rename names {unknown!r}{did_you_mean(str(unknown), _FIELDS)}; there are {', '.join(sorted(_FIELDS))}"
        )
    return ""


class ShapeFilter(NamedTuple):
    """Selects which shapes a load may recognise.

    Attributes:
        name: of the only one; None where all are.
        family: that one, where it is a family of records.
        brought: those that the caller brings.

    """

    name: str | None = None
    family: ShapeReader | None = None
    brought: tuple[ShapeReader, ...] = ()


ANY = ShapeFilter()


def make_shape_filter(shape: str | Shape | None = None, shapes: Iterable[Shape] = ()) -> ShapeFilter:
    """What a caller asks for, by name or by objects.

    Raises:
        ConfigurationError: there is no shape of the name, or what was given or installed is none.

    """
    brought = tuple(_family(each, "the shape") for each in ([shapes] if isinstance(shapes, (str, Shape)) else shapes))
    if isinstance(shape, Shape):
        family = _family(shape, "the shape")
        return ShapeFilter(family.name, family, (family, *brought))
    if shape is None:
        return ShapeFilter(brought=brought)
    known = next((family for family in (*FAMILIES, *brought) if family.name == shape and shape != "clusters"), None)
    if known is not None or shape in SHAPES:
        return ShapeFilter(shape, known, brought)
    plug_in = find_plug_in("shape", str(shape))
    if plug_in is None:
        names = [*SHAPES, *(family.name for family in brought), *dict.fromkeys(each.name for each in plug_ins("shape"))]
        raise ConfigurationError(
            f'"{shown(str(shape), 40)}" is no shape{did_you_mean(str(shape), names)}; give one of {", ".join(names)}'
        )
    family = _loaded(plug_in)
    return ShapeFilter(family.name, family, (family, *brought))


class InstalledShapes(NamedTuple):
    """The shapes of other distributions, and why others of theirs cannot be used."""

    families: tuple[ShapeReader, ...]
    faults: tuple[str, ...]


def installed_families() -> InstalledShapes:
    """All shapes that other distributions bring; they are imported at the first call."""
    return _all_loaded(plug_ins("shape"))


@cache
def _all_loaded(found: tuple[PlugIn, ...]) -> InstalledShapes:
    families, faults = [], []
    for plug_in in found:
        try:
            families.append(_loaded(plug_in))
        except ConfigurationError as fault:
            faults.append(str(fault))
    return InstalledShapes(tuple(families), tuple(faults))


@cache
def _loaded(plug_in: PlugIn) -> ShapeReader:
    family = _family(plug_in.load(), str(plug_in))
    plug_in.need_name(family.name)
    return family


def _family(shape: object, called: str) -> ShapeReader:
    """A shape as the table has them; `called` is what messages call it.

    Raises:
        ConfigurationError: it is none.

    """
    if not isinstance(shape, Shape):
        raise ConfigurationError(f"{called} cannot be used: it is {kind_of(shape)}, and has to be a summarizer.Shape")
    code = _Code(shape, called if repr(shape.name) in called else f"{called} {shape.name!r}")
    return ShapeReader(
        shape.name,
        code,
        holds=nothing if shape.holds_articles is None else code.holds,
        is_one=nothing if shape.is_article is None else code.is_one,
    )


class _Code(NamedTuple):
    """What a module of `families` does, by the functions of a shape; what these raise becomes a SourceError."""

    shape: Shape
    called: str

    def holds(self, value: Any) -> bool:
        """Whether a value holds articles."""
        return isinstance(value, Mapping) and bool(self._ask(self.shape.holds_articles, value))

    def is_one(self, value: Any) -> bool:
        """Whether a value is one article."""
        return isinstance(value, Mapping) and bool(self._ask(self.shape.is_article, value))

    def rename(self, given: TrackedRecord) -> Mapping[str, Any]:
        """The fields of an article by their native names."""
        rename = self.shape.rename
        if isinstance(rename, Mapping):
            found = {
                field: given.first(*([names] if isinstance(names, str) else names)) for field, names in rename.items()
            }
            return {field: native.READ_AS.get(field, _same)(value) for field, value in found.items()}
        fields = self._ask(rename, given)
        if not isinstance(fields, Mapping):
            raise SourceError(f"{self.called} gives {kind_of(fields)} for an article, and has to give an object")
        return fields

    def split(self, item: Item, notes: LoadNotes) -> Iterator[Cluster]:
        """The bundles in a value; one that says nothing of itself is a list of articles."""
        split: Any = self.shape.split
        given = TrackedRecord(item.value)
        bundles = self._ask(lambda value: [*split(value)], given)
        for name in given.unread():
            notes.drop(name)
        for index, bundle in enumerate(bundles):
            if not native.is_bundle(bundle):
                raise SourceError(f"{self.called} gives {kind_of(bundle)} without `articles`, and has to give bundles")
            path = f"{item.path}.bundles[{index}]" if item.path else f"bundles[{index}]"
            for cluster in native.split(Item(item.source, path, bundle), notes):
                is_headed = any(says_something(bundle.get(name)) for name in _HEAD)
                yield replace(cluster, shape=self.shape.name, form="bundle" if is_headed else "list")

    def _ask(self, function: Any, value: Mapping[str, Any]) -> Any:
        try:
            return function(value)
        except SummarizerError:
            raise
        except (Exception, SystemExit) as error:  # whatever somebody else's code does
            raise SourceError(f"{self.called} fails: {describe_error(error)}") from error


def _same(value: Any) -> Any:
    return value
