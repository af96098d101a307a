"""The people, bodies and places that the words of an event name, in each language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.extraction import extract
from app.model import Event
from tests.builders import a_document


def told(code: str, *paragraphs: str) -> tuple[Event, ...]:
    """The events of a document in a language; its headline says nothing."""
    return extract(replace(a_document("1", *paragraphs), language=code)).events


def names(code: str, *paragraphs: str) -> tuple[list[str], list[str]]:
    """All actors and all places of the events of a document, in order, each once."""
    events = told(code, *paragraphs)
    assert events
    actors = dict.fromkeys(name for event in events for name in event.actors)
    places = dict.fromkeys(name for event in events for name in event.places)
    return list(actors), list(places)


@pytest.mark.parametrize(
    ("code", "sentence", "actors"),
    [
        ("nl", "Op 3 mei 2024 sprak wethouder Van der Meer de raad toe.", "wethouder Van der Meer"),
        ("nl", "Op 3 mei 2024 trouwde Anna de Vries met Henk Bos.", "Anna de Vries, Henk Bos"),
        ("nl", "Op 3 mei 2024 vernietigde de rechtbank Utrecht het plan.", "rechtbank Utrecht"),
        ("nl", "De Tweede Kamer stemde op 3 mei 2024 in.", "Tweede Kamer"),
        ("nl", "Op 3 mei 2024 vertrok de heer W. P. G. Asselman.", "W. P. G. Asselman"),
        ("en", "On 3 May 2024 Leeds Crown Court jailed him.", "Leeds Crown Court"),
        ("en", "On 3 May 2024 President Harl met Ann Wye.", "President Harl, Ann Wye"),
        ("en", "The Ministry of Justice opened it on 3 May 2024.", "Ministry of Justice"),
        ("de", "Am 3. Mai 2024 traf Präsident Wendt Nicola Zenk.", "Präsident Wendt, Nicola Zenk"),
        ("de", "Das Landgericht Köln wies die Klage am 3. Mai 2024 ab.", "Landgericht Köln"),
        ("fr", "La Cour de cassation a rejeté le pourvoi le 3 mai 2024.", "Cour de cassation"),
        ("fr", "Le maire Jean-Paul Val a démissionné le 3 mai 2024.", "maire Jean-Paul Val"),
        ("es", "El alcalde Luis Mora dimitió el 3 de mayo de 2024.", "alcalde Luis Mora"),
        ("es", "El Tribunal Supremo confirmó la pena el 3 de mayo de 2024.", "Tribunal Supremo"),
        ("it", "Il sindaco Mario Ponti si è dimesso il 3 maggio 2024.", "sindaco Mario Ponti"),
        ("it", "La Corte di Cassazione annullò la pena il 3 maggio 2024.", "Corte di Cassazione"),
    ],
)
def test_somebody_is_named_by_what_stands_before_the_name(code, sentence, actors):
    assert ", ".join(names(code, sentence)[0]) == actors


@pytest.mark.parametrize(
    ("code", "sentence", "places"),
    [
        ("nl", "Op 3 mei 2024 brandde een loods in Waalwijk af.", ["Waalwijk"]),
        ("nl", "De gemeente Oss opende op 3 mei 2024 een loket.", ["Oss"]),
        ("nl", "De commissie vergaderde op 3 mei 2024 te Zeist.", ["Zeist"]),
        ("en", "On 3 May 2024 a barn burned down in Harlow.", ["Harlow"]),
        ("en", "The city of Ely opened a bridge on 3 May 2024.", ["Ely"]),
        ("en", "Duval County closed the road on 3 May 2024.", ["Duval County"]),
        ("de", "Am 3. Mai 2024 brannte eine Scheune in Leipzig ab.", ["Leipzig"]),
        ("de", "Die Stadt Soest öffnete das Bad am 3. Mai 2024.", ["Soest"]),
        ("fr", "Une grange a brûlé à Lyon le 3 mai 2024.", ["Lyon"]),
        ("fr", "La ville de Sète a ouvert un pont le 3 mai 2024.", ["Sète"]),
        ("es", "Ardió un almacén en Sevilla el 3 de mayo de 2024.", ["Sevilla"]),
        ("es", "Se hundió un puente en Arnedo el 3 de mayo de 2024.", ["Arnedo"]),
        ("it", "Un magazzino è bruciato a Milano il 3 maggio 2024.", ["Milano"]),
        ("it", "Il comune di Iseo ha aperto un ponte il 3 maggio 2024.", ["Iseo"]),
    ],
)
def test_a_place_is_named_by_its_preposition_or_by_what_it_is(code, sentence, places):
    assert [one.removeprefix("comune di ") for one in names(code, sentence)[1]] == places


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("nl", "Bezoekers konden op 3 mei 2024 de molen zien."),
        ("nl", "De minister van Financiën vertrok op 3 mei 2024."),
        ("nl", "Op vrijdag 3 mei 2024 zonk de Zeeparel."),
        ("en", "Visitors could see the mill on 3 May 2024."),
        ("en", "On 3 May 2024 the ferry Sea Pearl sank."),
        ("de", "Am 3. Mai 2024 kam der Verein in Not und die Firma nach Angaben in Verzug."),
        ("de", "Besucher sahen am 3. Mai 2024 die Mühle."),
        ("de", "Am 3. Mai 2024 öffnete das Gymnasium Otto Andersen."),
        ("de", "Am 3. Mai 2024 kam Boris von der Kieler. Die Kieler begann danach."),
        ("fr", "Plusieurs Français ont vu le moulin le 3 mai 2024."),
        ("fr", "Le navire Perle a sombré le 3 mai 2024 ; il devait être vendu à Durand."),
        ("es", "Unos visitantes vieron el molino el 3 de mayo de 2024."),
        ("es", "Se aprobó la Ley Orgánica el 3 de mayo de 2024."),
        ("it", "Alcuni visitatori videro il mulino il 3 maggio 2024."),
        ("it", "Fu approvata la Legge Merlini il 3 maggio 2024."),
    ],
)
def test_a_capital_alone_is_no_name(code, sentence):
    assert names(code, sentence) == ([], [])


def test_a_surname_is_somebody_where_the_text_names_them_in_full():
    found = told(
        "nl", "Op 3 mei 2024 kwam Anna Zwager aan.", "Zwager vertrok op 5 mei 2024 naar huis."
    )

    assert [event.actors for event in found] == [("Anna Zwager",), ("Zwager",)]


def test_a_first_word_is_a_name_only_if_the_text_shows_it_elsewhere():
    assert names("nl", "Zwager vertrok op 5 mei 2024 naar huis.") == ([], [])


def test_a_german_noun_is_no_place_because_prepositions_stand_before_it():
    assert names("de", "Am 3. Mai 2024 kam er in Haft.", "Am 5. Mai 2024 kam er aus der Haft.") == (
        [],
        [],
    )


def test_a_place_that_one_goes_to_and_comes_from_is_known_by_that():
    sentences = "Am 3. Mai 2024 fuhr das Schiff nach Visby.", "Am 5. Mai 2024 kam es aus Visby."

    assert names("de", *sentences)[1] == ["Visby"]


def test_an_event_told_twice_names_all_and_each_by_its_longest_form():
    (event,) = told(
        "nl",
        "Op 3 mei 2024 opende wethouder Van der Meer de nieuwe brug over het kanaal.",
        "Op 3 mei 2024 opende Van der Meer de nieuwe brug over het kanaal in Waalwijk.",
    )

    assert (event.actors, event.places) == (("wethouder Van der Meer",), ("Waalwijk",))


def test_a_heading_in_capitals_names_nobody_that_the_text_does_not():
    assert names("en", "Great Northern Harbour Road Opens To Jane Traffic on 3 May 2024")[0] == []


def test_the_label_of_the_next_field_is_no_part_of_a_name():
    assert names("nl", "Rechtbank Utrecht Datum uitspraak 3 mei 2024, zaak over een brug")[0] in (
        [],
        ["Rechtbank Utrecht"],
    )
