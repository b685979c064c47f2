"""How we got here: what came before, and a timeline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.analysis.term_vectors import dot
from summarizer.drafts import Draft, DraftItem
from summarizer.findings import Withheld
from summarizer.languages import load_language
from summarizer.text.discourse_cues import background_cues
from summarizer.writing.extractive.selection import TOO_CLOSE, best_first, draft_item, not_yet_told, pick_new
from summarizer.writing.extractive.story_features import LONG_AGO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.evidence import Sentence
    from summarizer.text.dates import DateMention, PartialDate
    from summarizer.writing.base import PageSoFar
    from summarizer.writing.extractive.editor_model import Role
    from summarizer.writing.extractive.scored_story import ScoredStory

__all__ = ["how_we_got_here", "oldest_day"]

OF_EVENTS: tuple[Role, ...] = ("news", "detail", "background")
MOST_BACKGROUND = 4
MOST_ENTRIES = 8
LEAST_ENTRIES = 2
BRIEF = 30
# Characters in which a sentence may open with a phrase before its first clause.
OPENING = 15
# In days: how long ago a weekday was that comes again on the day after the article's.
NEARLY_A_WEEK = 6
# How sure a sentence has to be to be printed as background, and that it is background at all; and to tell of a dated
# event. Chosen on labelled stories with weights that had not seen them, see `benchmarks/fit_admission.py`.
ENOUGH, SURE = 0.15, 0.75
ENOUGH_DATED = 0.2
SAID = 0.3
OVERTAKEN = 0.4

# A comma within a number ends nothing.
_CLAUSE_ENDS = re.compile(r"[,;:](?!\d)|[—–()“\"]")


def how_we_got_here(page: PageSoFar, material: ScoredStory) -> Draft | Withheld:
    """Up to four sentences of background and a timeline of two to eight dated ones."""
    page = page.copy()
    everything = material.sentences
    timeline = _timeline(everything, page, material)
    languages = {sentence.id: sentence.language for sentence in everything}
    for entry in timeline:
        for sentence in entry.sentences:
            page.add(sentence.text, languages[sentence.cites[0]])
    holding = [s for s in everything if s.id not in material.overtaken]
    background = _background([*not_yet_told(holding, page)], material)
    if not timeline and not background:
        return Withheld("no_dates")
    return Draft(items=[*([draft_item(None, background, material)] if background else []), *timeline])


def _background(candidates: Sequence[Sentence], material: ScoredStory) -> list[Sentence]:
    """Sentences that tell what came before or explain the news, the older first."""
    scores = {s.id: material.role_probability(s, "background") for s in candidates}
    # What opens an article is its news, however far it looks back.
    later = [s for s in candidates if s.position > 0 and not material.may_be_over(s)]
    sure = [s for s in later if material.predictions[s.id].roles["background"] >= SURE and scores[s.id] >= ENOUGH]
    able = best_first((s for s in sure if _looks_back(s, material)), scores)
    chosen = pick_new(able, MOST_BACKGROUND, material.analysis.terms)
    return sorted(chosen, key=lambda s: (oldest_day(s, material), s.position, s.text))


def _looks_back(sentence: Sentence, material: ScoredStory) -> bool:
    """Whether words or a date of the sentence say that it tells of earlier times."""
    dated = any(age > LONG_AGO for age in material.ages(sentence))
    return dated or background_cues(sentence.reading) > 0


def oldest_day(sentence: Sentence, material: ScoredStory) -> str:
    """The oldest day that a sentence names, in ISO 8601; behind all days where it names none."""
    return min((mention.date.iso for mention in material.dates(sentence)), default="9999")


def _timeline(candidates: Sequence[Sentence], page: PageSoFar, material: ScoredStory) -> list[DraftItem]:
    """The best sentence of each date, in order of the dates; none when there are fewer than two dates.

    The news itself is an entry, also where the page tells it already and nothing else tells of its day.
    """
    terms = page.analysis.terms
    dated: dict[str, list[Sentence]] = {}
    worth: dict[str, float] = {}
    for sentence in candidates:
        fit = material.role_probability(sentence, *OF_EVENTS)
        date = _single_date(sentence, material) if fit >= ENOUGH_DATED else None
        if date is None:
            continue
        said = page.repeats(sentence.reading, terms.of(sentence))
        is_news = material.begins is not None and date.last >= material.begins
        if not said or is_news:
            dated.setdefault(date.iso, []).append(sentence)
            # What was true of a toll on its day is told only where nothing else tells of the day.
            less = max(SAID * said, OVERTAKEN * (sentence.id in material.overtaken))
            worth[sentence.id] = fit + _brevity(sentence, material) - less
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
    return [draft_item(day, [chosen[day]], material) for day in sorted(chosen)]


def _brevity(sentence: Sentence, material: ScoredStory) -> float:
    """What it adds to a dated sentence that the date stands early in it, and that it is short."""
    (mention, *_) = material.dates(sentence)
    early = mention.start - sentence.span.start < len(sentence.text) / 3
    return 0.1 * early + 0.1 * (material.ranking.length[sentence.id] <= BRIEF)


def _single_date(sentence: Sentence, material: ScoredStory) -> PartialDate | None:
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
    if future or any(
        is_other(mentions[0], sentence)
        for is_other in (_is_planned, _is_since, _is_of_saying, _is_aside, _is_of_known_event, _is_unsure_weekday)
    ):
        return None
    return None if all(_is_vague(mention, sentence) for mention in mentions) else date


def _is_of_saying(mention: DateMention, sentence: Sentence) -> bool:
    """True in "..., economists said on Wednesday": the day is that of the words, not of what they tell."""
    verbs = load_language(sentence.language).reporting.verbs
    before = sentence.article.text[sentence.span.start : mention.start].lower().split()
    at_end = mention.end > sentence.span.end - len(sentence.text) / 4
    return at_end and any(word in verbs for word in before[-3:])


def _is_aside(mention: DateMention, sentence: Sentence) -> bool:
    """Whether a date stands behind the first clause, and most likely tells when something else was."""
    before = sentence.article.text[sentence.span.start : mention.start]
    another = load_language(sentence.language).analysis.another_clause_pattern
    return any(begins.search(before, OPENING) for begins in (_CLAUSE_ENDS, another))


def _is_of_known_event(mention: DateMention, sentence: Sentence) -> bool:
    """True in "asked about Mueller's March 27 letter": the day tells which letter, not when it was asked about."""
    text, words = sentence.article.text, load_language(sentence.language).analysis
    behind_opening = mention.start - sentence.span.start >= OPENING
    return behind_opening and words.known_pattern.search(text, sentence.span.start, mention.start) is not None


def _is_unsure_weekday(mention: DateMention, sentence: Sentence) -> bool:
    """True for a bare weekday six days ago: an article that was updated a day after its date means that day."""
    published = sentence.article.date
    named = sentence.article.text[mention.start : mention.end].lower()
    weekdays = load_language(sentence.language).calendar.weekday_numbers
    return published is not None and named in weekdays and (published.first - mention.date.first).days == NEARLY_A_WEEK


def _is_since(mention: DateMention, sentence: Sentence) -> bool:
    """True in "which has held the contract since 2016": nothing happened then that the sentence tells."""
    since = load_language(sentence.language).analysis.since
    before = sentence.article.text[sentence.span.start : mention.start].lower().split()
    return any(word in since for word in (*before[:1], *before[-2:]))


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
