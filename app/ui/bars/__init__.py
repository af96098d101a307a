"""The strips around the panes: above, below, and what they tell."""

from __future__ import annotations
