"""What a sentence does in a story: gives a consequence, a motive, an outlook, a risk, a reaction, or looks back.

The words are the topic `analysis` of each language; one that has none has no cues at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.languages.topics.analysis import AnalysisKind
    from summarizer.text.parsed_text import ParsedText

__all__ = ["analysts", "background_cues", "demands", "kinds_of"]


def kinds_of(sentence: ParsedText) -> dict[AnalysisKind, int]:
    """How many different cue words of each kind of analysis the sentence has; kinds with none are left out."""
    lowered = _lowered(sentence)
    patterns = sentence.language.analysis.kind_patterns
    found = {kind: len(set(pattern.findall(lowered))) for kind, pattern in patterns.items()}
    return {kind: count for kind, count in found.items() if count}


def analysts(sentence: ParsedText) -> bool:
    """True when the sentence speaks for people who judge the event: experts, critics, supporters."""
    return sentence.language.analysis.analysts_pattern.search(_lowered(sentence)) is not None


def demands(sentence: ParsedText) -> bool:
    """True when the sentence says what ought to be done, not what was."""
    return sentence.language.analysis.demands_pattern.search(_lowered(sentence)) is not None


def background_cues(sentence: ParsedText) -> int:
    """How many different words or phrases point back to the time before the event; 0 for none.

    In "the mayor said ten people had been hurt" it is the verb of saying that turns the tense, not the time.
    """
    words = sentence.language.analysis
    lowered = _lowered(sentence)
    found = {m[1]: m.start() for m in words.background_pattern.finditer(lowered)}
    if not any(cue.startswith("had ") for cue in found):
        return len(found)
    told = min((place for verb in words.tells if (place := lowered.find(verb)) >= 0), default=len(lowered))
    return sum(not (cue.startswith("had ") and place > told) for cue, place in found.items())


def _lowered(sentence: ParsedText) -> str:
    """As the patterns have it, with a space in front: they take up the character before a word."""
    return f" {sentence.text}".lower().replace("’", "'")
