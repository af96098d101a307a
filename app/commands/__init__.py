"""Everything a person can do, declared once: menus, keys, hints and the sheet of keys follow."""

from __future__ import annotations

from app.commands._command import Command, Menu, Need, Placed, Scope, plain
from app.commands._held import Held, Past
from app.commands._opening import closed, refreshed, with_chronology
from app.commands._passages import Passage, passages
from app.commands._phrases import Phrase, Telling, Tellings, phrases, tellings
from app.commands._session import Session
from app.commands._shell import DateGiven, Shell
from app.commands._state import State, View

__all__ = [
    "Command",
    "DateGiven",
    "Held",
    "Menu",
    "Need",
    "Passage",
    "Past",
    "Phrase",
    "Placed",
    "Scope",
    "Session",
    "Shell",
    "State",
    "Telling",
    "Tellings",
    "View",
    "closed",
    "passages",
    "phrases",
    "plain",
    "refreshed",
    "tellings",
    "with_chronology",
]
