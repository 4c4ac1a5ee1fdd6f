"""`vigia publish`: to publish, to list, to write, to go back; and readers meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from extractors.storing import held
from pipelines.settings import read_settings
from tests.conftest import ROOT
from tests.drill.publications import ENDED, kills, prepared
from tests.pipelines.conftest import Vigia
from warehouse.database import LOCK_FILE, SNAPSHOT_FILE, open_writer
from warehouse.publication.kept import kept_publications

KILLS, SEED = 5, 33


def is_given(vigia: Vigia, data: Path) -> str:
    """The name of what readers are given."""
    rows = vigia("publish", "--list", "--format", "json", data=data).records()
    (name,) = (row["name"] for row in rows if row["is_current"])
    return str(name)


def add_document(data: Path) -> None:
    """Publish once more, with one document that nobody has read."""
    with open_writer(data) as writer:
        writer.run("insert into raw.documents values (uuid()::varchar, now())")


# Publishing


def test_the_publications_that_are_kept_are_listed_newest_first(
    vigia: Vigia, own_data: Path
) -> None:
    add_document(own_data)
    newest, oldest = vigia("publish", "--list", "--format", "json", data=own_data).records()
    assert list(newest) == [
        "published_at", "name", "is_current", "documents", "bytes", "content_hash", "follows",
    ]  # fmt: skip
    assert (newest["is_current"], oldest["is_current"]) == (True, False)
    assert newest["follows"] == oldest["name"]
    assert newest["bytes"] == (own_data / SNAPSHOT_FILE).stat().st_size
    assert str(newest["name"]) in vigia("publish", "--list", data=own_data).out


def test_nothing_is_listed_where_nothing_was_published(vigia: Vigia, fresh_data: Path) -> None:
    assert vigia("publish", "--list", "--format", "json", data=fresh_data).records() == []
    assert not fresh_data.exists()


@pytest.mark.parametrize("words", [(), ("--back",), ("--to", "open")])
def test_nothing_is_published_where_nothing_was_ingested(
    vigia: Vigia, fresh_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    ended = vigia("publish", *words, data=fresh_data)
    assert ended.code == 3
    assert "there is no warehouse here yet" in ended.err
    assert not fresh_data.exists()
    assert not (tmp_path / "open").exists()


def test_going_back_lasts_until_it_is_ended(vigia: Vigia, own_data: Path) -> None:
    first = is_given(vigia, own_data)
    add_document(own_data)
    second = is_given(vigia, own_data)
    ended = vigia("publish", "--back", data=own_data)
    assert (ended.code, f"Readers are given {first}" in ended.err) == (0, True)
    assert "until a run has something new" in ended.err
    assert is_given(vigia, own_data) == first
    assert vigia("publish", "--back", data=own_data).code == 2
    ended = vigia("publish", data=own_data)
    assert (ended.code, f"Readers are given {second}" in ended.err) == (0, True)
    assert is_given(vigia, own_data) == second


def test_a_publication_is_chosen_by_its_name(vigia: Vigia, own_data: Path) -> None:
    first = is_given(vigia, own_data)
    add_document(own_data)
    add_document(own_data)
    assert vigia("publish", "--use", first, data=own_data).code == 0
    assert is_given(vigia, own_data) == first
    ended = vigia("publish", "--use", "nothing", data=own_data, language="es")
    assert ended.code == 2
    assert ended.err == (
        "nothing: no se encontró. `vigia publish --list` muestra las que se conservan.\n"
    )


def test_a_damaged_publication_is_not_given_to_readers(vigia: Vigia, own_data: Path) -> None:
    add_document(own_data)
    damaged, current = kept_publications(own_data / "published")
    damaged.file.chmod(0o644)
    os.truncate(damaged.file, 100_000)
    ended = vigia("publish", "--back", data=own_data)
    assert ended.code == 3
    assert f"{damaged.name}: vigia.duckdb is not as it must be" in ended.err
    assert is_given(vigia, own_data) == current.name


def test_as_many_are_kept_as_one_asks_for(vigia: Vigia, own_data: Path) -> None:
    for _ in range(3):
        add_document(own_data)
    assert len(kept_publications(own_data / "published")) == 4
    assert vigia("publish", "--keep", "2", data=own_data).code == 0
    assert len(kept_publications(own_data / "published")) == 2


def test_how_many_are_kept_can_come_from_the_environment() -> None:
    assert read_settings({"VIGIA_KEEP": "9"}).keep == 9
    assert read_settings({}).keep == 5


@pytest.mark.parametrize(
    ("words", "english", "spanish"),
    [
        (("--keep", "none"), "--keep none: not a whole number", "--keep none: no es un entero"),
        (("--list", "--back"), "one at a time", "de a una"),
        (("--list", "--format", "xml"), "no such format", "no existe ese formato"),
        (
            ("--to", "open", "--format", "xml"),
            "Choose one of parquet, csv, json",
            "Elija uno de parquet",
        ),
        (("--to", "."), ".: holds other things", ".: contiene otras cosas"),
    ],
)
def test_bad_usage_is_said_in_the_persons_language(
    vigia: Vigia, ingested: Path, words: tuple[str, ...], english: str, spanish: str
) -> None:
    for language, sentence in (("en", english), ("es", spanish)):
        ended = vigia("publish", *words, data=ingested, language=language)
        assert (ended.code, ended.out) == (2, "")
        assert sentence in ended.err


@pytest.mark.parametrize("words", [(), ("--use", "any")])
def test_a_second_publisher_says_that_it_waits_and_then_gives_up(
    vigia: Vigia, own_data: Path, words: tuple[str, ...]
) -> None:
    with held(own_data / LOCK_FILE, 0):
        ended = vigia("publish", *words, data=own_data, wait_seconds=0.2)
    assert ended.code == 3
    assert "another process is writing" in ended.err.splitlines()[-1]
    assert len(ended.err.splitlines()) == 2


# Files for other programs


def test_a_package_of_all_forms_names_the_gazettes(
    vigia: Vigia, ingested: Path, tmp_path: Path
) -> None:
    ended = vigia("publish", "--to", tmp_path / "open", data=ingested)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.endswith("open: parquet, csv, json.\n")
    described = json.loads((tmp_path / "open" / "datapackage.json").read_text("utf-8"))
    assert len(described["sources"]) == 33
    assert all(source["path"].startswith("https://") for source in described["sources"])
    assert is_given(vigia, ingested) == described["publication"]


def test_a_package_of_one_form_replaces_one_of_all(
    vigia: Vigia, ingested: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "open"
    assert vigia("publish", "--to", folder, data=ingested).code == 0
    assert vigia("publish", "--to", folder, "--format", "csv", data=ingested).code == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "csv", "datapackage.json", "manifest.json",
    ]  # fmt: skip


def test_a_package_holds_what_readers_are_given_and_not_what_is_newest(
    vigia: Vigia, own_data: Path, tmp_path: Path
) -> None:
    first = is_given(vigia, own_data)
    add_document(own_data)
    assert vigia("publish", "--back", data=own_data).code == 0
    assert vigia("publish", "--to", tmp_path / "open", "--format", "csv", data=own_data).code == 0
    described = json.loads((tmp_path / "open" / "datapackage.json").read_text("utf-8"))
    assert described["publication"] == first


def test_what_an_older_vigia_published_is_published_anew_for_a_package(
    vigia: Vigia, own_data: Path, tmp_path: Path
) -> None:
    (kept,) = kept_publications(own_data / "published")
    for path in (*kept.folder.iterdir(), kept.folder):
        path.rmdir() if path.is_dir() else path.unlink()
    ended = vigia("publish", "--to", tmp_path / "open", "--format", "csv", data=own_data)
    assert ended.code == 0
    assert len(kept_publications(own_data / "published")) == 1


# Readers meanwhile

COUNT = "select (select count(*) from raw.documents), (select count(*) from raw.origins)"
HOLDING = """
import json, sys, duckdb
with duckdb.connect(sys.argv[1], read_only=True) as client:
    seen = [client.execute(sys.argv[2]).fetchone()]
    print("open", flush=True)
    while not is_told_to_stop():
        seen.append(client.execute(sys.argv[2]).fetchone())
