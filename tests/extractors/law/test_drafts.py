"""An edition's lines are divided among its instruments."""

from __future__ import annotations

import pytest

from extractors.law import transitories
from extractors.law.draft import Draft
from extractors.law.drafts import find_drafts
from extractors.law.notices import find_notices
from extractors.law.titles import find_titles
from tests.extractors.law.lines import name_texts, vocabulary_of

LAW = "^ LEY DE PROTECCIÓN A LAS VÍCTIMAS DEL ESTADO"
MARK = "^ EL CONGRESO DEL ESTADO DECRETA:"
SIGNED = ["Dado en el Salón de Sesiones del Congreso", *["Firma."] * 16]
FULL = "Las autoridades competentes del Estado y de los municipios harán cumplir lo que se dispone."


def drafts(*texts: str, is_extract: bool = False) -> list[Draft]:
    """The drafts of these lines."""
    named = name_texts(FULL, *texts)
    titles = find_titles(named, vocabulary_of(named))
    heads = transitories.heads(named, 0, len(named))
    return find_drafts(named, titles, heads, begin=0, is_extract=is_extract)


def labels(draft: Draft) -> tuple[list[str], list[str], list[str]]:
    """The labels of a draft's articles, quotations and transitories."""
    return (
        [c.printed.label for c in draft.articles],
        [c.printed.label for c in draft.quoted],
        [printed.label for _, printed in draft.transitories],
    )


def test_a_law_with_its_transitories_is_one_draft() -> None:
    texts = (LAW, "Artículo 1.- Uno.", "Artículo 2.- Dos.", "TRANSITORIOS", "ÚNICO.- En vigor.")
    (law,) = drafts(*texts)
    assert labels(law) == (["1", "2"], [], ["unico"])
    assert law.title is not None
    assert not law.is_decree


def test_a_decree_and_the_law_that_it_issues_are_two() -> None:
    decree, law = drafts(
        *(MARK, "ARTÍCULO ÚNICO.- Se expide la Ley de Víctimas.", LAW),
        *("Artículo 1.- Uno.", "Artículo 2.- Dos.", "TRANSITORIOS", "PRIMERO.- En vigor."),
    )
    assert labels(decree) == (["unico"], [], [])
    assert labels(law) == (["1", "2"], [], ["1"])
    assert law.parent is decree


def test_a_decree_goes_on_after_the_law_that_it_issues() -> None:
    decree, law = drafts(
        *(MARK, "ARTÍCULO PRIMERO.- Se expide la Ley de Víctimas.", LAW),
        *("Artículo 1.- Uno.", "Artículo 2.- Dos."),
        *("ARTÍCULO SEGUNDO.- Se reforma el artículo 9 de la Ley de Salud.", "Artículo 9.- Nuevo."),
        *("TRANSITORIOS", "PRIMERO.- En vigor."),
    )
    assert labels(decree) == (["1", "2"], ["9"], ["1"])
    assert labels(law) == (["1", "2"], [], [])
    assert law.end == decree.articles[1].position


def test_an_amending_decrees_quotations_are_nobodys_articles() -> None:
    (decree,) = drafts(
        *(MARK, "ARTÍCULO PRIMERO.- Se reforma el artículo 1 de la Ley de Salud."),
        *("Artículo 1.- Nuevo.", "ARTÍCULO SEGUNDO.- Se adiciona el artículo 4 a la Ley de Aguas."),
        *("“Artículo 4.- Más nuevo.”", "TRANSITORIO", "ÚNICO.- En vigor."),
    )
    assert labels(decree) == (["1", "2"], ["1", "4"], ["unico"])


def test_an_agreement_is_made_of_ordinals_after_its_verb() -> None:
    (agreement,) = drafts(
        *(
            "^ ACUERDO POR EL QUE SE CREA EL CONSEJO ESTATAL",
            "CONSIDERANDO",
            "PRIMERO.- Que es deber.",
        ),
        *("^ ACUERDA:", "PRIMERO.- Se crea.", "SEGUNDO.- Sesionará."),
    )
    assert labels(agreement)[0] == ["1", "2"]


