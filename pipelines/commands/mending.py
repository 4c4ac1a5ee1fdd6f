"""`vigia rebuild` and `vigia doctor`: a data directory compared with itself, and mended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Final

import typer

from extractors.errors import WarehouseMissingError
from pipelines.commands import wording
from pipelines.commands.asked import settings_of
from pipelines.commands.options import AnswerFormat, Data, Output
from pipelines.commands.telling import tell, tell_of_wait
from pipelines.formats import choose_form, draw_table, write_answer, write_text
from pipelines.messages import (
    CONTENT_AFTER,
    CONTENT_BEFORE,
    CURED,
    EXAMINING,
    HEALTHY,
    ILL,
    MENDED_BY,
    MENDED_NOW,
    MENDED_WHAT,
    MENDED_WHERE,
    MENDED_WHY,
    NO,
    NOT_COMPARED,
    NOT_SWAPPED,
    NOTHING_BEFORE,
    OLD_KEPT,
    PASSED_OVER,
    REBUILDING,
    RELATION_DIFFERS,
    SAME_CONTENT,
    YES,
    Language,
)
from pipelines.progress import progress_bar
from warehouse.table import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipelines.doctor.illnesses import Diagnosis
    from pipelines.doctor.patient import Patient
    from pipelines.formats import Form
    from pipelines.settings import Settings
    from warehouse.rebuild import Rebuilt

COLUMNS: Final = {
    "what": "VARCHAR",
    "where": "VARCHAR",
    "reason": "VARCHAR",
    "mend": "VARCHAR",
    "is_mendable": "BOOLEAN",
    "is_mended": "BOOLEAN",
}


def rebuild(
    context: typer.Context,
    is_dry_run: Annotated[bool, typer.Option("--dry-run", help=wording.REBUILD_DRY_RUN)] = False,
    data: Data = None,
) -> int:
    """Make the warehouse anew; exit code 1 if it differs, or a file could not be loaded."""
    settings = settings_of(context, data)
    _require_data(settings)

    from extractors.readings import Readings
    from pipelines.rebuilding import rebuild_warehouse
    from warehouse.refill import read_documents

    count = len(read_documents(Readings(settings.readings)))
    with progress_bar(REBUILDING.say(settings.language), count) as step:
        done = rebuild_warehouse(
            settings, step, lambda: tell_of_wait(settings), is_dry_run=is_dry_run
        )
    for line in _told(done, settings.language):
        typer.echo(line)
    if is_dry_run:
        tell(NOT_SWAPPED.say(settings.language))
    for error in done.damaged:
        tell(PASSED_OVER.say(settings.language, error=error.say(settings.language)))
    return int(bool(done.differing or done.damaged))


def doctor(
    context: typer.Context,
    mends: Annotated[bool, typer.Option("--mend", help=wording.DOCTOR_MEND)] = False,
    is_quick: Annotated[bool, typer.Option("--quick", help=wording.DOCTOR_QUICK)] = False,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Examine a data directory; exit code 1 if anything is wrong and was not mended."""
    settings = settings_of(context, data)
    form = choose_form(answer_format, output, settings.language)
    _require_data(settings)

    from pipelines.doctor.patient import Patient

    patient = Patient(settings, is_quick=is_quick)
    found = _examine(patient)
    left = _mend(found, patient) if mends and found else found
    still = {(each.illness, each.where) for each in left}
    mended = [each for each in found if (each.illness, each.where) not in still]
    _write(mended, left, form)
    _sum_up(mended, left, settings)
    return int(bool(left))


def _require_data(settings: Settings) -> None:
    """Refuse a folder that Vigía never wrote to, before anything is made in it.

    Raises:
        WarehouseMissingError: It is one.
    """
    from warehouse.database import WAREHOUSE_FILE

    folders = (settings.archive, settings.readings, settings.ledger, settings.published)
    if not any(path.exists() for path in (*folders, settings.data / WAREHOUSE_FILE)):
        raise WarehouseMissingError(str(settings.data))


def _told(done: Rebuilt, language: Language) -> Iterator[str]:
    """Yield what a rebuild came to, line by line."""
    if done.before:
        yield CONTENT_BEFORE.say(language, value=done.before.content_hash)
    elif done.unreadable:
        yield NOT_COMPARED.say(language, reason=done.unreadable.facts.get("reason"))
    else:
        yield NOTHING_BEFORE.say(language)
    yield CONTENT_AFTER.say(language, value=done.content.content_hash)
    if done.before and not done.differing:
        yield SAME_CONTENT.say(language)
    for relation in done.differing:
        counts = {"before": done.before, "after": done.content}
        rows = {
            name: content.relations.get(relation, "0").split()[0] if content else 0
            for name, content in counts.items()
        }
        yield RELATION_DIFFERS.say(language, relation=relation, **rows)
    if done.kept:
        yield OLD_KEPT.say(language, path=done.kept)


def _examine(patient: Patient) -> list[Diagnosis]:
    from pipelines.doctor.cure import examine

    settings = patient.settings
    with progress_bar(EXAMINING.say(settings.language), patient.file_count) as step:
        listening = replace(patient, on_file=step)
        return list(examine(listening, lambda: tell_of_wait(settings)))


def _mend(found: Sequence[Diagnosis], patient: Patient) -> list[Diagnosis]:
    """Mend what is safe, and return what is wrong after it."""
    from pipelines.doctor.cure import mend
    from warehouse.rebuild import Listener

    settings = patient.settings
    if not any(each.is_mendable for each in found):
        return list(found)
    with progress_bar(REBUILDING.say(settings.language), len(patient.readings)) as step:
        mend(found, settings, Listener(step, lambda: tell_of_wait(settings)))
    return _examine(replace(patient))


def _write(mended: Sequence[Diagnosis], left: Sequence[Diagnosis], form: Form) -> None:
    told = [*((each, True) for each in mended), *((each, False) for each in left)]
    if not form.is_for_people:
        rows = [_row(each, form.language, is_mended=is_mended) for each, is_mended in told]
        write_answer(Table(tuple(COLUMNS), tuple(COLUMNS.values()), rows), form)
    elif told:
        phrases = (MENDED_WHAT, MENDED_WHERE, MENDED_WHY, MENDED_BY, MENDED_NOW)
        headings = [phrase.say(form.language) for phrase in phrases]
        cells = [_cells(each, form.language, is_mended=is_mended) for each, is_mended in told]
        write_text(draw_table(headings, cells, is_wide=form.output is not None), len(cells), form)


def _row(diagnosis: Diagnosis, language: Language, *, is_mended: bool) -> Row:
    code, mend = diagnosis.illness.name.lower(), diagnosis.mend(language)
    told = (code, diagnosis.where, diagnosis.reason or None, mend)
    return (*told, diagnosis.is_mendable, is_mended)


def _cells(diagnosis: Diagnosis, language: Language, *, is_mended: bool) -> tuple[str, ...]:
    what, mend = diagnosis.what(language), diagnosis.mend(language)
    answer = (YES if is_mended else NO).say(language)
    return what, diagnosis.where, diagnosis.reason, mend, answer


def _sum_up(mended: Sequence[Diagnosis], left: Sequence[Diagnosis], settings: Settings) -> None:
    if mended:
        tell(CURED.say(settings.language, count=len(mended)))
    if left:
        tell(ILL.say(settings.language, count=len(left)))
    else:
        tell(HEALTHY.say(settings.language, data=settings.data))
