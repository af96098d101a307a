"""What a person has chosen, kept between runs; and what the command line asked of the window."""

from __future__ import annotations

from app.settings.declared import Settings
from app.settings.private import private_folder
from app.settings.store import Stored, load, save
from app.settings.window_options import WindowOptions

__all__ = ["Settings", "Stored", "WindowOptions", "load", "private_folder", "save"]
