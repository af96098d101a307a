"""The characters that bytes stand for: Unicode, Windows-1252, or another one-byte encoding.

A damaged file is refused with the place of the damage: a guess would put wrong words into a
quotation.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from app.readers._reader import UnreadableError

# UTF-32 before UTF-16: the little-endian mark of the first begins with that of the second.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"\x1f\x8b", b"SQLite format 3", b"MZ\x90")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_NEWLINE = re.compile(r"\r\n|[\r\v\x85\u2028]")
_PAGE = re.compile(r"[\f\u2029]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")

# How Windows-1252 looks when it is right: its signs stand between words, capitals begin them.
_WESTERN_SIGNS = frozenset("€‚„…‰‹‘’“”•–—›™ \u00a0¡£§©ª«®°±²³´·¹º»¼½¾¿×")
_SIGN_IN_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s'’‘´·–—\x00-\x7f](?=[^\W\d_])")
_CAPITAL_IN_WORD = re.compile(r"(?<=[^\W\d_A-ZÀ-ÞŠŒŽŸ])[À-ÖØ-ÞŠŒŽŸ]")
_LETTER = re.compile(r"[^\W\d_]")
_OTHER_ENCODINGS = (
    *("cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_2"),
    *("koi8_r", "koi8_u", "mac_roman", "cp850", "cp437", "shift_jis", "euc_jp", "euc_kr"),
    *("gb18030", "big5"),
)
_MOST_CHAOS = 0.1
_SAMPLE = 50_000
_EVIDENCE = 10
"""Characters outside ASCII without which nothing can be said about an encoding."""


def decoded(found: bytes, path: Path) -> str:
    """The text of a file with Unix newlines, composed (NFC), without invisible characters.

    UnreadableError where it is no text, or text damaged on the way.
    """
    text = _marked(found, path) or _unmarked(found, path)
    text = _PAGE.sub("\n\n", _NEWLINE.sub("\n", text))
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _CONTROL_CHARACTERS.sub("", text)))


def _marked(found: bytes, path: Path) -> str | None:
    for mark, encoding in _MARKS:
        if found.startswith(mark):
            try:
                return found[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _damaged(path, len(mark) + error.start) from None
    return None


def _unmarked(found: bytes, path: Path) -> str:
    if _is_binary(found):
        raise UnreadableError(path, "binary")
    try:
        return found.decode("utf-8")
    except UnicodeDecodeError as error:
        text = None if _is_damaged_utf8(found) else _one_byte(found)
        if text is None:
            raise _damaged(path, error.start) from None
        return text


def _damaged(path: Path, offset: int) -> UnreadableError:
    """The refusal; positions are counted from 1 for people."""
    return UnreadableError(path, "encoding", position=offset + 1)


def _is_binary(found: bytes) -> bool:
    """A known signature, a zero byte, or more control characters than a text may pick up."""
    if found.startswith(_SIGNATURES) or b"\x00" in found:
        return True
    return len(_CONTROL.findall(found)) > max(3, len(found) // 500)


def _is_damaged_utf8(found: bytes) -> bool:
    """Whether so much of it is valid UTF-8 that the rest must be damage."""
    valid = _MULTIBYTE.findall(found)
    # Ã followed by a sign, and â€: what UTF-8 looks like when read as Windows-1252.
    typical = [pair for pair in valid if pair[0] == 0xC3 or pair[:2] == b"\xe2\x80"]
    stray = sum(byte >= 0x80 for byte in _MULTIBYTE.sub(b"", found))
    return bool(typical) or len(valid) > stray


def _one_byte(found: bytes) -> str | None:
    """The text in an encoding from before Unicode, None where none makes sense."""
    try:
        text = found.decode("cp1252")
    except UnicodeDecodeError:
        return _guessed(found)
    return text if _is_western(text) else _guessed(found)


def _is_western(text: str) -> bool:
    """Whether a text read as Windows-1252 looks written: accents on some letters, signs apart."""
    high = [character for character in text if character >= "\x80"]
    letters = len(_LETTER.findall(text))
    accented = sum(character.isalpha() for character in high)
    odd = sum(not c.isalpha() and c not in _WESTERN_SIGNS for c in high)
    odd += len(_SIGN_IN_WORD.findall(text)) + len(_CAPITAL_IN_WORD.findall(text))
    # Icelandic letters, and those that begin a UTF-8 character, where there are few others.
    odd += sum(character in "þðÿÞÐÃÂ" for character in high) * (accented < _EVIDENCE)
    return accented <= max(2, 0.3 * letters) and odd <= len(high) // 20


def _guessed(found: bytes) -> str | None:
    """The text in the encoding that makes most sense of it, None where there is little to go by."""
    if sum(byte >= 0x80 for byte in found) < _EVIDENCE:
        return None
    import charset_normalizer  # few files need it

    sample = b"\n".join(line for line in found.splitlines() if not line.isascii())[:_SAMPLE]
    best = charset_normalizer.from_bytes(sample, cp_isolation=list(_OTHER_ENCODINGS)).best()
    if best is None or best.chaos > _MOST_CHAOS or best.coherence == 0:
        return None
    try:
        return found.decode(best.encoding)
    except UnicodeDecodeError:
        return None
