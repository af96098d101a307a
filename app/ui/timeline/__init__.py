"""The timeline and its overview: painting, pointing, and what a screen reader is told."""

from __future__ import annotations
