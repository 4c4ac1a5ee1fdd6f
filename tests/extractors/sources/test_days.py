"""Which days listings are asked for, and what a day without an edition must say."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.listing import read_page, read_saved_page
from extractors.sources.platforms.day_index import DayIndex
from extractors.sources.registry import load_source
from extractors.sources.source import ListingPage, Window
from tests.extractors.sources.pages import answer, ask, days, first_request, whole

HEADER = '<td class="txt"><span>Fecha: {day} - Edici&oacute;n {edition}</span></td>'
NOTE = '<a class="enlaces" href="/nota_detalle.php?codigo={code}&amp;fecha=1">Aviso</a>'


def federal_index() -> DayIndex:
    platform = load_source("FED").platforms[1]
    assert isinstance(platform, DayIndex)
    return platform


def index_page(day: str, edition: str, notes: int = 1) -> str:
    header = HEADER.format(day=day, edition=edition)
    return whole(header + "".join(NOTE.format(code=code) for code in range(notes)))


def test_the_index_is_asked_for_three_editions_of_every_day() -> None:
    requests = list(federal_index().start(days("2026-02-28", "2026-03-01")))
    assert [dict(each.params)["edicion"] for each in requests] == ["MAT", "VES", "EXT"] * 2
    assert [dict(each.params)["day"] for each in requests] == ["28"] * 3 + ["01"] * 3


def test_an_index_that_shows_another_day_or_edition_than_asked_for_is_refused() -> None:
    platform = federal_index()
    request = platform.request(date(2026, 3, 2), "VES")
    assert len(ask(platform, request, index_page("02/03/2026", "Vespertina")).editions) == 1
    for day, edition in (("03/03/2026", "Vespertina"), ("02/03/2026", "Matutina")):
        with pytest.raises(ListingChangedError, match="instead of"):
            ask(platform, request, index_page(day, edition))


def test_an_index_of_an_edition_without_notes_is_refused() -> None:
    with pytest.raises(ListingChangedError, match="without notes"):
        read_saved_page(load_source("FED"), index_page("02/03/2026", "Matutina", 0).encode())


def test_weekdays_that_the_service_leaves_out_are_looked_up_in_the_index() -> None:
    platform = load_source("FED").platform
    request = first_request(platform, days("2026-01-02", "2026-01-07"))
    year = {
        "ListaDiarios": [
            {"codDiario": 1, "fecha": "02-01-2026", "codEdicion": "MAT"},
            {"codDiario": 2, "fecha": "06-01-2026", "codEdicion": "MAT"},
        ],
        "FechasSinPublicacion": [],
    }
    listing = ask(platform, request, year)
    asked = [dict(each.params)["day"] for each in listing.requests]
    assert asked == ["05", "07"]
    page = ListingPage(
        listing.requests[0].url,
        index_page("05/01/2026", "Matutina").encode(),
        request=listing.requests[0],
    )
    assert len(read_page(platform, page).editions) == 1


def test_a_year_without_editions_is_a_wrong_path_and_no_holiday() -> None:
    platform = load_source("FED").platform
    request = first_request(platform, days("2026-01-02", "2026-01-07"))
    body = {"messageCode": 200, "ListaDiarios": [], "FechasSinPublicacion": []}
    with pytest.raises(ListingChangedError, match="wrong path"):
        ask(platform, request, body)


def test_an_answer_without_success_is_refused() -> None:
    platform = load_source("SLP").platform
    request = first_request(platform, days("2026-01-02", "2026-01-02"))
    levels: dict[str, list[str]] = {"nivel1": [], "nivel2": [], "nivel3": []}
    assert ask(platform, request, {"success": True, **levels}).editions == ()
    with pytest.raises(ListingChangedError, match="without success"):
        ask(platform, request, {"success": False, **levels})


def test_the_page_of_another_day_than_asked_for_is_refused() -> None:
    platform = load_source("YUC").platform
    request = first_request(platform, days("2026-01-05", "2026-01-05"))
    assert dict(request.params) == {"f": "2026-1-5"}
    page = whole('<div class="titulo verde mt-2">Martes 6 de enero de 2026</div>')
    with pytest.raises(ListingChangedError, match="instead of"):
        ask(platform, request, page)


def test_facts_of_one_edition_of_a_day_never_pass_to_the_next() -> None:
    platform = load_source("YUC").platform
    first = '<p class="subtitulo">Edición matutina</p><div class="small">NUM. 1</div>'
    second = '<p class="subtitulo">Suplemento</p><a class="pdf" href="2.pdf">PDF</a>'
    page = whole(
        '<div class="titulo verde mt-2">Lunes 5 de enero de 2026</div><div class="seccion_pagina">'
        f'{first}<a class="pdf" href="1.pdf">PDF</a><div class="sumario">Uno</div>{second}</div>'
    )
    request = first_request(platform, days("2026-01-05", "2026-01-05"))
    morning, supplement = ask(platform, request, page).editions
    assert (morning.number, morning.kind, morning.title) == ("1", "Edición matutina", "Uno")
    assert (supplement.number, supplement.kind, supplement.title) == (None, "Suplemento", None)


def test_a_card_whose_weekday_is_not_that_of_its_day_has_no_date() -> None:
    platform = load_source("VER").platform
    request = first_request(platform, days("2024-02-01", "2024-02-29"))
    for name in ("Gac2024-047 Lunes 02", "Gac2023-047 Viernes 02", "Gac2024-047 Viernes 30"):
        cards = "".join(
            f'<article class="cardGacetaHistorica" data-id="{each}.pdf">{each}.pdf</article>'
            for each in ("Gac2024-045 Jueves 01", name)
        )
        editions = ask(platform, request, cards).editions
        assert [each.publication_date for each in editions] == [date(2024, 2, 1), None]


def test_a_month_of_cards_that_is_empty_is_one_only_as_part_of_a_page() -> None:
    platform = load_source("VER").platform
    request = first_request(platform, days("2024-02-01", "2024-02-29"))
    assert ask(platform, request, "<p>Sin gacetas</p>").editions == ()
    with pytest.raises(ListingChangedError):
        ask(platform, request, whole("<p>Sin gacetas</p>"))


def test_only_days_of_the_window_lead_on_from_a_year_calendar() -> None:
    platform = load_source("QUE").platform
    request = first_request(platform, days("2026-01-03", "2026-01-31"))
    rows = "".join(
        f'<td><a href="../getlist.php?p1=202601{day:02}">{day}</a></td>' for day in (2, 9, 16)
    )
    listing = ask(platform, request, whole(f"<table><tr><td>Enero</td>{rows}</tr></table>"))
    assert [each.url[-8:] for each in listing.requests] == ["20260109", "20260116"]
    assert ("Referer", request.url) in listing.requests[0].headers


def test_the_folder_of_a_file_is_not_its_date() -> None:
    platform = load_source("TAM").platform
    request = first_request(platform, days("2009-03-01", "2009-03-31"))
    page = whole(
        '<div class="day"><div class="dia"> 3 </div><span class="d-block">Tomo CXXXIV<br>Num. 026'
        '<a href="/wp-content/uploads/2018/10/cxxxiv-26-030309.pdf">Legislativo</a></span></div>'
    )
    (edition,) = ask(platform, request, page).editions
    assert edition.publication_date == date(2009, 3, 3)
    february = first_request(platform, days("2009-02-01", "2009-02-28"))
    with pytest.raises(ListingChangedError, match="a day '31' in 2009-2"):
        ask(platform, february, page.replace(" 3 ", "31"))


def test_a_saved_calendar_that_names_no_month_asks_for_its_address() -> None:
    page = whole(
        '<div class="day"><div class="dia">3</div><span class="d-block">'
        '<a href="a.pdf">Legislativo</a></span></div>'
    )
    with pytest.raises(ListingChangedError, match="address"):
        read_saved_page(load_source("TAM"), page.encode())
    named = page.replace("<body>", "<body><h2>Marzo de 2026</h2>")
    (edition,) = read_saved_page(load_source("TAM"), named.encode()).editions
    assert edition.publication_date == date(2026, 3, 3)


def test_a_year_whose_page_is_not_known_is_said_and_not_passed_over() -> None:
    with pytest.raises(ListingChangedError, match="no page is known for 1980"):
        list(load_source("SON").platform.start(Window(date(1980, 1, 1), date(1980, 1, 2))))


def test_a_year_page_may_be_named_otherwise_than_by_its_year() -> None:
    requests = load_source("TLA").platform.start(days("2025-12-31", "2026-01-01"))
    assert [each.url.rpartition("/")[2] for each in requests] == ["2025.php", "2025-2.php"]


def test_rows_that_lost_their_dates_are_a_changed_page_and_one_such_row_is_not() -> None:
    platform = load_source("TLA").platform
    head = "<tr><th>Fecha</th><th>No</th><th>Contenido</th><th>PDF</th></tr>"
    good = '<tr><td>2025-01-0{n}</td><td>1</td><td>Uno</td><td><a href="a.pdf">PDF</a></td></tr>'
    rows = [good.format(n=number) for number in range(1, 6)]
    request = first_request(platform, days("2025-01-01", "2025-12-31"))
    slipped = [*rows, rows[0].replace("2025-01-01", "2025-31-01")]
    listing = read_page(
        platform, answer(request, whole(f"<table>{head}{''.join(slipped)}</table>"))
    )
    assert [each.publication_date for each in listing.editions].count(None) == 1
    lost = "".join(rows).replace("2025-01", "")
    with pytest.raises(ListingChangedError, match="only 0 of 5 rows have a date"):
        read_page(platform, answer(request, whole(f"<table>{head}{lost}</table>")))


def test_a_source_with_a_search_reads_only_answers_that_are_documents() -> None:
    platform = load_source("SLP").platform
    request = first_request(platform, days("2026-01-02", "2026-01-02"))
    row = {"id": 5, "fecha_publicacion": "2026-01-02 00:00:00", "titulo": "Uno"}
    levels = {"nivel1": [row | {"id": None}], "nivel2": [row], "nivel3": []}
    (edition,) = ask(platform, request, {"success": True, **levels}).editions
    assert (edition.title, edition.kind) == ("Uno", None)
    with pytest.raises(ListingChangedError, match="ordinaria holds 7"):
        ask(platform, request, {"success": True, **levels, "nivel3": [row | {"ordinaria": 7}]})
