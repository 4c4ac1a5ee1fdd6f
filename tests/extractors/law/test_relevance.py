"""The crime of trata beside the verb tratar, and the rule that tells them apart."""

from __future__ import annotations

import pytest

from extractors.law import mentions
from extractors.law.mentions import MentionForm
from extractors.law.offence import lists_elements
from extractors.law.relevance import (
    LONGEST_PIECE,
    Rule,
    concerns_trafficking,
    find_mentions,
    relevance_of,
    rules_of,
    screen,
)
from tests.accuracy.relevance.labelled import SPLITS, passages
from tests.accuracy.relevance.measure import measure

CRIME = [
    "la prevención de la trata de personas",
    "TRATA DE PERSONAS Y DELITOS CONEXOS",
    "discriminación, feminicidio, trata de personas y otros",
    "delitos en materia de trata",
    "los derechos de las víctimas de trata interna",
    "víctimas de la trata y sus familias",
    "trata de seres humanos",
    "la trata de niñas, niños y adolescentes",
    "la llamada trata de blancas",
    "el delito de tra-\nta de per-\nsonas",
    "el delito de trata\nde\npersonas",
    "delito de trata de perso\u00adnas",
    "comete trata de personas quien engañe a otro",
    "combatir la trata",
    "una campaña antitrata en las escuelas",
    "la trata y el tráfico de personas",
    "situación de trata",
    "Delito de Trata de personas menores de edad",
    "delito de TRATADE PERSONAS",
]
VERB = [
    "Más aún si se trata de personas menores de edad",
    "cuando se trate de personas morales",
    "Tratándose de personas físicas",
    "si no se trata de personas mayores",
    "este capítulo trata de personas morales",
    "el libro que trata de personas célebres",
    "trata de explicar lo ocurrido",
    "el delito de que se trata",
    "la materia de que se trate",
    "las amenazas que tratan de conjurar",
    "los tratados internacionales y el trato digno",
    "el contratante y los contratantes",
    "los médicos tratantes y el personal tratante",
    "en lo tratante al punto",
    "el responsable que la trata con datos personales",
    "esta ley trata con justicia a todos",
]


@pytest.mark.parametrize("text", CRIME)
def test_a_text_that_names_the_crime_concerns_trafficking(text: str) -> None:
    assert concerns_trafficking(text)
    assert screen(text)


@pytest.mark.parametrize("text", VERB)
def test_a_text_that_only_uses_the_verb_does_not(text: str) -> None:
    assert not concerns_trafficking(text)
    assert find_mentions(text) == []


def test_a_mention_covers_its_own_words() -> None:
    text = "Artículo 3. Víctimas de TRATA DE PERSONAS; y si se trata de personas sin hogar."
    (mention,) = find_mentions(text)
    assert text[mention.start : mention.end] == "TRATA DE PERSONAS"
    assert mention.form is MentionForm.OFFENCE


def test_a_mention_broken_over_two_lines_keeps_its_place() -> None:
    text = "el delito de tra-\nta de per-\nsonas."
    (mention,) = find_mentions(text)
    assert text[mention.start : mention.end] == "tra-\nta de per-\nsonas"


def test_every_mention_is_found_in_order() -> None:
    text = "La trata de personas, las víctimas de trata y los tratantes."
    assert [m.form for m in find_mentions(text)] == [
        MentionForm.OFFENCE,
        MentionForm.SHORT,
        MentionForm.TRAFFICKERS,
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("información acerca de los tratantes", True),
        ("contra el tratante", True),
        ("contra el médico tratante", False),
        ("los tratantes de ganado", False),
        ("un equipo tratante", False),
    ],
)
def test_traffickers_are_mentioned_but_do_not_name_the_crime(text: str, found: bool) -> None:
    assert bool(find_mentions(text)) is found
    assert not concerns_trafficking(text)


def test_the_screen_lets_pass_whatever_the_rule_accepts() -> None:
    assert not screen("si se trata de personas menores")
    assert not screen("los tratados y el contrato")
    assert screen("trata de explicar")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Comete el delito de trata de personas quien capte a otro.", Rule.DESCRIBES),
        ("A quien cometa trata de personas se le impondrá prisión.", Rule.DESCRIBES),
        ("Quien capte, aloje o reciba a una persona con fines de explotación.", Rule.DESCRIBES),
        ("Se atenderá a las víctimas de trata de personas.", Rule.NAMES),
        ("Se atenderá a las víctimas de trata.", Rule.SHORT),
        ("La Comisión contra la Trata de Personas sesionará.", Rule.BODY),
        ("Habrá programas contra la trata de personas.", Rule.NAMES),
        ("para prevenir la comisión del delito de trata de personas", Rule.NAMES),
        ("Se abroga la Ley contra la Trata de Personas.", Rule.LAW),
    ],
)
def test_the_rule_that_holds_first_is_named(text: str, rule: Rule) -> None:
    assert relevance_of(text) == rule


def test_a_text_may_concern_trafficking_by_several_rules() -> None:
    text = "La Ley contra la Trata de Personas protege a las víctimas de trata."
    assert rules_of(text) == {Rule.LAW, Rule.SHORT}


@pytest.mark.parametrize(
    "text",
    [
        "Quien traslade, reciba o aloje a migrantes para evadir la revisión.",
        "Quien traslade o reciba a una persona para su explotación sexual.",
        "Transportar, recibir y entregar productos de la explotación forestal.",
    ],
)
def test_two_acts_or_another_purpose_are_another_offence(text: str) -> None:
    assert not lists_elements(text)


@pytest.mark.parametrize("split", SPLITS)
def test_labelled_passages_are_told_apart(split: str) -> None:
    found = measure(one for one in passages() if one.split == split)
    assert (found.precision or 0) >= 0.98, found.false
    assert (found.recall or 0) >= 0.98, found.missed


def test_labelled_passages_are_of_both_sorts_and_each_has_its_own_name() -> None:
    labelled = passages()
    assert len({one.name for one in labelled}) == len({one.text for one in labelled}) >= 340
    assert 0.4 < sum(one.concerns for one in labelled) / len(labelled) < 0.6


def test_the_screen_lets_pass_every_labelled_mention() -> None:
    named = [one for one in passages() if any(mentions.find(one.text))]
    assert [one.name for one in named if not screen(one.text)] == []


def test_a_text_of_hundreds_of_pages_is_judged_as_its_paragraphs_are() -> None:
    annex = "Fracción 0101.90, con un arancel de diez por ciento.\n" * (LONGEST_PIECE // 20)
    described = "Comete el delito de trata de personas quien capte a otra."
    assert relevance_of(annex) == ""
    assert relevance_of(f"{annex}{described}\n{annex}") == relevance_of(described)
    assert relevance_of(f"{annex}Ley contra la trata".replace("\n", " ")) != ""
