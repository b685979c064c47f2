"""A folder of files → the clusters of articles in it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import EmptyBundleError, MissingExtraError, SourceError
from summarizer.loading.custom_shapes import ANY, ShapeFilter
from summarizer.loading.file_content import ENDINGS, read_file
from summarizer.loading.load_notes import ONE_BY_ONE, shown, without_place
from summarizer.loading.records import Cluster, Item
from summarizer.loading.tracked_record import says_something

if TYPE_CHECKING:
    from collections.abc import Iterator

from summarizer.loading.load_notes import LoadNotes

__all__ = ["read_folder", "read_folder_of_bundles"]

OWN = frozenset(("article", "bundle", "list of articles", "Markdown file", "text file"))
ENDINGS_TOLD = ".json, .jsonl, .txt, .md, .html or .xml"


def read_folder(folder: Path, notes: LoadNotes, wanted: ShapeFilter = ANY) -> Cluster:
    """All files of `folder` as one cluster, in the order of their names.

    Its own files only, hidden ones and other endings left out. One file may hold a whole bundle: its id, title,
    language and references become the folder's. Raises SourceError when there are two of those, or when no file can be
    read.
    """
    name = shown(str(folder))
    whole: Cluster | None = None
    articles: list[Item] = []
    shapes: dict[str, None] = {}
    read = 0
    for path in _files(folder, notes):
        clusters = _read_or_remark(path, notes, wanted)
        read += clusters is not None
        for cluster in clusters or []:
            articles.extend(cluster.articles)
            shapes[cluster.shape] = None
            if cluster.form != "bundle":
                continue
            if whole is not None:
                raise SourceError(f"{name} holds several bundles ({whole.place}, {cluster.place}); {ONE_BY_ONE}")
            whole = cluster
    if not read:
        raise _nothing_read(name, notes)
    if whole is None:
        return Cluster(_shape_of("folder of articles", shapes), "list", Item(name, "", {}), articles)
    return Cluster(_shape_of("folder with a bundle", shapes), "bundle", whole.head, articles, whole.references)


def read_folder_of_bundles(folder: Path, notes: LoadNotes, wanted: ShapeFilter = ANY) -> Iterator[Cluster]:
    """Each bundle and each list of articles in the files of `folder`, or all of its single articles as one cluster.

    A bundle without an id is known by the name of its file, with a number behind it where the file holds several. A
    folder of nothing but folders has a bundle in each of them.
    """
    if folders := _only_folders(folder):
        yield from _read_each(folders, notes, wanted)
        return
    found = False
    loose: list[Cluster] = []
    for path in _files(folder, notes):
        clusters = _read_or_remark(path, notes, wanted) or []
        several = sum(cluster.form != "article" for cluster in clusters) > 1
        number = 0
        for cluster in clusters:
            if cluster.form == "article":
                loose.append(cluster)
                continue
            found = True
            number += 1
            yield _named(cluster, f"{path.stem}-{number}" if several else path.stem)
    if found:
        for cluster in loose:
            notes.lose(cluster.place, "an article among whole bundles", "it is left out")
    elif loose:
        articles = [item for cluster in loose for item in cluster.articles]
        shapes = dict.fromkeys(cluster.shape for cluster in loose)
        head = Item(shown(str(folder)), "", {"id": folder.resolve().name or None})
        yield Cluster(_shape_of("folder of articles", shapes), "list", head, articles)
    else:
        raise _nothing_read(shown(str(folder)), notes)


def _only_folders(folder: Path) -> list[Path]:
    """The folders in `folder`, sorted, where it holds no file of articles; hidden ones and links out are left out."""
    try:
        home = folder.resolve()
        with os.scandir(folder) as entries:
            kinds = {entry.name: _kind(entry, home) for entry in entries if not entry.name.startswith(".")}
    except (OSError, RuntimeError):
        return []  # reading its files says what is wrong
    if any(kind == "file" and Path(name).suffix.lower() in ENDINGS for name, kind in kinds.items()):
        return []
    return [folder / name for name in sorted(kinds) if kinds[name] == "folder"]


def _read_each(folders: list[Path], notes: LoadNotes, wanted: ShapeFilter) -> Iterator[Cluster]:
    """Each folder as one bundle, known by its name."""
    read = 0
    for folder in folders:
        try:
            cluster = read_folder(folder, notes, wanted)
        except (SourceError, MissingExtraError) as error:
            place = shown(str(folder))
            notes.lose(place, without_place(str(error), place), "the folder is left out")
            continue
        read += 1
        yield _named(cluster, folder.name)
    if not read:
        raise SourceError(f"none of the {len(folders)} folders can be read; the first is {notes.first_loss}")


def _named(cluster: Cluster, name: str) -> Cluster:
    if says_something(cluster.head.value.get("id")):
        return cluster
    return replace(cluster, head=cluster.head._replace(value={**cluster.head.value, "id": name}))


def _shape_of(folder: str, shapes: dict[str, None]) -> str:
    """The folder's shape, with those of its files where they are not our own."""
    others = [shape for shape in shapes if shape not in OWN]
    return f"{folder}: {', '.join(others)}" if others else folder


def _read_or_remark(path: Path, notes: LoadNotes, wanted: ShapeFilter) -> list[Cluster] | None:
    try:
        return list(read_file(path, notes, wanted))
    except (SourceError, MissingExtraError) as error:
        place = shown(str(path))
        notes.lose(place, without_place(str(error), place), "the file is left out")
        if isinstance(error, MissingExtraError):
            notes.missing = notes.missing or error
        return None


def _nothing_read(name: str, notes: LoadNotes) -> SourceError | MissingExtraError:
    return notes.missing or SourceError(f"{name}: none of its files can be read; the first is {notes.first_loss}")


def _files(folder: Path, notes: LoadNotes) -> list[Path]:
    """The files that can be articles, sorted; a remark counts the others, and one names each link that leads out."""
    name = shown(str(folder))
    try:
        home = folder.resolve()
        with os.scandir(folder) as entries:
            names = sorted((entry.name, _kind(entry, home)) for entry in entries if not entry.name.startswith("."))
    except (OSError, RuntimeError) as error:
        reason = str(getattr(error, "strerror", None) or error).lower()
        raise SourceError(f"{name} cannot be read: {reason}") from None
    wanted = [folder / each for each, kind in names if kind == "file" and Path(each).suffix.lower() in ENDINGS]
    links = [folder / each for each, kind in names if kind == "link"]
    for link in links:
        notes.lose(shown(str(link)), "a link to nowhere or out of the folder", "it is not followed; put the file there")
    if not wanted:
        raise EmptyBundleError(f"{name}: the folder holds no file of articles ({ENDINGS_TOLD}); put them there")
    folders = sum(kind == "folder" for _, kind in names)
    others = len(names) - len(wanted) - folders - len(links)
    counted = ((others, "other file(s)"), (folders, "folder(s)"))
    if ignored := " and ".join(f"{count} {what}" for count, what in counted if count):
        notes.add(name, f"only files ending in {ENDINGS_TOLD} are read here; left out: {ignored}")
    return wanted


def _kind(entry: os.DirEntry[str], home: Path) -> str:
    """A link to something inside of the folder counts as that; pipes and devices would block, and are `other`."""
    try:
        if entry.is_symlink() and not Path(entry.path).resolve(strict=True).is_relative_to(home):
            return "link"
        if entry.is_dir():
            return "folder"
        return "file" if entry.is_file() else "other"
    except (OSError, RuntimeError):  # a link to nowhere, or to itself
        return "link"
