"""Laws as Akoma Ntoso: what the schema demands, whose words they are, when they changed.

The schema itself is OASIS's and is not kept here; `MODELS` and `REQUIRED` say of it what
concerns the elements that Vigía writes.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from extractors.errors import NotFoundError
from pipelines.akoma_ntoso import Text, write_law
from pipelines.akoma_ntoso.body import Node, outline
from pipelines.akoma_ntoso.elements import AKOMA_NTOSO, VIGIA, number_of
from pipelines.demo.editions import DEMO_LAW_ID
from tests.pipelines.conftest import Vigia

LAW_ID = "mx-oax/ley/2011-04-02/faros"
SHA = "ab" * 32
HIERARCHY = "(num |heading )*((intro )?(article |paragraph |list |point )*|content )"
DIVISION = "num (heading )?(article |book |part |title |subtitle |chapter |section )*"
FRBR = "FRBRthis (FRBRuri )+(FRBRdate )+(FRBRauthor )+"
MODELS = {
    "akomaNtoso": "act ",
    "act": "meta (preface )?body ",
    "meta": "identification (publication )?(lifecycle )?(temporalData )?(references )?"
    "(notes )?(proprietary )?",
    "identification": "FRBRWork FRBRExpression FRBRManifestation ",
    "FRBRWork": FRBR + "FRBRcountry (FRBRsubtype )?(FRBRnumber )*(FRBRname )*",
    "FRBRExpression": FRBR + "(FRBRauthoritative )?(FRBRlanguage )+",
    "FRBRManifestation": FRBR + "(FRBRformat )?",
    "lifecycle": "(eventRef )+",
    "temporalData": "(temporalGroup )+",
    "temporalGroup": "(timeInterval )+",
    "references": "(original |passiveRef |TLCOrganization |TLCConcept |TLCReference )+",
    "notes": "(note )+",
    "note": "(p )+",
    "proprietary": "(vigia:answer )*",
    "preface": "(p )+",
    "body": "(article |book |title |chapter |transitional )+",
    "book": DIVISION,
    "title": DIVISION,
    "chapter": DIVISION,
    "section": DIVISION,
    "transitional": HIERARCHY,
    "article": HIERARCHY,
    "paragraph": HIERARCHY,
    "list": HIERARCHY,
    "point": HIERARCHY,
    "intro": "(p )*",
    "content": "(p )*",
    "p": "(docTitle |remark )*",
}
REQUIRED = {
    "act": "name",
    "identification": "source",
    "FRBRthis": "value",
    "FRBRuri": "value",
    "FRBRdate": "date name",
    "FRBRauthor": "href",
    "FRBRcountry": "value",
    "FRBRlanguage": "language",
    "publication": "date name showAs",
    "lifecycle": "source",
    "eventRef": "date source",
    "temporalData": "source",
    "timeInterval": "refersTo",
    "references": "source",
    "original": "href showAs",
    "passiveRef": "href showAs",
    "TLCOrganization": "href showAs",
    "TLCConcept": "href showAs",
    "TLCReference": "href showAs name",
    "notes": "source",
    "proprietary": "source",
}
FREE = {"vigia:answer"}
DIVISIONS = ("book", "title", "chapter", "section")
PREFIXES = {"article": "art", "paragraph": "para"}
POINTING = ("source", "refersTo", "period", "start", "end")


def row(path: str, text: str | None, **facts: object) -> dict[str, object]:
    """A provision of the law of lighthouses, as the warehouse answers it."""
    return {
        "provision_id": f"{LAW_ID}/{path}",
        "label": re.sub(r".*(art|trans)-", "", path).replace("-", " "),
        "kind": "transitory" if "trans-" in path else "article",
        "text": text,
        "valid_from": date(2011, 4, 3),
        "valid_to": None,
        "evidence": "gazette",
        "document_sha256": SHA,
        "first_page": 2,
        "last_page": 3,
        "is_repealed": False,
        "is_unreadable": False,
        "date_rule": "next_day",
        "is_merged": False,
        "refusal": None,
        "last_known_text": None,
        **facts,
    }


def event(day: date, kind: str | None, **facts: object) -> dict[str, object]:
    return {
        "event_date": day,
        "type": kind,
        "decree_id": None,
        "decree": None,
        "gazette": None,
        "document_sha256": SHA,
        "recorded_at": datetime(2026, 11, 24, 23, tzinfo=UTC),
        **facts,
    }


def law_of(*provisions: dict[str, object], valid_on: date | None = None) -> Text:
    facts = {
        "instrument_id": LAW_ID,
        "jurisdiction_code": "OAX",
        "kind": "ley",
        "title": "Ley de Faros & Señales",
        "slug": "faros",
        "publication_date": date(2011, 4, 2),
        "decree": "DEC. 9",
        "gazette": "P.O. 3",
    }
    events = [
        event(date(2011, 4, 2), "generation", decree="DEC. 9"),
        event(date(2011, 4, 3), None, decree="DEC. 9"),
        event(date(2015, 6, 1), "amendment", decree_id="mx-oax/decreto/2015-05-31/numero-40"),
        event(date(2018, 1, 9), "amendment", decree="DEC. 77", gazette="P.O. 2"),
    ]
    return Text(facts, provisions, events, valid_on)


def parse(written: str) -> Element:
    return fromstring(written)  # noqa: S314 - our own words


def name_of(node: Element) -> str:
    """The tag as it is written."""
    return node.tag.replace(f"{{{AKOMA_NTOSO}}}", "").replace(f"{{{VIGIA}}}", "vigia:")


def found(root: Element, name: str) -> list[Element]:
    return [node for node in root.iter() if name_of(node) == name]


def article(root: Element, identifier: str) -> Element:
    (only,) = [node for node in root.iter() if node.get("eId") == identifier]
    return only


def words(node: Element) -> list[str]:
    """The words in an element, without its own number and without the space of the layout."""
    said = [text for each in [*node][1:] for text in each.itertext() if text.strip()]
    return " ".join(said).split()


def faults(root: Element) -> list[str]:
    """What breaks the schema or the naming convention, each in a few words."""
    wrong = []
    for node in root.iter():
        name = name_of(node)
        inside = "".join(f"{name_of(child)} " for child in node)
        if name not in FREE and not re.fullmatch(MODELS.get(name, ""), inside):
            wrong.append(f"{name} holds {inside}")
        wrong += [f"{name} lacks {each}" for each in REQUIRED.get(name, "").split()
                  if node.get(each) is None]  # fmt: skip
        if node.get("status") not in (None, "removed", "unknown", "editorial"):
            wrong.append(f"{name} has status {node.get('status')}")
    return wrong + name_faults(root)


def name_faults(root: Element) -> list[str]:
    """Identifiers that are not unique or begin otherwise than their parents', dead pointers."""
    counted = Counter(name for node in root.iter() if (name := node.get("eId")))
    wrong = [f"{name} stands twice" for name, times in counted.items() if times > 1]
    pointers = [
        target for node in root.iter() for each in POINTING for target in node.get(each, "").split()
    ]
    wrong += [f"{each} leads nowhere" for each in pointers if each[1:] not in counted]
    for parent in root.iter():
        above = parent.get("eId")
        for child in parent if above and above != "body" else ():
            if name_of(child) == "article" and name_of(parent) in DIVISIONS:
                continue  # numbered through the whole law: the convention names no context
            kind = PREFIXES.get(name_of(child), name_of(child))
            own = child.get("eId", f"{above}__{kind}_")
            if not re.match(rf"{re.escape(above or '')}__{kind}_", own):
                wrong.append(f"{own} in {above}")
    return wrong


