"""What stands in the text and how it hangs together: words, clauses, verbs, time expressions."""

from __future__ import annotations
