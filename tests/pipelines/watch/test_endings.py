"""How a visit ends, by what it has to answer for: nothing is well that only seems so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from extractors.errors import (
    BlockedError,
    BrowserNeededError,
    DamagedPdfError,
    ListingChangedError,
    NotServedError,
    RobotsForbidError,
    SourceError,
    UnknownHostError,
    UnreachableError,
)
from extractors.journal import Ending, Fetched, Outcome
from extractors.sources.source import Window
from pipelines.messages import (
    DATED_AFTER_TODAY,
    FILES_MISSING,
    FOREIGN,
    KNOWN_OF_HOST,
    LINKED_NOWHERE,
    LISTED_NO_MORE,
    LISTED_WITHOUT_DAY,
    NO_EDITION_OF_OURS,
    OTHER_WAY,
    PAGES_FAILED,
    RECENT_ONLY,
    SILENT,
    UNREACHABLE,
    Phrase,
)
from pipelines.watch.endings import Account, Verdict, judge
from pipelines.watch.known import Known
from pipelines.watch.listing import WindowListing
from pipelines.watch.reading import Read
from tests.pipelines.watch.accounts import (
    DAYS,
    NIGHT,
    OVER,
    SOURCE,
    TODAY,
    USUAL,
    WINDOW,
    account_of,
    document,
    held,
    listing,
    read,
    seen,
)

DAY = timedelta(days=1)
FIRST = USUAL[0]
OTHER = replace(FIRST, url="other.pdf", number="0")
"""A second edition of the first one's day."""
GONE = NotServedError("u", status=404)
BLOCKED = BlockedError("u", reason="403")
FORBIDDEN = RobotsForbidError("u", rule="Disallow: /")
CHANGED = ListingChangedError("u", reason="another shape")
TIMED_OUT = UnreachableError("u", reason="timed out")
NAMELESS = UnknownHostError("u", reason="NXDOMAIN")
NO_BROWSER = BrowserNeededError("u", first=WINDOW.first_date, last=WINDOW.last_date)


def why(verdict: Verdict) -> list[Phrase]:
    """The sentences that are said of a visit."""
    return [reason.phrase for reason in verdict.reasons]


def said(account: Account) -> str:
    """All that is said of a visit, in English; Spanish must have words for it as well."""
    reasons = judge(account).reasons
    assert all(reason.say("es") for reason in reasons)
    return "; ".join(reason.say("en") for reason in reasons)


def listed_so(
    *,
    errors: tuple[SourceError, ...] = (),
    others: tuple[tuple[str, SourceError], ...] = (),
    unlinked: tuple[date | None, ...] = (),
    shows_recent_only: bool = False,
) -> WindowListing:
    """The usual listing, with a trouble."""
    files = listing(*USUAL).documents
    return WindowListing("json_api", files, errors, others, unlinked, shows_recent_only)


def test_a_visit_that_saw_all_that_is_listed_is_well() -> None:
    assert judge(account_of(*USUAL)) == Verdict(Ending.OK, (), is_whole=True)


def test_what_came_on_an_earlier_night_need_not_come_again() -> None:
    known = Known(files=held(*USUAL))
    assert judge(account_of(*USUAL, known=known, came=())).ending is Ending.OK
    unchanged = Fetched(FIRST.url, Outcome.UNCHANGED, NIGHT, FIRST.url)
    again = replace(account_of(*USUAL, known=known, came=()), attempts={FIRST.url: unchanged})
    assert judge(again).ending is Ending.OK
    failed = Fetched(FIRST.url, Outcome.UNREACHABLE, NIGHT, reason="timed out")
    assert judge(replace(again, attempts={FIRST.url: failed})).ending is Ending.OK


