"""The benchmarks' own arithmetic, on invented data."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summarizer import load_bundle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType


@pytest.fixture(scope="module", autouse=True)
def _benchmarks(checkout: Path) -> Iterator[None]:
    """The scripts import one another by name, as when one of them is run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(checkout / "benchmarks"))
        yield


@pytest.fixture(scope="module")
def speed() -> ModuleType:
    return importlib.import_module("speed")


@pytest.fixture(scope="module")
def corpus() -> ModuleType:
    return importlib.import_module("corpus")


@pytest.fixture(scope="module")
def rouge() -> ModuleType:
    return importlib.import_module("rouge")


@pytest.fixture(scope="module")
def quality() -> ModuleType:
    pytest.importorskip("numpy")
    return importlib.import_module("quality")


# The data.


def test_summaries_are_taken_once_each(corpus: ModuleType) -> None:
    record = {"reference": {"summary": "One.", "summaries": ["One.", "Two.", ""]}}
    assert corpus.summaries_of(record) == ("One.", "Two.")
    assert corpus.summaries_of({"articles": []}) == ()


def test_judged_leaves_out_bundles_without_a_summary(corpus: ModuleType, tmp_path: Path) -> None:
    folder = tmp_path / "bundles" / "vimds"
    folder.mkdir(parents=True)
    article = {"title": "Bridge reopens", "outlet": "Harrowmere Courier", "text": "The bridge reopened on Monday."}
    (folder / "b.json").write_text(json.dumps({"articles": [article], "reference": {"summary": "It reopened."}}))
    (folder / "a.json").write_text(json.dumps({"articles": [article]}))
    (found,) = corpus.judged(tmp_path, "vimds")
    assert (found.name, found.summaries, len(found.bundle.articles)) == ("vimds/b", ("It reopened.",), 1)


@pytest.mark.parametrize("count", [0, 1, 2, 7, 8, 100])
def test_evenly_keeps_everything(corpus: ModuleType, count: int) -> None:
    assert sorted(corpus.evenly(range(count))) == list(range(count))


def test_any_beginning_of_an_even_order_is_a_fair_sample(corpus: ModuleType) -> None:
    order = corpus.evenly(range(200))
    for size in (10, 25, 50, 100):
        assert sum(order[:size]) / size == pytest.approx(99.5, abs=12)


