"""Tells content from excuses: block pages, error pages sent as 200, and what is no PDF."""

from __future__ import annotations

import re
from html import unescape

from extractors.errors import (
    BlockedError,
    CutShortError,
    EmptyDocumentError,
    ErrorPageError,
    NotAPdfError,
)

HEAD_BYTES = 1024
"""A PDF's header stands within so many bytes of its start."""
TAIL_BYTES = 64 * 1024
"""Its end mark stands within so many of its end, where sites append to their files."""
LOOKED_AT = 16 * 1024
"""A block or error page says what it is within so many bytes."""

PDF_MARK = b"%PDF-"
PDF_END = b"%%EOF"

# What firewalls and content networks print on the pages that they answer programs with.
BLOCK_MARKS = {
    "Cloudflare": rb"attention required! \| cloudflare|cf-chl-|challenge-platform|cf-error-details",
    "Imperva": rb"_incapsula_resource|incapsula incident id",
    "F5": rb"the requested url was rejected\. please consult with your administrator",
    "Akamai": rb"access denied.{0,400}reference\s*(?:#|&#35;)[0-9a-f.]+",
    "Sucuri": rb"sucuri website firewall",
    "FortiGate": rb"fortiguard intrusion prevention|web page blocked.{0,200}fortinet"
    rb"|fortiweb.{0,200}server unavailable",
    "AWS": rb"aws-waf-token|awswafcaptcha",
    "DataDome": rb"captcha-delivery\.com",
    "ModSecurity": rb"not acceptable!.{0,200}mod_security",
}
BLOCK_TITLES = re.compile(
    r"just a moment|access denied|acceso denegado|forbidden|request rejected|"
    r"attack detected|web page blocked|p[aá]gina bloqueada|are you (?:a )?human|"
    r"ddos protection|security check",
    re.IGNORECASE,
)
ERROR_TITLES = re.compile(
    r"^\W*(?:(?:error\s*|http[\s/]*(?:1\.[01]\s*)?(?:status\s*)?)?(?:404|50[0-4])\b"
    r"|(?:page |p[aá]gina )?(?:not found|no encontrad[ao])"
    r"|internal server error|service (?:temporarily )?unavailable|bad gateway"
    r"|gateway time-?out|server error in|runtime error|error de servidor|error 404"
    r"|database error|whitelabel error|apache tomcat/.{0,20}error"
    r"|sitio en mantenimiento|en mantenimiento|site under maintenance|under maintenance)",
    re.IGNORECASE,
)
ERROR_STARTS = re.compile(
    rb"(?:<br\s*/?>\s*)?(?:<b>)?(?:fatal error|parse error)(?:</b>)?:|error establishing a database"
    rb"|(?:warning: )?mysqli?_connect\(|sqlstate\[",
    re.IGNORECASE,
)
FORMATS = {
    b"pk\x03\x04": "ZIP",
    b"rar!": "RAR",
    b"\xd0\xcf\x11\xe0": "MS Word",
    b"\xff\xd8\xff": "JPEG",
    b"\x89png": "PNG",
    b"{": "JSON",
    b"<?xml": "XML",
}


def require_content(url: str, body: bytes) -> None:
    """Look at a page that came with a status of success.

    Raises:
        BlockedError: It is a firewall's.
        ErrorPageError: It is empty, or reports an error.

    Example:
        >>> require_content("u", b"<html><title>Just a moment...</title>")
        Traceback (most recent call last):
        extractors.errors.BlockedError: u: the site turns programs away ("Just a moment..."). \
Ask its office for access, or set an agent.
    """
    if not body.strip():
        raise ErrorPageError(url, reason="nothing (0 bytes)" if not body else "only blanks")
    if blocker := find_blocker(body):
        raise BlockedError(url, reason=blocker)
    if complaint := _find_error(body):
        raise ErrorPageError(url, reason=f'an error page ("{complaint}")')


def find_blocker(body: bytes) -> str | None:
    """Return who turns us away, by a mark or a title of the page; ``None`` if nobody does."""
    start = body[:LOOKED_AT].lower()
    if not _is_html(start):
        return None
    for name, mark in BLOCK_MARKS.items():
        if re.search(mark, start, re.DOTALL):
            return name
    title = page_title(body)
    return f'"{title}"' if BLOCK_TITLES.search(title) else None


def require_pdf(url: str, head: bytes) -> None:
    """Look at the first bytes of a document.

    Raises:
        EmptyDocumentError: There are none.
        BlockedError: They are a firewall's page.
        NotAPdfError: They are something else; the error names it.
    """
    if not head:
        raise EmptyDocumentError(url)
    if PDF_MARK in head[:HEAD_BYTES]:
        return
    if blocker := find_blocker(head):
        raise BlockedError(url, reason=blocker)
    title = page_title(head)
    raise NotAPdfError(url, found=name_format(head) + (f' ("{title}")' if title else ""))


def require_end(url: str, tail: bytes) -> None:
    """Look at the last bytes of a PDF.

    Raises:
        CutShortError: The mark that ends a PDF is not among them.
    """
    if PDF_END not in tail:
        raise CutShortError(url, reason="a PDF without its end")


def name_format(head: bytes) -> str:
    """Name the format that a file's first bytes belong to; ``?`` if none we know."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if _is_html(start):
        return "HTML"
    return next((name for mark, name in FORMATS.items() if start.startswith(mark)), "?")


def page_title(body: bytes) -> str:
    """Return the title that a page gives itself, on one line; empty if it has none."""
    found = re.search(rb"<title[^>]*>(.*?)</title", body[:LOOKED_AT], re.DOTALL | re.IGNORECASE)
    if not found:
        return ""
    try:
        text = found[1].decode()
    except UnicodeDecodeError:
        text = found[1].decode("cp1252", "replace")
    return " ".join(unescape(text).split())[:80]


def _find_error(body: bytes) -> str | None:
    title = page_title(body)
    if title and ERROR_TITLES.search(title):
        return title
    start = body[:LOOKED_AT].lstrip()
    return start[:60].decode("latin-1") if ERROR_STARTS.match(start) else None


def _is_html(start: bytes) -> bool:
    return any(mark in start.lower() for mark in (b"<html", b"<!doctype html", b"<body", b"<head"))
