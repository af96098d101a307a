"""A date that would go back in the telling is of a later year that was named with its month."""

from __future__ import annotations

import pytest

from app.extraction.extract import timexes

LINES = {
    "nl": (
        "Het schip voer vanaf juni 2018 voor de rederij.",
        "In november 2015 werd het verkocht.",
        "Op 4 juni vertrok het schip. Op 13 juli kwam het aan.",
    ),
    "en": (
        "From June 2018 she sailed for the company.",
        "In November 2015 she was sold.",
        "On 4 June she left the port. On 13 July she arrived.",
    ),
    "fr": (
        "À partir de juin 2018, il navigua pour la compagnie.",
        "En novembre 2015, il fut vendu.",
        "Le 4 juin, il quitta le port. Le 13 juillet, il arriva.",
    ),
}


@pytest.mark.parametrize("language", LINES)
def test_the_year_named_with_the_month_is_meant_and_holds_on(language: str) -> None:
    found = [one["value"] for one in timexes("\n".join(LINES[language]), language=language)]

    assert found == ["2018-06", "2015-11", "2018-06-04", "2018-07-13"]


def test_within_the_paragraph_that_tells_of_a_year_that_year_holds() -> None:
    text = "Het schip voer vanaf juni 2018. In november 2015 werd het verkocht, op 4 juni gekeurd."

    assert timexes(text, language="nl")[-1]["value"] == "2015-06-04"


def test_a_month_that_comes_later_in_the_year_in_force_is_of_that_year() -> None:
    lines = ("Zij voer vanaf juni 2018 voor hen.", "In maart 2015 werd zij verkocht.")
    text = "\n".join((*lines, "Op 4 juni voer zij uit."))

    assert timexes(text, language="nl")[-1]["value"] == "2015-06-04"
