"""Headings and the lines between them, as provisions and notes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.law.compilations import choose_articles
from extractors.law.provisions import Assembled, assemble, is_repealed
from extractors.model import Change, FindingKind
from tests.extractors.law.lines import name_texts, vocabulary_of


def assembled(*texts: str) -> Assembled:
    """What the lines come to as one law."""
    named = name_texts(*texts)
    choices = choose_articles(named, 0, len(named))
    return assemble(named, 0, len(named), choices, vocabulary_of(named))


def texts_of(*texts: str) -> dict[str, str]:
    """The text of each provision by its path."""
    return {provision.path: provision.text for provision in assembled(*texts).provisions}


def test_a_provision_runs_to_the_next_heading() -> None:
    assert texts_of("Artículo 1.- Uno", "+ y medio.", "Dos.", "Artículo 2.- Tres.") == {
        "art-1": "Uno y medio.\nDos.",
        "art-2": "Tres.",
    }


def test_a_chapters_heading_and_title_belong_to_no_provision() -> None:
    texts = ("Artículo 1.- Uno.", "^ CAPÍTULO II", "^ De las autoridades", "Artículo 2.- Dos.")
    assert texts_of(*texts) == {"art-1": "Uno.", "art-2": "Dos."}


def test_a_closing_formula_ends_the_last_article_only() -> None:
    formula = "Dado en el Salón de Sesiones del Congreso"
    texts = ("Artículo 1.- Uno.", formula, "Artículo 2.- Dos.", formula, "Firma.")
    assert texts_of(*texts) == {"art-1": f"Uno.\n{formula}", "art-2": "Dos."}


def test_a_row_of_dots_in_a_quoted_article_is_not_its_end() -> None:
    named = name_texts("Artículo 9.- ........", "............", "Nueva.")
    quoted = [replace(c, is_quoted=True) for c in choose_articles(named, 0, len(named))]
    (wording,) = assemble(named, 0, len(named), quoted, vocabulary_of(named)).quoted
    assert wording.text.endswith("Nueva.")


def test_a_note_above_an_article_is_that_articles() -> None:
    result = assembled(
        "Artículo 1.- Uno.", "(ADICIONADO, P.O. 3 DE ENERO DE 2013)", "Artículo 2.- Dos."
    )
    assert [(note.label, note.operation) for note in result.notes] == [("2", Change.ADDS)]
    assert [p.text for p in result.provisions] == ["Uno.", "Dos."]


def test_a_note_below_an_article_is_that_articles() -> None:
    result = assembled(
        "Artículo 1.- Uno.", "Artículo reformado DOF 19-01-2018", "Artículo 2.- Dos."
    )
    assert [(note.label, note.operation) for note in result.notes] == [("1", Change.REFORMS)]


def test_an_editors_note_is_no_text() -> None:
    assert texts_of("Artículo 1.- Uno.", "N. DE E. VÉASE EL DECRETO.", "Artículo 2.- Dos.") == {
        "art-1": "Uno.",
        "art-2": "Dos.",
    }


def test_a_label_printed_twice_gets_its_own_path_and_a_finding() -> None:
    result = assembled("Artículo 1.- Uno.", "Artículo 2.- Dos.", "Artículo 2.- Tres.")
    assert [p.path for p in result.provisions] == ["art-1", "art-2", "art-2~2"]
    assert [f.kind for f in result.findings] == [FindingKind.LABEL_REPEATED]


def test_a_label_without_words_is_a_finding() -> None:
    result = assembled("Artículo 1.- Uno.", "Artículo 2.-", "Artículo 3.- Tres.")
    assert [(f.kind, f.detail) for f in result.findings] == [(FindingKind.PROVISION_EMPTY, "art-2")]


def test_epigraphs_above_labels_are_nobodys_words() -> None:
    texts = [
        line
        for number in range(1, 6)
        for line in ("Objeto de la Ley", f"Artículo {number}.- Las autoridades.")
    ]
    assert set(texts_of(*texts).values()) == {"Las autoridades."}


def test_a_lone_line_without_a_full_stop_stays_its_articles() -> None:
    texts = (
        *("Artículo 1.- Los derechos son:", "I. Uno;", "Tarifa anual", "Artículo 2.- Dos."),
        *("Artículo 3.- Tres.", "Artículo 4.- Cuatro."),
    )
    assert texts_of(*texts)["art-1"] == "Los derechos son:\nI. Uno;\nTarifa anual"


def test_a_label_repeated_in_the_text_is_read_once() -> None:
    assert texts_of("Artículo 1.- Artículo 1.- Uno.", "Artículo 2.- Dos.")["art-1"] == "Uno."


@pytest.mark.parametrize(
    "text", ["(Se deroga).", "Derogado.", "Se deroga", "DEROGADO", "Derogada."]
)
def test_a_repealed_provision_says_little_else(text: str) -> None:
    assert is_repealed(text)


@pytest.mark.parametrize(
    "text",
    ["Se deroga el artículo 4 de la Ley de Ejemplo.", "Las normas derogadas.", "Se derogan " * 20],
)
def test_a_provision_that_repeals_another_is_not_repealed(text: str) -> None:
    assert not is_repealed(text)


CITED = (
    "Este Reglamento se apega a lo que marcan los ordenamientos siguientes:",
    "CONSTITUCIÓN POLÍTICA DEL ESTADO LIBRE Y SOBERANO.",
    "Artículo 114. Las relaciones de trabajo se regirán por la ley.",
)


def test_other_laws_quoted_below_the_last_article_are_none_of_its_words() -> None:
    texts = ("Artículo 1.- Uno:", "I. Una; y,", "II. Otra.", *CITED)
    assert texts_of(*texts, "TRANSITORIOS", "PRIMERO.- En vigor.") == {
        "art-1": "Uno:\nI. Una; y,\nII. Otra."
    }


def test_a_law_named_in_capitals_with_no_article_below_it_stays() -> None:
    texts = ("Artículo 1.- Se observarán:", *CITED[1:2], "LEY DE SALUD DEL ESTADO.")
    assert texts_of(*texts) == {"art-1": "\n".join(("Se observarán:", *texts[1:]))}


def test_headings_in_capitals_are_no_words_of_an_article_that_lost_its_full_stop() -> None:
    prose = f"Las personas físicas o morales {'que obtengan ingresos ' * 3}en el Estado"
    texts = (f"Artículo 1.- {prose}", "^ DE LA BASE", f"Artículo 2.- {prose}", "^ DE LA TASA")
    assert set(texts_of(*texts, f"Artículo 3.- {prose}.").values()) == {prose, f"{prose}."}


@pytest.mark.parametrize("line", ["TARIFA ANUAL", "^ TARIFA DE 2024", "^ Tarifa anual"])
def test_what_is_not_set_as_a_heading_in_capitals_stays(line: str) -> None:
    prose = f"Las personas físicas o morales {'que obtengan ingresos ' * 3}en el Estado"
    texts = (f"Artículo 1.- {prose}", line, f"Artículo 2.- {prose}.", f"Artículo 3.- {prose}.")
    assert texts_of(*texts)["art-1"].endswith(line.strip("^ "))
