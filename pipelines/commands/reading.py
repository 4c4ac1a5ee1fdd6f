"""`vigia read`: what the reader makes of one PDF, for people or for programs."""

from __future__ import annotations

import json
import sys
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.errors import UsageError
from pipelines.commands import wording
from pipelines.commands.asked import settings_of
from pipelines.commands.looking import look_at, page_to_look_at
from pipelines.formats import draw_table, json_value
from pipelines.headings import heading_of, word_for
from pipelines.messages import A_FOLDER, NO_SUCH_PATH, NOT_PRINTED, READ_DOCUMENT, Language

if TYPE_CHECKING:
    from extractors.model import Amendment, Finding, Instrument, Provision, Reading, ReformNote

FACTS = ("kind", "jurisdiction", "publication_date", "number", "volume", "section", "text_layer")
INSTRUMENT_HEADINGS = (
    "title", "kind", "operation", "pages", "articles", "transitory", "amendments", "reform_notes",
)  # fmt: skip


def read(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=wording.ONE_FILE)],
    page: Annotated[
        str | None, typer.Option("--page", metavar="PAGE", help=wording.READ_PAGE)
    ] = None,
    draw: Annotated[Path | None, typer.Option("--draw", metavar="FILE", help=wording.DRAW)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=wording.AS_JSON)] = False,
) -> int:
    """Read one PDF and print the reading, or one page of it from close up."""
    settings = settings_of(context, None)
    language = settings.language
    if page is not None or draw is not None:
        number = page_to_look_at(page, draw, language)
        require_file(file, language)
        return look_at(file, number, draw, settings, as_json=as_json)
    require_file(file, language)

    from pipelines.isolation import read_isolated

    reading = read_isolated(read_file, file, str(file), settings.limits, language)
    if as_json:
        json.dump(reading_object(reading), sys.stdout, ensure_ascii=False, default=json_value)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(_summary(reading, file.name, language))
    return 0


def read_file(file: Path) -> Reading:
    """Return what the reader makes of a file; for a process that does nothing else.

    Raises:
        DocumentError: It cannot be read.
    """
    from extractors.reader import read_document

    return read_document(file, name=str(file))


def require_file(path: Path, language: Language) -> None:
    """Fail unless the path is a file.

    Raises:
        UsageError: There is nothing, or a folder.
    """
    if path.is_dir():
        raise UsageError(reason=A_FOLDER.say(language, path=path))
    if not path.exists():
        raise UsageError(reason=NO_SUCH_PATH.say(language, path=path))


def reading_object(reading: Reading) -> dict[str, object]:
    """Return a reading as the object that other programs take from us."""
    return {
        "document": {
            "sha256": reading.document_sha256,
            "pages": len(reading.pages),
            **{field.name: getattr(reading.facts, field.name) for field in fields(reading.facts)},
        },
        "instruments": [_instrument_object(instrument) for instrument in reading.instruments],
        "findings": [_finding_object(finding) for finding in reading.findings],
        "reader_version": reading.reader_version,
    }


def _instrument_object(instrument: Instrument) -> dict[str, object]:
    plain = {
        field.name: getattr(instrument, field.name)
        for field in fields(instrument)
        if field.name not in ("provisions", "amendments", "reform_notes")
    }
    return plain | {
        "provisions": [_provision_object(provision) for provision in instrument.provisions],
        "amendments": [_amendment_object(amendment) for amendment in instrument.amendments],
        "reform_notes": [_note_object(note) for note in instrument.reform_notes],
    }


def _provision_object(provision: Provision) -> dict[str, object]:
    return {
        "label": provision.label,
        "kind": provision.kind,
        "first_page": provision.first_page,
        "last_page": provision.last_page,
        "text": provision.text,
        "repealed": provision.is_repealed,
        "unreadable": provision.is_unreadable,
        "path": provision.path,
        "division": provision.divisions[-1].path if provision.divisions else None,
        "concerns_trafficking": provision.concerns_trafficking,
    }


def _amendment_object(amendment: Amendment) -> dict[str, object]:
    return {
        "instrument": amendment.instrument,
        "operation": amendment.operation,
        "label": amendment.label,
        "text": amendment.text,
        "page": amendment.page,
        "is_elided": amendment.is_elided,
    }


def _note_object(note: ReformNote) -> dict[str, object]:
    return {field.name: getattr(note, field.name) for field in fields(note)}


def _finding_object(finding: Finding) -> dict[str, object]:
    return {"kind": finding.kind, "page": finding.page, "detail": finding.detail}


def _summary(reading: Reading, name: str, language: Language) -> str:
    """Return what a person needs of a reading: facts, instruments, findings."""
    first = READ_DOCUMENT.say(
        language,
        name=name,
        pages=len(reading.pages),
        instruments=len(reading.instruments),
        findings=len(reading.findings),
    )
    parts = [first, *_fact_lines(reading, language)]
    if reading.instruments:
        rows = [_instrument_row(each, language) for each in reading.instruments]
        headings = [heading_of(name, language) for name in INSTRUMENT_HEADINGS]
        parts.append("\n" + draw_table(headings, rows).rstrip())
    if reading.findings:
        columns = ("kind", "page", "detail")
        found = [_finding_row(finding, language) for finding in reading.findings]
        headings = [heading_of(name, language) for name in columns]
        parts.append("\n" + draw_table(headings, found).rstrip())
    return "\n".join(parts) + "\n"


def _fact_lines(reading: Reading, language: Language) -> list[str]:
    lines = []
    for name in FACTS:
        value = getattr(reading.facts, name)
        basis = getattr(reading.facts, f"{name}_basis", None)
        said = NOT_PRINTED.say(language) if value is None else word_for(name, str(value), language)
        why = f"  [{word_for(f'{name}_basis', basis, language)}]" if basis else ""
        lines.append(f"  {heading_of(name, language)}: {said}{why}")
    return lines


def _instrument_row(instrument: Instrument, language: Language) -> tuple[str, ...]:
    articles = sum(provision.kind == "article" for provision in instrument.provisions)
    counts = (
        articles,
        len(instrument.provisions) - articles,
        len(instrument.amendments),
        len(instrument.reform_notes),
    )
    return (
        instrument.title or "",
        word_for("kind", instrument.kind, language),
        word_for("operation", instrument.operation, language),
        f"{instrument.first_page}-{instrument.last_page}",
        *(str(count or "") for count in counts),
    )


def _finding_row(finding: Finding, language: Language) -> tuple[str, ...]:
    page = "" if finding.page is None else str(finding.page)
    return word_for("kind", finding.kind, language), page, finding.detail
