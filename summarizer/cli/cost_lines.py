"""What a run took, or would take, in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import Briefing, Usage
    from summarizer.pipeline.estimate import Estimate

__all__ = ["estimate_text", "last_line", "merge_warnings", "pluralize", "usage_line"]

_ATTEMPTS = re.compile(r"(?<=\?) \(\d+ attempts? in [\d.]+ s\)\.| \(\d+ attempts? in [\d.]+ s\)")


def last_line(briefing: Briefing, *, checks: bool = True) -> str:
    """Who wrote, what it took, and with `checks` what was checked: one line, for people and for scripts alike."""
    from summarizer.labels import labels_for  # noqa: PLC0415
    from summarizer.rendering.provenance_lines import checked  # noqa: PLC0415 - --help needs none of this

    labels = labels_for("en")
    made = briefing.provenance
    parts = [
        f"{labels.writers.get(made.writer, made.writer)} {made.model or ''}".strip(),
        *([usage_line(made.usage, made.seconds)] if made.model else ()),
        *([f"of that, judging: {_in_short(made.judging)}"] if made.judging else ()),
    ]
    return " · ".join([*parts, *(checked(briefing, labels)[:1] if checks else ())])


def estimate_text(found: Estimate) -> str:
    """An estimate as a small table."""
    if found.writer != "llm":
        who = "extractive writer" if found.writer == "extractive" else f"writer {found.writer}"
        return f"The {who} writes: no call is made.\n"
    from summarizer.rendering.provenance_lines import dollars  # noqa: PLC0415 - --help needs none of this

    rows = {
        "model": found.model or "",
        "calls": f"{found.calls}, and those for repairs and retries",
        "prompt tokens": f"about {found.prompt_tokens:,}, of which {found.shared_tokens:,} repeat an earlier prompt",
        "answer tokens": f"at most {found.answer_tokens:,}",
        "cost": f"at most {dollars(found.cost_usd)}" if found.cost_usd is not None else "unknown",
        **({"judge": _judged(found)} if found.judge else {}),
        "evidence": f"{pluralize(found.sentences, 'sentence')} shown; left out: {', '.join(_left_out(found))}",
    }
    return "".join(f"{name:15}{value}\n" for name, value in rows.items())


def _judged(found: Estimate) -> str:
    """What judging takes, beside the rest of an estimate."""
    from summarizer.rendering.provenance_lines import dollars  # noqa: PLC0415 - --help needs none of this

    cost = f", {dollars(found.judge_cost_usd)}" if found.judge_cost_usd is not None else ""
    return (
        f"{found.judge}: about {pluralize(found.judge_calls, 'call')}, {found.judge_prompt_tokens:,} prompt tokens and "
        f"{found.judge_answer_tokens:,} answer tokens{cost} on top"
    )


def usage_line(used: Usage, seconds: float | None = None) -> str:
    """What calls took, in one line."""
    return " · ".join(_spent(used, seconds))


def merge_warnings(warnings: Iterable[str]) -> list[str]:
    """Warnings; those that say the same of several sections are one, which names them all."""
    from summarizer.settings import SECTION_NAMES  # noqa: PLC0415 - --help needs none of this

    named: dict[str, list[str]] = {}
    first: dict[str, str] = {}
    for warning in warnings:
        name, colon, said = warning.partition(": ")
        about = [name] if colon and name in SECTION_NAMES else []
        same = _ATTEMPTS.sub("", said) if about else warning
        named.setdefault(same, []).extend(about)
        first.setdefault(same, warning)
    return [f"{', '.join(names)}: {same}" if len(names) > 1 else first[same] for same, names in named.items()]


def _spent(used: Usage, seconds: float | None) -> Iterator[str]:
    kept = f", {pluralize(used.cache_hits, 'answer')} from the cache" if used.cache_hits else ""
    yield f"{pluralize(used.calls, 'call')}, {used.retries} retried{kept}"
    reasoning = f" ({used.reasoning_tokens:,} reasoning)" if used.reasoning_tokens else ""
    yield (
        f"{used.prompt_tokens:,} prompt tokens ({used.cached_tokens:,} cached), "
        f"{used.completion_tokens:,} completion{reasoning}"
    )
    if seconds is not None:
        yield f"{seconds:.1f} s"
    if used.cost_usd is not None:
        from summarizer.rendering.provenance_lines import dollars  # noqa: PLC0415 - --help needs none of this

        yield dollars(used.cost_usd)


def _in_short(used: Usage) -> str:
    """What a part of the calls took, in few words."""
    from summarizer.rendering.provenance_lines import dollars  # noqa: PLC0415 - --help needs none of this

    tokens = f"{used.prompt_tokens:,} + {used.completion_tokens:,} tokens"
    cost = [dollars(used.cost_usd)] if used.cost_usd is not None else []
    return ", ".join([pluralize(used.calls, "call"), tokens, *cost])


def _left_out(found: Estimate) -> Iterator[str]:
    yield pluralize(found.sentences_left_out, "sentence")
    yield pluralize(len(found.articles_left_out), "whole article")
    yield f"{pluralize(found.copies_left_out, 'sentence')} that copies repeat"


def pluralize(number: int, noun: str, nouns: str | None = None) -> str:
    """A number with its noun, in the plural where that is due: `1 call`, `1,204 calls`."""
    return f"{number:,} {noun if number == 1 else nouns or f'{noun}s'}"
