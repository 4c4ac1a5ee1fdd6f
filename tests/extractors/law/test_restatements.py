"""What a title says that its instrument changes."""

from __future__ import annotations

import pytest

from extractors.law.restatements import amended_by_title


@pytest.mark.parametrize(
    "lead",
    [
        "Acuerdo que modifica el",
        "ACUERDO por el que se reforma el",
        "Decreto que modifica y adiciona el",
        "Acuerdo General 3/2020 mediante el cual se modifica el",
    ],
)
def test_a_title_names_the_agreement_that_it_changes(lead: str) -> None:
    change = amended_by_title(f"{lead} Acuerdo de Creación del Consejo de Faros, publicado en 2017")
    assert change is not None
    assert change.instrument == "Acuerdo de Creación del Consejo de Faros"


@pytest.mark.parametrize(
    "title",
    [
        "Acuerdo por el que se crea el Consejo de Faros",
        "Decreto por el que se reforma el artículo 5 de la Ley de Faros",
        "Ley que modifica el Acuerdo de Creación del Consejo de Faros",
    ],
)
def test_other_titles_name_none(title: str) -> None:
    assert amended_by_title(title) is None
