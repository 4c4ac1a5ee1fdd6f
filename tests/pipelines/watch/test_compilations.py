"""Visits to the publishers of compiled law, on the replica and without an orchestrator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from extractors.archive import Archive
from extractors.journal import Ended, Ending, Outcome
from extractors.ledger import Ledger
from extractors.sources.compilations import COMPILATIONS
from pipelines.demo.compiled_laws import COMPILED_ENTITIES
from pipelines.demo.publishers import PublisherSite, catalogued_laws, publishers_with
from pipelines.demo.replica.catalogue import CataloguedLaw, OrdenJuridico
from pipelines.demo.replica.faults import Fault, Target
from pipelines.demo.replica.server import Replica
from pipelines.demo.replica.shelf import Shelf
from pipelines.demo.replica.site import Asked, Given
from pipelines.demo.shelves import NOW, demo_shelves
from pipelines.loading import Published
from pipelines.settings import Settings
from pipelines.watch.night import Occasion, watch_a_night
from pipelines.watch.publishers import is_due, know_publishers
from pipelines.watch.run import PLAIN, Listener, WatchRun
from warehouse.database import open_reader

CATALOGUE, CHAMBER = "OJN", "CDD"
MONTH = timedelta(days=30)
LAWS = catalogued_laws()
WITH_PDF = len(COMPILED_ENTITIES)
AS_WORDS = 3
HOST = "compilacion.ordenjuridico.gob.mx"
QUIET = Listener(lambda _result: None, lambda: None, lambda _behind: None)
UNPUBLISHED = replace(PLAIN, publish=lambda _load: Published(0, 0, "", ()))


@dataclass(frozen=True, slots=True)
class Nights:
    """Nights on a replica with one gazette and the two publishers."""

    replica: Replica
    data: Path

    def settings(self, after: timedelta) -> Settings:
        return Settings(data=self.data, now=lambda: NOW + after, replica=self.replica.address)

    def list_laws(self, laws: Iterable[CataloguedLaw]) -> None:
        """Let the catalogue have other laws from now on."""
        self.replica.stands.update(publishers_with(laws))

    def night(
        self, *codes: str, after: timedelta = timedelta(), is_published: bool = False
    ) -> WatchRun:
        ways = PLAIN if is_published else UNPUBLISHED
        return watch_a_night(codes, 21, Occasion(self.settings(after), QUIET, 1, ways))

    def visit(self, code: str = CATALOGUE, after: timedelta = timedelta()) -> Ended:
        (result,) = self.night(code, after=after).results
        return result.ended

    def ask(self, statement: str) -> list[tuple[object, ...]]:
        with open_reader(self.data) as connection:
            return connection.ask(statement).rows


@pytest.fixture
def nights(tmp_path: Path) -> Iterator[Nights]:
    shelves = {"AGU": demo_shelves()["AGU"]}
    with Replica(shelves, further=publishers_with(LAWS)) as replica:
        yield Nights(replica, tmp_path)


def of_catalogue(run: WatchRun) -> Ended:
    return next(each.ended for each in run.results if each.plan.source.jurisdiction == CATALOGUE)


def more_laws(count: int) -> list[CataloguedLaw]:
    """Chiapas's list with so many further laws."""
    (first,) = (law for law in LAWS if law.place == "Chiapas")
    return [replace(first, number=80_000 + place) for place in range(count)]


def test_the_catalogue_is_listed_and_what_it_has_on_trafficking_is_read(nights: Nights) -> None:
    run = nights.night(CATALOGUE, CHAMBER, is_published=True)
    catalogue, chamber = (each.ended for each in run.results)
    assert (catalogue.ending, catalogue.listed, catalogue.fetched) == (Ending.OK, 38, WITH_PDF)
    assert (chamber.ending, chamber.listed, chamber.fetched) == (Ending.OK, 1, 1)
    assert nights.ask("select count(*) from catalogue") == [(len(LAWS),)]
    read = nights.ask("select kind, count(*) from documents group by kind")
    assert read == [("compilation", WITH_PDF + 1)]
    laws = "select jurisdiction_code from instruments where is_special_law order by all"
    assert nights.ask(laws) == [("FED",), *((code,) for code in sorted(COMPILED_ENTITIES))]
    agreed = "select jurisdiction_code from catalogue_reconciliation where verdict = 'agrees'"
    assert {code for (code,) in nights.ask(agreed)} == set(COMPILED_ENTITIES)
    assert nights.ask("from edition_ledger where jurisdiction_code in ('OJN', 'CDD')") == []


