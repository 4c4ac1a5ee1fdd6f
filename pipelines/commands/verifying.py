"""`vigia verify`: are the stored words on the pages that they cite?"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.errors import NotFoundError, UsageError
from pipelines.commands import wording
from pipelines.commands.asked import settings_of
from pipelines.commands.options import AnswerFormat, Data, Output
from pipelines.formats import SHORT_HASH, choose_form, write_answer, write_text
from pipelines.messages import (
    DOCUMENT_NOT_PROVED,
    ID_OR_ALL,
    NOT_PROVED,
    NOTHING_TO_VERIFY,
    PROVED,
    PROVING,
    VERIFIED,
    Language,
)
from pipelines.progress import progress_bar
from pipelines.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipelines.verify import DocumentProof
    from warehouse.database import Connection

SHOWN_FAILURES = 5


def verify(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="ID", help=wording.VERIFY_ID)] = None,
    is_all: Annotated[bool, typer.Option("--all", help=wording.VERIFY_ALL)] = False,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Prove what is stored; exit code 1 if a document or a wording fails."""
    settings = settings_of(context, data)
    form = choose_form(answer_format, output, settings.language)
    if is_all == bool(words):
        raise UsageError(reason=ID_OR_ALL.say(settings.language))
    proofs = prove(settings, words or [])

    from pipelines.verify import as_table

    if form.is_for_people:
        write_text("".join(proof_lines(proofs, settings.language)), len(proofs), form)
    else:
        write_answer(as_table(proofs), form)
    return int(not all(proof.is_proved for proof in proofs))


def prove(settings: Settings, words: list[str]) -> list[DocumentProof]:
    """Return the proof of every document that the words name; of all, if there are none.

    Raises:
        NotFoundError: The words name nothing that is stored.
    """
    from extractors.archive import Archive
    from pipelines.verify import recognised_pages
    from pipelines.verify import verify as verify_documents
    from warehouse.answers import provenance
    from warehouse.consolidation import merge_anew
    from warehouse.database import open_reader

    with open_reader(settings.data) as connection:
        about = _resolve(connection, words, settings.language) if words else None
        cited = provenance(connection, about)
        merged = merge_anew(connection) if any(cited.column("is_merged")) else {}
    also = [] if words else list(Archive(settings.archive).documents())
    total = len({*cited.column("document_sha256"), *also}) + len(recognised_pages(cited))
    proofs = []
    with progress_bar(PROVING.say(settings.language), total) as step:
        for proof in verify_documents(cited, settings, also, on_page=step, merged=merged):
            proofs.append(proof)
            step()
    return proofs


def proof_lines(proofs: list[DocumentProof], language: Language) -> Iterator[str]:
    """Yield one line a document, with what fails in it, and a last line for all."""
    for proof in proofs:
        if proof.provisions or not proof.is_proved:
            yield from _document_lines(proof, language)
    total = sum(len(proof.provisions) for proof in proofs)
    failed = sum(len(proof.failures) for proof in proofs)
    if total:
        said = VERIFIED.say(language, proved=total - failed, total=total, documents=len(proofs))
        yield f"{said}\n"
    else:
        yield f"{NOTHING_TO_VERIFY.say(language)}\n"


def _document_lines(proof: DocumentProof, language: Language) -> Iterator[str]:
    document, total = proof.document_sha256, len(proof.provisions)
    if proof.is_proved:
        yield PROVED.say(language, document=document[:SHORT_HASH], proved=total) + "\n"
    elif proof.reason:
        yield DOCUMENT_NOT_PROVED.say(language, document=document, reason=proof.reason) + "\n"
    else:
        failed = len(proof.failures)
        yield NOT_PROVED.say(language, document=document, failed=failed, total=total) + "\n"
        for each in proof.failures[:SHOWN_FAILURES]:
            yield f"     {each.provision_id} ({each.pages}): {each.reason}\n"


def _resolve(connection: Connection, words: list[str], language: Language) -> str:
    """Return the document, provision or law that the words name."""
    from pipelines.identifying import find_document, find_law, find_provision

    for find in (find_document, find_law):
        with suppress(NotFoundError):
            return find(connection, words, language)
    return find_provision(connection, words, language).provision_id
