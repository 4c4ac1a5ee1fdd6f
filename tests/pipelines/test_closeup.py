"""A page from close up: what the reader made of it, as text, as JSON and drawn."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from extractors.model import (
    Amendment,
    Box,
    Change,
    DocumentFacts,
    DocumentKind,
    Finding,
    FindingKind,
    Instrument,
    InstrumentKind,
    Line,
    Operation,
    Page,
    PageSummary,
    Provision,
    ProvisionKind,
    Reading,
    Span,
    TextLayer,
    Word,
)
from extractors.reader import read_closely, read_document
from pipelines.closeup import captions, colours
from pipelines.closeup.canvas import cut, fold
from pipelines.closeup.legend import WIDTH
from pipelines.closeup.listing import page_object, page_text
from pipelines.closeup.plate import STRIP, draw_page
from pipelines.closeup.regions import find_regions
from pipelines.closeup.seen import SeenPage, gather, picture_of, see_page
from pipelines.demo.editions import DEMO_LAW_TITLE, demo_editions
from pipelines.demo.paper import Paper, Type
from tests.pipelines.conftest import Vigia

FIRST = demo_editions()[0]
LETTER = (612.0, 792.0)
BODY = Type("Helvetica", 12.0)
SCALE = 2.0


def line(text: str, top: float, *, x0: float = 72, column: int = 1, start: int = 0) -> Line:
    """A line of one word a blank, each letter 6 points wide."""
    words, at = [], start
    for part in text.split():
        left = x0 + 6 * (at - start)
        box = Box(left, top, left + 6 * len(part), top + 12)
        words.append(Word(part, box, at, at + len(part), 12.0))
        at += len(part) + 1
    whole = Box(x0, top, words[-1].box.x1, top + 12)
    return Line(1, column, tuple(words), whole, starts_paragraph=start == 0)


def page_of(*lines: Line, furniture: tuple[Line, ...] = (), columns: int = 1) -> Page:
    """A letter page with these lines."""
    return Page(1, *LETTER, columns, TextLayer.DIGITAL, lines, furniture, score=0.987)


def reading_of(page: Page, *instruments: Instrument, findings: tuple[Finding, ...] = ()) -> Reading:
    """A reading of a document of that page alone."""
    summary = PageSummary(1, page.text_layer, page.columns, 0, mentions_trafficking=False)
    facts = DocumentFacts(DocumentKind.EDITION, page.text_layer)
    return Reading("0" * 64, "1", facts, (summary,), instruments, findings)


def provision(path: str, *spans: Span, text: str = "words") -> Provision:
    """An article."""
    pages = [span.page for span in spans]
    label = path.removeprefix("art-")
    return Provision(label, ProvisionKind.ARTICLE, path, text, min(pages), max(pages), spans)


def instrument(
    title: str, *provisions: Provision, amendments: tuple[Amendment, ...] = ()
) -> Instrument:
    """A law of one page."""
    return Instrument(
        title, "ley", InstrumentKind.LEY, Operation.ENACTS, 1, 1,
        provisions=provisions, amendments=amendments,
    )  # fmt: skip


def draw(seen: SeenPage) -> Image.Image:
    """The drawing of a page of white paper."""
    width, height = (round(side * SCALE) for side in (seen.page.width, seen.page.height))
    picture = np.full((height, width), 255, np.uint8)
    png = draw_page(seen, picture, SCALE, "edition.pdf", "en")
    return Image.open(io.BytesIO(png)).convert("RGB")


def colour_at(drawing: Image.Image, x: float, y: float) -> colours.Colour:
    """The colour of a drawing at a place of its page, in points."""
    found = drawing.getpixel((STRIP + round(x * SCALE), round(y * SCALE)))
    assert isinstance(found, tuple)
    red, green, blue = (int(part) for part in found)
    return red, green, blue


ARTICLE = line("Artículo 3.- Se expide.", 300)
WORDS = Span(1, 13, 23, Box(150, 300, 210, 312))
"""`Se expide.`"""


def test_the_words_of_a_provision_are_tinted_and_its_label_is_not() -> None:
    page = page_of(ARTICLE)
    drawing = draw(gather(page, reading_of(page, instrument("Ley", provision("art-3", WORDS)))))
    assert drawing.size == (round(612 * SCALE) + 2 * STRIP + WIDTH, round(792 * SCALE))
    tint = colours.PROVISIONS[0].light
    assert colour_at(drawing, 152, 301.5) == tint
    assert colour_at(drawing, 100, 301.5) != tint
    assert colour_at(drawing, 300, 400) == colours.PAPER


def test_the_legend_stands_beside_the_page() -> None:
    page = page_of(ARTICLE)
    drawing = draw(gather(page, reading_of(page)))
    panel = drawing.crop((drawing.width - WIDTH + 1, 0, drawing.width, 400))
    assert len(panel.getcolors(1 << 20) or ()) > 20
    assert colours.INSTRUMENT.light in {colour for _, colour in panel.getcolors(1 << 20) or ()}


def test_what_was_set_aside_is_hatched() -> None:
    page = page_of(ARTICLE, furniture=(line("PERIÓDICO OFICIAL", 40),))
    drawing = draw(gather(page, reading_of(page)))
    struck = [colour_at(drawing, x, 46) for x in range(80, 160, 10)]
    assert set(struck) == {colours.FURNITURE.light}


def test_an_amendment_is_framed_and_named_by_what_it_does() -> None:
    change = Amendment("Código Penal", "codigo", Change.REFORMS, "188", "x", 1, (WORDS,))
    page = page_of(ARTICLE)
    seen = gather(page, reading_of(page, instrument("Decreto", amendments=(change,))))
    assert colour_at(draw(seen), 152, 301.5) == colours.AMENDMENT.light
    (passage,) = seen.passages
    assert captions.name_of(passage.of, "en") == "reforms 188"
    whole = replace(change, operation=Change.ABROGATES, label=None)
    assert captions.name_of(whole, "es") == "abroga un ordenamiento"


def test_a_refused_page_says_so() -> None:
    page = replace(page_of(), is_readable=False, score=0.41, recognised_by="rapidocr")
    unreadable = Finding(FindingKind.PAGE_UNREADABLE, 1, "refused: legibility 0.41")
    seen = gather(page, reading_of(page, findings=(unreadable,)))
    colour_counts = draw(seen).getcolors(1 << 20) or ()
    assert colours.REFUSED.light in {colour for _, colour in colour_counts}
    said = page_text(seen, "es")
    assert "RECHAZADA" in said
    assert "Puntuación: 0.410" in said
    assert "página ilegible: refused" in said


def test_a_page_is_drawn_as_it_was_turned_for_its_recognition(tmp_path: Path) -> None:
    file = tmp_path / "lying.pdf"
    paper = Paper(*LETTER)
    paper.rule(500, 100, 540, 100)
    paper.end_page()
    file.write_bytes(paper.finish())
    lying = replace(page_of(), width=LETTER[1], height=LETTER[0], turned_degrees=90.0)
    picture, scale = picture_of(lying, file)
    assert picture.shape[1] > picture.shape[0]
    assert scale == pytest.approx(picture.shape[0] / LETTER[0], rel=0.01)
    # Turned anticlockwise, what stood at (520, 100) lies at (100, 612 - 520).
    assert picture[round(92 * scale), round(100 * scale)] < 200
    skewed, _ = picture_of(replace(lying, turned_degrees=93.0), file)
    assert skewed.shape == picture.shape
    assert skewed[round(92 * scale), round(100 * scale)] == 255


def test_a_masthead_over_two_columns_is_a_region_of_its_own() -> None:
    lines = [
        line("PERIÓDICO OFICIAL DEL GOBIERNO DEL ESTADO DE EJEMPLO", 40),
        line("Tomo I", 60),
        line("izquierda uno", 100),
        line("izquierda dos", 115),
        line("derecha uno", 100, x0=320, column=2),
        line("Al pie de todo", 700),
    ]
    assert [(region.column, region.box.top) for region in find_regions(lines)] == [
        (1, 40), (1, 60), (2, 100), (1, 700),
    ]  # fmt: skip


def test_a_title_is_found_in_the_lines_that_print_it_from_its_beginning() -> None:
    page = page_of(line("LEY DE", 100), line("EJEMPLO", 115), line("DE EJEMPLO", 130))
    (found,) = gather(page, reading_of(page, instrument("Ley de Ejemplo"))).instruments
    assert found.begins
    assert found.title == Box(72, 100, 114, 127)
    (elsewhere,) = gather(page, reading_of(page, instrument("Acuerdo de Ejemplo"))).instruments
    assert elsewhere.title is None


def test_a_passage_from_the_page_before_is_marked_so() -> None:
    page = page_of(ARTICLE)
    before = replace(WORDS, page=0)
    seen = gather(page, reading_of(page, instrument("Ley", provision("art-14-bis", before, WORDS))))
    assert [captions.label_of(each, "en") for each in seen.passages] == ["… art 14 bis"]


def test_the_lines_of_a_page_are_printed_in_reading_order_with_their_marks() -> None:
    second = line("Fin del artículo.", 320, start=24)
    page = page_of(ARTICLE, second, furniture=(line("3", 760),))
    span = replace(WORDS, end=50)
    seen = gather(page, reading_of(page, instrument("Ley", provision("art-3", span))))
    printed = page_text(seen, "en").splitlines()
    assert printed[0].startswith("Page 1 of 1 · Text layer: digital")
    assert printed[2:4] == [
        "   1 1 P art 3 Artículo 3.- Se expide.",
        "   2 1   │     Fin del artículo.",
    ]
    assert printed[-2:] == ["Set aside: heads, folios, marks:", "  3"]


def test_a_close_reading_is_the_same_reading() -> None:
    close = read_closely(FIRST.pdf)
    assert close.reading == read_document(FIRST.pdf)
    assert len(close.pages) == len(close.reading.pages)


def test_every_line_of_a_provision_stands_in_a_passage_of_its_page(pressed: Path) -> None:
    seen = see_page(pressed / FIRST.file_name, 2, "en")
    assert seen.passages
    for passage in seen.passages:
        assert len(passage.boxes) == len(passage.lines)
        assert all(0 <= place < len(seen.page.lines) for place in passage.lines)
    assert page_object(seen)["lines"]


def test_a_page_is_drawn_into_a_file_which_is_replaced(
    vigia: Vigia, pressed: Path, tmp_path: Path
) -> None:
    out = tmp_path / "page.png"
    out.write_text("old")
    ended = vigia("read", pressed / FIRST.file_name, "--page", "1", "--draw", out, language="es")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == f"Página 1 dibujada en {out}.\n"
    assert out.read_bytes().startswith(b"\x89PNG")


def test_a_page_is_printed_as_json_for_programs(vigia: Vigia, pressed: Path) -> None:
    ended = vigia("read", pressed / FIRST.file_name, "--page", "1", "--json")
    whole = json.loads(ended.out)
    assert ended.code == 0
    assert whole["page"]["number"] == 1
    assert {"column", "starts_paragraph", "text", "x0", "top", "x1", "bottom"} == set(
        whole["lines"][0]
    )
    everything = json.loads(vigia("read", pressed / FIRST.file_name, "--json").out)
    titles = [each["title"].casefold() for each in everything["instruments"]]
    assert DEMO_LAW_TITLE.casefold() in titles
    assert {each["title"] for each in whole["instruments"]} <= {
        each["title"] for each in everything["instruments"]
    }


@pytest.mark.parametrize(
    ("options", "english", "spanish"),
    [
        (["--page", "99"], "there is no page 99", "no hay página 99"),
        (["--page", "0"], "--page 0: not a whole number", "--page 0: no es un entero"),
        (["--page", "two"], "--page two: not a whole number", "--page two: no es un entero"),
        (["--draw", "a.png"], "Say which with --page", "Diga cuál con --page"),
        (["--page", "1", "--draw", "a.jpg"], "ends in .png", "termine en .png"),
    ],
)
def test_a_page_that_cannot_be_shown_is_bad_usage(
    vigia: Vigia, pressed: Path, options: list[str], english: str, spanish: str
) -> None:
    ended = vigia("read", pressed / FIRST.file_name, *options)
    assert (ended.code, ended.out) == (2, "")
    assert english in ended.err
    assert spanish in vigia("read", pressed / FIRST.file_name, *options, language="es").err


def test_a_place_that_cannot_be_written_to_is_named(
    vigia: Vigia, pressed: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    out = tmp_path / "file" / "page.png"
    ended = vigia("read", pressed / FIRST.file_name, "--page", "1", "--draw", out)
    assert ended.code == 3
    assert str(tmp_path / "file") in ended.err


def test_long_text_is_folded_or_cut_to_its_place() -> None:
    assert fold("", 60) == []
    assert cut("Ley", 200) == "Ley"
    assert cut("Ley de Ejemplo para el Estado", 60).endswith("…")
