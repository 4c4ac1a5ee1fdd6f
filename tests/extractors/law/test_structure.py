"""Every line gets one role."""

from __future__ import annotations

import pytest

from extractors.law.structure import Role
from tests.extractors.law.lines import name_texts


def roles(*texts: str) -> list[Role]:
    """The roles of these lines."""
    return [item.role for item in name_texts(*texts)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Artículo 5.- Los municipios", Role.ARTICLE),
        ("PRIMERO.- Se aprueba", Role.ORDINAL),
        ("CAPÍTULO II", Role.HEADING),
        ("TRANSITORIOS", Role.TRANSITORIES),
        ("TRANSITORIO ÚNICO.- La Ley", Role.ORDINAL),
        ("(REFORMADO, P.O. 3 DE ENERO DE 2013)", Role.NOTE),
        ("N. DE E. EN RELACIÓN CON ESTE ARTÍCULO", Role.NOTE),
        ("Dado en el Salón de Sesiones del Congreso", Role.CLOSING),
        ("- - - - - - - - - - - -", Role.RULE),
        ("P.O. 30 DE DICIEMBRE DE 2015.", Role.DECREE),
        ("SUMARIO", Role.SUMARIO),
        ("Artículo 5 ........................ 14", Role.BODY),
        ("Las autoridades competentes.", Role.BODY),
        ("transitoria.", Role.BODY),
    ],
)
def test_a_line_is_named_by_its_words(text: str, role: Role) -> None:
    assert roles(text) == [role]


def test_a_broken_note_is_one_note() -> None:
    named = name_texts(
        "(REFORMADA SU DENOMINACIÓN, PERIÓDICO OFICIAL DEL",
        "+ ESTADO DE 3 DE ENERO DE 2013)",
        "Las autoridades.",
    )
    assert [item.role for item in named] == [Role.NOTE, Role.NOTE, Role.BODY]
    assert [item.starts_note for item in named] == [True, False, False]


def test_an_editors_note_ends_with_its_paragraph() -> None:
    assert roles(
        "N. DE E. EN RELACIÓN CON LA ENTRADA EN VIGOR, VÉASE",
        "+ EL TRANSITORIO PRIMERO DEL DECRETO.",
        "LEY DE EJEMPLO",
    ) == [Role.NOTE, Role.NOTE, Role.BODY]


def test_figures_label_transitories_and_nothing_else() -> None:
    named = name_texts(
        "1.- Una lista.",
        "TRANSITORIOS",
        "1.- La Ley entrará en vigor:",
        "3.- Una lista de dentro.",
        "2.- Se derogan.",
        "Dado en el Salón de Sesiones del Congreso",
        "3.- Otra lista.",
    )
    assert [n.printed.label if n.printed else None for n in named] == [
        *(None, None, "1", None),
        *("2", None, None),
    ]


def test_a_single_transitory_without_a_label_is_the_only_one() -> None:
    named = name_texts("TRANSITORIO", "La Ley entrará en vigor mañana mismo.")
    assert named[1].printed is not None
    assert named[1].printed.label == "unico"
    assert named[1].printed.end == 0


def test_a_heading_over_labelled_transitories_labels_nothing_itself() -> None:
    named = name_texts("TRANSITORIO", "Entrada en vigor de la Ley", "ÚNICO.- La Ley entrará.")
    assert [n.role for n in named] == [Role.TRANSITORIES, Role.BODY, Role.ORDINAL]


def test_transitories_may_stand_below_ordinals_alone_on_their_lines() -> None:
    named = name_texts(
        *("TRANSITORIOS", "^ PRIMERO", "Esta Ley entrará en vigor.", "^ SEGUNDO", "Se abroga."),
        "^ QUINTO",
    )
    assert [(n.text, n.printed.label) for n in named if n.printed] == [
        ("PRIMERO", "1"),
        ("SEGUNDO", "2"),
    ]
    assert [n.role for n in named][1] is Role.ORDINAL


def test_an_ordinal_alone_elsewhere_is_no_label() -> None:
    assert [n.printed for n in name_texts("^ CONSIDERANDO", "^ PRIMERO", "Que es así.")] == [
        None
    ] * 3
