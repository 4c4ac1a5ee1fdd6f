"""What holds of every declared source."""

from __future__ import annotations

from collections import Counter
from datetime import date
from urllib.parse import urlsplit

import pytest

from extractors.errors import NotFoundError, SourceError
from extractors.law.jurisdictions import JURISDICTIONS
from extractors.sources.registry import all_sources, load_source, source_codes
from extractors.sources.source import PageRequest, Platform, Source, TlsTrouble, Window

WEEK = Window(date(2026, 10, 26), date(2026, 11, 1))


def first_requests(platform: Platform) -> list[PageRequest]:
    """What a platform asks for; one that cannot ask by itself asks for nothing."""
    try:
        return list(platform.start(WEEK))
    except SourceError:
        return []


def plain_hosts(source: Source) -> set[str]:
    """The hosts that are declared to have no TLS."""
    return {each.host for each in source.tls if each.trouble is TlsTrouble.PLAIN_HTTP}


def test_every_jurisdiction_has_one_source() -> None:
    known = {jurisdiction.code for jurisdiction in JURISDICTIONS}
    assert set(source_codes()) == known
    assert len(known) == 33


def test_no_host_belongs_to_two_sources() -> None:
    hosts = Counter(host for source in all_sources() for host in source.hosts)
    assert [host for host, count in hosts.items() if count > 1] == []


@pytest.mark.parametrize("code", source_codes())
def test_a_source_asks_its_own_hosts_and_by_https_unless_it_says_why(code: str) -> None:
    source = load_source(code)
    for request in [each for platform in source.platforms for each in first_requests(platform)]:
        address = urlsplit(request.url)
        assert address.hostname in source.hosts
        assert address.scheme == ("http" if address.hostname in plain_hosts(source) else "https")
        assert request.method == ("POST" if request.form or request.json else request.method)


@pytest.mark.parametrize("code", source_codes())
def test_a_source_asks_for_the_same_pages_each_time(code: str) -> None:
    for platform in load_source(code).platforms:
        requests = first_requests(platform)
        assert requests == first_requests(platform)
        assert len(requests) == len(set(requests))


@pytest.mark.parametrize("code", source_codes())
def test_the_facts_of_a_source_are_whole(code: str) -> None:
    source = load_source(code)
    assert source.gazette
    assert source.gazette_en
    assert source.numbering.scheme
    assert source.platforms
    assert len(set(source.hosts)) == len(source.hosts) > 0
    assert 3 <= source.longest_silence_days <= 40
    assert {each.host for each in source.tls} <= set(source.hosts)
    assert {each.host for each in source.quirks} <= set(source.hosts)
    assert all(each.evidence for each in source.tls)
    assert all(each.evidence and each.what for each in source.quirks)
    assert all(first <= last for first, last in source.scanned_years)


@pytest.mark.parametrize("code", source_codes())
def test_no_source_claims_to_be_verified_before_anybody_reached_its_site(code: str) -> None:
    assert load_source(code).verified_on is None


def test_a_source_is_found_by_its_code_in_either_case() -> None:
    assert load_source("oax") == load_source("OAX")
    with pytest.raises(NotFoundError, match="OAX"):
        load_source("XXX")
