"""`vigia sources`, `vigia sources check` and `vigia sources parse`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from extractors.fetching.manners import RequestMade
from extractors.journal import Ended as VisitEnded
from extractors.journal import Ending, Purpose, Visit
from extractors.ledger import Ledger
from extractors.sources.registry import source_codes
from pipelines.commands.app import run
from pipelines.commands.sourcing import COLUMNS, EDITION_KEYS, STEP_KEYS
from pipelines.demo.replica.faults import Fault, Target
from pipelines.demo.replica.server import Replica
from pipelines.demo.shelves import demo_shelves
from pipelines.loading import load_and_publish
from pipelines.messages import Language
from pipelines.settings import Settings
from tests.conftest import ROOT
from tests.pipelines.conftest import INGESTED_AT, Ended, Vigia

PAGES = ROOT / "tests" / "fixtures" / "listings"
INDEX = PAGES / "fed" / "index.html"
NIGHT = datetime(2026, 11, 20, 9, tzinfo=UTC)
KNOWN = ("last_visit_at", "last_ending", "last_ok_at", "last_edition_date", "silent_days",
         "is_silent", "robots", "robots_at")  # fmt: skip


def request(url: str, status: int | None, at: datetime = NIGHT) -> RequestMade:
    return RequestMade("a.example", "GET", url, at, status, 0, 0, False, "Vigia/0")


def robots(status: int | None) -> RequestMade:
    return request("https://a.example/robots.txt", status)


LISTING = request("https://a.example/listing", 200, NIGHT + timedelta(seconds=3))


def journal(
    data: Path, code: str, ending: Ending, *made: RequestMade, at: datetime = NIGHT
) -> None:
    """Write down a visit that ended, with the requests that it made."""
    visit_id, written = Ledger(data / "ledger").open_journal(code, at)
    day = at.date()
    written.write(Visit(visit_id, code, Purpose.NIGHTLY, day - timedelta(days=21), day, at))
    for each in made:
        written.write(each)
    written.write(VisitEnded(ending, (), True, "json_api", 0, 0, 0, at))
    written.close()


@pytest.fixture
def visited(own_data: Path) -> Path:
    """A data directory with editions of some gazettes, and visits to others' sites."""
    journal(own_data, "AGU", Ending.OK, robots(200), LISTING)
    journal(own_data, "AGU", Ending.FAILED, at=NIGHT + timedelta(days=1))
    journal(own_data, "BCN", Ending.BLOCKED, robots(200))
    journal(own_data, "CHP", Ending.EMPTY, robots(404), LISTING)
    journal(own_data, "DUR", Ending.FAILED, robots(None))
    journal(own_data, "GRO", Ending.FAILED, robots(503))
    journal(own_data, "JAL", Ending.PARTIAL, robots(200))
    load_and_publish(Settings(data=own_data, now=lambda: INGESTED_AT), lambda: None)
    return own_data


def test_the_sources_are_one_row_a_gazette(vigia: Vigia) -> None:
    ended = vigia("sources", "--format", "json")
    rows = json.loads(ended.out)
    assert ended.code == 0
    assert [row["jurisdiction_code"] for row in rows] == list(source_codes())
    assert {tuple(row) for row in rows} == {tuple(COLUMNS)}
    assert {row["verified_on"] for row in rows} == {None}
    assert {row[name] for row in rows for name in KNOWN} == {None}


def test_the_sources_say_how_the_last_visits_ended(vigia: Vigia, visited: Path) -> None:
    rows = {row["jurisdiction_code"]: row for row in told(vigia, visited)}
    agu = rows["AGU"]
    assert (agu["last_ending"], agu["platform"], agu["verified_on"]) == ("failed", "json_api", None)
    assert datetime.fromisoformat(str(agu["last_ok_at"])) == NIGHT
    assert datetime.fromisoformat(str(agu["last_visit_at"])) == NIGHT + timedelta(days=1)
    assert rows["CHP"]["last_ok_at"] is not None
    assert rows["BCN"]["last_ok_at"] is None


def test_the_sources_say_what_was_met_of_robots_txt(vigia: Vigia, visited: Path) -> None:
    met = {row["jurisdiction_code"]: row["robots"] for row in told(vigia, visited)}
    assert {code: each for code, each in met.items() if each} == {
        "AGU": "allows",
        "BCN": "asks_not_to",
        "CHP": "absent",
        "COA": "not_asked",
        "DUR": "no_answer",
        "GRO": "no_answer",
        "JAL": "answered",
        "MIC": "not_asked",
    }


def test_a_silence_is_marked_if_it_is_longer_than_is_plausible(
    vigia: Vigia, visited: Path, tmp_path: Path
) -> None:
    mic = {row["jurisdiction_code"]: row for row in told(vigia, visited)}["MIC"]
    assert mic["last_edition_date"] == "2018-02-21"
    assert mic["silent_days"] == (date(2026, 11, 23) - date(2018, 2, 21)).days
    assert (mic["longest_silence_days"], mic["is_silent"]) == (14, True)
    assert f"{mic['silent_days']}/14 !" in vigia("sources", data=visited).out
    settings = Settings(data=visited, now=lambda: datetime(2018, 3, 8, 15, tzinfo=UTC))
    answer = tmp_path / "then.json"
    assert run(["sources", "--output", str(answer), "--format", "json"], settings) == 0
    then = {row["jurisdiction_code"]: row for row in json.loads(answer.read_text("utf-8"))}["MIC"]
    assert (then["silent_days"], then["is_silent"]) == (14, False)


