"""`vigia reread`: the archive read again by a new reader, and what that changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from pipelines.commands.asked import settings_of
from pipelines.commands.options import AnswerFormat, Codes, Data, Output, ScreensScans, Workers
from pipelines.commands.telling import count_workers, tell, tell_of_content, tell_of_wait
from pipelines.formats import choose_form, write_answer
from pipelines.jurisdictions import parse_codes
from pipelines.messages import NOTHING_TO_REREAD, READING, REREAD_SUMMARY, Language
from pipelines.progress import progress_bar
from warehouse.table import Row, Table

if TYPE_CHECKING:
    from collections.abc import Container

    import typer

    from pipelines.watch.reading import Read

COLUMNS = ("document_sha256", "action", "jurisdiction", "publication_date", "pages", "reason")
TYPES = ("VARCHAR", "VARCHAR", "VARCHAR", "DATE", "INTEGER", "VARCHAR")


def reread(
    context: typer.Context,
    codes: Codes = None,
    screens_scans: ScreensScans = False,
    workers: Workers = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Read again what this reader has not read; exit code 1 if any document is refused."""
    settings = replace(settings_of(context, data), screens_scans=screens_scans)
    language = settings.language
    form = choose_form(answer_format, output, language)
    wanted = parse_codes(codes, language) if codes else []
    side_by_side = count_workers(workers, language)

    from extractors.reader import READER_VERSION
    from pipelines.rereading import documents_to_reread
    from pipelines.rereading import reread as reread_documents

    documents = documents_to_reread(wanted, settings)
    if not documents:
        tell(NOTHING_TO_REREAD.say(language, version=READER_VERSION))
    with progress_bar(READING.say(language), len(documents)) as step:
        done = reread_documents(
            documents,
            settings,
            workers=side_by_side,
            on_read=lambda _: step(),
            on_wait=lambda: tell_of_wait(settings),
        )
    rows = [_row(read, done.changed, language) for read in done.reads]
    write_answer(Table(COLUMNS, TYPES, rows), form, COLUMNS)
    refused = sum(read.error is not None for read in done.reads)
    counts = {"read": len(rows) - refused, "changed": len(done.changed), "refused": refused}
    tell(REREAD_SUMMARY.say(language, **counts))
    for error in done.damaged:
        tell(error.say(language))
    tell_of_content(done.suspect, done.content_hash, language)
    return int(refused > 0 or bool(done.damaged))


def _row(read: Read, changed: Container[str], language: Language) -> Row:
    if read.error or read.facts is None:
        reason = read.error.say(language) if read.error else None
        return (read.sha256, "refused", None, None, None, reason)
    action = "loaded" if read.sha256 in changed else "unchanged"
    facts = read.facts
    return (read.sha256, action, facts.jurisdiction, facts.publication_date, read.page_count, None)