TITLE_1 = {"path": "tit-1", "printed": "TÍTULO I", "heading": "De los faros"}
CHAPTER_1 = {"path": "tit-1/cap-1", "printed": "CAPÍTULO I", "heading": "De la luz"}
CHAPTER_2 = {"path": "tit-1/cap-2-bis", "printed": "CAPÍTULO II BIS", "heading": ""}
RICH = law_of(
    row(
        "art-1",
        "Los faros son:\nI. De costa:\na) Altos, y\nb) Bajos;\nII. De río.\nRigen todos.",
        divisions=[TITLE_1, CHAPTER_1],
    ),
    row("art-2", "Uno.\nDos.", divisions=[TITLE_1, CHAPTER_2]),
    row("art-2~2", "I. Sin principio;\nI. Con la misma marca.", label="2"),
    row("art-3-bis", None, valid_from=date(2015, 6, 1), last_known_text="Palabras de antes."),
    row("art-4", "Derogado.", is_repealed=True, valid_from=date(2018, 1, 9)),
    row("art-5", "", is_repealed=True, valid_from=date(2018, 1, 9)),
    row("art-6", "", is_unreadable=True, valid_to=date(2015, 6, 1)),
    row("ref-1/trans-1", "Rige mañana.", valid_from=None, date_rule=None),
    row("trans-1", "Rige hoy."),
    row("ref-1/trans-2", "Se deroga lo demás.", valid_from=None, date_rule=None),
)