print(json.dumps(seen), flush=True)
"""
OPENING = """
import json, sys, duckdb
seen = []
print("open", flush=True)
while not is_told_to_stop():
    with duckdb.connect(sys.argv[1], read_only=True) as client:
        seen.append(client.execute(sys.argv[2]).fetchone())
print(json.dumps(seen), flush=True)
"""
STOP = """
import select, sys
def is_told_to_stop():
    return bool(select.select([sys.stdin], [], [], 0.01)[0])
"""


@contextmanager
def reading(data: Path, program: str) -> Iterator[subprocess.Popen[str]]:
    """A reader in another process, under way."""
    with subprocess.Popen(
        [sys.executable, "-c", STOP + program, str(data / SNAPSHOT_FILE), COUNT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process


def seen_by(reader: subprocess.Popen[str]) -> list[tuple[int, int]]:
    """Stop a reader, and return all that it saw; it met no error."""
    out, err = reader.communicate("stop\n")
    assert (reader.returncode, err) == (0, "")
    return [(documents, origins) for documents, origins in json.loads(out)]


def publish_a_pair(data: Path, number: int) -> None:
    """Publish two documents and their origins, which are committed one after the other."""
    with open_writer(data) as writer:
        for half in ("a", "b"):
            name = {"name": f"{number}-{half}"}
            writer.run("insert into raw.documents values ($name, now())", name)
            writer.run(
                "insert into raw.origins (document_sha256, location, headers, recorded_at) "
                "values ($name, 'x', '{}', now())",
                name,
            )


def test_readers_never_see_half_of_what_is_published_nor_meet_an_error(own_data: Path) -> None:
    with reading(own_data, HOLDING) as holding, reading(own_data, OPENING) as opening:
        for number in range(10):
            publish_a_pair(own_data, number)
        held_on, opened = seen_by(holding), seen_by(opening)
    assert len(held_on) > 10
    assert len(set(held_on)) == 1
    before = held_on[0]
    grown = [(documents - before[0], origins - before[1]) for documents, origins in opened]
    assert grown == sorted(grown)
    assert set(grown) <= {(count, count) for count in range(0, 22, 2)}
    assert len(set(grown)) > 5


def test_a_publisher_and_one_who_goes_back_take_turns(own_data: Path, vigia: Vigia) -> None:
    add_document(own_data)
    codes: list[int] = []

    def go_back() -> None:
        command = [sys.executable, "-m", "pipelines", "publish", "--back", "--data", str(own_data)]
        codes.append(subprocess.run(command, cwd=ROOT, check=False).returncode)

    beside = threading.Thread(target=go_back)
    beside.start()
    add_document(own_data)
    beside.join()
    kept = [publication.name for publication in kept_publications(own_data / "published")]
    assert codes == [0]
    assert is_given(vigia, own_data) in kept


def test_a_killed_run_is_finished_by_the_next_whenever_it_was_killed(
    ingested: Path, pressed: Path, tmp_path: Path
) -> None:
    ground = prepared(ingested, sorted(pressed.iterdir()), tmp_path)
    came = list(kills(ground, tmp_path, KILLS, SEED))
    assert {killed.broken for killed in came} == {()}
    assert sum(killed.stage != ENDED for killed in came) == KILLS