@pytest.mark.parametrize(
    ("account", "phrase", "is_whole"),
    [
        (account_of(*USUAL, listed=listed_so(errors=(GONE,))), PAGES_FAILED, False),
        (account_of(*USUAL, listed=listed_so(unlinked=(DAYS[0],))), LINKED_NOWHERE, False),
        (account_of(*USUAL, listed=listed_so(unlinked=(None,))), LINKED_NOWHERE, False),
        (account_of(*USUAL, document(TODAY + DAY)), DATED_AFTER_TODAY, False),
        (account_of(*USUAL, known=Known(files=held(OTHER))), LISTED_NO_MORE, False),
        (account_of(*USUAL[:2]), SILENT, False),
        (account_of(*USUAL, came=USUAL[1:]), FILES_MISSING, True),
        (
            replace(account_of(*USUAL), reads={FIRST.url: read(FIRST.url, "TAB")}),
            NO_EDITION_OF_OURS,
            True,
        ),
    ],
)
def test_a_visit_is_partial_for_one_reason(
    account: Account, phrase: Phrase, is_whole: bool
) -> None:
    verdict = judge(account)
    assert verdict.ending is Ending.PARTIAL
    assert why(verdict)[-1] is phrase
    assert verdict.is_whole is is_whole
    assert said(account)


def test_an_edition_without_a_link_on_another_day_is_none_of_the_windows() -> None:
    elsewhere = listed_so(unlinked=(date(2026, 10, 29), date(2026, 11, 21)))
    assert judge(account_of(*USUAL, listed=elsewhere)).ending is Ending.OK


def test_files_without_a_day_are_a_doubt_until_they_came() -> None:
    undated = document(None, "undated.pdf")
    assert judge(account_of(*USUAL, undated)).ending is Ending.OK
    missing = judge(account_of(*USUAL, undated, came=USUAL))
    assert why(missing) == [LISTED_WITHOUT_DAY, FILES_MISSING]
    assert not missing.is_whole


def test_an_edition_of_today_is_no_future_edition() -> None:
    assert judge(account_of(*USUAL, document(TODAY))).ending is Ending.OK


# Silence


def silent(*days: date, known: Known | None = None, window: Window = WINDOW) -> str:
    """What is said of a visit that saw an edition on each of some days."""
    return said(replace(account_of(*map(document, days), known=known), window=window))


def test_so_many_days_without_an_edition_are_plausible_as_the_source_declares() -> None:
    first, second, last = date(2026, 11, 3), date(2026, 11, 10), date(2026, 11, 18)
    assert (second - first).days - 1 < SOURCE.longest_silence_days
    assert (last - second).days - 1 == SOURCE.longest_silence_days
    assert silent(first, second, last) == ""
    assert silent(first, second, last + DAY) == (
        "no edition for 8 days after 2026-11-10; 7 are plausible"
    )


def test_silence_at_either_end_of_the_window_is_heard() -> None:
    assert silent(*DAYS[:2]) == "no edition for 8 days after 2026-11-11; 7 are plausible"
    late = [date(2026, 11, 7), date(2026, 11, 14)]
    assert silent(*late) == "no edition for 8 days after 2026-10-29; 7 are plausible"
    assert silent(date(2026, 11, 6), *late) == ""


def test_the_longest_silence_is_named() -> None:
    assert silent(date(2026, 11, 1)) == "no edition for 18 days after 2026-11-01; 7 are plausible"


def test_silence_goes_back_to_the_last_edition_as_far_as_days_were_listed_whole() -> None:
    last = date(2026, 10, 25)
    listed_since = Known(last_date=last, whole=[Window(last, date(2026, 10, 29))])
    assert silent(*DAYS, known=listed_since) == (
        "no edition for 9 days after 2026-10-25; 7 are plausible"
    )
    listed_in_part = Known(last_date=last, whole=[Window(last, date(2026, 10, 27))])
    assert silent(*DAYS, known=listed_in_part) == ""


def test_years_that_nobody_listed_are_not_silent() -> None:
    month = Window(date(2012, 1, 1), date(2012, 1, 31))
    weekly = [date(2012, 1, day) for day in (4, 11, 18, 25)]
    known = Known(last_date=date(2009, 12, 30), whole=[Window(date(2009, 12, 1), DAYS[0])])
    assert silent(*weekly, known=replace(known, whole=[]), window=month) == ""


def test_an_edition_that_is_known_of_the_window_breaks_no_silence_of_its_listing() -> None:
    assert silent(*DAYS[:2], known=Known(last_date=DAYS[2])) == (
        "no edition for 8 days after 2026-11-11; 7 are plausible"
    )


