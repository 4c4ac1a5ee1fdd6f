"""What was law on which day, and what was known of it when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from extractors.model import Change, StatedFacts
from tests.warehouse.invented import (
    FEBRUARY,
    JANUARY,
    MARCH,
    article,
    change,
    compilation,
    decree,
    edition,
    law,
    note,
    sha256_of,
    transitory,
)
from warehouse.answers import findings, history
from warehouse.answers import law as ask_law

if TYPE_CHECKING:
    from extractors.model import Amendment
    from tests.warehouse.invented import Desk

LAW = "mx-dur/ley/2012-07-15/trata-de-personas"
ENACTED = date(2012, 7, 15)


def enact(desk: Desk) -> None:
    first = law(article("1", "Uno."), article("2", "Dos."), transitory("trans-1", "Rige."))
    desk.take(edition("57", ENACTED, first), "57")


def reform(desk: Desk, number: str, on: date, *changes: Amendment, at: datetime = FEBRUARY) -> None:
    desk.take(edition(number, on, decree(number, *changes)), number, at)


def words(desk: Desk, on: date, known_at: datetime | None = None) -> dict[str, object]:
    """The wording of each article in force on a day, by label."""
    rows = ask_law(desk.connection, LAW, on, known_at).records()
    return {str(row["label"]): row["text"] for row in rows if row["kind"] == "article"}


def versions(desk: Desk, label: str) -> list[tuple[object, ...]]:
    """Every version of an article: from, to, words, evidence, rule."""
    rows = history(desk.connection, f"{LAW}/art-{label}").records()
    keys = ("valid_from", "valid_to", "text", "evidence", "date_rule")
    return [tuple(row[key] for key in keys) for row in rows]


def test_a_law_is_in_force_from_its_publication_when_no_rule_says_otherwise(desk: Desk) -> None:
    enact(desk)
    assert words(desk, date(2012, 7, 14)) == {}
    assert words(desk, ENACTED) == {"1": "Uno.", "2": "Dos."}
    assert versions(desk, "1") == [(ENACTED, None, "Uno.", "gazette", "published")]


def test_a_law_is_in_force_from_the_day_that_its_rule_gives(desk: Desk) -> None:
    begins = replace(
        law(article("1", "Uno.")), in_force_date=date(2012, 7, 16), in_force_rule="next_day"
    )
    desk.take(edition("57", ENACTED, begins), "57")
    assert words(desk, ENACTED) == {}
    assert versions(desk, "1") == [(date(2012, 7, 16), None, "Uno.", "gazette", "next_day")]


def test_a_reform_changes_the_words_from_its_own_day(desk: Desk) -> None:
    enact(desk)
    new = change(Change.REFORMS, "1", "Uno nuevo."), change(Change.ADDS, "2 bis", "Dos bis.")
    reform(desk, "80", date(2014, 6, 5), *new)
    assert words(desk, date(2014, 6, 4)) == {"1": "Uno.", "2": "Dos."}
    assert words(desk, date(2014, 6, 5)) == {"1": "Uno nuevo.", "2": "Dos.", "2 bis": "Dos bis."}


def test_a_repealed_article_is_absent_from_its_repeal_date(desk: Desk) -> None:
    enact(desk)
    reform(desk, "80", date(2014, 6, 5), change(Change.REPEALS, "2"))
    assert words(desk, date(2014, 6, 4)) == {"1": "Uno.", "2": "Dos."}
    assert words(desk, date(2014, 6, 5)) == {"1": "Uno."}
    assert [row["is_repealed"] for row in history(desk.connection, f"{LAW}/art-2").records()] == [
        False,
        True,
    ]


def test_a_wording_that_returns_is_a_third_version(desk: Desk) -> None:
    enact(desk)
    reform(desk, "80", date(2014, 6, 5), change(Change.REFORMS, "1", "Uno nuevo."))
    reform(desk, "90", date(2016, 6, 5), change(Change.REFORMS, "1", "Uno."))
    assert [row[2] for row in versions(desk, "1")] == ["Uno.", "Uno nuevo.", "Uno."]


def test_a_reform_is_not_known_before_it_was_recorded(desk: Desk) -> None:
    enact(desk)
    reform(desk, "80", date(2014, 6, 5), change(Change.REFORMS, "1", "Uno nuevo."))
    assert words(desk, date(2015, 1, 1), JANUARY)["1"] == "Uno."
    assert words(desk, date(2015, 1, 1), FEBRUARY)["1"] == "Uno nuevo."
    assert words(desk, date(2015, 1, 1), MARCH) == words(desk, date(2015, 1, 1))


def test_nothing_was_known_before_the_first_record(desk: Desk) -> None:
    enact(desk)
    assert words(desk, ENACTED, datetime.fromisoformat("2025-12-31T23:59:59+00:00")) == {}


def test_a_new_law_ends_the_one_it_abrogates(desk: Desk) -> None:
    enact(desk)
    successor = law(article("1", "Primero."))
    successor = replace(successor, amendments=(change(Change.ABROGATES, None),))
    desk.take(edition("99", date(2020, 8, 5), successor), "99", FEBRUARY)
    assert words(desk, date(2020, 8, 4)) == {"1": "Uno.", "2": "Dos."}
    assert words(desk, date(2020, 8, 5)) == {}
    assert words(desk, date(2020, 8, 5), JANUARY) == {"1": "Uno.", "2": "Dos."}
    ended = desk.connection.ask(
        "select instrument_id, ended_date from marts.instruments order by instrument_id"
    )
    assert ended.rows == [
        (LAW, date(2020, 8, 5)),
        ("mx-dur/ley/2020-08-05/trata-de-personas", None),
    ]


def test_a_reform_of_a_law_that_ended_falls_on_its_successor(desk: Desk) -> None:
    enact(desk)
    successor = replace(law(article("1", "Primero.")), amendments=(change(Change.ABROGATES, None),))
    desk.take(edition("99", date(2020, 8, 5), successor), "99")
    reform(desk, "120", date(2022, 1, 1), change(Change.REFORMS, "1", "Primero nuevo."))
    new = history(desk.connection, "mx-dur/ley/2020-08-05/trata-de-personas/art-1")
    assert new.column("text") == ["Primero.", "Primero nuevo."]
    assert len(versions(desk, "1")) == 1


@pytest.mark.parametrize(
    ("what", "reason"),
    [
        (change(Change.REFORMS, "1", "Uno … final.", is_elided=True), "leaves out words"),
        (change(Change.REFORMS, "1"), "no wording"),
        (replace(change(Change.REPEALS, "1"), part="la fracción II"), "it ends a part"),
        (change(Change.REFORMS, "77", "Setenta y siete."), "no such article"),
    ],
)
def test_a_change_that_cannot_be_applied_leaves_no_old_words_and_a_finding(
    desk: Desk, what: Amendment, reason: str
) -> None:
    enact(desk)
    reform(desk, "80", date(2014, 6, 5), what)
    assert words(desk, date(2014, 6, 5))[str(what.label)] is None
    found = findings(desk.connection, kind="amendment_not_applied")
    assert len(found.rows) == 1
    assert reason in str(found.column("detail")[0])


def test_a_change_of_a_law_that_was_never_read_is_a_finding(desk: Desk) -> None:
    reform(desk, "80", date(2014, 6, 5), change(Change.REFORMS, "1", "Uno nuevo."))
    detail = str(findings(desk.connection, kind="amendment_not_applied").column("detail")[0])
    assert detail.startswith("reforms art. 1 of Ley para Prevenir la Trata de Personas")


def test_all_changes_of_a_law_that_is_not_held_are_one_finding(desk: Desk) -> None:
    new = (change(Change.REFORMS, str(at), "Nuevo.") for at in range(1, 9))
    reform(desk, "80", date(2014, 6, 5), *new)
    found = findings(desk.connection, kind="amendment_not_applied").column("detail")
    assert len(found) == 1
    assert str(found[0]).startswith("reforms 8 articles of Ley")
    targets = desk.connection.ask("select distinct provision_id from marts.amendments")
    assert targets.rows == [(None,)]


def test_a_compilation_gives_words_from_their_last_note_and_no_words_before(desk: Desk) -> None:
    compiled = replace(
        law(article("1", "Uno."), article("2", "Dos hoy."), article("3", "Tres.")),
        publication_date=ENACTED,
        reform_notes=(
            note("2", Change.REFORMS, date(2014, 6, 5)),
            note("2", Change.REFORMS, date(2019, 12, 29)),
            note("3", Change.ADDS, date(2014, 6, 5)),
        ),
    )
    desk.take(compilation("c", compiled), "c")
    assert versions(desk, "1") == [(ENACTED, None, "Uno.", "compilation", "published")]
    assert versions(desk, "2") == [
        (ENACTED, date(2014, 6, 5), None, "compilation", "published"),
        (date(2014, 6, 5), date(2019, 12, 29), None, "compilation", "reform_note"),
        (date(2019, 12, 29), None, "Dos hoy.", "compilation", "reform_note"),
    ]
    assert versions(desk, "3") == [(date(2014, 6, 5), None, "Tres.", "compilation", "reform_note")]


def test_a_note_of_an_added_part_does_not_make_the_article_new(desk: Desk) -> None:
    part = note("2", Change.ADDS, date(2014, 6, 5), "FRACCIÓN ADICIONADA POR DEC. 9")
    compiled = replace(law(article("2", "Dos.")), publication_date=ENACTED, reform_notes=(part,))
    desk.take(compilation("c", compiled), "c")
    assert [row[2] for row in versions(desk, "2")] == [None, "Dos."]


def test_a_reformed_compilation_without_notes_proves_words_from_its_last_reform(desk: Desk) -> None:
    compiled = replace(
        law(article("1", "Uno.")), publication_date=ENACTED, last_reform_date=date(2019, 12, 29)
    )
    desk.take(compilation("c", compiled), "c")
    assert versions(desk, "1") == [
        (ENACTED, date(2019, 12, 29), None, "compilation", "published"),
        (date(2019, 12, 29), None, "Uno.", "compilation", "compiled"),
    ]


def test_an_article_without_a_note_is_proved_only_since_its_law_was_rewritten(desk: Desk) -> None:
    reformed = note("2", Change.REFORMS, date(2019, 12, 29), "REFORMADO POR DEC. 9")
    compiled = replace(
        law(article("1", "Uno."), article("2", "Dos.")),
        publication_date=ENACTED,
        decree="DEC. 4",
        last_reform_date=date(2019, 12, 29),
        restated_date=date(2014, 12, 25),
        reform_notes=(reformed,),
    )
    desk.take(compilation("c", compiled), "c")
    assert versions(desk, "1") == [
        (ENACTED, date(2014, 12, 25), None, "compilation", "published"),
        (date(2014, 12, 25), None, "Uno.", "compilation", "restated"),
    ]
    assert [row[2] for row in versions(desk, "2")] == [None, "Dos."]
    decrees = "select decree from marts.provision_versions where label = '1' order by valid_from"
    assert desk.connection.ask(decrees).rows == [("DEC. 4",), (None,)]


def test_transitories_of_appended_decrees_and_undated_laws_have_no_day(desk: Desk) -> None:
    compiled = replace(
        law(transitory("trans-1", "Rige."), transitory("ref-1/trans-1", "Rige la reforma.")),
        publication_date=ENACTED,
    )
    undated = law(article("1", "Sin fecha."), title="Ley de Otra Cosa", slug="otra-cosa")
    desk.take(compilation("c", compiled, undated), "c")
    days = desk.connection.ask("select text, valid_from, valid_to from marts.provision_versions")
    assert set(days.rows) == {
        ("Rige.", ENACTED, None),
        ("Rige la reforma.", None, None),
        ("Sin fecha.", None, None),
    }
    as_of = "select count(*) from marts.provisions_as_of(date '2024-01-01', now())"
    assert desk.connection.ask(as_of).rows == [(1,)]


def test_the_older_of_two_compilations_holds_until_the_later_note(desk: Desk) -> None:
    older = replace(
        law(article("1", "Uno viejo.")), publication_date=ENACTED, last_reform_date=date(2019, 1, 1)
    )
    older = replace(older, reform_notes=(note("2", Change.REFORMS, date(2019, 1, 1)),))
    newer = replace(
        law(article("1", "Uno hoy.")),
        publication_date=ENACTED,
        last_reform_date=date(2023, 1, 1),
        reform_notes=(note("1", Change.REFORMS, date(2023, 1, 1)),),
    )
    for name, made in (("2024", newer), ("2020", older)):
        desk.take(compilation(name, made), name)
    assert versions(desk, "1") == [
        (ENACTED, date(2023, 1, 1), "Uno viejo.", "compilation", "published"),
        (date(2023, 1, 1), None, "Uno hoy.", "compilation", "reform_note"),
    ]


def test_a_gazette_wins_over_a_compilation_of_the_same_day(desk: Desk) -> None:
    enact(desk)
    compiled = replace(
        law(article("1", "Uno, compilado."), article("2", "Dos hoy.")),
        publication_date=ENACTED,
        reform_notes=(note("2", Change.REFORMS, date(2014, 6, 5)),),
    )
    desk.take(compilation("c", compiled), "c")
    assert [row[2:4] for row in versions(desk, "1")] == [("Uno.", "gazette")]
    assert [row[2:4] for row in versions(desk, "2")] == [
        ("Dos.", "gazette"),
        ("Dos hoy.", "compilation"),
    ]


def test_a_compilation_gives_the_words_that_a_decree_leaves_out(desk: Desk) -> None:
    enact(desk)
    elided = change(Change.REFORMS, "1", "Uno … final.", is_elided=True)
    begins = replace(decree("80", elided), in_force_date=date(2014, 6, 6), in_force_rule="next_day")
    desk.take(edition("80", date(2014, 6, 5), begins), "80")
    compiled = replace(
        law(article("1", "Uno entero.")),
        publication_date=ENACTED,
        reform_notes=(note("1", Change.REFORMS, date(2014, 6, 5)),),
    )
    desk.take(compilation("c", compiled), "c")
    assert [row[:4] for row in versions(desk, "1")] == [
        (ENACTED, date(2014, 6, 6), "Uno.", "gazette"),
        (date(2014, 6, 6), None, "Uno entero.", "compilation"),
    ]
    assert findings(desk.connection, kind="amendment_not_applied").rows == []


def test_what_is_stated_wins_over_what_is_printed_and_the_difference_is_a_finding(
    desk: Desk,
) -> None:
    printed = edition("57", date(2021, 7, 15), law(article("1", "Uno.")), code="SIN")
    desk.take(printed, "57", stated=StatedFacts("DUR", ENACTED))
    assert words(desk, ENACTED) == {"1": "Uno."}
    found = findings(desk.connection, kind="stated_fact_differs").column("detail")
    assert found == [
        "jurisdiction: stated DUR, printed SIN",
        "publication_date: stated 2012-07-15, printed 2021-07-15",
    ]


@pytest.mark.parametrize(
    ("rule", "computed", "expected"),
    [
        ("same_day", date(2021, 7, 15), ENACTED),
        ("next_day", date(2021, 7, 16), date(2012, 7, 16)),
        ("days_after", date(2021, 8, 14), date(2012, 8, 14)),
        ("fixed_date", date(2013, 1, 1), date(2013, 1, 1)),
    ],
)
def test_a_day_counted_from_a_corrected_date_moves_with_it(
    desk: Desk, rule: str, computed: date, expected: date
) -> None:
    begins = replace(law(article("1", "Uno.")), in_force_date=computed, in_force_rule=rule)
    desk.take(edition("57", date(2021, 7, 15), begins), "57", stated=StatedFacts(None, ENACTED))
    assert versions(desk, "1") == [(expected, None, "Uno.", "gazette", rule)]


def test_a_day_counted_from_a_date_that_only_a_person_knows_is_computed(desk: Desk) -> None:
    begins = replace(law(article("1", "Uno.")), in_force_rule="next_day")
    desk.take(edition("57", None, begins), "57", stated=StatedFacts(None, ENACTED))
    assert versions(desk, "1") == [(date(2012, 7, 16), None, "Uno.", "gazette", "next_day")]


def test_a_later_statement_mends_a_record_and_the_past_keeps_its_answer(desk: Desk) -> None:
    printed = edition("57", None, law(article("1", "Uno.")))
    desk.take(printed, "57")
    desk.take(printed, "57", FEBRUARY, StatedFacts(publication_date=ENACTED))
    assert words(desk, ENACTED) == {"1": "Uno."}
    past = desk.connection.ask(
        "select instrument_id from intermediate.instruments_known(timestamptz '2026-01-15')"
    )
    assert past.rows == [("mx-dur/ley/sin-fecha/trata-de-personas",)]


def test_the_past_computed_anew_equals_the_built_tables(desk: Desk) -> None:
    enact(desk)
    reform(desk, "80", date(2014, 6, 5), change(Change.REFORMS, "1", "Uno nuevo."))
    built = desk.connection.ask("select * from marts.provision_versions order by all")
    known = "from intermediate.provision_versions_known(timestamptz '2026-02-01') order by all"
    assert desk.connection.ask(known).rows == built.rows


def test_every_identifier_is_a_readable_path(desk: Desk) -> None:
    desk.take(edition("57", ENACTED, law(article("1", "Uno."))), "57")
    unnamed = replace(law(article("1", "Uno.")), title=None, slug="sin-titulo")
    scrap = edition("58", None, unnamed)
    desk.take(replace(scrap, facts=replace(scrap.facts, number=None, jurisdiction=None)), "58")
    name = sha256_of("58")[:8]
    editions = desk.connection.ask("select edition_id from marts.editions order by 1")
    assert editions.rows == [("mx-dur/2012-07-15/57-iii",), (f"mx-xxx/sin-fecha/{name}-iii",)]
    found = desk.connection.ask("select instrument_id from marts.instruments order by 1")
    assert found.rows == [(LAW,), (f"mx-xxx/ley/sin-fecha/sin-titulo-{name}",)]


def test_the_same_title_twice_in_one_document_is_two_instruments(desk: Desk) -> None:
    twice = law(article("1", "Uno.")), law(article("1", "Otro."))
    desk.take(edition("57", ENACTED, *twice), "57")
    found = desk.connection.ask("select instrument_id from marts.instruments order by 1")
    assert found.rows == [(LAW,), (f"{LAW}~2",)]


@pytest.mark.parametrize("names", [("one", "other"), ("other", "one")])
def test_a_readable_copy_of_an_edition_wins_over_an_unreadable_one(
    desk: Desk, names: tuple[str, str]
) -> None:
    enact(desk)
    wordings = (
        change(Change.REFORMS, "1", "Uno nuevo."),
        replace(change(Change.REFORMS, "1"), is_unreadable=True),
    )
    for name, wording in zip(names, wordings, strict=True):
        desk.take(edition("9", date(2014, 3, 1), decree("9", wording)), name, FEBRUARY)
    assert words(desk, date(2014, 3, 2))["1"] == "Uno nuevo."


def test_the_relevance_of_unknown_words_is_that_of_the_words_before_them(desk: Desk) -> None:
    described = "Comete el delito de trata de personas quien capte a otra."
    desk.take(edition("57", ENACTED, law(article("1", described), article("2", "Dos."))), "57")
    unread = replace(change(Change.REFORMS, "1"), is_unreadable=True)
    reform(desk, "9", date(2013, 3, 1), unread)
    rules = "select relevance from marts.provision_versions where label = '1' order by valid_from"
    assert desk.connection.ask(rules).column("relevance") == ["describes_offence"] * 2
    reform(desk, "10", date(2012, 12, 1), change(Change.REPEALS, "1"))
    assert desk.connection.ask(rules).column("relevance") == ["describes_offence", None, None]
