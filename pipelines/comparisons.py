"""Answers to the codebook as people read them: names, values, words with their citation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, cast

from extractors.law.codebook.criteria import CRITERIA
from extractors.law.codebook.criterion import Criterion, ValueKind
from pipelines.formats import SHORT_HASH, draw_table
from pipelines.headings import heading_of
from pipelines.messages import CITATION, PROVISION_NAMES, YES, Language, Phrase

ABSENT: Final = Phrase("no", "no")
NOT_DETERMINED: Final = Phrase("not determined", "no determinado")
UNKNOWN_MARK: Final = "?"
LEGEND: Final = Phrase(
    "no: every word of the law is known, and none provides it. "
    "?: not determined, for words are not known.",
    "no: se conocen todas las palabras de la ley, y ninguna lo prevé. "
    "?: no determinado, pues hay palabras que no se conocen.",
)
PARTLY_KNOWN: Final = Phrase(
    "Not every word of it is known on that day.",
    "No se conocen todas sus palabras en ese día.",
)
NO_LAW_AT_HAND: Final = Phrase(
    "{code}: no law of it is at hand on {day}. At hand: {codes}.",
    "{code}: no se tiene ley suya el {day}. Se tienen: {codes}.",
)
ALSO_IN: Final = Phrase("also in: {labels}", "también en: {labels}")
NONE: Final = Phrase("none", "ninguna")
AGREEMENTS: Final = {
    "same": Phrase("same", "igual"),
    "differs": Phrase("differs", "difiere"),
    "only_first": Phrase("only {first}", "solo {first}"),
    "only_second": Phrase("only {second}", "solo {second}"),
    "both_absent": Phrase("neither", "ninguna"),
    "not_determined": NOT_DETERMINED,
}
CONFIDENCES: Final = {
    "medium": Phrase("fairly sure", "bastante seguro"),
    "low": Phrase("a mere mention", "una mera mención"),
}
UNITS: Final = {
    "D": Phrase("{amount} days", "{amount} días"),
    "M": Phrase("{amount} months", "{amount} meses"),
    "Y": Phrase("{amount} year(s)", "{amount} año(s)"),
}
BY_CODE: Final = {criterion.code: criterion for criterion in CRITERIA}
COLUMN_GAP, WIDEST_CELL = 3, 24
"""Between columns of a table, and what a folded cell takes up at most."""

_TERM = re.compile(r"P(\d+)([DMY])")

Row = Mapping[str, object]


def name_of(criterion: Criterion, language: Language) -> str:
    """Return a criterion's name."""
    return criterion.name_es if language == "es" else criterion.name_en


def say_value(criterion: Criterion, value: str, language: Language) -> str:
    """Return one answer in words.

    Example:
        >>> say_value(BY_CODE["commission_term"], "P90D", "es")
        '90 días'
        >>> say_value(BY_CODE["typifies"], "own", "en")
        'own offence'
    """
    if criterion.kind is ValueKind.FLAG:
        return YES.say(language)
    if criterion.kind is ValueKind.RANGE:
        return value.replace("-", "–")
    if found := _TERM.fullmatch(value):
        return UNITS[found[2]].say(language, amount=found[1])
    names = {term.code: term.es if language == "es" else term.en for term in criterion.terms}
    return names.get(value, value)


def say_state(cell: Row, language: Language, prefix: str = "") -> str:
    """Return what a cell answers, in words, also where it answers nothing."""
    criterion = BY_CODE[str(cell["criterion"])]
    match cell[f"{prefix}state"]:
        case "absent":
            return ABSENT.say(language)
        case "present":
            values = str(cell[f"{prefix}value"]).split(" ")
            return ", ".join(say_value(criterion, value, language) for value in values)
        case _:
            return NOT_DETERMINED.say(language)


def short_state(cell: Row, language: Language) -> str:
    """Return what a cell answers in as few letters as a wide table has room for."""
    criterion = BY_CODE[str(cell["criterion"])]
    if cell["state"] == "not_determined":
        return UNKNOWN_MARK
    if cell["state"] == "present" and criterion.kind is ValueKind.SET:
        return f"{len(str(cell['value']).split(' '))}/{len(criterion.terms)}"
    return say_state(cell, language)