def test_without_data_there_is_no_folder(corpus: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SUMMARIZER_DATA", raising=False)
    assert corpus.data_folder() is None
    assert corpus.data_folder(tmp_path) is None
    (tmp_path / "bundles").mkdir()
    assert corpus.data_folder(tmp_path) == tmp_path


def test_invented_articles_are_the_same_again_and_share_facts() -> None:
    invented = importlib.import_module("invented")
    few, many = invented.invented_articles(3, words=200), invented.invented_articles(12, words=200)
    assert few == many[:3]
    assert len({article["text"] for article in many}) == len({article["outlet"] for article in many}) == 12
    assert all(200 <= len(article["text"].split()) < 240 for article in many)
    vocabularies = [set(article["text"].split()) for article in few]
    assert len(vocabularies[0] & vocabularies[1]) > 40


# Speed.


@pytest.mark.parametrize("exponent", [0.5, 1.0, 2.0])
def test_growth_finds_the_exponent(speed: ModuleType, exponent: float) -> None:
    sizes = [25, 50, 100, 200]
    assert speed.growth(sizes, [3 * size**exponent for size in sizes]) == pytest.approx(exponent)


@pytest.mark.parametrize(
    ("value", "limit", "least", "verdict"),
    [
        (0.40, 0.4, False, "met"),
        (0.44, 0.4, False, "within the noise"),
        (0.50, 0.4, False, "missed"),
        (8.0, 8, True, "met"),
        (7.2, 8, True, "within the noise"),
        (3.0, 8, True, "missed"),
    ],
)
def test_verdicts(speed: ModuleType, value: float, limit: float, least: bool, verdict: str) -> None:
    assert speed.Target("x", value, limit, "s", least).verdict == verdict


def test_a_process_is_measured_by_itself(speed: ModuleType) -> None:
    idle, _ = speed.run_once([sys.executable, "-c", "pass"])
    busy, memory = speed.run_once([sys.executable, "-c", "x = bytearray(300 << 20); sum(range(4_000_000))"])
    assert busy > idle
    assert memory > 300


def test_a_failing_command_is_no_measurement(speed: ModuleType) -> None:
    with pytest.raises(RuntimeError, match="ended with 3: no such harbour"):
        speed.run_once([sys.executable, "-c", "import sys; print('no such harbour', file=sys.stderr); sys.exit(3)"])


def test_files_hold_the_first_articles_under_new_ids(speed: ModuleType, tmp_path: Path) -> None:
    articles = [{"id": "same", "title": "", "outlet": "Coast Wire", "text": f"word {n}"} for n in range(4)]
    files = speed.Files(articles, tmp_path)
    held = json.loads(Path(files.of(3)).read_text(encoding="utf-8"))["articles"]
    assert [article["text"] for article in held] == ["word 0", "word 1", "word 2"]
    assert len({article["id"] for article in held}) == 3
    assert files.words(3) == 6


def test_heavy_modules_are_found(speed: ModuleType) -> None:
    assert speed.loaded_by("import asyncio") == ("asyncio",)
    assert speed.loaded_by("import summarizer") == ()


# Quality.


def test_cut_counts_words_in_every_script(rouge: ModuleType) -> None:
    assert rouge.cut("The bridge, the old one, fell.", 3) == "the bridge the"
    assert rouge.cut("Cây cầu cũ đã sập.", 2) == "cây cầu"
    assert rouge.cut("The bridge.", None) == "the bridge"
    assert rouge.reference_length(["one two three", "one two three four five"]) == 4


def test_rouge_of_known_texts(rouge: ModuleType) -> None:
    pytest.importorskip("rouge_score")
    same = rouge.rouge("The bridge fell.", ["The bridge fell."])
    assert same == (100.0, 100.0, 100.0)
    first, second, longest = rouge.rouge("the bridge fell today", ["the bridge stood today"])
    assert (first, second, longest) == (pytest.approx(75), pytest.approx(100 / 3), pytest.approx(75))
    assert rouge.rouge("a b", ["a b", "c d"])[0] == pytest.approx(50)
    assert rouge.rouge("the bridge fell and more", ["the bridge fell"], length=3)[0] == 100.0


def test_the_target_of_the_fit_is_rouge(rouge: ModuleType) -> None:
    pytest.importorskip("rouge_score")
    text, summaries = "The bridge, the old bridge, fell.", ["The old bridge fell on Monday.", "A bridge fell."]
    first, second, _ = rouge.rouge(text, summaries)
    assert rouge.Target(summaries).of(text) == pytest.approx((0.5 * first + second) / 100)


def test_round_robin_goes_on_until_the_length(quality: ModuleType) -> None:
    articles = [["a a a.", "b b b."], ["c c c."], ["d d d.", "e e e.", "f f f."]]
    assert quality.round_robin(articles, 7) == ["a a a.", "c c c.", "d d d."]
    assert quality.round_robin(articles, 12) == ["a a a.", "c c c.", "d d d.", "b b b."]
    assert quality.round_robin(articles, 99)[-2:] == ["e e e.", "f f f."]
    assert quality.round_robin([], 5) == []


def test_the_interval_is_paired_and_counts_each_set_once(quality: ModuleType) -> None:
    np = pytest.importorskip("numpy")
    small, large = np.full((10, 3), 4.0), np.full((90, 3), 2.0)
    mean, low, high = quality.interval([small, large])
    assert mean.tolist() == low.tolist() == high.tolist() == [3.0, 3.0, 3.0]
    spread = np.random.default_rng(1).normal(1.0, 5.0, size=(400, 1))
    mean, low, high = quality.interval([spread])
    assert low[0] < mean[0] < high[0]
    assert high[0] - low[0] == pytest.approx(2 * 1.96 * 5 / 20, rel=0.15)


def rows_of(quality: ModuleType, ours: float, others: float) -> dict[str, list[list[float]]]:
    return {name: [[ours if name == quality.OURS else others] * 3 + [60.0]] * 5 for name in quality.SYSTEMS}


def test_the_mean_is_over_the_named_sets_alone(quality: ModuleType) -> None:
    first, second = quality.SETS[:2]
    told = quality.summarized(
        {
            first: rows_of(quality, 30, 20),
            second: rows_of(quality, 50, 45),
            quality.HELD_OUT: rows_of(quality, 1, 99),
        }
    )
    assert told["mean"]["scores"][quality.OURS][:3] == [40, 40, 40]
    assert told["mean"]["ahead"][quality.LEAD] == [[7.5, 7.5, 7.5]] * 3
    assert quality.behind(told) == []
    assert "+7.5 [+7.5, +7.5]" in quality.table(told)


def test_a_baseline_that_is_ahead_is_named(quality: ModuleType) -> None:
    told = quality.summarized({quality.SETS[0]: rows_of(quality, 20, 21)})
    assert f"{quality.LEAD}: ROUGE-1 -1.0 [-1.0, -1.0]" in quality.behind(told)


def test_every_system_says_something_of_a_bundle(quality: ModuleType, corpus: ModuleType, examples: Path) -> None:
    pytest.importorskip("sumy")
    found = corpus.Judged("x", load_bundle(examples / "harbour-bridge.json"), ("The bridge was closed.",))
    case = quality.Case(found, 60)
    said: dict[str, Any] = {name: system(case) for name, system in quality.SYSTEMS.items()}
    for name, text in said.items():
        assert len(text.split()) >= 30, name
    assert len(set(said.values())) > 4


def test_the_fit_finds_the_weights_that_made_the_values() -> None:
    np = pytest.importorskip("numpy")
    fit_ranking = importlib.import_module("fit_ranking")
    chance = np.random.default_rng(3)
    weights = chance.normal(size=len(fit_ranking.FITTED))
    found = []
    for level in range(6):
        rows = chance.normal(size=(80, len(weights)))
        found.append(fit_ranking.Example(None, rows, rows @ weights + level))
    fitted = fit_ranking.fit(found, ridge=1e-6)
    assert list(fitted.values()) == pytest.approx(weights.tolist(), abs=1e-3)
    assert fit_ranking.CHOSEN not in fitted


# Benchmarks of others.


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-05-04", "2031-05-04", "2031-05-04"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-SU", "2031-01-01", "2031-12-31"),
        ("2031-Q4", "2031-10-01", "2031-12-31"),
        ("2031-W19", "2031-05-05", "2031-05-11"),
        ("2031-W19-WE", "2031-05-10", "2031-05-11"),
        ("203", "2030-01-01", "2039-12-31"),
        ("20", "2000-01-01", "2099-12-31"),
    ],
)
def test_the_days_of_a_marked_value(value: str, first: str, last: str) -> None:
    found = importlib.import_module("gold_dates").period(value)
    assert tuple(map(str, found)) == (first, last)


