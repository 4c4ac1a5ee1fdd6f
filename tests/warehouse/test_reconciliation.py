"""What third parties counted, held against evidence and claims; and claims among themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.warehouse.invented import FEBRUARY, JANUARY, article, edition, law
from tests.warehouse.visited import CHIAPAS, FRIDAY, WEDNESDAY, chiapas, listed, seen
from warehouse.answers import claim_reconciliation
from warehouse.claims import load_claims

if TYPE_CHECKING:
    from datetime import datetime

    from tests.warehouse.invented import Desk
    from tests.warehouse.visited import Watch

ENACTED = date(2012, 7, 15)
COUNT = """
    insert into raw.claim_counts
    values ($id, $day, $period, $counted, $number, 'A paper', $codes, $is_whole, 'p. 1', $at)
"""
CLAIM = """
    insert into raw.claims
    values (
        $id, $code, $kind, $title, $decree, $day, $period, null, null, $replaces, null, 'p. 1',
        'seen_in_source', 'high', $at
    )
"""


def count(
    desk: Desk,
    number: int,
    codes: str = "",
    *,
    day: date | None = date(2013, 1, 1),
    period: str | None = None,
    counted: str = "special_law",
    name: str = "paper",
    is_whole: bool = True,
    at: datetime = JANUARY,
) -> None:
    """Somebody counted so many; with codes, by name."""
    asked = {"id": name, "day": day, "period": period, "counted": counted, "number": number}
    listing = codes.split() or None
    desk.raw.run(COUNT, asked | {"codes": listing, "is_whole": bool(codes) and is_whole, "at": at})


def claim(
    desk: Desk,
    name: str,
    code: str,
    day: date | None = None,
    *,
    kind: str = "special_law",
    title: str = "Ley contra la Trata",
    decree: str | None = None,
    period: str | None = None,
    replaces: str | None = None,
) -> None:
    """Somebody said that a law was published on a day."""
    about = {"id": name, "code": code, "kind": kind, "title": title, "decree": decree}
    when = {"day": day, "period": period, "replaces": replaces, "at": JANUARY}
    desk.raw.run(CLAIM, {**about, **when})


def enact(desk: Desk, code: str, day: date = ENACTED) -> None:
    """A special law is read in an edition."""
    desk.take(
        edition(f"law of {code}", day, law(article("1", "Uno.")), code=code), f"law of {code}"
    )


def judged(desk: Desk, known_at: datetime | None = None) -> dict[str, object]:
    (row,) = claim_reconciliation(desk.connection, known_at).records()
    return row


def test_a_number_below_what_was_read_differs(desk: Desk) -> None:
    enact(desk, "DUR")
    enact(desk, "COA")
    count(desk, 1)
    row = judged(desk)
    assert (row["verdict"], row["evidence_count"], row["possible_count"]) == ("differs", 2, 32)


def test_a_number_that_the_unknown_may_make_up_cannot_be_judged(desk: Desk) -> None:
    enact(desk, "DUR")
    count(desk, 13)
    row = judged(desk)
    assert (row["verdict"], row["reason"]) == ("cannot_say", "unknown_jurisdictions")
    assert isinstance(row["undetermined"], list)
    assert len(row["undetermined"]) == 31
    assert "DUR" not in row["undetermined"]
    assert row["coverage"] is None


def test_a_whole_list_that_leaves_out_what_was_read_differs_by_whom(desk: Desk) -> None:
    enact(desk, "DUR")
    count(desk, 2, "COA CHP")
    row = judged(desk)
    assert (row["verdict"], row["read_but_not_listed"]) == ("differs", ["DUR"])
    assert row["listed_only"] == ["CHP", "COA"]


def test_a_list_of_some_need_not_name_all(desk: Desk) -> None:
    enact(desk, "DUR")
    count(desk, 2, "COA", is_whole=False)
    assert judged(desk)["verdict"] == "cannot_say"


def test_claims_are_believed_only_in_a_verdict_of_their_own(desk: Desk) -> None:
    claim(desk, "one", "COA", date(2012, 11, 20))
    claim(desk, "two", "TAM", date(2010, 10, 19))
    count(desk, 1)
    row = judged(desk)
    assert (row["verdict"], row["verdict_with_claims"]) == ("cannot_say", "differs")
    assert (row["evidence_count"], row["said_count"], row["claims_count_last"]) == (0, 2, 2)


def test_the_federation_is_none_of_those_counted(desk: Desk) -> None:
    enact(desk, "FED")
    count(desk, 0)
    row = judged(desk)
    assert (row["evidence_count"], row["possible_count"]) == (0, 32)


def test_in_a_period_only_what_holds_throughout_contradicts_a_number(desk: Desk) -> None:
    enact(desk, "DUR")
    enact(desk, "COA", date(2012, 11, 20))
    count(desk, 1, day=None, period="2012-08/2012")
    row = judged(desk)
    assert (row["first_date"], row["last_date"]) == (date(2012, 8, 1), date(2012, 12, 31))
    assert (row["evidence_count_first"], row["evidence_count_last"]) == (1, 2)
    assert (row["evidence_count"], row["verdict"]) == (1, "cannot_say")


def test_what_was_not_yet_known_does_not_contradict(desk: Desk) -> None:
    enact(desk, "DUR")
    name = "law of COA"
    read = edition(name, ENACTED, law(article("1", "Uno.")), code="COA")
    desk.take(read, name, FEBRUARY)
    count(desk, 1)
    assert judged(desk)["verdict"] == "differs"
    assert judged(desk, JANUARY)["verdict"] == "cannot_say"


@pytest.mark.parametrize(
    ("counted", "reason"), [("harmonised", "no_measure"), ("special_law_before_son", "no_day")]
)
def test_what_cannot_be_measured_is_not_judged(desk: Desk, counted: str, reason: str) -> None:
    count(desk, 5, counted=counted)
    row = judged(desk)
    assert (row["verdict"], row["verdict_with_claims"], row["reason"]) == (
        "cannot_say",
        "cannot_say",
        reason,
    )


def test_before_one_jurisdiction_means_the_day_before_its_first_law(desk: Desk) -> None:
    enact(desk, "TAM", date(2010, 10, 19))
    enact(desk, "SON", date(2011, 3, 1))
    enact(desk, "DUR")
    count(desk, 0, counted="special_law_before_son")
    row = judged(desk)
    assert (row["last_date"], row["evidence_count"], row["verdict"]) == (
        date(2011, 2, 28),
        1,
        "differs",
    )


def test_a_regulation_is_counted_from_its_publication(desk: Desk) -> None:
    title = "Reglamento de la Ley para Prevenir la Trata de Personas en el Estado de Durango"
    kind = type(law().kind)("reglamento")
    regulation = replace(law(article("1", "Uno."), title=title), kind=kind, is_special_law=False)
    desk.take(edition("9", ENACTED, regulation), "9")
    count(desk, 0, counted="regulation")
    row = judged(desk)
    assert (row["verdict"], row["evidence_count"]) == ("differs", 1)


def test_where_all_gazettes_were_seen_a_number_is_right_or_wrong(watch: Watch) -> None:
    codes = watch.desk.connection.ask("select code from raw.jurisdictions where code != 'FED'")
    for code in map(str, codes.column("code")):
        name = f"12 of {code}"
        source = replace(CHIAPAS, jurisdiction_code=code, first_edition_date=WEDNESDAY)
        watch.declare(source)
        watch.visit(listed(WEDNESDAY), seen(name), code=code)
        laws = (law(article("1", "Uno.")),) if code == "DUR" else ()
        watch.take(replace(chiapas(name, WEDNESDAY, code), instruments=laws), name)
    for name, number, listing in (
        ("right", 1, "DUR"), ("bare", 1, ""), ("more", 2, ""), ("other", 1, "COA"),
    ):  # fmt: skip
        count(watch.desk, number, listing, day=FRIDAY, name=name)
    rows = {row["count_id"]: row for row in claim_reconciliation(watch.connection).records()}
    told = {name: row["verdict"] for name, row in rows.items()}
    assert told == {"right": "agrees", "bare": "agrees", "more": "differs", "other": "differs"}
    assert rows["other"]["listed_but_lacking"] == ["COA"]
    assert {row["coverage"] for row in rows.values()} == {1.0}


def test_the_thirteen_of_2011_come_first(desk: Desk) -> None:
    load_claims(desk.raw)
    rows = list(claim_reconciliation(desk.connection).records())
    assert (rows[0]["count_id"], rows[0]["claimed_count"]) == ("iom-2011", 13)
    assert len(rows) == len({row["count_id"] for row in rows}) > 10
    viewed = desk.connection.ask("select count_id from marts.claim_reconciliation").column(
        "count_id"
    )
    assert viewed == [row["count_id"] for row in rows]


# Contradictions


def contradictions(desk: Desk) -> list[tuple[object, ...]]:
    query = (
        "select kind, first_claim, second_claim, jurisdiction_code from marts.claim_contradictions"
    )
    return desk.connection.ask(query).rows


def test_two_numbers_of_one_day_contradict_each_other(desk: Desk) -> None:
    count(desk, 9, name="a")
    count(desk, 10, name="b")
    count(desk, 10, name="c", counted="regulation")
    assert contradictions(desk) == [("count_of_one_day", "a", "b", None)]


def test_a_smaller_later_number_contradicts_unless_a_law_has_lapsed(desk: Desk) -> None:
    count(desk, 20, name="a", day=date(2012, 6, 30))
    count(desk, 19, name="b", day=date(2013, 1, 1))
    assert contradictions(desk) == [("count_falls", "a", "b", None)]
    claim(desk, "law", "TAM", date(2010, 10, 19))
    claim(desk, "end", "TAM", date(2012, 9, 1), kind="abrogation", replaces="law")
    assert contradictions(desk) == []


def test_a_whole_list_contradicts_the_older_law_that_it_leaves_out(desk: Desk) -> None:
    claim(desk, "older", "TAM", date(2012, 12, 31))
    claim(desk, "newer", "COA", date(2013, 1, 1))
    count(desk, 1, "DUR", name="a")
    assert contradictions(desk) == [("list_omits", "a", "older", "TAM")]


def test_a_whole_list_contradicts_an_older_list_that_names_more(desk: Desk) -> None:
    count(desk, 2, "DUR COA", name="a", day=date(2012, 1, 1))
    count(desk, 2, "DUR TAM", name="b")
    assert contradictions(desk) == [("list_drops", "a", "b", "COA")]


def test_one_law_has_one_day(desk: Desk) -> None:
    claim(desk, "a", "TAM", date(2010, 10, 19), decree="LX-1134")
    claim(desk, "b", "TAM", date(2010, 10, 21), decree="LX-1134")
    claim(desk, "c", "TAM", decree="LX-1134", period="2010-10")
    claim(desk, "d", "COA", date(2010, 10, 22), decree="LX-1134")
    assert contradictions(desk) == [("dates", "a", "b", "TAM")]


def test_a_law_replaces_none_that_is_newer(desk: Desk) -> None:
    claim(desk, "new", "TAM", date(2010, 10, 19), title="Ley Dos")
    claim(desk, "old", "TAM", date(2009, 10, 19), title="Ley Uno", replaces="new")
    assert contradictions(desk) == [("order", "old", "new", "TAM")]
