"""What the extractive writer knows of a bundle, and what an editor would make of each of its sentences."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.comparing.hedging_scope import hedges
from summarizer.drafts import DraftSentence
from summarizer.text.context_dependence import dependence_signs
from summarizer.text.words import has_quotation_mark
from summarizer.writing.extractive.antecedents import Antecedents, BracketedSentence
from summarizer.writing.extractive.editor_model import Role, SentencePredictions
from summarizer.writing.extractive.story_features import StoryFeatures

if TYPE_CHECKING:
    from summarizer.analysis.evidence import Sentence

__all__ = ["ScoredStory"]

# What is less likely than this to be printed in a section is not looked at for names that it lacks.
UNLIKELY = 0.15
# What is likelier than this to be read alone needs no name. Who reads the headline and a sentence with its name
# understood 159 of 300 that were likelier not to be read alone: half of them, and more where the model is surer.
ALONE = 0.5
NAMED = 0.4
# What looks ahead more likely than this is not told of an older day.
AHEAD = 0.3


class ScoredStory(StoryFeatures):
    """The reading of a story with what is expected of each sentence, and how it is printed."""

    @cached_property
    def predictions(self) -> SentencePredictions:
        """What an editor would make of each sentence."""
        return SentencePredictions(self)

    def role_probability(self, sentence: Sentence, *roles: Role) -> float:
        """How likely it is that the sentence has one of these roles, can be read alone, and is worth printing.

        Where a name in brackets helps it to be read alone, it counts as it would be printed. What lies in the midst
        of somebody's words fits nowhere.
        """
        if sentence.id in self.ranking.said:
            return 0.0
        likely = self.predictions[sentence.id].of(*roles)
        return likely * self._told(sentence)[1] if likely > UNLIKELY else 0.0

    def standalone_probability(self, sentence: Sentence) -> float:
        """How likely it is that the sentence can be read alone, as it would be printed."""
        return self._told(sentence)[1]

    def is_overtaken_outlook(self, sentence: Sentence) -> bool:
        """Whether the sentence is an outlook in an article older than the newest state: it may have come true."""
        if not self.is_stale(sentence):
            return False
        return self.predictions[sentence.id].roles["outlook"] >= AHEAD or self._announces_a_day_gone_by(sentence)

    def may_be_over(self, sentence: Sentence) -> bool:
        """Whether an older article tells what is to come or under way, which reads as of now where no day is given.

        What somebody says in quotation marks is told as said, not as being so.
        """
        if self.is_overtaken_outlook(sentence):
            return True
        going_on = sentence.reading.language.analysis.going_on_pattern
        told = self.is_stale(sentence) and not has_quotation_mark(sentence.text)
        return told and going_on.search(sentence.text) is not None

    def _announces_a_day_gone_by(self, sentence: Sentence) -> bool:
        """Whether it says what will be on a day that later articles have reached."""
        published, newest = sentence.article.date, self.newest
        if published is None or newest is None:
            return False
        reached = any(published.last < named.date.first <= newest for named in self.dates(sentence))
        return reached and any(hedge.kind in {"planned", "intended"} for hedge in hedges(sentence.reading))

    def as_printed(self, sentence: Sentence) -> DraftSentence:
        """The sentence as it is printed: verbatim, or with the name that it needs in brackets; it cites both."""
        # Titles and background texts were not measured, and are printed as they are.
        named = self._told(sentence)[0] if sentence.id in self.ranking.length else None
        if named is None:
            return DraftSentence(text=sentence.text, cites=[sentence.id])
        return DraftSentence(text=named.text, cites=[sentence.id, named.source.id])

    def _told(self, sentence: Sentence) -> tuple[BracketedSentence | None, float]:
        """Who has to be named in a sentence, and how likely it can be read alone then."""
        if sentence.id not in self._named_in:
            alone = self.predictions[sentence.id].alone
            named = self._antecedents.of(sentence) if alone < ALONE else None
            if named is not None:
                weak = dependence_signs(sentence.reading.reworded(named.plain))
                helped = NAMED + self.predictions.reworded(sentence.id, named.plain, weak).alone / 2
                named, alone = (named, helped) if helped > alone and not weak else (None, alone)
            self._named_in[sentence.id] = (named, alone)
        return self._named_in[sentence.id]

    @cached_property
    def _named_in(self) -> dict[str, tuple[BracketedSentence | None, float]]:
        return {}

    @cached_property
    def _antecedents(self) -> Antecedents:
        return Antecedents(self)
