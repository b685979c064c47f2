"""sumy's summarizers, given the sentences, words, stems and stop words that they are compared on.

    python benchmarks/peers.py NAME BUNDLE

does the whole job of a process that summarizes a bundle (or, in a file of JSON Lines, one after the other) with one of
them, for the benchmarks of speed: read the file, split it by two plain patterns (sumy's own splitting needs a model
that no package registry has, and costs more), stem and stop as sumy's documentation shows, print four sentences.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

PEERS = {
    "LexRank": ("lex_rank", "LexRankSummarizer"),
    "TextRank": ("text_rank", "TextRankSummarizer"),
    "SumBasic": ("sum_basic", "SumBasicSummarizer"),
    "Luhn": ("luhn", "LuhnSummarizer"),
}
SENTENCES = 4

_BREAK = re.compile(r"(?<=[.!?])\s+|(?<=[.!?][\"”’)])\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Words:
    """What sumy asks a tokenizer for; the sentences are given to it, so it splits words only."""

    def __init__(self, split: Callable[[str], Sequence[str]]) -> None:
        self._split = split

    def to_words(self, text: str) -> tuple[str, ...]:
        """The words of one sentence."""
        return tuple(self._split(text))


def document(articles: Iterable[Iterable[str]], split: Callable[[str], Sequence[str]]) -> Any:
    """A sumy document: a paragraph an article, of these sentences."""
    dom = importlib.import_module("sumy.models.dom")
    words = Words(split)
    return dom.ObjectDocumentModel(
        [dom.Paragraph([dom.Sentence(text, words) for text in article]) for article in articles]
    )


def summarizer_named(name: str, stem: Callable[[str], str], stop_words: Iterable[str]) -> Any:
    """One of `PEERS`, ready to be called with a document and a number of sentences."""
    module, cls = PEERS[name]
    peer = getattr(importlib.import_module(f"sumy.summarizers.{module}"), cls)(stem)
    peer.stop_words = stop_words
    return peer


def until(words: int, count: Callable[[str], int]) -> Callable[[Sequence[Any]], list[Any]]:
    """A number of sentences in sumy's sense: the best ranked ones until they have this many words."""

    def take(ranked: Sequence[Any]) -> list[Any]:
        taken: list[Any] = []
        length = 0
        for rated in ranked:
            if length >= words:
                break
            taken.append(rated)
            length += count(str(rated.sentence))
        return taken

    return take


def main(name: str, path: Path) -> None:
    # nltk loads these where they happen to be installed, for a second of CPU and 85 MB that sumy has no use for.
    sys.modules.update(dict.fromkeys(("scipy", "sklearn")))  # type: ignore[arg-type]
    stem = importlib.import_module("sumy.nlp.stemmers").Stemmer("english")
    stop_words = importlib.import_module("sumy.utils").get_stop_words("english")
    peer = summarizer_named(name, stem, stop_words)
    with path.open(encoding="utf-8") as file:
        # JSON Lines are many stories, one after the other; anything else is one.
        for bundle in file if path.suffix == ".jsonl" else [file.read()]:
            articles = json.loads(bundle)["articles"]
            split = [[text for text in _BREAK.split(article["text"]) if text.strip()] for article in articles]
            for sentence in peer(document(split, _WORD.findall), SENTENCES):
                print(sentence)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
