"""Reform notes beside lines of law that only look like them."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.law.compilations import read_compilation
from extractors.law.notes import (
    NoteScope,
    NoteSide,
    ParsedNote,
    is_note_complete,
    is_note_start,
    note_side,
    parse_note,
)
from extractors.law.prose import Vocabulary
from extractors.model import Change, DocumentFacts, DocumentKind, TextLayer
from tests.extractors.law.lines import name_texts

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
    ("(Ref. P. O. No. 45, 12-VI-14)", [("reforms", "2014-06-12")]),
    ("(Adic. P. O. No. 45, 12-VI-96)", [("adds", "1996-06-12")]),
    ("(Derog. P. O. No. 45, 12-VI-2014)", [("repeals", "2014-06-12")]),
    (
        "(Adición según Ley publicada en el P. O. No. 12, 5-III-10)",
        [("adds", "2010-03-05")],
    ),
    (
        "(Ref. Según Dec. No. 7, publicado en el P.O. No. 9, del 23 de mayo de 2001)",
        [("reforms", "2001-05-23")],
    ),
    ("Párrafo reformado P.O. 12-05-2001", [("reforms", "2001-05-12")]),
    ("Fracción adicionada POGG 12 de mayo de 2001", [("adds", "2001-05-12")]),
    ("Artículo reformado GODF 12-05-2001", [("reforms", "2001-05-12")]),
    ("Artículo adicionado [P.O. 12 de mayo de 2001]", [("adds", "2001-05-12")]),
    (
        "(Reforma publicada mediante decreto 7, P.O.E. 12-enero-2001)",
        [("reforms", "2001-01-12")],
    ),
    ("(SE DEROGA MEDIANTE P.O. NO. 9, DE FECHA 31 DE MAYO DE 2001)", [("repeals", "2001-05-31")]),
    (
        "(DEROGADO CON LOS ARTÍCULOS QUE LO INTEGRAN, POR ARTÍCULO TERCERO TRANSITORIO DE LA LEY "
        "DE FAROS, P.O. 31 DE MAYO DE 2001)",
        [("repeals", "2001-05-31")],
    ),
    (
        "(Reformado por el artículo primero del Decreto Núm. 8, publicado el 2001/05/31)",
        [("reforms", "2001-05-31")],
    ),
    (
        "Fracción declarada inválida por sentencia de la SCJN a Acción de Inconstitucionalidad "
        "notificada 03-05-2001 y publicada DOF 31-05-2001",
        [("invalidates", "2001-05-31")],
    ),
    ("1 Artículo reformado DOF 12-05-2001", [("reforms", "2001-05-12")]),
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
    "Ref. 12 de la tabla",
    "Se deroga mediante P.O. 9, de 31 de mayo de 2001",
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


def test_the_day_of_a_note_is_that_of_its_gazette_and_not_of_its_decree() -> None:
    text = "Reformado por Decreto 7 de fecha 5 de mayo de 2001, publicado en el P.O. 9 el 3-VI-2001"
    assert _changes(parse_note(text)) == [("reforms", "2001-06-03")]


@pytest.mark.parametrize(
    ("text", "gazette"),
    [
        ("Párrafo reformado POE 12-05-2001", "P.O."),
        ("Párrafo reformado GOCDMX 12-05-2001", "G.O."),
        ("(Ref. P. O. No. 45, 12-VI-14)", "P.O. 45"),
    ],
)
def test_a_gazette_is_known_by_its_initials_alone(text: str, gazette: str) -> None:
    notes = parse_note(text)
    assert notes is not None
    assert {note.gazette for note in notes} == {gazette}


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
        ("(Ref. P. O. No. 45, 12-VI-14)", NoteSide.AFTER),
        ("(Adición según Ley publicada en el P. O. No. 12, 5-III-10)", NoteSide.AFTER),
    ],
)
def test_the_form_of_a_note_says_where_it_stands(text: str, side: NoteSide) -> None:
    assert note_side(text) is side


def roles(*texts: str) -> list[tuple[str, str]]:
    """Role and text of each line, notes parted from the words beside them."""
    return [(item.role.value, item.text) for item in name_texts(*texts)]


def test_a_note_behind_the_last_word_of_a_paragraph_is_parted_from_it() -> None:
    assert roles(
        "II. Los faros y los demás casos. (Ref. P. O. No. 45, 12-VI-14)", "III. Las boyas."
    ) == [
        ("body", "II. Los faros y los demás casos."),
        ("note", "(Ref. P. O. No. 45, 12-VI-14)"),
        ("body", "III. Las boyas."),
    ]


def test_a_note_in_a_paragraph_may_be_broken_over_two_lines() -> None:
    assert roles("Los faros. (Ref. P. O. No.", "+ 45, 12-VI-14) Y las boyas.") == [
        ("body", "Los faros."),
        ("note", "(Ref. P. O. No."),
        ("note", "45, 12-VI-14)"),
        ("body", "Y las boyas."),
    ]


def test_two_notes_on_one_line_are_one_note_broken_over_lines() -> None:
    assert [
        role
        for role, _ in roles(
            "(REFORMA PUBLICADA EN EL P.O. EL 1 DE MAYO DE 2001) (FE DE ERRATAS PUBLICADA",
            "+ EN EL P.O. EL 18 DE MAYO DE 2001)",
            "Los faros.",
        )
    ] == ["note", "note", "body"]


def test_a_note_before_an_article_on_its_line_leaves_it_an_article() -> None:
    assert roles("(REFORMADO, P.O. 8 DE MAYO DE 2001) ARTÍCULO 5.- Los faros.") == [
        ("note", "(REFORMADO, P.O. 8 DE MAYO DE 2001)"),
        ("article", "ARTÍCULO 5.- Los faros."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Los faros (Reformados por su dueño) se prenden.",
        "Los faros (reformado, P.O. 8 de mayo de 2001) se prenden.",
        "Los faros (Ver el P.O. de 8 de mayo de 2001) se prenden.",
    ],
)
def test_other_words_in_parentheses_are_the_laws_own(text: str) -> None:
    assert roles(text) == [("body", text)]


def test_the_parted_words_and_note_keep_their_characters() -> None:
    text = "Los faros. (Ref. P. O. No. 45, 12-VI-14) Y las boyas."
    parts = [item.line for item in name_texts(text)]
    assert [text[line.words[0].start : line.words[-1].end] for line in parts] == [
        line.text for line in parts
    ]


def test_a_compilers_remark_on_a_reform_is_nobodys_words() -> None:
    assert roles(
        "Los faros se prenden de noche.",
        "Nota: El Decreto publicado en el P.O. del 8 de mayo de 2001 ordenó la reforma",
        "+ de este artículo, que ya no existía.",
        "Las boyas también.",
    ) == [
        ("body", "Los faros se prenden de noche."),
        ("note", "Nota: El Decreto publicado en el P.O. del 8 de mayo de 2001 ordenó la reforma"),
        ("note", "de este artículo, que ya no existía."),
        ("body", "Las boyas también."),
    ]


def test_a_note_of_a_table_is_the_laws_own() -> None:
    assert roles("Nota: El peso se da en kilogramos.")[0][0] == "body"


def test_notes_in_the_text_are_records_of_their_article_and_none_of_its_words() -> None:
    named = name_texts(
        "Artículo 1. Los faros se prenden. (Ref. P. O. No. 45, 12-VI-14)",
        "Y se apagan de día. (Adición según Ley publicada en el P. O. No. 12,",
        "+ 5-III-10)",
        "Artículo 2. Las boyas flotan.",
    )
    facts = DocumentFacts(DocumentKind.COMPILATION, TextLayer.DIGITAL)
    law, _ = read_compilation(named, [], facts, Vocabulary(item.line for item in named))
    assert [(p.label, p.text) for p in law.provisions] == [
        ("1", "Los faros se prenden.\nY se apagan de día."),
        ("2", "Las boyas flotan."),
    ]
    assert [(note.label, note.operation, note.date) for note in law.reform_notes] == [
        ("1", Change.REFORMS, date(2014, 6, 12)),
        ("1", Change.ADDS, date(2010, 3, 5)),
    ]


def test_what_stands_below_a_note_on_a_line_of_its_own_begins_a_paragraph() -> None:
    named = name_texts(
        "Los faros se prenden.",
        "(REFORMADO, P.O. 8 DE MAYO DE 2001)",
        "+ Y se apagan de día.",
        "+ Cada día. (Ref. P. O. No. 45, 12-VI-14) Siempre.",
    )
    assert [item.line.starts_paragraph for item in named if item.role.value == "body"] == [
        *(True, True, False, False),
    ]
