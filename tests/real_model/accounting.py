"""What a run with a real model came to: who wrote each section, what was asked again, and what the checks caught."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer import Briefing

SECTIONS = ("whats_happened", "behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper")
# Small enough that SmolLM2 on two cores reads the articles in half a minute, and stops before it has said everything;
# with less than 3,072 nobody would be asked for the map.
WINDOW, ANSWER = 3_072, 160


def endpoint_settings(environ: Mapping[str, str]) -> Settings:
    """The model that the environment names, asked for one section after another."""
    return Settings(
        model=environ["OPENAI_MODEL"],
        base_url=environ["OPENAI_BASE_URL"],
        api_key=environ.get("OPENAI_API_KEY") or None,
        context_window=int(environ.get("REAL_MODEL_WINDOW") or WINDOW),
        max_output_tokens=int(environ.get("REAL_MODEL_ANSWER") or ANSWER),
        concurrency=1,
        call_deadline=1_800,
        cache=False,
    )


@dataclass(frozen=True)
class Account:
    """A briefing in figures."""

    by_model: int
    instead: tuple[str, ...]
    calls: int
    tokens: str
    checked: int
    supported: int
    flagged: int
    repaired: int
    dropped: int
    codes: dict[str, int]
    seconds: float

    def __str__(self) -> str:
        codes = ", ".join(f"{code} {count}" for code, count in self.codes.items()) or "no issue"
        return (
            f"{self.calls} calls ({self.tokens}), {self.seconds:.0f} s; {self.by_model} sections by the model, "
            f"{len(self.instead)} fallbacks; {self.checked} sentences checked, {self.supported} supported, "
            f"{self.flagged} flagged, {self.repaired} repaired, {self.dropped} dropped ({codes})"
        )


def account(briefing: Briefing) -> Account:
    """The figures of a briefing, as its provenance and its verification have them."""
    used, told = briefing.provenance.usage, briefing.verification
    instead = tuple(declared_fallbacks(briefing))
    headline_by_model = "headline" not in instead
    return Account(
        by_model=headline_by_model + sum(getattr(briefing, name).writer == "llm" for name in SECTIONS),
        instead=instead,
        calls=used.calls,
        tokens=f"{used.prompt_tokens} tokens asked, {used.cached_tokens} cached, {used.completion_tokens} answered",
        checked=told.checked,
        supported=told.supported,
        flagged=told.flagged,
        repaired=told.repaired,
        dropped=len(told.dropped),
        codes=dict(Counter(told.issues_by_code).most_common()),
        seconds=briefing.provenance.seconds or 0.0,
    )


def declared_fallbacks(briefing: Briefing) -> Iterator[str]:
    """The sections whose warning says that the model did not write them, or left them out."""
    for name in ("headline", *SECTIONS):
        if any(w.startswith(f"{name}: ") and "extractive writer" in w for w in briefing.provenance.warnings):
            yield name


def undeclared(briefing: Briefing) -> list[str]:
    """The sections that the model did not write though nothing says so; the headline names no writer."""
    declared = set(declared_fallbacks(briefing))
    return [name for name in SECTIONS if getattr(briefing, name).writer != "llm" and name not in declared]


def caught(briefing: Briefing) -> Iterator[str]:
    """What the checks caught, sentence by sentence, and what became of each section the model failed at."""
    for lost in briefing.verification.dropped:
        yield f"- dropped from {lost.section}: “{lost.text}”"
        yield from (f"    {issue.code}: {issue.detail}" for issue in lost.issues)
    for section, statement in briefing.statements():
        if statement.issues:
            yield f"- flagged in {section}: “{statement.text}”"
            yield from (f"    {issue.code}: {issue.detail}" for issue in statement.issues)
    yield from (f"- note: {warning}" for warning in briefing.provenance.warnings)