def grid_lines(cells: Sequence[Row], language: Language, width: int | None) -> Iterator[str]:
    """Yield jurisdictions by criteria, in as many parts, below one another, as it takes.

    Args:
        cells: The answers of each jurisdiction, all criteria in order.
        language: Of names and answers.
        width: How many columns the screen has; ``None`` for one part, unfolded.
    """
    groups = groupby(cells, key=lambda cell: str(cell["jurisdiction_code"]))
    rows = [(code, *(short_state(cell, language) for cell in law)) for code, law in groups]
    criteria = [str(cell["criterion"]) for cell in cells[: len(rows[0]) - 1]]
    headings = [heading_of("jurisdiction_code", language)]
    headings += [name_of(BY_CODE[criterion], language) for criterion in criteria]
    for places in _parts(headings, rows, width):
        part = [tuple(row[place] for place in places) for row in rows]
        names = [headings[place] for place in places]
        yield draw_table(names, part, is_wide=width is None) + "\n"
    yield LEGEND.say(language) + "\n"


def _parts(
    headings: Sequence[str], rows: Sequence[tuple[str, ...]], width: int | None
) -> Iterator[list[int]]:
    """Yield the columns of each part; the first column leads every one."""
    needs = [
        min(WIDEST_CELL, max(len(row[place]) for row in (tuple(headings), *rows))) + COLUMN_GAP
        for place in range(len(headings))
    ]
    part, used = [0], needs[0]
    for place in range(1, len(headings)):
        if width is not None and len(part) > 1 and used + needs[place] > width:
            yield part
            part, used = [0], needs[0]
        part.append(place)
        used += needs[place]
    yield part


def law_lines(cells: Sequence[Row], language: Language) -> Iterator[str]:
    """Yield what one jurisdiction's law answers, each answer with its words and page."""
    first = cells[0]
    yield f"{first['jurisdiction_code']} · {first['instrument_title'] or ''}\n"
    yield f"{first['instrument_id']}\n"
    if not first["is_whole"]:
        yield f"{PARTLY_KNOWN.say(language)}\n"
    for cell in cells:
        name = name_of(BY_CODE[str(cell["criterion"])], language)
        yield f"\n{name}: {say_state(cell, language)}{_doubt(cell['confidence'], language)}\n"
        yield from _passage_lines(cell, language)


def comparison_lines(rows: Sequence[Row], language: Language) -> Iterator[str]:
    """Yield two laws element by element: both answers, both words, both citations."""
    codes = {"first": rows[0]["first_code"], "second": rows[0]["second_code"]}
    for side, code in codes.items():
        yield f"{code} · {rows[0][f'{side}_instrument_title'] or ''}\n"
    for row in rows:
        name = name_of(BY_CODE[str(row["criterion"])], language)
        agreed = AGREEMENTS[str(row["agreement"])].say(language, **codes)
        yield f"\n{name}: {agreed}\n"
        for side, code in codes.items():
            doubt = _doubt(row[f"{side}_confidence"], language)
            yield f"  {code}: {say_state(row, language, f'{side}_')}{doubt}\n"
            yield from _passage_lines(row, language, f"{side}_")


def _passage_lines(cell: Row, language: Language, prefix: str = "") -> Iterator[str]:
    """Yield the words of an answer: of a set, those of each of its terms."""
    criterion = BY_CODE[str(cell["criterion"])]
    passages = cast("list[dict[str, object]]", cell[f"{prefix}passages"] or [])
    if criterion.kind is ValueKind.SET:
        for value in str(cell[f"{prefix}value"] or "").split():
            passage = _surest(passages, value, cell[f"{prefix}provision_id"])
            yield f"    {say_value(criterion, value, language)}\n"
            yield from _quote(passage, language)
    elif passages:
        value = str(cell[f"{prefix}value"])
        chosen = _surest(passages, value, cell[f"{prefix}provision_id"])
        yield from _quote(chosen, language)
        others = [
            str(one["label"])
            for one in passages
            if one["provision_id"] != chosen["provision_id"]
            and (one["value"], one["confidence"]) == (value, chosen["confidence"])
        ]
        if others:
            yield f"    {ALSO_IN.say(language, labels=', '.join(others))}\n"


def _surest(passages: Sequence[Row], value: str, provision_id: object) -> Row:
    """Return the passage that gives an answer, if it can be that of the provision quoted."""
    giving = [one for one in passages if one["value"] == value]
    return next((one for one in giving if one["provision_id"] == provision_id), giving[0])


def _quote(passage: Row, language: Language) -> Iterator[str]:
    yield f"    «{passage['quote']}»\n"
    name = PROVISION_NAMES[str(passage["provision_kind"])].say(language, label=passage["label"])
    first, last = passage["first_page"], passage["last_page"]
    pages = str(first) if first == last else f"{first}-{last}"
    document = str(passage["document_sha256"])[:SHORT_HASH]
    yield f"    {name} {CITATION.say(language, document=document, pages=pages)}\n"


def _doubt(confidence: object, language: Language) -> str:
    said = CONFIDENCES.get(str(confidence))
    return f" ({said.say(language)})" if said else ""
