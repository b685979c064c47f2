"""`load_bundles`: many bundles from one source, one bad one never costing the others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from summarizer.errors import EmptyBundleError, SourceError
from summarizer.loading import BundleWarning, load_bundles

if TYPE_CHECKING:
    from pathlib import Path

TIDE = {"id": "t", "title": "Tide gate fails", "outlet": "Morrow Post", "text": "The gate at Quay Nine failed."}


def bundle(name: str) -> dict[str, Any]:
    return {"id": name, "articles": [TIDE]}


def load(source: Any) -> tuple[list[str | None], list[str]]:
    told: list[str] = []
    return [each.id for each in load_bundles(source, on_warning=told.append)], told


def test_one_bundle_or_one_list_of_articles_is_one_bundle() -> None:
    assert load(bundle("b")) == (["b"], [])
    assert load([TIDE, {**TIDE, "id": "u"}]) == ([None], [])
    assert load(next(load_bundles(bundle("b")))) == (["b"], [])


def test_a_list_of_bundles() -> None:
    ids, told = load([bundle("b"), {"id": "x", "articles": 3}, {"id": "y", "articles": [{}]}, TIDE, bundle("c")])
    assert ids == ["b", "c"]
    assert told == [
        "bundle: [1]: articles is a number, not a list; write a list of articles; the bundle is left out",
        "bundle: [2].articles[0]: neither a title nor a text; the article is left out",
        (
            "bundle: [2]: its one article cannot be read (articles[0]: neither a title nor a text); "
            "give at least one with a title or a text; the bundle is left out"
        ),
        "bundle: [3]: an object among whole bundles; it is left out",
    ]


def test_json_lines_of_bundles_come_as_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join([json.dumps(bundle("b")), "{", json.dumps(bundle("c"))]), encoding="utf-8")
    told: list[str] = []
    bundles = load_bundles(path, on_warning=told.append)
    assert next(bundles).id == "b"
    assert told == []
    assert next(bundles).id == "c"
    assert told[0].startswith(f"{path}, line 2: ")
    assert next(bundles, None) is None


def test_a_folder_of_bundles(tmp_path: Path) -> None:
    for name in ("b", "c"):
        (tmp_path / f"{name}.json").write_text(json.dumps(bundle(name)), encoding="utf-8")
    (tmp_path / "d.json").write_text(json.dumps([TIDE]), encoding="utf-8")
    (tmp_path / "e.jsonl").write_text(json.dumps(bundle("f")) + "\n" + json.dumps(bundle("g")), encoding="utf-8")
    (tmp_path / "h.json").write_text("{", encoding="utf-8")
    (tmp_path / "i.txt").write_text("An article by itself", encoding="utf-8")
    ids, told = load(tmp_path)
    assert ids == ["b", "c", "d", "f", "g"]
    assert [sentence.split(": ")[0] for sentence in told] == [f"{tmp_path}/h.json", f"{tmp_path}/i.txt"]
    assert told[1].endswith("an article among whole bundles; it is left out")


def test_a_folder_of_single_articles_is_one_bundle(tmp_path: Path) -> None:
    for name in ("b", "c"):
        (tmp_path / f"{name}.json").write_text(json.dumps({**TIDE, "id": name}), encoding="utf-8")
    (bundle_of_both,) = load_bundles(tmp_path)
    assert [each.id for each in bundle_of_both.articles] == ["b", "c"]


def test_nothing_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(EmptyBundleError, match="the list is empty"):
        load([])
    with pytest.raises(EmptyBundleError, match=r"bundle: \[0\]: there are no articles in it"):
        load([{"articles": []}, {"articles": [{}]}])
    with pytest.raises(SourceError, match=r"no bundle in it can be read; the first is \[0\]: articles is a number"):
        load([{"articles": 3}])
    (tmp_path / "h.json").write_text("{", encoding="utf-8")
    with pytest.raises(SourceError, match="none of its files can be read"):
        load(tmp_path)


def test_warnings_point_at_the_line_that_asked() -> None:
    with pytest.warns(BundleWarning, match="not read") as caught:
        list(load_bundles({"articles": [{**TIDE, "desk": 1}]}))
    assert caught[0].filename == __file__
