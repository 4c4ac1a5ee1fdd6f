"""What is known of a gazette's files, and when each is to be asked for again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from extractors.fetching.manners import Validators
from extractors.journal import (
    Ended,
    Ending,
    Fetched,
    JournalRecord,
    Listed,
    Outcome,
    Purpose,
    Unread,
    Visit,
)
from extractors.ledger import Ledger
from extractors.sources.documents import ListedDocument
from extractors.sources.source import Window
from pipelines.loading import load_and_publish
from pipelines.settings import Settings
from pipelines.watch.known import Known, KnownFile, know, last_day_over, learn_unloaded

NIGHT = datetime(2026, 11, 20, 9, tzinfo=UTC)
DAY = date(2026, 11, 18)
MONTH = Window(date(2026, 11, 1), date(2026, 11, 20))
DOCUMENT = ListedDocument("u", DAY, "CXX", "12", "2", "ordinaria", ("Ley",))
SHA256, OTHER = "ab" * 32, "cd" * 32
HOUR = timedelta(hours=1)


def held(first: timedelta, last: timedelta) -> KnownFile:
    """A file that came so long ago and was last asked for so long ago."""
    return KnownFile(
        DOCUMENT, SHA256, first_seen_at=NIGHT - first, last_attempt_at=NIGHT - last, attempts=1
    )


def missed(failures: int, last: timedelta) -> KnownFile:
    """A file that was asked for in vain."""
    return KnownFile(DOCUMENT, last_attempt_at=NIGHT - last, failures=failures, attempts=failures)


def refused(attempts: int, last: timedelta) -> KnownFile:
    """A file of which nothing came that can be read."""
    return replace(held(last, last), is_refused=True, attempts=attempts)


DAYS = timedelta(days=1)


@pytest.mark.parametrize(
    ("file", "is_due"),
    [
        (KnownFile(DOCUMENT), True),
        (missed(1, 19 * HOUR), False),
        (missed(1, 20 * HOUR), True),
        (missed(2, 39 * HOUR), False),
        (missed(2, 40 * HOUR), True),
        (missed(3, 79 * HOUR), False),
        (missed(3, 80 * HOUR), True),
        (missed(7, 53 * DAYS), False),
        (missed(7, 54 * DAYS), True),
        (missed(99, 53 * DAYS), False),
        (missed(99, 54 * DAYS), True),
        (refused(1, 19 * HOUR), False),
        (refused(1, 20 * HOUR), True),
        (refused(3, 79 * HOUR), False),
        (refused(3, 80 * HOUR), True),
        (held(6 * DAYS, 6 * DAYS), False),
        (held(7 * DAYS, 7 * DAYS), True),
        (held(8 * DAYS, 1 * DAYS), False),
        (held(59 * DAYS, 52 * DAYS), False),
        (held(60 * DAYS, 53 * DAYS), True),
        (held(61 * DAYS, 1 * DAYS), False),
        (held(900 * DAYS, 890 * DAYS), True),
        (held(900 * DAYS, 840 * DAYS), False),
        (replace(held(3 * DAYS, 19 * HOUR), failures=1), False),
        (replace(held(3 * DAYS, 20 * HOUR), failures=1), True),
    ],
)
def test_a_file_is_asked_for_again_ever_more_rarely(file: KnownFile, is_due: bool) -> None:
    assert file.is_due(NIGHT) is is_due


# What journals say of files


def listed(document: ListedDocument = DOCUMENT) -> Listed:
    """The record of a file as listed."""
    facts = (document.volume, document.number, document.section, document.kind)
    return Listed(document.url, document.publication_date, *facts, document.titles, NIGHT)


def seen(sha256: str = SHA256, at: datetime = NIGHT) -> Fetched:
    """The record of a file that came."""
    return Fetched("u", Outcome.SEEN, at, sha256, '"a"', "Wed")


def vain(at: datetime = NIGHT) -> Fetched:
    """The record of a file that did not."""
    return Fetched("u", Outcome.UNREACHABLE, at, reason="timed out")


def after(*records: JournalRecord) -> KnownFile:
    """What is known of the file after all this."""
    known = Known()
    known.learn(records)
    return known.files["u"]


def test_a_listed_file_is_known_as_listed_last() -> None:
    later = replace(DOCUMENT, number="13", titles=())
    assert after(listed()) == KnownFile(DOCUMENT)
    assert after(listed(), listed(later)) == KnownFile(later)
    assert after(listed(), seen(), listed(later)) == replace(after(seen()), document=later)


def test_failures_are_counted_until_the_file_comes() -> None:
    in_vain = after(listed(), vain(), vain(NIGHT + HOUR))
    assert (in_vain.failures, in_vain.attempts, in_vain.is_held) == (2, 2, False)
    assert in_vain.last_attempt_at == NIGHT + HOUR
    came = after(listed(), vain(), seen(at=NIGHT + HOUR))
    assert (came.failures, came.attempts, came.sha256) == (0, 2, SHA256)
    assert came.validators == Validators('"a"', "Wed")
    assert came.first_seen_at == came.last_attempt_at == NIGHT + HOUR


def test_a_file_that_came_is_held_though_it_later_fails() -> None:
    file = after(listed(), seen(), vain(NIGHT + HOUR))
    assert (file.is_held, file.failures, file.first_seen_at) == (True, 1, NIGHT)


def test_a_file_that_did_not_change_came_when_it_first_came() -> None:
    same = Fetched("u", Outcome.UNCHANGED, NIGHT + HOUR, SHA256, '"b"')
    file = after(listed(), seen(), same)
    assert (file.first_seen_at, file.last_attempt_at) == (NIGHT, NIGHT + HOUR)
    assert file.validators == Validators('"b"', None)


def test_a_refused_file_is_not_held_until_another_comes() -> None:
    unread = Unread(SHA256, "it prints another name", NIGHT)
    refused = after(listed(), seen(), unread)
    assert (refused.sha256, refused.is_refused, refused.is_held) == (SHA256, True, False)
    again = after(listed(), seen(), unread, seen(at=NIGHT + HOUR))
    assert (again.is_held, again.attempts) == (False, 2)
    mended = after(listed(), seen(), unread, seen(OTHER, NIGHT + HOUR))
    assert (mended.is_held, mended.sha256) == (True, OTHER)


def test_files_that_came_in_visits_not_loaded_yet_are_named() -> None:
    known = Known()
    known.learn([listed(), listed(replace(DOCUMENT, url="v")), seen()])
    assert [file.document.url for file in known.unloaded()] == ["u"]


# Journals that the warehouse does not hold


def journal(
    ledger: Ledger,
    *records: JournalRecord,
    at: datetime = NIGHT,
    window: Window = MONTH,
    is_whole: bool = True,
    ends: bool = True,
) -> str:
    """Leave the journal of a visit; return its id."""
    visit_id, open_journal = ledger.open_journal("CHP", at)
    visit = Visit(visit_id, "CHP", Purpose.NIGHTLY, window.first_date, window.last_date, at)
    end = [Ended(Ending.OK, (), is_whole, "json_api", 1, 1, 0, at)] if ends else []
    for record in (visit, *records, *end):
        open_journal.write(record)
    open_journal.close()
    return visit_id


def test_a_journal_is_learnt_once_however_often_a_run_looks(tmp_path: Path) -> None:
    ledger, known = Ledger(tmp_path), Known()
    journal(ledger, listed(), vain())
    for _ in range(3):
        learn_unloaded(known, ledger, "CHP")
    assert known.files["u"].failures == 1
    assert len(known.whole) == 1
    journal(ledger, vain(NIGHT + HOUR), at=NIGHT + HOUR)
    learn_unloaded(known, ledger, "CHP")
    assert known.files["u"].failures == 2


def test_journals_that_the_warehouse_holds_are_passed_over(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    known = Known(visit_ids=frozenset({journal(ledger, listed(), vain())}))
    learn_unloaded(known, ledger, "CHP")
    assert known.files == {}


def test_a_day_was_listed_whole_if_it_was_over_when_the_visit_began(tmp_path: Path) -> None:
    ledger, known = Ledger(tmp_path), Known()
    journal(ledger)
    learn_unloaded(known, ledger, "CHP")
    assert [day for day in range(1, 21) if known.is_whole(date(2026, 11, day))] == [*range(1, 20)]
    assert not known.is_whole(date(2026, 10, 31))


def test_no_day_was_listed_whole_by_a_visit_that_was_not(tmp_path: Path) -> None:
    ledger, known = Ledger(tmp_path), Known()
    journal(ledger, is_whole=False)
    journal(ledger, ends=False)
    journal(ledger, window=Window(date(2026, 11, 20), date(2026, 11, 21)))
    learn_unloaded(known, ledger, "CHP")
    assert known.whole == []


def test_a_day_is_over_at_midnight_where_the_gazettes_are() -> None:
    assert last_day_over(datetime(2026, 11, 20, 5, 59, tzinfo=UTC)) == date(2026, 11, 18)
    assert last_day_over(datetime(2026, 11, 20, 6, 0, tzinfo=UTC)) == date(2026, 11, 19)


# The warehouse


def test_without_a_warehouse_nothing_is_known(fresh_data: Path) -> None:
    assert know(Settings(data=fresh_data), ["CHP"], MONTH) == {"CHP": Known()}
    assert not fresh_data.exists()


def test_a_broken_warehouse_is_no_obstacle(fresh_data: Path) -> None:
    (fresh_data / "published").mkdir(parents=True)
    (fresh_data / "published/vigia.duckdb").write_bytes(b"no warehouse")
    assert know(Settings(data=fresh_data), ["CHP"], MONTH) == {"CHP": Known()}


def test_the_warehouse_knows_of_files_what_their_journals_say(fresh_data: Path) -> None:
    settings = Settings(data=fresh_data)
    ledger = Ledger(settings.ledger)
    names = ("listed", "failed", "seen", "failed since", "unchanged", "refused", "mended")
    files = {name: listed(replace(DOCUMENT, url=name)) for name in names}
    digests = {name: f"{place:064}" for place, name in enumerate(names)}
    came = [replace(seen(digests[name]), url=name) for name in names[2:]]
    journal(
        ledger,
        *files.values(),
        replace(vain(), url="failed"),
        *came,
        Unread(digests["refused"], "it cannot be read", NIGHT),
        Unread(digests["mended"], "it cannot be read", NIGHT),
    )
    later = NIGHT + timedelta(days=1)
    unchanged = Fetched("unchanged", Outcome.UNCHANGED, later, digests["unchanged"], '"a"', "Wed")
    journal(
        ledger,
        replace(vain(later), url="failed"),
        replace(vain(later), url="failed since"),
        unchanged,
        replace(unchanged, url="refused", document_sha256=digests["refused"]),
        Fetched("mended", Outcome.SEEN, later, SHA256),
        replace(files["listed"], number="13", listed_at=later),
        at=later,
    )
    told = Known()
    learn_unloaded(told, ledger, "CHP")
    load_and_publish(settings, lambda: None)
    known = know(settings, ["CHP"], MONTH)["CHP"]
    assert known.files == told.files
    assert known.visit_ids == {visit_id for visit_id, _ in ledger.ended()}
    assert known.last_date == DAY
    days = [date(2026, 11, day) for day in range(1, 21)]
    assert [known.is_whole(day) for day in days] == [told.is_whole(day) for day in days]
    learn_unloaded(known, ledger, "CHP")
    assert known.unloaded() == []