def test_days_that_are_not_over_are_not_silent() -> None:
    today_alone = Window(TODAY, TODAY)
    assert silent(window=today_alone) == ""
    to_come = Window(date(2026, 11, 13), date(2026, 12, 31))
    assert silent(window=to_come) == ""


def test_an_empty_window_is_plausible_or_not() -> None:
    short = Window(date(2026, 11, 13), TODAY)
    verdict = judge(replace(account_of(), window=short))
    assert verdict == Verdict(Ending.EMPTY, (), is_whole=True)
    longer = Window(date(2026, 11, 12), TODAY)
    verdict = judge(replace(account_of(), window=longer))
    assert (verdict.ending, why(verdict), verdict.is_whole) == (Ending.PARTIAL, [SILENT], False)


# Shrinkage


def test_a_file_that_is_listed_at_another_address_is_still_listed() -> None:
    moved = replace(FIRST, url="moved.pdf")
    known = Known(files=held(FIRST))
    assert judge(account_of(moved, *USUAL[1:], known=known)).ending is Ending.OK
    assert why(judge(account_of(OTHER, *USUAL[1:], known=known))) == [LISTED_NO_MORE]


@pytest.mark.parametrize("day", [date(2026, 10, 29), TODAY, date(2026, 11, 21), None], ids=str)
def test_a_file_of_a_day_that_was_not_asked_for_or_is_not_over_need_not_be_listed(
    day: date | None,
) -> None:
    known = Known(files=held(document(day)))
    assert judge(account_of(*USUAL, known=known)).ending is Ending.OK


def test_a_file_of_the_last_day_that_is_over_must_be_listed() -> None:
    known = Known(files=held(document(OVER)))
    assert why(judge(account_of(*USUAL, known=known))) == [LISTED_NO_MORE]


def test_what_a_broken_or_a_recent_listing_leaves_out_may_exist_all_the_same() -> None:
    known = Known(files=held(OTHER))
    broken = account_of(*USUAL, known=known, listed=listed_so(errors=(GONE,)))
    assert why(judge(broken)) == [PAGES_FAILED]
    recent = account_of(*USUAL, known=known, listed=listed_so(shows_recent_only=True))
    assert why(judge(recent)) == [RECENT_ONLY]


# Files that are missing


def test_missing_files_are_counted_by_what_became_of_them() -> None:
    outcomes = (Outcome.ABSENT, Outcome.ABSENT, Outcome.FORBIDDEN)
    extra = [document(DAYS[0], f"{place}.pdf") for place in range(4)]
    account = account_of(*USUAL, *extra, came=USUAL)
    attempts = {
        each.url: Fetched(each.url, outcome, NIGHT, reason="…")
        for each, outcome in zip(extra, outcomes, strict=False)
    }
    account = replace(
        account, attempts={**account.attempts, **attempts}, errors={"1.pdf": TIMED_OUT}
    )
    assert said(account) == (
        "4 of 7 file(s) are missing: 2 absent, 1 forbidden, 1 listed; first: "
        "unreachable: u: cannot be reached (timed out). Check the network; the next run tries "
        "again."
    )


def test_the_first_missing_file_is_named_where_nothing_says_why() -> None:
    assert said(account_of(*USUAL, came=USUAL[1:])) == (
        "1 of 3 file(s) are missing: 1 listed; first: 2026-11-04.pdf"
    )


def test_a_document_that_cannot_be_read_is_missing_and_said() -> None:
    damaged = Read(FIRST.url, error=DamagedPdfError(FIRST.url, reason="truncated"))
    account = account_of(*USUAL)
    account = replace(account, reads={**account.reads, FIRST.url: damaged})
    assert [each.url for each in account.missing] == [FIRST.url]
    assert why(judge(account)) == [FILES_MISSING, NO_EDITION_OF_OURS]
    assert "1 of 3 file(s) are missing: 1 refused" in said(account)
    assert "a damaged or truncated PDF (truncated)" in said(account)


