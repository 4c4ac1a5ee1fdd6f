"""Lines of publication beside sentences that only mention one."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.law.publication import (
    Publication,
    PublicationRole,
    find_decree,
    find_gazette,
    first_publication,
    last_reform_date,
    parse_publication,
)

FIRST, REFORM = PublicationRole.FIRST, PublicationRole.REFORM
LAST, DECREE = PublicationRole.LAST_REFORM, PublicationRole.DECREE

LINES = [
    (
        "PUBLICADO EN EL PERIÓDICO OFICIAL No. 5 DE FECHA 15 DE JULIO DE 2001. "
        "DECRETO No. 28, LXV LEGISLATURA.",
        Publication("DEC. 28", "P.O. 5", date(2001, 7, 15), FIRST),
    ),
    (
        "DECRETO 28, LXV LEGISLATURA, PERIODICO OFICIAL No. 104 BIS "
        "DE FECHA 29 DE DICIEMBRE DE 2001.",
        Publication("DEC. 28", "P.O. 104 BIS", date(2001, 12, 29), DECREE),
    ),
    (
        "EXPEDIDA POR DECRETO NUM. 17, P. O. 4/DICIEMBRE/2001 LIV LEGISLATURA.",
        Publication("DEC. 17", "P.O.", date(2001, 12, 4), DECREE),
    ),
    (
        "DECRETO 37. 59 LEGISLATURA. PERIÓDICO OFICIAL 37, FECHA 2001/11/06.",
        Publication("DEC. 37", "P.O. 37", date(2001, 11, 6), DECREE),
    ),
    (
        "Nueva Ley publicada en el Diario Oficial de la Federación el 14 de junio de 2001",
        Publication(None, "DOF", date(2001, 6, 14), FIRST),
    ),
    (
        "TEXTO VIGENTE Última reforma publicada DOF 14-11-2001",
        Publication(None, "DOF", date(2001, 11, 14), LAST),
    ),
    (
        "Publicado en el Diario Oficial de la Federación el 5 de abril de 2001",
        Publication(None, "DOF", date(2001, 4, 5), DECREE),
    ),
    (
        "DECRETO NÚMERO 49 “LVIII” LEGISLATURA PUBLICADO EL 24 DE AGOSTO DEL 2001.",
        Publication("DEC. 49", None, date(2001, 8, 24), DECREE),
    ),
    (
        "Los párrafos sin nota no han sido modificados desde su publicación, 3 de mayo de 2001.",
        Publication(None, None, date(2001, 5, 3), FIRST),
    ),
    (
        "Reforma publicada en el P.O. del Estado el 7 de octubre de 1928.",
        Publication(None, "P.O.", date(1928, 10, 7), REFORM),
    ),
    (
        "Ley publicada en el Periódico Oficial, Los días jueves 7, domingo 10, de febrero; "
        "domingo 3 y jueves 14 de marzo de 1918.",
        Publication(None, "P.O.", date(1918, 2, 7), FIRST),
    ),
]


@pytest.mark.parametrize(("text", "publication"), LINES)
def test_a_line_of_publication_is_read(text: str, publication: Publication) -> None:
    assert parse_publication(text) == publication


@pytest.mark.parametrize(
    "text",
    [
        "Artículo 5. El reglamento será publicado en el Periódico Oficial del Estado.",
        "publicado en el Periódico Oficial del Estado el 6 de octubre de 2001.",
        "Ley de Faros, publicada en el Diario Oficial de la Federación el 6 de octubre de 2001.",
        "PUBLICADO EN EL PERIÓDICO OFICIAL DE FECHA 5 DE MAYO DE 2001, EN EL CUAL SE AVISA",
        "DECRETO por el que se reforma la Ley de Faros",
        "DECRETO 9, LXV LEGISLATURA, PERIÓDICO OFICIAL No. 5 DE FECHA 15 DE JULIO DE",
        "DECRETO 9, P.O. No. 5 DE JULIO DE ---------- DECRETO 10, P.O. No. 6 DE 1 DE MAYO DE 2001.",
        "DEC. 010, P. O. NO. 99, DE 11 DE DICIEMBRE DE 2001.",
        "REFORMADO POR DEC. 7 P.O. 9 BIS DEL 29 DE ENERO DE 2001.",
        "",
    ],
)
def test_a_sentence_that_mentions_a_publication_is_not_one(text: str) -> None:
    assert parse_publication(text) is None


def _decree(day: date, decree: str | None = None, gazette: str | None = None) -> Publication:
    return Publication(decree, gazette, day, DECREE)


def test_the_own_line_of_a_law_takes_decree_and_edition_from_the_line_of_its_day() -> None:
    first = Publication(None, "P.O.", date(2001, 5, 5), FIRST)
    closing = _decree(date(2001, 5, 5), "DEC. 9", "P.O. 5 BIS")
    older = _decree(date(1999, 1, 1), "DEC. 1")
    expected = Publication("DEC. 9", "P.O. 5 BIS", date(2001, 5, 5), FIRST)
    assert first_publication([older, first, closing]) == expected


def test_without_an_own_line_the_earliest_decree_is_the_first() -> None:
    decrees = [_decree(date(2001, 5, 5), "DEC. 9"), _decree(date(2003, 5, 5), "DEC. 30")]
    first = first_publication(decrees)
    assert first is not None
    assert (first.date, first.decree) == (date(2001, 5, 5), "DEC. 9")
    assert first_publication([]) is None


def test_the_last_reform_is_the_stated_one() -> None:
    stated = Publication(None, "DOF", date(2004, 1, 1), LAST)
    assert last_reform_date([stated, _decree(date(2009, 1, 1))]) == date(2004, 1, 1)


def test_a_date_that_the_order_of_the_decrees_contradicts_is_passed_over() -> None:
    days = [
        date(2001, 1, 1),
        date(2002, 3, 1),
        date(2003, 12, 29),
        date(2003, 4, 1),
        date(2003, 5, 1),
    ]
    assert last_reform_date([_decree(day) for day in days]) == date(2003, 5, 1)
    assert last_reform_date([_decree(day) for day in reversed(days)]) == date(2003, 5, 1)


def test_notes_bear_out_a_later_reform_only_together() -> None:
    decrees = [_decree(date(2001, 1, 1)), _decree(date(2002, 1, 1))]
    later = date(2003, 6, 1)
    assert last_reform_date(decrees, [later]) == date(2002, 1, 1)
    assert last_reform_date(decrees, [later, later]) == later


def test_a_law_never_reformed_has_no_last_reform() -> None:
    assert last_reform_date([_decree(date(2001, 1, 1))]) is None
    assert last_reform_date([]) is None


@pytest.mark.parametrize(
    ("text", "gazette"),
    [
        ("P.O. 42 EXT. DE 25 DE DICIEMBRE DE 2001", "P.O. 42 EXT."),
        ("PERIODICO OFICIAL # 63 DE FECHA 8", "P.O. 63"),
        ("P.O. 8 DE MAYO DE 2001", "P.O."),
        ("P. O. 4/DICIEMBRE/2001", "P.O."),
        ("Gaceta del Gobierno del Estado", "G.G."),
        ("G.O. 9 DE MAYO DE 2001", "G.O."),
        ("Boletín Oficial número 12, de fecha 3", "B.O. 12"),
        ("DECRETO por el que se expide", None),
    ],
)
def test_a_gazette_is_named_in_one_form(text: str, gazette: str | None) -> None:
    assert find_gazette(text) == gazette


@pytest.mark.parametrize(
    ("text", "decree"),
    [
        ("POR DEC.351, P.O. 105 BIS", "DEC. 351"),
        ("Decreto número LX-1134", "DEC. LX-1134"),
        ("Decreto Legislativo No. 16.", "DEC. 16"),
        ("Decreto No. 61-2001 VI P.E.", "DEC. 61-2001"),
        ("el decreto que crea", None),
        ("DE DICIEMBRE DE 2001", None),
    ],
)
def test_a_decree_is_named_in_one_form(text: str, decree: str | None) -> None:
    assert find_decree(text) == decree
