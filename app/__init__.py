"""Kroniek: documents in, a timeline out, every date answerable to "why?"."""

from __future__ import annotations
