"""The law's own transitories, and those of each appended decree."""

from __future__ import annotations

from extractors.law import transitories
from tests.extractors.law.lines import name_texts

FORCE = "La Ley entrará en vigor."
LAW = ("Artículo 1.- Uno.", "Artículo 2.- Dos.")


def groups(*texts: str, allow_headless: bool = True) -> list[tuple[int, str]]:
    """Group and label of every transitory of these lines."""
    named = name_texts(*texts)
    chosen = transitories.choose(named, 0, len(named), allow_headless=allow_headless)
    return [(choice.group, choice.printed.label) for choice in chosen]


def test_a_laws_own_transitories_are_one_group() -> None:
    texts = ("TRANSITORIOS", f"PRIMERO.- {FORCE}", "SEGUNDO.- Se derogan.")
    assert groups(*texts) == [(0, "1"), (0, "2")]


def test_each_heading_begins_a_group() -> None:
    texts = ("TRANSITORIOS", f"ÚNICO.- {FORCE}", "TRANSITORIOS", f"PRIMERO.- {FORCE}")
    assert groups(*texts) == [(0, "unico"), (1, "1")]


def test_an_appended_group_may_follow_its_decrees_gazette_without_a_heading() -> None:
    texts = (
        *("TRANSITORIOS", f"PRIMERO.- {FORCE}", "P.O. 30 DE DICIEMBRE DE 2015."),
        *(f"PRIMERO.- {FORCE}", "SEGUNDO.- Se derogan.", "P.O. 4 DE MAYO DE 2017."),
        f"ÚNICO.- {FORCE}",
    )
    assert groups(*texts) == [(0, "1"), (1, "1"), (1, "2"), (2, "unico")]


def test_the_operative_parts_of_an_appended_decree_are_no_transitories() -> None:
    texts = (
        *("TRANSITORIOS", f"ÚNICO.- {FORCE}", "DECRETO 47, P.O. 30 DE DICIEMBRE DE 2015"),
        *("ARTÍCULO PRIMERO.- Se reforma el artículo 5.", "TRANSITORIOS", f"PRIMERO.- {FORCE}"),
    )
    assert groups(*texts) == [(0, "unico"), (1, "1")]


def test_without_leave_no_group_begins_without_a_heading() -> None:
    texts = ("TRANSITORIOS", f"ÚNICO.- {FORCE}", "P.O. 4 DE MAYO DE 2017.", f"ÚNICO.- {FORCE}")
    assert groups(*texts, allow_headless=False) == [(0, "unico")]


def test_transitories_may_say_themselves_what_they_are() -> None:
    texts = (
        *LAW,
        f"ARTÍCULO PRIMERO TRANSITORIO.- {FORCE}",
        "ARTÍCULO SEGUNDO TRANSITORIO.- Se derogan.",
    )
    assert groups(*texts, allow_headless=False) == [(0, "1"), (0, "2")]


def test_transitories_may_be_numbered_on_from_the_articles() -> None:
    texts = (*LAW, "TRANSITORIOS", f"Artículo 3.- {FORCE}", "Artículo 4.- Se derogan.")
    assert groups(*texts, allow_headless=False) == [(0, "3"), (0, "4")]


def test_a_mention_of_a_transitory_in_mid_sentence_opens_no_group() -> None:
    texts = (*LAW[:1], "Lo anterior según el", "Artículo Primero Transitorio.", *LAW[1:])
    assert groups(*texts, allow_headless=False) == []


def test_a_heading_that_no_label_follows_is_none() -> None:
    named = name_texts("TRANSITORIOS", *["Las autoridades."] * 6, "Artículo 1.- Uno.")
    assert transitories.heads(named, 0, len(named)) == []


def test_one_lost_label_is_bridged() -> None:
    texts = ("TRANSITORIOS", f"PRIMERO.- {FORCE}", "TERCERO.- Se derogan.", "OCTAVO.- No.")
    assert groups(*texts, allow_headless=False) == [(0, "1"), (0, "3")]