def test_every_element_stands_where_the_schema_and_the_naming_convention_allow_it() -> None:
    assert faults(parse(write_law(RICH))) == []


def test_a_law_without_days_or_jurisdiction_is_valid_all_the_same() -> None:
    one = row("art-unico", "Brille.", valid_from=None)
    unknown = {"jurisdiction_code": None, "publication_date": None, "slug": None, "title": None}
    recorded = datetime(2026, 11, 24, 23, tzinfo=UTC)
    facts = {**RICH.facts, **unknown, "decree": None, "gazette": None, "recorded_at": recorded}
    root = parse(write_law(Text(facts, [one], [])))
    assert faults(root) == []
    assert {node.get("name"): node.get("date") for node in found(root, "FRBRdate")} == {
        "registro": "2026-11-24"
    }


def test_the_law_the_wording_and_the_file_have_addresses() -> None:
    work = "/akn/mx-oax/act/ley/2011-04-02/faros"
    assert [node.get("value") for node in found(parse(write_law(RICH)), "FRBRuri")] == [
        work,
        f"{work}/spa@2018-01-09",
        f"{work}/spa@2018-01-09.xml",
    ]


@pytest.mark.parametrize(
    ("day", "version"),
    [(date(2012, 1, 1), "2011-04-03"), (date(2015, 6, 1), "2015-06-01")],
)
def test_a_wording_is_named_by_the_last_change_before_the_day_asked_about(
    day: date, version: str
) -> None:
    root = parse(write_law(law_of(row("art-1", "Brille."), valid_on=day)))
    assert found(root, "FRBRuri")[1].get("value", "").endswith(f"spa@{version}")
    dates = found(found(root, "FRBRExpression")[0], "FRBRdate")
    assert [node.get("date") for node in dates] == [version, day.isoformat()]


def test_fractions_and_incisos_stand_below_the_paragraph_that_they_follow() -> None:
    (rule, last) = outline("Son:\nI. Uno:\nQue sigue.\na) Este.\nII. Dos.\nRige.")
    assert rule == Node(
        "",
        ["Son:"],
        [Node("I.", ["Uno:", "Que sigue."], [Node("a)", ["Este."])]), Node("II.", ["Dos."])],
    )
    assert last == Node("", ["Rige."])
    root = parse(write_law(RICH))
    assert words(article(root, "art_1__para_1__list_1__point_i__list_1__point_b")) == ["Bajos;"]


def test_no_word_of_an_article_is_lost_or_moved() -> None:
    root = parse(write_law(RICH))
    told = {node.get(f"{{{VIGIA}}}provision_id"): words(node) for node in found(root, "article")}
    for provision in RICH.provisions:
        if provision["text"]:
            assert told[str(provision["provision_id"])] == str(provision["text"]).split()


