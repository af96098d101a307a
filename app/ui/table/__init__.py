"""The table twin: the same events as rows."""

from __future__ import annotations
