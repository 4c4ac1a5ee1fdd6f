"""Whose gazette a document is: the masthead says it before the site, a person before both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.model import StatedFacts
from tests.warehouse.visited import FRIDAY, NIGHT, THURSDAY, chiapas, later

if TYPE_CHECKING:
    from tests.warehouse.visited import Watch


def whose(watch: Watch) -> object:
    ((code,),) = watch.rows("select jurisdiction_code from marts.documents")
    return code


def differences(watch: Watch) -> list[object]:
    found = watch.rows("select detail from marts.findings where kind = 'stated_fact_differs'")
    return [detail for (detail,) in found]


def test_the_masthead_says_whose_gazette_it_is_rather_than_the_site(watch: Watch) -> None:
    watch.take(chiapas("12", FRIDAY, "TAB"), "12")
    assert whose(watch) == "TAB"
    assert differences(watch) == ["jurisdiction: listed by CHP, printed TAB"]
    ((edition_id,),) = watch.rows("select edition_id from marts.documents")
    assert edition_id == "mx-tab/2026-11-20/12"


def test_a_site_that_lists_its_own_gazette_is_no_finding(watch: Watch) -> None:
    watch.take(chiapas("12", FRIDAY), "12")
    assert (whose(watch), differences(watch)) == ("CHP", [])


def test_where_no_name_is_printed_the_site_says_whose_it_is(watch: Watch) -> None:
    watch.take(chiapas("12", FRIDAY, None), "12")
    assert (whose(watch), differences(watch)) == ("CHP", [])


def test_a_person_who_states_whose_it_is_wins_over_the_masthead(watch: Watch) -> None:
    watch.take(chiapas("12", FRIDAY, "TAB"), "12")
    watch.desk.take(chiapas("12", FRIDAY, "TAB"), "12", later(1), StatedFacts("DUR"))
    assert whose(watch) == "DUR"
    assert sorted(map(str, differences(watch))) == [
        "jurisdiction: listed by CHP, printed TAB",
        "jurisdiction: stated DUR, printed TAB",
    ]


def test_what_a_person_states_is_not_said_to_be_printed(watch: Watch) -> None:
    watch.take(chiapas("12", FRIDAY, None), "12")
    watch.desk.take(chiapas("12", FRIDAY, None), "12", later(1), StatedFacts("DUR"))
    assert (whose(watch), differences(watch)) == ("DUR", [])


def test_day_and_number_that_the_listing_states_differ_from_what_is_printed(watch: Watch) -> None:
    stated = StatedFacts(publication_date=THURSDAY, number="13")
    watch.desk.take(chiapas("12", FRIDAY), "12", NIGHT, stated, "CHP")
    assert sorted(map(str, differences(watch))) == [
        "number: stated 13, printed 12",
        "publication_date: stated 2026-11-19, printed 2026-11-20",
    ]
