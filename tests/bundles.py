"""Short ways to write a bundle for a test; outlets, people and events are invented."""

from __future__ import annotations

from typing import Any

from summarizer.bundle import Article, Bundle
from summarizer.dossier import Dossier, compile_dossier

__all__ = ["article", "bundle", "dossier"]


def article(number: int, text: str, **fields: Any) -> Article:
    given: dict[str, Any] = {"id": f"a{number}", "title": "", "outlet": f"Outlet {number}", "text": text}
    return Article.model_validate({**given, **fields})


def bundle(*texts: str | Article, **fields: Any) -> Bundle:
    articles = [text if isinstance(text, Article) else article(n, text) for n, text in enumerate(texts, start=1)]
    return Bundle.model_validate({"language": "en", "articles": articles, **fields})


def dossier(*texts: str | Article, **fields: Any) -> Dossier:
    return compile_dossier(bundle(*texts, **fields))
