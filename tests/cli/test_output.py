"""Whatever a terminal can show, something readable comes out."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.output import say, shown


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "’s avonds – ¶ 2 · één"),
        ("ascii", "'s avonds - par. 2 - een"),
        ("latin-1", "'s avonds - ¶ 2 · één"),
    ],
)
def test_typography_becomes_plainer_where_it_must(encoding: str, text: str) -> None:
    assert shown("’s avonds – ¶ 2 · één", encoding) == text


def test_what_has_no_plain_twin_becomes_a_question_mark() -> None:
    assert shown("日本 \udcff", "ascii") == "?? ?"


@given(st.text(alphabet=st.characters()), st.sampled_from(["ascii", "latin-1", "cp1252", "utf-8"]))
def test_any_text_can_be_shown_in_any_encoding(text: str, encoding: str) -> None:
    assert isinstance(shown(text, encoding).encode(encoding), bytes)


def test_a_terminal_is_never_given_control_characters() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), "utf-8")
    say("a\x1b[31mb", stream)
    stream.seek(0)

    assert stream.read() == "a\ufffd[31mb\n"
