"""What the papers say: a label is an outlet's name, `overview` or `agreement`; the map stands in code's own words.

A writer says what an outlet stresses and which fact is agreed on; who agrees, how many independent origins that is, who
contradicts whom and who is silent stands in the map, and code alone writes it down.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.briefing import WhatThePapersSay
from summarizer.sections.map_records import (
    Agreed,
    coverage_rows,
    earlier_events,
    make_agreement,
    map_provenance,
    outlet_view,
    recorded_conflicts,
    recorded_silences,
)
from summarizer.sections.section import LabelledStatements, Section, label_statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Evidence
    from summarizer.briefing import Statement, WriterName
    from summarizer.drafts import DraftItem

__all__ = ["AGREEMENT", "OVERVIEW", "WhatThePapersSaySection"]

OVERVIEW = "overview"
AGREEMENT = "agreement"
_SHORT = 3
_ARTICLE = re.compile(r"^(?:article|background)\s+\d+\s*:\s*", re.IGNORECASE)
_NUMBERS = re.compile(r"\s*\([\d, ]{1,40}\)$")


class WhatThePapersSaySection(Section):
    """Named outlets compared."""

    name = "what_the_papers_say"
    model = WhatThePapersSay
    empty = "no_outlets"
    labels_are_kept = True

    def assemble(
        self, items: Sequence[LabelledStatements], writer: WriterName, analysis: BundleAnalysis, language: str
    ) -> WhatThePapersSay | None:
        """The comparison, the outlets and the agreements that the map holds, and what of the map is printed."""
        named = {article.outlet.casefold(): article.outlet for article in analysis.evidence.articles}
        views: dict[str, list[Statement]] = {}
        overview: list[Statement] = []
        agreed: list[Agreed] = []
        for item in items:
            label = (item.label or OVERVIEW).strip()
            if label.casefold() in named:
                views.setdefault(named[label.casefold()], []).extend(item.statements)
            elif label == AGREEMENT:
                held = [make_agreement(statement, analysis, language) for statement in item.statements]
                known = {made.fact.text for made in agreed}
                # Two sentences on one fact are one agreement; what no fact of the map backs is none, and has no place.
                agreed += {m.fact.text: m for m in held if m is not None and m.fact.text not in known}.values()
            else:
                overview += item.statements
        outlets = [
            view
            for outlet, statements in views.items()
            if (view := outlet_view(outlet, statements, analysis)) is not None
        ]
        if not outlets and not agreed and not overview:
            return None
        return WhatThePapersSay(
            status="written",
            writer=writer,
            overview=overview,
            outlets=outlets,
            agreements=[made.agreement for made in agreed],
            conflicts=recorded_conflicts(analysis),
            silences=recorded_silences(analysis, agreed),
            coverage=coverage_rows(analysis, agreed),
            earlier=earlier_events(analysis),
            map=map_provenance(analysis),
        )

    def disassemble(self, part: WhatThePapersSay) -> list[LabelledStatements]:
        """The comparison, the outlets and the agreements; what code counted is no writer's."""
        views = [LabelledStatements(view.outlet, tuple(view.statements)) for view in part.outlets]
        agreed = [LabelledStatements(AGREEMENT, (agreement.statement,)) for agreement in part.agreements]
        return [*label_statements(OVERVIEW, part.overview), *views, *agreed]

    def normalize_label(self, item: DraftItem, evidence: Evidence) -> str | None:
        """The outlet's own name, `agreement` or `overview`; else the outlet that all the item's ids belong to."""
        named = {article.outlet.casefold(): article.outlet for article in evidence.articles}
        label = _ARTICLE.sub("", (item.label or "").strip().strip("*#_:").strip()).split(";")[0]
        label = _NUMBERS.sub("", label).strip()
        folded = label.casefold()
        for wanted in (OVERVIEW, AGREEMENT):
            if folded.startswith(wanted):
                return wanted
        for form in (folded, folded.removeprefix("the ").strip(), f"the {folded}"):
            if form in named:
                return named[form]
        cited = (each for sentence in item.sentences for each in sentence.cites if each in evidence)
        outlets = {evidence[each].article.outlet for each in cited}
        return outlets.pop() if label and len(outlets) == 1 else OVERVIEW

    def shortened(self, part: WhatThePapersSay) -> WhatThePapersSay:
        """Three sentences that compare the outlets; else one of each of three outlets, else an agreement.

        The table, contradictions and silences are left out; who made the map stays, for `verify`.
        """
        overview = part.overview[:_SHORT]
        views = (
            [] if overview else [v.model_copy(update={"statements": v.statements[:1]}) for v in part.outlets[:_SHORT]]
        )
        agreements = [] if overview or views else part.agreements[:1]
        nothing: dict[str, list[object]] = {"conflicts": [], "silences": [], "coverage": [], "earlier": []}
        return part.model_copy(update={"overview": overview, "outlets": views, "agreements": agreements, **nothing})
