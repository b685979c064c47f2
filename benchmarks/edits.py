"""Edit pages at random, take them back, and say what was not as promised.

    python benchmarks/edits.py [DATA] [--edits 1000] [--seed 0] [--bundles 30]

DATA is a folder with `bundles/`, by default the examples of the checkout. Each page is edited again and again, one to
three sentences at a time, so that most rounds meet sentences that an editor worded before. Promised is: what was not
touched stays as it was, what an editor worded most of all; as many sentences are checked as were touched; the page
verifies; and without an edit the same bytes come back.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from summarizer import Briefing, Settings, adopt, load_bundle, render, render_editable, summarize, verify
from summarizer.editing.original import read_original
from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer import Bundle
    from summarizer.briefing import Statement
    from summarizer.editing import Adoption

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
WORDS = ("harbour", "seventeen", "not", "Monday", "quietly", "the", "officials", "blue", "2031", "never", "rising")
_OPENING = '<a id="'


@dataclass
class Told:
    """What a run has seen, and each promise that was broken."""

    edits: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)
    rounds: int = 0
    checked: int = 0
    locked: int = 0
    broken: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


class Editor:
    """Edits the Markdown of one page, one line at a time; `touched` are the ids of statements that are others now.

    `sentences` counts what has to be checked: each sentence that was changed or is new.
    """

    def __init__(self, page: str, bundle: Bundle, draw: Random) -> None:
        self.lines = page.split("\n")
        self.touched: set[str] = set()
        self.sentences = 0
        self.kinds: Counter[str] = Counter()
        self._draw = draw
        self._articles = [a for a in (*bundle.articles, *bundle.references) if a.text.strip()]
        self._used: set[int] = set()

    @property
    def page(self) -> str:
        """The page as it is now."""
        return "\n".join(self.lines)

    def edit(self) -> None:
        """One edit of any kind; nothing where no line is left for it."""
        kind = self._draw.choice((self._change, self._change, self._change, self._take_out, self._add, self._add))
        own = [n for n, line in enumerate(self.lines) if f"{_OPENING}s-" in line and n not in self._used]
        if not own:
            return
        at = self._draw.choice(own)
        if kind(at):
            self._used.add(at)
            self.kinds[kind.__name__.strip("_")] += 1

    def _anchor(self, at: int) -> str:
        return self.lines[at].partition(f"{_OPENING}s-")[2].partition('"')[0].partition("-")[0]

    def _change(self, at: int) -> bool:
        """Other words within one sentence."""
        before, tag, said = self.lines[at].rpartition("</a>")
        said, computed, behind = said.partition("<!--")
        words = said.split(" ")
        inner = [n for n, word in enumerate(words) if word.isalpha() and word.islower() and len(word) > 2]
        if not inner:
            return False
        place, new = self._draw.choice(inner), self._draw.choice(WORDS)
        if words[place] == new:
            return False
        words[place : place + 1] = [words[place], new] if self._draw.random() < 0.3 else [new]
        self.touched.add(self._anchor(at))
        self.sentences += 1
        self.lines[at] = before + tag + " ".join(words) + computed + behind
        return True

    def _take_out(self, at: int) -> bool:
        """A sentence less, where it is not all that its item has to say."""
        beginning = next((b for b in (f"{_OPENING}s-", "- **") if self.lines[at].startswith(b)), None)
        if beginning is None or "<!-- computed -->⚠" in self.lines[at]:
            return False
        if beginning == "- **" and self.lines[at + 1].startswith(_OPENING):
            return False  # the rest of its item would then belong to the one above
        around = self.lines[max(0, at - 1) : at] + self.lines[at + 1 : at + 2]
        if not any(line.startswith(beginning) and _OPENING in line for line in around):
            return False
        self.touched.add(self._anchor(at))
        self.lines[at] = ""
        self._close(at)
        return True

    def _close(self, at: int) -> None:
        """Leave no blank line within a paragraph: the next line takes the place of the one that is gone."""
        del self.lines[at]
        self._used = {n - (n > at) for n in self._used if n != at}
        self._used.add(at)

    def _add(self, at: int) -> bool:
        """A new sentence below one that stands by itself: of an article, with or without its mark, or of no sense."""
        if not self.lines[at].startswith(f"{_OPENING}s-") or "<!--" in self.lines[at]:
            return False
        new = self._sentence()
        if not new:
            return False
        self.lines.insert(at + 1, new)
        self._used = {n + (n > at) for n in self._used} | {at + 1}
        self.sentences += 1
        return True

    def _sentence(self) -> str:
        if self._draw.random() < 0.3:
            return " ".join(self._draw.choices(WORDS, k=7)).capitalize() + "."
        article = self._draw.choice(self._articles)
        plain = [line.strip() for line in article.text.split("\n") if line.strip()]
        words = [word for word in self._draw.choice(plain).split() if word.isalpha()][:9] if plain else []
        return " ".join(words).capitalize() + "." if len(words) > 4 else ""


def run(pages: Sequence[tuple[str, Briefing, Bundle]], edits: int, seed: int) -> Told:
    """Edit these pages in turn until so many edits are made."""
    told = Told()
    draw = Random(seed)
    now = [(name, briefing, bundle) for name, briefing, bundle in pages]
    for name, briefing, bundle in now:
        if render(adopt(render_editable(briefing), briefing, bundle).briefing, "json") != render(briefing, "json"):
            told.broken.append(f"{name}: other bytes came back though nothing was edited")
    turn = 0
    while sum(told.edits.values()) < edits and now:
        name, briefing, bundle = now[turn % len(now)]
        editor = Editor(render_editable(briefing), bundle, draw)
        for _ in range(draw.randint(1, 3)):
            editor.edit()
        if editor.kinds:
            now[turn % len(now)] = (name, _round(name, briefing, bundle, editor, told), bundle)
        turn += 1
        if turn > 50 * edits:
            break
    return told


def _round(name: str, briefing: Briefing, bundle: Bundle, editor: Editor, told: Told) -> Briefing:
    began = time.perf_counter()
    try:
        adopted = adopt(editor.page, briefing, bundle)
    except SummarizerError as problem:
        told.broken.append(f"{name}: refused: {problem}")
        return briefing
    told.seconds.append(time.perf_counter() - began)
    told.rounds += 1
    told.edits += editor.kinds
    told.checked += adopted.checked
    told.verdicts += adopted.counts
    told.broken += [f"{name}: {fault}" for fault in _faults(briefing, adopted, bundle, editor, told)]
    return Briefing.model_validate_json(render(adopted.briefing, "json"))


def _faults(briefing: Briefing, adopted: Adoption, bundle: Bundle, editor: Editor, told: Told) -> Iterator[str]:
    after = Counter(_content(said) for _, said in adopted.briefing.statements())
    for _, said in briefing.statements():
        told.locked += said.is_locked
        if said.id not in editor.touched and not after[_content(said)]:
            yield f"{'a locked' if said.is_locked else 'an untouched'} statement is another: {said.text}"
    if adopted.checked != editor.sentences:
        yield f"{editor.sentences} sentences were touched and {adopted.checked} checked"
    if Briefing.model_validate_json(render(adopted.briefing, "json")) != adopted.briefing:
        yield "the briefing is another one when it is read back"
    report = verify(adopted.briefing, bundle)
    if not report.ok:
        yield f"it does not verify: {report.problems[0]}"
    for said in (*adopted.changed, *adopted.added):
        if not said.is_locked:
            yield f"no author is on record: {said.text}"
    read_original(adopted.briefing)


def _content(statement: Statement) -> str:
    return statement.model_dump_json()


def pages_of(folder: Path) -> Iterator[tuple[str, Briefing, Bundle]]:
    """A page without a model of each bundle that can be read."""
    for path in sorted(folder.rglob("*.json")):
        try:
            bundle = load_bundle(path, on_warning=lambda _: None)
            yield path.stem, summarize(bundle, settings=Settings(writer="extractive")), bundle
        except SummarizerError:
            continue


def main() -> int:
    """Run, and show figures and faults."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", nargs="?", type=Path)
    options.add_argument("--edits", type=int, default=1000)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--bundles", type=int, default=30, help="how many bundles of DATA")
    given = options.parse_args()
    folder = given.data / "bundles" if given.data else EXAMPLES
    pages = []
    for page in pages_of(folder):
        pages.append(page)
        if len(pages) == given.bundles:
            break
    told = run(pages, given.edits, given.seed)
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(told.edits.items()))
    print(f"{len(pages)} pages · {sum(told.edits.values())} edits in {told.rounds} rounds ({kinds})")
    print(f"{told.checked} sentences checked · verdicts {dict(told.verdicts)} · locked ones met {told.locked} times")
    print(f"median {sorted(told.seconds)[len(told.seconds) // 2]:.3f} s a round, longest {max(told.seconds):.3f} s")
    print(f"{len(told.broken)} promises broken")
    for line in told.broken[:20]:
        print(" ", line)
    return bool(told.broken)


if __name__ == "__main__":
    sys.exit(main())
