"""What is visible, in pixels: viewports, ticks, cards, bars and density; no Qt."""

from __future__ import annotations
