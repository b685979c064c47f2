"""Part of `soak.py`: articles of strange text, briefed without a model and written in every format."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from hostile import HOSTILE
from injections import ORDERS, TRICKS

from summarizer import Briefing, Settings, load_bundle, summarize
from summarizer.errors import SummarizerError
from summarizer.rendering import FORMATS, render

if TYPE_CHECKING:
    import random
    from pathlib import Path

SENTENCES = [
    "The gate at Quay Nine failed on Monday, said Ann Reed. ",
    "Twelve people were hurt, the police said on 3 May 2031. ",
    "It cost $4.5 million, or 12 per cent more than in 2019. ",
    "“We saw it coming,” Mayor Bo Lang told the council. ",
    "Die Brücke wurde am Montag gesperrt, teilte die Polizei mit. ",
    "Le pont a été fermé lundi, a dit le maire. ",
    "大坝周一决堤，市长说。",
    "橋は月曜日に閉鎖された。",
    "Мост закрыли в понедельник, сообщила полиция. ",
    "أغلق الجسر يوم الاثنين، بحسب الشرطة. ",
    "पुल सोमवार को बंद कर दिया गया। ",
    "Cầu bị đóng cửa hôm thứ Hai. ",
]
PIECES = [
    *HOSTILE,
    *(order for orders in ORDERS.values() for order in orders[:3]),
    *(trick[:300] for trick in TRICKS.values()),
    "1234567890", "9", ".", ",", '"', "“", "”", "'", "(", "[", "\n", "\n\n", " ", "\t", "\u00ad", "e\u0301", "\u200d",
    "A", "a ", "Mr. ", "J. ", "U.S. ", "said ", "of the ", "May ", "2031 ", "on Monday ", "Ann Reed ", "-", "–", "…",
    "?", "!", "%", "$", "(Reuters) - ", "LONDON (AP) — ", "14:20 ", "3 of 12 ", "水", "ก", "ب", "😀", "\U000e0041",
    "et al. ",
]  # fmt: skip
OUTLETS = ["Morrow Post", "Velm Sun", "REUTERS", "Reuters", "<b>x</b>", "a.example", "O" * 300, "\u202eevil", "水報"]
DATES = [None, "2031-05-01", "2031-05-02T10:07Z", "2030", "2031-05-03", "1999-01-01", "05/06/2031"]
LANGUAGES = [None, None, "en", "de", "fr", "vi", "zh", "ar", "xx"]
SETTINGS = Settings(writer="extractive")


def one(rng: random.Random, folder: Path) -> int:  # noqa: ARG001 - the parts are called alike
    """Brief one bundle; the length of its texts."""
    records = [_article(rng) for _ in range(rng.choice([1, 2, 2, 3, 5, 12, 40]))]
    if rng.random() < 0.2:
        records += [{**rng.choice(records), "outlet": f"Copy {n}"} for n in range(rng.choice([1, 5, 60]))]
    with contextlib.suppress(SummarizerError):
        bundle = load_bundle(records, on_warning=[].append)
        briefing = summarize(bundle, SETTINGS)
        for form in FORMATS:
            written = render(briefing, form, articles=bundle)
            written.encode()
            if form in {"json", "ninjs", "jsonfeed", "kite"}:
                json.loads(written)
        Briefing.model_validate_json(render(briefing, "json"))
        articles = {article.id: article for article in (*bundle.articles, *bundle.references)}
        for _, statement in briefing.statements():
            for citation in statement.citations:
                source = getattr(articles[citation.article], citation.field)
                if source[citation.start : citation.end] != citation.text:
                    raise AssertionError(f"a citation is not what stands there: {citation!r}")
    return sum(len(record["text"]) for record in records)


def _article(rng: random.Random) -> dict[str, Any]:
    return {
        "title": _text(rng, rng.choice([0, 1, 3])),
        "outlet": rng.choice(OUTLETS),
        "text": _text(rng, rng.choice([0, 1, 5, 20, 60])),
        "published": rng.choice(DATES),
        "language": rng.choice(LANGUAGES),
        "url": rng.choice([None, "https://a.example/1", "javascript:alert(1)", "https://a.example/\"><script>"]),
    }  # fmt: skip


def _text(rng: random.Random, pieces: int) -> str:
    """Sentences among strange pieces, some of them many times; a hundred thousand characters at most."""
    said = ""
    for _ in range(pieces):
        piece = rng.choice(SENTENCES) if rng.random() < 0.6 else rng.choice(PIECES)
        many = rng.random()
        said += piece * (1 if many < 0.9 else 20 if many < 0.985 else 20_000 // len(piece))
    return said[:100_000]
