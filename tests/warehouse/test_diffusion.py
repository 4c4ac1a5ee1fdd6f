"""Who first had a wording, and who took it over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from extractors.model import Change
from tests.warehouse.invented import article, change, compilation, decree, edition, law, note

if TYPE_CHECKING:
    from tests.warehouse.invented import Desk

SHELTER = (
    "El Instituto del Faro abrirá refugios con horario continuo para quienes lleguen de noche, "
    "les dará cena caliente y ropa seca, y avisará a su familia antes del alba."
)
LIKE_SHELTER = SHELTER.replace("del Faro", "de la Costa")
OTHER = (
    "Las secretarías rendirán cada trimestre cuentas de lo gastado en lámparas, aceite y vidrio, "
    "y las publicarán en la puerta de su edificio durante treinta días."
)
FIRST, SECOND, THIRD = date(2010, 1, 1), date(2012, 1, 1), date(2015, 1, 1)


def enact(desk: Desk, code: str, day: date, *texts: str) -> None:
    """A special law of as many articles is read in an edition."""
    articles = [article(str(number), text) for number, text in enumerate(texts, 1)]
    desk.take(edition(f"law of {code}", day, law(*articles), code=code), f"law of {code}")


def art(code: str, day: date, label: str = "1") -> str:
    return f"mx-{code}/ley/{day}/trata-de-personas/art-{label}"


def spread(desk: Desk, provision_id: str, valid_from: date | None = None) -> dict[str, object]:
    rows = desk.connection.ask("from marts.diffusion").records()
    (row,) = [
        row
        for row in rows
        if row["provision_id"] == provision_id and valid_from in (None, row["valid_from"])
    ]
    return row


def test_a_wording_is_traced_to_the_nearest_older_one_elsewhere_and_to_the_oldest(
    desk: Desk,
) -> None:
    enact(desk, "CHP", FIRST, OTHER, LIKE_SHELTER)
    enact(desk, "COA", SECOND, SHELTER)
    enact(desk, "DUR", THIRD, SHELTER)
    row = spread(desk, art("dur", THIRD))
    assert (row["source_provision_id"], row["score"]) == (art("coa", SECOND), 1.0)
    assert row["days_between"] == (THIRD - SECOND).days
    assert (row["first_provision_id"], row["first_jurisdiction_code"]) == (
        art("chp", FIRST, "2"),
        "CHP",
    )
    assert row["is_certain"]
    first_score = row["first_score"]
    assert isinstance(first_score, float)
    assert 0.5 <= first_score < 1


def test_the_first_to_have_a_wording_has_no_source(desk: Desk) -> None:
    enact(desk, "CHP", FIRST, SHELTER)
    enact(desk, "DUR", THIRD, SHELTER)
    row = spread(desk, art("chp", FIRST))
    assert (row["source_provision_id"], row["score"]) == (None, None)
    assert row["jurisdictions_compared"] == 0
    assert spread(desk, art("dur", THIRD))["jurisdictions_compared"] == 1


def test_unlike_words_and_words_of_one_day_are_no_source(desk: Desk) -> None:
    enact(desk, "CHP", FIRST, OTHER)
    enact(desk, "COA", THIRD, SHELTER)
    enact(desk, "DUR", THIRD, SHELTER)
    for code in ("coa", "dur"):
        assert spread(desk, art(code, THIRD))["source_provision_id"] is None


def test_few_words_are_nobodys(desk: Desk) -> None:
    enact(desk, "CHP", FIRST, "Esta Ley es de orden público.")
    enact(desk, "DUR", THIRD, "Esta Ley es de orden público.")
    assert desk.connection.ask("from marts.diffusion").rows == []


def test_what_an_article_already_said_it_took_from_nobody(desk: Desk) -> None:
    enact(desk, "DUR", FIRST, SHELTER)
    enact(desk, "CHP", SECOND, SHELTER)
    reform = decree("9", change(Change.REFORMS, "1", f"{SHELTER} Es gratuito."))
    desk.take(edition("9", THIRD, reform), "9")
    assert spread(desk, art("chp", SECOND))["source_provision_id"] == art("dur", FIRST)
    assert spread(desk, art("dur", FIRST), THIRD)["source_provision_id"] is None


def test_a_reform_may_bring_in_the_words_of_another_law(desk: Desk) -> None:
    enact(desk, "DUR", FIRST, OTHER)
    enact(desk, "CHP", SECOND, SHELTER)
    reform = decree("9", change(Change.REFORMS, "1", SHELTER))
    desk.take(edition("9", THIRD, reform), "9")
    row = spread(desk, art("dur", FIRST), THIRD)
    assert (row["source_provision_id"], row["is_certain"]) == (art("chp", SECOND), True)


def test_it_is_not_certain_where_the_articles_own_older_words_are_not_known(desk: Desk) -> None:
    enact(desk, "CHP", SECOND, SHELTER)
    noted = replace(
        law(article("1", SHELTER)),
        publication_date=FIRST,
        reform_notes=(note("1", Change.REFORMS, THIRD),),
    )
    desk.take(compilation("c", noted), "c")
    row = spread(desk, art("dur", FIRST), THIRD)
    assert (row["source_provision_id"], row["is_certain"]) == (art("chp", SECOND), False)
