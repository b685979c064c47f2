"""What a sentence does in a story: gives a consequence, a motive, an outlook, a risk, a reaction, or looks back.

The words are the topic `analysis` of each language; one that has none has no cues at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages import load_language

if TYPE_CHECKING:
    from summarizer.languages.topics.analysis import AnalysisKind

__all__ = ["analysts", "background_cues", "demands", "kinds_of"]


def kinds_of(text: str, language: str) -> dict[AnalysisKind, int]:
    """How many different cue words of each kind of analysis the sentence has; kinds with none are left out."""
    lowered = _lowered(text)
    patterns = load_language(language).analysis.kind_patterns
    found = {kind: len(set(pattern.findall(lowered))) for kind, pattern in patterns.items()}
    return {kind: count for kind, count in found.items() if count}


def analysts(text: str, language: str) -> bool:
    """True when the sentence speaks for people who judge the event: experts, critics, supporters."""
    return load_language(language).analysis.analysts_pattern.search(_lowered(text)) is not None


def demands(text: str, language: str) -> bool:
    """True when the sentence says what ought to be done, not what was."""
    return load_language(language).analysis.demands_pattern.search(_lowered(text)) is not None


def background_cues(text: str, language: str) -> int:
    """How many different words or phrases point back to the time before the event; 0 for none.

    In "the mayor said ten people had been hurt" it is the verb of saying that turns the tense, not the time.
    """
    words = load_language(language).analysis
    lowered = _lowered(text)
    found = {m[1]: m.start() for m in words.background_pattern.finditer(lowered)}
    told = min((place for verb in words.tells if (place := lowered.find(verb)) >= 0), default=len(lowered))
    return sum(not (cue.startswith("had ") and place > told) for cue, place in found.items())


def _lowered(text: str) -> str:
    """As the patterns have it, with a space in front: they take up the character before a word."""
    return f" {text}".lower().replace("’", "'")