@pytest.mark.parametrize("value", ["PRESENT_REF", "P3D", "2031-13", "2031-02-30", "2031-W60", ""])
def test_what_is_no_time_of_the_calendar_has_no_days(value: str) -> None:
    assert importlib.import_module("gold_dates").period(value) is None


def test_marked_dates_are_counted_beside_those_found() -> None:
    gold_dates = importlib.import_module("gold_dates")
    text = "The bridge opened on 3 March 1968. Ferries ran for two weeks in May 2031, the port said on 4 June 2031."

    def marked(words: str, kind: str, value: str) -> dict[str, Any]:
        start = text.index(words)
        return {"text": words, "type": kind, "value": value, "start": start, "end": start + len(words)}

    timex = [
        marked("two weeks", "DURATION", "P2W"),
        marked("3 March 1968", "DATE", "1968-03-03"),
        marked("May 2031", "DATE", "2031-05-12"),
        marked("4 June 2031", "DATE", "2031-06-05"),
    ]
    found, ours = gold_dates.matches({"text": text, "document_date": "2031-06-04", "timex": timex})
    assert ours == 3
    assert [(m.found, m.right, m.covered) for m in found] == [
        ("1968-03-03", True, True),
        ("2031-05", False, True),
        ("2031-06-04", False, False),
        (None, False, False),
    ]
    dated = gold_dates.counted([match for match in found if match.dated], ours)
    assert dated == gold_dates.Counts(wanted=3, found=3, hit=3, right=1, covered=2)
    assert dated.f1(dated.right) == pytest.approx(1 / 3)


def test_benchmarks_of_others_are_passed_over_without_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = importlib.import_module("gold")
    monkeypatch.setattr(sys, "argv", ["gold.py", str(tmp_path)])
    assert gold.main() == 0
    (tmp_path / "bundles").mkdir()
    assert gold.main() == 0
    told = capsys.readouterr().out
    assert told.startswith("bench-gold skipped: SUMMARIZER_DATA names no folder")
    assert "te3_platinum skipped: there is no " in told


REPORTS = (
    "The council of Lunde will rebuild the burst weir for 3 million crowns. A baker lost his oven on Monday.",
    "Councillors in Lunde decided to rebuild the burst weir for 3 million crowns. A ferry was late by an hour.",
    "The burst weir will be rebuilt for 3 million crowns, the council of Lunde said. Frogs returned to the upper pond.",
)


def test_points_of_the_map_are_matched_to_insights_by_their_words() -> None:
    gold_agreement = importlib.import_module("gold_agreement")
    insights = [
        {"insight": "The council of Lunde will rebuild the burst weir for 3 million crowns", "articles": ["a1", "a3"]},
        {"insight": "Frogs came back to the upper pond", "articles": ["a2", "a3"]},
    ]
    articles = [{"id": f"a{n}", "outlet": "Post", "text": text} for n, text in enumerate(REPORTS, start=1)]
    record = {"id": "weir", "articles": articles, "reference": {"insights": insights}}
    counts = gold_agreement.measured(record)
    told = {name: counts[name] for name in ("gold", "found", "points", "matched", "cells named", "cells right")}
    assert told == {"gold": 2, "found": 1, "points": 1, "matched": 1, "cells named": 3, "cells right": 2}
    assert (counts["count too high"], counts["mixed by gold"], counts["beside gold"]) == (1, 1, 0)
    assert "   0.500" in list(gold_agreement.lines([record]))[2]