def test_a_second_decree_opens_with_its_own_verb() -> None:
    one = (MARK, "ARTÍCULO ÚNICO.- Se reforma la Ley.", "TRANSITORIO", "ÚNICO.- En vigor.", *SIGNED)
    assert [labels(draft) for draft in drafts(*one, *one)] == [(["unico"], [], ["unico"])] * 2


def test_numbered_paragraphs_after_the_signatures_are_no_transitories() -> None:
    texts = (LAW, "Artículo 1.- Uno.", "TRANSITORIOS", "PRIMERO.- En vigor.", *SIGNED)
    (law,) = drafts(*texts, "SEGUNDO.- Se señala fecha para el remate.")
    assert labels(law)[2] == ["1"]


def test_an_extract_may_begin_with_any_article() -> None:
    texts = ("Artículo 35.- Uno.", "Artículo 36.- Dos.")
    assert drafts(*texts) == []
    (extract,) = drafts(*texts, is_extract=True)
    assert labels(extract)[0] == ["35", "36"]


def test_numbered_antecedents_and_recitals_are_no_parts_of_an_agreement() -> None:
    (agreement,) = drafts(
        *("^ ACUERDO POR EL QUE SE CREA EL CONSEJO ESTATAL", "ANTECEDENTES"),
        *("PRIMERO.- Con fecha tres de mayo.", "SEGUNDO.- Con fecha cuatro de mayo."),
        *(
            "CONSIDERANDO",
            "PRIMERO.- Es deber.",
            "^ ACUERDO",
            "PRIMERO.- Se crea.",
            "SEGUNDO.- Sea.",
        ),
    )
    assert labels(agreement)[0] == ["1", "2"]


def announced_drafts(*texts: str) -> list[Draft]:
    """The drafts of these lines, the first title announced on the cover."""
    named = name_texts(FULL, *texts)
    titles = find_titles(named, vocabulary_of(named))
    heads = transitories.heads(named, 0, len(named))
    announced = {titles[0].start}
    return find_drafts(named, titles, heads, begin=0, is_extract=False, announced=announced)


NOTICE = "AVISO de la Secretaría de Gobierno sobre el deslinde de un predio"


@pytest.mark.parametrize(
    "opening",
    [
        ("^ ACUERDO POR EL QUE SE CREA EL CONSEJO DE VÍCTIMAS", FULL, "PRIMERO.- Se crea."),
        ("^ ACUERDO POR EL QUE SE CREA EL CONSEJO DE VÍCTIMAS", FULL, "ARTÍCULO PRIMERO.- Es."),
        ("^ ACUERDO", "PRIMERO.- Se crea el Consejo."),
        (LAW, "Artículo 1.- Uno."),
    ],
)
def test_a_notice_does_not_take_the_articles_of_what_follows_it(opening: tuple[str, ...]) -> None:
    notice, other = announced_drafts(NOTICE, FULL, *opening)
    assert labels(notice) == ([], [], [])
    assert labels(other) == (["1"], [], [])
    assert notice.end == other.start


def test_a_notice_keeps_the_articles_that_follow_it_at_once() -> None:
    (notice,) = announced_drafts(NOTICE, FULL, "ARTÍCULO PRIMERO.- Se avisa.")
    assert labels(notice) == (["1"], [], [])


def test_a_line_of_prose_that_ends_like_a_mark_opens_nothing() -> None:
    (law,) = drafts(
        *(
            LAW,
            "Artículo 1.- Las constancias se expedirán por la autoridad",
            "+y su fin, de acuerdo",
        ),
        *("+con la suficiencia presupuestaria.", "TRANSITORIOS", "PRIMERO.- En vigor."),
    )
    assert labels(law) == (["1"], [], ["1"])


AGREEMENT = "^ ACUERDO POR EL QUE SE CREA EL CONSEJO ESTATAL"
REASONS = ("Primero: el artículo 1 de la Constitución.", "Segundo: la Ley de Salud.")
ORDERS = ("Primero: se crea el Consejo.", "Segundo: sesionará.", "Tercero: se publica.")


