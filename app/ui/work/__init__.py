"""What goes on beside the window: opening, reading, deciding, and the road back."""

from __future__ import annotations
