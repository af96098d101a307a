"""Noun phrases that name a dated occasion, and what the text says of it."""

from __future__ import annotations
