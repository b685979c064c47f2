"""Measures what an update keeps, what it tells, and what it takes, on real stories cut by their days.

    python benchmarks/update.py DATA [--only kept,planted,tokens] [--planted N] [--seed N] [--show]

`kept`: stories of three days and more are cut into three to six steps; each page is made of the one before. How many of
the statements that still hold stay byte for byte, whether each page is verified, and whether a second update with the
same articles, in another order, changes anything. `--show` prints every value that was told as superseded.

`planted`: in a page of a real bundle, N statements with a figure get a newer report with another figure: half of them
as a newer copy of the same article, half as the same sentence in a report of the next day by the same or by another
outlet. How many are told as superseded, and how many other facts are.

`tokens`: what an update with a model takes beside a new page, on the scripted local server of the tests.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
import warnings
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from corpus import against

from summarizer import Settings, load_bundle, render, summarize, update, verify
from summarizer.briefing import Briefing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from summarizer import Article, Bundle, Statement
    from summarizer.changes import Superseded

WRITTEN = Settings(writer="extractive")
SOURCES = ("abp_clusters", "abp_large")
LEAST_DAYS, FEWEST_STEPS, MOST_STEPS = 3, 3, 6
# A figure in digits that is no year, day, hour or age, and what is counted or its unit.
MONTHS = (
    "January February March April May June July August September October November December "
    "Jan\\. Feb\\. Aug\\. Sept\\. Oct\\. Nov\\. Dec\\."
)
FIGURE = re.compile(
    r"(?<![\w.,:/-])"
    + "".join(f"(?<!{month} )" for month in MONTHS.split())
    + r"(?:(?!(?:1[5-9]|20)\d\d\b)\d{1,4}|\d{1,3}(?:,\d{3})+)(?= (?!(?:a|p)\.m|years? old)[a-z]{3,})"
)
PLANTED = 200
TOKEN_STORIES = 12


class Story(NamedTuple):
    """A bundle that is cut by its days."""

    name: str
    bundle: Bundle
    steps: tuple[Bundle, ...]


def stories(folder: Path) -> Iterator[Story]:
    """The bundles with enough days."""
    for source in SOURCES:
        for path in sorted((folder / "bundles" / source).glob("*.json")):
            bundle = load_bundle(path)
            days = sorted({article.date.first for article in bundle.articles if article.date})
            if len(days) >= LEAST_DAYS:
                yield Story(path.stem, bundle, tuple(steps_of(bundle, days)))


def steps_of(bundle: Bundle, days: list[date]) -> Iterator[Bundle]:
    """The articles up to each of three to six days, as even as they come."""
    steps = min(MOST_STEPS, max(FEWEST_STEPS, len(days)))
    for step in range(1, steps + 1):
        last = days[round(len(days) * step / steps) - 1]
        yield with_articles(bundle, [a for a in bundle.articles if a.date is None or a.date.first <= last])


def with_articles(bundle: Bundle, articles: list[Article]) -> Bundle:
    return bundle.model_copy(update={"articles": tuple(articles)})


def superseded(page: Briefing) -> list[Superseded]:
    return [change for change in page.update.changes if change.kind == "superseded"] if page.update else []


# --- What is kept


def measure_kept(folder: Path, *, show: bool) -> bool:
    """What stays of each page in the next one."""
    held = stayed = alike = counted = old = updates = displaced = 0
    broken: list[str] = []
    kinds: dict[str, int] = {}
    for story in stories(folder):
        page = summarize(story.steps[0], WRITTEN)
        for bundle in story.steps[1:]:
            made = update(page, bundle, WRITTEN)
            now = made.briefing
            updates += 1
            before = {s.id: s for s in written(page)}
            shown = {s.id: s for s in written(now)}
            told = {change.before_id for change in made.changes if change.kind == "superseded"}
            holding = [s for s in before.values() if s.id not in told]
            old, held = old + len(before), held + len(holding)
            stayed += sum(s.id in shown for s in holding)
            counted += now.update.unchanged if now.update else 0
            alike += sum(
                s.id in shown and shown[s.id].model_dump_json() == s.model_dump_json() for s in before.values()
            )
            displaced += sum(change.kind == "displaced" for change in made.changes)
            for change in made.changes:
                kinds[change.kind] = kinds.get(change.kind, 0) + 1
            broken += [f"{story.name}: {p.code} {p.detail}" for p in verify(now, bundle).problems]
            if Briefing.model_validate_json(render(now, "json")) != now:
                broken.append(f"{story.name}: the saved page is another one")
            again = update(now, with_articles(bundle, list(reversed(bundle.articles))), WRITTEN)
            if again.changes or render(again.briefing, "json") != render(now, "json"):
                broken.append(f"{story.name}: the same articles changed the page again")
            if show:
                for change in superseded(now):
                    print(f"  {story.name}: {change.old.value} -> {change.new.value}")
                    print(f"      before: {change.before}\n      now:    {change.text}")
            page = now
    print(f"{updates} updates, {old} statements of pages before; changes: {kinds}")
    for line in broken:
        print(f"  {line}")
    print(f"  of {held} that no newer value supersedes, {stayed} stand on the next page, {displaced} made room")
    good = against("counted as unchanged that are byte-identical", alike / max(counted, 1), 0.99)
    print(f"  {'of those that hold, on the next page byte for byte':58} {stayed / max(held, 1):7.3f}")
    return against("updates with a fault, or changed again by the same", len(broken), 0, most=True) and good


def written(page: Briefing) -> list[Statement]:
    computed = {line.id for line in page.computed()}
    return [s for _, s in page.statements() if s.id not in computed]


# --- Planted figures


def measure_planted(folder: Path, wanted: int, seed: int) -> bool:
    """How many planted figures are told, and how many others."""
    chance = random.Random(seed)
    told = made = others = facts = 0
    missed: list[str] = []
    by_manner: dict[str, list[bool]] = {}
    pages = [
        (step, summarize(step, WRITTEN)) for story in stories(folder) for step in (story.steps[1], story.steps[-1])
    ]
    places = [
        (step, page, statement, figure)
        for step, page in pages
        for statement in written(page)
        for figure in FIGURE.finditer(statement.text)
    ]
    chance.shuffle(places)
    for step, page, statement, figure in places:
        if made == wanted:
            break
        manner = ("copy", "same outlet", "copy", "another outlet")[made % 4]
        planted = plant(step, statement, figure, manner, chance)
        if planted is None:
            continue
        bundle, new = planted
        found = superseded(update(page, bundle, WRITTEN).briefing)
        mine = [c for c in found if figure[0] in c.old.value and new in c.new.value]
        made, told = made + 1, told + bool(mine)
        by_manner.setdefault(manner, []).append(bool(mine))
        # The same fact may stand in other statements with the same figure: that is the planted one, too.
        others += sum(figure[0] not in c.old.value for c in found)
        facts += len(written(page)) - 1
        if not mine:
            missed.append(f"{manner}: {figure[0]} -> {new}: {statement.text[:160]}")
        missed += [
            f"OTHER {c.old.value} -> {c.new.value}: {c.before[:120]} || {c.text[:120]}"
            for c in found
            if figure[0] not in c.old.value
        ]
    for line in missed:
        print(f"  {line}")
    for manner, hits in sorted(by_manner.items()):
        print(f"  {manner:20} {sum(hits)}/{len(hits)}")
    good = against(f"of {made} planted figures told as superseded", told / max(made, 1), 0.9)
    return against(f"of {facts} other facts told so", others / max(facts, 1), 0.02, most=True) and good


def plant(
    bundle: Bundle, statement: Statement, figure: re.Match[str], manner: str, chance: random.Random
) -> tuple[Bundle, str] | None:
    """The bundle with a newer report that has another figure, and that figure; None where nothing can be planted."""
    cited = statement.citations[-1]
    article = next(a for a in bundle.articles if a.id == cited.article)
    if cited.field != "text" or article.date is None or cited.text != statement.text:
        return None
    value = int(figure[0].replace(",", ""))
    new = f"{round(value * chance.choice([1.4, 1.7, 2.3])) + 1:,}"
    text = cited.text[: figure.start()] + new + cited.text[figure.end() :]
    if manner == "copy":
        changed = article.text[: cited.start] + text + article.text[cited.end :]
        copies = [a.model_copy(update={"text": changed}) if a.id == article.id else a for a in bundle.articles]
        return with_articles(bundle, copies), new
    newest = max(a.date.last for a in bundle.articles if a.date)
    outlet = article.outlet if manner == "same outlet" else "The Planted Gazette"
    lead = article.title or "More on the story"
    report = article.model_copy(
        update={
            "id": "planted",
            "outlet": outlet,
            "url": None,
            "title": f"Update: {lead}",
            "published": (newest + timedelta(days=1)).isoformat(),
            "text": f"{text}\n\nMore details are expected in the coming days, officials said.",
        }
    )
    return with_articles(bundle, [*bundle.articles, report]), new


# --- Tokens


def measure_tokens(folder: Path) -> bool:
    """What updates take beside new pages."""
    from same_answers import Model  # noqa: PLC0415 - only this measure needs a model

    from summarizer.testing import ScriptedServer  # noqa: PLC0415

    shares: dict[int, list[float]] = {}
    for story in list(stories(folder))[:TOKEN_STORIES]:
        with ScriptedServer(Model(story.name)) as server:
            settings = Settings(model="scripted", base_url=server.base_url, cache=False, judge=False, plan="sections")
            page = summarize(story.steps[0], settings)
            for bundle in story.steps[1:]:
                server.requests.clear()
                made = update(page, bundle, settings).briefing
                asked = {section_asked(request.body["messages"][1]["content"]) for request in server.chats}
                new = summarize(bundle, settings)
                share = tokens(made) / tokens(new)
                shares.setdefault(len(asked - {"map"}), []).append(share)
                print(f"  {story.name[:50]:50} {len(asked):2} asked {tokens(made):8,} of {tokens(new):8,} {share:6.2f}")
                page = made
    for sections, found in sorted(shares.items()):
        print(f"  {sections} sections: {len(found)} updates, mean {sum(found) / len(found):.2f}, most {max(found):.2f}")
    one = [share for sections, found in shares.items() for share in found if sections <= 1]
    return against(f"tokens of {len(one)} updates of one section, the most", max(one, default=0.0), 0.4, most=True)


def section_asked(prompt: str) -> str:
    from same_answers import section_of  # noqa: PLC0415 - see above

    return section_of(prompt)


def tokens(page: Briefing) -> int:
    used = page.provenance.usage
    return used.prompt_tokens + used.completion_tokens


def main() -> int:
    """Run what was asked for; 1 where a target was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", default="kept,planted,tokens")
    parser.add_argument("--planted", type=int, default=PLANTED)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    wanted = given.only.split(",")
    results = []
    for name, measure in (
        ("kept", lambda: measure_kept(given.data, show=given.show)),
        ("planted", lambda: measure_planted(given.data, given.planted, given.seed)),
        ("tokens", lambda: measure_tokens(given.data)),
    ):
        if name in wanted:
            began = time.perf_counter()
            print(f"{name}:")
            results.append(measure())
            print(f"  ({time.perf_counter() - began:.0f} s)")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
