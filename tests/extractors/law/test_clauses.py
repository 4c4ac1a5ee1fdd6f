"""Operative sentences and the changes that they order."""

from __future__ import annotations

import pytest

from extractors.law.clauses import ClauseChange, parse_clause
from extractors.model import Change

FAROS = "Ley de Faros"


def _pairs(text: str) -> list[str]:
    return [f"{one.operation.value} {one.label}" for one in parse_clause(text)]


ARTICLES = [
    (
        "ARTÍCULO ÚNICO.- Se reforman la fracción XVIII del artículo 9; el párrafo cuarto de la "
        "fracción III del artículo 10; los artículos 12, 13 y 14 bis; se adicionan un segundo y un "
        "tercer párrafo al artículo 67; los artículos 69 Bis; 79 bis; y el artículo 96 ter; se "
        "derogan los artículos 73; 76; la fracción II del 87; el 148; 149 y 152, de la Ley de "
        "Faros, para quedar como sigue:",
        "reforms 9, reforms 10, reforms 12, reforms 13, reforms 14 bis, adds 67, adds 69 bis, "
        "adds 79 bis, adds 96 ter, repeals 73, repeals 76, repeals 87, repeals 148, repeals 149, "
        "repeals 152",
    ),
    ("Se reforman los artículos 13 al 15 de la Ley de Faros", "reforms 13, reforms 14, reforms 15"),
    ("Se derogan del artículo 5 al 7 de la Ley de Faros", "repeals 5, repeals 6, repeals 7"),
    (
        "Se reforman los artículos 69 Bis a 69 Quáter y 34 A a 34 C de la Ley de Faros",
        "reforms 69 bis, reforms 69 ter, reforms 69 quater, reforms 34 a, "
        "reforms 34 b, reforms 34 c",
    ),
    (
        "Se adiciona un Capítulo IV “Del artículo 99”, que comprende los artículos 10 a 12, a la "
        "Ley de Faros",
        "adds 10, adds 11, adds 12",
    ),
    (
        "SE REFORMAN LOS ARTÍCULOS 1o., 3-A, 4.12, 13ter Y 220BIS1 DE LA LEY DE FAROS",
        "reforms 1, reforms 3 a, reforms 4.12, reforms 13 ter, reforms 220 bis 1",
    ),
    ("SE REFORMAN LOS ARTÍCULOS 34 Y 36 A LA LEY DE FAROS", "reforms 34, reforms 36"),
    (
        "Se reforman los artículos 8, incisos a) y b), y 9, numerales 1 y 2, de la Ley de Faros",
        "reforms 8, reforms 9",
    ),
    (
        "Se reforma por modificación el artículo 5; por adición de los artículos 7 Bis y 7 Ter; y "
        "por derogación del artículo 8 de la Ley de Faros",
        "reforms 5, adds 7 bis, adds 7 ter, repeals 8",
    ),
    ("Se reforman y adicionan los artículos 5 y 6 de la Ley de Faros", "reforms 5, reforms 6"),
    (
        "Se reforma el primer párrafo y se adiciona un segundo párrafo al artículo 9 de la Ley de "
        "Faros",
        "reforms 9, adds 9",
    ),
    (
        "Se adiciona un artículo 12, recorriéndose los actuales 13 y 14 para ser 14 y 15, y una "
        "fracción, recorriéndose la siguiente, al artículo 17 de la Ley de Faros",
        "adds 12, adds 17",
    ),
    (
        "Se adiciona el artículo 7 Bis; se agrupan los artículos 8 y 9 en un Capítulo V; se "
        "reforma el artículo 10 de la Ley de Faros",
        "adds 7 bis, reforms 10",
    ),
    (
        "Se reforma el artículo 5 del Código de Faros, aprobado mediante Decreto número 284, "
        "publicado en el Periódico Oficial número 48 de fecha 14 de junio de 2001, vigente a "
        "partir de las 00:00 horas",
        "reforms 5",
    ),
    (
        "Se deroga el artículo 2, apartado A, fracción XIV y el artículo 19 del Reglamento "
        "Interior de Faros. Asimismo, se derogan las disposiciones que se opongan a este.",
        "repeals 2, repeals 19",
    ),
    ("Quedan derogados los artículos 5 y 6 de la Ley de Faros.", "repeals 5, repeals 6"),
    (
        "Se deroga el artículo 9 del Código de Faros y las demás disposiciones que se opongan.",
        "repeals 9",
    ),
    (
        "Se reforma el artículo 5 de la Ley de Faros. Se informará conforme al artículo 6.",
        "reforms 5",
    ),
]


