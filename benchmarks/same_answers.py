"""A scripted model whose answers come out of the articles that it is shown: mostly true, some with a fault.

What it answers depends on the section, on the sentences shown and on how often it was asked, never on where a sentence
stands or on the wording of an instruction: two versions of the program that show the same sentences get the same
answers. It knows nothing of the package, so that it can answer any version of it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from summarizer.testing import Say

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.testing import Answer, Request

EVIDENCE = re.compile(r"^\[(\d+)\.(\d+)\] (.+)$", re.MULTILINE)
OUTLET = re.compile(r"^Article (\d+): ([^;\n]+)", re.MULTILINE)
STATEMENT = re.compile(r"^Statement (\d+): (.+)$", re.MULTILINE)
FAILED = re.compile(r"^(\d+)\. (.+)$", re.MULTILINE)
TASK = re.compile(r"^Task: (.+)$", re.MULTILINE)
# What an instruction calls a section.
SECTIONS = {
    "headline of": "headline",
    "What's happened": "whats_happened",
    "behind the headline": "behind_the_headline",
    "papers say": "what_the_papers_say",
    "got here": "how_we_got_here",
    "Go deeper": "go_deeper",
}
# Said less surely in a source, told as sure; and the contrary of what is said.
SURER = [(r"\b(?:may|might|could|would)\b", "will"), (r"\bnot ", ""), (r"\balleged(?:ly)?\b ?", "")]
LEAST_WORDS, MOST_WORDS = 6, 28
Source = tuple[int, int, str]
"""The number of an article, that of a sentence in it, and the sentence."""
Sentence = dict[str, Any]
Item = dict[str, Any]


class Model:
    """Answers requests; `seed` makes two runs over the same articles differ."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._asked: Counter[str] = Counter()

    def __call__(self, request: Request) -> Answer:
        """Write a section, mend sentences or judge them, as the request asks."""
        messages = [str(message["content"]) for message in request.body["messages"]]
        if statements := STATEMENT.findall(messages[-1]):
            return Say(json.dumps({"verdicts": [v for s in statements for v in self._verdict(*s)]}))
        shown = Shown(messages[1], self._seed)
        if len(messages) > 2 and (failed := FAILED.findall(messages[-1])):
            return said(item for number, text in failed for item in self._mended(number, text, shown))
        section = section_of(messages[1])
        self._asked[section] += 1
        if self._asked[section] == 1 and (accident := self._accident(section)):
            return accident
        return said(written(section, shown))

    def _chance(self, what: str, among: int) -> int:
        return number_of(f"{self._seed}/{what}") % among

    def _accident(self, section: str) -> Answer | None:
        """One first answer in four is none."""
        accidents: list[Answer] = [
            Say("Certainly! Here is what I found."),
            Say('{"items": [{"label": null, "sentences": [{"text": "It is', finish_reason="length"),
            Say(None, refusal="I can't help with that."),
            Say('{"items": []}'),
        ]
        return dict(enumerate(accidents)).get(self._chance(f"accident/{section}", 16))

    def _verdict(self, number: str, text: str) -> list[dict[str, Any]]:
        draw = self._chance(f"verdict/{text}", 12)
        if draw == 0:
            return []
        refuted = draw < 4
        differs = "says more than the passage" if refuted else ""
        return [{"number": int(number), "differs": differs, "follows": not refuted}]

    def _mended(self, number: str, text: str, shown: Shown) -> list[Item]:
        """A failed sentence: left out, written with another fault, or said by a sentence of the articles."""
        draw = self._chance(f"mended/{text}", 5)
        if draw == 0:
            return []
        one = shown.ranked(f"mended/{text}")[:1]
        return [{"label": number, "sentences": [shown.told(s, faulty=draw == 1) for s in one]}] if one else []


class Shown:
    """The sentences of a request, and ways to tell them."""

    def __init__(self, prompt: str, seed: str) -> None:
        self._seed = seed
        self.outlets = {int(number): name.strip() for number, name in OUTLET.findall(prompt)}
        found = [(int(article), int(place), text.strip()) for article, place, text in EVIDENCE.findall(prompt)]
        self.titles = [s for s in found if s[1] == 0]
        self.sentences = [s for s in found if s[1] and LEAST_WORDS <= len(s[2].split()) <= MOST_WORDS]

    def ranked(self, purpose: str, among: list[Source] | None = None) -> list[Source]:
        """Sentences in an order that a sentence more or less does not change for the others."""
        chosen = self.sentences if among is None else among
        return sorted(chosen, key=lambda s: number_of(f"{self._seed}/{purpose}/{s[2]}"))

    def told(self, source: Source, *, faulty: bool | None = None) -> Sentence:
        """One sentence in a draft; by default about half have a fault, and some of the others are told freely."""
        article, place, text = source
        draw = number_of(f"{self._seed}/fault/{text}") % 12
        if faulty is not None:
            draw = draw % 6 if faulty else 11
        outlet = self.outlets.get(article, "The paper")
        elsewhere = [f"{s[0]}.{s[1]}" for s in self.ranked(f"elsewhere/{text}")[:1]]
        here = [f"{article}.{place}"]
        told: dict[int, tuple[str, list[str]]] = {
            0: (more(text), here),
            1: (surer(text), here),
            2: (surer(text), here),
            3: (f"“{' '.join(text.split()[:3])} and nothing else,” {outlet} quoted.", here),
            4: (text, elsewhere),
            5: (f"Orla Quenby said: {text}", [*here, "99.9"]),
            6: (f"{outlet}: {text}", here),
            7: (" ".join(text.split()[:-3]).rstrip(",;:") + ".", here),
            8: (text, [*here, *elsewhere]),
        }
        text, cites = told.get(draw, (text, here))
        return {"text": text, "cites": cites}


