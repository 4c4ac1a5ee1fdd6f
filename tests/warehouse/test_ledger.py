"""Journals into raw tables, each once, and what a visit must know out of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from extractors.errors import JournalDamagedError
from extractors.fetching.manners import RequestMade
from extractors.journal import Ended, Ending, Fetched, Listed, Outcome, Purpose, Unread, Visit
from tests.warehouse.invented import sha256_of
from tests.warehouse.visited import (
    CHIAPAS,
    FRIDAY,
    MONDAY,
    NIGHT,
    THURSDAY,
    TUESDAY,
    chiapas,
    later,
    listed,
    seen,
    vain,
)
from warehouse import ledger as ask
from warehouse.content import content_hash
from warehouse.ledger import load_journals

if TYPE_CHECKING:
    from tests.warehouse.visited import Watch

RAW = (
    "raw.listed_documents", "raw.fetches", "raw.listed_spans", "raw.unread_documents",
    "raw.sources", "log.visits", "log.requests",
)  # fmt: skip


def counts(watch: Watch) -> list[object]:
    """Rows of each raw table."""
    found = (watch.raw(f"select count(*) from {table}") for table in RAW)  # noqa: S608
    return [count for ((count,),) in found]


def test_a_journal_is_loaded_once(watch: Watch) -> None:
    request = RequestMade("gaceta.example", "GET", "u", NIGHT, 200, 9, 3, False, "Vigia")
    refused = Unread(sha256_of("12"), "it cannot be read", NIGHT)
    watch.declare()
    visit_id = watch.visit(request, listed(FRIDAY), seen("12"), refused)
    before = counts(watch), content_hash(watch.connection)
    assert before[0] == [1] * len(RAW)
    assert not watch.declare(at=later(1))
    assert load_journals(watch.desk.raw, watch.ledger) == 0
    assert (counts(watch), content_hash(watch.connection)) == before
    assert ask.known_visits(watch.desk.raw) == {visit_id}


def test_a_visit_under_way_is_not_loaded(watch: Watch) -> None:
    visit_id, journal = watch.ledger.open_journal("CHP", NIGHT)
    journal.write(Visit(visit_id, "CHP", Purpose.NIGHTLY, MONDAY, FRIDAY, NIGHT))
    journal.close()
    assert load_journals(watch.desk.raw, watch.ledger) == 0
    assert set(counts(watch)) == {0}


def test_a_visit_and_its_requests_come_with_all_that_they_say(watch: Watch) -> None:
    request = RequestMade("h", "POST", "h/?ñ", NIGHT, None, 0, 3, False, "Vigia", "CutShortError")
    watch.visit(request, ending=Ending.PARTIAL, is_whole=False)
    assert watch.raw("from log.visits") == [
        ("chp/20261121T090000Z-1", "CHP", "nightly", "json_api", MONDAY, FRIDAY, "partial",
         ["because"], False, False, 1, 1, 0, NIGHT, NIGHT)
    ]  # fmt: skip
    assert watch.raw("from log.requests") == [
        ("chp/20261121T090000Z-1", "h", "POST", "h/?ñ", NIGHT, None, 0, 3, False, "Vigia",
         "CutShortError")
    ]  # fmt: skip


def test_a_damaged_journal_is_named_and_loaded_not_even_in_part(watch: Watch) -> None:
    watch.visit(listed(FRIDAY))
    before = counts(watch)
    visit_id, journal = watch.ledger.open_journal("CHP", later(1))
    journal.write(Visit(visit_id, "CHP", Purpose.NIGHTLY, MONDAY, FRIDAY, NIGHT))
    journal.write(listed(THURSDAY, "v"))
    journal.write(Ended(Ending.OK, (), True, "json_api", 1, 1, 0, NIGHT))
    journal.close()
    lines = journal.path.read_bytes()
    journal.path.write_bytes(lines.replace(b'"publication_date":"2026', b'"publication_date":"X'))
    with pytest.raises(JournalDamagedError, match="20261122T090000Z-1"):
        load_journals(watch.desk.raw, watch.ledger)
    assert counts(watch) == before
    told: list[JournalDamagedError] = []
    assert load_journals(watch.desk.raw, watch.ledger, told.append) == 0
    assert [error.subject for error in told] == [str(journal.path)]
    assert counts(watch) == before


def test_what_is_declared_anew_speaks_from_then_on(watch: Watch) -> None:
    assert watch.declare()
    changed = replace(CHIAPAS, publishing_weekdays=("thursday",))
    assert watch.declare(changed, later(1))
    assert watch.declare(CHIAPAS, later(2))
    assert not watch.declare(CHIAPAS, later(3))
    assert len(watch.raw("from raw.sources")) == 3


def test_the_same_facts_listed_again_append_nothing(watch: Watch) -> None:
    watch.visit(listed(FRIDAY))
    watch.visit(replace(listed(FRIDAY), listed_at=later(1)), at=later(1))
    assert len(watch.raw("from raw.listed_documents")) == 1


@pytest.mark.parametrize(
    "changed",
    [
        listed(THURSDAY),
        listed(None),
        listed(FRIDAY, number=None),
        listed(FRIDAY, number="13"),
        listed(FRIDAY, volume="CXXI"),
        listed(FRIDAY, section="2"),
        listed(FRIDAY, kind="extraordinaria"),
        replace(listed(FRIDAY), titles=("Ley", "Aviso")),
        replace(listed(FRIDAY), titles=()),
    ],
)
def test_changed_facts_are_appended_and_speak_from_then_on(watch: Watch, changed: Listed) -> None:
    watch.visit(listed(FRIDAY))
    watch.visit(replace(changed, listed_at=later(1)), at=later(1))
    assert len(watch.raw("from raw.listed_documents")) == 2
    known = watch.known()
    names = ("publication_date", "number", "volume", "section", "kind")
    assert [known[name] for name in names] == [getattr(changed, name) for name in names]
    assert known["titles"] == list(changed.titles)
    assert known["first_listed_at"] == NIGHT


def test_facts_that_return_to_what_they_were_are_three_rows(watch: Watch) -> None:
    for night, day in enumerate((FRIDAY, THURSDAY, FRIDAY)):
        watch.visit(replace(listed(day), listed_at=later(night)), at=later(night))
    assert len(watch.raw("from raw.listed_documents")) == 3
    assert watch.known()["publication_date"] == FRIDAY


def test_two_gazettes_that_list_one_address_do_not_change_each_other(watch: Watch) -> None:
    watch.visit(listed(FRIDAY), vain(Outcome.ABSENT))
    watch.visit(listed(THURSDAY), code="DUR")
    statement = "select jurisdiction_code, publication_date, failures "
    assert watch.rows(statement + "from intermediate.listed_documents_known order by all") == [
        ("CHP", FRIDAY, 1),
        ("DUR", THURSDAY, 0),
    ]


def test_failures_are_counted_until_a_file_comes(watch: Watch) -> None:
    watch.visit(listed(FRIDAY), vain(Outcome.UNREACHABLE))
    watch.visit(vain(Outcome.ABSENT, later(1)), at=later(1))
    known = watch.known()
    assert (known["failures"], known["attempts"], known["document_sha256"]) == (2, 2, None)
    assert (known["last_outcome"], known["last_reason"]) == ("absent", "absent on 22")
    watch.visit(seen("12", at=later(2)), at=later(2))
    known = watch.known()
    assert (known["failures"], known["attempts"]) == (0, 3)
    assert known["document_sha256"] == sha256_of("12")
    assert known["first_seen_at"] == known["last_attempt_at"] == later(2)


def test_a_file_that_once_came_is_held_whatever_follows(watch: Watch) -> None:
    watch.visit(listed(FRIDAY), seen("12"))
    watch.visit(vain(Outcome.ABSENT, later(1)), at=later(1))
    known = watch.known()
    assert (known["failures"], known["document_sha256"]) == (1, sha256_of("12"))
    assert (known["first_seen_at"], known["last_attempt_at"]) == (NIGHT, later(1))
    assert watch.states() == [(FRIDAY, "seen", "listing")]


def test_the_same_bytes_that_come_again_append_nothing(watch: Watch) -> None:
    watch.visit(listed(FRIDAY), seen("12"))
    watch.visit(seen("12", at=later(1)), at=later(1))
    assert len(watch.raw("from raw.fetches")) == 1
    watch.visit(seen("12, mended", at=later(2)), at=later(2))
    watch.visit(seen("12", at=later(3)), at=later(3))
    assert len(watch.raw("from raw.fetches")) == 3
    assert watch.known()["document_sha256"] == sha256_of("12")


def test_a_file_that_did_not_change_was_asked_for_all_the_same(watch: Watch) -> None:
    watch.visit(listed(FRIDAY), seen("12", etag='"a"'))
    same = Fetched("u", Outcome.UNCHANGED, later(7), sha256_of("12"), '"a"')
    watch.visit(same, at=later(7))
    known = watch.known()
    assert (known["first_seen_at"], known["last_attempt_at"]) == (NIGHT, later(7))
    assert (known["failures"], known["etag"]) == (0, '"a"')


def test_validators_are_those_of_what_is_held(watch: Watch) -> None:
    watch.visit(listed(FRIDAY), seen("12", etag='"a"'))
    watch.visit(seen("12, mended", at=later(1)), at=later(1))
    known = watch.known()
    assert (known["document_sha256"], known["etag"]) == (sha256_of("12, mended"), None)


def test_documents_without_a_reading_are_still_to_be_loaded(watch: Watch) -> None:
    place = "12.pdf"
    watch.visit(listed(FRIDAY, place), seen("12", place), listed(THURSDAY, "v"), seen("11", "v"))
    watch.take(chiapas("12", FRIDAY), "12")
    assert ask.unloaded_documents(watch.desk.raw) == [sha256_of("11")]


def test_a_document_that_came_from_another_place_is_to_be_loaded_again(watch: Watch) -> None:
    watch.visit(listed(FRIDAY, "elsewhere"), seen("12", "elsewhere"))
    watch.take(chiapas("12", FRIDAY), "12")
    assert ask.unloaded_documents(watch.desk.raw) == [sha256_of("12")]


def test_files_are_known_by_day_or_because_they_are_missing(watch: Watch) -> None:
    long_ago, long_since = date(2012, 7, 15), date(2012, 7, 16)
    watch.visit(
        *(listed(FRIDAY, "inside"), seen("1", "inside")),
        *(listed(long_ago, "held"), seen("2", "held")),
        *(listed(None, "undated"), seen("3", "undated")),
        listed(long_since, "missing"),
        *(listed(long_ago, "refused"), seen("4", "refused")),
        Unread(sha256_of("4"), "it cannot be read", NIGHT),
    )
    table = ask.listed_documents(watch.connection, MONDAY, FRIDAY)
    found = {str(row["url"]): row["is_refused"] for row in table.records()}
    assert found == {"inside": False, "undated": False, "missing": False, "refused": True}


def test_the_last_edition_is_the_last_that_is_held(watch: Watch) -> None:
    watch.visit(listed(THURSDAY, "v"), seen("11", "v"), listed(FRIDAY), vain(Outcome.ABSENT))
    assert ask.last_editions(watch.connection).rows == [("CHP", THURSDAY)]


def spans(watch: Watch) -> list[tuple[object, ...]]:
    return watch.raw(
        "select first_date, last_date, is_whole, ending from raw.listed_spans order by recorded_at"
    )


def test_a_span_that_was_listed_whole_covers_what_lies_in_it(watch: Watch) -> None:
    watch.visit()
    watch.visit(at=later(1), days=(TUESDAY, FRIDAY))
    assert spans(watch) == [(MONDAY, FRIDAY, True, "ok")]
    watch.visit(at=later(2), days=(TUESDAY, date(2026, 11, 22)))
    assert spans(watch)[1:] == [(TUESDAY, date(2026, 11, 22), True, "ok")]
    assert ask.listed_spans(watch.desk.raw).rows == [
        ("CHP", MONDAY, FRIDAY),
        ("CHP", TUESDAY, date(2026, 11, 22)),
    ]


def test_a_visit_in_vain_is_news_only_of_days_that_nobody_had_asked_for(watch: Watch) -> None:
    watch.visit()
    watch.fail(later(1))
    assert len(spans(watch)) == 1
    watch.visit(
        at=later(2), days=(FRIDAY, date(2026, 11, 22)), ending=Ending.FAILED, is_whole=False
    )
    watch.visit(
        at=later(3), days=(FRIDAY, date(2026, 11, 22)), ending=Ending.FAILED, is_whole=False
    )
    assert [is_whole for _, _, is_whole, _ in spans(watch)] == [True, False]


def test_a_whole_listing_is_news_after_one_in_vain(watch: Watch) -> None:
    watch.fail()
    watch.visit(at=later(1))
    assert [ending for *_, ending in spans(watch)] == ["failed", "ok"]


def test_a_listing_in_part_is_news_after_one_in_vain_and_not_before(watch: Watch) -> None:
    for night, ending in enumerate(("failed", "blocked", "partial", "ok", "failed")):
        watch.fail(later(night), Ending(ending))
    assert [ending for *_, ending in spans(watch)] == ["failed", "partial"]


def test_a_killed_visit_says_nothing_of_the_site(watch: Watch) -> None:
    watch.visit(listed(FRIDAY), ending=Ending.FAILED, is_whole=False, was_killed=True)
    assert spans(watch) == []
    assert len(watch.raw("from log.visits")) == 1
    assert len(watch.raw("from raw.listed_documents")) == 1


def test_the_day_of_a_visit_is_not_over(watch: Watch) -> None:
    evening = datetime(2026, 11, 21, 5, 59, tzinfo=UTC)
    watch.visit(at=evening)
    assert spans(watch) == [(MONDAY, THURSDAY, True, "ok")]
    watch.visit(at=NIGHT, days=(date(2026, 11, 21), date(2026, 11, 22)))
    assert len(spans(watch)) == 1
