"""Files that nobody would print, built by hand: each is wrong, or enormous, in its own way.

They are a few kilobytes, whatever they claim to be: what is big in them is big only for
who unfolds it.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

from PIL import Image

A0 = (2384.0, 3370.0)
LETTER = (612.0, 792.0)
WORDS = "Artículo 1.- Se expide la presente Ley."
BLOCK = 1 << 22
HTML = b"\n<!DOCTYPE html><html><body>404</body></html>"


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream object: its bytes as they stand in the file, and what its dictionary says."""

    data: bytes
    entries: str = ""

    def __bytes__(self) -> bytes:
        head = f"<< {self.entries} /Length {len(self.data)} >>\nstream\n"
        return head.encode() + self.data + b"\nendstream"


Body = str | Stream


def pdf(objects: Sequence[Body], trailer: str = "", *, moved: int = 0) -> bytes:
    """A file of these objects, numbered from 1; the first is its catalog.

    Args:
        objects: What stands between ``obj`` and ``endobj``.
        trailer: More entries of the trailer.
        moved: By how many bytes every entry of the cross-reference table is wrong.
    """
    out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        data = body.encode("latin-1") if isinstance(body, str) else bytes(body)
        out += f"{number} 0 obj\n".encode() + data + b"\nendobj\n"
    table = len(out) + moved
    count = len(objects) + 1
    out += f"xref\n0 {count}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset + moved:010d} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<< /Size {count} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n".encode()
    return bytes(out + b"%%EOF\n")


def one_page(
    content: Body,
    *,
    size: tuple[float, float] = LETTER,
    resources: str = "/Font << /F 5 0 R >>",
    font: Body = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    catalog: str = "",
    more: Sequence[Body] = (),
) -> bytes:
    """A file of one page. Its objects: 1 catalog, 2 pages, 3 page, 4 content, 5 font, 6… more."""
    box = f"[0 0 {size[0]} {size[1]}]"
    page = f"/Type /Page /Parent 2 0 R /MediaBox {box} /Contents 4 0 R /Resources << {resources} >>"
    return pdf(
        [
            f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            f"<< {page} >>",
            content,
            font,
            *more,
        ]
    )


def words(text: str = WORDS, *, at: tuple[float, float] = (72, 700), points: float = 12) -> Stream:
    """The content of a page that prints a line."""
    escaped = text.replace("(", r"\(").replace(")", r"\)")
    return Stream(f"BT /F {points} Tf {at[0]} {at[1]} Td ({escaped}) Tj ET".encode("latin-1"))


def printed(text: str = WORDS) -> bytes:
    """A sound file of one line."""
    return one_page(words(text))


def damaged_table() -> bytes:
    """Each entry of the cross-reference table, and its own place, is wrong by 7 bytes."""
    sound = printed()
    start = sound.index(b"xref\n")
    wrong = sound[:start] + sound[start:].replace(b"00000 n", b"00777 n")
    return wrong.replace(b"startxref\n", b"startxref\n9")


def cyclic_pages() -> bytes:
    """The page tree's only branch is the tree itself."""
    return pdf(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 5 >>",
            "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 5 >>",
        ]
    )


def many_pages(count: int) -> bytes:
    """So many blank pages: one object, listed again and again."""
    kids = " ".join(repeat("3 0 R", count))
    return pdf(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
        ]
    )


def sized_page(size: tuple[float, float]) -> bytes:
    """A page of that size in points, with a line that fits into it."""
    width, height = size
    return one_page(words(at=(width / 10, height / 2), points=height / 100), size=size)


def huge_image(width: int = 20_000, height: int = 20_000) -> bytes:
    """A page that shows a blank image of so many pixels: 400 million, in half a megabyte."""
    entries = (
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} "
        "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"
    )
    image = Stream(_deflated(b"\xff", width * height), entries)
    return one_page(
        Stream(b"q 612 0 0 792 0 0 cm /I Do Q"), resources="/XObject << /I 6 0 R >>", more=[image]
    )


def content_bomb(megabytes: int = 2000) -> bytes:
    """A page whose drawing instructions unfold, twice over, to so many megabytes."""
    once = _deflated(b"q Q ", megabytes << 20)
    return one_page(Stream(zlib.compress(once, 9), "/Filter [/FlateDecode /FlateDecode]"))


def text_bomb(words: int = 3_000_000) -> bytes:
    """A page that prints a letter millions of times."""
    content = b"BT /F 1 Tf 9 9 Td " + b"(a) Tj " * words + b"ET"
    return one_page(Stream(zlib.compress(content, 9), "/Filter /FlateDecode"))


def without_glyphs() -> bytes:
    """Words in an embedded font that is empty, and of which no table says what it means."""
    font = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /Empty /Encoding /Identity-H "
        "/DescendantFonts [6 0 R] >>"
    )
    descendant = (
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Empty "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        "/FontDescriptor 7 0 R /DW 500 >>"
    )
    descriptor = (
        "<< /Type /FontDescriptor /FontName /Empty /Flags 4 /FontBBox [0 0 0 0] /ItalicAngle 0 "
        "/Ascent 0 /Descent 0 /CapHeight 0 /StemV 0 /FontFile2 8 0 R >>"
    )
    codes = "".join(f"{code:04x}" for code in range(0xE000, 0xE190))
    content = Stream(f"BT /F 12 Tf 72 700 Td <{codes}> Tj ET".encode())
    return one_page(content, font=font, more=[descendant, descriptor, Stream(b"", "/Length1 0")])


def with_script_and_attachment() -> bytes:
    """A sound page, with JavaScript to run on opening and a file attached."""
    catalog = (
        "/OpenAction << /S /JavaScript /JS (while (true) { app.alert('x'); }) >> "
        "/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>"
    )
    attached = Stream(b"MZ" + bytes(1000), "/Type /EmbeddedFile")
    return one_page(
        words(),
        catalog=catalog,
        more=["<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>", attached],
    )


def form() -> bytes:
    """An XFA form, as its makers save it: the page only says that it cannot be shown."""
    template = Stream(b'<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"/>')
    catalog = "/NeedsRendering true /AcroForm << /Fields [] /XFA [(template) 6 0 R] >>"
    return one_page(words("Please wait..."), catalog=catalog, more=[template])


def image_file(form_name: str) -> bytes:
    """A picture in another format, whatever its name says."""
    buffer = io.BytesIO()
    Image.new("L", (8, 8), 255).save(buffer, form_name)
    return buffer.getvalue()


def _deflated(unit: bytes, size: int) -> bytes:
    """A unit, repeated until it has so many bytes, deflated; one block of it is worked on."""
    block = unit * (BLOCK // len(unit))
    blocks, rest = divmod(size, len(block))
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    packed = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    end = packer.compress(block[:rest]) + packer.flush()
    check = 1
    for part in [*repeat(block, blocks), block[:rest]]:
        check = zlib.adler32(part, check)
    return b"\x78\xda" + packed * blocks + end + check.to_bytes(4, "big")
