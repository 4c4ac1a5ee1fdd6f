"""Ways in which a file comes broken, or is broken on purpose; each is seeded."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from random import Random

from tests.extractors.pdf.hostile import Stream, one_page, words

Mutation = Callable[[Random, bytes, Sequence[bytes]], bytes]
"""Takes the chance, the file, and other files; returns the mutated file."""

MOST_FLIPS = 64
LONGEST_CHUNK = 4096
NUMBERS = (
    b"0",
    b"1",
    b"-1",
    b"7",
    b"255",
    b"65536",
    b"2147483647",
    b"-2147483648",
    b"1e30",
    b"9" * 20,
)
KEYS = (
    b"Length", b"Count", b"Width", b"Height", b"BitsPerComponent", b"Size", b"First", b"N",
    b"Predictor", b"Columns", b"Colors", b"Rotate", b"FirstChar", b"LastChar", b"DW", b"Length1",
)  # fmt: skip
NAMES = (
    b"FlateDecode", b"LZWDecode", b"ASCIIHexDecode", b"ASCII85Decode", b"RunLengthDecode",
    b"DCTDecode", b"JPXDecode", b"JBIG2Decode", b"CCITTFaxDecode", b"Crypt", b"Page", b"Pages",
    b"Form", b"Image", b"Type0", b"Type1", b"Type3", b"TrueType", b"Identity-H", b"DeviceGray",
    b"DeviceCMYK", b"Indexed", b"ICCBased", b"Nothing",
)  # fmt: skip
CONTENT = (
    b" q " * 4000, b" Q " * 50, b" BT ", b" ET ", b" /Fm0 Do ", b" 1e9 0 0 1e9 0 0 cm ",
    b" 0 0 0 0 0 0 cm ", b" (\xc3\x91\x00\xff) Tj ", b" [(a) -99999 (b)] TJ ", b" 3 Tr ",
    b" 0.0001 0 0 0.0001 0 0 Tm ", b" 99999 Tc ", b" 0 0 612 792 re f " * 3000,
)  # fmt: skip

WORDS = (
    "a", "A", "c", "C", "d", "I", "V", "X", "L", "y", "de", "del", "la", "el", "los", "DEL",
    "LEY", "Ley", "ARTÍCULO", "Artículo", "1", "14", "BIS", "I.", "1.-", "....", "." * 16, "-",
    ",", "(", ")", "reforma", "reformado", "se reforma", "adiciona", "se derogan", "fracción",
    "párrafo", "DECRETO", "No.", "Decreto por el que", "P.O.", "D.O.F.", "publicado", "en vigor",
    "al día siguiente", "TRANSITORIOS", "PERIÓDICO OFICIAL", "TOMO", "SECCIÓN", "SUMARIO",
    "Morelia, Mich., 3 de mayo de 2012", "PÁGINA",
)  # fmt: skip

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_NUMBER = re.compile(rb"/(" + b"|".join(KEYS) + rb")\s+(-?\d+)(?!\s+\d+\s+R)")
_NAME = re.compile(rb"/(" + b"|".join(NAMES[:-1]) + rb")\b")
_REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
_OBJECT = re.compile(rb"\b(\d+) 0 obj\b")
_TABLE = re.compile(rb"\d{10} \d{5} [nf]|startxref\s+\d+|/(?:Root|Prev|Size)\b")
_OPERAND = re.compile(rb"-?\d+\.?\d*")


def flip_bits(chance: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Some bits are the other way round."""
    changed = bytearray(data)
    for _flip in range(chance.randint(1, MOST_FLIPS)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut_short(chance: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """The end is missing."""
    return data[: chance.randrange(1, len(data))]


def lose_chunk(chance: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A piece out of the middle is missing."""
    start, end = _chunk(chance, data)
    return data[:start] + data[end:]


def splice(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """A piece of another file stands where a piece of this one stood."""
    other = chance.choice(others)
    (start, end), (first, last) = _chunk(chance, data), _chunk(chance, other)
    return data[:start] + other[first:last] + data[end:]


def join_halves(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """It goes on as another file."""
    other = chance.choice(others)
    return data[: chance.randrange(1, len(data))] + other[chance.randrange(len(other)) :]


def swap_chunks(chance: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Two pieces have changed places."""
    (a, b), (c, d) = sorted((_chunk(chance, data), _chunk(chance, data)))
    if b > c:
        return data
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def edit_number(chance: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A dictionary gives another length, count or size."""
    return _edit(chance, data, _NUMBER, lambda m: b"/" + m[1] + b" " + chance.choice(NUMBERS))


def edit_name(chance: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A dictionary names another filter, type or colour."""
    return _edit(chance, data, _NAME, lambda _found: b"/" + chance.choice(NAMES))


def edit_reference(chance: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A reference leads to another object: kids to parents, fonts to pages."""
    numbers = [found[1] for found in _OBJECT.finditer(data)] or [b"1"]
    return _edit(chance, data, _REFERENCE, lambda _found: chance.choice(numbers) + b" 0 R")


def damage_table(chance: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """The cross-reference table, or the way to it, is wrong."""
    for _time in range(chance.randint(1, 8)):
        data = _edit(chance, data, _TABLE, lambda found: _other_digits(chance, found[0]))
    return data


def replace_stream(chance: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A stream holds noise, nothing, or what unfolds to millions of bytes."""
    bodies = (
        chance.randbytes(chance.randrange(2000)),
        b"",
        zlib.compress(bytes(chance.randrange(50_000_000)), 9),
    )
    body = chance.choice(bodies)
    return _edit(chance, data, _STREAM, lambda _found: b"stream\n" + body + b"\nendstream")


def edit_content(chance: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """What a deflated stream holds is changed, and deflated again as it should be."""

    def change(found: re.Match[bytes]) -> bytes:
        with suppress(zlib.error):
            held = zlib.decompressobj().decompress(found[1], 1 << 22)
            return b"stream\n" + zlib.compress(_change_content(chance, held)) + b"\nendstream"
        return found[0]

    return _edit(chance, data, _STREAM, change)


def set_soup(chance: Random, _: bytes, __: Sequence[bytes]) -> bytes:
    """Its words are those that the reader looks for, in no order."""
    lines = [
        words(" ".join(_soup(chance)), at=(40, 760 - 12 * line), points=8).data
        for line in range(chance.randint(1, 60))
    ]
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    return one_page(Stream(b"\n".join(lines)), font=font)


def _soup(chance: Random) -> list[str]:
    few = chance.sample(WORDS, chance.randint(1, 12))
    return chance.choices(few, k=chance.randint(1, 60))


MUTATIONS: tuple[Mutation, ...] = (
    flip_bits, cut_short, lose_chunk, splice, join_halves, swap_chunks, edit_number, edit_name,
    edit_reference, damage_table, replace_stream, edit_content, set_soup,
)  # fmt: skip


def _change_content(chance: Random, held: bytes) -> bytes:
    match chance.randrange(4):
        case 0:
            place = chance.randrange(len(held) + 1)
            return held[:place] + chance.choice(CONTENT) + held[place:]
        case 1:
            return _edit(chance, held, _OPERAND, lambda _found: chance.choice(NUMBERS))
        case 2:
            return flip_bits(chance, held, ()) if held else held
        case _:
            return held * chance.randint(2, 50)


def _chunk(chance: Random, data: bytes) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.randint(1, LONGEST_CHUNK))


def _edit(
    chance: Random,
    data: bytes,
    pattern: re.Pattern[bytes],
    change: Callable[[re.Match[bytes]], bytes],
) -> bytes:
    """Change one of the places that fit a pattern; without one, a bit."""
    places = list(pattern.finditer(data))
    if not places:
        return flip_bits(chance, data, ())
    found = chance.choice(places)
    return data[: found.start()] + change(found) + data[found.end() :]


def _other_digits(chance: Random, entry: bytes) -> bytes:
    return re.sub(rb"\d", lambda _: b"%d" % chance.randrange(10), entry) or entry