def test_words_that_are_not_known_are_not_those_before() -> None:
    written = write_law(RICH)
    unknown, unread = (article(parse(written), each) for each in ("art_3bis", "art_6"))
    assert (unknown.get("status"), unread.get("status")) == ("unknown", "unknown")
    assert [node.text for node in found(unknown, "remark")] == ["[se desconoce el texto]"]
    assert "Palabras de antes" not in written


def test_a_repealed_article_is_marked_and_keeps_what_is_printed() -> None:
    root = parse(write_law(RICH))
    printed, bare = article(root, "art_4"), article(root, "art_5")
    assert (printed.get("status"), bare.get("status")) == ("removed", "removed")
    assert (words(printed), words(bare)) == (["Derogado."], ["[derogado]"])


def test_articles_stand_in_their_divisions_and_those_follow_each_other() -> None:
    root = parse(
        write_law(
            law_of(
                row("art-1", "Uno.", divisions=[TITLE_1, CHAPTER_1]),
                row("art-1-bis", "Añadido en el mismo capítulo."),
                row("art-2", "Dos.", divisions=[TITLE_1, CHAPTER_1]),
                row("art-2-bis", "Añadido entre dos capítulos."),
                row("art-3", "Tres.", divisions=[TITLE_1, CHAPTER_2]),
                row("art-4", "Añadido al final."),
            ),
            "en",
        )
    )
    assert faults(root) == []
    held = {
        node.get("eId"): [child.get("eId") for child in node if child.get("eId")]
        for name in ("body", "title", "chapter")
        for node in found(root, name)
    }
    assert held == {
        "body": ["title_1", "art_4"],
        "title_1": ["title_1__chapter_1", "art_2bis", "title_1__chapter_2bis"],
        "title_1__chapter_1": ["art_1", "art_1bis", "art_2"],
        "title_1__chapter_2bis": ["art_3"],
    }
    (title,) = found(root, "title")
    assert [each.text for each in [*title][:2]] == ["TÍTULO I", "De los faros"]


def test_transitories_stand_decree_by_decree_after_the_articles() -> None:
    groups = found(parse(write_law(RICH)), "transitional")
    assert [[node.get("eId") for node in found(group, "article")] for group in groups] == [
        ["transitional_1__art_1"],
        ["transitional_2__art_1", "transitional_2__art_2"],
    ]


def test_what_is_printed_twice_has_two_identifiers() -> None:
    twice = article(parse(write_law(RICH)), "art_2-2")
    assert [node.get("eId", "").rpartition("__")[2] for node in found(twice, "point")] == [
        "point_i",
        "point_i-2",
    ]
    assert number_of("XII  Bis 1.-") == "xiibis1"


def test_each_change_names_the_decree_or_the_document_that_tells_of_it() -> None:
    root = parse(write_law(RICH))
    told = {node.get("eId"): (node.get("href"), node.get("showAs")) for node in root.iter()}
    changes = [
        (node.get("date"), *told[node.get("source", "")[1:]])
        for node in found(root, "eventRef")
        if node.get("type") == "amendment"
    ]
    decree = "mx-oax/decreto/2015-05-31/numero-40"
    assert changes == [
        ("2015-06-01", "/akn/mx-oax/act/decreto/2015-05-31/numero-40", decree),
        ("2018-01-09", f"nih:sha-256;{SHA}", "DEC. 77 · P.O. 2"),
    ]


def test_an_article_names_its_days_document_and_pages() -> None:
    root = parse(write_law(RICH))
    node = article(root, "art_6")
    (interval,) = article(root, node.get("period", "")[1:])
    events = {each.get("eId"): each.get("date") for each in found(root, "eventRef")}
    assert [events[interval.get(each, "")[1:]] for each in ("start", "end")] == [
        "2011-04-03",
        "2015-06-01",
    ]
    assert article(root, node.get("refersTo", "")[1:]).get("href") == f"nih:sha-256;{SHA}"
    pages = [node.get(f"{{{VIGIA}}}{each}") for each in ("first_page", "last_page", "evidence")]
    assert pages == ["2", "3", "gazette"]
    assert article(root, "transitional_2__art_1").get("period") is None


