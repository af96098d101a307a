"""Resources are found in a checkout and in an installed copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import paths


def test_a_checkout_has_them_beside_the_package() -> None:
    assert paths.RESOURCES.name == "resources"
    assert paths.LANGUAGES.parent == paths.RESOURCES
    assert paths.SEEDS.is_dir()


def test_an_installed_copy_has_them_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "app" / "_resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "app")

    assert paths._beside("resources") == tmp_path / "app" / "_resources"
    assert paths._beside("seeds") == tmp_path / "seeds"
