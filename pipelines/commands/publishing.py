"""`vigia publish`: publish anew, write files for other programs, go back."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from extractors.errors import NotFoundError, UsageError, WarehouseMissingError
from pipelines.commands import wording
from pipelines.commands.asked import settings_of
from pipelines.commands.options import Data, Output
from pipelines.commands.telling import tell, tell_of_content, tell_of_wait
from pipelines.formats import choose_form, write_answer
from pipelines.messages import BAD_FORMAT, Phrase
from pipelines.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warehouse.publication.kept import Publication
    from warehouse.publication.resources import DataForm
    from warehouse.table import Table

GIVEN: Final = Phrase(
    "Readers are given {name} ({documents} documents).",
    "Los lectores reciben {name} ({documents} documentos).",
)
STANDS: Final = Phrase(
    "It stands until a run has something new to publish; `vigia publish` ends it now.",
    "Así queda hasta que una corrida publique algo nuevo; `vigia publish` lo termina ya.",
)
PACKED: Final = Phrase(
    "{name} written to {folder}: {forms}.", "{name} escrita en {folder}: {forms}."
)
ONE_AT_A_TIME: Final = Phrase(
    "--list, --to, --use and --back: one at a time.", "--list, --to, --use y --back: de a una."
)
BAD_KEEP: Final = Phrase(
    "--keep {text}: not a whole number from 1.", "--keep {text}: no es un entero desde 1."
)
NOT_EMPTY: Final = Phrase(
    "{folder}: holds other things. Name a new or empty folder with --to.",
    "{folder}: contiene otras cosas. Indique con --to una carpeta nueva o vacía.",
)
NONE_SUCH: Final = Phrase(
    "`vigia publish --list` shows those that are kept.",
    "`vigia publish --list` muestra las que se conservan.",
)
LISTED: Final = {
    "published_at": "TIMESTAMP WITH TIME ZONE",
    "name": "VARCHAR",
    "is_current": "BOOLEAN",
    "documents": "INTEGER",
    "bytes": "BIGINT",
    "content_hash": "VARCHAR",
    "follows": "VARCHAR",
}
LISTED_SHOWN: Final = ("published_at", "name", "is_current", "documents", "bytes")


def publish(
    context: typer.Context,
    to: Annotated[Path | None, typer.Option(metavar="DIR", help=wording.PUBLISH_TO)] = None,
    lists: Annotated[bool, typer.Option("--list", help=wording.PUBLISH_LIST)] = False,
    use: Annotated[str | None, typer.Option(metavar="NAME", help=wording.PUBLISH_USE)] = None,
    back: Annotated[bool, typer.Option("--back", help=wording.PUBLISH_BACK)] = False,
    keep: Annotated[str | None, typer.Option(metavar="COUNT", help=wording.PUBLISH_KEEP)] = None,
    answer_format: Annotated[
        str | None,
        typer.Option("--format", metavar="table|csv|json|parquet", help=wording.PUBLISH_FORMAT),
    ] = None,
    data: Data = None,
    output: Output = None,
) -> int:
    """Publish what was read; or list, write or choose what is published."""
    settings = _settings(context, data, keep)
    if sum((bool(to), lists, bool(use), back)) > 1:
        raise UsageError(reason=ONE_AT_A_TIME.say(settings.language))
    if lists:
        form = choose_form(answer_format or "table", output, settings.language)
        write_answer(publications(settings), form, LISTED_SHOWN)
    elif to:
        pack(settings, to, answer_format)
    elif use or back:
        choose(settings, use)
    else:
        publish_anew(settings)
    return 0


def publications(settings: Settings) -> Table:
    """Return the publications that are kept, newest first."""
    from warehouse.publication.kept import current_publication, kept_publications
    from warehouse.table import Table

    current = current_publication(settings.published)
    rows = [
        (
            each.manifest.published_at,
            each.name,
            current is not None and current.name == each.name,
            each.manifest.rows.get("documents", 0),
            each.described.bytes,
            each.manifest.content_hash,
            each.manifest.follows,
        )
        for each in reversed(kept_publications(settings.published))
    ]
    return Table(tuple(LISTED), tuple(LISTED.values()), [tuple(row) for row in rows])


def publish_anew(settings: Settings) -> Publication:
    """Load what was read, publish it, and give readers that; a choice of another one ends.

    Raises:
        WarehouseMissingError: Nothing was ever ingested.
        WarehouseBusyError: Another process wrote all the time.
        CheckFailedError: The answers contradict themselves; they are not published.
        StoreUnwritableError: It cannot be written; readers keep what they had.
    """
    from pipelines.loading import load_and_publish
    from warehouse.database import WAREHOUSE_FILE
    from warehouse.publication.kept import kept_publications, swap_in

    if not any(path.exists() for path in (settings.data / WAREHOUSE_FILE, settings.archive)):
        raise WarehouseMissingError(str(settings.data))
    done = load_and_publish(settings, lambda: tell_of_wait(settings))
    with _locked(settings):
        newest = kept_publications(settings.published)[-1]
        swap_in(newest.file, settings.published)
    tell_of_content(done.suspect, done.content_hash, settings.language)
    _tell_given(newest, settings)
    return newest


def choose(settings: Settings, name: str | None) -> None:
    """Give readers a publication that is kept: the one named, or the one before theirs.

    Raises:
        WarehouseMissingError: Nothing was published yet.
        NotFoundError: There is no such publication.
        PublicationDamagedError: It is not what its manifest says.
        WarehouseOlderError: An older Vigía made it, which this one cannot ask.
    """
    from warehouse.publication.kept import require_usable, swap_in

    if not settings.published.is_dir():
        raise WarehouseMissingError(str(settings.data))
    with _locked(settings):
        chosen = _named(settings, name) if name else _before(settings)
        if chosen is None:
            raise NotFoundError(name or "--back", hint=NONE_SUCH.say(settings.language))
        require_usable(chosen)
        swap_in(chosen.file, settings.published)
    _tell_given(chosen, settings)
    tell(STANDS.say(settings.language))


def pack(settings: Settings, folder: Path, form: str | None) -> None:
    """Write what readers are given as a data package, in one form or in all.

    Raises:
        UsageError: There is no such form, or the folder holds other things.
        StoreUnwritableError: It cannot be written; what was there stays.
    """
    from extractors.sources.registry import all_sources
    from warehouse.lock import hold_lock
    from warehouse.publication.kept import current_publication
    from warehouse.publication.package import DataSource, is_replaceable, write_package

    forms = _forms(form, settings)
    if not is_replaceable(folder):
        raise UsageError(reason=NOT_EMPTY.say(settings.language, folder=folder))
    publication = current_publication(settings.published) or publish_anew(settings)
    gazettes = [DataSource(one.gazette, f"https://{one.hosts[0]}/") for one in all_sources()]
    lock = settings.data / "package.lock"
    with hold_lock(lock, settings.wait_seconds, lambda: tell_of_wait(settings)):
        write_package(publication, folder, forms, gazettes)
    told = {"name": publication.name, "folder": folder, "forms": ", ".join(forms)}
    tell(PACKED.say(settings.language, **told))


def _settings(context: typer.Context, data: Path | None, keep: str | None) -> Settings:
    settings = settings_of(context, data)
    if keep is None:
        return settings
    if not keep.isdecimal() or int(keep) < 1:
        raise UsageError(reason=BAD_KEEP.say(settings.language, text=keep))
    return replace(settings, keep=int(keep))


def _forms(text: str | None, settings: Settings) -> list[DataForm]:
    from warehouse.publication.resources import DataForm

    try:
        return [DataForm(text.lower())] if text else list(DataForm)
    except ValueError as error:
        formats = ", ".join(DataForm)
        raise UsageError(
            reason=BAD_FORMAT.say(settings.language, text=text, formats=formats)
        ) from error


@contextmanager
def _locked(settings: Settings) -> Iterator[None]:
    """Hold the warehouse against writers, of which a publisher is one."""
    from warehouse.database import LOCK_FILE
    from warehouse.lock import hold_lock

    lock = settings.data / LOCK_FILE
    with hold_lock(lock, settings.wait_seconds, lambda: tell_of_wait(settings)):
        yield


def _named(settings: Settings, name: str) -> Publication | None:
    from warehouse.publication.kept import kept_publications

    kept = kept_publications(settings.published)
    return next((publication for publication in kept if publication.name == name), None)


def _before(settings: Settings) -> Publication | None:
    from warehouse.publication.kept import current_publication, publication_before

    current = current_publication(settings.published)
    return publication_before(current, settings.published) if current else None


def _tell_given(publication: Publication, settings: Settings) -> None:
    documents = publication.manifest.rows.get("documents", 0)
    tell(GIVEN.say(settings.language, name=publication.name, documents=documents))
