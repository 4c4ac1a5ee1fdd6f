"""Recognised text is screened with its letters wrong, its words joined and split."""

from __future__ import annotations

import pytest

from extractors.law.relevance import screen_recognised


@pytest.mark.parametrize(
    "text",
    [
        "víctimas de trata de personas",
        "la trala de personas",
        "Ley contra la tratade personas",
        "la trata de persnas",
        "LEY CONTRA LA TRA-\nTA DE PERSONAS",
        "T R A T A  D E  P E R S O N A S",
        "la tra ta de personas",
        "la frata de personas",
        "vlctimas de Irata",
        "los tratanles",
        "la Unidad Antitrala",
        "el programa anti-trata",
        "la trata con fines de explotación",
    ],
)
def test_a_garbled_mention_is_one(text: str) -> None:
    assert screen_recognised(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "se trata de personas físicas",
        "cuando se trate de personas morales",
        "el recurso de que trata el artículo 5",
        "el tratamiento de datos personales",
        "los contratantes y sus contratos de obra",
        "el trato digno a las personas",
        "reglamento de tránsito y tratados internacionales",
    ],
)
def test_what_only_looks_like_it_is_none(text: str) -> None:
    assert not screen_recognised(text)
