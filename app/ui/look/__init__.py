"""Colours, fonts and small parts that everything shown is made of."""

from __future__ import annotations
