"""Kroniek: documents in, a timeline out, every date answerable to "why?"."""

from __future__ import annotations

__version__ = "0.1.0"
