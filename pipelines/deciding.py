"""A person's decision: from what they typed to a record, a file, and the answers anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from extractors.errors import UsageError
from extractors.reviews import Decision, Review, Reviews, SubjectKind, compact_json
from pipelines.jurisdictions import jurisdiction_codes
from pipelines.messages import Language, Phrase
from pipelines.settings import Settings

if TYPE_CHECKING:
    from pipelines.loading import Published
    from warehouse.database import Connection

BAD_FIELD: Final = Phrase(
    "{text}: not a field of this subject. Write one of: {fields}.",
    "{text}: no es un campo de este asunto. Escriba uno de: {fields}.",
)
BAD_VALUE: Final = Phrase(
    "{text}: not a value of that field. Write {wanted}.",
    "{text}: no es un valor de ese campo. Escriba {wanted}.",
)
NO_FIELD: Final = Phrase(
    "To correct, state a field: {fields}.", "Para corregir, indique un campo: {fields}."
)
NOT_ITS_LAW: Final = Phrase(
    "{law} is not a law of that jurisdiction, or contradicts the status that is stated.",
    "{law} no es una ley de esa jurisdicción, o contradice el estado que se declara.",
)
NOT_CORRECTABLE: Final = Phrase(
    "A finding cannot be corrected: accept or reject it.",
    "Un hallazgo no se corrige: acéptelo o rechácelo.",
)
NOT_REJECTABLE: Final = Phrase(
    "A wording is not rejected: correct it with text=…, or accept what is proposed.",
    "Un texto no se rechaza: corríjalo con text=…, o acepte lo propuesto.",
)
NO_REASON: Final = Phrase(
    "--reason: say why, in a few words.", "--reason: diga por qué, en pocas palabras."
)
NO_AUTHOR: Final = Phrase(
    "Who decides? Name yourself with --author, or in VIGIA_AUTHOR.",
    "¿Quién decide? Indique su nombre con --author, o en VIGIA_AUTHOR.",
)
STATUSES: Final = ("unknown", "none_found", "offence_only", "special_law", "special_law_lapsed")
LAWLESS: Final = ("unknown", "none_found")
YES_NO: Final = {"yes": True, "true": True, "sí": True, "si": True, "no": False, "false": False}

Parser = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Word:
    """What a person says of a subject.

    Args:
        subject_id: The subject, or a jurisdiction's code for its status.
        decision: See `Decision`.
        reason: Why.
        author: Who; empty for the one that the settings name.
        fields: ``field=value`` as typed; ``text=@FILE`` takes the words of a file.
        document_sha256: What they looked at, or how its hash begins, if it is not what the
            proposal rests on.
        page: And its page.
    """

    subject_id: str
    decision: Decision
    reason: str
    author: str = ""
    fields: Sequence[str] = ()
    document_sha256: str | None = None
    page: int | None = None


def subject_named(text: str) -> str:
    """Return the identifier of a subject as typed; a jurisdiction's code means its status.

    Example:
        >>> subject_named("dur")
        'status/DUR'
    """
    code = text.strip().upper().removeprefix("STATUS/").removeprefix("MX-")
    return f"status/{code}" if code in jurisdiction_codes() else text


def prepare(connection: Connection, word: Word, day: date, settings: Settings) -> Review:
    """Return the record of a decision on what the machine now proposes; nothing is stored.

    Raises:
        NotFoundError: There is no such subject, or no such instrument as is stated.
        UsageError: No reason, no author, or a field that the subject does not have.
    """
    from warehouse.answers import instrument
    from warehouse.reviews import review_subject

    author, reason = _signed(word, settings)
    subject_id = subject_named(word.subject_id)
    (subject,) = review_subject(connection, subject_id, day).records()
    kind = SubjectKind(str(subject["subject_kind"]))
    corrected = _corrected(kind, word, settings.language)
    if law_id := corrected.get("instrument_id"):
        (law,) = instrument(connection, str(law_id)).records()
        is_its = law["jurisdiction_code"] == subject["jurisdiction_code"]
        if not is_its or corrected.get("status") in LAWLESS:
            raise UsageError(reason=NOT_ITS_LAW.say(settings.language, law=law_id))
    document, page = _seen(connection, word, subject, settings.language)
    return Review(
        kind,
        subject_id,
        word.decision,
        author,
        _instant(connection, subject_id, settings.now()),
        reason,
        compact_json(json.loads(str(subject["proposal"]))),
        str(subject["proposed_sha256"]),
        day if kind is SubjectKind.STATUS else None,
        compact_json(corrected) if corrected else None,
        document,
        page,
    )


def decide(review: Review, settings: Settings, on_wait: Callable[[], None]) -> Published:
    """Write a decision's file, load it, and publish the answers that follow from it.

    Raises:
        StoreUnwritableError: The data directory cannot be written to.
        WarehouseBusyError: Another process wrote all the time; the file is kept, and the
            next run loads it.
        CheckFailedError: The answers would contradict themselves; they are not published.
    """
    from pipelines.loading import load_and_publish

    Reviews(settings.reviews).add(review)
    return load_and_publish(settings, on_wait)


def _signed(word: Word, settings: Settings) -> tuple[str, str]:
    """Return who decides, and why."""
    author, reason = (word.author or settings.author).strip(), word.reason.strip()
    if not reason:
        raise UsageError(reason=NO_REASON.say(settings.language))
    if not author:
        raise UsageError(reason=NO_AUTHOR.say(settings.language))
    return author, reason


def _seen(
    connection: Connection, word: Word, subject: Mapping[str, object], language: Language
) -> tuple[str | None, int | None]:
    """Return the document and page that were looked at: as stated, or the proposal's own."""
    from pipelines.identifying import find_document

    if word.document_sha256:
        return find_document(connection, [word.document_sha256], language), word.page
    document = subject["document_sha256"]
    page = word.page or subject["page"]
    return None if document is None else str(document), page if isinstance(page, int) else None


