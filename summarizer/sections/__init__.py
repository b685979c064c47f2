"""The sections of a page, one module each: what a writer's labels mean in it, and what checked statements become."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.sections.behind_the_headline import BehindTheHeadlineSection
from summarizer.sections.go_deeper import GoDeeperSection
from summarizer.sections.headline import HeadlineSection
from summarizer.sections.how_we_got_here import HowWeGotHereSection
from summarizer.sections.what_the_papers_say import WhatThePapersSaySection
from summarizer.sections.whats_happened import WhatsHappenedSection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.sections.section import Section

__all__ = ["SECTIONS"]

SECTIONS: Mapping[str, Section] = {
    section.name: section
    for section in (
        HeadlineSection(),
        WhatsHappenedSection(),
        BehindTheHeadlineSection(),
        WhatThePapersSaySection(),
        HowWeGotHereSection(),
        GoDeeperSection(),
    )
}
"""The sections of every page by name, in its order; the headline is the first."""