def test_characters_that_xml_forbids_are_replaced_and_marks_are_escaped() -> None:
    written = write_law(law_of(row("art-1", "Luz\x00 <fija>\x1b & \ufffe\U0001f5fc roja.")))
    (told,) = [words(node) for node in found(parse(written), "article")]
    assert told == ["Luz\ufffd", "<fija>\ufffd", "&", "\ufffd\U0001f5fc", "roja."]


def test_a_day_without_a_text_is_an_error_and_not_an_empty_law() -> None:
    with pytest.raises(NotFoundError) as error:
        write_law(law_of(valid_on=date(1999, 1, 1)), "es")
    assert "1999-01-01" in error.value.say("es")
    with pytest.raises(NotFoundError, match="No article"):
        write_law(law_of(), "en")


@pytest.mark.parametrize("options", [(), ("--on", "2014-06-30"), ("--on", "2012-06-30")])
def test_a_document_has_the_articles_of_the_answer(
    vigia: Vigia, ingested: Path, options: tuple[str, ...]
) -> None:
    asked = ("law", DEMO_LAW_ID, *options, "--format")
    rows = vigia(*asked, "json", data=ingested).records()
    root = parse(vigia(*asked, "akn", data=ingested).out)
    assert faults(root) == []
    assert [node.get(f"{{{VIGIA}}}provision_id") for node in found(root, "article")] == [
        row["provision_id"] for row in rows
    ]


def test_the_life_of_a_law_is_told_from_its_publication_to_its_end(
    vigia: Vigia, ingested: Path
) -> None:
    root = parse(vigia("law", DEMO_LAW_ID, "--format", "akn", data=ingested).out)
    told = {node.get("eId"): node.get("href") for node in root.iter()}
    assert [
        (node.get("date"), node.get("type"), told[node.get("source", "")[1:]])
        for node in found(root, "eventRef")
    ] == [
        ("2010-03-10", "generation", f"{told['original']}"),
        ("2010-03-11", None, f"{told['original']}"),
        ("2013-06-13", "amendment", "/akn/mx-mic/act/decreto/2013-06-12/numero-88"),
        ("2018-02-22", "repeal", "/akn/mx-mic/act/ley/2018-02-21/trata-de-personas"),
    ]


def test_a_document_is_the_same_bytes_for_every_reader(
    vigia: Vigia, ingested: Path, tmp_path: Path
) -> None:
    asked = ("law", DEMO_LAW_ID, "--format", "AKN", "--output")
    assert vigia(*asked, tmp_path / "en.xml", data=ingested).code == 0
    assert vigia(*asked, tmp_path / "es.xml", data=ingested, language="es").code == 0
    first, second = ((tmp_path / each).read_bytes() for each in ("en.xml", "es.xml"))
    assert first == second
    assert first.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n')


@pytest.mark.parametrize(
    ("words", "language", "said"),
    [
        (["zac", "faros"], "en", "not found"),
        (["zac", "faros"], "es", "no se encontró"),
        ([DEMO_LAW_ID, "--on", "1999-01-01"], "en", "No text in force on 1999-01-01"),
        ([DEMO_LAW_ID, "--known-at", "2001-01-01"], "es", "No se conoce ningún artículo"),
    ],
)
def test_a_law_or_day_that_is_not_known_writes_no_file(
    vigia: Vigia, ingested: Path, tmp_path: Path, words: list[str], language: str, said: str
) -> None:
    target = tmp_path / "law.xml"
    spoken = "es" if language == "es" else "en"
    asked = ("law", *words, "--format", "akn", "--output", target)
    ended = vigia(*asked, data=ingested, language=spoken)
    assert (ended.code, target.exists()) == (2, False)
    assert said in ended.err


def test_no_other_answer_is_a_law(vigia: Vigia, ingested: Path) -> None:
    ended = vigia("status", "--format", "akn", data=ingested)
    assert ended.code == 2
    assert "no such format" in ended.err
