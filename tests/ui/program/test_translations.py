from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.ui.translations import LANGUAGES, TRANSLATIONS, copy, update


@pytest.fixture(scope="module")
def updated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    copy(folder)
    update(folder)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
class TestTheTranslations:
    def test_are_of_the_texts_in_the_code(self, updated: Path, language: str) -> None:
        name = f"kroniek_{language}.ts"
        found = (updated / name).read_text("utf-8")

        assert found == (TRANSLATIONS / name).read_text("utf-8"), (
            "run python -m tests.ui.translations and translate what is new"
        )

    def test_are_compiled(self, updated: Path, language: str) -> None:
        name = f"kroniek_{language}.qm"

        assert (updated / name).read_bytes() == (TRANSLATIONS / name).read_bytes()

    def test_are_complete(self, updated: Path, language: str) -> None:
        text = (updated / f"kroniek_{language}.ts").read_text("utf-8")

        assert "unfinished" not in text

    def test_fill_in_the_same_places(self, updated: Path, language: str) -> None:
        text = (updated / f"kroniek_{language}.ts").read_text("utf-8")
        message = re.compile(
            r"<source>(.*?)</source>.*?<translation>(.*?)</translation>", re.DOTALL
        )
        pairs = message.findall(text)
        places = re.compile(r"%\d")

        assert len(pairs) > 100
        assert all(
            sorted(places.findall(source)) == sorted(places.findall(translation))
            for source, translation in pairs
        )
