"""What transitories give somebody a time to do, and until when."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.law.deadlines import CountsFrom, Duty, due_date, find_deadlines

PUBLISHED, IN_FORCE = date(2013, 1, 1), date(2013, 1, 2)


@pytest.mark.parametrize(
    ("text", "duty", "counts_from", "due"),
    [
        (
            "El Gobernador expedirá el Reglamento de esta Ley dentro de los noventa días "
            "siguientes a su publicación.",
            "regulation", "publication", date(2013, 4, 1),
        ),
        (
            "El reglamento deberá emitirse en un plazo no mayor a 60 días naturales contados a "
            "partir de la entrada en vigor del presente Decreto.",
            "regulation", "in_force", date(2013, 3, 3),
        ),
        (
            "El Ejecutivo contará con 90 días a partir de la publicación de esta Ley para emitir "
            "el Reglamento de la misma.",
            "regulation", "publication", date(2013, 4, 1),
        ),
        (
            "La Comisión Interinstitucional deberá quedar instalada dentro de los seis meses "
            "siguientes a la fecha en que esta Ley entre en vigor.",
            "commission", "in_force", date(2013, 7, 2),
        ),
        (
            "A partir de la entrada en vigor de este Decreto, el Consejo tendrá un año para "
            "elaborar el Programa Estatal.",
            "programme", "in_force", date(2014, 1, 2),
        ),
        (
            "La Fiscalía creará la Unidad Especializada a más tardar el 30 de junio de 2013.",
            "specialised_unit", "date", date(2013, 6, 30),
        ),
        (
            "El Congreso reformará las leyes que se opongan, en un término de 45 (cuarenta y "
            "cinco) días después de publicado este Decreto.",
            "harmonisation", "publication", date(2013, 2, 15),
        ),
        (
            "La Secretaría emitirá los protocolos en un plazo de 30 días hábiles posteriores a la "
            "publicación de este Decreto.",
            "protocol", "publication", None,
        ),
        (
            "Una vez instalada, expedirá su Reglamento Interior dentro de los quince días "
            "posteriores.",
            "other", "other_act", None,
        ),
        (
            "El Banco de Faros operará dentro de los 30 días siguientes a la instalación de la "
            "Comisión.",
            "other", "other_act", None,
        ),
        (
            "El Ejecutivo contará con 60 días para adecuar el Programa Estatal.",
            "programme", "unstated", None,
        ),
    ],
)  # fmt: skip
def test_a_limit_is_read_with_its_duty_and_its_day(
    text: str, duty: str, counts_from: str, due: date | None
) -> None:
    (found,) = find_deadlines(text)
    assert (found.duty.value, found.counts_from.value) == (duty, counts_from)
    timing = due_date(found, PUBLISHED, IN_FORCE)
    assert (timing.date if timing else None) == due
    assert found.words == text


@pytest.mark.parametrize(
    "text",
    [
        "La presente Ley entrará en vigor a los treinta días de su publicación.",
        "El Consejero durará en su encargo cuatro años.",
        "Se impondrán de 5 a 10 años de prisión.",
        "Se derogan las disposiciones del año 2012 que se opongan.",
    ],
)
def test_what_gives_nobody_a_time_is_no_deadline(text: str) -> None:
    assert find_deadlines(text) == []


def test_each_sentence_has_its_own_deadline_and_its_place() -> None:
    text = (
        "El organismo deberá integrarse dentro de los noventa días siguientes a la publicación de "
        "esta Ley. El Reglamento se expedirá a más tardar a los seis meses de su publicación."
    )
    first, second = find_deadlines(text)
    assert (first.duty, second.duty) == (Duty.COMMISSION, Duty.REGULATION)
    assert text[second.start : second.end] == second.words
    assert second.words.startswith("El Reglamento")
    assert second.counts_from is CountsFrom.PUBLICATION


def test_a_day_counts_from_a_day_that_is_known_alone() -> None:
    (found,) = find_deadlines("Se instalará la Comisión en un plazo de 30 días de su publicación.")
    timing = due_date(found, None, IN_FORCE)
    assert timing is not None
    assert timing.date is None
