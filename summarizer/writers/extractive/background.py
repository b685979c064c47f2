"""How we got here: what came before, and a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.drafts import Draft, DraftItem
from summarizer.findings import Withheld
from summarizer.language.cues import background_cues, demands, kinds_of
from summarizer.language.quotes import find_quotes
from summarizer.languages import load_language
from summarizer.terms import dot
from summarizer.writers.extractive.choosing import TOO_CLOSE, best_first, fresh, item, pick_new

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.evidence import Sentence
    from summarizer.language.dates import DateMention, PartialDate
    from summarizer.writers.base import Page
    from summarizer.writers.extractive.material import Material

__all__ = ["how_we_got_here"]

MOST_BACKGROUND = 4
MOST_ENTRIES = 8
LEAST_ENTRIES = 2
LONG_AGO_DAYS = 21
THESE_DAYS = 7
# Of a sentence on the timeline no more may be somebody's words.
MOSTLY = 0.5
ENOUGH = 0.5


def how_we_got_here(page: Page, material: Material) -> Draft | Withheld:
    """Up to four sentences of background and a timeline of two to eight dated ones."""
    page = page.copy()
    candidates = [*fresh(material.standing, page)]
    timeline = _timeline(candidates, page, material)
    languages = {sentence.id: sentence.language for sentence in candidates}
    for entry in timeline:
        for sentence in entry.sentences:
            page.add(sentence.text, languages[sentence.cites[0]])
    background = _background([*fresh(candidates, page)], material)
    if not timeline and not background:
        return Withheld("no_dates")
    return Draft(items=[*([item(None, background)] if background else []), *timeline])


def _background(candidates: Sequence[Sentence], material: Material) -> list[Sentence]:
    """Sentences that point to the time before the event, the older first; news of these days and words are less."""
    scores = {}
    for sentence in candidates:
        cues = background_cues(sentence.text, sentence.language)
        if cues:
            cues -= kinds_of(sentence.text, sentence.language).get("outlook", 0)
        old = _long_ago(sentence, material)
        score = 0.15 * max(min(cues, 2), 0) + 0.3 * old + 0.5 * material.salience[sentence.id]
        if (cues > 0 or old) and score >= ENOUGH and not demands(sentence.text, sentence.language):
            scores[sentence.id] = score - 0.5 * _of_these_days(sentence, material) - 0.4 * _spoken(sentence)
    able = best_first((s for s in candidates if scores.get(s.id, 0.0) >= ENOUGH), scores)
    chosen = pick_new(able, MOST_BACKGROUND, material.dossier.terms)
    return sorted(chosen, key=lambda s: (_oldest(s, material), s.position, s.text))


def _long_ago(sentence: Sentence, material: Material) -> bool:
    published = sentence.article.date
    if published is None:
        return False
    return any((published.first - mention.date.last).days > LONG_AGO_DAYS for mention in material.dates(sentence))


def _of_these_days(sentence: Sentence, material: Material) -> bool:
    """True when the sentence tells of a day in the week before its article.

    At the very end it is mostly the day of what somebody said of earlier times: "..., the ministry said on Monday."
    """
    published = sentence.article.date
    if published is None:
        return False
    end = sentence.span.start + 0.8 * len(sentence.text)
    days = [m.date.last for m in material.dates(sentence) if m.date.precision in {"day", "minute"} and m.start < end]
    return any(-1 <= (published.first - day).days <= THESE_DAYS for day in days)


def _spoken(sentence: Sentence) -> float:
    """The share of the sentence that is somebody's words."""
    quoted = find_quotes(sentence.text, sentence.language, speakers=False)
    return sum(quote.end - quote.start for quote in quoted if not quote.scare) / len(sentence.text)


def _oldest(sentence: Sentence, material: Material) -> str:
    return min((mention.date.iso for mention in material.dates(sentence)), default="9999")


def _timeline(candidates: Sequence[Sentence], page: Page, material: Material) -> list[DraftItem]:
    """The most telling sentence of each date, in order of the dates; none when there are fewer than two dates."""
    dated: dict[str, list[Sentence]] = {}
    for sentence in candidates:
        date = _single_date(sentence, material)
        if date is None or demands(sentence.text, sentence.language):
            continue
        if _spoken(sentence) <= MOSTLY:
            dated.setdefault(date.iso, []).append(sentence)
    terms = page.dossier.terms
    worth = {s.id: _worth(s, material) for sentences in dated.values() for s in sentences}
    best = {day: best_first(sentences, worth) for day, sentences in dated.items()}
    chosen: dict[str, Sentence] = {}
    for day in sorted(best, key=lambda day: (-round(worth[best[day][0].id], 9), day)):
        if len(chosen) == MOST_ENTRIES:
            break
        for sentence in best[day]:
            if all(dot(terms.of(sentence), terms.of(other)) < TOO_CLOSE for other in chosen.values()):
                chosen[day] = sentence
                break
    if len(chosen) < LEAST_ENTRIES:
        return []
    return [item(day, [chosen[day]]) for day in sorted(chosen)]


def _worth(sentence: Sentence, material: Material) -> float:
    """What a sentence is worth on a timeline: an event told briefly, not somebody's words about it."""
    (mention, *_) = material.dates(sentence)
    early = mention.start - sentence.span.start < len(sentence.text) / 3
    brief = material.ranking.length[sentence.id] <= 30
    return material.salience[sentence.id] + 0.15 * early + 0.1 * brief - 0.4 * _spoken(sentence)


def _single_date(sentence: Sentence, material: Material) -> PartialDate | None:
    """The one date of a sentence; None when it names several, and which of them is meant cannot be told.

    A year that only tells two things apart ("the 2016 election") dates nothing, and "this year" is no place on a line.
    """
    mentions = material.dates(sentence)
    dates = {mention.date.iso: mention.date for mention in mentions}
    if len(dates) != 1:
        return None
    (date,) = dates.values()
    published = sentence.article.date
    future = published is not None and date.first > published.last
    if future or _is_planned(mentions[0], sentence):
        return None
    return None if all(_is_vague(mention, sentence) for mention in mentions) else date


def _is_planned(mention: DateMention, sentence: Sentence) -> bool:
    """True in "is scheduled to testify on Friday", which an article without a date of its own sets into the past."""
    ahead = load_language(sentence.language).analysis.ahead
    before = sentence.article.text[sentence.span.start : mention.start]
    clause = before[max(before.rfind(mark) for mark in ",;—") + 1 :]
    return any(phrase in clause for phrase in ahead)


def _is_vague(mention: DateMention, sentence: Sentence) -> bool:
    """True for a year that is a label or the current one, for "later this month", and for "last month" in an aside."""
    if mention.kind == "relative":
        later = load_language(sentence.language).analysis.later
        if later and sentence.article.text.startswith(later, mention.start, mention.end):
            return True
        aside = mention.start - sentence.span.start > len(sentence.text) / 2
        return mention.date.precision == "year" or (mention.date.precision == "month" and aside)
    return mention.date.precision == "year" and _is_label(mention, sentence)


def _is_label(mention: DateMention, sentence: Sentence) -> bool:
    """True for the year of "the 2016 election"; other languages put the year behind its noun."""
    text, words = sentence.article.text, load_language(sentence.language).analysis
    if words.dated_pattern.search(text, max(0, mention.start - 10), mention.start):
        return False
    return words.labelled_pattern.match(text, mention.end) is not None
