"""Invented visits: journals written by hand, and what the warehouse makes of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from extractors.journal import Ended, Ending, Fetched, Listed, Outcome, Purpose, Visit
from extractors.ledger import Ledger
from tests.warehouse.invented import Desk, edition, sha256_of
from warehouse.ledger import DeclaredSource, listed_documents, load_journals, load_source

if TYPE_CHECKING:
    from extractors.journal import JournalRecord
    from extractors.model import Reading
    from warehouse.database import Connection

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 11, day) for day in range(16, 21))
NIGHT = datetime(2026, 11, 21, 9, tzinfo=UTC)
"""Saturday, three o'clock in Mexico: Friday is over."""
CHIAPAS = DeclaredSource(
    "CHP", "Periódico Oficial", "Official Gazette", MONDAY, ("wednesday",), 14, "yearly"
)


def later(nights: int) -> datetime:
    """The same hour so many nights later."""
    return NIGHT + timedelta(days=nights)


@dataclass(frozen=True, slots=True)
class Watch:
    """Visits as journals write them down, and the warehouse that they are loaded into."""

    ledger: Ledger
    desk: Desk

    @property
    def connection(self) -> Connection:
        """The warehouse, its marts built from all that was loaded."""
        return self.desk.connection

    def visit(
        self,
        *records: JournalRecord,
        code: str = "CHP",
        at: datetime = NIGHT,
        days: tuple[date, date] = (MONDAY, FRIDAY),
        ending: Ending = Ending.OK,
        is_whole: bool = True,
        was_killed: bool = False,
    ) -> str:
        """Write the journal of a visit and load it; return its id."""
        visit_id, journal = self.ledger.open_journal(code, at)
        end = Ended(ending, ("because",), is_whole, "json_api", 1, 1, 0, at, was_killed)
        for record in (Visit(visit_id, code, Purpose.NIGHTLY, *days, at), *records, end):
            journal.write(record)
        journal.close()
        assert load_journals(self.desk.raw, self.ledger) == 1
        return visit_id

    def fail(self, at: datetime = NIGHT, ending: Ending = Ending.FAILED) -> None:
        """Visit in vain."""
        self.visit(at=at, ending=ending, is_whole=False)

    def declare(self, source: DeclaredSource = CHIAPAS, at: datetime = NIGHT) -> bool:
        """Load what is declared of a gazette."""
        return load_source(self.desk.raw, source, at)

    def take(self, made: Reading, name: str, at: datetime = NIGHT) -> None:
        """Take in a document that Chiapas's site listed."""
        self.desk.take(made, name, at, listed_by="CHP")

    def rows(self, statement: str) -> list[tuple[object, ...]]:
        """Ask the marts."""
        return self.connection.ask(statement).rows

    def raw(self, statement: str) -> list[tuple[object, ...]]:
        """Ask what was loaded."""
        return self.desk.raw.ask(statement).rows

    def states(self, code: str = "CHP") -> list[tuple[object, ...]]:
        """The ledger of a gazette: day, state and why it is expected."""
        statement = "select publication_date, state, basis from marts.edition_ledger"
        where = f" where jurisdiction_code = '{code}' order by all"
        return self.rows(statement + where)

    def known(self) -> dict[str, object]:
        """What is known of the one file that is listed."""
        (row,) = listed_documents(self.connection, MONDAY, FRIDAY).records()
        return row


def listed(
    day: date | None,
    url: str = "u",
    number: str | None = "12",
    *,
    volume: str = "CXX",
    section: str | None = None,
    kind: str = "ordinaria",
) -> Listed:
    """A file as listed on the first night."""
    return Listed(url, day, volume, number, section, kind, ("Ley",), NIGHT)


def seen(name: str, url: str = "u", at: datetime = NIGHT, etag: str | None = None) -> Fetched:
    """A file that came: the invented document of that name."""
    return Fetched(url, Outcome.SEEN, at, sha256_of(name), etag)


def vain(outcome: Outcome, at: datetime = NIGHT) -> Fetched:
    """A file that did not come."""
    return Fetched("u", outcome, at, reason=f"{outcome} on {at:%d}")


def chiapas(name: str, day: date, code: str | None = "CHP") -> Reading:
    """An edition that prints a gazette's name, or none."""
    made = edition(name, day)
    return replace(made, facts=replace(made.facts, jurisdiction=code, section=None))