def test_a_compiled_text_came_from_no_gazette(nights: Nights) -> None:
    nights.night(CHAMBER)
    archive = Archive(nights.data / "archive")
    (sha256,) = archive.documents()
    (origin,) = archive.origins(sha256)
    assert origin.location == COMPILATIONS[0].url
    assert (origin.listed_by, origin.stated.jurisdiction) == (None, None)


def test_a_word_processor_file_is_noted_and_no_error(nights: Nights) -> None:
    ended = nights.visit()
    assert (ended.ending, ended.missing, ended.is_whole) == (Ending.OK, 0, True)
    (reason,) = ended.reasons
    assert reason.startswith(f"{AS_WORDS} text(s) on trafficking are word-processor files")
    assert nights.replica.asked[CATALOGUE, Target.DOCUMENT] == WITH_PDF


def test_a_month_later_a_text_comes_only_if_it_has_changed(nights: Nights) -> None:
    first = nights.night(CATALOGUE, CHAMBER, is_published=True)
    again = nights.night(CATALOGUE, CHAMBER, after=MONTH, is_published=True)
    assert sum(each.ended.fetched for each in first.results) == WITH_PDF + 1
    assert [(each.ended.ending, each.ended.fetched) for each in again.results] == [
        (Ending.OK, 0), (Ending.OK, 0),
    ]  # fmt: skip
    assert nights.ask("select count(*) from raw.fetches where outcome = 'unchanged'") == [
        (WITH_PDF + 1,)
    ]
    cached = "select count(*) from log.requests where is_from_cache"
    assert nights.ask(cached) == [(WITH_PDF + 1,)]
    nights.replica.weather.strike([CHAMBER], Fault.REPUBLISHED, Target.DOCUMENT)
    assert nights.visit(CHAMBER, after=2 * MONTH).fetched == 1


@pytest.mark.parametrize(
    ("fault", "ending"),
    [
        (Fault.SERVER_ERROR, Ending.FAILED),
        (Fault.FORBIDDEN, Ending.BLOCKED),
        (Fault.CHANGED_MARKUP, Ending.FAILED),
    ],
)
def test_a_catalogue_that_fails_costs_no_gazette(
    nights: Nights, fault: Fault, ending: Ending
) -> None:
    nights.replica.weather.strike([CATALOGUE], fault, Target.LISTING)
    run = nights.night("AGU", CATALOGUE, CHAMBER)
    assert of_catalogue(run).ending is ending
    assert of_catalogue(run).reasons
    assert not of_catalogue(run).is_whole
    assert (run.counts(), run.publisher_counts()) == ({Ending.OK: 1}, {Ending.OK: 1, ending: 1})
    assert not run.is_whole
    assert not run.is_lost


def test_publishers_alone_that_all_fail_lose_the_run(nights: Nights) -> None:
    nights.replica.weather.strike([CHAMBER], Fault.RESET, Target.DOCUMENT)
    run = nights.night(CHAMBER)
    assert run.results[0].ended.ending is Ending.FAILED
    assert run.is_lost


def test_publishers_stand_last_in_whatever_order_they_are_named(nights: Nights) -> None:
    run = nights.night(CHAMBER, CATALOGUE, "AGU")
    codes = [each.plan.source.jurisdiction for each in run.results]
    assert codes == ["AGU", CATALOGUE, CHAMBER]


def test_a_list_that_fails_costs_its_entity_alone(nights: Nights) -> None:
    nights.list_laws(law for law in LAWS if law.place != "Zacatecas")
    run = nights.night(CATALOGUE, is_published=True)
    ended = of_catalogue(run)
    assert (ended.ending, ended.is_whole) == (Ending.PARTIAL, False)
    assert ended.reasons[0].startswith("1 of 32 list(s) did not come; first: http://compilacion")
    listed = "select count(distinct jurisdiction_code) from catalogue"
    assert nights.ask(listed) == [(31,)]
    zacatecas = "select verdict from catalogue_reconciliation where jurisdiction_code = 'ZAC'"
    assert nights.ask(zacatecas) == [("not_listed",)]


def test_a_list_that_lost_many_rows_is_believed_when_it_comes_so_again(nights: Nights) -> None:
    chiapas = "select count(*) from catalogue where jurisdiction_code = 'CHP'"
    nights.list_laws([*LAWS, *more_laws(19)])
    nights.night(CATALOGUE, is_published=True)
    assert nights.ask(chiapas) == [(20,)]
    nights.list_laws([*LAWS, *more_laws(16)])
    ended = of_catalogue(nights.night(CATALOGUE, after=MONTH, is_published=True))
    assert (ended.ending, ended.is_whole) == (Ending.PARTIAL, False)
    assert "the list of CHP fell from 20 to 17 row(s)" in ended.reasons[0]
    assert nights.ask(chiapas) == [(20,)]
    ended = of_catalogue(nights.night(CATALOGUE, after=MONTH + MONTH, is_published=True))
    assert (ended.ending, ended.is_whole) == (Ending.OK, True)
    assert nights.ask(chiapas) == [(17,)]