def more(text: str) -> str:
    """The text with its first number seven greater, or with a number that nobody gave."""
    if re.search(r"\d+", text):
        return re.sub(r"\d+", lambda found: str(int(found[0]) + 7), text, count=1)
    return f"{text.rstrip('.')}, 417 in all."


def surer(text: str) -> str:
    """The text without what holds it back; where nothing does, with a filler."""
    for pattern, instead in SURER:
        if re.search(pattern, text):
            return re.sub(pattern, instead, text, count=1)
    return f"{text.rstrip('.')}, amid growing tensions."


def written(section: str, shown: Shown) -> list[Item]:
    """The items of a section, as its instruction asks for them; none for a task that is not known."""
    if section == "whole":
        names = WRITERS
        return [{**i, "label": f"{name} | {i['label'] or ''}"} for name in names for i in written(name, shown)]
    return WRITERS[section](shown, shown.ranked(section)) if section in WRITERS else []


def headline(shown: Shown, _: list[Source]) -> list[Item]:
    return [item(None, shown, shown.ranked("headline", shown.titles)[:1])]


def news(shown: Shown, chosen: list[Source]) -> list[Item]:
    return [item(None, shown, chosen[:4])]


def analysis(shown: Shown, chosen: list[Source]) -> list[Item]:
    return [item(" ".join(s[2].split()[:5]).rstrip(",.;:"), shown, [s]) for s in chosen[:4]]


def papers(shown: Shown, chosen: list[Source]) -> list[Item]:
    views = []
    for outlet in dict.fromkeys(shown.outlets.values()):
        of_it = [s for s in shown.sentences if shown.outlets.get(s[0]) == outlet]
        views.append(item(outlet, shown, shown.ranked("outlet", of_it)[:2]))
    return [item("overview", shown, chosen[:2]), *views, *(item("agreement", shown, [s]) for s in chosen[2:4])]


def background(shown: Shown, chosen: list[Source]) -> list[Item]:
    dated = [(s, found[0]) for s in chosen if (found := re.search(r"\b(?:19|20)\d\d\b", s[2]))]
    return [item(None, shown, chosen[:2]), *(item(year, shown, [s]) for s, year in dated[:4])]


def deeper(shown: Shown, chosen: list[Source]) -> list[Item]:
    names = [(s, found[0]) for s in chosen if (found := re.search(r"(?<=\s)[A-Z]\w+ [A-Z]\w+", s[2]))]
    answers = [item(f"What is known of {' '.join(s[2].split()[:4])}?", shown, [s]) for s in chosen[:3]]
    return answers + [item(f"{name} (person)", shown, [s]) for s, name in names[:3]]


WRITERS: dict[str, Callable[[Shown, list[Source]], list[Item]]] = {
    "headline": headline,
    "whats_happened": news,
    "behind_the_headline": analysis,
    "what_the_papers_say": papers,
    "how_we_got_here": background,
    "go_deeper": deeper,
}


def item(label: str | None, shown: Shown, sources: list[Source]) -> Item:
    return {"label": label, "sentences": [shown.told(source) for source in sources]}


def said(items: Any) -> Say:
    """An answer as a model sends it."""
    return Say(json.dumps({"items": [one for one in items if one["sentences"]]}, ensure_ascii=False))


def section_of(prompt: str) -> str:
    """The section that an instruction asks for; `unknown` for a task that this model was not made for."""
    tasks = TASK.findall(prompt.partition("<<<END OF ARTICLES")[2]) or [""]
    if "whole briefing" in tasks[0]:
        return "whole"
    return next((name for sign, name in SECTIONS.items() if sign in tasks[-1]), "unknown")


def number_of(text: str) -> int:
    """A number that looks like chance and is the same in every process."""
    return int.from_bytes(sha256(text.encode()).digest()[:8])
