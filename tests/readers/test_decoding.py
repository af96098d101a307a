"""Bytes become the characters their writer meant, or are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.readers._decoding import decoded
from app.readers._reader import UnreadableError

DUTCH = "De coördinator van het café zei: “Eén idee, dát helpt” – zo’n € 5 à 6 miljoen in België."
POLISH = (
    "Prezydent przyjął wczoraj delegację. Spotkanie było bardzo ważne, mówią świadkowie źródła."
)
RUSSIAN = "Президент принял вчера делегацию. Встреча была очень важной, говорят свидетели."
FILE = Path("a.txt")


def refusal(found: bytes) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        decoded(found, FILE)
    return caught.value


class TestATextIsReadIn:
    @pytest.mark.parametrize(
        "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"]
    )
    def test_the_encoding_it_was_written_in(self, encoding: str) -> None:
        assert decoded(DUTCH.encode(encoding), FILE) == DUTCH

    def test_big_endian_unicode(self) -> None:
        assert decoded(b"\xfe\xff" + DUTCH.encode("utf-16-be"), FILE) == DUTCH

    def test_windows_1252_with_one_accent_in_it(self) -> None:
        text = f"Het café in Zwolle. {'Gewone tekst zonder accenten. ' * 40}"

        assert decoded(text.encode("cp1252"), FILE) == text

    @pytest.mark.parametrize(
        ("text", "encoding"),
        [(POLISH, "cp1250"), (POLISH, "iso8859_2"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r")],
    )
    def test_an_older_encoding_of_another_alphabet(self, text: str, encoding: str) -> None:
        assert decoded((text * 4).encode(encoding), FILE) == text * 4

    def test_newlines_of_every_system(self) -> None:
        assert decoded(b"a\r\nb\rc\nd\x0ce", FILE) == "a\nb\nc\nd\n\ne"

    def test_composed_characters_without_invisible_ones(self) -> None:
        text = "cree\u0308ren\u00ad \ufefffebru\u00adari\u200b"

        assert decoded(text.encode(), FILE) == "creëren februari"

    def test_characters_without_stray_controls(self) -> None:
        assert decoded(b"\x1b[31mrood\x1b[0m", FILE) == "[31mrood[0m"


class TestADamagedText:
    @pytest.mark.parametrize(
        "damage", [b"\xff\xfe", b"\xe2\x28\xa1", b"\xc3", b"\x80\x80", b"\xf5"]
    )
    def test_in_utf_8_is_refused_at_the_place_of_the_damage(self, damage: bytes) -> None:
        whole = DUTCH.encode()
        reason = refusal(whole + damage + b" en zo verder. " + whole).reason

        assert reason.rule == "unreadable-encoding"
        assert dict(reason.arguments) == {"name": "a.txt", "position": len(whole) + 1}

    def test_with_one_accent_left_whole_is_refused(self) -> None:
        assert refusal(b"Het caf\xc3\xa9 \xff\xfe\xff en").reason.rule == "unreadable-encoding"

    @pytest.mark.parametrize("damage", [b"\xc3", b"\xff\xfe", b"\x81\x8d", b"\xe2\x82"])
    def test_with_nothing_else_to_go_by_is_refused(self, damage: bytes) -> None:
        text = b"De top is in Parijs " + damage + b"en duurt twee dagen. "

        assert refusal(text).reason.rule == "unreadable-encoding"

    def test_in_no_alphabet_at_all_is_refused(self) -> None:
        noise = bytes([0x81, 0x20, 0x8D, 0xA4, 0xD7, 0x9D, 0x41, 0xF7]) * 40

        assert refusal(b"De top is " + noise).reason.rule == "unreadable-encoding"

    def test_in_an_older_encoding_is_refused_however_far_down(self) -> None:
        text = (RUSSIAN + "\n").encode("cp1251") * 800

        assert refusal(text + b"\x98").reason.rule == "unreadable-encoding"

    def test_in_utf_16_is_refused(self) -> None:
        assert refusal(b"\xff\xfea\x00b").reason.rule == "unreadable-encoding"


class TestABinaryFile:
    @pytest.mark.parametrize(
        "found",
        [
            b"\x7fELF\x02\x01\x01\x00\x00",
            b"%PDF-1.7 text that looks like text",
            b"PK\x03\x04 word document",
            b"{\\rtf1 text}",
            bytes(range(1, 9)) * 40,
            b"abc\x00def",
        ],
    )
    def test_is_refused(self, found: bytes) -> None:
        assert refusal(found).reason.rule == "unreadable-binary"
