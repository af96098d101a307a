"""Files and folders become documents; what cannot be read becomes a problem with its reason."""

from __future__ import annotations

from app.readers._reader import Reader
from app.readers._reading import read, readers
from app.readers._sources import sources

__all__ = ["Reader", "read", "readers", "sources"]
