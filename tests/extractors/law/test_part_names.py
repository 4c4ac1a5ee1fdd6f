"""What orders call the parts of an article."""

from __future__ import annotations

import pytest

from extractors.law.part_names import parse_part

NAMED = {
    "las fracciones II y IV": "fraccion 2, fraccion 4",
    "párrafo segundo": "¶2",
    "fracción III, segundo párrafo": "fraccion 3 ¶2",
    "segundo párrafo de la fracción III": "fraccion 3 ¶2",
    "el primer párrafo y las fracciones I y III": "¶1, fraccion 1, fraccion 3",
    "los incisos a) y b) a la fracción III": "fraccion 3/inciso a, fraccion 3/inciso b",
    "fracciones I, inciso a), y III": "fraccion 1/inciso a, fraccion 3",
    "las fracciones I a V": "fraccion 1, fraccion 2, fraccion 3, fraccion 4, fraccion 5",
    "párrafos tercero y cuarto": "¶3, ¶4",
    "primer y tercer párrafos": "¶1, ¶3",
    "un último párrafo": "¶-1",
    "apartado B, fracción II": "apartado b/fraccion 2",
    "numeral 1 del inciso a) de la fracción IV": "fraccion 4/inciso a/numeral 1",
    "el inciso b) de la fracción II": "fraccion 2/inciso b",
    "fracciones II y IV; párrafo segundo": "fraccion 2, fraccion 4, ¶2",
    "una fracción V": "fraccion 5",
    "fracciones II, III y IV Bis, y párrafo tercero": "fraccion 2, fraccion 3, fraccion 4 bis, ¶3",
    "los párrafos segundo, tercero y cuarto": "¶2, ¶3, ¶4",
    "de la fracción II, los incisos c) y d)": "fraccion 2/inciso c, fraccion 2/inciso d",
    "encabezado": "¶1",
    "el proemio y la fracción IX": "¶1, fraccion 9",
    "inciso a), fracción II": "fraccion 2/inciso a",
    "las fracciones VI y VII": "fraccion 6, fraccion 7",
    "de la I a la IV": "fraccion 1, fraccion 2, fraccion 3, fraccion 4",
    "segundo y tercer párrafos a la fracción II": "fraccion 2 ¶2, fraccion 2 ¶3",
    "primer párrafo, fracciones I, II y V": "¶1, fraccion 1, fraccion 2, fraccion 5",
    "un segundo párrafo": "¶2",
    "incisos a) al c) de la fracción II": "fraccion 2/inciso a, fraccion 2/inciso b, "
    "fraccion 2/inciso c",
    "fracción I incisos a) y b)": "fraccion 1/inciso a, fraccion 1/inciso b",
    "fracción VI y los párrafos segundo y último": "fraccion 6, ¶2, ¶-1",
    "el tercero y cuarto párrafos": "¶3, ¶4",
    "fracciones XIV-A y XV": "fraccion 14 a, fraccion 15",
    "los apartados A y C": "apartado a, apartado c",
    "la fracción III del apartado A": "apartado a/fraccion 3",
}


def spelt(words: str) -> str:
    """The parts that the words name, each as its address and paragraph."""
    spelled = []
    for name in parse_part(words) or ():
        address = "/".join(f"{kind} {label}" for kind, label in name.address)
        paragraph = f" ¶{name.paragraph}" if name.paragraph else ""
        spelled.append(f"{address}{paragraph}".strip())
    return ", ".join(spelled)


@pytest.mark.parametrize(("words", "named"), NAMED.items(), ids=NAMED.keys())
def test_an_order_names_parts(words: str, named: str) -> None:
    assert spelt(words) == named


@pytest.mark.parametrize("words", ["la denominación del Capítulo II", "diversas disposiciones"])
def test_what_has_no_address_is_no_part(words: str) -> None:
    assert parse_part(words) is None
