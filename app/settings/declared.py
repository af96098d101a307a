"""Every setting, declared once: its default, its words, and what it may be."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import Field

SYSTEM = "system"


def setting(default: str | bool, words: str, *choices: str) -> Any:  # noqa: FBT001 - a value
    """A field of `Settings`: a switch, one of the choices, or without choices any text."""
    return field(default=default, metadata={"words": words, "choices": choices})


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has chosen; anything not chosen stands at its default.

    `window` is Qt's saved geometry in base64, empty before the window was first closed;
    `collection` the path of the collection that was open last, empty where none was.
    """

    theme: str = setting(SYSTEM, "Colours", SYSTEM, "light", "dark", "contrast")
    language: str = setting(SYSTEM, "Language", SYSTEM, "nl", "en")
    reduced_motion: str = setting(SYSTEM, "Reduce motion", SYSTEM, "on", "off")
    single_letter_keys: bool = setting(default=True, words="Single letters and digits are keys")
    panel: bool = setting(default=True, words="Side panel")
    window: str = setting("", "Place and size of the window")
    collection: str = setting("", "Collection last open")


def choices(name: str) -> tuple[str, ...]:
    """What the setting may be, empty where any value of its type will do."""
    found: tuple[str, ...] = _declaration(name).metadata["choices"]
    return found


def words(name: str) -> str:
    """The setting in words, in English: the source text of its translations."""
    found: str = _declaration(name).metadata["words"]
    return found


def is_allowed(name: str, value: object) -> bool:
    """Whether the setting exists and may have this value."""
    known = {declaration.name: declaration for declaration in fields(Settings)}
    if name not in known or type(value) is not type(known[name].default):
        return False
    allowed = known[name].metadata["choices"]
    return not allowed or value in allowed


def _declaration(name: str) -> Field[Any]:
    return next(declaration for declaration in fields(Settings) if declaration.name == name)