def test_the_table_of_sources_shows_all_that_is_known_in_both_languages(
    vigia: Vigia, visited: Path
) -> None:
    english = vigia("sources", data=visited).out
    assert "Last ok" in english
    (agu,) = (line for line in english.splitlines() if line.startswith(" AGU"))
    assert agu.split()[-3:] == ["2026-11-20", "failed", "allows"]
    spanish = vigia("sources", data=visited, language="es").out
    assert "pide no hacerlo" in spanish
    assert "Días sin edición" in spanish
    assert "fallida" in spanish


def told(vigia: Vigia, data: Path) -> list[dict[str, object]]:
    return vigia("sources", "--format", "json", data=data).records()


def test_the_table_of_sources_speaks_the_persons_language(vigia: Vigia) -> None:
    assert "Official Gazette of the Federation" in vigia("sources").out
    assert "Listado por" in vigia("sources", language="es").out


def test_a_saved_page_is_printed_as_an_array_with_the_contracts_keys(vigia: Vigia) -> None:
    ended = vigia("sources", "parse", "fed", INDEX, "--json")
    editions = json.loads(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert [tuple(edition) for edition in editions] == [EDITION_KEYS] * 2
    assert editions[0] == {
        "publication_date": "2026-01-05",
        "volume": None,
        "number": None,
        "section": "PRIMERA SECCION",
        "kind": "Matutina",
        "title": "Decreto inventado por el que se reforma una ley inventada.",
        "url": "https://www.dof.gob.mx/nota_detalle.php?codigo=9000002&fecha=05/01/2026",
    }


def test_a_day_declared_empty_is_an_empty_array_and_no_error(vigia: Vigia) -> None:
    ended = vigia("sources", "parse", "FED", PAGES / "fed" / "empty_day.html", "--json")
    assert (ended.code, json.loads(ended.out)) == (0, [])
    shown = vigia("sources", "parse", "FED", PAGES / "fed" / "empty_day.html")
    assert "0 edition(s)" in shown.out


def test_a_saved_page_is_shown_as_a_table_to_people(vigia: Vigia) -> None:
    ended = vigia("sources", "parse", "FED", INDEX, language="es")
    assert "2 edición(es) listadas" in ended.out
    assert "SEGUNDA SECCION" in ended.out


def test_links_are_relative_to_the_address_that_is_given(vigia: Vigia) -> None:
    page = PAGES / "oax" / "ordinary.html"
    address = "https://periodicooficial.oaxaca.gob.mx/viejo/busquedadoc.php"
    ended = vigia("sources", "parse", "OAX", page, "--url", address, "--json")
    (first, _) = json.loads(ended.out)
    assert first["url"].startswith("https://periodicooficial.oaxaca.gob.mx/viejo/files/")


def test_a_page_of_another_shape_names_the_file_and_the_reason(vigia: Vigia) -> None:
    ended = vigia("sources", "parse", "OAX", INDEX, "--json")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith(f"{INDEX}: ")
    assert "table#tblNueva" in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["XXX", str(INDEX)], "not found"),
        (["FED", "nowhere.html"], "there is no such file"),
        (["FED", str(PAGES)], "a folder"),
        (["FED", str(INDEX), "--url", "dof.gob.mx"], "not an address"),
        (["FED"], "Missing argument 'FILE'"),
    ],
)
def test_a_bad_call_of_parse_is_one_line_and_exit_code_2(
    vigia: Vigia, arguments: list[str], words: str
) -> None:
    ended = vigia("sources", "parse", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err
    assert ended.err.count("\n") == 1


def test_the_help_of_parse_is_in_both_languages(vigia: Vigia) -> None:
    assert "saved listing page" in vigia("sources", "parse", "--help").out
    spanish = vigia("sources", "parse", "--help", language="es").out
    assert spanish.startswith("Uso:")
    assert "página de listado" in spanish


def test_parsing_a_page_touches_no_data_directory(vigia: Vigia, fresh_data: Path) -> None:
    assert vigia("--data", fresh_data, "sources", "parse", "FED", INDEX).code == 0
    assert not fresh_data.exists()


Check = Callable[..., Ended]


@pytest.fixture
def replica() -> Iterator[Replica]:
    """The replica of one site."""
    with Replica({"AGU": demo_shelves()["AGU"]}) as replica:
        yield replica


@pytest.fixture
def check(replica: Replica, capsys: pytest.CaptureFixture[str]) -> Check:
    """Check Aguascalientes on the replica: ``check("--save", folder, language="es")``."""

    def call(*arguments: str | Path, language: Language = "en") -> Ended:
        settings = Settings(language=language, now=lambda: NIGHT, replica=replica.address)
        code = run(["sources", "check", "agu", *map(str, arguments)], settings)
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return call


def test_a_check_is_one_line_a_step_and_exit_code_0(check: Check) -> None:
    ended = check()
    assert (ended.code, ended.err) == (0, "")
    names = [line.split()[:2] for line in ended.out.splitlines()]
    assert names == [
        ["skipped", "name"], ["skipped", "TLS"], ["ok", "robots.txt"], ["ok", "listing"],
        ["ok", "rows"], ["ok", "document"], ["ok", "silence"],
    ]  # fmt: skip


def test_a_check_speaks_the_persons_language(check: Check, replica: Replica) -> None:
    replica.weather.strike(["AGU"], Fault.FORBIDDEN, Target.LISTING)
    ended = check(language="es")
    assert ended.code == 1
    assert "falló    listado" in ended.out
    assert "Reparación: Elija otro agente con VIGIA_AGENTS" in ended.out
    assert "omitido  filas       json_api: necesita: listado" in ended.out


def test_a_check_is_an_array_of_steps_to_programs(check: Check, replica: Replica) -> None:
    replica.weather.strike(["AGU"], Fault.HTML_PAGE, Target.DOCUMENT)
    ended = check("--format", "json")
    steps = ended.records()
    assert ended.code == 1
    assert {tuple(step) for step in steps} == {STEP_KEYS}
    (failed,) = (step for step in steps if step["outcome"] == "failed")
    assert (failed["step"], failed["subject"]) == ("document", "json_api")
    assert str(failed["mend"]).endswith("extractors/sources/platforms/page_methods.py.")
    assert {step["mend"] for step in steps if step is not failed} == {None}


def test_a_check_keeps_what_it_received_and_parse_reads_it_back(
    check: Check, vigia: Vigia, tmp_path: Path
) -> None:
    folder = tmp_path / "evidence"
    assert "1 page(s) and check.json" in check("--save", folder).err
    assert sorted(path.name for path in folder.iterdir()) == ["check.json", "json_api-1.json"]
    parsed = vigia("sources", "parse", "AGU", folder / "json_api-1.json", "--json")
    days = [edition["publication_date"] for edition in parsed.records()]
    shelved = [f"{edition.publication_date}" for edition in demo_shelves()["AGU"].editions]
    assert days == shelved[::-1]


def test_the_report_of_a_check_tells_its_steps_pages_and_requests(
    check: Check, tmp_path: Path
) -> None:
    check("--save", tmp_path, language="es")
    report = json.loads((tmp_path / "check.json").read_text("utf-8"))
    assert (report["jurisdiction"], report["checked_at"]) == ("AGU", NIGHT.isoformat())
    assert [step["step"] for step in report["steps"]][-2:] == ["document", "silence"]
    assert report["steps"][3]["seen"].startswith("200, ")
    (page,) = report["pages"]
    assert page["url"].endswith("/Default.aspx/obtenerInformacion")
    assert [(made["method"], made["status"]) for made in report["requests"]] == [
        ("GET", 200), ("POST", 200), ("GET", 206),
    ]  # fmt: skip
    assert {made["agent"].split("/")[0] for made in report["requests"]} == {"Vigia"}
    listed = report["requests"][1]
    assert listed["url"] == page["url"]
    assert listed["byte_count"] == len((tmp_path / page["file"]).read_bytes())


def test_a_page_that_cannot_be_read_is_kept_as_it_came(
    check: Check, replica: Replica, vigia: Vigia, tmp_path: Path
) -> None:
    replica.weather.strike(["AGU"], Fault.CHANGED_MARKUP, Target.LISTING)
    assert check("--save", tmp_path).code == 1
    assert b"nuevo_" in (tmp_path / "json_api-1.json").read_bytes()
    assert vigia("sources", "parse", "AGU", tmp_path / "json_api-1.json").code == 3


def test_a_folder_that_cannot_be_written_to_is_found_before_the_site_is_asked(
    check: Check, replica: Replica, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file")
    ended = check("--save", tmp_path / "taken")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith(f"{tmp_path / 'taken'}: cannot be written")
    assert replica.asked.total() == 0


def test_a_check_touches_no_data_directory(
    check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert check("--save", tmp_path / "kept").code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["XXX"], "not found"),
        (["AGU", "--format", "xml"], "no such format"),
        ([], "Missing argument 'CODE'"),
    ],
)
def test_a_bad_call_of_check_is_one_line_and_exit_code_2(
    vigia: Vigia, arguments: list[str], words: str
) -> None:
    ended = vigia("sources", "check", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err
    assert ended.err.count("\n") == 1


def test_the_help_of_check_is_in_both_languages_with_an_example(vigia: Vigia) -> None:
    assert "vigia sources check CHP --save chp" in vigia("sources", "check", "--help").out
    spanish = " ".join(vigia("sources", "check", "--help", language="es").out.split())
    assert "Ejemplo: vigia sources check CHP --save chp" in spanish
