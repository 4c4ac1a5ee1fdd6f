"""What readers are given: whole, checked, kept, and the same bytes for the same content."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from extractors.errors import (
    CheckFailedError,
    NotReadingError,
    PublicationDamagedError,
    QueryRefusedError,
    WarehouseOlderError,
)
from tests.conftest import ROOT
from tests.warehouse.invented import Desk, article, edition, law
from warehouse.build import build
from warehouse.claims import load_claims
from warehouse.content import content_hash
from warehouse.database import SNAPSHOT_FILE, WAREHOUSE_FILE, open_kept, open_reader, open_writer
from warehouse.publication.copying import STORAGE
from warehouse.publication.fields import TYPES, primary_key, stated_key
from warehouse.publication.kept import (
    KEPT_COUNT,
    PUBLISHED_FOLDER,
    Publication,
    current_publication,
    kept_publications,
    publication_before,
    require_usable,
    swap_in,
)
from warehouse.publication.manifest import MANIFEST_FILE, read_manifest
from warehouse.publication.package import (
    PACKAGE_FILE,
    DataSource,
    is_replaceable,
    write_package,
)
from warehouse.publication.resources import DataForm
from warehouse.statements import list_statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warehouse.database import Connection

GAZETTE = DataSource("Periódico Oficial", "https://periodico.example/")
WORDS = "Nadie será objeto de trata de personas."


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with one invented law, published; not to be written to."""
    data = tmp_path_factory.mktemp("told") / "data"
    tell(data, "one")
    return data


