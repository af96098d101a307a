"""A date that belongs to the participle of a noun tells of the noun, not of the verb around it."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.sentences import an_article


def told(sentence: str, language: str) -> list[tuple[str, str]]:
    """When the events of a sentence are, as EDTF, with their titles."""
    found = extract(an_article("Kop", sentence, language=language)).events
    return [(event.when.edtf, event.title) for event in found if event.when is not None]


@pytest.mark.parametrize(
    ("language", "sentence", "title"),
    [
        ("nl", "De raad sloopt de in 1933 gebouwde brug.", "De in 1933 gebouwde brug"),
        ("nl", "De minister prees het in 1933 gesloten akkoord.", "Het in 1933 gesloten akkoord"),
        ("de", "Der Rat eröffnete die 1933 gebaute Brücke wieder.", "Die 1933 gebaute Brücke"),
        ("de", "Der im Mai 1933 gewählte Rat trat zurück.", "Der im Mai 1933 gewählte Rat"),
        ("en", "The mayor reopened the bridge built in 1933 by the Allies.",
         "The bridge built in 1933 by the Allies"),
        ("en", "The mayor criticised the agreement signed in 1933 in Leeds.",
         "The agreement signed in 1933 in Leeds"),
        ("fr", "Le maire a inauguré le pont construit en 1933 par les Alliés.",
         "Le pont construit en 1933 par les Alliés"),
        ("fr", "Elle est l'auteur du rapport publié en 1933 sur la pauvreté.",
         "L'auteur du rapport publié en 1933 sur la pauvreté"),
        ("es", "El alcalde reabrió el puente construido en 1933 por los aliados.",
         "El puente construido en 1933 por los aliados"),
        ("es", "La ministra criticó el acuerdo firmado en 1933 en Madrid.",
         "El acuerdo firmado en 1933 en Madrid"),
        ("fr", "L'accord signé à Lyon le 3 mai 1933 fut annulé.",
         "L'accord signé à Lyon le 3 mai 1933"),
        ("en", "The agreement signed in Leeds on 3 May 1933 was annulled.",
         "The agreement signed in Leeds on 3 May 1933"),
        ("it", "Il sindaco ha riaperto il ponte costruito nel 1933 dagli Alleati.",
         "Il ponte costruito nel 1933 dagli Alleati"),
        ("it", "La ministra ha criticato l'accordo firmato nel 1933 a Milano.",
         "L'accordo firmato nel 1933 a Milano"),
    ],
)  # fmt: skip
def test_the_noun_with_its_participle_is_what_happened(
    language: str, sentence: str, title: str
) -> None:
    assert [one for date, one in told(sentence, language) if date.startswith("1933")] == [title]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "De vergadering werd in 1933 geopend door de burgemeester."),
        ("de", "Die Brücke wurde 1933 gebaut und später erneuert."),
        ("en", "Police detained a man accused of theft in 1933."),
        ("fr", "Le pont a été construit en 1933 par les Alliés."),
        ("es", "El equipo consiguió un buen resultado en 1933."),
        ("it", "La squadra ottenne un risultato storico nel 1933."),
    ],
)
def test_what_the_verb_of_the_clause_tells_stays_its_own(language: str, sentence: str) -> None:
    title = told(sentence, language)[0][1]

    assert title.split()[0] == sentence.split(maxsplit=1)[0]


@pytest.mark.parametrize(
    ("language", "sentence", "title"),
    [
        ("nl", "De brug, gebouwd in 1933, wordt gesloopt.", "De brug, gebouwd in 1933"),
        ("de", "Die Brücke, 1933 gebaut, wird abgerissen.", "Die Brücke, 1933 gebaut"),
        ("en", "The bridge, built in 1933, will be demolished.", "The bridge, built in 1933"),
        ("fr", "Le pont, construit en 1933, sera démoli.", "Le pont, construit en 1933"),
        ("es", "El puente, construido en 1933, será demolido.", "El puente, construido en 1933"),
        ("it", "Il ponte, costruito nel 1933, sarà demolito.", "Il ponte, costruito nel 1933"),
    ],
)
def test_what_is_inserted_between_commas_is_said_of_what_stands_before(
    language: str, sentence: str, title: str
) -> None:
    assert told(sentence, language) == [("1933", title)]


def test_a_long_bracket_that_tells_something_is_an_event_by_its_own_words() -> None:
    found = told(
        "De rechtbank wees het verzoek af (de raad had in 1933 een nieuw voorstel gedaan over de "
        "brug en de haven).",
        "nl",
    )

    assert [title.split()[:4] for _, title in found] == [["De", "raad", "had", "in"]]