def test_outlets_that_run_several_articles_are_told_apart_and_stems_are_short() -> None:
    gold_agreement = importlib.import_module("gold_agreement")
    given = [{"id": "1", "text": "x", "outlet": "Post"}, {"id": "2", "text": "y", "outlet": "Post"}, {"text": "z"}]
    made = gold_agreement.articles_of({"articles": given})
    assert [article["outlet"] for article in made] == ["Post 1", "Post 2", "Paper 3"]
    assert gold_agreement.words_of("The councillors rebuilt 3.5 weirs, twice") == {
        "counci",
        "rebuil",
        "3.5",
        "weir",
        "twice",
    }


def _spans(text: str, *pieces: str) -> list[list[int]]:
    return [[text.index(piece), text.index(piece) + len(piece)] for piece in pieces]


def test_speakers_are_counted_beside_the_marked_sources() -> None:
    gold_speakers = importlib.import_module("gold_speakers")
    text = (
        '"The weir holds for now," said Oda Brandt, a miller. "It will not burst," she said. "Frogs like it very much,"'
        ' Jo Lund said. The baker called it "a bad old thing". Mara Quill said the ferry was late.'
    )
    marks = [
        ("Oda Brandt, a miller", "said", '"The weir holds for now,"'),
        ("she", "she said", '"It will not burst,"'),
        ("The baker", "called", '"a bad old thing"'),
        ("said the ferry", "Mara Quill", "the ferry was late"),
    ]
    record = {
        "id": "x",
        "text": text,
        "attributions": [
            {"source": _spans(text, source), "cue": _spans(text, cue), "content": _spans(text, content)}
            for source, cue, content in marks
        ],
    }
    gold = list(gold_speakers.marked(record))
    direct = gold_speakers.direct(text, gold)
    told = {name: direct[name] for name in ("gold", "named", "right", "outside", "pronouns", "pronouns told")}
    assert told == {"gold": 2, "named": 2, "right": 1, "outside": 1, "pronouns": 1, "pronouns told": 1}
    assert sum("direct" in line for line in gold_speakers.lines([record])) == 6


@pytest.mark.parametrize(
    ("name", "source", "same"),
    [
        ("Lund", "Jo Lund, head of the harbor of Norwick", True),
        ("Norwick", "Jo Lund, head of the harbor of Norwick", False),
        ("Jo Lund", "Harbor Secretary Jo Lund", True),
        ("Jo Lund", "a friend of Jo Lund", False),
        ("Mayor", "the mayor", True),
    ],
)
def test_a_speaker_is_the_marked_one_by_the_head_of_its_phrase(name: str, source: str, same: bool) -> None:
    assert importlib.import_module("gold_speakers").is_same(name, source) is same


def test_claims_are_checked_with_their_references() -> None:
    gold_attribution = importlib.import_module("gold_attribution")
    reference = "The council of Lunde will rebuild the burst weir for 3 million crowns this year, the mayor said."
    claims = [("The council of Lunde will rebuild the burst weir.", 1), ("The weir of Lunde cost 9 million crowns.", 0)]
    records = [
        {"id": f"c{n}", "claim": claim, "label": label, "references": [reference, " "], "src_dataset": "ExpertQA"}
        for n, (claim, label) in enumerate(claims)
    ]
    good, bad = map(gold_attribution.looked_at, records)
    assert good.quiet
    assert good.overlap == 1.0
    assert not bad.quiet
    assert gold_attribution.macro([(row.quiet, row.true) for row in (good, bad)]) == (1.0, 1.0)
    assert [line.split()[1] for line in gold_attribution.lines(records) if line.startswith("all")] == ["2"]


def test_summary_sentences_are_cited_again_and_checked() -> None:
    gold_aligned = importlib.import_module("gold_aligned")
    cited = REPORTS[0].split(". ")[0] + "."
    articles = [{"id": f"a{n}", "text": text} for n, text in enumerate(REPORTS, start=1)]
    spans = [{"article": "a1", "start": 0, "end": len(cited)}]
    sentences = [{"text": cited, "spans": spans}, {"text": "Nobody aligned this one.", "spans": []}]
    record = {"id": "weir", "articles": articles, "reference": {"sentences": sentences}}
    found, checked = gold_aligned.measured(record)
    assert found["nearest"] == found["at best"] == [(1.0, 1.0, 1.0, True, True)]
    assert [one.way for one in checked] == ["as marked", "widened"]
    assert {one.found.verdict for one in checked} == {"supported"}
