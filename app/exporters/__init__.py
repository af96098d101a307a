"""Events and documents on their way out to other programs."""

from __future__ import annotations
