"""From when a text binds, in the words of its transitory articles."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.law.in_force import InForce, compute_in_force
from extractors.model import InstrumentKind

PUBLISHED = date(2012, 2, 28)

RULES = [
    ("El presente Decreto entrará en vigor al día siguiente de su publicación.", "next_day", 1),
    (
        "La presente Ley entrará en vigor el día siguiente al de su publicación en el P.O.",
        "next_day",
        1,
    ),
    (
        "Esta Ley entrara en vigor, a partir del día siguiente al de su publicación en el diario",
        "next_day",
        1,
    ),
    ("El presente entrará en vigor al siguiente día de su publicación", "next_day", 1),
    ("Este Reglamento iniciará su vigencia un día después de su publicación.", "next_day", 1),
    ("Las presentes disposiciones surtirán efectos el día de su publicación.", "same_day", 0),
    ("Esta Ley empezará a regir desde la fecha de su publicación en el Periódico.", "same_day", 0),
    (
        "El presente Decreto entrará en vigor una vez que se publique en el Periódico.",
        "same_day",
        0,
    ),
    ("El presente Acuerdo entrará en vigor a partir de su publicación.", "same_day", 0),
    (
        "Este Decreto entrará en vigor a los 30 días naturales siguientes a su publicación",
        "days_after",
        30,
    ),
    (
        "La presente Ley entrará en vigor 30 días después de su publicación en el Diario",
        "days_after",
        30,
    ),
    ("Esta Ley entrará en vigor sesenta días después de su publicación", "days_after", 60),
    (
        "Este Decreto entrará en vigor, a los quince días de su publicación en el P.O.",
        "days_after",
        15,
    ),
    (
        "El presente ordenamiento entrará en vigor a los ciento ochenta días naturales siguientes "
        "al de su publicación y deroga el Libro Primero.",
        "days_after",
        180,
    ),
    (
        "Este Decreto entrará en vigor a los 45 cuarenta y cinco días de su publicación",
        "days_after",
        45,
    ),
    (
        "Este Decreto entrará en vigor a los cuarenta y cinco días de su publicación",
        "days_after",
        45,
    ),
    (
        "Habiendo quedado satisfechos los requisitos, este Decreto entrará en vigor 10 días "
        "después de la fecha de su publicación.",
        "days_after",
        10,
    ),
]


LONGER_RULES = [
    (
        "Esta Ley entrará en vigor a los 30 (treinta) días naturales contados a partir del día "
        "siguiente al de su publicación.",
        "days_after",
        "2012-03-29",
    ),
    ("Esta Ley entrará en vigor a los seis meses de su publicación.", "months_after", "2012-08-28"),
    ("Esta Ley entrará en vigor al año de su publicación.", "years_after", "2013-02-28"),
    ("Esta Ley entrará en vigor dos años después de su publicación.", "years_after", "2014-02-28"),
    (
        "Esta Ley entrará en vigor el primer día del mes siguiente al de su publicación.",
        "first_of_next_month",
        "2012-03-01",
    ),
    (
        "Esta Ley entrará en vigor a partir del día primero del año siguiente al de su "
        "publicación.",
        "first_of_next_year",
        "2013-01-01",
    ),
    (
        "Las disposiciones del presente Decreto entrarán en vigor a las cero horas del día "
        "siguiente al de su publicación.",
        "next_day",
        "2012-02-29",
    ),
    (
        "El presente Decreto, con excepción del artículo 9, entrará en vigor el día de su "
        "publicación.",
        "same_day",
        "2012-02-28",
    ),
]


@pytest.mark.parametrize(("words", "rule", "day"), LONGER_RULES)
def test_rules_count_days_months_and_years(words: str, rule: str, day: str) -> None:
    found = compute_in_force([words], PUBLISHED)
    assert (str(found.date), found.rule) == (day, rule)


def test_a_month_without_such_a_day_ends_on_its_last() -> None:
    found = compute_in_force(
        ["Esta Ley entrará en vigor un mes después de su publicación."], date(2013, 1, 31)
    )
    assert found.date == date(2013, 2, 28)


@pytest.mark.parametrize(("words", "rule", "days"), RULES)
def test_a_rule_counts_from_the_day_of_publication(words: str, rule: str, days: int) -> None:
    found = compute_in_force([words], PUBLISHED)
    assert found.rule == rule
    assert found.date is not None
    assert (found.date - PUBLISHED).days == days
    assert found.words is not None
    assert found.words in words


@pytest.mark.parametrize(
    "words",
    [
        "La presente Ley entrará en vigor el primero de enero de 2013.",
        "El presente decreto entrará en vigor el día uno de enero del año dos mil trece, previa su "
        "publicación en el Periódico Oficial del Estado.",
        "La presente Ley, entrará en vigor el día 1º primero de enero de 2013, previa edición.",
        "El presente Decreto entrará en vigor a partir del 1o. de enero de 2013.",
        "El presente Decreto entrará en vigor el 1º. de enero de 2013.",
        "Esta Ley se publicará el primero de marzo y entrará en vigor el 1 de enero de 2013.",
    ],
)
def test_a_printed_date_needs_no_day_of_publication(words: str) -> None:
    found = compute_in_force([words], None)
    assert (found.date, found.rule) == (date(2013, 1, 1), "fixed_date")


@pytest.mark.parametrize(
    "words",
    [
        "Los presentes Lineamientos entrarán en vigor a los setenta días hábiles siguientes de su "
        "publicación.",
        "El presente Decreto entrará en vigor el día hábil siguiente al de su publicación.",
        "Esta Ley entrará en vigor el 1 de enero de 2013 en el Distrito Judicial de Boyas.",
        "Esta Ley entrará en vigor del 1 de enero al 31 de diciembre de 2013.",
        "Esta Ley entrará en vigor a los 30 (cuarenta) días de su publicación.",
        "Esta Ley entrará en vigor dentro de los treinta días siguientes a su publicación.",
        "El presente decreto entrará en vigor, conforme a las siguientes previsiones: I. El 7 de "
        "mayo de 2014 en un distrito.",
        "El presente reglamento entrará en vigor un día después de su publicación en los estrados.",
        "Este Decreto entrará en vigor a los varios días de su publicación.",
    ],
)
def test_words_that_follow_no_rule_are_quoted_and_give_no_day(words: str) -> None:
    found = compute_in_force([words], PUBLISHED)
    assert (found.date, found.rule) == (None, None)
    assert found.words is not None
    assert words.startswith(found.words.rstrip(":; ")[:40])


@pytest.mark.parametrize(
    "words",
    [
        "El presente decreto entrará en vigor en la fecha que determine la declaratoria.",
        "Este Decreto entrará en vigor al mismo tiempo que la Ley de Faros, del 5 de mayo de 2012.",
        "Esta Ley entrará en vigor una vez que el Congreso emita la declaratoria de inicio.",
        "Esta Ley entrará en vigor hasta en tanto se expida su Reglamento.",
        "Esta Ley entrará en vigor cuando entre en vigor la Ley de Faros.",
        "Esta Ley entrará en vigor al día siguiente de la publicación de la declaratoria.",
        "Esta Ley entrará en vigor a los noventa días de la entrada en vigor de la Ley de Faros.",
    ],
)
def test_what_waits_for_an_event_is_conditional_and_gives_no_day(words: str) -> None:
    assert compute_in_force([words], PUBLISHED) == InForce(None, "conditional", words)


@pytest.mark.parametrize(
    "words",
    [
        "Esta Ley tendrá vigencia hasta el 31 de diciembre de 2013.",
        "Los artículos 5 y 6 de este Decreto entrarán en vigor al día siguiente de su publicación.",
        "Las atribuciones dadas en el presente Decreto entrarán en vigor el 1 de enero de 2013.",
        "Las reformas al Código hechas en este Decreto, entrarán en vigor el 1 de enero de 2013.",
        "La aplicación del presente Decreto entrará en vigor el 1 de enero de 2013.",
        "El Reglamento de la Ley se expedirá a los noventa días de su publicación.",
        "Los plazos se contarán desde la entrada en vigor del presente Decreto.",
        "La fe de erratas surtirá efectos al día siguiente de su publicación.",
        "El Instituto se regirá por lo dispuesto en esta Ley.",
    ],
)
def test_a_sentence_about_something_else_says_nothing(words: str) -> None:
    assert compute_in_force([words], PUBLISHED) == InForce()


def test_the_first_sentence_about_the_whole_text_decides() -> None:
    transitories = [
        "Publíquese el presente Decreto en el Periódico Oficial.",
        "El presente Decreto entrará en vigor al día siguiente de su publicación, salvo el "
        "artículo 9, que entrará en vigor el 1 de enero de 2013. Se derogan otras disposiciones.",
        "El artículo 10 entrará en vigor el 5 de mayo de 2014.",
    ]
    found = compute_in_force(transitories, PUBLISHED)
    assert (found.date, found.rule) == (date(2012, 2, 29), "next_day")
    assert found.words is not None
    assert found.words.endswith("1 de enero de 2013.")


DECREE = "El presente Decreto entrará en vigor al día siguiente de su publicación."
LAW = "Esta Ley entrará en vigor el 5 de mayo de 2014."


def test_two_days_for_the_whole_text_contradict_each_other_and_give_none() -> None:
    found = compute_in_force([DECREE, LAW], PUBLISHED)
    assert found == InForce(None, "contradictory", f"{DECREE} […] {LAW}")


@pytest.mark.parametrize(
    ("kind", "day"), [(InstrumentKind.DECRETO, "2012-02-29"), (InstrumentKind.LEY, "2014-05-05")]
)
def test_a_decree_and_the_law_that_it_issues_may_differ(kind: InstrumentKind, day: str) -> None:
    assert str(compute_in_force([DECREE, LAW], PUBLISHED, kind).date) == day


def test_the_same_day_said_twice_is_no_contradiction() -> None:
    again = "La presente Ley iniciará su vigencia el 29 de febrero de 2012."
    assert compute_in_force([DECREE, again], PUBLISHED).date == date(2012, 2, 29)


def test_a_rule_without_a_day_of_publication_gives_the_rule_alone() -> None:
    found = compute_in_force(["Esta Ley entrará en vigor el día de su publicación."], None)
    assert (found.date, found.rule) == (None, "same_day")


def test_no_transitory_articles_say_nothing() -> None:
    assert compute_in_force([], PUBLISHED) == InForce()


@pytest.mark.parametrize(
    ("number", "day"),
    [
        ("diecisiete", date(2012, 1, 18)),
        ("veintiún", date(2012, 1, 22)),
        ("seiscientos", date(2013, 8, 23)),
    ],
)
def test_days_are_counted_whatever_their_number(number: str, day: date) -> None:
    words = (
        f"El presente Decreto entrará en vigor a los {number} días siguientes al de su publicación."
    )
    assert compute_in_force([words], date(2012, 1, 1)).date == day


@pytest.mark.parametrize("number", ["9999999999", "20000"])
def test_a_misprinted_number_of_days_or_years_gives_none(number: str) -> None:
    for unit in ("días", "años"):
        words = f"El presente Decreto entrará en vigor a los {number} {unit} de su publicación."
        assert compute_in_force([words], date(2012, 1, 1)).date is None
