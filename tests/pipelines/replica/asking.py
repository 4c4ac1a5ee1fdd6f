"""Page requests put to a replicated site without a network, as the server would."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import parse_qsl, unquote, urldefrag, urlencode, urlsplit

from extractors.errors import NotServedError
from extractors.sources.source import ListingPage, PageRequest
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Site

TODAY = date(2026, 11, 20)


def sample_shelf() -> Shelf:
    """A shelf of 65 days: two files on some days, sections, extraordinary ones, a gap."""
    days = [TODAY - timedelta(days=back) for back in range(64, -1, -1)]
    quiet = {days[30] + timedelta(days=offset) for offset in range(5)}
    editions: list[ShelvedEdition] = []
    for place, day in enumerate(each for each in days if each not in quiet):
        number = str(place + 200)
        kinds = [(1, False), (2, False)] if place % 7 == 0 else [(None, place % 5 == 0)]
        for section, is_extraordinary in kinds:
            ordinal = len(editions) + 1
            editions.append(
                ShelvedEdition(
                    ordinal=ordinal,
                    publication_date=day,
                    number=number,
                    volume="CLIV",
                    title=f"DECRETO {ordinal} INVENTADO, de educación & pesca",
                    pdf=b"%PDF-1.4 invented %%EOF",
                    section=section,
                    is_extraordinary=is_extraordinary,
                )
            )
    return Shelf(TODAY, tuple(editions))


def put(site: Site, shelf: Shelf, request: PageRequest) -> ListingPage:
    """What comes back for a page request; `NotServedError` where there is no page."""
    address = urldefrag(request.url).url
    if request.params:
        address = f"{address}?{urlencode(request.params)}"
    parts = urlsplit(address)
    body = request.json if request.json is not None else urlencode(request.form)
    asked = Asked(
        method=request.method,
        host=parts.hostname or "",
        path=unquote(parts.path),
        query=tuple(parse_qsl(parts.query, keep_blank_values=True)),
        form=request.form,
        body=body.encode(),
        headers={name.lower(): value for name, value in request.headers},
    )
    given = site.answer(asked, shelf)
    if given is None or given.status != 200:
        raise NotServedError(address, status=404)
    charset = given.media_type.partition("charset=")[2] or None
    return replace(ListingPage(address, given.body, charset), request=request)
