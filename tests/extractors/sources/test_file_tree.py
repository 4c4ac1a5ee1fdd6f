"""Michoacán's tree, rebuilt from its described answers."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.mic import SOURCE
from extractors.sources.source import PageRequest
from tests.extractors.sources.rebuilt import (
    answer,
    editions_of,
    first_request,
    rebuilt,
    requests_of,
)

TREE = SOURCE.platform
ROOT_REQUEST = first_request(TREE, date(2026, 2, 3), date(2026, 2, 9))


def opened(request: PageRequest, name: str) -> list[PageRequest]:
    return requests_of(TREE, answer(request, rebuilt(name)))


def folder(request: PageRequest) -> str:
    return dict(request.form)["base"]


def test_only_folders_that_may_hold_the_window_are_opened() -> None:
    [year] = opened(ROOT_REQUEST, "mic/root.json")
    assert folder(year) == "11"
    month, unnamed = opened(year, "mic/year.json")
    assert (folder(month), folder(unnamed)) == ("22", "23")
    [day] = opened(month, "mic/month.json")
    assert folder(day) == "32"


def test_a_file_has_the_day_of_the_folders_that_lead_to_it() -> None:
    [year] = opened(ROOT_REQUEST, "mic/root.json")
    month = opened(year, "mic/year.json")[0]
    [day] = opened(month, "mic/month.json")
    [edition] = editions_of(TREE, answer(day, rebuilt("mic/day.json")))
    assert str(edition.publication_date) == "2026-02-03"
    assert (edition.volume, edition.number, edition.section) == ("CXC", "11", "Tercera")
    assert edition.title == "Tercera Sección Tomo CXC Núm. 11"


def test_a_file_outside_the_folders_of_days_has_no_day_unless_it_prints_one() -> None:
    [year] = opened(ROOT_REQUEST, "mic/root.json")
    month = opened(year, "mic/year.json")[0]
    [edition] = editions_of(TREE, answer(month, rebuilt("mic/month.json")))
    assert edition.publication_date is None


def test_the_trail_is_in_the_fragment_that_is_never_sent() -> None:
    [year] = opened(ROOT_REQUEST, "mic/root.json")
    assert year.url.endswith("/?wpfilebase_ajax=1#2026")
    assert year.form == (("wpfb_action", "tree"), ("type", "browser"), ("base", "11"))


@pytest.mark.parametrize(
    "body",
    ["<html></html>", "[]", '{"error": 1}', '[{"id": "x"}]', '[{"type": "cat", "cat_id": 1}]'],
)
def test_an_answer_of_another_shape_is_an_error(body: str) -> None:
    with pytest.raises(ListingChangedError):
        list(TREE.read(answer(ROOT_REQUEST, body)))


def test_folders_that_name_no_day_are_opened_and_date_nothing() -> None:
    [year] = opened(ROOT_REQUEST, "mic/root.json")
    month = opened(year, "mic/year.json")[0]
    odd = rebuilt("mic/month.json").decode().replace(">02<", ">Edición 45<")
    [unnamed, _] = requests_of(TREE, answer(month, odd))
    assert unnamed.url.endswith("#2026/2/0")
    [edition] = editions_of(TREE, answer(unnamed, rebuilt("mic/day.json")))
    assert edition.publication_date is None


def test_a_folder_of_a_day_that_the_month_lacks_is_an_error() -> None:
    [year] = opened(ROOT_REQUEST, "mic/root.json")
    month = opened(year, "mic/year.json")[0]
    thirtieth = rebuilt("mic/month.json").decode().replace(">02<", ">30<")
    with pytest.raises(ListingChangedError, match="a folder of the day"):
        requests_of(TREE, answer(month, thirtieth))
