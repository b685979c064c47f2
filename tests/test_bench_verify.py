from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses

from summarizer import Settings
from summarizer.testing import ScriptedServer, judge_statements

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

import verify_faults
import verify_humans
import verify_judge
import verify_labelled
import verify_quotation_repair
import verify_truths
from verify_inflecting import past_of
from verify_strength_faults import negated

TEXT = """Mayor Ilse Brandt said on Monday that 24 engineers may have missed cracks in the old harbour bridge.

“We will not rest until the cracks have all been repaired,” Ilse Brandt said on Tuesday.

But the harbour company Norvik, a family firm, plans to close the bridge in March 2021 for about three weeks.

Some residents of Lindhaven criticised Jonas Kettle, who led the inspection for Norvik in 2019.

Jonas Kettle accused Ilse Brandt of spreading fear, and many engineers allegedly left the company last year.

The council has approved $4.5 million for repairs, Anna Solberg said.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "bundles" / "basil"
    home.mkdir(parents=True)
    (tmp_path / "bundles" / "abp_triples").mkdir()
    other = TEXT.replace(
        "Mayor Ilse Brandt said on Monday that", "On Monday officials of Lindhaven admitted that"
    ).replace("Some residents", "Several fishermen")
    articles: list[dict[str, Any]] = [
        {
            "id": "a",
            "title": "Cracks",
            "outlet": "Harbour Post",
            "published": "2021-02-02",
            "text": TEXT,
            "language": "en",
        },
        {
            "id": "b",
            "title": "Bridge",
            "outlet": "Lind Radio",
            "published": "2021-02-03",
            "text": other,
            "language": "en",
        },
    ]
    summary = {"summary": "Norvik plans to close the harbour bridge in March 2021 after cracks were missed."}
    for name in ("basil", "abp_triples"):
        record = {"id": "harbour", "articles": articles, "reference": summary}
        (tmp_path / "bundles" / name / "harbour.json").write_text(json.dumps(record), encoding="utf-8")
    return tmp_path


def told(folder: Path) -> list[verify_truths.Truth]:
    return [t for story in verify_truths.stories(folder, ("basil",)) for t in verify_truths.truths(story)]


def test_true_statements_come_in_every_manner_and_cite_what_they_were_made_of(folder: Path) -> None:
    found = told(folder)
    assert {t.manner for t in found} == set(verify_truths.MANNERS)
    for truth in found:
        assert all(s.text == p.text for s, p in zip(truth.cited, truth.claim.passages, strict=True))
        assert truth.manner != "verbatim" or truth.claim.text == truth.cited[0].text


def test_shortening_drops_only_what_can_go() -> None:
    short = verify_truths.compressed("And the harbour company Norvik, a family firm, closed the old bridge in March.")
    assert short == "The harbour company Norvik closed the old bridge in March."
    assert verify_truths.compressed("The mayor, who did not answer, closed the old bridge in March again.") is None


def test_every_kind_of_fault_is_planted_and_changes_one_thing(folder: Path) -> None:
    faults = verify_faults.plant_all(told(folder), most=50)
    assert set(faults) == set(verify_faults.KINDS)
    empty = [kind for kind, found in faults.items() if not found]
    assert empty == []
    for kind, found in faults.items():
        for fault in found:
            same = fault.claim.passages == fault.truth.claim.passages
            assert same != kind.startswith("citation")
            assert fault.claim != fault.truth.claim


def test_a_second_run_plants_the_same_faults(folder: Path) -> None:
    first, second = (
        {k: [f.claim.text for f in fs] for k, fs in verify_faults.plant_all(told(folder), most=20).items()}
        for _ in range(2)
    )
    assert first == second


def test_a_changed_number_is_not_cited(folder: Path) -> None:
    for fault in verify_faults.plant_all(told(folder), most=50)["figure"]:
        new = set(fault.claim.text.split()) - set(fault.truth.claim.text.split())
        assert new
        assert not any(word.strip(".,") in fault.claim.passages[0].text.split() for word in new)


@pytest.mark.parametrize(
    ("verb", "past"), [("take", "took"), ("plan", "planned"), ("carry", "carried"), ("vote", "voted"), ("likely", None)]
)
def test_past_of(verb: str, past: str | None) -> None:
    assert past_of(verb) == past


def test_negated_puts_in_or_takes_out() -> None:
    assert negated("The council has approved it.", Random(1)) in {
        "The council has not approved it.",
        "The council has never approved it.",
    }
    assert negated("Nothing to see here.", Random(1)) is None


def test_people_s_sentences_are_aligned(folder: Path) -> None:
    found = [r for r in verify_humans.human_statements(folder) if r.story.name.startswith("abp_triples")]
    assert len(found) == 1
    assert "plans to close the bridge in March 2021" in found[0].claim.passages[0].text
    assert found[0].held > 0.6


def test_auc_counts_pairs() -> None:
    assert verify_labelled.auc([0.1, 0.4, 0.35, 0.8], [False, False, True, True]) == 0.75
    assert verify_labelled.auc([0.5, 0.5], [True, False]) == 0.5


def test_thresholds_and_balanced_accuracy() -> None:
    scores, labels = [0.1, 0.2, 0.7, 0.9], [False, False, True, True]
    threshold = verify_labelled.best_threshold(scores, labels)
    assert verify_labelled.balanced_accuracy(scores, labels, threshold) == 1.0
    assert verify_labelled.balanced_accuracy(scores, labels, 0.95) == 0.5


def test_a_document_has_one_fold_however_it_is_spelt() -> None:
    text = "The harbour bridge was closed on Monday after engineers found cracks in two of its pillars and a plate."
    rows = [
        verify_labelled.Labelled("one", "1", text, "c", True),
        verify_labelled.Labelled("two", "2", text.lower().replace(".", " ."), "c", False),
        *(verify_labelled.Labelled("two", f"x{i}", f"{i} unlike words, {i * 7} ships", "c", True) for i in range(9)),
    ]
    fold = verify_labelled.folds(rows)
    assert fold[0] == fold[1]
    assert set(fold) == set(range(verify_labelled.FOLDS))


def test_slips_are_put_right_and_planted_faults_are_not(folder: Path) -> None:
    found = {kind: numbers for kind, *numbers in verify_quotation_repair.count_repairs(told(folder), 20, 1)}
    count, mended, right = found.pop("harmless slips")
    assert count >= mended == right > 0
    assert found
    assert all(mended == right for _, mended, right in found.values())


class TestJudge:
    @pytest.fixture
    def labelled(self, tmp_path: Path) -> Path:
        """Thirty claims, the first ten of them supported."""
        (tmp_path / "verify").mkdir()
        rows = [
            {
                "id": str(n),
                "document": f"Gate {n} failed on Monday, engineers said.",
                "claim": f"Gate {n} failed, engineers told us." if n < 10 else f"Gate {n} was sold, engineers told us.",
                "label": int(n < 10),
            }
            for n in range(30)
        ]
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / "verify" / "qags_xsum_summary.jsonl").write_text(text, encoding="utf-8")
        return tmp_path

    def judged_set(self, labelled: Path, script: Any) -> verify_judge.Judged:
        with ScriptedServer(script) as server:
            given = Settings(judge=True, model="scripted", base_url=server.base_url, cache=False)
            return verify_judge.judge_set(labelled, "qags_xsum_summary", 12, 0, given)

    def test_claims_are_drawn_half_and_half_by_the_seed(self, labelled: Path) -> None:
        rows = verify_labelled.claims(labelled, "qags_xsum_summary")
        first, again, other = (verify_judge.drawn(rows, 12, seed) for seed in (0, 0, 1))
        assert first == again != other
        assert sum(row.supported for row in first) == 6
        assert [row.supported for row in first] not in ([True] * 6 + [False] * 6, [False] * 6 + [True] * 6)

    def test_a_good_judge_scores_all_and_one_that_says_nothing_scores_chance(self, labelled: Path) -> None:
        good = self.judged_set(labelled, lambda request: judge_statements(request, "sold"))
        assert (good.balanced_accuracy, good.answered, good.share(supported=True)) == (1.0, 12, 0.0)
        bad = self.judged_set(labelled, lambda _: "no idea")
        assert (bad.balanced_accuracy, bad.answered) == (0.5, 0)
        line = verify_judge.told(good)
        assert line.split()[:6] == ["qags_xsum_summary", "12", "12", "1.000", "0.000", "100.0"]

    def test_statements_in_free_wording_are_judged_page_by_page(self, folder: Path) -> None:
        text = json.loads((folder / "bundles" / "basil" / "harbour.json").read_text(encoding="utf-8"))["articles"][0]
        quote = text["text"].split(". ")[0]
        rows = [
            {
                "path": "data/bundles/basil/harbour.json",
                "language": "en",
                "statement": f"{'Truly' if n % 2 else 'Falsely'} told, case {n}.",
                "cites": [{"article": text["id"], "quote": quote}],
                "label": n % 2,
            }
            for n in range(14)
        ]
        (folder / "gold").mkdir()
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / "gold" / "claims.jsonl").write_text(lines, encoding="utf-8")
        with ScriptedServer(lambda request: judge_statements(request, "Falsely")) as server:
            given = Settings(judge=True, model="scripted", base_url=server.base_url, cache=False)
            told = verify_judge.judge_pages(folder, 10, 0, given)
        assert "in 2 pages: 2 counted" in told
        assert re.search(r"true: (\d) judged, 0 refuted, 0 without", told)
        assert re.search(r"false: 0 judged, (\d) refuted, 0 without", told)

    def test_without_a_model_it_says_what_to_set(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.chdir(tmp_path)
        with pytest.raises(SystemExit, match="OPENAI_MODEL"):
            verify_judge.judged_by()
