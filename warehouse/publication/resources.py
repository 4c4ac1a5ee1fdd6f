"""A mart as a file, or as one for each jurisdiction, and as a resource of the package."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from extractors.errors import PublicationDamagedError
from warehouse.publication.fields import describe_columns, describe_mart, primary_key
from warehouse.publication.manifest import PublishedFile, describe_file
from warehouse.statements import read_statement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warehouse.database import Connection

PARTITIONED_ROWS: Final = 50_000
"""A mart of more rows is divided by jurisdiction in Parquet, if its rows name one."""

BY_JURISDICTION: Final = ", partition_by (jurisdiction_code)"


class DataForm(StrEnum):
    """A form in which the marts are written."""

    PARQUET = "parquet"
    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Writing:
    """How a form is written.

    Args:
        rows: The statement that gives the rows.
        options: What DuckDB is told of the file.
        media_type: What the file is.
        profile: Of the resource.
    """

    rows: str
    options: str
    media_type: str
    profile: str = "data-resource"


WRITINGS: Final = {
    DataForm.PARQUET: Writing(
        "rows", "format parquet, compression zstd", "application/vnd.apache.parquet"
    ),
    DataForm.CSV: Writing("cells", "format csv, header", "text/csv", "tabular-data-resource"),
    DataForm.JSON: Writing(
        "rows",
        "format json, array true, timestampformat '%Y-%m-%dT%H:%M:%S.%fZ'",
        "application/json",
    ),
}


@dataclass(frozen=True, slots=True)
class Mart:
    """A mart to be written: its name, its schema after Frictionless, its rows."""

    name: str
    schema: dict[str, object]
    row_count: int

    @property
    def relation(self) -> str:
        """What statements call it."""
        return f"marts.{self.name}"

    def is_divided(self, form: DataForm) -> bool:
        """Whether it is written as one file for each jurisdiction."""
        fields = self.schema["fields"]
        has_code = isinstance(fields, list) and any(
            field["name"] == "jurisdiction_code" for field in fields
        )
        return form is DataForm.PARQUET and has_code and self.row_count > PARTITIONED_ROWS


def list_marts(connection: Connection) -> Iterator[Mart]:
    """Yield every mart of a publication, by name."""
    for name, fields in describe_columns(connection).items():
        key = primary_key(connection, name)
        keyed = {"primaryKey": key} if key else {}
        relation = {"relation": f"marts.{name}"}
        counted = connection.ask(read_statement("publication", "row_count"), relation)
        schema = {"fields": fields, "missingValues": [""], **keyed}
        yield Mart(name, schema, int(str(counted.rows[0][0])))


def write_mart(
    connection: Connection, mart: Mart, form: DataForm, package: Path
) -> dict[str, object]:
    """Write a mart below a package's folder and read it back; return it as a resource.

    Raises:
        PublicationDamagedError: What was written lacks rows.
        StoreUnwritableError: It cannot be written.
    """
    path = package / form / (mart.name if mart.is_divided(form) else f"{mart.name}.{form}")
    path.parent.mkdir(exist_ok=True)
    _copy(connection, mart, form, path)
    files = [describe_file(file, package) for file in (sorted(path.rglob("*.*")) or [path])]
    return {
        "name": f"{mart.name}.{form}",
        "profile": WRITINGS[form].profile,
        **_located(files, is_divided=mart.is_divided(form)),
        "format": form.value,
        "mediatype": WRITINGS[form].media_type,
        **({} if form is DataForm.PARQUET else {"encoding": "utf-8"}),
        "description": describe_mart(mart.name),
        "schema": mart.schema,
    }


def _copy(connection: Connection, mart: Mart, form: DataForm, path: Path) -> None:
    writing, is_divided = WRITINGS[form], mart.is_divided(form)
    rows = read_statement("publication", writing.rows).rstrip().removesuffix(";")
    options = writing.options + (BY_JURISDICTION if is_divided else "")
    asked = {"relation": mart.relation, "path": str(path)}
    connection.run(f"copy (\n{rows}\n) to $path ({options})", asked)
    written = str(path / "*" / "*.parquet") if is_divided else str(path)
    counted = connection.ask(read_statement("publication", f"count_{form}"), {"path": written})
    if counted.rows != [(mart.row_count,)]:
        raise PublicationDamagedError(str(path), what=mart.relation)


def _located(files: list[PublishedFile], *, is_divided: bool) -> dict[str, object]:
    """Return where a resource is: its file and hash, or its files and each one's."""
    if not is_divided:
        (file,) = files
        return {"path": file.path, "bytes": file.bytes, "hash": f"sha256:{file.sha256}"}
    return {
        "path": [file.path for file in files],
        "bytes": sum(file.bytes for file in files),
        "hashes": [f"sha256:{file.sha256}" for file in files],
    }