def _instant(connection: Connection, subject_id: str, now: datetime) -> datetime:
    """Return when it is decided: after every other decision on the subject."""
    from warehouse.reviews import review_decisions

    earlier = review_decisions(connection, subject_id).column("decided_at")
    last = max((each for each in earlier if isinstance(each, datetime)), default=None)
    return max(now, last + timedelta(microseconds=1)) if last else now


def _corrected(kind: SubjectKind, word: Word, language: Language) -> dict[str, object]:
    """Return the fields that a correction states; of another decision there are none."""
    if kind is SubjectKind.WORDING and word.decision is Decision.REJECT:
        raise UsageError(reason=NOT_REJECTABLE.say(language))
    if word.decision is not Decision.CORRECT:
        return {}
    parsers = FIELDS[kind]
    if not parsers:
        raise UsageError(reason=NOT_CORRECTABLE.say(language))
    if not word.fields:
        raise UsageError(reason=NO_FIELD.say(language, fields=", ".join(parsers)))
    stated = dict(_field(text, parsers, language) for text in word.fields)
    if stated.get("status") in LAWLESS:
        stated.setdefault("instrument_id", None)
    return stated


def _field(
    text: str, parsers: Mapping[str, tuple[Parser, str]], language: Language
) -> tuple[str, object]:
    name, _, value = text.partition("=")
    if name not in parsers:
        raise UsageError(reason=BAD_FIELD.say(language, text=text, fields=", ".join(parsers)))
    parse, wanted = parsers[name]
    try:
        return name, parse(value.strip())
    except (ValueError, KeyError, OSError) as error:
        raise UsageError(reason=BAD_VALUE.say(language, text=text, wanted=wanted)) from error


def _status(text: str) -> str:
    return STATUSES[STATUSES.index(text)]


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def _day_or_none(text: str) -> str | None:
    return _day(text) if text else None


def _yes_no(text: str) -> bool:
    return YES_NO[text.lower()]


def _words(text: str) -> str:
    words = Path(text[1:]).read_text("utf-8") if text.startswith("@") else text
    if not words.strip():
        raise ValueError(text)
    return "\n".join(line.strip() for line in words.strip().splitlines())


def _identifier(text: str) -> str | None:
    return text or None


FIELDS: Final[Mapping[SubjectKind, Mapping[str, tuple[Parser, str]]]] = {
    SubjectKind.STATUS: {
        "status": (_status, "|".join(STATUSES)),
        "instrument_id": (_identifier, "mx-dur/ley/…"),
        "since": (_day, "2012-06-14"),
    },
    SubjectKind.INSTRUMENT: {
        "is_special_law": (_yes_no, "yes|no"),
        "in_force_date": (_day_or_none, "2012-06-14"),
        "ended_date": (_day_or_none, "2012-06-14"),
    },
    SubjectKind.WORDING: {"text": (_words, "text=… | text=@FILE")},
    SubjectKind.FINDING: {},
}
"""The fields that a person may state of a subject, each with how to write it."""