@pytest.mark.parametrize("heading", ["CONSIDERANDO QUE:", "C O N S I D E R A N D O"])
def test_ordinals_below_a_heading_of_recitals_are_no_parts(heading: str) -> None:
    (agreement,) = drafts(AGREEMENT, f"^ {heading}", *REASONS, "^ RESUELVE:", *ORDERS)
    assert labels(agreement)[0] == ["1", "2", "3"]
    assert agreement.title is not None


def test_ordinals_before_an_operative_word_were_recitals() -> None:
    (agreement,) = drafts(AGREEMENT, *REASONS, "^ ACUERDA:", *ORDERS)
    assert labels(agreement)[0] == ["1", "2", "3"]


def test_ordinals_that_order_are_no_recitals() -> None:
    found = drafts(AGREEMENT, "^ ACUERDO", *ORDERS, "^ ACUERDO", *ORDERS[:2])
    assert [labels(draft)[0] for draft in found] == [["1", "2", "3"], ["1", "2"]]


def test_a_title_printed_on_a_cover_and_again_above_its_articles_is_one() -> None:
    (law,) = drafts(LAW, FULL, "^ EXPOSICIÓN DE MOTIVOS", FULL, LAW, "Artículo 1.- Uno.")
    assert labels(law)[0] == ["1"]
    assert law.start == 1


def test_a_title_that_is_announced_twice_opens_one_instrument() -> None:
    named = name_texts(FULL, LAW, FULL, LAW, "Artículo 1.- Uno.", "Artículo 2.- Dos.")
    titles = find_titles(named, vocabulary_of(named))
    announced = {title.start for title in titles}
    (law,) = find_drafts(named, titles, [], begin=0, is_extract=False, announced=announced)
    assert labels(law)[0] == ["1", "2"]


def sectioned(*texts: str) -> list[Draft]:
    """The drafts of these lines, sections of notices among them."""
    named = name_texts(FULL, *texts)
    titles = find_titles(named, vocabulary_of(named))
    heads = transitories.heads(named, 0, len(named))
    return find_drafts(
        named, titles, heads, begin=0, is_extract=False, sections=find_notices(named, 0)
    )


@pytest.mark.parametrize("names", [("NORTE", "SUR"), ("1", "2")])
def test_two_agreements_of_nearly_the_same_title_are_two(names: tuple[str, str]) -> None:
    titles_of = [f"^ ACUERDO POR EL QUE SE CREA EL CONSEJO DE FAROS {name}" for name in names]
    named = name_texts(FULL, titles_of[0], FULL, titles_of[1], FULL)
    titles = find_titles(named, vocabulary_of(named))
    announced = {title.start for title in titles}
    found = find_drafts(named, titles, [], begin=0, is_extract=False, announced=announced)
    assert [draft.start for draft in found] == [1, 3]


EDICT = (
    "^ JUZGADO PRIMERO CIVIL",
    "^ AVISO NOTARIAL NÚMERO UNO DEL DISTRITO",
    "Artículo 1.- El citado.",
    "^ RESUELVE",
    "PRIMERO.- Se emplaza.",
)


def test_what_follows_the_heading_of_a_section_of_notices_is_nobodys_article() -> None:
    law, section = sectioned(LAW, "Artículo 1.- Uno.", "^ AVISOS JUDICIALES", *EDICT)
    assert (labels(law)[0], labels(section)) == (["1"], ([], [], []))
    assert law.end == section.start
    assert section.title is not None
    assert section.title.text == "AVISOS JUDICIALES"


def test_a_laws_title_ends_a_section_of_notices() -> None:
    section, law = sectioned("^ SECCIÓN DE AVISOS", *EDICT, LAW, "Artículo 1.- Uno.")
    assert (labels(section)[0], labels(law)[0]) == ([], ["1"])


def test_a_plain_word_heads_a_section_only_after_signatures() -> None:
    law = (LAW, "Artículo 1.- Uno.", "^ EDICTOS", "Artículo 2.- Dos.")
    assert [labels(draft)[0] for draft in sectioned(*law)] == [["1", "2"]]
    assert len(sectioned(*law, *SIGNED, "^ AVISOS", *EDICT)) == 2
