"""Ruled tables: found by their lines, read row by row, proved like any other words."""

from io import BytesIO

from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table as RuledTable
from reportlab.platypus import TableStyle

from extractors.model import Page
from extractors.pdf.engine import PdfFile
from extractors.pdf.pages import read_pages
from extractors.pdf.tables import find_tables, ruled_pages
from extractors.proof import fold_words

GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
ROWS = [
    ["Concepto", "Detalle del derecho\nque se causa", "Cuota"],
    ["Faro", "Por encender la luz\nde cada torre", "12"],
    ["Muelle", "Por amarrar", "7"],
    ["Bodega", "Por guardar la carga\nmás de un día", "30"],
    *([f"Grúa {number}", "Por hora", "44"] for number in range(1, 16)),
]


def sheet(*, ruled: bool) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=letter, invariant=1)
    canvas.drawString(72, 700, "Artículo 3.- Se pagará conforme a la tabla siguiente:")
    table = RuledTable(ROWS, style=GRID if ruled else None)
    table.wrapOn(canvas, 400, 400)
    table.drawOn(canvas, 72, 300)
    canvas.drawString(72, 240, "Artículo 4.- El pago se hará en la tesorería.")
    canvas.save()
    return out.getvalue()


def pages(data: bytes) -> list[Page]:
    with PdfFile(data) as file:
        return read_pages(file)


def test_a_row_of_a_ruled_table_is_one_line_cell_by_cell() -> None:
    texts = [line.text for line in pages(sheet(ruled=True))[0].lines]
    assert texts == [
        "Artículo 3.- Se pagará conforme a la tabla siguiente:",
        "Concepto Detalle del derecho que se causa Cuota",
        "Faro Por encender la luz de cada torre 12",
        "Muelle Por amarrar 7",
        "Bodega Por guardar la carga más de un día 30",
        *(f"Grúa {number} Por hora 44" for number in range(1, 16)),
        "Artículo 4.- El pago se hará en la tesorería.",
    ]


def test_no_word_is_lost_or_doubled_by_a_table() -> None:
    with_rules, without = (
        sorted(word.text for line in pages(sheet(ruled=ruled))[0].lines for word in line.words)
        for ruled in (True, False)
    )
    assert with_rules == without


def test_an_unruled_table_is_left_to_its_lines() -> None:
    assert find_tables(sheet(ruled=False), [1]) == {}


def test_a_file_that_cannot_be_made_out_has_no_tables() -> None:
    assert find_tables(b"%PDF-1.4 and then nothing", [1]) == {}


def test_pdfium_and_pdfplumber_agree_on_the_words() -> None:
    import pdfplumber

    data = sheet(ruled=True)
    with pdfplumber.open(BytesIO(data)) as file:
        theirs = fold_words(" ".join(sorted(w["text"] for w in file.pages[0].extract_words())))
    with PdfFile(data) as ours:
        mine = fold_words(" ".join(sorted(word.text for word in ours.words(1).words)))
    assert mine == theirs


def split_sheet() -> bytes:
    """A table whose last row stands alone at the head of the next page."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=letter, invariant=1)
    for first, rows in ((300, ROWS[4:10]), (720, [["Dársena", "Por estar", "9"]])):
        canvas.drawString(72, 640, "Se pagará conforme a la tabla.")
        for place, row in enumerate(rows):
            for x, width, text in zip((72, 152, 312), (80, 160, 60), row, strict=True):
                canvas.rect(x, first - 20 * place, width, 20)
                canvas.drawString(x + 4, first - 20 * place + 5, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_the_last_row_of_a_table_may_stand_alone_on_the_next_page() -> None:
    assert pages(split_sheet())[1].lines[0].text == "Dársena Por estar 9"


def test_a_lone_row_is_no_table_where_none_goes_on() -> None:
    data = split_sheet()
    assert find_tables(data, [2]) == {}
    assert [table.goes_on for table in find_tables(data, [1, 2])[2]] == [True]


def test_pages_of_few_rules_are_looked_at_beside_those_of_many() -> None:
    assert ruled_pages([0, 5, 40, 4, 1, 5]) == [2, 3, 4]
