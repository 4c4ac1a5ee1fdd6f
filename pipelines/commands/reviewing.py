"""`vigia review`: what waits for a person, what it rests on, and what they decide."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Final

import typer

from extractors.errors import NotFoundError, UsageError
from extractors.reviews import LAST_PAGE, Decision, SubjectKind
from pipelines.commands import wording
from pipelines.commands.asked import parse_day, settings_of
from pipelines.commands.options import AnswerFormat, Codes, Data, Output
from pipelines.commands.telling import tell, tell_of_content, tell_of_wait
from pipelines.deciding import Word, decide, prepare, subject_named
from pipelines.formats import Format, choose_form, json_value, write_answer, write_text
from pipelines.jurisdictions import parse_codes
from pipelines.messages import BAD_PAGE, PASSED_OVER, Language, Phrase
from pipelines.settings import Settings
from pipelines.subjects import decision_lines, subject_lines
from warehouse.table import Table

if TYPE_CHECKING:
    from extractors.reviews import Review

KINDS: Final = tuple(SubjectKind)
SHOWN: Final = (
    "rank", "subject_id", "what", "why", "answers", "is_reopened", "document_sha256", "page",
)  # fmt: skip
BAD_KIND: Final = Phrase(
    "--kind {text}: no such kind. Choose {kinds}.",
    "--kind {text}: no existe ese tipo. Elija {kinds}.",
)
RECORDED: Final = Phrase(
    "Recorded: {author} on {subject}, as {name}.",
    "Registrado: {author} sobre {subject}, como {name}.",
)
CHANGES_NOTHING: Final = Phrase(
    "It would change no answer but who reviewed it. Nothing was stored.",
    "No cambiaría ninguna respuesta, salvo quién la revisó. No se guardó nada.",
)
WOULD_CHANGE: Final = Phrase(
    "It would change {count} answer(s). Nothing was stored.",
    "Cambiaría {count} respuesta(s). No se guardó nada.",
)

Subject = Annotated[str, typer.Argument(metavar="SUBJECT", help=wording.REVIEW_SUBJECT)]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help=wording.REVIEW_REASON)]
Author = Annotated[str, typer.Option("--author", metavar="NAME", help=wording.REVIEW_AUTHOR)]
On = Annotated[str | None, typer.Option("--on", metavar="DAY", help=wording.REVIEW_ON)]
Document = Annotated[
    str | None, typer.Option("--document", metavar="SHA256", help=wording.REVIEW_DOCUMENT)
]
Page = Annotated[str | None, typer.Option("--page", metavar="PAGE", help=wording.REVIEW_PAGE)]
DryRun = Annotated[bool, typer.Option("--dry-run", help=wording.REVIEW_DRY_RUN)]


def waiting(
    context: typer.Context,
    codes: Codes = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help=wording.REVIEW_KIND)
    ] = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print what waits for a person, first what would change most in an answer."""
    settings = settings_of(context, data)
    form = choose_form(answer_format, output, settings.language)
    named = parse_codes(codes, settings.language) if codes else None
    if kind is not None and kind not in KINDS:
        listed = ", ".join(KINDS)
        raise UsageError(reason=BAD_KIND.say(settings.language, text=kind, kinds=listed))

    from warehouse.database import open_reader
    from warehouse.reviews import review_queue

    with open_reader(settings.data) as connection:
        table = review_queue(connection, kind, named)
    write_answer(table, form, SHOWN)
    return 0


