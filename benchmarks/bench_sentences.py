"""Sentence splitters on gold sentence breaks: F1 a language, and speed.

    python benchmarks/bench_sentences.py FOLDER [--show LANGUAGE] [--only NAME ...]

FOLDER holds CoNLL-U files of Universal Dependencies, named as there (`de_gsd-ud-test.conllu`): the first letters are
the language. Paragraphs (`# newpar`) are kept; where a treebank marks none, twenty sentences make one. What is scored
are the breaks inside paragraphs. Peers that are not installed are left out. `--show` prints where ours is wrong.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.metadata
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from summarizer.text.sentence_boundaries import split_sentences

Splitter = Callable[[str, str], list[str]]
Paragraph = list[str]

CHUNK = 20
UNSPACED = {"zh", "ja"}
SPOKEN = re.compile(r"conversation|reddit|vlog|podcast")
# The Vietnamese treebank keeps its tokens apart and writes brackets and quotation marks by name.
NAMED_MARKS = {"LBKT": "(", "RBKT": ")", "ETC": "..."}
BEFORE = re.compile(r"\s+([.,:;!?%)\]…])")
BEHIND = re.compile(r"([(\[])\s+")


def ours(text: str, language: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in split_sentences(text, language)]


def sentencex() -> Splitter:
    segment = importlib.import_module("sentencex").segment
    return lambda text, language: list(segment(language, text))


def nupunkt() -> Splitter:
    tokenize = importlib.import_module("nupunkt").sent_tokenize
    return lambda text, _language: list(tokenize(text))


def pysbd() -> Splitter:
    module = importlib.import_module("pysbd")
    segmenters: dict[str, object] = {}

    def split(text: str, language: str) -> list[str]:
        if language not in segmenters:
            known = language in module.languages.LANGUAGE_CODES
            segmenters[language] = module.Segmenter(language=language if known else "en", clean=False)
        return segmenters[language].segment(text)  # type: ignore[attr-defined, no-any-return]

    return split


def blingfire() -> Splitter:
    to_sentences = importlib.import_module("blingfire").text_to_sentences
    return lambda text, _language: to_sentences(text).split("\n")


def syntok() -> Splitter:
    segmenter = importlib.import_module("syntok.segmenter")

    def split(text: str, _language: str) -> list[str]:
        sentences = []
        for paragraph in segmenter.analyze(text):
            for tokens in paragraph:
                start, last = tokens[0].offset, tokens[-1]
                sentences.append(text[start : last.offset + len(last.value)])
        return sentences

    return split


PEERS: dict[str, Callable[[], Splitter]] = {
    "sentencex": sentencex,
    "nupunkt": nupunkt,
    "pysbd": pysbd,
    "blingfire": blingfire,
    "syntok": syntok,
}


def read_treebank(path: Path) -> Iterator[Paragraph]:
    """Paragraphs of sentences, as written, without the transcripts of speech."""
    language = path.name.partition("_")[0]
    paragraph: Paragraph = []
    marked = skipped = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            skipped = bool(SPOKEN.search(line))
        if line.startswith("# newpar"):
            marked = True
        full = len(paragraph) >= CHUNK and not marked
        if paragraph and (line.startswith("# newpar") or full):
            yield paragraph
            paragraph = []
        if line.startswith("# text = ") and not skipped:
            paragraph.append(as_written(line.removeprefix("# text = "), language))
    if paragraph:
        yield paragraph


def as_written(text: str, language: str) -> str:
    if language == "vi":
        for name, mark in NAMED_MARKS.items():
            text = text.replace(name, mark)
        text = BEHIND.sub(r"\1", BEFORE.sub(r"\1", text))
    return text.strip()


def breaks(sentences: Iterable[str]) -> set[int]:
    """Where sentences end, in characters that are not whitespace; the last end is no break."""
    ends = []
    position = 0
    for sentence in sentences:
        position += len("".join(sentence.split()))
        ends.append(position)
    return set(ends[:-1]) - {0, position}


def score(split: Splitter, paragraphs: list[Paragraph], language: str, show: bool = False) -> tuple[float, float]:
    """F1 of the breaks and megabytes a second."""
    right = found = wanted = size = 0
    seconds = 0.0
    for paragraph in paragraphs:
        text = ("" if language in UNSPACED else " ").join(paragraph)
        begun = time.process_time()
        sentences = split(text, language)
        seconds += time.process_time() - begun
        gold, mine = breaks(paragraph), breaks(sentences)
        right, found, wanted = right + len(gold & mine), found + len(mine), wanted + len(gold)
        size += len(text.encode())
        if show:
            print_faults(text, gold, mine)
    return 200 * right / max(1, found + wanted), size / 1e6 / max(seconds, 1e-9)


def print_faults(text: str, gold: set[int], mine: set[int]) -> None:
    places = [index for index, character in enumerate(text) if not character.isspace()]
    for name, positions in (("missed", gold - mine), ("false ", mine - gold)):
        for position in sorted(positions):
            middle = places[position - 1] + 1
            print(f"{name}  {text[max(0, middle - 45) : middle]} ¦ {text[middle : middle + 45]}")


def load(names: list[str]) -> dict[str, Splitter]:
    splitters: dict[str, Splitter] = {"ours": ours}
    for name, build in PEERS.items():
        if names and name not in names:
            continue
        try:
            splitters[name] = build()
        except ImportError:
            print(f"{name} is not installed", file=sys.stderr)
        else:
            print(f"{name} {importlib.metadata.version(name)}", file=sys.stderr)
    return splitters


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", metavar="LANGUAGE", help="print our faults in this language")
    parser.add_argument("--only", nargs="*", default=[], help="peers to run")
    options = parser.parse_args()
    treebanks: dict[str, list[Paragraph]] = {}
    for path in sorted(options.folder.glob("*.conllu")):
        treebanks.setdefault(path.name.partition("-")[0], []).extend(read_treebank(path))
    if options.show:
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
        for name, paragraphs in treebanks.items():
            if name.startswith(options.show):
                print(name, score(ours, paragraphs, name.partition("_")[0], show=True))
        return
    splitters = load(options.only)
    print("treebank", "breaks", *splitters, sep="\t")
    speeds: dict[str, list[float]] = {name: [] for name in splitters}
    for name, paragraphs in treebanks.items():
        if not paragraphs:
            continue
        row = []
        for splitter, split in splitters.items():
            f1, speed = score(split, paragraphs, name.partition("_")[0])
            row.append(f"{f1:.1f}")
            speeds[splitter].append(speed)
        print(name, sum(len(paragraph) - 1 for paragraph in paragraphs), *row, sep="\t", flush=True)
    print("MB/s", "", *(f"{sum(values) / max(1, len(values)):.1f}" for values in speeds.values()), sep="\t")


if __name__ == "__main__":
    main()
