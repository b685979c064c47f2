"""Invented bundles for the tests of what a model is asked."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from bundles import analysis, article, bundle

from summarizer.analysis.bundle_analysis import BundleAnalysis, analyse_bundle

if TYPE_CHECKING:
    from summarizer.bundle import Article, Bundle

__all__ = ["WEIR", "WIRE", "big_bundle", "weir_analysis", "weir_bundle", "wire_analysis"]

LUNDE = """The weir at Lunde burst on Monday night. Engineers said two gates had failed.

Mayor Ilse Tarn said the town may open it again in May. She expects repairs to cost 3 million crowns."""
EVENING = """A weir in Lunde gave way on Monday, flooding 40 cellars.

Shopkeepers want compensation. "Nobody warned us," said the baker Odd Frim.

The weir was built in 1931."""
WEIR = (LUNDE, EVENING)
WIRE = (
    "The northern ferry line will stop all night crossings from June, the company announced on Friday. Its director "
    "Tove Askeland said that too few passengers travel after ten in the evening. The union of deckhands fears that "
    "sixty of its members may lose their work before the autumn. A decision on the remaining early crossings is "
    "expected in September, when the county council meets again in Brekke."
)


def weir_bundle(extra: str = "", **fields: str) -> Bundle:
    """Two reports of a burst weir; `extra` is added to the second, `fields` are those of the second article."""
    first = article(1, WEIR[0], title="Weir bursts in Lunde", outlet="Lunde Courier", published="2031-05-12")
    given = {"title": "Cellars under water", "outlet": "Evening Post", "published": "2031-05-13"}
    second = article(2, f"{WEIR[1]}\n\n{extra}" if extra else WEIR[1], **(given | fields))
    return bundle(first, second)


def weir_analysis(extra: str = "", **fields: str) -> BundleAnalysis:
    """The analysis of `weir_bundle`."""
    return analyse_bundle(weir_bundle(extra, **fields))


def wire_analysis(copies: int = 3, own: str = "") -> BundleAnalysis:
    """One report, then copies of a wire text, the last of which has `own` sentences too."""
    articles: list[Article] = [article(0, WEIR[0], title="Weir bursts", outlet="Lunde Courier", published="2031-05-01")]
    for number in range(1, copies + 1):
        text = f"{WIRE}\n\n{own}" if own and number == copies else WIRE
        articles.append(
            article(number, text, title="Ferries stop at night", outlet=f"Paper {number}", published="2031-05-02")
        )
    return analysis(*articles)


def big_bundle(articles: int, sentences: int, seed: int = 0) -> Bundle:
    """Articles of words that do not exist, as many and as long as wanted; each shares a third of its words."""
    draw = random.Random(seed)
    common = [_word(draw) for _ in range(400)]
    made = []
    for number in range(1, articles + 1):
        own = [_word(draw) for _ in range(200)]
        told = []
        for _ in range(sentences):
            words = [draw.choice(common if draw.random() < 0.35 else own) for _ in range(draw.randint(8, 24))]
            told.append(" ".join(words).capitalize() + ".")
        text = "\n\n".join(" ".join(told[at : at + 4]) for at in range(0, len(told), 4))
        title = f"{_word(draw).capitalize()} in {_word(draw)}"
        made.append(article(number, text, title=title, outlet=f"Paper {number}"))
    return bundle(*made)


def _word(draw: random.Random) -> str:
    return "".join(draw.choice("bdfgklmnprstv") + draw.choice("aeiou") for _ in range(draw.randint(2, 4)))
