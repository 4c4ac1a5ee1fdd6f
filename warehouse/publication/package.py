"""A publication as files for other programs: a data package after Frictionless, version 1.

A package is written beside its folder and takes its place once it is whole. The same
publication gives the same bytes: rows are in an order that their content alone decides.
"""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from extractors.storing import sync, writing_to
from warehouse.database import open_kept
from warehouse.publication.kept import PART, cleared
from warehouse.publication.manifest import MANIFEST_FILE, instant_text
from warehouse.publication.resources import DataForm, list_marts, write_mart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from warehouse.publication.kept import Publication
    from warehouse.publication.manifest import Manifest

PACKAGE_FILE: Final = "datapackage.json"
PACKAGE_NAME: Final = "vigia"
TITLE: Final = "Vigía: the law on trafficking in persons in Mexico's 33 official gazettes"
DESCRIPTION: Final = (
    "Who has adopted what, since when, in which words, and how we know: versions of provisions "
    "with document, page and hash, changes, findings, coverage, and the claims of third parties."
)
LICENCE: Final = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


@dataclass(frozen=True, slots=True)
class DataSource:
    """Where data come from: a gazette by name, and its site."""

    title: str
    path: str


def is_replaceable(folder: Path) -> bool:
    """Whether a package may take a folder's place: it is not there, empty, or such a package."""
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    try:
        described = json.loads((folder / PACKAGE_FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return not any(folder.iterdir())
    return isinstance(described, dict) and described.get("name") == PACKAGE_NAME


def write_package(
    publication: Publication,
    folder: Path,
    forms: Sequence[DataForm],
    sources: Sequence[DataSource],
) -> None:
    """Write every mart of a publication in every form, and what tells of them.

    Args:
        publication: Which one.
        folder: Where to; see `is_replaceable`.
        forms: The forms that are asked for.
        sources: The gazettes.

    Raises:
        StoreUnwritableError: It cannot be written; what was there stays.
        PublicationDamagedError: A file lacks rows.
    """
    folder = folder.resolve()
    with writing_to(folder.parent), cleared(folder.with_name(f".{folder.name}{PART}")) as part:
        part.mkdir(parents=True)
        with open_kept(publication.file) as connection:
            marts = list(list_marts(connection))
            resources = [
                write_mart(connection, mart, form, part) for form in forms for mart in marts
            ]
        described = _describe(publication.manifest, resources, sources)
        text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
        (part / PACKAGE_FILE).write_text(text, "utf-8")
        (part / MANIFEST_FILE).write_text(publication.manifest.to_json(), "utf-8")
        for path in (*part.rglob("*"), part):
            sync(path)
        with _set_aside(folder):
            part.rename(folder)
        sync(folder.parent)


def _describe(
    manifest: Manifest, resources: list[dict[str, object]], sources: Sequence[DataSource]
) -> dict[str, object]:
    """Return the descriptor of a package.

    Its version is the day of the publication, as semantic versioning allows it, with the
    beginning of the content's hash.
    """
    at = manifest.published_at
    return {
        "profile": "data-package",
        "name": PACKAGE_NAME,
        "title": TITLE,
        "description": DESCRIPTION,
        "version": f"{at.year}.{at.month}.{at.day}+{manifest.content_hash[:8]}",
        "created": instant_text(at),
        "licenses": [LICENCE],
        "sources": [asdict(source) for source in sources],
        "keywords": ["Mexico", "law", "official gazettes", "trafficking in persons"],
        "publication": manifest.name,
        "contentHash": manifest.content_hash,
        "codeVersion": manifest.vigia,
        "readerVersions": sorted(manifest.readers),
        "resources": resources,
    }


@contextmanager
def _set_aside(folder: Path) -> Iterator[None]:
    """Make room for a folder's successor, and put the folder back if none comes."""
    if not folder.exists():
        yield
        return
    aside = folder.with_name(f".{folder.name}.old{PART}")
    with cleared(aside):
        folder.rename(aside)
        try:
            yield
        except OSError:
            with suppress(OSError):
                aside.rename(folder)
            raise
