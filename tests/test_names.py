"""Names, who they are, and how the texts describe them; all texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import grows_evenly

from summarizer.languages import load_language
from summarizer.text.names import Entity, describe, find_names, mentions_of, merge_names
from summarizer.text.names.entity_kinds import is_known_place

LANGUAGES = ["en", "de", "fr", "es", "ru", "vi", "ar", "hi", "zh", "ja", "xx"]


def names(text: str, language: str = "en") -> list[str]:
    return [mention.text for mention in find_names(text, load_language(language))]


def titles(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(mention.title, mention.text) for mention in find_names(text, load_language(language))]


def entities(texts: list[str], language: str = "en") -> dict[str, Entity]:
    return {entity.name: entity for entity in merge_names(texts, language)}


def best(name: str, texts: list[str], language: str = "en") -> str | None:
    found = describe(entities(texts, language)[name], texts, language)
    return texts[found[0].text_index][found[0].start : found[0].end] if found else None


class TestFindingNames:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Then President Mara Quill left.", [("President", "Mara Quill")]),
            ("Then Defense Secretary Mara Quill left.", [("Defense Secretary", "Mara Quill")]),
            ("Then Secretary of State Mara Quill left.", [("Secretary of State", "Mara Quill")]),
            ("Then Ohio Gov. Mara Quill left.", [("", "Ohio"), ("Gov.", "Mara Quill")]),
            ("Then White House Press Secretary Jon Abel left.", [("", "White House"), ("Press Secretary", "Jon Abel")]),
            ("Then Mr. Quill left.", [("Mr.", "Quill")]),
            ("Then Pope Anselm left.", [("", "Pope Anselm")]),
        ],
    )
    def test_titles_are_taken_off_and_kept_apart(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert titles(text) == expected

    def test_words_of_another_language_are_none_of_this_one(self) -> None:
        assert titles("Then Mara M. Quill left.") == [("", "Mara M. Quill")]
        assert titles("Puis M. Quill est parti.", "fr") == [("M.", "Quill")]
        assert is_known_place("anh", load_language("vi"))
        assert not is_known_place("anh", load_language("en"))

    def test_what_nobody_translates_is_known_in_all_languages(self) -> None:
        assert is_known_place("boston", load_language("en"))
        assert is_known_place("boston", load_language("vi"))

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Later Mara Quill's plan failed.", ["Mara Quill"]),
            ("Later Mara O'Dell and Lena Ruiz-Baum met.", ["Mara O'Dell", "Lena Ruiz-Baum"]),
            (
                "Later Pieter van den Berg met J.K. Marlow and Mara W. Quill.",
                ["Pieter van den Berg", "J.K. Marlow", "Mara W. Quill"],
            ),
            ("Later Samir al-Hadid and Omar bin Tarif met.", ["Samir al-Hadid", "Omar bin Tarif"]),
            ("He runs the Department of Health and Human Services.", ["Department of Health and Human Services"]),
            ("He sued the Department of Justice on Monday.", ["Department of Justice"]),
            ("He joined the University of Norwick and the Ridge Bank.", ["University of Norwick", "Ridge Bank"]),
            ("He met Mara Quill and Jon Abel of Norwick.", ["Mara Quill", "Jon Abel", "Norwick"]),
            ("He knows the General Motors plant and the U.N. office.", ["General Motors", "U.N."]),
            ("He said the NSA and the F.B.I. knew.", ["NSA", "F.B.I."]),
            ("He saw Theresa May in May, on Monday.", ["Theresa May"]),
            ("The American lawmakers met some Republicans.", []),
            ("He saw Sen. Rex Vane (R-Ohio) there.", ["Rex Vane"]),
            ("He said I'm late, and I left.", []),
        ],
    )
    def test_form_of_names(self, text: str, expected: list[str]) -> None:
        assert names(text) == expected

    def test_a_capital_that_only_opens_a_sentence_is_no_name(self) -> None:
        assert names("Officials met. Critics waited. Trains stopped. Nobody left.") == []

    def test_the_texts_tell_whether_an_opening_word_is_a_name(self) -> None:
        known = mentions_of(["Norwick burned.", "They fled from Norwick."], load_language("en"))
        ordinary = mentions_of(["Trains burned.", "They saw trains."], load_language("en"))
        assert [[m.text for m in found] for found in known] == [["Norwick"], ["Norwick"]]
        assert ordinary == [[], []]

    def test_a_headline_in_title_case_gives_only_names_known_from_elsewhere(self) -> None:
        headline = "Quill Plan Shocks Whole Nation After Vote"
        assert names(headline) == []
        found = mentions_of([headline, "The plan of Mara Quill passed."], load_language("en"))
        assert [m.text for m in found[0]] == ["Quill"]

    @pytest.mark.parametrize(
        ("language", "text", "expected"),
        [
            ("de", "Die Bundeskanzlerin Angela Muster traf in Berlin den Hund.", ["Angela Muster", "Berlin"]),
            ("de", "Der Mann kaufte das Haus und die Katze.", []),
            ("fr", "Le président Lucien de Marsay a visité l'Allemagne.", ["Lucien de Marsay", "Allemagne"]),
            ("fr", "Il dirige le Ministère de la Justice.", ["Ministère de la Justice"]),
            ("es", "El presidente Pedro Almada llegó a Madrid el lunes.", ["Pedro Almada", "Madrid"]),
            ("ru", "Президент России Иван Лесков прибыл в Москву.", ["Иван Лесков", "Москву"]),
            ("vi", "Tổng thống Mỹ Barack Obama đến Hà Nội.", ["Barack Obama", "Hà Nội"]),
            ("vi", "Theo Bộ Quốc phòng, ông Nguyễn Văn Bình đã đi.", ["Bộ Quốc phòng", "Nguyễn Văn Bình"]),
            ("ja", "昨日、ジョン・マーロウは森田首相と会った。", ["ジョン・マーロウ", "森田"]),
            ("zh", "他昨天见到了 Mara Quill 和朋友。", ["Mara Quill"]),
            ("ar", "قال الرئيس إن الخطة جيدة", []),
            ("hi", "राष्ट्रपति ने कहा कि योजना अच्छी है", []),
        ],
    )
    def test_languages(self, language: str, text: str, expected: list[str]) -> None:
        assert names(text, language) == expected

    @settings(max_examples=80, deadline=None)
    @given(st.text(max_size=200), st.sampled_from(LANGUAGES))
    def test_any_text_gives_exact_ordered_spans(self, text: str, language: str) -> None:
        end = 0
        for mention in find_names(text, load_language(language)):
            assert end <= mention.start < mention.end
            assert text[mention.start : mention.end] == mention.text
            end = mention.end

    @pytest.mark.parametrize("unit", ["A", "A.", "A-", "A ", "Bank of ", "&A", "al-", "Mr. ", "ドナ・", "‘A"])
    def test_hostile_text_takes_linear_time(self, unit: str) -> None:
        assert grows_evenly(lambda size: find_names(unit * (size // len(unit)), load_language("en")), 10_000, 4)


class TestMergingNames:
    STORY = (
        "Defense Secretary Mara Quill spoke on Monday.",
        "Mr. Abel said that Quill was wrong.",
        "Mara Quill and Jon Abel met in Norwick, Ohio.",
        "The National Grid Agency (NGA) declined to comment, said Abel.",
        "An NGA official spoke to Quill in Norwick.",
        "The US and the United States agree, and so does the U.S. Senate.",
    )

    def test_all_forms_of_one_name_are_one_entity(self) -> None:
        found = entities(list(self.STORY))
        assert found["Mara Quill"].aliases == {"Mara Quill", "Quill"}
        assert len(found["Mara Quill"].mentions) == 4
        assert found["Jon Abel"].aliases == {"Jon Abel", "Abel"}
        assert found["National Grid Agency"].aliases == {"National Grid Agency", "NGA"}
        assert found["United States"].aliases == {"United States", "US"}

    def test_kinds(self) -> None:
        kinds = {name: entity.kind for name, entity in entities(list(self.STORY)).items()}
        assert kinds["Mara Quill"] == kinds["Jon Abel"] == "person"
        assert kinds["National Grid Agency"] == "organisation"
        assert kinds["Norwick"] == kinds["Ohio"] == kinds["United States"] == "place"
        assert (
            entities(["He praised the Clean Rivers Act and the Clean Rivers Act."])["Clean Rivers Act"].kind == "other"
        )

    def test_the_state_of_a_politician_is_no_person(self) -> None:
        texts = [
            "Later Rep. Jon Abel of Georgia, the top Democrat on the panel, spoke.",
            "Then Mara Quill of Georgia, a lawyer, left her home in Norwick, N.J., for good.",
            "The judge lives in Elmsworth, N.J., a lawyer from there said.",
        ]
        found = {name: entity.kind for name, entity in entities(texts).items()}
        assert found["Georgia"] == "place"
        assert found.get("N.J.", "place") == "place"

    def test_two_people_of_one_surname_stay_apart(self) -> None:
        texts = ["Later Mara Quill met Otto Quill.", "Then Mara Quill left Otto Quill.", "Then Quill spoke."]
        found = entities(texts)
        assert set(found) == {"Mara Quill", "Otto Quill"}
        assert all(len(entity.mentions) == 2 for entity in found.values())

    def test_a_bare_surname_goes_to_the_clearly_more_mentioned_one(self) -> None:
        texts = [*["Later Mara Quill spoke to them."] * 6, "Later Otto Quill spoke to them.", "Then Quill left them."]
        found = entities(texts)
        assert len(found["Mara Quill"].mentions) == 7
        assert len(found["Otto Quill"].mentions) == 1

    def test_a_bare_surname_goes_to_the_one_who_bears_its_title(self) -> None:
        texts = ["Senator Mara Quill met Mayor Otto Quill.", "Then Mayor Quill left.", "Then Senator Mara Quill left."]
        found = entities(texts)
        assert "Quill" in found["Otto Quill"].aliases
        assert "Quill" not in found["Mara Quill"].aliases

    def test_a_son_is_not_his_father(self) -> None:
        texts = ["Later Otto Quill met Otto Quill Jr. at home."]
        assert set(entities(texts)) == {"Otto Quill", "Otto Quill Jr."}

    def test_middle_names_and_nicknames_are_one_person(self) -> None:
        texts = ["Later Michael B. Abel spoke.", "Later Mike Abel left.", "Later Michael Abel slept."]
        assert [len(entity.mentions) for entity in merge_names(texts, "en")] == [3]

    def test_russian_cases_are_one_name(self) -> None:
        texts = ["Вчера Иван Лесков выступил.", "Вчера сообщили об Иване Лескове.", "Вчера спросили Лескова."]
        assert [len(entity.mentions) for entity in merge_names(texts, "ru")] == [3]

    def test_german_genitive_is_the_same_name(self) -> None:
        texts = ["Gestern kam Angela Muster nach Berlin.", "Musters Plan gefiel Angela Musters Partei."]
        assert any({"Angela Muster", "Angela Musters"} <= entity.aliases for entity in merge_names(texts, "de"))

    def test_passing_outlets_are_left_out(self) -> None:
        texts = ["Mara Quill told Reuters that she won.", "Photo by Getty Images, she said on Twitter."]
        assert set(entities(texts)) == {"Mara Quill"}

    def test_an_outlet_that_the_story_is_about_stays(self) -> None:
        texts = ["Then Reuters sued the ministry and Reuters won its case against the state."] * 4
        assert "Reuters" in entities(texts)

    def test_order_of_the_texts_does_not_change_names_and_kinds(self) -> None:
        def seen(texts: list[str]) -> set[tuple[str, str, int, frozenset[str]]]:
            return {(e.name, e.kind, len(e.mentions), e.aliases) for e in merge_names(texts, "en")}

        assert seen(list(self.STORY)) == seen(list(reversed(self.STORY)))

    @settings(max_examples=50, deadline=None)
    @given(st.lists(st.text(max_size=60), max_size=5), st.sampled_from(LANGUAGES))
    def test_mentions_are_exact_and_belong_to_one_entity(self, texts: list[str], language: str) -> None:
        taken: set[tuple[int, int, int]] = set()
        for entity in merge_names(texts, language):
            assert entity.name in entity.aliases
            assert taken.isdisjoint(entity.mentions)
            taken.update(entity.mentions)
            for index, start, end in entity.mentions:
                assert texts[index][start:end] in entity.aliases
            for found in describe(entity, texts, language):
                assert 0 <= found.start < found.end <= len(texts[found.text_index])


class TestDescribing:
    @pytest.mark.parametrize(
        ("sentence", "expected"),
        [
            ("On Monday Mara Quill, the mayor of Norwick, resigned.", "the mayor of Norwick"),
            ("On Monday the mayor of Norwick, Mara Quill, resigned.", "the mayor of Norwick"),
            ("On Monday he hurt the former spy, Mara Quill, again.", "the former spy"),
            ("On Monday Mara Quill, 54, a lawyer from Norwick, resigned.", "54, a lawyer from Norwick"),
            ("On Monday Mara Quill, who led the union for years, resigned.", "who led the union for years"),
            ("Later Mara Quill is a lawyer in Norwick.", "is a lawyer in Norwick"),
            ("On Monday former Norwick mayor Mara Quill resigned.", "former Norwick mayor"),
            ("On Monday Mara Quill (born 1961 in Norwick) resigned.", "(born 1961 in Norwick)"),
        ],
    )
    def test_the_words_of_the_text(self, sentence: str, expected: str) -> None:
        assert best("Mara Quill", [sentence]) == expected

    @pytest.mark.parametrize(
        "sentence",
        [
            "On Monday Mara Quill, the weather permitting, will speak.",
            "On Monday, speaking to Mara Quill, a storm broke the windows.",
            "The house of Mara Quill is the oldest one.",
            "On Monday Mara Quill left.",
            "On Monday the court denied that Mara Quill is the owner of the house.",
            "On Monday nobody knew whether Mara Quill was a lawyer.",
            "On Monday Otto Abel said Mara Quill is the one who called him.",
            "On Monday Mara Quill, who has repeatedly said that it will fail, left.",
            "On Monday Mara Quill, who later Tuesday visited the port, left.",
            "On Monday former Norwick mayor Mara Quill's spokesman resigned.",
        ],
    )
    def test_nothing_is_invented(self, sentence: str) -> None:
        assert best("Mara Quill", [sentence]) is None

    def test_sentences_that_stand_alone_come_first(self) -> None:
        texts = [
            "But he and Mara Quill, the mayor of Norwick, left.",
            "On Monday Mara Quill, the mayor of the town, resigned.",
        ]
        found = describe(entities(texts)["Mara Quill"], texts)
        assert [item.text_index for item in found] == [1, 0]

    def test_bodies_are_not_described_as_persons(self) -> None:
        texts = [
            "He joined the Harbor Trust Fund, a charity based in Ohio.",
            "The Harbor Trust Fund, who knows, may fail.",
        ]
        assert best("Harbor Trust Fund", texts) == "a charity based in Ohio"

    @pytest.mark.parametrize(
        ("language", "sentence", "name", "expected"),
        [
            ("de", "Angela Muster ist eine Politikerin aus Kiel.", "Angela Muster", "ist eine Politikerin aus Kiel"),
            ("fr", "Lucien Marsay, le président du parti, a parlé.", "Lucien Marsay", "le président du parti"),
            ("es", "Pedro Almada es un abogado de Lima.", "Pedro Almada", "es un abogado de Lima"),
            ("ru", "Иван Лесков — директор завода.", "Иван Лесков", "— директор завода"),
            ("vi", "Nguyễn Văn Bình là một luật sư ở Huế.", "Nguyễn Văn Bình", "là một luật sư ở Huế"),
        ],
    )
    def test_languages(self, language: str, sentence: str, name: str, expected: str) -> None:
        assert best(name, [sentence], language) == expected
