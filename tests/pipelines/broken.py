"""Files that are no readable PDF, each in its own way."""

from __future__ import annotations

import io
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

HTML = b"<!DOCTYPE html><html><body>404</body></html>"


def locked_pdf() -> bytes:
    """A PDF of one page that asks for a password."""
    return _pdf("Con contraseña.", StandardEncryption("secret", ownerPassword="owner"))


def plain_pdf() -> bytes:
    """A PDF of one page that is no gazette: no masthead, no date, no article."""
    return _pdf("Lista del mercado: maíz, frijol y chile.", None)


def write_broken_files(folder: Path, whole: bytes) -> None:
    """Write HTML, an empty, a truncated and a locked file, all of them named as PDFs."""
    (folder / "page.pdf").write_bytes(HTML)
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "cut.pdf").write_bytes(whole[:300])
    (folder / "locked.pdf").write_bytes(locked_pdf())


def _pdf(words: str, encryption: StandardEncryption | None) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, encrypt=encryption)
    canvas.drawString(72, 720, words)
    canvas.save()
    return buffer.getvalue()