@pytest.mark.parametrize(("text", "pairs"), ARTICLES)
def test_every_article_named_is_changed_once(text: str, pairs: str) -> None:
    assert ", ".join(_pairs(text)) == pairs


NOTHING = [
    "Se abrogan las disposiciones legales y reglamentarias que contravengan esta Ley.",
    "Se abrogan y derogan todas las disposiciones que se opongan al presente ordenamiento.",
    "La Ley de Faros quedará abrogada una vez que entre en vigor el presente Código.",
    "Una vez que se emita la declaratoria, queda abrogada la Ley de Faros.",
    "Se abroga la Ley de Faros una vez que entre en vigor la Ley de Boyas.",
    "Se abroga la Ley de Faros, hasta en tanto se emita la declaratoria.",
    "Se derogan los artículos 5 y 6 de la Ley de Faros, cuando se expida la Ley de Boyas.",
    "Los procedimientos iniciados bajo la Ley de Faros seguirán conforme a la ley que se abroga.",
    "Los delitos cometidos bajo la Ley de Faros, que por este Decreto se abroga, se sancionarán.",
    "Se derogan todas las disposiciones que se opongan a la presente Ley.",
    "Se derogan las disposiciones que contravengan lo previsto en la Ley de Faros.",
    "En tanto se expide el Reglamento de la Ley de Faros, regirá el artículo 5 del anterior.",
    "Artículo 5. Los faros se encienden conforme a los artículos 7 y 8 de la Ley de Puertos.",
    "El Congreso aprobó la reforma del artículo 5 de la Ley de Faros.",
    "Se crea el Instituto de los Faros como organismo del Estado.",
    "",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_sentence_that_orders_no_change_gives_none(text: str) -> None:
    assert parse_clause(text) == ()


WHOLE = [
    ("Artículo Único. Se expide la Ley de Faros, para quedar como sigue:", "enacts", FAROS),
    ("ARTÍCULO ÚNICO.- Se crea la Ley de Faros.", "enacts", FAROS),
    ("Se expide el Reglamento de la Ley de Faros", "enacts", "Reglamento de la Ley de Faros"),
    ("Se abroga la Ley de Faros, publicada el 5 de mayo de 2001.", "abrogates", FAROS),
    ("Queda abrogada la Ley de Faros.", "abrogates", FAROS),
    ("Se deroga la Ley de Faros.", "abrogates", FAROS),
    (
        "Se abroga la Ley de Faros. Los procedimientos iniciados se resolverán conforme a ella.",
        "abrogates",
        FAROS,
    ),
    ("Queda abrogada la Ley de Faros, sin perjuicio de lo ya resuelto.", "abrogates", FAROS),
    ("Se abroga la Ley de Faros, pero seguirá aplicándose a lo anterior.", "abrogates", FAROS),
    (
        "Se abroga la Ley de Faros y se derogan las disposiciones que se opongan.",
        "abrogates",
        FAROS,
    ),
    ("Cuando entre en vigor la presente Ley, se abroga la Ley de Faros.", "abrogates", FAROS),
    ("Se reforma de manera integral, la Ley de Faros, para quedar", "reforms", FAROS),
    ("Se elabora una reforma integral de la Ley de Faros", "reforms", FAROS),
    (
        "Se expide la Ley para Prevenir los Naufragios; y para la Protección de las Víctimas, "
        "del Estado de Sonora.",
        "enacts",
        "Ley para Prevenir los Naufragios; y para la Protección de las Víctimas, del Estado de "
        "Sonora",
    ),
]


@pytest.mark.parametrize(("text", "operation", "instrument"), WHOLE)
def test_a_whole_law_is_enacted_reformed_or_abrogated(
    text: str, operation: str, instrument: str
) -> None:
    assert parse_clause(text) == (ClauseChange(instrument, Change(operation), None, ""),)


def test_each_law_of_a_sentence_keeps_its_own_articles() -> None:
    text = (
        "Se reforman los artículos 1 y 2 de la Ley de Faros, publicada en 2001; así como el "
        "artículo 5 del Código de Puertos; y se abrogan la Ley de Boyas y el Reglamento de Anclas."
    )
    named = [(one.operation.value, one.label, one.instrument) for one in parse_clause(text)]
    assert named == [
        ("reforms", "1", FAROS),
        ("reforms", "2", FAROS),
        ("reforms", "5", "Código de Puertos"),
        ("abrogates", None, "Ley de Boyas"),
        ("abrogates", None, "Reglamento de Anclas"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "En la Ley de Faros se reforman los artículos 4 y 6.",
        "Se reforma la Ley de Faros en sus artículos 4 y 6.",
        "Se reforman los artículos 4 y 6 de la “Ley de Faros”, (vigente desde el día 9)",
    ],
)
def test_a_law_may_be_named_before_its_articles(text: str) -> None:
    changes = parse_clause(text)
    assert [(one.label, one.instrument) for one in changes] == [("4", FAROS), ("6", FAROS)]


def test_a_law_printed_in_small_letters_is_a_law() -> None:
    (change,) = parse_clause("se reforma el artículo 2 del código penal para el estado.")
    assert change.instrument == "código penal para el estado"


def test_the_law_already_named_is_meant_by_its_kind_alone() -> None:
    changes = parse_clause(
        "Se reforma el artículo 2 de la Ley de Faros; se deroga el artículo 4 de la Ley."
    )
    assert [(one.label, one.instrument) for one in changes] == [("2", FAROS), ("4", FAROS)]


PARTS = [
    ("Se reforma la fracción II del artículo 5 de la Ley de Faros", {"5": "la fracción II"}),
    (
        "Se reforman los artículos 5, fracciones II y IV, y 7, párrafo segundo, de la Ley de Faros",
        {"5": "fracciones II y IV", "7": "párrafo segundo"},
    ),
    (
        "Se reforma el último párrafo de los artículos 5 y 6 y el artículo 7 de la Ley de Faros",
        {"5": "el último párrafo", "6": "el último párrafo", "7": ""},
    ),
    (
        "Se adicionan la fracción V, recorriéndose la siguiente, al artículo 5 y el artículo 5 Bis",
        {"5": "la fracción V", "5 bis": ""},
    ),
    (
        "Se reforman la fracción I del artículo 5; el artículo 6; el inciso a) del artículo 5",
        {"5": "la fracción I; el inciso a)", "6": ""},
    ),
    ("Se reforman la fracción I del artículo 5 y el artículo 5", {"5": ""}),
]


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_a_change_says_which_part_of_its_article(text: str, parts: dict[str, str]) -> None:
    assert {one.label: one.part for one in parse_clause(text)} == parts


def test_a_heading_or_a_decree_is_changed_in_a_part() -> None:
    changes = parse_clause(
        "Se reforma la denominación del Capítulo II de la Ley de Faros y el artículo segundo "
        "transitorio del Decreto por el que se reforma la Ley de Boyas, publicado en 2001."
    )
    assert [(one.label, one.part, one.instrument) for one in changes] == [
        (None, "la denominación del Capítulo II", FAROS),
        (
            None,
            "el artículo segundo transitorio",
            "Decreto por el que se reforma la Ley de Boyas",
        ),
    ]


def test_a_title_that_reforms_several_laws_reforms_a_part_of_each() -> None:
    changes = parse_clause(
        "DECRETO POR EL QUE SE EXPIDE LA LEY DE FAROS; Y REFORMA DIVERSAS DISPOSICIONES DE LA LEY "
        "DE BOYAS; DEL CÓDIGO DE PUERTOS Y DE LA LEY DE ANCLAS."
    )
    assert [(one.operation.value, one.part, one.instrument) for one in changes] == [
        ("enacts", "", "LEY DE FAROS"),
        ("reforms", "DIVERSAS DISPOSICIONES", "LEY DE BOYAS"),
        ("reforms", "DIVERSAS DISPOSICIONES", "CÓDIGO DE PUERTOS"),
        ("reforms", "DIVERSAS DISPOSICIONES", "LEY DE ANCLAS"),
    ]


def test_a_range_that_cannot_be_is_its_two_ends() -> None:
    assert _pairs("Se derogan los artículos 5 al 9999 de la Ley de Faros") == [
        "repeals 5",
        "repeals 9999",
    ]
