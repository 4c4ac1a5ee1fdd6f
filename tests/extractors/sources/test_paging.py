"""How listings of several pages go on, and where they end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.platforms.paged_table import PagedTable
from extractors.sources.registry import load_source
from extractors.sources.source import PageRequest
from tests.extractors.sources.pages import ask, days, first_request, whole

YEAR = days("2026-01-01", "2026-12-31")


def nayarit_rows(count: int) -> list[dict[str, str]]:
    names = ("id", "seccion", "tomo", "numero", "sumario", "tipo", "nombre_pdf")
    return [
        {**dict.fromkeys(names, "1"), "fecha_publicacion": "2026-03-06", "nombre_pdf": str(number)}
        for number in range(count)
    ]


def test_a_search_by_form_asks_for_the_next_page_until_it_has_all() -> None:
    platform = load_source("NAY").platform
    request = first_request(platform, days("2026-03-06", "2026-03-06"))
    first = ask(platform, request, {"resultados": nayarit_rows(10), "total": 12})
    assert len(first.editions) == 10
    (following,) = first.requests
    assert dict(following.form) == dict(request.form) | {"pagina": "2"}
    last = ask(platform, following, {"resultados": nayarit_rows(2), "total": 12})
    assert last.requests == ()


def test_a_page_without_rows_of_a_search_that_found_some_is_an_error() -> None:
    platform = load_source("NAY").platform
    request = first_request(platform, days("2026-03-06", "2026-03-06"))
    with pytest.raises(ListingChangedError, match="no rows"):
        ask(platform, request, {"resultados": [], "total": 12})


def tabasco_page(day: str, pager: str) -> str:
    cells = f"<td>{day}</td><td>1</td><td>Ordinario</td><td></td><td>Uno</td>"
    row = f'<tr class="datos-periodico">{cells}<td><a href="/a.pdf">PDF</a></td></tr>'
    return whole(f'<table class="table table-striped">{row}</table>{pager}')


TABASCO_PAGER = (
    '<ul class="pager__items"><li class="pager__item--last"><a href="?page=3">Último</a></li></ul>'
)


def test_a_paged_table_ends_at_the_last_page_that_its_pager_names() -> None:
    platform = load_source("TAB").platform
    request = first_request(platform, YEAR)
    page = tabasco_page("22/Ago/2026", TABASCO_PAGER)
    (following,) = ask(platform, request, page).requests
    assert dict(following.params) == {"page": "1"}
    at_the_end = replace(request, params=(("page", "3"),))
    assert ask(platform, at_the_end, page).requests == ()
    assert ask(platform, request, tabasco_page("22/Ago/2026", "")).requests == ()


def test_a_pager_that_leads_nowhere_is_an_error() -> None:
    platform = load_source("TAB").platform
    page = tabasco_page("22/Ago/2026", TABASCO_PAGER.replace("?page=3", "?x=1"))
    with pytest.raises(ListingChangedError, match="pager"):
        ask(platform, first_request(platform, YEAR), page)


def quintana_roo_page(said: str, count: int) -> str:
    heads = "".join(
        f"<th>{head}</th>"
        for head in (
            "Ver",
            "PDF",
            "Día",
            "Mes",
            "Año",
            "Tipo",
            "Número",
            "Tomo",
            "Época",
            "Índices",
        )
    )
    row = '<tr><td></td><td><a href="p/1.pdf">PDF</a></td><td>3</td><td>Marzo</td><td>2026</td>'
    row += "<td>Ordinario</td><td>1</td><td>I</td><td>Novena</td><td></td></tr>"
    choice = '<form name="FormularioPaginado"><select name="Pagina"><option value="1">1</option>'
    choice += '<option value="2">2</option></select></form>'
    return whole(f"<p>{said}</p><table><tr>{heads}</tr>{row * count}</table>{choice}")


def test_rows_are_held_against_the_count_that_the_page_prints() -> None:
    platform = load_source("ROO").platform
    request = first_request(platform, YEAR)
    said = "Mostrando 1 - 2 de un total de 3 registros"
    listing = ask(platform, request, quintana_roo_page(said, 2))
    assert len(listing.editions) == 2
    assert [dict(each.params)["Pagina"] for each in listing.requests] == ["2"]
    with pytest.raises(ListingChangedError, match="1 rows where the page says"):
        ask(platform, request, quintana_roo_page(said, 1))


def test_columns_headed_otherwise_are_an_error() -> None:
    platform = load_source("ROO").platform
    page = quintana_roo_page("", 1).replace("<th>Día</th><th>Mes</th>", "<th>Mes</th><th>Día</th>")
    with pytest.raises(ListingChangedError, match="columns headed"):
        ask(platform, first_request(platform, YEAR), page)


def test_a_row_of_another_count_of_cells_is_an_error() -> None:
    platform = load_source("ROO").platform
    page = quintana_roo_page("", 1).replace("<td>Novena</td>", "")
    with pytest.raises(ListingChangedError, match="a row of 9 cells"):
        ask(platform, first_request(platform, YEAR), page)


def test_an_empty_table_under_its_headings_is_a_listing_of_nothing() -> None:
    platform = load_source("ROO").platform
    assert isinstance(platform, PagedTable)
    assert ask(platform, first_request(platform, YEAR), quintana_roo_page("", 0)).editions == ()


def test_a_token_page_leads_to_a_request_a_month_and_those_to_further_rows() -> None:
    platform = load_source("MOR").platform
    page = first_request(platform, days("2025-12-20", "2026-01-10"))
    token = whole('<meta name="csrf-token" content="ficha">')
    december, january = ask(platform, page, token).requests
    assert [dict(each.form)["mes"] for each in (december, january)] == ["12", "01"]
    assert ("X-CSRF-TOKEN", "ficha") in january.headers
    row = {"nomPublicacion": "1", "edicion": "ORDINARIA", "URL": "/1.pdf", "sumario": ""}
    row["fechaPublicacion"] = "2026-01-07"
    rows = ask(platform, january, {"recordsFiltered": 101, "data": [row] * 100})
    (following,) = rows.requests
    assert dict(following.form)["start"] == "100"
    assert following.headers == january.headers
    assert ask(platform, following, {"recordsFiltered": 101, "data": [row]}).requests == ()
    with pytest.raises(ListingChangedError, match="no rows after 100 of 101"):
        ask(platform, following, {"recordsFiltered": 101, "data": []})


def sinaloa_event() -> dict[str, str]:
    link = '<a href="https://media.transparencia.sinaloa.gob.mx/uploads/files/1.pdf">PDF</a>'
    return {"title": "POE No.001", "start_date": "2026-01-02 00:00:00", "description": link}


def test_events_are_asked_for_up_to_the_last_page_and_not_beyond() -> None:
    platform = load_source("SIN").platform
    request = first_request(platform, YEAR)
    page = {"events": [sinaloa_event()], "total_pages": 2}
    (following,) = ask(platform, request, page).requests
    assert dict(following.params)["page"] == "2"
    assert ask(platform, following, page).requests == ()
    assert ask(platform, request, {"events": [], "total_pages": 0}).editions == ()
    with pytest.raises(ListingChangedError, match="no events"):
        ask(platform, request, {"events": [], "total_pages": 2})


def test_the_hidden_fields_of_a_page_are_posted_back_for_a_year_it_does_not_show() -> None:
    platform = load_source("NLE").platform
    request = first_request(platform, days("2025-12-20", "2026-01-10"))
    row = '<tr><td>1</td><td>5/enero/2026</td><td><a href="a.pdf">Ver</a></td></tr>'
    markup = (
        '<form><input type="hidden" name="__VIEWSTATE" value="estado">'
        '<input type="hidden" name="__EVENTTARGET" value="">'
        '<input type="submit" name="btn" value="Buscar">'
        '<select name="anio"><option value="25">2025</option><option value="26">2026</option>'
        f'</select><table id="dgData">{row}</table></form>'
    )
    (postback,) = ask(platform, request, whole(markup)).requests
    assert postback == PageRequest(
        request.url,
        method="POST",
        form=(("__VIEWSTATE", "estado"), ("__EVENTTARGET", "anio"), ("anio", "25")),
        window=request.window,
    )
    assert ask(platform, postback, whole(markup)).requests == ()


def oaxaca_page(count: int, pager: str) -> str:
    heads = (
        "Tipo de publicación", "Fecha de publicación", "Sumario", "Tipo de documento",
        "Sujeto que publica", "Clasificaión de sujeto",
    )  # fmt: skip
    row = '<tr><td><a href="files/1.pdf">Ordinario</a></td><td>7/Mar/2026</td><td>Uno</td>'
    row += "<td>Decretos</td><td>Congreso</td><td>Poder Legislativo</td></tr>"
    titles = "".join(f"<th>{head}</th>" for head in heads)
    table = f'<table id="tblNueva"><tr>{titles}</tr>{row * count}</table>'
    return whole(f'<div class="content"><label>Elegir por:</label>{table}{pager}</div>')


def test_half_a_listing_is_found_out_by_the_pager_of_its_script() -> None:
    platform = load_source("OAX").platform
    request = first_request(platform, days("2026-03-01", "2026-03-31"))
    pager = "<label>de 3</label>"
    for count in (21, 30):
        assert len(ask(platform, request, oaxaca_page(count, pager)).editions) == count
    for count in (0, 15, 20):
        with pytest.raises(ListingChangedError, match="the pager says 3 pages"):
            ask(platform, request, oaxaca_page(count, pager))
    with pytest.raises(ListingChangedError, match="0 pagers"):
        ask(platform, request, oaxaca_page(11, ""))


def test_a_month_with_little_or_nothing_needs_no_pager() -> None:
    platform = load_source("OAX").platform
    request = first_request(platform, days("2026-03-01", "2026-03-31"))
    assert dict(request.form)["mes"] == "3"
    for count, pager in ((0, ""), (0, "<label>de 0</label>"), (9, ""), (10, "<label>de 1</label>")):
        assert len(ask(platform, request, oaxaca_page(count, pager)).editions) == count
