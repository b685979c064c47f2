from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from bundles import article, bundle

from summarizer import EmptyBundleError, Settings, load_bundle, summarize, verify
from summarizer.bundle import READ_AT_MOST
from summarizer.pipeline import asummarize

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle


@pytest.fixture(scope="module")
def harbour(examples: Path) -> Bundle:
    return load_bundle(examples / "harbour-bridge.json")


@pytest.fixture(scope="module")
def briefing(harbour: Bundle) -> Briefing:
    return summarize(harbour)


def content(briefing: Briefing) -> list[tuple[str, str, str]]:
    return [(section, s.id, s.text) for section, s in briefing.statements()]


def test_every_section_of_the_example_is_written(briefing: Briefing) -> None:
    for name in ("whats_happened", "behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper"):
        assert getattr(briefing, name).status == "written", name
    assert 2 <= len(briefing.whats_happened.statements) <= 4
    assert 1 <= len(briefing.behind_the_headline.points) <= 5
    assert len(briefing.what_the_papers_say.outlets) >= 7
    assert briefing.what_the_papers_say.agreements
    assert len(briefing.how_we_got_here.timeline) >= 3
    assert briefing.go_deeper.questions
    assert briefing.go_deeper.topics


def test_every_citation_resolves_to_its_characters(briefing: Briefing, harbour: Bundle) -> None:
    articles = {a.id: a for a in (*harbour.articles, *harbour.references)}
    for _, statement in briefing.statements():
        for citation in statement.citations:
            field = getattr(articles[citation.article], citation.field)
            assert field[citation.start : citation.end] == citation.text


def test_no_sentence_stands_twice(briefing: Briefing) -> None:
    counted = {agreement.counted.id for agreement in briefing.what_the_papers_say.agreements}
    texts = [" ".join(text.casefold().split()) for _, sid, text in content(briefing) if sid not in counted]
    assert len(texts) == len(set(texts))


def with_background(stated: str, published: str) -> tuple[Briefing, Bundle]:
    """Two reports of one day that name Adela Brandt, and a background text that calls her the mayor."""
    visit = f"Adela Brandt{stated} went to see the broken bridge of Varn."
    later = "Divers will look at the northern pier before Friday, Adela Brandt said. Adela Brandt thanked the divers."
    background = article(9, "Adela Brandt, the mayor of Varn, opened the old bridge of the town in 1998.")
    given = bundle(
        article(1, f"Two cables of the bridge at Varn broke on Monday. {visit} {later}", published="2031-03-04"),
        article(2, "The ferry added boats for the commuters of Varn. Schools stayed closed.", published="2031-03-04"),
        references=[{**background.model_dump(), "id": "r1", "published": published}],
    )
    return summarize(given), given


def test_who_somebody_is_may_come_from_a_background_text_that_is_cited_alike() -> None:
    briefing, given = with_background("", "2031-01-01")
    (topic,) = (topic for topic in briefing.go_deeper.topics if topic.name == "Adela Brandt")
    assert topic.statements[0].text.startswith("Adela Brandt, the mayor of Varn,")
    assert [citation.article for citation in topic.statements[0].citations] == ["r1"]
    assert [source.reference for source in briefing.sources if source.article == "r1"] == [True]
    assert verify(briefing, given).ok


def test_a_newer_report_takes_an_office_from_an_older_background_text() -> None:
    briefing, _ = with_background(", the harbour minister,", "2028-01-01")
    assert "mayor" not in " ".join(text for _, _, text in content(briefing))


def test_the_verification_adds_up(briefing: Briefing) -> None:
    told = briefing.verification
    assert told.checked == told.supported == len(briefing.statements()) - told.computed
    assert told.computed == len(briefing.computed())


def test_agreements_have_two_independent_origins(briefing: Briefing) -> None:
    for agreement in briefing.what_the_papers_say.agreements:
        assert len(set(agreement.origins)) >= 2
        assert len(set(agreement.outlets)) >= 2


def test_the_same_bundle_gives_the_same_bytes_in_another_process(briefing: Briefing, examples: Path) -> None:
    program = (
        "import sys; from summarizer import load_bundle, summarize;"
        "print(summarize(load_bundle(sys.argv[1])).model_dump_json())"
    )
    path = examples / "harbour-bridge.json"
    outcome = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert outcome.stdout.strip() == briefing.model_dump_json()


def test_the_order_of_the_articles_does_not_change_the_content(briefing: Briefing, harbour: Bundle) -> None:
    turned = harbour.model_copy(update={"articles": tuple(reversed(harbour.articles))})
    assert summarize(turned) == briefing


def test_sections_that_were_not_asked_for_are_withheld(harbour: Bundle) -> None:
    made = summarize(harbour, Settings(sections=("headline", "whats_happened")))
    assert made.whats_happened.status == "written"
    assert (made.go_deeper.status, made.go_deeper.reason) == ("withheld", "It was not asked for.")


