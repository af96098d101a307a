"""The Dutch tables of verbs, occasions, numbers and names are well formed."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from app.extraction.language.loading import load_language
from app.extraction.language.verbs import Form, VerbForm, verbs
from app.paths import LANGUAGES


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((LANGUAGES / "nl" / f"{name}.toml").read_text("utf-8"))


VERBS = table("verbs")
WRITTEN = {
    kind: {verb: forms for verb, forms in listed.items() if "|" in forms}
    for kind, listed in VERBS.items()
}
KINDS = {"event", "report", "state", "aspect", "modal"}


class TestAVerb:
    def test_is_of_one_of_five_kinds(self) -> None:
        assert set(VERBS) == KINDS

    def test_stands_in_one_table_only(self) -> None:
        listed = [verb for kind in VERBS.values() for verb in kind]

        assert len(listed) == len(set(listed))

    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_has_a_present_two_pasts_and_a_participle(self, kind: str) -> None:
        for verb, forms in WRITTEN[kind].items():
            present, past, participle = (form.strip() for form in forms.split("|"))
            assert present, verb
            assert len(past.split()) >= 2, verb
            assert participle, verb

    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_that_comes_apart_has_its_particle_after_every_form(self, kind: str) -> None:
        for verb, forms in WRITTEN[kind].items():
            present, past, _ = (form.split() for form in forms.split("|"))
            assert past[2:] == present[1:], verb
            assert verb.replace(" ", "").startswith("".join(present[1:])) or " " in verb, verb

    @pytest.mark.parametrize(
        ("kind", "verb", "forms"),
        [
            ("event", "ontvangen", "ontvangt | ontving ontvingen | ontvangen"),
            ("event", "aankomen", "komt aan | kwam kwamen aan | aangekomen"),
            ("event", "voorbereiden", "bereidt voor | bereidde bereidden voor | voorbereid"),
            ("event", "ontmoeten", "ontmoet | ontmoette ontmoetten | ontmoet"),
            ("event", "eren", "eert | eerde eerden | geëerd"),
            ("event", "verhuizen", "verhuist | verhuisde verhuisden | verhuisd"),
            ("report", "zeggen", "zegt | zei zeiden | gezegd"),
            ("report", "laten weten", "laat weten | liet lieten weten | laten weten"),
            ("state", "zijn", "is | was waren | geweest"),
            ("aspect", "plaatsvinden", "vindt plaats | vond vonden plaats | plaatsgevonden"),
            ("modal", "zullen", "zal | zou zouden | -"),
        ],
    )
    def test_has_the_principal_parts_of_the_grammar(self, kind: str, verb: str, forms: str) -> None:
        known = verbs(load_language("nl"))
        present, past, participle = (form.strip() for form in forms.split("|"))
        particle = " ".join(present.split()[1:])

        for word, form in (
            (present.split()[0], Form.PRESENT),
            (past.split()[0], Form.PAST),
            (past.split()[1], Form.PAST),
        ):
            assert VerbForm(verb, kind, form, particle) in known.get(word)
        assert participle == "-" or VerbForm(verb, kind, Form.PARTICIPLE) in known.get(participle)


class TestAnOccasion:
    def test_has_an_article_and_a_plural(self) -> None:
        for noun, forms in table("occasions")["occasions"].items():
            single, plural, *rest = (form.strip() for form in forms.split("|"))
            assert single in {f"de {noun}", f"het {noun}"}
            assert plural
            assert rest in ([], ["compound"])

    @pytest.mark.parametrize(
        "word", ["commissie", "informatie", "bezoek", "toestemming", "coöperatie", "toestel"]
    )
    def test_is_not_the_end_of_a_word_that_is_none(self, word: str) -> None:
        occasions = table("occasions")["occasions"]
        heads = {noun for noun, forms in occasions.items() if forms.endswith("compound")}

        assert not [head for head in heads if word.endswith(head) and word != head]


class TestANumber:
    NUMBERS = table("numbers")

    @pytest.mark.parametrize("group", ["cardinal", "ordinal"])
    def test_has_a_word_up_to_a_hundred(self, group: str) -> None:
        assert set(range(1, 101)) <= set(self.NUMBERS[group].values())

    @pytest.mark.parametrize(
        ("group", "word", "value"),
        [
            ("cardinal", "één", 1),
            ("cardinal", "tweeëndertig", 32),
            ("cardinal", "zes-en-twintig", 26),
            ("cardinal", "vijftienhonderd", 1500),
            ("ordinal", "eerste", 1),
            ("ordinal", "achtste", 8),
            ("ordinal", "eenentwintigste", 21),
            ("fraction", "anderhalf", 1.5),
            ("fraction", "tweeënhalf", 2.5),
            ("vague", "enkele", "X"),
        ],
    )
    def test_has_the_value_of_its_word(self, group: str, word: str, value: float | str) -> None:
        assert self.NUMBERS[group][word] == value

    def test_is_written_small(self) -> None:
        words = [word for group in self.NUMBERS.values() for word in group]

        assert [word for word in words if word != word.lower()] == []


class TestANameThatLooksLikeADate:
    NAMES = table("names")

    @pytest.mark.parametrize("unit", ["mensen", "euro", "procent", "km", "doden", "banen"])
    def test_is_no_year_before_what_is_counted(self, unit: str) -> None:
        assert unit in {word for group in self.NAMES["units"].values() for word in group}

    def test_is_listed_once(self) -> None:
        for group, lists in self.NAMES.items():
            for name, words in lists.items():
                if isinstance(words, list):
                    twice = {word for word in words if words.count(word) > 1}
                    assert not twice, f"{group}.{name}"
