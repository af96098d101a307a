"""A language as data: its rules, word tables and verbs, ready for matching."""

from __future__ import annotations