def test_asummarize_is_summarize(briefing: Briefing, harbour: Bundle) -> None:
    assert asyncio.run(asummarize(harbour)) == briefing


def test_one_article_is_briefed_with_a_warning(harbour: Bundle) -> None:
    made = summarize(harbour.model_copy(update={"articles": harbour.articles[:1]}))
    assert made.whats_happened.status == "written"
    assert made.what_the_papers_say.status == "withheld"
    assert "one article" in made.provenance.warnings[0]


def test_a_large_bundle_is_written_from_the_first_sentences_of_each_article_and_says_so() -> None:
    """Sentences of a body differ, so that none of them is a copy; only the first ones may be quoted."""
    bodies = [" ".join(f"On day {n} the council of Varn met {m} people." for m in range(1, 41)) for n in range(1, 51)]
    made = summarize(bundle(*bodies))
    assert made.provenance.warnings == (
        "It is written from the first 24 sentences of each article: there are 2000 in all.",
    )
    assert all(" met 40 " not in s.text for _, s in made.statements())


def test_of_a_text_that_is_no_article_the_beginning_is_read_and_the_briefing_says_so() -> None:
    said = "The council of Varn met on Monday and closed the bridge. "
    deep = "The mayor of Varn resigned on Friday over the bridge."
    made = summarize(bundle(said, said * (READ_AT_MOST // len(said) + 1) + deep))
    assert made.provenance.warnings[0] == f"Of a2 (Outlet 2) the first {READ_AT_MOST:,} characters are read."
    assert deep not in {statement.text for _, statement in made.statements()}


def test_headlines_alone_give_a_headline_and_reasons() -> None:
    made = summarize(bundle(article(1, "", title="Varn bridge closed"), article(2, " \n", title="Bridge at Varn shut")))
    assert made.headline.citations[0].field == "title"
    assert made.whats_happened.status == "withheld"
    assert made.whats_happened.reason


def test_nothing_to_cite_is_one_clear_error() -> None:
    with pytest.raises(EmptyBundleError, match="no sentence and no title"):
        summarize(bundle("   "))


@pytest.mark.parametrize("text", ["\0" * 50, "\u202e" * 20, "\x1b[31m red", "a" * 20000, ". " * 500, "🦆" * 300])
def test_strange_texts_are_briefed_or_refused_clearly(text: str) -> None:
    try:
        made = summarize(bundle(text, text))
    except EmptyBundleError:
        return
    for _, statement in made.statements():
        assert statement.citations[0].text


def test_heavy_libraries_stay_out_of_an_extractive_run(examples: Path) -> None:
    program = (
        "import sys; from summarizer import load_bundle, summarize; summarize(load_bundle(sys.argv[1]));"
        "print(*sorted({'openai', 'rich', 'jinja2', 'numpy', 'click', 'asyncio', 'tenacity'} & set(sys.modules)))"
    )
    path = examples / "harbour-bridge.json"
    outcome = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert outcome.stdout.strip() == ""


def test_a_figure_that_a_later_article_reports_otherwise_opens_no_briefing() -> None:
    tail = " The bus fell from the bridge at Varn on Monday morning. Police closed the road to the harbour."
    made = summarize(
        bundle(
            article(1, "Twelve people were injured when the bus fell from the bridge at Varn, police said." + tail,
                    title="Twelve injured as bus falls from bridge at Varn", published="2025-05-06T10:00"),
            article(2, "Twelve people were injured when a bus fell from the bridge at Varn, officials said." + tail,
                    title="Twelve people injured as bus falls from Varn bridge", published="2025-05-06T12:00"),
            article(3, "Seventeen people were injured when the bus fell from the bridge at Varn, doctors said." + tail,
                    title="Seventeen injured as bus falls from bridge at Varn", published="2025-05-08T10:00"),
        )
    )  # fmt: skip
    assert made.what_the_papers_say.conflicts
    assert made.headline.text.startswith("Seventeen")
    assert all("Twelve" not in statement.text for statement in made.whats_happened.statements)


def test_a_background_text_gives_no_headline_and_is_no_side_of_a_conflict() -> None:
    old = article(
        9,
        "Five people died in the fire at the mill of Varn, the fire service said.",
        title="Five die in fire at the mill of Varn",
        outlet="Almanac",
        published="1998-03-01",
    )
    new = [
        article(n, f"Twelve people died in the fire at the mill of Varn, {who} said.", published="2031-03-04")
        for n, who in enumerate(("police", "doctors"), start=1)
    ]
    made = summarize(bundle(*new, references=[old.model_dump()]))
    assert all(citation.article != "a9" for citation in made.headline.citations)
    assert made.what_the_papers_say.conflicts == ()