def test_a_list_that_lost_few_rows_is_believed_at_once(nights: Nights) -> None:
    nights.list_laws([*LAWS, *more_laws(19)])
    nights.visit()
    nights.list_laws([*LAWS, *more_laws(17)])
    assert nights.visit(after=MONTH).ending is Ending.OK


def test_a_card_that_fails_costs_its_text_alone(nights: Nights) -> None:
    site = OrdenJuridico(LAWS)
    number = next(str(law.number) for law in LAWS if law.format == "pdf")

    def pages(asked: Asked) -> Given | None:
        return None if asked.param("idArchivo") == number else site.answer(asked)

    stand = nights.replica.stands[HOST]
    urls = tuple(stand.site.file_url(each) for each in stand.shelf.editions)
    nights.replica.stands[HOST] = replace(stand, site=PublisherSite(urls, pages))
    ended = nights.visit()
    assert (ended.ending, ended.fetched, ended.is_whole) == (Ending.PARTIAL, WITH_PDF - 1, False)
    assert ended.reasons[0].startswith("1 card(s) of laws failed; first: ")
    assert "404" in ended.reasons[0]


@pytest.mark.parametrize(
    ("fault", "ending", "is_whole"),
    [
        (Fault.HTML_PAGE, Ending.PARTIAL, True),
        (Fault.FORBIDDEN, Ending.BLOCKED, False),
        (Fault.RESET, Ending.FAILED, False),
    ],
)
def test_a_text_that_does_not_come_is_missing(
    nights: Nights, fault: Fault, ending: Ending, is_whole: bool
) -> None:
    nights.replica.weather.strike([CHAMBER], fault, Target.DOCUMENT)
    ended = nights.visit(CHAMBER)
    assert (ended.ending, ended.missing, ended.is_whole) == (ending, 1, is_whole)


def test_a_text_that_cannot_be_read_is_said_and_not_asked_for_every_night(nights: Nights) -> None:
    stand = nights.replica.stands["www.diputados.gob.mx"]
    (edition,) = stand.shelf.editions
    spoilt = Shelf(stand.shelf.today, (replace(edition, pdf=b"%PDF-1.4 nothing %%EOF"),))
    nights.replica.stands["www.diputados.gob.mx"] = replace(stand, shelf=spoilt)
    first, second = (
        nights.night(CHAMBER, after=after, is_published=True).results[0].ended
        for after in (timedelta(), MONTH)
    )
    assert (first.ending, first.missing, first.is_whole) == (Ending.PARTIAL, 1, True)
    assert COMPILATIONS[0].url in first.reasons[-1]
    assert (second.ending, second.missing) == (Ending.PARTIAL, 1)


def test_a_publisher_is_due_a_month_after_it_was_last_listed_whole(nights: Nights) -> None:
    def due(after: timedelta) -> list[str]:
        known = know_publishers(nights.settings(after))
        return [code for code, each in known.items() if is_due(each, NOW + after)]

    assert due(timedelta()) == [CATALOGUE, CHAMBER]
    nights.night(CATALOGUE)
    assert due(timedelta()) == [CHAMBER]
    nights.night(CATALOGUE, CHAMBER, is_published=True)
    assert due(MONTH - timedelta(seconds=1)) == []
    assert due(MONTH) == [CATALOGUE, CHAMBER]
    nights.replica.weather.strike([CHAMBER], Fault.RESET, Target.DOCUMENT)
    nights.night(CATALOGUE, CHAMBER, after=MONTH, is_published=True)
    assert due(MONTH) == [CHAMBER]


def test_what_a_killed_visit_fetched_is_read_by_the_next_one(nights: Nights) -> None:
    nights.visit(CHAMBER)
    (journal,) = (nights.data / "ledger" / "cdd").glob("*.jsonl")
    *lines, _ended = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines))
    readings = list((nights.data / "readings").rglob("*.json*"))
    assert readings
    for reading in readings:
        reading.unlink()
    assert nights.visit(CHAMBER).ending is Ending.OK
    assert len(list((nights.data / "readings").rglob("*.json*"))) == len(readings)
    outcomes = [
        record.outcome
        for record in Ledger(nights.data / "ledger").records(CHAMBER, frozenset())
        if hasattr(record, "outcome")
    ]
    assert outcomes == [Outcome.SEEN]
