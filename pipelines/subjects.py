"""A subject of review as a person reads it: the proposal, its words, the decisions on it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from pipelines.formats import SHORT_HASH
from pipelines.headings import heading_of, word_for
from pipelines.messages import NO, YES, Language, Phrase
from warehouse.table import Table

GONE: Final = Phrase(
    "There is no such subject any more; what was decided on it is kept and changes nothing.",
    "Ya no existe ese asunto; lo decidido sobre él se conserva y no cambia nada.",
)
REOPENED: Final = Phrase(
    "Reopened: another proposal was decided on.", "Reabierto: se decidió sobre otra propuesta."
)


def subject_lines(row: Mapping[str, object], language: Language) -> Iterator[str]:
    """Yield what is proposed of a subject, the words that it rests on, and their citation."""
    why = word_for("why", str(row["why"]), language)
    yield f"{row['subject_id']}"
    yield f"{row['what'] or ''} · {why}"
    for name, value in json.loads(str(row["proposal"])).items():
        if value is not None:
            yield f"  {heading_of(name, language)}: {_word(name, value, language)}"
    for name in ("words_before", "words"):
        if row[name]:
            yield f"  {heading_of(name, language)}: {row[name]}"
    if row["document_sha256"]:
        place = f"{str(row['document_sha256'])[:SHORT_HASH]}"
        page = f", {heading_of('page', language).lower()} {row['page']}" if row["page"] else ""
        yield f"  [{heading_of('document_sha256', language).lower()} {place}{page}]"


def decision_lines(found: Table, decisions: Table, language: Language) -> Iterator[str]:
    """Yield what was decided on a subject, and whether that still meets what is proposed."""
    kept = list(decisions.records())
    for each in kept:
        decision = word_for("decision", str(each["decision"]), language)
        stated = f" {each['corrected']}" if each["corrected"] else ""
        signed = f"{each['decided_at']:%Y-%m-%d} {each['author']}"
        yield f"{signed}: {decision}{stated}. {each['reason']}"
    if not found.rows:
        yield GONE.say(language)
    elif any(found.column("is_reopened")):
        yield REOPENED.say(language)


def _word(name: str, value: object, language: Language) -> str:
    if isinstance(value, bool):
        return (YES if value else NO).say(language)
    return word_for(name, str(value), language)
