"""A small bundle as bytes, and what loading it says: shared by the tests of the loader."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from summarizer.errors import SourceError
from summarizer.loading import load_bundle

if TYPE_CHECKING:
    from summarizer.bundle import Bundle

__all__ = ["NATIVE", "TIDE", "failure", "load"]

TIDE = {"id": "t", "title": "Überflutung", "outlet": "Morrow Post", "text": "Das Tor „Neun“ – geöffnet für 5 €."}
NATIVE = json.dumps({"articles": [TIDE]}, ensure_ascii=False)


def load(source: Any) -> tuple[Bundle, list[str]]:
    told: list[str] = []
    return load_bundle(source, on_warning=told.append), told


def failure(source: Any) -> str:
    with pytest.raises(SourceError) as caught:
        load_bundle(source)
    assert str(caught.value).isprintable()
    return str(caught.value)
