"""`summarizer inspect`: what a bundle holds, before anything is written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.cost_lines import pluralize
from summarizer.cli.options import color_option, examples, quiet_option, shape_option
from summarizer.cli.progress import waiting
from summarizer.cli.streams import RunNotes, deliver, stdout_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.analysis.evidence import Evidence
    from summarizer.analysis.origins import Origins
    from summarizer.bundle import Article, Bundle

__all__ = ["inspect"]


@click.command(
    short_help="Show what a bundle holds, and what is wrong with it.",
    epilog=examples(
        "summarizer inspect bundle.json",
        "summarizer inspect articles/ --json",
        "summarizer inspect search-result.json --shape newscatcher",
    ),
)
@click.argument("sources", type=click.Path(), nargs=-1, required=True, metavar="SOURCE...")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@shape_option
@color_option
@quiet_option
def inspect(sources: tuple[str, ...], shape: str | None, *, as_json: bool, quiet: bool) -> None:
    """Show articles, outlets, dates, languages, origins and problems of SOURCE.

    It also says what SOURCE was read as, and which of its fields have no place in a bundle and were left out.
    Articles are numbered as in a briefing of the same bundle. An origin is one independent source: copies of a wire
    text share it.
    """
    from summarizer.loading import read_source  # noqa: PLC0415 - --help needs none of this
    from summarizer.loading.bundle_quality import find_problems  # noqa: PLC0415
    from summarizer.rendering.json_record import dump_json  # noqa: PLC0415

    with waiting("reading the articles", quiet=quiet or "-" in sources):
        loaded = read_source(sources[0] if len(sources) == 1 else list(sources), shape=shape)
    notes = RunNotes(quiet)
    for warning in loaded.warnings:
        notes.warning(warning)
    read = {"shape": loaded.shape, "dropped": loaded.dropped}
    with waiting("looking for copies and problems", quiet=quiet):
        found = {**read, **_findings(loaded.bundle, find_problems(loaded.bundle))}
    deliver(dump_json(found) if as_json else _as_text(found))


def _findings(bundle: Bundle, problems: list[str]) -> dict[str, Any]:
    from summarizer.analysis.evidence import read_evidence  # noqa: PLC0415
    from summarizer.analysis.origins import find_origins  # noqa: PLC0415

    evidence = read_evidence(bundle)
    origins = find_origins(evidence)
    articles = [_article(article, evidence, origins) for article in evidence.articles]
    dates = sorted(article["published"] for article in articles if article["published"])
    return {
        "id": bundle.id,
        "title": bundle.title,
        "language": evidence.language,
        "articles": articles,
        "references": [_article(reference, evidence, None) for reference in evidence.references],
        "outlets": _counted(articles, "outlet"),
        "languages": _counted(articles, "language"),
        "period": [dates[0][:10], dates[-1][:10]] if dates else [],
        "origins": {origin: list(members) for origin, members in origins.groups.items()},
        "copies": [list(members) for members in origins.texts.values() if len(members) > 1],
        "problems": problems,
    }


def _article(article: Article, evidence: Evidence, origins: Origins | None) -> dict[str, Any]:
    sentences = evidence.of(article)
    return {
        "id": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "url": article.url,
        "language": sentences[0].language if sentences else article.language or evidence.language,
        "characters": len(article.text),
        "sentences": len(sentences),
        "headline_only": article.headline_only,
        "origin": origins.of(article.id) if origins else None,
    }


def _counted(articles: list[dict[str, Any]], field: str) -> dict[str, int]:
    """How many articles have each value, the most frequent first."""
    counts = Counter(article[field] for article in articles)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _as_text(found: dict[str, Any]) -> str:
    from rich.text import Text  # noqa: PLC0415

    from summarizer.labels import name_of_outlet  # noqa: PLC0415
    from summarizer.rendering.cleaning import clean  # noqa: PLC0415
    from summarizer.rendering.text_sheet import TextSheet  # noqa: PLC0415

    view = stdout_view()
    page = TextSheet(view.width, color=view.color)
    page.title(Text(clean(found["title"] or found["id"] or "Bundle")))
    page.parts(_totals(found))
    page.quiet(clean(f"read as: {found['shape']}"), indent=0)
    if found["dropped"]:
        fields = ", ".join(f"{name} ({count}×)" for name, count in found["dropped"].items())
        page.quiet(clean(f"left out: {fields}"), indent=0)
    texts = [*found["articles"], *found["references"]]
    numbers = {text["id"]: number for number, text in enumerate(texts, start=1)}
    page.heading("Articles")
    for text in texts:
        details = f" · {' · '.join(_details(text))}"
        line = Text.assemble((clean(name_of_outlet(text["outlet"])), "bold"), (details, "dim"))
        page.numbered(
            f"[{numbers[text['id']]}]".rjust(len(f"[{len(texts)}]")),
            line.append(f" · {clean(text['title']) or '(no title)'}"),
        )
    shared = [[numbers[member] for member in members] for members in found["copies"]]
    if shared:
        page.heading("Copies of one text")
        for group in sorted(map(sorted, shared)):
            page.paragraph(Text(" ".join(f"[{number}]" for number in group)))
    page.heading("Problems")
    for problem in found["problems"]:
        page.numbered("•", Text(clean(problem)))
    if not found["problems"]:
        page.quiet("none found")
    return page.text()


def _totals(found: dict[str, Any]) -> Iterator[str]:
    from summarizer.labels import labels_for, name_of_language  # noqa: PLC0415
    from summarizer.rendering.date_format import write_period  # noqa: PLC0415

    labels = labels_for("en")
    yield labels.count(len(found["articles"]), labels.articles)
    if found["references"]:
        yield labels.count(len(found["references"]), labels.references)
    yield labels.count(len(found["outlets"]), labels.outlets)
    yield labels.count(len({article["origin"] for article in found["articles"]}), labels.origins)
    if found["period"]:
        yield write_period(found["period"], labels)
    yield ", ".join(f"{name_of_language(language)} {n}" for language, n in found["languages"].items())


def _details(text: dict[str, Any]) -> Iterator[str]:
    from summarizer.labels import labels_for, name_of_language  # noqa: PLC0415
    from summarizer.rendering.cleaning import clean  # noqa: PLC0415
    from summarizer.rendering.date_format import write_date  # noqa: PLC0415

    labels = labels_for("en")
    yield write_date(text["published"], labels) if text["published"] else "no date"
    yield clean(name_of_language(text["language"]))
    sentences = text["sentences"]
    yield labels.headline_only if text["headline_only"] else pluralize(sentences, "sentence")
    if text["origin"] is None:
        yield labels.reference
