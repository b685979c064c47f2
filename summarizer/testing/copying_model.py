"""The ready-made script: a model that copies sentences of the articles it is shown, and judges what others wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.testing.answers import as_function, draft_text
from summarizer.testing.judging import judge_statements
from summarizer.testing.requests import articles_and_task, known_tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.testing.answers import Answer, Script
    from summarizer.testing.requests import Request

__all__ = ["by_task", "copying_model"]

_ARTICLE = re.compile(r"^Article (\d+): ([^;\n]+)", re.MULTILINE)
_WANTED = re.compile(r"^## (\w+)$", re.MULTILINE)
_FAILED = re.compile(r"^(\d+)\. .*\n(?: +it cites: (.*))?", re.MULTILINE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAME = re.compile(r"(?<=\w )[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)+")
_LEADS, _POINTS, _BACKGROUND, _EVENTS, _SHARES = 3, 2, 4, 3, 4
_HEADING_WORDS = 6


class _Shown(NamedTuple):
    """A sentence with the number of its article and its id."""

    article: int
    id: str
    text: str


_Item = tuple[str | None, list[tuple[str, list[str]]]]


def copying_model(request: Request) -> str:
    """What a model answers that writes every section in sentences of the articles, word for word.

    The same request gets the same answer. A page takes its news from the first sentences of the articles, and the other
    sections from the others, so that a few articles of a few sentences give all of it; which sections a small bundle
    supports is for the library to say. It writes in the language of the articles, gives a map with one fact an
    article, mends a sentence by what it cites, and judges as `judge_statements` does. Asked for anything else,
    such as a section that a program adds, it gives sentences under a heading each.
    """
    if request.task == "judge":
        return judge_statements(request)
    articles = _Articles(request)
    if not articles.leads:
        return draft_text()
    if failed := _failed(request):
        return draft_text(*_mended(failed, articles))
    if request.task != "whole":
        return draft_text(*_WRITERS.get(str(request.task), _points)(articles))
    _, task = articles_and_task(request.messages[1])
    return draft_text(
        *(
            (f"{section} | {label or ''}", sentences)
            for section in _WANTED.findall(task)
            for label, sentences in _WRITERS.get(section, _points)(articles)
        )
    )


def by_task(default: Script = copying_model, /, **scripts: Script) -> Callable[[Request], Answer]:
    """A script with others for some tasks: `by_task(go_deeper=Status(500), judge=...)`.

    The names are those of `Request.task`; what is not named gets the answer of `default`.

    Raises:
        ValueError: there is no such task.

    """
    if unknown := scripts.keys() - set(known_tasks()):
        raise ValueError(f"there is no task {', '.join(sorted(unknown))}: they are {', '.join(known_tasks())}")
    others, told = as_function(default), {task: as_function(script) for task, script in scripts.items()}
    return lambda request: told.get(str(request.task), others)(request)


class _Articles:
    """The sentences of a request: what opens the articles, and the rest of them."""

    def __init__(self, request: Request) -> None:
        text, _ = articles_and_task(request.messages[1] if len(request.messages) > 1 else "")
        self.outlets = {int(number): name.strip() for number, name in _ARTICLE.findall(text)}
        self.titles: list[_Shown] = []
        self.sentences: list[_Shown] = []
        known: set[str] = set()
        for place, words in request.sentences.items():
            article, number = map(int, place.split("."))
            sentence = _Shown(article, place, words)
            if article not in self.outlets:
                continue
            if number == 0:
                self.titles.append(sentence)
            elif words not in known:
                known.add(words)
                self.sentences.append(sentence)
        first = {sentence.article: sentence for sentence in reversed(self.sentences)}
        self.leads = [first[article] for article in sorted(first)][:_LEADS] or self.titles[:_LEADS]
        self.rest = [sentence for sentence in self.sentences if sentence not in self.leads] or self.leads

    def share(self, number: int) -> list[_Shown]:
        """Every fourth sentence of the rest, so that no section says what another says; all where there are few."""
        return self.rest[number::_SHARES] or self.rest


def _failed(request: Request) -> list[tuple[str, str]]:
    """The number of each sentence that is to be mended, and the first words that it cites."""
    return _FAILED.findall(request.messages[-1]) if len(request.messages) > 2 else []


def _mended(failed: list[tuple[str, str]], articles: _Articles) -> list[_Item]:
    """Each sentence as the articles have it; what cites none of theirs is left out."""
    by_text = {sentence.text: sentence for sentence in (*articles.titles, *articles.sentences)}
    return [_item(number, by_text[cited]) for number, cited in failed if cited in by_text]


def _headline(articles: _Articles) -> list[_Item]:
    return [_item(None, *(articles.titles or articles.leads)[:1])]


def _news(articles: _Articles) -> list[_Item]:
    return [_item(None, *articles.leads)]


def _points(articles: _Articles) -> list[_Item]:
    return [_item(_heading(sentence), sentence) for sentence in articles.share(0)[:_POINTS]]


def _papers(articles: _Articles) -> list[_Item]:
    overview, others = articles.share(1)[0], [*articles.share(1)[1:], *articles.rest]
    views: dict[str, _Shown] = {}
    for sentence in others:
        views.setdefault(articles.outlets[sentence.article], sentence)
    return [_item("overview", overview), *(_item(outlet, sentence) for outlet, sentence in views.items())]


def _history(articles: _Articles) -> list[_Item]:
    events: dict[str, _Shown] = {}
    for sentence in articles.share(2):
        if found := _YEAR.search(sentence.text):
            events.setdefault(found[0], sentence)
    background = [sentence for sentence in articles.share(2) if sentence not in events.values()][:_BACKGROUND]
    items = [_item(year, events[year]) for year in sorted(events)[:_EVENTS]]
    return [*([_item(None, *background)] if background else []), *items]


def _deeper(articles: _Articles) -> list[_Item]:
    question, others = articles.share(3)[0], articles.share(3)[1:]
    names: dict[str, _Shown] = {}
    for sentence in others:
        if found := _NAME.search(sentence.text):
            names.setdefault(f"{found[0]} (other)", sentence)
    named = [_item(name, sentence) for name, sentence in list(names.items())[:_POINTS]]
    return [_item(f"{_heading(question)}?", question), *named]


def _map(articles: _Articles) -> list[_Item]:
    return [_item("fact 3", sentence) for sentence in articles.leads]


_WRITERS: dict[str, Callable[[_Articles], list[_Item]]] = {
    "headline": _headline,
    "whats_happened": _news,
    "behind_the_headline": _points,
    "what_the_papers_say": _papers,
    "how_we_got_here": _history,
    "go_deeper": _deeper,
    "map": _map,
}


def _item(label: str | None, *sentences: _Shown) -> _Item:
    return label, [(sentence.text, [sentence.id]) for sentence in sentences]


def _heading(sentence: _Shown) -> str:
    return " ".join(sentence.text.split()[:_HEADING_WORDS]).rstrip(".,;:?!")
