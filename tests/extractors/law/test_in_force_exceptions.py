"""What of a text binds from another day than the rest."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.law.editions import read_edition
from extractors.law.in_force_exceptions import find_exceptions
from extractors.model import (
    Division,
    DocumentFacts,
    DocumentKind,
    FindingKind,
    InForceException,
    Provision,
    ProvisionKind,
    TextLayer,
)
from tests.extractors.law.lines import name_texts, set_lines, vocabulary_of

PUBLISHED = date(2013, 3, 1)
RISES = "El presente Decreto entrará en vigor al día siguiente de su publicación"
PATHS = {
    "1": "tit-1/cap-1", "2": "tit-1/cap-1", "3": "tit-1/cap-2",
    "4": "tit-2/cap-1", "5": "tit-2/cap-1", "6": "tit-2/cap-3",
}  # fmt: skip


def _article(label: str, path: str) -> Provision:
    divisions = (Division(path.partition("/")[0], "", ""), Division(path, "", ""))
    kind = ProvisionKind.ARTICLE
    return Provision(label, kind, f"art-{label}", "", 1, 1, (), divisions=divisions)


FAROS = [_article(label, path) for label, path in PATHS.items()]


def _found(words: str, *, of_decree: bool | None = None) -> tuple[InForceException, ...]:
    transitory = Provision("1", ProvisionKind.TRANSITORY, "trans-1", words, 7, 7, ())
    return find_exceptions([transitory], PUBLISHED, FAROS, of_decree=of_decree)


def _shown(words: str) -> list[str]:
    return [f"{' '.join(one.labels)}: {one.date} {one.rule}" for one in _found(words)]


PARTS = [
    (
        f"{RISES}, con excepción de los artículos 5 y 6, que entrarán en vigor el 1 de enero de "
        "2014.",
        "5 6: 2014-01-01 fixed_date",
    ),
    (
        "Con excepción de los artículos 5 y 6, que entrarán en vigor el 1 de enero de 2014, este "
        "Decreto entrará en vigor al día siguiente de su publicación.",
        "5 6: 2014-01-01 fixed_date",
    ),
    (
        f"{RISES} y los artículos 5 y 6 entrarán en vigor el 1 de enero de 2014.",
        "5 6: 2014-01-01 fixed_date",
    ),
    (
        "Los artículos 3o. y 12 a 15 entrarán en vigor a los noventa días naturales de su "
        "publicación.",
        "3 12 13 14 15: 2013-05-30 days_after",
    ),
    (
        "La fracción II del artículo 7 no entrará en vigor sino hasta el 1 de enero de 2014.",
        "7: 2014-01-01 fixed_date",
    ),
    (
        "Los artículos Primero y Tercero del presente Decreto entrarán en vigor el 1 de julio de "
        "2013.",
        "1 3: 2013-07-01 fixed_date",
    ),
    (
        f"{RISES}, a excepción del Capítulo III, que lo hará al año de su publicación.",
        "6: 2014-03-01 years_after",
    ),
    (
        f"{RISES}, excepto el Título Segundo, cuya vigencia iniciará el 1 de enero de 2015.",
        "4 5 6: 2015-01-01 fixed_date",
    ),
    (
        "Lo dispuesto en el Capítulo I del Título Primero entrará en vigor el 1 de mayo de 2014.",
        "1 2: 2014-05-01 fixed_date",
    ),
    (
        "Tratándose del Capítulo III, este iniciará su vigencia el 1 de mayo de 2014.",
        "6: 2014-05-01 fixed_date",
    ),
    (
        "En el caso de los artículos 5 y 6, estos entrarán en vigor a los 6 meses contados a "
        "partir de la publicación de la presente Ley.",
        "5 6: 2013-09-01 months_after",
    ),
    (
        "La reforma al artículo 5 entrará en vigor a partir de que se emita la declaratoria.",
        "5: None conditional",
    ),
    ("El Capítulo I entrará en vigor el 1 de mayo de 2014.", ": 2014-05-01 fixed_date"),
    ("El Capítulo IX entrará en vigor el 1 de mayo de 2014.", ": 2014-05-01 fixed_date"),
    (
        "Las disposiciones relativas a los faros entrarán en vigor una vez que se emita la "
        "declaratoria.",
        ": None conditional",
    ),
    (
        "Las atribuciones conferidas en este Decreto entrarán en vigor hasta que se instale el "
        "Consejo.",
        ": None conditional",
    ),
    (f"Este Decreto, salvo el artículo 9, {RISES[20:]}.", "9: None None"),
    (f"Con excepción del artículo 9, {RISES}.", "9: None None"),
    (f"{RISES}, salvo el artículo 9.", "9: None None"),
]


@pytest.mark.parametrize(("words", "shown"), PARTS)
def test_a_part_binds_from_its_own_day(words: str, shown: str) -> None:
    assert _shown(words) == [shown]


def test_each_part_of_a_sentence_has_its_own_day_and_words() -> None:
    first, second = _found(
        "Esta Ley entrará en vigor el 1 de enero de 2014, salvo lo dispuesto en los artículos 5, "
        "fracción II, y 9 Bis, los cuales iniciarán su vigencia a los seis meses de su "
        "publicación, y del Capítulo III, que lo hará cuando se instale el Consejo."
    )
    assert (first.labels, str(first.date)) == (("5", "9 bis"), "2013-09-01")
    assert first.words.startswith("salvo lo dispuesto en los artículos 5")
    assert (second.labels, second.rule) == (("6",), "conditional")
    assert second.words == "del Capítulo III, que lo hará cuando se instale el Consejo."
    assert second.page == 7


NONE = [
    f"{RISES}.",
    f"{RISES}, salvo lo previsto en el artículo tercero transitorio.",
    "Las disposiciones de la presente Ley entrarán en vigor al día siguiente de su publicación.",
    "El artículo primero de este Decreto tendrá vigencia hasta que se abrogue la Ley de Faros.",
    "Los poderes otorgados surtirán efectos salvo revocación.",
    "Artículo Primero.- Esta Ley entrará en vigor el cinco de febrero de 2014.",
    "Los asuntos en trámite se resolverán conforme al artículo 5, salvo acuerdo.",
]


@pytest.mark.parametrize("words", NONE)
def test_other_sentences_except_nothing(words: str) -> None:
    assert _found(words) == ()


def test_articles_of_another_law_say_whose_they_are() -> None:
    (one,) = _found(
        "El artículo 7 de la Ley de Faros, reformado por este Decreto, entrará en vigor el 1 de "
        "enero de 2014."
    )
    assert (one.labels, one.instrument) == (("7",), "Ley de Faros")


def test_a_decree_and_the_law_that_it_issues_share_their_exceptions() -> None:
    words = "El artículo segundo y el 5 entrarán en vigor el 1 de enero de 2014."
    of_law = "Los artículos 5 y 6 entrarán en vigor el 1 de enero de 2014."
    assert [len(_found(words, of_decree=one)) for one in (True, False)] == [1, 0]
    assert [len(_found(of_law, of_decree=one)) for one in (True, False)] == [0, 1]


FULL = "Las autoridades competentes del Estado y de los municipios harán cumplir lo que se dispone."
FACTS = DocumentFacts(DocumentKind.EDITION, TextLayer.DIGITAL, "JAL", PUBLISHED)


def _read(*transitories: str) -> tuple[list[tuple[InForceException, ...]], list[FindingKind]]:
    """The exceptions of a decree and of the law that it issues, and the findings."""
    texts = (
        *(FULL, "^ EL CONGRESO DEL ESTADO DECRETA:"),
        "ARTÍCULO ÚNICO.- Se expide la Ley de Víctimas del Estado, para quedar como sigue:",
        *("^ CAPÍTULO I", "^ GENERALIDADES", "Artículo 1.- Uno.", "Artículo 2.- Dos."),
        *("^ CAPÍTULO II", "^ DEL REGISTRO", "Artículo 3.- Tres.", "Artículo 4.- Cuatro."),
        *("TRANSITORIOS", *transitories),
    )
    named = name_texts(*texts)
    found, findings = read_edition(named, [set_lines(*texts)], FACTS, vocabulary_of(named))
    return [one.in_force_exceptions for one in found], [one.kind for one in findings]


def test_a_chapter_of_an_issued_law_is_its_articles() -> None:
    (of_decree, of_law), findings = _read(
        "PRIMERO.- El presente Decreto entrará en vigor el día de su publicación.",
        "SEGUNDO.- El Capítulo II entrará en vigor a los seis meses de su publicación.",
    )
    assert of_decree == ()
    assert [(one.labels, str(one.date)) for one in of_law] == [(("3", "4"), "2013-09-01")]
    assert FindingKind.IN_FORCE_CONTRADICTORY not in findings


def test_two_days_for_one_text_are_a_finding() -> None:
    _, findings = _read(
        "PRIMERO.- La presente Ley entrará en vigor el día de su publicación.",
        "SEGUNDO.- Esta Ley entrará en vigor el 1 de enero de 2014.",
    )
    assert findings.count(FindingKind.IN_FORCE_CONTRADICTORY) == 1
