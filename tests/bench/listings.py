"""How often each gazette's site is asked for its listing, and how often it has to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.bench.claims import Claim

DAYS = 21
"""From the first to the last day of the window inside one month."""

REQUESTS = """
    select visits.jurisdiction_code, visits.platform,
        count(*) // count(distinct visits.visit_id) as requests
    from log.visits inner join log.requests on visits.visit_id = requests.visit_id
    where visits.first_date = '{first_date}' and requests.url not like '%/robots.txt'
    group by all
    order by all
"""
"""The requests of one visit that fetches no document, but for robots.txt."""


@dataclass(frozen=True, slots=True)
class Need:
    """So many requests a site needs to list the days since the first of a month, and why."""

    requests: int
    why: str


ONE_PAGE = Need(1, "one page")
FROM_THE_NEWEST = Need(2, "pages from the newest edition on, up to one before the window")
NEEDS: Mapping[str, Need] = {
    "BCS": Need(2, "the page of years, and the year's"),
    "CHH": FROM_THE_NEWEST,
    "COL": Need(3, "the month's calendar, and a cover for each of 2 editions"),
    "DUR": FROM_THE_NEWEST,
    "FED": Need(11, "the year's days, and an index for each of 10 editions"),
    "JAL": Need(5, "the list, and a record for each of 4 editions"),
    "MEX": FROM_THE_NEWEST,
    "MIC": Need(7, "a tree: its root, the year, the month, and 4 days"),
    "MOR": Need(2, "a page for its token, and the month"),
    "NAY": Need(DAYS, "a day at a time"),
    "OAX": Need(2, "a page for its cookie, and the month"),
    "SLP": Need(DAYS + 1, "a page for its cookie, and a day at a time"),
    "YUC": Need(DAYS, "a day at a time"),
    "ZAC": Need(2, "the editions, and their supplements"),
}
"""The sites that have no such page; every other one has."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How often a visit to one site asked for its listing, by which way."""

    jurisdiction_code: str
    platform: str
    requests: int


def listing_claims(of_month: list[Asked], of_two_months: list[Asked]) -> Iterator[Claim]:
    """One claim a gazette: for days of one month, its site is asked no more than it needs.

    Args:
        of_month: Of the days since the first of a month.
        of_two_months: Of a night's usual days, which begin in the month before.
    """
    usual = {each.jurisdiction_code: each.requests for each in of_two_months}
    for each in of_month:
        need = NEEDS.get(each.jurisdiction_code, ONE_PAGE)
        on = f"{each.platform}: {need.why} ({usual[each.jurisdiction_code]} over two months)"
        name = f"listing requests, {each.jurisdiction_code}"
        yield Claim(name, "", (float(each.requests),), on, at_most=need.requests)
    total = sum(usual.values())
    yield Claim("listing requests, all sites", "", (float(total),), "a usual night: two months")
