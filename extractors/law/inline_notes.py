"""Parts reform notes in parentheses from the words of law on their line.

Some compilations print a note right after the last word that it is about: "… y los demás
casos. (Ref. P. O. No. 45, 12-VI-14)". It is put on a line of its own, with its characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.law.notes import is_note_complete, is_note_start
from extractors.law.passages import Passage
from extractors.model import Line

MOST_LINES = 4
"""A note that begins inside a line goes on over at most so many."""

_OPENS = re.compile(r"\((?=[A-ZÁÉÍÓÚ])")
_STOPS = re.compile(r"\)[.,;]?")
_WORD = re.compile(r"\w")


def part_notes(lines: Sequence[Line]) -> list[Line]:
    """The lines in their order, each note that shares one with words of law parted from them."""
    parted: list[Line] = []
    waiting = list(reversed(lines))
    while waiting:
        line = waiting.pop()
        note = _note_in(line, waiting)
        if note is None:
            parted.append(line)
            continue
        start, count, end = note
        run = [line, *(waiting.pop() for _ in range(count - 1))]
        *pieces, rest = _pieces(run, start, end)
        parted += [piece for piece in pieces if piece is not None]
        if rest is not None:
            waiting.append(rest)
    return parted


def _note_in(line: Line, below: Sequence[Line]) -> tuple[int, int, int] | None:
    """Where a note begins in the line, over how many lines it goes on, and where it ends.

    ``None`` also where the note has all of its lines to itself, or shares them with others.
    """
    for opened in _OPENS.finditer(line.text):
        start = opened.start()
        if not is_note_start(line.text[start:]):
            continue
        text = line.text[start:]
        for count in range(1, MOST_LINES + 1):
            last = line if count == 1 else below[1 - count]
            if end := _end(text):
                at = end - (len(text) - len(last.text))
                rest = last.text[at:].lstrip(" ,;.")
                is_alone = start == 0 and (rest.startswith("(") or not _WORD.search(rest))
                return None if is_alone else (start, count, at)
            if count > len(below):
                break
            text = f"{text} {below[-count].text}"
    return None


def _end(text: str) -> int | None:
    """Where the whole note that a text begins with ends."""
    ends = (stop.end() for stop in _STOPS.finditer(text))
    return next((end for end in ends if is_note_complete(text[:end].rstrip(".,;"))), None)


def _pieces(run: Sequence[Line], start: int, end: int) -> Iterator[Line | None]:
    """The words before the note, the note line by line, and the words after it."""
    for place, line in enumerate(run):
        first = start if place == 0 else 0
        last = end if place == len(run) - 1 else len(line.text)
        if place == 0:
            yield _piece(line, 0, first)
        yield _piece(line, first, last)
        if place == len(run) - 1:
            rest = _piece(line, last, len(line.text))
            opens = place == 0 == start and line.starts_paragraph
            yield replace(rest, starts_paragraph=opens) if rest is not None else None


def _piece(line: Line, start: int, end: int) -> Line | None:
    """Some of a line; ``None`` where no word stands there."""
    if not _WORD.search(line.text[start:end]):
        return None
    return next(iter(Passage((line,)).cut(start, end).lines), None)
