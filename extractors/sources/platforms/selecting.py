"""Selections from a page that state how many they expect, and say so when it is otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from extractors.errors import ListingChangedError
from extractors.sources.source import ListingPage

_KEPT_IN_LINKS = "%/:=&?~#+!$,;'@()*"
_END_OF_PAGE = b"</html"


def decode_page(page: ListingPage) -> str:
    """Return a page's text: UTF-8 if its bytes are, else the header's charset, else cp1252.

    Sites declare one encoding and send another, but bytes that are UTF-8 throughout are
    nothing else by accident.
    """
    for encoding in ("utf-8-sig", page.encoding or "", "cp1252"):
        try:
            return page.body.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return page.body.decode("latin-1")


def parse_html(page: ListingPage, *, is_fragment: bool = False) -> BeautifulSoup:
    """Return the page's tree.

    Args:
        page: The page.
        is_fragment: It is a part of a page, as scripts load them; others must be whole.

    Raises:
        ListingChangedError: It is empty, or breaks off before its end.
    """
    if not page.body.strip():
        raise ListingChangedError(reason="the page is empty")
    if not is_fragment and _END_OF_PAGE not in page.body.lower():
        raise ListingChangedError(reason="the page breaks off before its end")
    return BeautifulSoup(decode_page(page), "html.parser")


def exactly(parent: Tag, selector: str, count: int) -> Sequence[Tag]:
    """Return the ``count`` elements that a selector finds.

    Raises:
        ListingChangedError: There are more, or fewer.
    """
    found = parent.select(selector)
    if len(found) != count:
        raise ListingChangedError(reason=f"{len(found)} of {selector}, not {count}")
    return found


def one(parent: Tag, selector: str) -> Tag:
    """Return the one element that a selector finds.

    Raises:
        ListingChangedError: There is none, or more than one.
    """
    return exactly(parent, selector, 1)[0]


def one_or_none(parent: Tag, selector: str) -> Tag | None:
    """Return the element that a selector finds, if there is one.

    Raises:
        ListingChangedError: There is more than one.
    """
    found = parent.select(selector)
    if len(found) > 1:
        raise ListingChangedError(reason=f"{len(found)} of {selector}, not 1 at most")
    return found[0] if found else None


def some(parent: Tag, selector: str) -> Sequence[Tag]:
    """Return the elements that a selector finds, in the page's order.

    Raises:
        ListingChangedError: There is none.
    """
    found = parent.select(selector)
    if not found:
        raise ListingChangedError(reason=f"no {selector}")
    return found


def words(element: Tag) -> str:
    """Return an element's text with single blanks."""
    return " ".join(element.get_text(" ").split())


def words_or_none(element: Tag | None) -> str | None:
    """Return an element's text, or ``None`` where there is none."""
    return (words(element) or None) if element else None


def attribute(element: Tag, name: str) -> str:
    """Return an attribute's value.

    Raises:
        ListingChangedError: The element has no such attribute, or an empty one.
    """
    value = element.get(name)
    if not isinstance(value, str) or not value.strip():
        raise ListingChangedError(reason=f"<{element.name}> without {name}")
    return value.strip()


def absolute(page: ListingPage, link: str) -> str:
    """Return a link of the page as an absolute address, blanks and accents escaped.

    A link to the page's own host is followed as safely as the page itself was: sites that
    moved to https still write http in old rows.

    Raises:
        ListingChangedError: The link is no address.
    """
    try:
        address = quote(urljoin(page.url, link.strip()), safe=_KEPT_IN_LINKS)
        own, target = urlsplit(page.url), urlsplit(address)
    except ValueError as error:
        raise ListingChangedError(reason=f"a link that is no address: {link!r}") from error
    if own.scheme == "https" and target.scheme == "http" and own.netloc == target.netloc:
        return target._replace(scheme="https").geturl()
    return address


def link_of(page: ListingPage, anchor: Tag, name: str = "href") -> str:
    """Return where an element links to, as an absolute address.

    Raises:
        ListingChangedError: It links nowhere.
    """
    return absolute(page, attribute(anchor, name))