def test_a_document_of_another_gazette_is_missing_and_said() -> None:
    account = account_of(*USUAL)
    account = replace(account, reads={**account.reads, FIRST.url: read(FIRST.url, "TAB")})
    trouble = account.trouble_with(read(FIRST.url, "TAB"))
    assert trouble
    assert trouble.phrase is FOREIGN
    assert [each.url for each in account.missing] == [FIRST.url]
    assert "prints the name of another gazette (TAB)" in said(account)


@pytest.mark.parametrize("code", ["CHP", None])
def test_a_document_that_prints_no_other_name_is_ours(code: str | None) -> None:
    assert account_of(*USUAL).trouble_with(read("u", code)) is None


def test_a_known_document_that_was_refused_is_still_missing() -> None:
    files = held(*USUAL)
    files[FIRST.url] = replace(files[FIRST.url], is_refused=True)
    account = account_of(*USUAL, known=Known(files=files), came=())
    assert [each.url for each in account.missing] == [FIRST.url]


def test_a_new_version_that_is_refused_is_missing() -> None:
    account = account_of(*USUAL, known=Known(files=held(*USUAL)), came=())
    foreign = {FIRST.url: read("other", "TAB")}
    account = replace(account, attempts={FIRST.url: seen(FIRST.url)}, reads=foreign)
    assert [each.url for each in account.missing] == [FIRST.url]
    assert why(judge(account)) == [FILES_MISSING, NO_EDITION_OF_OURS]


def test_a_document_of_a_killed_visit_that_is_refused_is_said_although_it_is_not_listed() -> None:
    account = account_of(*USUAL)
    left = Read("left.pdf", error=DamagedPdfError("left.pdf", reason="truncated"))
    account = replace(account, reads={**account.reads, "left.pdf": left})
    assert why(judge(account)) == [NO_EDITION_OF_OURS]


# Ways of listing


def test_another_way_than_the_usual_is_said_and_is_well() -> None:
    other = listed_so(others=(("month_cards", CHANGED),))
    verdict = judge(account_of(*USUAL, listed=other))
    assert (verdict.ending, why(verdict), verdict.is_whole) == (Ending.OK, [OTHER_WAY], True)
    assert said(account_of(*USUAL, listed=other)).startswith("listed by json_api, since month_c")


def test_a_listing_of_recent_editions_is_well_and_never_whole() -> None:
    verdict = judge(account_of(*USUAL, listed=listed_so(shows_recent_only=True)))
    assert (verdict.ending, why(verdict), verdict.is_whole) == (Ending.OK, [RECENT_ONLY], False)


@pytest.mark.parametrize(
    ("errors", "ending", "phrases"),
    [
        ((BLOCKED,), Ending.BLOCKED, [None, KNOWN_OF_HOST]),
        ((FORBIDDEN,), Ending.BLOCKED, [None, KNOWN_OF_HOST]),
        ((BLOCKED, CHANGED), Ending.BLOCKED, [None, None, KNOWN_OF_HOST]),
        ((NO_BROWSER, BLOCKED), Ending.BLOCKED, [None, None, KNOWN_OF_HOST]),
        ((CHANGED, BLOCKED), Ending.FAILED, [None, None]),
        ((NO_BROWSER,), Ending.FAILED, [None]),
        ((TIMED_OUT,), Ending.FAILED, [UNREACHABLE]),
        ((NAMELESS,), Ending.FAILED, [UNREACHABLE]),
        ((CHANGED, CHANGED), Ending.FAILED, [None]),
    ],
)
def test_a_site_that_cannot_be_listed_is_blocked_or_failed(
    errors: tuple[SourceError, ...], ending: Ending, phrases: list[Phrase | None]
) -> None:
    account = account_of(listed=WindowListing(None, (), errors))
    verdict = judge(account)
    assert (verdict.ending, verdict.is_whole) == (ending, False)
    known = {UNREACHABLE, KNOWN_OF_HOST}
    assert [each if each in known else None for each in why(verdict)] == phrases
    assert str(errors[0]) in said(account)


def test_of_a_blocked_site_it_is_said_what_its_source_declares() -> None:
    account = account_of(listed=WindowListing(None, (), (BLOCKED,)))
    assert said(account).endswith("known of gaceta.example: a wall (seen by somebody)")
    undeclared = replace(account, source=replace(SOURCE, quirks=()))
    assert why(judge(undeclared))[1:] == []
