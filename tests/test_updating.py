"""An updated page: what holds stays as it is, what has changed is told, and the contract holds of all of it."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from bundles import article
from commands import CHECKOUT
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarizer import Bundle, Settings, load_bundle, summarize, update, verify
from summarizer.briefing import Briefing, statement_id
from summarizer.changes import Added, Changed, Displaced, Superseded, UpdateNote, Withdrawn
from summarizer.errors import SourceError
from summarizer.rendering import render

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.bundle import Article

WRITTEN = Settings(writer="extractive")
LEAD = "Twelve people were injured on Monday when a ferry struck the quay at Port Ellery, the harbour police said."
COST = "Repairing the quay at Port Ellery will cost about $40 million, the harbour master said on Monday."
FIRST = (
    f"{LEAD} {COST} Divers will look at the hull of the ferry this week, the owner of the line told reporters. "
    "The ferry had left the island of Sorrel with 214 passengers on board shortly after dawn."
)
SECOND = (
    "A ferry with more than two hundred passengers struck the quay at Port Ellery on Monday, and twelve were injured. "
    "The captain had served on the route for nineteen years, her union said in a statement. "
    "Shops along the quay were closed for the rest of the day, and buses took the passengers into the town."
)


def first(**more: Any) -> Article:
    return article(1, FIRST, title="Ferry strikes quay at Port Ellery", published="2031-05-12", **more)


def second(**more: Any) -> Article:
    return article(2, SECOND, title="Twelve hurt as ferry hits Port Ellery quay", published="2031-05-12", **more)


def bundle(*articles: Article) -> Bundle:
    return Bundle(language="en", articles=articles)


def contract_holds(briefing: Briefing, given_bundle: Bundle) -> None:
    """The contract of every page, held against the articles."""
    articles = {a.id: a for a in (*given_bundle.articles, *given_bundle.references)}
    digests = {a.id: a.text_sha256 for a in articles.values()}
    for section, statement in briefing.statements():
        for citation in statement.citations:
            assert getattr(articles[citation.article], citation.field)[citation.start : citation.end] == citation.text
        assert statement.id == statement_id(section, statement.text, statement.citations, digests)
    assert verify(briefing, given_bundle).problems == ()
    assert Briefing.model_validate_json(render(briefing, "json")) == briefing


class TestNothingChanged:
    def test_the_page_is_given_back_byte_for_byte(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        again = update(page, bundle(first(), second()), WRITTEN)
        assert again.changes == ()
        assert render(again.briefing, "json") == render(page, "json")
        assert "update" not in json.loads(render(again.briefing, "json"))

    def test_order_and_ids_of_the_articles_change_no_statement(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        renamed = bundle(second().model_copy(update={"id": "x"}), first().model_copy(update={"id": "y"}))
        again = update(page, renamed, WRITTEN)
        assert again.changes == ()
        assert [s.id for _, s in again.briefing.statements()] == [s.id for _, s in page.statements()]
        contract_holds(again.briefing, renamed)

    def test_a_short_page_stays_short(self) -> None:
        page = summarize(bundle(first(), second()), Settings(writer="extractive", style="short"))
        assert update(page, bundle(first(), second()), WRITTEN).briefing == page


class TestValues:
    @pytest.mark.parametrize(
        ("later", "old", "new"),
        [
            (LEAD.replace("Twelve", "Seventeen"), "twelve", "Seventeen"),
            (COST.replace("$40 million", "$55 million"), "$40 million", "$55 million"),
        ],
    )
    def test_a_newer_article_with_another_figure_in_the_very_place_supersedes_it(
        self, later: str, old: str, new: str
    ) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        newer = article(3, f"{later} The harbour stays closed.", title="Quay still closed", published="2031-05-14")
        now = bundle(first(), second(), newer)
        made = update(page, now, WRITTEN)
        found = [change for change in made.changes if isinstance(change, Superseded)]
        assert [(old in change.old.value.lower(), change.new.value.startswith(new)) for change in found] == [
            (True, True)
        ]
        (citation,) = found[0].new.citations
        assert newer.text[citation.start : citation.end] == citation.text == found[0].new.value
        shown = {s.id: s.text for _, s in made.briefing.statements()}
        assert new in shown[found[0].statement or ""]
        contract_holds(made.briefing, now)

    @pytest.mark.parametrize(
        "later",
        [
            "At least 17 people were hurt in the crash of the ferry, the clinic of Port Ellery said.",
            "The crash of the ferry has left 17 injured, the clinic of Port Ellery said on Wednesday.",
        ],
    )
    def test_a_later_count_of_the_same_in_other_words_supersedes_a_lower_one(self, later: str) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        now = bundle(first(), second(), article(3, f"The harbour stays closed. {later}", published="2031-05-14"))
        made = update(page, now, WRITTEN)
        found = [change for change in made.changes if isinstance(change, Superseded)]
        assert found
        assert {change.text for change in found} == {later}
        assert all(change.old.value.casefold().startswith("twelve") for change in found)
        contract_holds(made.briefing, now)

    def test_an_older_article_supersedes_nothing(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        older = article(3, f"{LEAD.replace('Twelve', 'Seventeen')} The harbour stays closed.", published="2031-05-11")
        made = update(page, bundle(first(), second(), older), WRITTEN)
        assert not [change for change in made.changes if isinstance(change, Superseded)]

    def test_the_figure_of_another_day_or_place_supersedes_nothing(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        for other in (LEAD.replace("Monday", "Wednesday"), LEAD.replace("Port Ellery", "Castle Brandon")):
            newer = article(3, f"{other.replace('Twelve', 'Seventy')} It was foggy.", published="2031-05-15")
            made = update(page, bundle(first(), second(), newer), WRITTEN)
            assert not [change for change in made.changes if isinstance(change, Superseded)]

    def test_a_corrected_figure_of_the_same_article_is_told_with_both(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        corrected = first().model_copy(update={"text": FIRST.replace("$40 million", "$14 million")})
        now = bundle(corrected, second())
        made = update(page, now, WRITTEN)
        (change,) = [change for change in made.changes if isinstance(change, Superseded)]
        assert (change.old.value, change.new.value) == ("$40 million", "$14 million")
        assert not [s for _, s in made.briefing.statements() if "$40 million" in s.text]
        contract_holds(made.briefing, now)


class TestArticles:
    def test_an_article_that_is_taken_away_takes_its_sentences_along(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        made = update(page, bundle(second()), WRITTEN)
        gone = [s for s in page.statements() if {c.article for c in s[1].citations} == {"a1"}]
        assert gone
        told = {change.before for change in made.changes if isinstance(change, (Withdrawn, Changed))}
        assert {s.text for _, s in gone} - {s.text for _, s in made.briefing.statements()} <= told
        assert {change.why for change in made.changes if isinstance(change, Withdrawn)} == {"article_gone"}
        (warning,) = [told for told in made.briefing.provenance.warnings if "the page before" in told]
        assert warning.startswith("1 of the 2 articles of the page before is not given any more")
        contract_holds(made.briefing, bundle(second()))

    @pytest.mark.parametrize(("before", "now"), [((1, 4, 6, 7, 9), (0, 1, 6)), ((3, 5, 6, 10), (0, 1, 3, 4, 5, 6, 7))])
    def test_what_articles_leave_empty_is_todays_and_background_is_in_order(
        self, before: tuple[int, ...], now: tuple[int, ...]
    ) -> None:
        whole = load_bundle(CHECKOUT / "examples" / "harbour-bridge.json", on_warning=lambda _: None)
        first, then = (
            whole.model_copy(update={"articles": [whole.articles[n] for n in part]}) for part in (before, now)
        )
        made, fresh = update(summarize(first, WRITTEN), then, WRITTEN).briefing, summarize(then, WRITTEN)
        assert made.go_deeper.status == fresh.go_deeper.status == "written"
        years = [re.findall(r"\b(?:19|20)\d\d\b", s.text) for s in made.how_we_got_here.statements]
        assert years == sorted(years)
        contract_holds(made, then)

    def test_the_articles_of_another_story_are_refused(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        other = article(7, "A mill in Wehrlingen will close in March, its owner said.", outlet="Ammerau-Bote")
        with pytest.raises(SourceError, match="of another story"):
            update(page, bundle(other), WRITTEN)

    def test_other_words_in_a_corrected_article_are_a_change_and_lost_ones_a_withdrawal(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        assert any(s.text == LEAD for _, s in page.statements())
        reworded = LEAD.replace("were injured on Monday", "were lightly injured early on Monday")
        made = update(
            page, bundle(first().model_copy(update={"text": FIRST.replace(LEAD, reworded)}), second()), WRITTEN
        )
        changed = [c for c in made.changes if isinstance(c, Changed) and c.before == LEAD]
        assert [(c.why, c.text) for c in changed] == [("corrected", reworded)]
        for form, note in (
            ("text", f"(before: {LEAD} · its article has other words now)"),
            ("markdown", f"(*before: {LEAD}* · *its article has other words now*)"),
            ("html", "· its article has other words now"),
        ):
            assert note in " ".join(render(made.briefing, form).split())
        cut = update(page, bundle(first().model_copy(update={"text": FIRST.replace(LEAD, "")}), second()), WRITTEN)
        assert [c.why for c in cut.changes if isinstance(c, (Withdrawn, Changed)) and c.before == LEAD] == ["corrected"]

    def test_words_that_only_move_in_their_article_are_cited_where_they_are_now(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        moved = bundle(first().model_copy(update={"text": f"Updated at noon on the quay itself.\n\n{FIRST}"}), second())
        made = update(page, moved, WRITTEN)
        assert made.briefing.update is not None
        assert made.briefing.update.recited
        assert not [c for c in made.changes if not isinstance(c, Added)]
        contract_holds(made.briefing, moved)

    def test_a_newer_report_opens_the_page_and_the_old_headline_is_told_as_changed(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        news = (
            "The captain of the ferry that struck the quay at Port Ellery was charged with negligence on Thursday. "
            "Prosecutors said that the ferry had ignored two warnings from the harbour."
        )
        newer = article(3, news, title="Ferry captain charged over Port Ellery crash", published="2031-05-15")
        now = bundle(first(), second(), newer)
        made = update(page, now, WRITTEN)
        assert made.briefing.headline.text == newer.title
        assert made.briefing.whats_happened.statements[0].citations[0].article == "a3"
        (headline,) = [c for c in made.changes if isinstance(c, Changed) and c.section == "headline"]
        assert (headline.before, headline.why) == (page.headline.text, "newer")
        contract_holds(made.briefing, now)

    def test_the_headline_is_of_the_report_that_opens_the_page_where_a_page_of_today_has_an_older_one(self) -> None:
        titles = (
            "Ferry strikes quay at Port Ellery",
            "Ferry hits Port Ellery quay",
            "Port Ellery ferry strikes its quay",
        )
        old = [
            article(n, FIRST if n == 1 else SECOND, title=title, published="2031-05-12")
            for n, title in enumerate(titles, start=1)
        ]
        news = (
            "Prosecutors charged the captain of the ferry that struck the quay at Port Ellery with negligence. "
            "The ferry had ignored two warnings from the harbour, they said."
        )
        newer = article(4, news, title="Prosecutors charge a captain with negligence", published="2031-05-15")
        now = bundle(*old, newer)
        assert summarize(now, WRITTEN).headline.text in titles
        made = update(summarize(bundle(*old), WRITTEN), now, WRITTEN)
        assert made.briefing.whats_happened.statements[0].citations[0].article == "a4"
        assert made.briefing.headline.text == newer.title
        contract_holds(made.briefing, now)


class TestRecord:
    def test_what_is_new_elsewhere_is_listed_where_nothing_else_is(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        added = [Added(section="go_deeper", statement=s.id, text=s.text) for _, s in page.statements()][:2]
        note = UpdateNote(previous="1", since="2031-05-12", changes=added, unchanged=5)
        shown = render(page.model_copy(update={"update": note}), "text")
        assert "elsewhere" not in shown
        assert shown.count("\n  new  ") == len(added)
        news = [*added, Added(section="whats_happened", statement="s", text="The captain was charged.")]
        shown = render(page.model_copy(update={"update": note.model_copy(update={"changes": news})}), "text")
        assert "2 new sentences elsewhere on the page" in shown
        assert shown.count("\n  new  ") == 1

    def test_it_says_what_it_was_updated_from_and_counts_what_is_unchanged(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        newer = article(3, "A diver was hurt below the quay of Port Ellery on Friday.", published="2031-05-16")
        made = update(page, bundle(first(), second(), newer), WRITTEN)
        note = made.briefing.update
        assert note is not None
        assert (note.previous, note.since) == (page.id, "2031-05-12")
        assert made.briefing.id != page.id
        assert tuple(note.changes) == made.changes
        before = {s.id: s for _, s in page.statements()}
        same = [s for _, s in made.briefing.statements() if s.id in before]
        assert note.unchanged == len(same) - len(page.computed())
        assert all(s.model_dump_json() == before[s.id].model_dump_json() for s in same)

    def test_every_old_sentence_is_on_the_page_or_in_the_list(self, examples: Path) -> None:
        for page, made in sequence(load_bundle(examples / "harbour-bridge.json")):
            shown = {s.text for _, s in made.statements()}
            assert made.update is not None
            told = {getattr(change, "before", None) for change in made.update.changes}
            counted = {line.text for line in page.computed()}
            superseded = any(isinstance(change, Superseded) for change in made.update.changes)
            lost = {s.text for _, s in page.statements()} - shown - told - counted
            assert not lost or superseded  # one entry tells of a value, however many sentences gave it
            new = {s.text for _, s in made.statements()} - {s.text for _, s in page.statements()}
            links = {getattr(change, "statement", None) for change in made.update.changes}
            ids = {s.id for _, s in made.statements() if s.text in new} - {line.id for line in made.computed()}
            assert ids <= links

    def test_a_value_that_somebody_wrote_into_the_list_is_found(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        newer = article(3, f"{COST.replace('$40', '$55')} It was foggy.", published="2031-05-14")
        now = bundle(first(), second(), newer)
        made = update(page, now, WRITTEN).briefing
        written = json.loads(render(made, "json"))
        (change,) = [c for c in written["update"]["changes"] if c["kind"] == "superseded"]
        change["new"]["citations"][0]["text"] = "$99 million"
        report = verify(Briefing.model_validate(written), now)
        assert [problem.code for problem in report.problems] == ["citation.altered"]

    def test_what_is_no_briefing_is_refused_in_one_sentence(self) -> None:
        with pytest.raises(SourceError, match="update takes a Briefing"):
            update("page.json", bundle(first()))  # type: ignore[arg-type]


def sequence(whole: Bundle) -> list[tuple[Briefing, Briefing]]:
    """Pages of an example as its days come, each with the one that it was made into."""
    days = sorted({a.date.last for a in whole.articles if a.date})
    steps = [
        whole.model_copy(update={"articles": tuple(a for a in whole.articles if a.date and a.date.last <= day)})
        for day in days
    ]
    pages = [summarize(steps[0], WRITTEN)]
    for step in steps[1:]:
        pages.append(update(pages[-1], step, WRITTEN).briefing)
        contract_holds(pages[-1], step)
        assert update(pages[-1], step, WRITTEN).briefing is pages[-1]
    return list(pairwise(pages))


def sections_hold(page: Briefing, style: str) -> None:
    """No section is longer than that of a new page."""
    assert len(page.whats_happened.statements) <= (3 if style == "short" else 4)
    points = [s for point in page.behind_the_headline.points for s in point.statements]
    papers, how, deeper = page.what_the_papers_say, page.how_we_got_here, page.go_deeper
    outlets = {source.outlet for source in page.sources if not source.reference}
    assert len(points) <= 5
    assert all(len(view.statements) <= (2 if len(outlets) <= 8 else 1) for view in papers.outlets)
    assert len(papers.agreements) <= 4
    assert (len(how.statements) <= 4, len(how.timeline) <= 8) == (True, True)
    assert (len(deeper.questions) <= 4, len(deeper.topics) <= 6) == (True, True)
    told: dict[str, set[str]] = {}
    for section, statement in page.statements()[1:]:
        told.setdefault(statement.text, set()).add(section)
    assert [text for text, sections in told.items() if len(sections) > 1] == []


def locked(page: Briefing, *ids: str) -> Briefing:
    """The page as if an editor had worded these statements."""

    def mark(value: Any) -> Any:
        if isinstance(value, dict):
            lock = {"author": "editor"} if value.get("id") in ids and "citations" in value else {}
            return {key: mark(part) for key, part in value.items()} | lock
        return [mark(part) for part in value] if isinstance(value, list) else value

    return Briefing.model_validate(mark(json.loads(render(page, "json"))))


class TestEdited:
    def test_an_editors_sentence_stays_as_it_is_and_the_page_tells_that_its_value_is_superseded(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        cost = next(s for _, s in page.statements() if s.text == COST)
        edited = locked(page, cost.id)
        newer = article(3, COST.replace("$40", "$55"), title="Quay repair dearer", published="2031-05-14")
        now = bundle(first(), second(), newer)
        assert cost.id not in {s.id for _, s in update(page, now, WRITTEN).briefing.statements()}
        made = update(edited, now, WRITTEN)
        assert [s.text for _, s in made.briefing.statements() if s.is_locked] == [COST]
        (told,) = [change for change in made.changes if isinstance(change, Superseded)]
        assert (told.before_id, told.old.value, told.new.value) == (cost.id, "$40 million", "$55 million")
        contract_holds(made.briefing, now)

    def test_an_edited_headline_is_not_replaced_by_a_newer_one(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        sunk = f"The ferry that struck the quay at Port Ellery sank on Wednesday, the harbour police said. {LEAD}"
        newer = [article(n, sunk, title="Ferry sinks at Port Ellery quay", published="2031-05-14") for n in (3, 4, 5)]
        now = bundle(first(), second(), *newer)
        assert update(page, now, WRITTEN).briefing.headline != page.headline
        made = update(locked(page, page.headline.id), now, WRITTEN).briefing
        assert (made.headline.id, made.headline.is_locked) == (page.headline.id, True)

    def test_what_can_cite_nothing_any_more_has_to_go_and_is_told(self) -> None:
        page = summarize(bundle(first(), second()), WRITTEN)
        cost = next(s for _, s in page.statements() if s.text == COST)
        made = update(locked(page, cost.id), bundle(second()), WRITTEN)
        assert COST not in [s.text for _, s in made.briefing.statements()]
        assert cost.id in [change.before_id for change in made.changes if isinstance(change, Withdrawn)]


class TestAnyBundle:
    @given(st.data())
    @settings(max_examples=25)
    def test_no_update_rewrites_what_an_editor_worded(self, data: st.DataObject) -> None:
        whole = load_bundle(f"{CHECKOUT}/examples/harbour-bridge.json")
        before, now = (_part_of(whole, data) for _ in range(2))
        assume({a.id for a in before.articles} & {a.id for a in now.articles})
        page = summarize(before, WRITTEN)
        computed = {line.id for line in page.computed()}
        agreed = {agreement.statement.id for agreement in page.what_the_papers_say.agreements}
        free = [s.id for _, s in page.statements() if s.id not in computed | agreed]
        edited = locked(page, *data.draw(st.lists(st.sampled_from(free), max_size=4)))
        texts = {a.id: {"text": a.text, "title": a.title} for a in now.articles}
        made = update(edited, now, WRITTEN)
        held = {s.text for _, s in made.briefing.statements() if s.is_locked}
        shown = {s.text for _, s in made.briefing.statements()}
        for _, statement in edited.statements():
            if statement.is_locked:
                citable = [c for c in statement.citations if c.text in texts.get(c.article, {}).get(c.field, "")]
                gone = {
                    change.before_id for change in made.changes if isinstance(change, Withdrawn | Changed | Superseded)
                }
                # Where its article is gone, the very words of another one may stand on the page.
                assert statement.text in shown or statement.id in gone
                assert len(citable) < len(statement.citations) or statement.text in held
        contract_holds(made.briefing, now)

    @given(st.data())
    @settings(max_examples=25)
    def test_an_update_of_any_part_to_any_other_keeps_the_contract_and_is_done_once(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(["harbour-bridge.json", "papierfabrik.json"]))
        whole = load_bundle(f"{CHECKOUT}/examples/{name}")
        before, now = (_part_of(whole, data) for _ in range(2))
        assume({a.id for a in before.articles} & {a.id for a in now.articles})
        style = data.draw(st.sampled_from(["full", "short"]))
        made = update(summarize(before, Settings(writer="extractive", style=style)), now, WRITTEN)
        contract_holds(made.briefing, now)
        sections_hold(made.briefing, style)
        again = update(made.briefing, now, WRITTEN)
        assert again.changes == ()
        assert again.briefing is made.briefing
        kinds = [change.kind for change in made.changes]
        order = ["superseded", "withdrawn", "changed", "added", "displaced"]
        assert kinds == sorted(kinds, key=order.index)
        assert not [c for c in made.changes if isinstance(c, Displaced) and c.before == made.briefing.headline.text]


def _part_of(whole: Bundle, data: st.DataObject) -> Bundle:
    """Some of the articles, some of which somebody has cut or changed a figure in."""
    chosen = data.draw(st.lists(st.sampled_from(whole.articles), min_size=1, unique_by=lambda a: a.id))
    edited = [
        a.model_copy(
            update={
                "text": data.draw(
                    st.sampled_from([a.text, a.text, a.text[: len(a.text) // 2], a.text.replace("1", "3"), ""])
                )
            }
        )
        for a in chosen
    ]
    keep = data.draw(st.booleans())
    return whole.model_copy(update={"articles": tuple(edited), "references": whole.references if keep else ()})
