"""What stands beside the timeline: the documents, and events without a date."""

from __future__ import annotations
