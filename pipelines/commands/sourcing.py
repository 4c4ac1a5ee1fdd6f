"""`vigia sources`: where each gazette is listed, and what a saved listing page lists."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.errors import ListingChangedError, UsageError
from pipelines.commands import wording
from pipelines.commands.asked import settings_of
from pipelines.commands.options import AnswerFormat, Output
from pipelines.commands.reading import require_file
from pipelines.formats import choose_form, draw_table, json_value, write_answer
from pipelines.headings import heading_of
from pipelines.messages import BAD_ADDRESS, LISTED, Language
from warehouse.table import Table

if TYPE_CHECKING:
    from extractors.sources.listing import Listing
    from extractors.sources.source import ListedEdition, Source

COLUMNS = {
    "jurisdiction_code": "VARCHAR",
    "gazette": "VARCHAR",
    "platform": "VARCHAR",
    "hosts": "VARCHAR[]",
    "first_edition_date": "DATE",
    "verified_on": "DATE",
}
EDITION_KEYS = ("publication_date", "volume", "number", "section", "kind", "title", "url")
"""What `sources parse --json` prints of an edition: other programs take these keys."""


def sources(
    context: typer.Context, answer_format: AnswerFormat = "table", output: Output = None
) -> int:
    """Print the sources: one row a gazette."""
    if context.invoked_subcommand:
        return 0

    from extractors.sources.registry import all_sources

    settings = settings_of(context, None)
    form = choose_form(answer_format, output, settings.language)
    rows = [_row(source, settings.language) for source in all_sources()]
    write_answer(Table(tuple(COLUMNS), tuple(COLUMNS.values()), rows), form)
    return 0


def parse(
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help=wording.SOURCE_CODE)],
    file: Annotated[Path, typer.Argument(metavar="FILE", help=wording.SAVED_PAGE)],
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help=wording.PAGE_URL)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=wording.AS_JSON_ARRAY)] = False,
) -> int:
    """Print the editions that a saved listing page lists."""
    language = settings_of(context, None).language
    require_file(file, language)
    if url and not url.startswith(("http://", "https://")):
        raise UsageError(reason=BAD_ADDRESS.say(language, url=url))

    from extractors.sources.listing import read_saved_page
    from extractors.sources.registry import load_source

    source = load_source(code)
    try:
        listing = read_saved_page(source, file.read_bytes(), url)
    except ListingChangedError as error:
        raise ListingChangedError(str(file), **error.facts) from error
    if as_json:
        objects = [_edition_object(edition) for edition in listing.editions]
        json.dump(objects, sys.stdout, ensure_ascii=False, default=json_value)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(_summary(listing, file.name, language))
    return 0


def _row(source: Source, language: Language) -> tuple[object, ...]:
    return (
        source.jurisdiction,
        source.gazette if language == "es" else source.gazette_en,
        source.platform.name,
        list(source.hosts),
        source.first_edition_date,
        source.verified_on,
    )


def _edition_object(edition: ListedEdition) -> dict[str, object]:
    return {key: getattr(edition, key) for key in EDITION_KEYS}


def _summary(listing: Listing, name: str, language: Language) -> str:
    """Return what a person needs of a page: how much it lists, and the rows."""
    first = LISTED.say(
        language, name=name, editions=len(listing.editions), requests=len(listing.requests)
    )
    if not listing.editions:
        return f"{first}\n"
    rows = [
        tuple(str(value or "") for value in _edition_object(edition).values())
        for edition in listing.editions
    ]
    headings = [heading_of(key, language) for key in EDITION_KEYS]
    return f"{first}\n\n{draw_table(headings, rows)}"
