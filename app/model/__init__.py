"""What passes between the stages: documents, mentions, events and the reasons for their dates."""

from __future__ import annotations

from app.model.document import Basis, Created, Document, Paragraph, ParagraphKind
from app.model.event import Event, Evidence, Role, Status
from app.model.extraction import Extraction, Problem
from app.model.mention import Account, Disposition, Mention, Span, TimexType, account_of
from app.model.steps import Argument, Step, step

__all__ = [
    "Account",
    "Argument",
    "Basis",
    "Created",
    "Disposition",
    "Document",
    "Event",
    "Evidence",
    "Extraction",
    "Mention",
    "Paragraph",
    "ParagraphKind",
    "Problem",
    "Role",
    "Span",
    "Status",
    "Step",
    "TimexType",
    "account_of",
    "step",
]
