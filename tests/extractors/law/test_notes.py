"""Reform notes beside lines of law that only look like them."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.law.notes import (
    NoteScope,
    NoteSide,
    ParsedNote,
    is_note_complete,
    is_note_start,
    note_side,
    parse_note,
)
from extractors.model import Change

NOTES: list[tuple[str, list[tuple[str, str]]]] = [
    ("REFORMADO POR DEC. 7 P.O. 9 BIS DEL 29 DE ENERO DE 2001.", [("reforms", "2001-01-29")]),
    ("ADICIONADOPOR DEC. 7 P.O. 9 BIS DEL 29 DE ENERO DE 2001.", [("adds", "2001-01-29")]),
    ("ARTICULO DEROGADO POR DEC. 7. P.O. 9 DE 5DE JULIO DE 2001", [("repeals", "2001-07-05")]),
    ("Fracción reformada DOF 19-01-2001", [("reforms", "2001-01-19")]),
    (
        "Artículo reformado DOF 07-06-2001, 01-04-2002",
        [("reforms", "2001-06-07"), ("reforms", "2002-04-01")],
    ),
    (
        "Párrafo adicionado DOF 07-06-2001. Reformado DOF 01-04-2002. Recorrido DOF 02-04-2003",
        [("adds", "2001-06-07"), ("reforms", "2002-04-01"), ("reforms", "2003-04-02")],
    ),
    (
        "Artículo reformado DOF 07-06-2001. Derogado DOF 01-04-2002",
        [("reforms", "2001-06-07"), ("repeals", "2002-04-01")],
    ),
    ("(REFORMADO, P.O. 8 DE MAYO DE 2001)", [("reforms", "2001-05-08")]),
    ("(ADICIONADO [N. DE E. ANTES FRACCIÓN V], P.O. 8 DE MAYO DE 2001)", [("adds", "2001-05-08")]),
    ("(REFORMADO PRIMER PÁRRAFO, G.O. 8 DE MAYO DE 2001)", [("reforms", "2001-05-08")]),
    ("(F. DE E., P.O. 15 DE MAYO DE 2001)", [("errata", "2001-05-15")]),
    ("Fe de erratas al artículo DOF 07-06-2001", [("errata", "2001-06-07")]),
    (
        "FRACCION I ADICIONADA Y DOS ULTIMOS PARRAFOS REFORMADOS POR DEC. 7, "
        "P.O. 9 DE 5 DE MAYO DE 2001.",
        [("adds", "2001-05-05"), ("reforms", "2001-05-05")],
    ),
    (
        "[Artículo reformado mediante Decreto No. 61-2001 publicado en el P.O. No. 93 "
        "del 19 de noviembre de 2001]",
        [("reforms", "2001-11-19")],
    ),
    (
        "Reforma publicada en el Periódico Oficial del Estado El 25 de Junio del 2001.",
        [("reforms", "2001-06-25")],
    ),
    (
        "Capítulo reubicado (antes capítulo II) con denominación reformada DOF 03-05-2001",
        [("reforms", "2001-05-03")],
    ),
    ("DEC. 010, P. O. NO. 99, DE 11 DE DICIEMBRE DE 2001.", []),
]
NOT_NOTES = [
    "Artículo 26. Derogado.",
    "ARTÍCULO 26.- DEROGADO",
    "(DEROGADO)",
    "Derogada",
    "Párrafo Derogado",
    "Se reforma el artículo 5 por Decreto 7, P.O. 9 de 5 de mayo de 2001.",
    "El artículo reformado por Decreto 7, publicado en el Periódico Oficial el 5 de mayo de 2001",
    "Las reformas publicadas en el Diario Oficial de la Federación el 5 de mayo de 2001 regirán.",
    "DECRETO 7, LXV LEGISLATURA, PERIÓDICO OFICIAL No. 5 DE FECHA 15 DE JULIO DE 2001.",
    "Última reforma publicada DOF 14-11-2001",
    "Artículo 5. El decreto publicado en el DOF el 5 de mayo de 2001 queda sin efectos.",
    "adicionado por Decreto 7",
    "Fracción reformada DOF",
    "",
]


def _changes(notes: tuple[ParsedNote, ...] | None) -> list[tuple[str, str]]:
    assert notes is not None
    return [(note.operation.value, str(note.date)) for note in notes]


@pytest.mark.parametrize(("text", "changes"), NOTES)
def test_a_note_records_each_change_and_day(text: str, changes: list[tuple[str, str]]) -> None:
    assert is_note_start(text)
    assert is_note_complete(text)
    assert _changes(parse_note(text)) == changes


@pytest.mark.parametrize("text", NOT_NOTES)
def test_a_line_of_the_law_is_no_note(text: str) -> None:
    assert parse_note(text) is None


def test_a_note_names_its_decree_and_edition() -> None:
    text = "FRACCIÓN REFORMADA POR DEC. NO. 058, P. O. NO. 54 BIS, DE FECHA 7 DE JULIO DE 2001."
    assert parse_note(text) == (
        ParsedNote(
            Change.REFORMS, "DEC. 58", "P.O. 54 BIS", date(2001, 7, 7), NoteScope.PART, text
        ),
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("REFORMADO POR DEC. 7 P.O. 9 BIS DEL 29 DE ENERO DE", "2001."),
        ("Artículo reformado DOF 07-06-2001,", "01-04-2002"),
        ("Adición publicada en el Periódico Oficial del Estado", "El 11 de abril de 2001."),
        (
            "Título reubicado (se suprime su anterior Capítulo II para quedar con dos",
            "capítulos) DOF 03-05-2001",
        ),
        ("(REFORMADO, P.O. 8 DE MAYO DE 2001, EN VIGOR", "A PARTIR DEL 9 DE MAYO DE 2001)"),
    ],
)
def test_a_note_broken_over_two_lines_is_whole_when_joined(lines: tuple[str, str]) -> None:
    assert is_note_start(lines[0])
    assert not is_note_complete(lines[0])
    assert is_note_complete(" ".join(lines))


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Artículo reformado DOF 19-01-2001", NoteScope.ARTICLE),
        ("Párrafo reformado DOF 19-01-2001", NoteScope.PART),
        ("Denominación del Capítulo reformada DOF 19-01-2001", NoteScope.HEADING),
        (
            "CAPITULO Y ARTICULO 9 BIS ADICIONADOS POR DEC. 7, P.O. 9 DE 5 DE MAYO DE 2001",
            NoteScope.ARTICLE,
        ),
        ("REFORMADO POR DEC. 7, P.O. 9 DE 5 DE MAYO DE 2001", NoteScope.UNSTATED),
        ("Capítulo reubicado (antes de los artículos 9 y 10) DOF 19-01-2001", NoteScope.HEADING),
    ],
)
def test_a_note_says_what_it_is_about(text: str, scope: NoteScope) -> None:
    notes = parse_note(text)
    assert notes is not None
    assert {note.scope for note in notes} == {scope}


def test_a_later_statement_keeps_the_subject_of_the_first() -> None:
    notes = parse_note("Fracción adicionada DOF 07-06-2001. Reformada DOF 01-04-2002")
    assert notes is not None
    assert [note.scope for note in notes] == [NoteScope.PART, NoteScope.PART]


def test_the_day_that_a_reform_binds_from_is_not_that_of_another_reform() -> None:
    text = "(REFORMADO, P.O. 8 DE MAYO DE 2001, EN VIGOR A PARTIR DEL 9 DE MAYO DE 2001)"
    assert _changes(parse_note(text)) == [("reforms", "2001-05-08")]


def test_an_impossible_day_is_no_day() -> None:
    notes = parse_note("ARTICULO REFORMADO POR DEC. 7, P.O. 9 DE 31 DE FEBRERO DE 2001")
    assert notes is not None
    assert [note.date for note in notes] == [None]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("(REFORMADO, P.O. 8 DE MAYO DE 2001)", NoteSide.BEFORE),
        ("Reforma publicada en el P.O. del Estado el 8 de mayo de 2001.", NoteSide.BEFORE),
        ("Artículo reformado DOF 19-01-2001", NoteSide.AFTER),
        ("REFORMADO POR DEC. 7 P.O. 9 BIS DEL 29 DE ENERO DE 2001.", NoteSide.AFTER),
        ("Fe de erratas al artículo DOF 07-06-2001", NoteSide.AFTER),
    ],
)
def test_the_form_of_a_note_says_where_it_stands(text: str, side: NoteSide) -> None:
    assert note_side(text) is side
