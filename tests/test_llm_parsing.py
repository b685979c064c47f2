"""`parse_draft`: what models write around and instead of JSON."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from timing import takes_at_most

from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.errors import ModelAnswerError
from summarizer.llm.draft_parsing import parse_draft, without_reasoning

DRAFT = Draft(
    items=[
        DraftItem(
            label="The money",
            sentences=[
                DraftSentence(text="The line costs 90 million.", cites=["1.1"]),
                DraftSentence(text='"Too much," said Ida Ros.', cites=["2.10", "3.4"]),
            ],
        ),
        DraftItem(label=None, sentences=[DraftSentence(text="It opens in May.", cites=["1.2"])]),
    ]
)
WRITTEN = DRAFT.model_dump_json()


def sentences(text: str) -> list[tuple[str, list[str]]]:
    draft, _ = parse_draft(text)
    return [(sentence.text, sentence.cites) for item in draft.items for sentence in item.sentences]


def one(text: str, cites: str = '["1.1"]') -> str:
    return f'{{"items": [{{"label": null, "sentences": [{{"text": {text}, "cites": {cites}}}]}}]}}'


def test_a_good_answer_is_read_without_notes() -> None:
    assert parse_draft(WRITTEN) == (DRAFT, [])
    assert parse_draft(json.dumps(json.loads(WRITTEN), indent=4)) == (DRAFT, [])


@pytest.mark.parametrize(
    ("answer", "note"),
    [
        (f"```json\n{WRITTEN}\n```", "text around the JSON was left out"),
        (
            f"Sure! Here {{is}} the [JSON] you asked for:\n{WRITTEN}\nI hope it helps :}}",
            "text around the JSON was left out",
        ),
        (f"<think>First {WRITTEN[:40]} no</think>\n{WRITTEN}", "reasoning was left out"),
        (f'Okay, the opening tag was in the prompt. {{"items": []}} </think>{WRITTEN}', "reasoning was left out"),
        (
            f"<|channel|>analysis<|message|>Hm<|end|><|channel|>final<|message|>{WRITTEN}<|return|>",
            "reasoning was left out",
        ),
        (WRITTEN.replace("]}", "],}").replace("}]", "},]"), "a stray comma was skipped"),
        (WRITTEN.replace('"label"', "“label”").replace('"text"', "„text”"), "keys were quoted"),
        (WRITTEN.replace('"text":', "text:").replace('"cites":', "'cites':"), "keys were quoted"),
        (WRITTEN.replace('},{"text"', '} {"text"'), None),
        (WRITTEN.replace(',"cites"', ' "cites"'), "a missing comma was added"),
        (WRITTEN.replace('\\"', '"'), "quotation marks inside a text were escaped"),
        (WRITTEN.replace('["1.1"]}', '["1.1"]'), "a missing bracket was added"),
        (WRITTEN[:-4], "the end was missing"),
        (f"{WRITTEN}]}}", "text around the JSON was left out"),
        (WRITTEN.replace('"label":null', '"label":NaN'), "NaN was read as null"),
        (WRITTEN.replace('"label":null', '"label":None'), None),
        (WRITTEN.replace("{", "{ // a remark, with { and }\n", 1), "a comment was skipped"),
        (json.dumps(WRITTEN), "the JSON was taken out of a string"),
        (json.dumps({"draft": json.loads(WRITTEN)}), "an outer layer was taken off"),
        (json.dumps({"name": "answer", "arguments": json.loads(WRITTEN)}), "an outer layer was taken off"),
        (json.dumps(json.loads(WRITTEN)["items"]), None),
        (
            WRITTEN.replace('"items"', '"points"').replace('"label"', '"heading"'),
            "the field 'points' was read as 'items'",
        ),
        (WRITTEN.replace('"text"', '"sentence"'), "the field 'sentence' was read as 'text'"),
        (WRITTEN.replace('"cites"', '"citations"'), "the field 'citations' was read as 'cites'"),
        (WRITTEN.replace('"1.1"', "1.1").replace('"2.10"', "2.10"), None),
        (WRITTEN.replace('["2.10","3.4"]', '"[2.10], [3.4]"'), None),
        (WRITTEN.replace('["2.10","3.4"]', '[{"id": "2.10"}, {"id": "3.4"}]'), None),
        (WRITTEN.replace('"label":null', '"label":null,"confidence":0.9'), None),
        (WRITTEN.replace("May.", "May [1.2]."), "ids were moved out of a sentence"),
    ],
)
def test_slips_do_not_change_what_was_said(answer: str, note: str | None) -> None:
    draft, notes = parse_draft(answer)
    assert draft == DRAFT
    assert note is None or note in notes
    assert notes == sorted(set(notes))


def test_numbers_are_ids_and_keep_their_last_zero() -> None:
    assert sentences(one('"A."', "[4.10, 4.1]")) == [("A.", ["4.10", "4.1"])]


def test_apostrophes_in_single_quotes() -> None:
    answer = "{'items': [{'label': null, 'sentences': [{'text': 'It's the town's day', 'cites': ['1.1']}]}]}"
    assert sentences(answer) == [("It's the town's day", ["1.1"])]


def test_smart_quotes_throughout() -> None:
    answer = "{“items”: [{“label”: “A”, “sentences”: [{“text”: “It’s „done“ now”, “cites”: [“1.1”]}]}]}"
    assert sentences(answer) == [("It’s „done“ now", ["1.1"])]


def test_a_list_of_sentences_is_one_item() -> None:
    assert sentences('[{"text": "A.", "cites": ["1.1"]}, {"text": "B.", "cites": ["1.2"]}]') == [
        ("A.", ["1.1"]),
        ("B.", ["1.2"]),
    ]
    assert sentences('[{"label": "x", "sentences": ["A [1.2, 4.10].", "B."]}]') == [("A.", ["1.2", "4.10"]), ("B.", [])]


def test_round_brackets_are_left_alone() -> None:
    assert sentences(one('"The quake (7.8) struck."')) == [("The quake (7.8) struck.", ["1.1"])]


def test_ids_that_are_none_are_left_to_the_verifier() -> None:
    assert sentences(one('"A."', '["the second article", "1.1", "1.1", ""]')) == [("A.", ["the second article", "1.1"])]


@pytest.mark.parametrize("length", range(len(WRITTEN)))
def test_a_cut_off_answer_keeps_every_whole_sentence(length: int) -> None:
    whole = sentences(WRITTEN)
    try:
        kept = sentences(WRITTEN[:length])
    except ModelAnswerError:
        kept = []
    for (text, cites), (whole_text, whole_cites) in zip(kept, whole, strict=False):
        assert text == whole_text
        assert cites == whole_cites[: len(cites)]
        assert cites
    assert WRITTEN[:length].count('"]}') <= len(kept) <= len(whole)


def test_a_second_thought_counts_and_a_cut_one_does_not() -> None:
    better = WRITTEN.replace("90 million", "91 million")
    assert sentences(f"{WRITTEN}\nCorrected:\n{better}") == sentences(better)
    assert sentences(f"{WRITTEN}\nCorrected:\n{better[:90]}") == sentences(WRITTEN)
    assert sentences(f'{WRITTEN}\nLike {{"items": []}}') == sentences(WRITTEN)


def test_an_empty_draft_is_an_answer() -> None:
    assert parse_draft('{"items": [{"label": "A", "sentences": []}]}') == (Draft(items=[]), [])
    assert parse_draft('{"items": []}') == (Draft(items=[]), [])
    assert parse_draft('```json\n{"items": []}\n```')[0] == Draft(items=[])
    assert parse_draft('{"items": [],}')[0] == Draft(items=[])
    for several in ('{"items": []}\n{"items": [', '{"items": []} {"weather": "wet"}'):
        with pytest.raises(ModelAnswerError, match="no draft"):
            parse_draft(several)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("", "empty"),
        ("  \n", "empty"),
        ("I can't help with that.", "without any JSON"),
        ("<think>Let me see", "still thinking"),
        ('{"summary": 7}', "no draft"),
        ('{"items": [{"label": "A", "sentences": []}], "x": 1}', "no draft"),
        ('{"items": [{"label": "A", "sentences": [{"text": "The cou', "no draft"),
        ("null", "without any JSON"),
        ("[[[[", "no draft"),
        ('"unclosed', "without any JSON"),
    ],
)
def test_nothing_usable_is_an_error_that_carries_the_answer(answer: str, says: str) -> None:
    with pytest.raises(ModelAnswerError, match=says) as caught:
        parse_draft(answer)
    assert caught.value.raw == answer


def test_empty_and_broken_texts_are_dropped_or_mended() -> None:
    answer = one('"\\ud800 and \\ud83d\\ude00 and \\u0000 stay."').replace(
        "}]}]}", '}, {"text": " ", "cites": ["1.1"]}]}]}'
    )
    draft, notes = parse_draft(answer)
    assert [s.text for s in draft.items[0].sentences] == ["\ufffd and 😀 and  stay."]
    assert "an empty sentence was dropped" in notes
    assert sentences(one('"..."')) == [], "the form that was shown, copied"
    draft.model_dump_json().encode()


def test_another_model_is_validated_as_it_is() -> None:
    class Judgement(BaseModel):
        supported: bool
        score: float

    judged, notes = parse_draft('Well: {"supported": true, "score": 0.5,}', Judgement)
    assert judged == Judgement(supported=True, score=0.5)
    assert "a stray comma was skipped" in notes
    with pytest.raises(ModelAnswerError, match="no judgement"):
        parse_draft('{"score": 1}', Judgement)


def test_reasoning_is_cut_out_wherever_it_stands() -> None:
    assert without_reasoning("<think>a</think>b<THINK>c<think>d</think></think>e") == "be"
    assert without_reasoning("a</think>b") == "b"
    assert without_reasoning("b<reasoning>cut off") == "b"
    assert without_reasoning(" plain ") == "plain"


@pytest.mark.parametrize(
    "unit",
    [
        '{"a":',
        "[",
        '" x ',
        '"a" x ',
        "“” y ",
        "<think>",
        "]}",
        ",",
        "\\",
        '{"a":/*',
        "[1.1 ",
        "{ ",
        "9.",
        "'",
        '{"items":[',
        " ",
        "``",
        "[[1.1",
        "//",
    ],
)
@pytest.mark.parametrize("prefix", ["", '{"items": [{"label": "x", "sentences": [{"text": "'])
def test_time_is_linear_on_hostile_answers(unit: str, prefix: str) -> None:
    answer = prefix + unit * (300_000 // len(unit))

    def parse() -> None:
        with contextlib.suppress(ModelAnswerError):
            parse_draft(answer)

    assert takes_at_most(1.5, parse)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="{}[]\",:\\“”'` \n/*-.0123abeilmnstx<>", max_size=200))
def test_any_text_is_a_draft_or_an_error(text: str) -> None:
    try:
        draft, _ = parse_draft(text)
    except ModelAnswerError:
        return
    assert all(sentence.text.strip() for item in draft.items for sentence in item.sentences)


_words = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30)
    .map(str.strip)
    .filter(lambda text: any(c.isalnum() for c in text) and "[" not in text and "【" not in text)
)
_drafts = st.builds(
    Draft,
    items=st.lists(
        st.builds(
            DraftItem,
            label=st.none() | _words,
            sentences=st.lists(
                st.builds(DraftSentence, text=_words, cites=st.lists(st.just("1.1") | st.just("20.30"), unique=True)),
                min_size=1,
                max_size=3,
            ),
        ),
        min_size=1,
        max_size=3,
    ),
)


@settings(max_examples=80, deadline=None)
@given(_drafts)
def test_any_draft_is_read_back_as_it_was(draft: Draft) -> None:
    assert parse_draft(draft.model_dump_json())[0] == draft
    assert parse_draft("Here:\n```json\n" + draft.model_dump_json(indent=1) + "\n```")[0] == draft
