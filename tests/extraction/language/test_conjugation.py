"""Regular verbs are spelled from their infinitive, by the classes of their language."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app import paths
from app.extraction.language.conjugation import conjugations
from app.extraction.language.loading import codes, load, load_language
from app.extraction.language.rules import RuleError
from app.extraction.language.verbs import Form, VerbForm, Verbs, verbs


def readings(word: str, code: str) -> set[tuple[str, str]]:
    return {(one.lemma, str(one.form)) for one in verbs(load_language(code)).get(word)}


@pytest.mark.parametrize(
    ("code", "lemma", "present", "past", "participle", "future"),
    [
        ("fr", "arriver", "arrivons", "arrivèrent", "arrivée", "arriverait"),
        ("fr", "nager", "nagez", "nageait", "nagé", "nagera"),
        ("fr", "annoncer", "annonçons", "annonça", "annoncés", "annoncerons"),
        ("fr", "acheter", "achète", "achetais", "achetées", "achètera"),
        ("fr", "accélérer", "accélère", "accélérait", "accéléré", "accélérera"),
        ("fr", "déployer", "déploie", "déployait", "déployée", "déploieront"),
        ("fr", "jeter", "jette", "jeta", "jeté", "jettera"),
        ("fr", "finir", "finissons", "finirent", "finie", "finiraient"),
        ("fr", "bâtir", "bâtit", "bâtissait", "bâties", "bâtira"),
        ("fr", "choisir", "choisissez", "choisîmes", "choisi", "choisirai"),
        ("fr", "vendre", "vend", "vendirent", "vendues", "vendront"),
        ("fr", "attendre", "attendons", "attendait", "attendue", "attendra"),
        ("fr", "répondre", "répond", "répondit", "répondu", "répondrait"),
        ("fr", "maintenir", "maintiennent", "maintînt", "maintenu", "maintiendra"),
        ("fr", "comprendre", "comprenons", "comprit", "comprises", "comprendrait"),
        ("fr", "construire", "construisez", "construisait", "construite", "construiront"),
        ("fr", "sortir", "sort", "sortîmes", "sorties", "sortirai"),
        ("es", "llegar", "llegamos", "llegué", "llegado", "llegaré"),
        ("es", "atacar", "atacan", "ataqué", "atacadas", "atacaría"),
        ("es", "comenzar", "comienza", "comenzaron", "comenzada", "comenzarán"),
        ("es", "cruzar", "cruza", "crucé", "cruzado", "cruzaríamos"),
        ("es", "vender", "vendemos", "vendieran", "vendida", "venderás"),
        ("es", "crecer", "crece", "crecí", "crecido", "crecerá"),
        ("es", "recoger", "recogen", "recogimos", "recogidas", "recogería"),
        ("es", "vivir", "vivimos", "viví", "vivido", "viviremos"),
        ("es", "destruir", "destruye", "destruyeron", "destruida", "destruirán"),
        ("es", "dirigir", "dirigimos", "dirigiste", "dirigido", "dirigiré"),
        ("es", "empezar", "empieza", "empecé", "empezado", "empezará"),
        ("es", "contar", "cuentan", "contamos", "contado", "contarían"),
        ("es", "pedir", "pide", "pidieron", "pedida", "pediremos"),
        ("es", "sentir", "sienten", "sintió", "sentido", "sentirá"),
        ("es", "proponer", "propongo", "propusieron", "propuesta", "propondrá"),
        ("it", "arrivare", "arriviamo", "arrivai", "arrivate", "arriveremmo"),
        ("it", "attaccare", "attacchiamo", "attaccarono", "attaccata", "attaccherà"),
        ("it", "pagare", "paghiamo", "pagava", "pagato", "pagherò"),
        ("it", "lasciare", "lasciamo", "lasciasti", "lasciati", "lasceranno"),
        ("it", "credere", "credono", "credettero", "creduta", "crederei"),
        ("it", "ricevere", "riceviamo", "ricevetti", "ricevuti", "riceverà"),
        ("it", "vendere", "vende", "vendé", "venduto", "venderanno"),
        ("it", "finire", "finiscono", "finimmo", "finite", "finirebbe"),
        ("it", "costruire", "costruisco", "costruirono", "costruita", "costruirò"),
        ("it", "prendere", "prendono", "prese", "presa", "prenderemo"),
        ("it", "raggiungere", "raggiunge", "raggiunsero", "raggiunto", "raggiungerà"),
        ("it", "proporre", "proponiamo", "propose", "proposte", "proporrebbe"),
        ("it", "partire", "parte", "partii", "partite", "partiremo"),
    ],
)
def test_a_verb_is_spelled_in_every_column(
    code: str, lemma: str, present: str, past: str, participle: str, future: str
) -> None:
    assert (lemma, "present") in readings(present, code)
    assert (lemma, "past") in readings(past, code)
    assert (lemma, "participle") in readings(participle, code)
    assert (lemma, "future") in readings(future, code)
    assert (lemma, "infinitive") in readings(lemma, code)


@pytest.mark.parametrize(
    ("code", "lemma", "present", "past", "participle"),
    [
        ("de", "bauen", "baut", "baute", "gebaut"),
        ("de", "arbeiten", "arbeitet", "arbeiteten", "gearbeitet"),
        ("de", "fordern", "fordert", "forderten", "gefordert"),
        ("de", "eröffnen", "eröffnet", "eröffnete", "eröffnet"),
        ("de", "besuchen", "besucht", "besuchten", "besucht"),
        ("de", "blockieren", "blockiert", "blockierte", "blockiert"),
        ("de", "vorbereiten", "vorbereitet", "vorbereitete", "vorbereitet"),
        ("de", "abbauen", "abbaut", "abbauten", "abgebaut"),
        ("nl", "bouwen", "bouwt", "bouwden", "gebouwd"),
        ("nl", "maken", "maakt", "maakte", "gemaakt"),
        ("nl", "zetten", "zet", "zetten", "gezet"),
        ("nl", "praten", "praat", "praatten", "gepraat"),
        ("nl", "leven", "leeft", "leefde", "geleefd"),
        ("nl", "reizen", "reist", "reisden", "gereisd"),
        ("nl", "tekenen", "tekent", "tekende", "getekend"),
        ("nl", "installeren", "installeert", "installeerde", "geïnstalleerd"),
        ("nl", "bepalen", "bepaalt", "bepaalde", "bepaald"),
        ("nl", "aanboren", "aanboort", "aanboorden", "aangeboord"),
    ],
)
def test_a_weak_verb_is_spelled_in_every_column(
    code: str, lemma: str, present: str, past: str, participle: str
) -> None:
    assert (lemma, "present") in readings(present, code)
    assert (lemma, "past") in readings(past, code)
    assert (lemma, "participle") in readings(participle, code)


def test_a_verb_that_comes_apart_has_its_particle_with_the_finite_forms_only() -> None:
    known = verbs(load_language("nl"))

    assert VerbForm("aanboren", "event", Form.PAST, "aan") in known.get("boorde")
    assert VerbForm("aanboren", "event", Form.PAST) in known.get("aanboorde")
    assert VerbForm("aanboren", "event", Form.INFINITIVE, "aan") in known.get("boren")
    assert ("aanboren", "participle") not in readings("geboord", "nl")


@pytest.mark.parametrize(
    ("lemma", "present", "past", "participle"),
    [
        ("abandon", "abandons", "abandoned", "abandoning"),
        ("carry", "carries", "carried", "carrying"),
        ("agree", "agrees", "agreed", "agreeing"),
        ("close", "closes", "closed", "closing"),
        ("reach", "reaches", "reached", "reaching"),
        ("veto", "vetoes", "vetoed", "vetoing"),
        ("stop", "stops", "stopped", "stopping"),
        ("admit", "admits", "admitted", "admitting"),
        ("play", "plays", "played", "playing"),
    ],
)
def test_an_english_verb_is_spelled_by_its_last_letters(
    lemma: str, present: str, past: str, participle: str
) -> None:
    assert (lemma, "present") in readings(present, "en")
    assert {(lemma, "past"), (lemma, "participle")} <= readings(past, "en")
    assert (lemma, "participle") in readings(participle, "en")


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("fr", "prendons"),  # prendre
        ("fr", "mettit"),  # mettre
        ("fr", "allera"),  # aller
        ("fr", "achete"),
        ("fr", "mangons"),
        ("en", "goed"),
        ("en", "openned"),
        ("de", "gehte"),
        ("nl", "loopte"),
        ("nl", "geverandert"),
        ("es", "comenza"),  # comenzar
        ("es", "conducí"),  # conducir
        ("es", "sentió"),  # sentir
        ("es", "abrido"),  # abrir
        ("es", "llegé"),
        ("it", "chiuduto"),  # chiudere
        ("it", "prendette"),  # prendere
        ("it", "credesi"),  # credere
        ("it", "pagerà"),
        ("it", "partisce"),
    ],
)
def test_what_is_irregular_is_not_made_regular(code: str, word: str) -> None:
    assert readings(word, code) == set()


@pytest.mark.parametrize(
    ("code", "word"),
    [("fr", "éditions"), ("fr", "entre"), ("fr", "attaques"), ("es", "trabajo"), ("es", "obras"),
     ("es", "informe"), ("it", "acquisto"), ("it", "arresti"), ("it", "operai")],
)  # fmt: skip
def test_a_noun_is_not_read_as_the_verb_that_it_could_be(code: str, word: str) -> None:
    assert readings(word, code) == set()


@pytest.mark.parametrize(
    ("code", "lemma", "line"),
    [
        (
            "fr",
            "abroger",
            (
                "abroge abrogent | abrogeait abrogeaient abrogea abrogèrent"
                " | abrogé abrogée abrogés abrogées | abrogera abrogeront"
            ),
        ),
        (
            "es",
            "abdicar",
            (
                "abdica abdican | abdicó abdicaron abdicaba abdicaban"
                " | abdicado abdicada abdicados abdicadas"
                " | abdicará abdicarán abdicaría abdicarían"
            ),
        ),
        (
            "it",
            "allargare",
            (
                "allarga allargano | allargò allargarono allargava allargavano"
                " | allargato allargata allargati allargate"
                " | allargherà allargheranno allargherebbe allargherebbero"
            ),
        ),
    ],
)
def test_what_a_written_line_said_follows_from_the_infinitive(
    code: str, lemma: str, line: str
) -> None:
    columns = ("present", "past", "participle", "future")

    for column, words in zip(columns, line.split("|"), strict=True):
        assert all(readings(word, code) == {(lemma, column)} for word in words.split())


def test_a_column_left_empty_follows_from_the_infinitive_and_the_others_do_not() -> None:
    assert readings("abrimos", "es") == {("abrir", "present"), ("abrir", "past")}
    assert readings("abierta", "es") == {("abrir", "participle")}
    assert readings("abrida", "es") == set()


def test_every_form_is_found_by_taking_it_apart() -> None:
    known = verbs(load_language("it"))

    assert [word for word in known if word not in known] == []


def test_a_language_without_classes_has_the_forms_that_are_written_out() -> None:
    folder = paths.LANGUAGES / "eo"
    known = Verbs({"event": {"veni": "venas | venis | veninta"}}, conjugations(folder))

    assert conjugations(folder).classes == {}
    assert known.get("venis") == (VerbForm("veni", "event", Form.PAST),)


@pytest.mark.parametrize(
    ("right", "wrong", "reason"),
    [
        ('future = "future"', 'future = "futur"', "there is no column 'futur'"),
        ("[tenses]", "[tences]", "unknown key 'tences'"),
        ("stem = ", "stam = ", "has an unknown key 'stam'"),
        ('like = "aimer"', 'like = "amier"', "there is no class of its own 'amier'"),
        ('imperfect = "ais ais ait', 'imperfekt = "ais ais ait', "unknown key 'imperfekt'"),
        (
            'imperfect = "ais ais ait',
            'imperfect = "ais ait',
            "'aimer' has 5 persons in 'imperfect'",
        ),
        ('["c", "ç", "[aâo].*"]', '["c", "ç"]', "a spelling that is not [end, written, before]"),
        ("[classes.finir]", "[classes.boire]", "does not fit the verb after which it is named"),
    ],
)
def test_a_slip_in_the_classes_is_told_with_the_file_and_the_reason(
    tmp_path: Path, right: str, wrong: str, reason: str
) -> None:
    folder = tmp_path / "fr"
    shutil.copytree(paths.LANGUAGES / "fr", folder)
    text = (folder / "conjugations.toml").read_text("utf-8")
    assert right in text
    (folder / "conjugations.toml").write_text(text.replace(right, wrong, 1), "utf-8")

    with pytest.raises(RuleError, match=r"fr/conjugations\.toml") as refusal:
        conjugations(folder)
    assert reason in str(refusal.value)


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"event": {"aller": "finir"}}, "'aller' does not fit the class 'finir'"),
        ({"event": {"aller": "alleur"}}, "there is no class 'alleur'"),
        ({"event": {"avoir fait": ""}}, "'avoir fait' does not fit any class"),
        ({"event": {"aller": "va | allait"}}, "'aller' has 2 columns"),
        ({"event": {"aller": "re-"}}, "'aller' does not begin with 're'"),
        ({"evnt": {"parler": ""}}, "there is no kind 'evnt'"),
    ],
)
def test_a_slip_in_the_list_is_told_with_the_verb(
    entry: dict[str, dict[str, str]], reason: str
) -> None:
    with pytest.raises(RuleError, match=r"fr/verbs\.toml") as refusal:
        Verbs(entry, conjugations(paths.LANGUAGES / "fr"))
    assert reason in str(refusal.value)


def test_every_class_is_the_class_of_some_verb() -> None:
    for code in codes():
        classes = conjugations(paths.LANGUAGES / code)
        used = set()
        for table in load(paths.LANGUAGES / code / "verbs.toml").values():
            for lemma, entry in table.items():
                if "|" not in entry:
                    particle, _, name = entry.rpartition("-")
                    used.add(classes.of(lemma.removeprefix(particle), name.strip()).name)

        assert used == classes.classes.keys()
