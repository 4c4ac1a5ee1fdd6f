"""When a compilation's appended decrees say that the whole law was rewritten."""

from datetime import date

import pytest

from extractors.law.compilations import find_publications, restated_date
from extractors.law.structure import Named, Role
from extractors.model import Box, Line, Word

BOX = Box(50, 100, 500, 110)


def lines(*texts: str) -> list[Named]:
    return [
        Named(Line(1, 1, tuple(Word(w, BOX, 0, len(w), 10) for w in text.split()), BOX), Role.BODY)
        for text in texts
    ]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("ÚNICO.- Se elabora una reforma integral de la Ley de Faros", date(2014, 12, 25)),
        ("ÚNICO.- Se reforma en su totalidad la Ley de Faros", date(2014, 12, 25)),
        ("ÚNICO.- Se reforma el artículo 3 de la Ley de Faros", None),
    ],
)
def test_only_a_decree_that_says_so_rewrites_a_whole_law(
    clause: str, expected: date | None
) -> None:
    named = lines(
        "Artículo 9.- Los faros se encienden al anochecer.",
        "DECRETO 30, LXVI LEGISLATURA, PERIÓDICO OFICIAL 10 DE FECHA 25 DE DICIEMBRE DE 2014.",
        clause,
    )
    assert restated_date(named, find_publications(named)) == expected