def show(
    context: typer.Context,
    subject: Subject,
    on: On = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print a subject: what is proposed, upon which words, and what was decided before."""
    settings = settings_of(context, data)
    form = choose_form(answer_format, output, settings.language)
    found, decisions = _look(settings, subject, _day(settings, on))
    if not form.is_for_people:
        kept = json.dumps(list(decisions.records()), ensure_ascii=False, default=json_value)
        columns, types = (*found.columns, "decisions"), (*found.types, "JSON")
        told = json.loads(kept) if form.format is Format.JSON else kept
        write_answer(Table(columns, types, [(*row, told) for row in found.rows or [()]]), form)
        return 0
    lines = [
        *(line for row in found.records() for line in subject_lines(row, settings.language)),
        *decision_lines(found, decisions, settings.language),
    ]
    write_text("".join(f"{line}\n" for line in lines), len(found.rows), form)
    return 0


def accept(
    context: typer.Context,
    subject: Subject,
    reason: Reason,
    author: Author = "",
    on: On = None,
    document: Document = None,
    page: Page = None,
    is_dry_run: DryRun = False,
    data: Data = None,
) -> int:
    """Say that what the machine proposes of a subject is so."""
    word = Word(subject, Decision.ACCEPT, reason, author, (), document)
    return _decide(settings_of(context, data), word, page, on, is_dry_run=is_dry_run)


def reject(
    context: typer.Context,
    subject: Subject,
    reason: Reason,
    author: Author = "",
    on: On = None,
    document: Document = None,
    page: Page = None,
    is_dry_run: DryRun = False,
    data: Data = None,
) -> int:
    """Say that what the machine proposes of a subject is not so."""
    word = Word(subject, Decision.REJECT, reason, author, (), document)
    return _decide(settings_of(context, data), word, page, on, is_dry_run=is_dry_run)


def correct(
    context: typer.Context,
    subject: Subject,
    fields: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE", help=wording.REVIEW_FIELDS)],
    reason: Reason,
    author: Author = "",
    on: On = None,
    document: Document = None,
    page: Page = None,
    is_dry_run: DryRun = False,
    data: Data = None,
) -> int:
    """State what is so instead of what the machine proposes of a subject."""
    word = Word(subject, Decision.CORRECT, reason, author, fields, document)
    return _decide(settings_of(context, data), word, page, on, is_dry_run=is_dry_run)


def _decide(
    settings: Settings, word: Word, page: str | None, on: str | None, *, is_dry_run: bool
) -> int:
    from warehouse.database import open_reader

    word, day = replace(word, page=_page(page, settings.language)), _day(settings, on)
    with open_reader(settings.data) as connection:
        review = prepare(connection, word, day, settings)
    if is_dry_run:
        _foresee(review, day, settings)
    else:
        _record(review, settings)
    return 0


def _record(review: Review, settings: Settings) -> None:
    done = decide(review, settings, lambda: tell_of_wait(settings))
    for error in done.damaged:
        tell(PASSED_OVER.say(settings.language, error=error.say(settings.language)))
    told = {"author": review.author, "subject": review.subject_id, "name": review.review_id}
    tell(RECORDED.say(settings.language, **told))
    tell_of_content(done.suspect, done.content_hash, settings.language)


def _foresee(review: Review, day: date, settings: Settings) -> None:
    from warehouse.database import open_unpublished
    from warehouse.reviews import foresee, review_subject

    with open_unpublished(
        settings.data, settings.wait_seconds, lambda: tell_of_wait(settings)
    ) as connection:
        (code,) = review_subject(connection, review.subject_id, day).column("jurisdiction_code")
        changes = foresee(connection, review, str(code), day)
    if not changes.rows:
        tell(CHANGES_NOTHING.say(settings.language))
        return
    write_answer(changes, choose_form("table", None, settings.language))
    tell(WOULD_CHANGE.say(settings.language, count=len(changes.rows)))


def _look(settings: Settings, subject: str, day: date) -> tuple[Table, Table]:
    """Return a subject as it is now, and all that was decided on it.

    Raises:
        NotFoundError: There is none, and nothing was ever decided on it.
    """
    from warehouse.database import open_reader
    from warehouse.reviews import review_decisions, review_subject

    subject_id = subject_named(subject)
    with open_reader(settings.data) as connection:
        decisions = review_decisions(connection, subject_id)
        try:
            return review_subject(connection, subject_id, day), decisions
        except NotFoundError:
            if not decisions.rows:
                raise
            return Table((), (), []), decisions


def _day(settings: Settings, on: str | None) -> date:
    return parse_day(on, "--on", settings.language) or settings.now().date()


def _page(text: str | None, language: Language) -> int | None:
    if text is None:
        return None
    if not text.isdecimal() or not 1 <= int(text) <= LAST_PAGE:
        raise UsageError(reason=BAD_PAGE.say(language, text=text))
    return int(text)
