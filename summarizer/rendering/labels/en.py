"""The fixed words in English."""

from __future__ import annotations

from summarizer.rendering.labels.words import Labels

__all__ = ["WORDS"]

WORDS = Labels(
    language="en",
    headings={
        "whats_happened": "What’s happened",
        "behind_the_headline": "What’s behind the headline?",
        "what_the_papers_say": "What the papers say",
        "how_we_got_here": "How we got here",
        "go_deeper": "Go deeper",
    },
    agreements="What they agree on",
    conflicts="Where they contradict each other",
    silences="What some leave out",
    timeline="Timeline",
    questions="Common questions",
    topics="People, places and organisations",
    sources="Sources",
    uncited=("{n} more article, not cited", "{n} more articles, not cited"),
    more=("and {n} more",),
    withheld="Left out",
    fallback="Written by the {writer}",
    flagged="not supported by what it cites",
    superseded="later corrected",
    as_of="as of {date}",
    kinds={"person": "person", "place": "place", "organisation": "organisation", "other": ""},
    headline_only="headline only",
    reference="background",
    same_origin="same text as {marks}",
    characters="characters {start}–{end}",
    title_characters="headline, characters {start}–{end}",
    articles=("{n} article", "{n} articles"),
    references=("{n} background text", "{n} background texts"),
    outlets=("{n} outlet", "{n} outlets"),
    origins=("{n} independent origin", "{n} independent origins"),
    checked=("{n} statement checked", "{n} statements checked"),
    supported=("{n} supported",),
    repaired=("{n} repaired",),
    marked=("{n} flagged",),
    dropped=("{n} dropped",),
    writers={"extractive": "extractive writer", "llm": "model"},
    seconds="{seconds} s",
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    contents="Contents",
    source="Source {mark}",
    read="Read the article",
    close="Close",
    outlet="Outlet",
    stresses="What it stresses",
    left_out="What failed its checks and was left out",
    briefings=("{n} briefing", "{n} briefings"),
    index="Briefings",
)
