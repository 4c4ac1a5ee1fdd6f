"""A source tried step by step: which step fails, what is skipped for it, and what to mend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import ClassVar

import pytest

from extractors.fetching.client import Client
from extractors.sources.platforms.page_methods import PageMethods
from extractors.sources.registry import load_source, source_codes
from extractors.sources.source import (
    Listed,
    ListedEdition,
    ListingPage,
    PageRequest,
    Source,
    TlsException,
    TlsTrouble,
    Window,
)
from pipelines.checking import mending
from pipelines.checking.evidence import Evidence
from pipelines.checking.mending import source_file
from pipelines.checking.probing import Outcome
from pipelines.checking.steps import Step, check_source
from pipelines.demo.replica.faults import Fault, Target
from pipelines.demo.replica.server import ROBOTS_OF, Replica
from pipelines.demo.shelves import demo_shelves
from pipelines.messages import Language, Phrase
from pipelines.settings import Settings
from pipelines.watch.manners import manners_of
from tests.pipelines.test_messages import facts_of

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)
AGU = load_source("AGU")
(HOST,) = AGU.hosts
AGU_FILE = "extractors/sources/jurisdictions/agu.py"
READER_FILE = "extractors/sources/platforms/page_methods.py"
NOWHERE = "nowhere.invalid"


@dataclass(frozen=True, slots=True)
class Checked:
    """The steps of a check by their names, and what came back."""

    steps: tuple[Step, ...]
    evidence: Evidence

    @property
    def outcomes(self) -> list[tuple[str, str]]:
        """Each step that was not skipped, with what became of it."""
        tried = [step for step in self.steps if step.outcome is not Outcome.SKIPPED]
        return [(step.name, step.outcome.value) for step in tried]

    @property
    def failed(self) -> list[str]:
        return [step.name for step in self.steps if step.outcome is Outcome.FAILED]

    @property
    def skipped(self) -> list[str]:
        return [step.name for step in self.steps if step.outcome is Outcome.SKIPPED]

    def seen(self, name: str, language: Language = "en") -> str:
        """What the first step of a name saw."""
        return next(step for step in self.steps if step.name == name).seen.say(language)

    def mend(self, language: Language = "en") -> str:
        """What is to be mended after the one step that failed."""
        (failed,) = (step for step in self.steps if step.outcome is Outcome.FAILED)
        assert failed.mend is not None
        said = failed.mend.say(language)
        assert "\n" not in said
        return said


def check(
    source: Source,
    replica: Replica,
    at: datetime = NOW,
    addresses: Mapping[str, str] = MappingProxyType({}),
) -> Checked:
    """Check a source on the replica, of which some hosts may be found elsewhere, or nowhere."""
    manners = manners_of(Settings(replica=replica.address), [source])
    found = {**manners.addresses, **addresses}
    reachable = {host: address for host, address in found.items() if host != NOWHERE}
    client = Client(replace(manners, addresses=MappingProxyType(reachable)))
    evidence = Evidence()
    return Checked(tuple(check_source(source, client, at, evidence)), evidence)


@pytest.fixture(autouse=True)
def _without_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def replica() -> Iterator[Replica]:
    """The replica of one site."""
    with Replica({"AGU": demo_shelves()["AGU"]}) as replica:
        yield replica


@pytest.fixture(scope="module")
def every_site() -> Iterator[Replica]:
    """The replica of every site."""
    with Replica(demo_shelves()) as replica:
        yield replica


def test_a_site_that_is_well_passes_every_step(replica: Replica) -> None:
    checked = check(AGU, replica)
    assert checked.skipped == ["dns", "tls"]
    assert checked.outcomes == [
        (name, "ok") for name in ("robots", "listing", "parse", "document", "silence")
    ]
    size = len(demo_shelves()["AGU"].editions[-1].pdf)
    assert checked.seen("listing").startswith("200, ")
    assert checked.seen("parse").startswith("3 row(s), from 2026-11-02 to 2026-11-16")
    assert checked.seen("document").startswith(f"application/pdf, {size} bytes: https://{HOST}/")
    assert "2026-11-16: at most 3 day(s)" in checked.seen("silence")


@pytest.mark.parametrize("code", source_codes())
def test_every_replicated_site_passes(every_site: Replica, code: str) -> None:
    checked = check(load_source(code), every_site)
    assert checked.failed == []
    assert checked.outcomes[-2:] == [("document", "ok"), ("silence", "ok")]


@pytest.mark.parametrize(
    ("fault", "target", "failed", "skipped", "mend"),
    [
        (Fault.FORBIDDEN, Target.LISTING, "listing", 3, f"VIGIA_AGENTS='{HOST}=…'"),
        (Fault.SERVER_ERROR, Target.LISTING, "listing", 3, "pause_seconds"),
        (Fault.EMPTY_PAGE, Target.LISTING, "listing", 3, "Look for the address"),
        (Fault.RESET, Target.LISTING, "listing", 3, "If a browser opens the site"),
        (Fault.REDIRECT_AWAY, Target.LISTING, "listing", 3, "otro-sitio.example"),
        (Fault.CHANGED_MARKUP, Target.LISTING, "parse", 2, READER_FILE),
        (Fault.BROKEN_PAGE, Target.LISTING, "parse", 2, READER_FILE),
        (Fault.HTML_PAGE, Target.DOCUMENT, "document", 0, READER_FILE),
        (Fault.FORBIDDEN, Target.DOCUMENT, "document", 0, "VIGIA_AGENTS"),
        (Fault.REDIRECT_AWAY, Target.DOCUMENT, "document", 0, "otro-sitio.example"),
    ],
)
def test_a_fault_fails_its_step_and_what_to_mend_is_named(
    replica: Replica, fault: Fault, target: Target, failed: str, skipped: int, mend: str
) -> None:
    replica.weather.strike(["AGU"], fault, target)
    checked = check(AGU, replica)
    assert checked.failed == [failed]
    assert len(checked.skipped) == 2 + skipped
    assert mend in checked.mend()
    assert AGU_FILE in checked.mend()
    assert AGU_FILE in checked.mend("es")


def test_a_forbidding_robots_txt_keeps_the_listing_from_being_asked(
    replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ROBOTS_OF, HOST, b"User-agent: *\nDisallow: /periodicooficial/\n")
    checked = check(AGU, replica)
    assert checked.failed == ["robots"]
    assert "Disallow: /periodicooficial/" in checked.seen("robots")
    assert AGU_FILE in checked.mend()
    assert [made.url for made in checked.evidence.requests] == [f"https://{HOST}/robots.txt"]


def test_a_site_without_robots_txt_allows_all_and_its_listing_is_tried() -> None:
    with Replica({}) as nothing:
        checked = check(AGU, nothing)
    assert "all is allowed" in checked.seen("robots")
    assert checked.failed == ["listing"]
    assert "answered 404" in checked.seen("listing")


def test_a_host_whose_name_does_not_resolve_costs_all_that_is_asked_of_it(
    replica: Replica,
) -> None:
    (platform,) = AGU.platforms
    assert isinstance(platform, PageMethods)
    moved = replace(platform, url=f"https://{NOWHERE}/Default.aspx/obtenerInformacion")
    checked = check(replace(AGU, hosts=(HOST, NOWHERE), platforms=(moved,)), replica)
    assert checked.failed == ["dns"]
    assert "does not resolve" in checked.steps[2].seen.say("en")
    assert f"mend hosts in {AGU_FILE}" in checked.mend()
    assert checked.outcomes == [("dns", "failed")]
    assert checked.seen("robots") == "needs: name"
    assert checked.seen("robots", "es") == "necesita: nombre"
    assert checked.evidence.requests == []


def test_a_second_host_that_is_unknown_costs_only_itself(replica: Replica) -> None:
    checked = check(replace(AGU, hosts=(HOST, NOWHERE)), replica)
    assert checked.failed == ["dns"]
    assert checked.outcomes[1:] == [
        (name, "ok") for name in ("robots", "listing", "parse", "document", "silence")
    ]


def test_a_host_that_does_not_prove_who_it_is_fails_the_handshake(replica: Replica) -> None:
    checked = check(AGU, replica, addresses={HOST: f"https://{replica.address}"})
    assert checked.failed == ["tls"]
    assert f"Declare what {HOST} needs under tls in {AGU_FILE}" in checked.mend()
    assert checked.seen("listing") == "needs: TLS"


def test_a_host_declared_plain_is_asked_for_no_handshake(replica: Replica) -> None:
    plain = TlsException(HOST, TlsTrouble.PLAIN_HTTP, "invented")
    checked = check(replace(AGU, tls=(plain,)), replica)
    assert checked.seen("tls") == "is declared to have no TLS"
    assert checked.failed == []


def test_a_way_that_fails_does_not_stop_the_other_way(every_site: Replica) -> None:
    source = load_source("FED")
    checked = check(source, every_site, addresses={source.hosts[0]: "127.0.0.1:9"})
    assert checked.failed == ["robots"]
    assert checked.skipped[-2:] == ["listing", "parse"]
    assert ("document", "ok") in checked.outcomes
    assert ("silence", "ok") in checked.outcomes


def test_a_way_that_needs_a_browser_says_so_and_the_next_one_is_tried(
    every_site: Replica,
) -> None:
    checked = check(load_source("CMX"), every_site)
    skipped = [step for step in checked.steps if step.subject == "browser_application"]
    assert [(step.name, step.outcome) for step in skipped] == [("listing", Outcome.SKIPPED)]
    assert "only a browser" in skipped[0].seen.say("en")
    assert {step.subject for step in checked.steps if step.name == "parse"} == {"linked_files"}


def test_further_pages_are_read_only_until_a_file_is_found(every_site: Replica) -> None:
    checked = check(load_source("JAL"), every_site)
    assert checked.seen("parse").endswith("leads to 4 more page(s)")
    assert checked.seen("further") == "1 more page(s): 5 row(s), 1 file(s) by now"


def test_too_long_a_silence_fails_after_all_days_were_read(replica: Replica) -> None:
    checked = check(AGU, replica, at=datetime(2027, 1, 20, 15, tzinfo=UTC))
    assert checked.failed == ["silence"]
    assert "21 days" in checked.seen("silence")
    assert "14 are plausible" in checked.seen("silence")
    assert f"raise longest_silence_days in {AGU_FILE}" in checked.mend()
    assert checked.seen("document") == "no file was found"


def test_days_that_no_way_lists_are_to_be_declared(every_site: Replica) -> None:
    checked = check(load_source("CHP"), every_site, at=datetime(2031, 2, 20, 15, tzinfo=UTC))
    assert checked.failed == ["listing"]
    assert "extractors/sources/jurisdictions/chp.py" in checked.mend()


@dataclass(frozen=True, slots=True)
class Unlinked:
    """Lists one edition, whatever comes, and no file of it."""

    name: ClassVar[str] = "unlinked"

    def start(self, window: Window) -> Iterator[PageRequest]:
        (platform,) = AGU.platforms
        yield from platform.start(Window(window.last_date, window.last_date))

    def read(self, page: ListingPage) -> Iterator[Listed]:
        yield ListedEdition(date(2026, 11, 16), None, title=f"{len(page.body)} bytes")


def test_rows_that_lead_to_no_file_are_a_failure_of_the_document(replica: Replica) -> None:
    checked = check(replace(AGU, platforms=(Unlinked(),)), replica)
    assert checked.failed == ["document"]
    assert checked.seen("document") == "1 row(s) lead to no file"
    assert AGU_FILE in checked.mend()


@pytest.mark.parametrize("code", source_codes())
def test_the_file_to_mend_is_the_one_that_declares_the_source(code: str) -> None:
    assert source_file(load_source(code)) == f"extractors/sources/jurisdictions/{code.lower()}.py"


def test_what_to_mend_names_the_same_facts_in_both_languages() -> None:
    phrases = [phrase for _, phrase in mending.MENDS]
    phrases += [each for each in vars(mending).values() if isinstance(each, Phrase)]
    assert [each.en for each in phrases if facts_of(each.en) != facts_of(each.es)] == []
    assert [each.en for each in phrases if "source" not in facts_of(each.en)] == []
