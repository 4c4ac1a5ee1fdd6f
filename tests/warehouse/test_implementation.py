"""What special laws order to be made, by when, and whether it was published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from extractors.model import Instrument, InstrumentKind, Operation
from tests.warehouse.invented import article, edition, law, sha256_of, transitory
from tests.warehouse.visited import CHIAPAS, FRIDAY, MONDAY, WEDNESDAY, chiapas, listed, seen

if TYPE_CHECKING:
    from tests.warehouse.invented import Desk
    from tests.warehouse.visited import Watch

ENACTED, DUE = date(2012, 7, 15), date(2012, 10, 13)
ORDERED = "El Ejecutivo expedirá el Reglamento dentro de los 90 días siguientes a la publicación."
REGULATION = "Reglamento de la Ley para Prevenir la Trata de Personas en el Estado de Durango"
LAW = f"mx-dur/ley/{ENACTED}/trata-de-personas"


def enact(desk: Desk, *transitories: str) -> None:
    trans = [transitory(f"trans-{place}", text) for place, text in enumerate(transitories, 1)]
    desk.take(edition("57", ENACTED, law(article("1", "Uno."), *trans)), "57")


def regulate(desk: Desk, day: date) -> None:
    own = law(article("1", "Uno."), title=REGULATION)
    regulation = replace(own, kind=InstrumentKind.REGLAMENTO, is_special_law=False)
    desk.take(edition("80", day, regulation), "80")


def implemented(desk: Desk, duty: str) -> list[dict[str, object]]:
    rows = desk.connection.ask("from marts.implementation order by provision_id").records()
    return [row for row in rows if row["duty"] == duty]


@pytest.mark.parametrize(
    ("day", "outcome"), [(DUE, "in_time"), (date(2012, 10, 14), "late"), (None, "unknown")]
)
def test_a_regulation_is_held_against_the_day_by_which_it_was_due(
    desk: Desk, day: date | None, outcome: str
) -> None:
    enact(desk, "Esta Ley entra en vigor mañana.", ORDERED)
    if day:
        regulate(desk, day)
    (row,) = implemented(desk, "regulation")
    assert (row["instrument_id"], row["provision_id"]) == (LAW, f"{LAW}/trans-2")
    assert (row["words"], row["rule"], row["due_date"]) == (ORDERED, "days_after", DUE)
    assert (row["outcome"], row["fulfilled_date"]) == (outcome, day)
    assert row["document_sha256"] == (sha256_of("80") if day else None)


def test_what_no_transitory_orders_is_looked_for_all_the_same(desk: Desk) -> None:
    enact(desk)
    regulate(desk, date(2014, 1, 1))
    (row,) = implemented(desk, "regulation")
    assert (row["due_date"], row["outcome"]) == (None, "published")
    for duty in ("commission", "programme"):
        (row,) = implemented(desk, duty)
        assert (row["outcome"], row["words"]) == ("unknown", None)


def test_a_commission_is_what_the_reader_says_is_one(desk: Desk) -> None:
    enact(desk, "La Comisión se instalará dentro de los 30 días siguientes a la publicación.")
    made = Instrument(
        "Acuerdo por el que se crea la Comisión contra la Trata de Personas",
        "comision", InstrumentKind.ACUERDO, Operation.NONE, 1, 1, relevance="commission",
    )  # fmt: skip
    desk.take(edition("60", date(2012, 8, 1), made), "60")
    (row,) = implemented(desk, "commission")
    assert (row["outcome"], row["fulfilled_title"]) == ("in_time", made.title)


def test_the_transitories_of_a_later_decree_count_from_days_of_its_own(desk: Desk) -> None:
    appended = transitory("ref-1/trans-1", ORDERED)
    desk.take(edition("57", ENACTED, law(article("1", "Uno."), appended)), "57")
    (row,) = implemented(desk, "regulation")
    assert (row["words"], row["due_date"], row["rule"]) == (ORDERED, None, None)


def test_what_is_due_and_is_not_looked_for_is_said_to_be_so(desk: Desk) -> None:
    enact(desk, "El Faro se pintará dentro de los 30 días siguientes a la publicación.")
    (row,) = implemented(desk, "other")
    assert (row["outcome"], row["due_date"]) == ("not_looked_for", date(2012, 8, 14))


def test_nothing_published_by_then_is_said_of_a_gazette_that_was_seen(watch: Watch) -> None:
    weekdays = ("monday", "wednesday", "friday")
    watch.declare(replace(CHIAPAS, publishing_weekdays=weekdays))
    order = ORDERED.replace("90 días", "2 días")
    own = replace(
        chiapas("1", MONDAY), instruments=(law(article("1", "Uno."), transitory("trans-1", order)),)
    )
    watch.visit(
        *(listed(MONDAY, "u", "1"), seen("1")), *(listed(WEDNESDAY, "v", "2"), seen("2", "v")),
        listed(FRIDAY, "w", "3"),
    )  # fmt: skip
    watch.take(own, "1")
    watch.take(chiapas("2", WEDNESDAY), "2")
    (due,) = implemented(watch.desk, "regulation")
    assert (due["due_date"], due["outcome"], due["coverage"]) == (WEDNESDAY, "not_seen", 1.0)
    (undated,) = implemented(watch.desk, "commission")
    assert (undated["outcome"], undated["coverage"]) == ("unknown", 2 / 3)