@pytest.fixture(scope="module")
def package(told: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that is published, in every form."""
    folder = tmp_path_factory.mktemp("package") / "open"
    write_package(current(told), folder, list(DataForm), [GAZETTE])
    return folder


def tell(data: Path, *names: str) -> None:
    """Take in editions of those names, and publish what follows from them."""
    with open_writer(data) as connection:
        load_claims(connection)
        desk = Desk(data, connection)
        for name in names:
            enacted = law(article("1", f"{WORDS} {name}"), title=f"Ley {name}", slug=name)
            desk.take(edition(name, None, enacted), name)
        build(connection)


def current(data: Path) -> Publication:
    """What readers are given."""
    found = current_publication(data / PUBLISHED_FOLDER)
    assert found
    return found


def kept_names(data: Path) -> list[str]:
    """The names of what is kept, oldest first."""
    return [publication.name for publication in kept_publications(data / PUBLISHED_FOLDER)]


def documents(data: Path) -> int:
    """How many documents a reader sees."""
    with open_reader(data) as reader:
        return len(reader.ask("from marts.documents").rows)


def left_over(data: Path) -> list[str]:
    """What is half done under a data directory's published folder."""
    return [path.name for path in (data / PUBLISHED_FOLDER).rglob("*.part")]


# The manifest


def test_the_manifest_tells_what_a_publication_holds(told: Path) -> None:
    manifest = current(told).manifest
    with open_kept(told / WAREHOUSE_FILE) as warehouse:
        assert manifest.content_hash == content_hash(warehouse)
    assert manifest.name.endswith(f"Z-{manifest.content_hash[:8]}")
    assert (manifest.rows["documents"], manifest.rows["adoption_status"]) == (1, 33)
    assert manifest.readers == {"1": 1}
    assert manifest.recorded_at
    assert manifest.recorded_at.isoformat() == "2026-01-01T00:00:00+00:00"
    assert list(manifest.checks) == list(list_statements("checks"))
    assert manifest.schema == int(list_statements("schema")[-1].partition("_")[0])


def test_the_manifest_has_the_size_and_hash_of_the_file_that_readers_open(told: Path) -> None:
    content = (told / SNAPSHOT_FILE).read_bytes()
    (file,) = current(told).manifest.files
    assert (file.path, file.bytes) == ("vigia.duckdb", len(content))
    assert file.sha256 == hashlib.sha256(content).hexdigest()


def test_a_manifest_is_read_as_it_was_written(told: Path) -> None:
    publication = current(told)
    assert read_manifest(publication.folder / MANIFEST_FILE) == publication.manifest


def test_a_folder_whose_manifest_cannot_be_understood_is_no_publication(fresh_data: Path) -> None:
    tell(fresh_data, "one")
    (current(fresh_data).folder / MANIFEST_FILE).write_text('{"name": 1}')
    assert kept_names(fresh_data) == []


def test_the_published_copy_holds_what_the_warehouse_does(told: Path) -> None:
    with open_kept(told / WAREHOUSE_FILE) as warehouse, open_reader(told) as reader:
        assert content_hash(reader) == content_hash(warehouse)


# Older clients


def test_the_file_carries_the_storage_version_that_older_clients_open(told: Path) -> None:
    with open_kept(told / SNAPSHOT_FILE) as published:
        tags = published.ask("select tags from duckdb_databases() where database_name = 'vigia'")
    assert tags.rows == [({"storage_version": f"{STORAGE}+"},)]


def test_the_published_file_has_what_older_clients_lack(told: Path) -> None:
    with open_kept(told / SNAPSHOT_FILE) as published:
        stored = published.ask("select main.if(true, 'yes', 'no'), main.if(null, 'yes', 'no')")
    assert stored.rows == [("yes", "no")]


def test_every_column_of_a_mart_has_a_plain_type(told: Path) -> None:
    with open_kept(told / SNAPSHOT_FILE) as published:
        found = published.ask(
            "select distinct data_type from duckdb_columns() where schema_name = 'marts'"
        )
    plain = {kind for kind in found.column("data_type") if not str(kind).endswith("[]")}
    assert plain <= set(TYPES)


CLIENT = """
import duckdb, json, sys
with duckdb.connect(sys.argv[1], read_only=True) as client:
    asked = "select * from marts.provisions_as_of(current_date, now())"
    client.execute(asked)
    print(json.dumps([[column[0] for column in client.description], len(client.fetchall())]))
"""


def test_another_process_asks_the_published_file_by_its_macros(fresh_data: Path) -> None:
    with open_writer(fresh_data) as connection:
        desk = Desk(fresh_data, connection)
        desk.take(edition("one", date(2020, 1, 1), law(article("1", WORDS))), "one")
        build(connection)
    ended = subprocess.run(
        [sys.executable, "-c", CLIENT, str(fresh_data / SNAPSHOT_FILE)],
        capture_output=True,
        check=True,
        text=True,
    )
    columns, rows = json.loads(ended.stdout)
    assert columns[:4] == ["provision_id", "instrument_id", "label", "kind"]
    assert rows == 1


# What is kept


def test_equal_content_is_published_once(fresh_data: Path) -> None:
    tell(fresh_data, "one")
    before = (fresh_data / SNAPSHOT_FILE).stat().st_ino
    tell(fresh_data, "one")
    assert len(kept_names(fresh_data)) == 1
    assert (fresh_data / SNAPSHOT_FILE).stat().st_ino == before


def test_what_only_the_log_tells_is_published_too(fresh_data: Path) -> None:
    tell(fresh_data, "one")
    with open_writer(fresh_data) as connection:
        connection.run(
            "insert into log.requests values "
            "('v', 'h', 'GET', 'https://h/', now(), 200, 1, 1, false, 'a', null)"
        )
    first, second = kept_publications(fresh_data / PUBLISHED_FOLDER)
    assert first.manifest.content_hash == second.manifest.content_hash
    assert current(fresh_data) == second


def test_the_newest_are_kept_and_each_names_the_one_before(fresh_data: Path) -> None:
    names = [f"n{number}" for number in range(KEPT_COUNT + 2)]
    for name in names:
        tell(fresh_data, name)
    kept = kept_publications(fresh_data / PUBLISHED_FOLDER)
    assert [one.manifest.rows["documents"] for one in kept] == [3, 4, 5, 6, 7]
    assert [one.manifest.follows for one in kept[1:]] == [one.name for one in kept[:-1]]
    assert current(fresh_data) == kept[-1]
    assert left_over(fresh_data) == []


def test_fewer_are_kept_as_soon_as_it_is_asked(fresh_data: Path) -> None:
    for name in ("one", "two", "three"):
        tell(fresh_data, name)
    with open_writer(fresh_data, keep=1):
        pass
    assert kept_names(fresh_data) == [current(fresh_data).name]


def test_a_publication_that_readers_were_given_again_is_not_removed(fresh_data: Path) -> None:
    for name in ("one", "two", "three"):
        tell(fresh_data, name)
    first = kept_publications(fresh_data / PUBLISHED_FOLDER)[0]
    swap_in(first.file, fresh_data / PUBLISHED_FOLDER)
    with open_writer(fresh_data, keep=1):
        pass
    assert current(fresh_data) == first


def test_readers_are_given_an_earlier_one_until_there_is_something_new(fresh_data: Path) -> None:
    tell(fresh_data, "one")
    tell(fresh_data, "two")
    earlier = publication_before(current(fresh_data), fresh_data / PUBLISHED_FOLDER)
    assert earlier
    require_usable(earlier)
    swap_in(earlier.file, fresh_data / PUBLISHED_FOLDER)
    assert documents(fresh_data) == 1
    tell(fresh_data, "two")
    assert documents(fresh_data) == 1
    tell(fresh_data, "three")
    assert documents(fresh_data) == 3
    assert current(fresh_data).manifest.follows == earlier.name


def test_the_first_publication_has_none_before_it(told: Path) -> None:
    assert publication_before(current(told), told / PUBLISHED_FOLDER) is None


def test_a_publication_that_was_altered_is_not_given_to_readers(fresh_data: Path) -> None:
    tell(fresh_data, "one")
    publication = current(fresh_data)
    publication.file.chmod(0o644)
    with publication.file.open("r+b") as file:
        file.truncate(100_000)
    with pytest.raises(PublicationDamagedError, match=publication.name):
        require_usable(publication)


def test_a_publication_of_an_older_vigia_is_not_given_to_readers(fresh_data: Path) -> None:
    with open_writer(fresh_data) as writer:
        writer.run("delete from main.schema_steps where step > 3")
    with pytest.raises(WarehouseOlderError, match="schema 3"):
        require_usable(current(fresh_data))


@pytest.mark.parametrize("befall", ["gone", "cut", "foreign"])
def test_what_befalls_the_file_of_readers_is_mended_by_the_next_session(
    fresh_data: Path, befall: str
) -> None:
    tell(fresh_data, "one")
    path = fresh_data / SNAPSHOT_FILE
    content = path.read_bytes()
    path.unlink()
    if befall != "gone":
        path.write_bytes(content[:50_000] if befall == "cut" else b"another program's file")
    with open_writer(fresh_data):
        pass
    assert path.read_bytes() == content
    assert len(kept_names(fresh_data)) == 1


def test_a_damaged_publication_is_made_anew(fresh_data: Path) -> None:
    tell(fresh_data, "one")
    path = fresh_data / SNAPSHOT_FILE
    path.chmod(0o644)
    with path.open("r+b") as file:
        file.seek(200_000)
        file.write(os.urandom(300_000))
    with open_writer(fresh_data):
        pass
    assert documents(fresh_data) == 1
    assert len(kept_names(fresh_data)) == 2


def test_a_copied_folder_of_publications_is_a_whole_one(told: Path, tmp_path: Path) -> None:
    copied = tmp_path / "copied"
    shutil.copytree(told, copied)
    assert current(copied).name == current(told).name
    assert documents(copied) == 1


def test_the_published_file_is_not_to_be_written_to(told: Path) -> None:
    assert (told / SNAPSHOT_FILE).stat().st_mode & 0o222 == 0


# What goes wrong


def test_answers_that_contradict_themselves_are_not_published(fresh_data: Path) -> None:
    tell(fresh_data, "one")
    with (
        pytest.raises(CheckFailedError, match="expect_identifiers_to_be_one"),
        open_writer(fresh_data) as writer,
    ):
        writer.run("insert into marts.instruments from marts.instruments")
    assert len(kept_names(fresh_data)) == 1
    assert left_over(fresh_data) == []


def test_marts_of_an_older_vigia_are_held_to_the_checks_of_its_time(fresh_data: Path) -> None:
    tell(fresh_data, "one")
    with open_writer(fresh_data) as writer:
        writer.run("drop table marts.pages")
    before, after = (each.manifest for each in kept_publications(fresh_data / PUBLISHED_FOLDER))
    assert "expect_words_on_readable_pages" in before.checks.keys() - after.checks.keys()
    assert "expect_identifiers_to_be_one" in after.checks


FULL = """
import resource, sys
from pathlib import Path
from warehouse.database import open_writer
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), -1))
with open_writer(Path(sys.argv[1])):
    pass
"""


def commit_unpublished(data: Path) -> None:
    """Let a session write, and end before it can publish."""
    with suppress(KeyboardInterrupt), open_writer(data) as writer:
        writer.run("insert into raw.documents values ('b', now())")
        raise KeyboardInterrupt


@pytest.mark.parametrize("most_bytes", [20_000, 1_000_000])
def test_a_full_disk_names_the_folder_and_leaves_what_was_published(
    fresh_data: Path, most_bytes: int
) -> None:
    tell(fresh_data, "one")
    before = current(fresh_data)
    commit_unpublished(fresh_data)
    ended = subprocess.run(
        [sys.executable, "-c", FULL, str(fresh_data), str(most_bytes)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"StoreUnwritableError: {fresh_data / PUBLISHED_FOLDER}: cannot be" in ended.stderr
    assert current(fresh_data) == before
    assert left_over(fresh_data) == []
    with open_writer(fresh_data):
        pass
    assert current(fresh_data).manifest.follows == before.name


def test_the_second_publisher_waits_and_finds_nothing_left_to_do(fresh_data: Path) -> None:
    is_waiting = threading.Event()

    def publish_too() -> None:
        with open_writer(fresh_data, 30, is_waiting.set):
            pass

    with open_writer(fresh_data) as first:
        second = threading.Thread(target=publish_too)
        second.start()
        assert is_waiting.wait(10)
        load_claims(first)
        build(first)
    second.join(30)
    assert len(kept_names(fresh_data)) == 1


def test_a_file_system_without_second_names_gets_a_copy(tmp_path: Path) -> None:
    file = tmp_path / "elsewhere.duckdb"
    file.write_bytes(b"content")
    other = Path("/dev/shm", f"vigia-{os.getpid()}")  # noqa: S108 - another file system
    if not other.parent.is_dir() or other.parent.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("no second file system")
    other.mkdir()
    try:
        swap_in(file, other)
        assert (other / "vigia.duckdb").read_bytes() == b"content"
        assert [path.name for path in other.iterdir()] == ["vigia.duckdb"]
    finally:
        shutil.rmtree(other)


# Files for other programs


def described(package: Path) -> dict[str, Any]:
    """What a package says of itself."""
    found: dict[str, Any] = json.loads((package / PACKAGE_FILE).read_text("utf-8"))
    return found


def files_of(resource: dict[str, Any]) -> list[str]:
    """The paths of a resource: one, or several parts."""
    path = resource["path"]
    return [path] if isinstance(path, str) else path


def hashes_of(resource: dict[str, Any]) -> list[str]:
    """The hash of each of a resource's files."""
    return resource["hashes"] if "hashes" in resource else [resource["hash"]]


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    csv.field_size_limit(10**8)
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


# What the profile of a Data Package, version 1, asks of a descriptor: every one of these.
NAME = re.compile(r"[-a-z0-9._/]+")
FIELD_TYPES = {
    "string", "number", "integer", "boolean", "object", "array", "date", "time", "datetime",
    "year", "yearmonth", "duration", "geopoint", "geojson", "any",
}  # fmt: skip


def faults_of_package(found: dict[str, Any]) -> Iterator[str]:
    """Yield what the profile forbids in a package's descriptor."""
    if not NAME.fullmatch(found.get("name", "")):
        yield "name"
    if not found.get("resources"):
        yield "resources"
    if not all("title" in source for source in found.get("sources", [])):
        yield "sources"
    if not all("name" in one or "path" in one for one in found.get("licenses", [])):
        yield "licenses"
    names = [resource.get("name", "") for resource in found["resources"]]
    if len(set(names)) != len(names):
        yield "names are not unique"
    for resource in found["resources"]:
        yield from (f"{resource['name']}: {fault}" for fault in faults_of_resource(resource))


def faults_of_resource(resource: dict[str, Any]) -> Iterator[str]:
    """Yield what the profile forbids in a resource."""
    if not NAME.fullmatch(resource["name"]):
        yield "name"
    for path in files_of(resource):
        if path.startswith(("/", "~", ".")) or ".." in path.split("/") or "\\" in path:
            yield f"path {path}"
    if not isinstance(resource["bytes"], int):
        yield "bytes"
    if not all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes_of(resource)):
        yield "hash"
    if resource["profile"] not in {"data-resource", "tabular-data-resource"}:
        yield "profile"
    names = [field["name"] for field in resource["schema"]["fields"]]
    if len(set(names)) != len(names):
        yield "fields"
    if not {field["type"] for field in resource["schema"]["fields"]} <= FIELD_TYPES:
        yield "types"
    if not set(resource["schema"].get("primaryKey", [])) <= set(names):
        yield "primaryKey"


def test_the_descriptor_keeps_to_the_profile(package: Path) -> None:
    assert list(faults_of_package(described(package))) == []


def test_what_breaks_the_profile_is_seen(package: Path) -> None:
    found = described(package)
    found["name"] = "Vigía"
    found["resources"][0] |= {"path": "../up.csv", "hash": "md5"}
    found["resources"][1]["schema"]["primaryKey"] = ["nothing"]
    found["resources"][2]["name"] = found["resources"][3]["name"]
    assert len(list(faults_of_package(found))) == 5


def test_the_descriptor_names_licence_sources_and_versions(package: Path, told: Path) -> None:
    found, manifest = described(package), current(told).manifest
    assert [one["name"] for one in found["licenses"]] == ["CC-BY-4.0"]
    assert found["sources"] == [{"title": "Periódico Oficial", "path": GAZETTE.path}]
    assert found["contentHash"] == manifest.content_hash
    assert (found["codeVersion"], found["readerVersions"]) == (manifest.vigia, ["1"])
    assert re.fullmatch(r"\d+\.\d+\.\d+\+[0-9a-f]{8}", found["version"])


def test_every_file_of_a_package_is_described_and_has_its_hash(package: Path) -> None:
    hashes = {
        path: told_hash
        for resource in described(package)["resources"]
        for path, told_hash in zip(files_of(resource), hashes_of(resource), strict=True)
    }
    found = {
        path.relative_to(
            package
        ).as_posix(): f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
        for path in package.rglob("*.*")
        if path.is_file() and path.name not in {PACKAGE_FILE, MANIFEST_FILE}
    }
    assert found == hashes


def test_every_mart_is_there_in_every_form_with_all_its_rows(package: Path, told: Path) -> None:
    rows = current(told).manifest.rows
    assert {one["name"] for one in described(package)["resources"]} == {
        f"{mart}.{form}" for mart in rows for form in DataForm
    }
    for mart, count in rows.items():
        assert len(read_csv(package / "csv" / f"{mart}.csv")) == count
        assert len(json.loads((package / "json" / f"{mart}.json").read_text("utf-8"))) == count


def test_the_forms_of_a_mart_say_the_same(package: Path, told: Path) -> None:
    (row,) = json.loads((package / "json" / "provision_versions.json").read_text("utf-8"))
    (cells,) = read_csv(package / "csv" / "provision_versions.csv")
    assert cells["text"] == row["text"] == f"{WORDS} one"
    assert cells["recorded_at"] == row["recorded_at"] == "2026-01-01T00:00:00.000000Z"
    assert (cells["is_repealed"], row["is_repealed"]) == ("false", False)
    assert json.loads(cells["spans"]) == row["spans"] != []
    with open_kept(told / SNAPSHOT_FILE) as published:
        asked = f"from read_parquet('{package}/parquet/provision_versions.parquet')"
        stored = published.ask("from marts.provision_versions")
        assert published.ask(asked) == stored


MANY = """
insert into marts.edition_ledger (jurisdiction_code, publication_date, state)
select ['AGU', 'DUR', 'ZAC'][1 + range % 3], date '2003-01-01' + cast(range as integer), 'unknown'
from range(60000)
"""


def test_a_mart_with_many_rows_is_divided_by_jurisdiction(fresh_data: Path, tmp_path: Path) -> None:
    tell(fresh_data, "one")
    with open_writer(fresh_data) as writer:
        writer.run(MANY)
    write_package(current(fresh_data), tmp_path / "open", [DataForm.PARQUET], [GAZETTE])
    resources = described(tmp_path / "open")["resources"]
    (paths,) = (files_of(one) for one in resources if one["name"] == "edition_ledger.parquet")
    assert [path.split("/")[2] for path in paths] == [
        f"jurisdiction_code={code}" for code in ("AGU", "DUR", "ZAC")
    ]
    counted = "select jurisdiction_code, count(*), max(publication_date) from {} group by all"
    parts = f"read_parquet('{tmp_path}/open/parquet/edition_ledger/*/*')"
    with open_kept(fresh_data / SNAPSHOT_FILE) as published:
        stored, written = (
            published.ask(counted.format(relation)).rows
            for relation in ("marts.edition_ledger", parts)
        )
    assert sorted(stored, key=str) == sorted(written, key=str)


def test_the_same_publication_gives_the_same_bytes(
    package: Path, told: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again"
    write_package(current(told), again, list(DataForm), [GAZETTE])
    assert (again / PACKAGE_FILE).read_bytes() == (package / PACKAGE_FILE).read_bytes()


def test_the_same_rows_in_another_order_give_the_same_files(tmp_path: Path) -> None:
    tell(tmp_path / "a", "one", "two", "three")
    tell(tmp_path / "b", "three", "two")
    tell(tmp_path / "b", "one")
    resources = []
    for data in (tmp_path / "a", tmp_path / "b"):
        write_package(current(data), data / "open", [DataForm.CSV, DataForm.PARQUET], [GAZETTE])
        resources.append(described(data / "open")["resources"])
    assert resources[0] == resources[1]


def test_fields_are_described_by_the_comments_of_columns(fresh_data: Path) -> None:
    tell(fresh_data, "one")
    with open_writer(fresh_data) as writer:
        writer.run("comment on column marts.documents.page_count is 'Its pages.'")
        writer.run("insert into raw.documents values ('b', now())")
    write_package(current(fresh_data), fresh_data / "open", [DataForm.CSV], [GAZETTE])
    (fields,) = (
        one["schema"]["fields"]
        for one in described(fresh_data / "open")["resources"]
        if one["name"] == "documents.csv"
    )
    assert {"name": "page_count", "type": "integer", "description": "Its pages."} in fields


def test_a_key_is_primary_only_if_it_tells_every_row_apart(fresh_data: Path) -> None:
    tell(fresh_data, "one", "two")
    with open_kept(fresh_data / SNAPSHOT_FILE) as published:
        assert primary_key(published, "documents") == ["document_sha256"]
        # Editions of no day enact what is in force since nobody knows when.
        assert stated_key("provision_versions") == ["provision_id", "valid_from"]
        assert primary_key(published, "provision_versions") == []
        assert primary_key(published, "findings") == []


def test_a_package_replaces_an_earlier_one_and_nothing_else(told: Path, tmp_path: Path) -> None:
    folder = tmp_path / "open"
    assert is_replaceable(folder)
    write_package(current(told), folder, [DataForm.CSV, DataForm.JSON], [GAZETTE])
    assert is_replaceable(folder)
    write_package(current(told), folder, [DataForm.JSON], [GAZETTE])
    assert sorted(path.name for path in folder.iterdir()) == [PACKAGE_FILE, "json", MANIFEST_FILE]
    assert not is_replaceable(tmp_path)
    assert not is_replaceable(folder / PACKAGE_FILE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["open"]


PACK_FULL = """
import resource, sys
from pathlib import Path
from warehouse.publication.kept import current_publication
from warehouse.publication.package import write_package
from warehouse.publication.resources import DataForm
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, -1))
publication = current_publication(Path(sys.argv[1], "published"))
write_package(publication, Path(sys.argv[2]), [DataForm.CSV], [])
"""


def test_a_full_disk_leaves_the_earlier_package(told: Path, tmp_path: Path) -> None:
    folder = tmp_path / "open"
    write_package(current(told), folder, [DataForm.PARQUET], [GAZETTE])
    ended = subprocess.run(
        [sys.executable, "-c", PACK_FULL, str(told), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "StoreUnwritableError" in ended.stderr
    assert (folder / "parquet").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["open"]


# A stranger's statement


@pytest.fixture(scope="module")
def asked(told: Path) -> Iterator[Connection]:
    """What is published, opened as `vigia sql` does."""
    with open_reader(told) as reader:
        yield reader


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("copy documents to 'out.csv'", "COPY"),
        ("attach 'other.duckdb'", "ATTACH"),
        ("detach vigia", "DETACH"),
        ("install httpfs", "LOAD"),
        ("load httpfs", "LOAD"),
        ("set threads = 1", "SET"),
        ("pragma threads = 1", "SET"),
        ("pragma database_list", "PRAGMA"),
        ("call enable_logging()", "CALL"),
        ("create temp macro twice(a) as a + a", "CREATE"),
        ("create temp table mine as select 1", "CREATE"),
        ("create secret mine (type s3)", "CREATE"),
        ("export database 'out'", "EXPORT"),
        ("import database 'out'", "PRAGMA"),
        ("with one as (select 1) delete from raw.documents", "DELETE"),
        ("vacuum", "VACUUM"),
        ("prepare it as select 1", "PREPARE"),
        ("begin", "TRANSACTION"),
        ("comment on table documents is 'mine'", "ALTER"),
        ("select 1; select 2", "SELECT, SELECT"),
        ("", "''"),
    ],
)
def test_a_statement_that_does_not_read_is_refused_by_its_kind(
    asked: Connection, statement: str, kind: str
) -> None:
    with pytest.raises(NotReadingError) as refused:
        asked.ask_safely(statement)
    assert f"not {kind}." in refused.value.say("en")
    assert f"no {kind}." in refused.value.say("es")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("explain analyze insert into raw.documents values ('b', now())", "read-only"),
        ("explain analyze copy documents to 'out.csv'", "file system operations are disabled"),
        ("from read_csv('/etc/hostname')", "file system operations are disabled"),
        ("from '/etc/hostname.csv'", "file system operations are disabled"),
        ("from read_text('/etc/hostname')", "file system operations are disabled"),
        ("from read_blob('/etc/hostname')", "file system operations are disabled"),
        ("from glob('/etc/*')", "file system operations are disabled"),
        ("from read_duckdb('other.duckdb')", "file system operations are disabled"),
        ("from enable_logging(storage = 'file')", "configuration has been locked"),
        ("from query('delete from raw.documents')", "Expected a single SELECT statement"),
        ("from statement", "does not exist"),
    ],
)
def test_what_reaches_beyond_the_file_is_refused_in_words_that_say_so(
    asked: Connection, statement: str, words: str
) -> None:
    with pytest.raises(QueryRefusedError, match=words):
        asked.ask_safely(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "from documents",
        "table documents",
        "values (1)",
        "describe documents",
        "summarize documents",
        "show tables",
        "explain from documents",
        "with one as (select 1) from one",
        "from provisions_as_of(date '2020-01-01', now())",
    ],
)
def test_whatever_reads_is_answered(asked: Connection, statement: str) -> None:
    assert asked.ask_safely(statement).columns
