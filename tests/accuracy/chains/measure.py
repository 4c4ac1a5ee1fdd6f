"""Has chains of editions read and consolidated, and compares every version with the truth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from difflib import SequenceMatcher
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from extractors.law.identity import slug_of
from extractors.model import Change, Origin, Reading
from extractors.reader import read_document
from extractors.readings import Readings
from pipelines.demo.press import press
from pipelines.demo.sheets import EditionSheet
from tests.accuracy.chains.grammar import Chain
from tests.accuracy.chains.truth import LawTruth, Ordered, Stop, Version, merged
from warehouse.build import build
from warehouse.database import Connection, open_memory
from warehouse.load import load_document

PROCESSES: Final = 2
_LAWS: Final = (
    "select instrument_id, jurisdiction_code, kind, publication_date from marts.instruments"
)
_VERSIONS: Final = """
    select provision_id, instrument_id, valid_from, valid_to, text, is_repealed
    from marts.provision_versions
    order by provision_id, valid_from
"""
_NOT_APPLIED: Final = (
    "select document_sha256 from marts.findings where kind = 'amendment_not_applied'"
)
_WORDLESS: Final = (Change.REPEALS, Change.ERRATA, Change.INVALIDATES)
_MARKS: Final = re.compile(r"(?:\s*[.…]){2,}\s*|^[.…]+\s*|\s*…\s*")
_AROUND: Final = 4  # words shown on either side of a difference


@dataclass(frozen=True, slots=True)
class Compared:
    """One version of one provision: as it is, and as it is held; either may be missing."""

    law: str
    path: str
    true: Version | None
    held: Version | None

    @property
    def is_exact(self) -> bool:
        """Whether days and words are the same, blanks apart."""
        return self.true == self.held

    @property
    def difference(self) -> str:
        """What differs, in a line."""
        if self.true is None or self.held is None:
            version = self.true or self.held
            missing = "is not held" if self.held is None else "is not true"
            return f"{self.path} from {version.valid_from if version else ''}: {missing}"
        true, held = self.true, self.held
        where = f"{self.path} from {true.valid_from}"
        if true.valid_to != held.valid_to:
            where += f" until {true.valid_to}, not {held.valid_to}"
        return f"{where}: {_words(true.text, held.text)}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one chain: its versions compared, and its stops.

    ``misread`` are orders that the reader did not find, or not with all that is quoted for
    them: what was lost before anything was consolidated. Of the ``stops``, some are
    ``unsaid``, without a finding, or ``guessed``, with words from then on that nobody can
    know.
    """

    chain: str
    editions: int
    versions: tuple[Compared, ...]
    orders: int = 0
    misread: tuple[Ordered, ...] = ()
    stops: int = 0
    unsaid: tuple[Stop, ...] = ()
    guessed: tuple[Stop, ...] = ()

    @property
    def exact(self) -> int:
        """How many versions are exact."""
        return sum(one.is_exact for one in self.versions)

    @property
    def kept(self) -> int:
        """At how many stops nothing is guessed, and a finding says so."""
        return self.stops - len({*self.unsaid, *self.guessed})


def outcomes(chains: Sequence[Chain], folder: Path, processes: int = 1) -> list[Outcome]:
    """Each chain's outcome; all share a warehouse in memory and readings in the folder."""
    with open_memory() as connection:
        read = dict(_load(connection, chains, Readings(folder), processes))
        build(connection)
        held = _held(connection)
        loud = {str(sha256) for (sha256,) in connection.ask(_NOT_APPLIED).rows}
    return [_compare(chain, held, read, loud) for chain in chains]


def read_sheet(sheet: EditionSheet) -> tuple[str, Reading]:
    """Press an edition and read it; with its file's name."""
    return sheet.file_name, read_document(press(sheet).pdf, name=sheet.file_name)


def _load(
    connection: Connection, chains: Sequence[Chain], readings: Readings, processes: int
) -> Iterator[tuple[str, Reading]]:
    """Load every edition, on the evening of its day; yield each file's name and reading."""
    sheets = sorted((sheet for chain in chains for sheet in chain.sheets), key=lambda one: one.day)
    for sheet, (name, reading) in zip(sheets, _read(sheets, processes), strict=True):
        evening = datetime.combine(sheet.day, time(20), UTC)
        path = readings.save(reading, evening)
        load_document(connection, reading.document_sha256, [Origin(name, evening)], path)
        yield name, reading


def _read(sheets: Sequence[EditionSheet], processes: int) -> Iterator[tuple[str, Reading]]:
    if processes == 1:
        yield from map(read_sheet, sheets)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(read_sheet, sheets, chunksize=8)


_Held = dict[tuple[object, ...], list[Version]]


def _held(connection: Connection) -> _Held:
    """The versions in the warehouse, by the law's jurisdiction, kind and day."""
    laws = {row[0]: (row[1], row[2], row[3]) for row in connection.ask(_LAWS).rows}
    held: _Held = {}
    for provision, law, since, until, text, is_repealed in connection.ask(_VERSIONS).rows:
        path = str(provision).removeprefix(f"{law}/")
        words = None if is_repealed else " ".join(str(text or "").split())
        version = Version(path, _day(since), _day(until), words)
        held.setdefault(laws[law], []).append(version)
    return held


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _compare(chain: Chain, held: _Held, read: dict[str, Reading], loud: set[str]) -> Outcome:
    compared: list[Compared] = []
    stops: list[Stop] = []
    guessed: list[Stop] = []
    for law in chain.laws:
        mine = held.get((law.jurisdiction, law.kind.value, law.published), [])
        pairs = list(_pairs(law, mine))
        compared += pairs
        stops += law.stops
        guessed += [stop for stop in law.stops if any(_is_guess(one, stop) for one in pairs)]
    return Outcome(
        chain=chain.name,
        editions=len(chain.sheets),
        versions=tuple(compared),
        orders=len(chain.orders),
        misread=tuple(one for one in chain.orders if not _is_read(one, read[one.edition])),
        stops=len(stops),
        unsaid=tuple(one for one in stops if read[one.edition].document_sha256 not in loud),
        guessed=tuple(guessed),
    )


def _is_guess(one: Compared, stop: Stop) -> bool:
    """Whether words that are not true are held from the stop on."""
    if one.true or not one.held or one.path not in stop.paths:
        return False
    return one.held.valid_from is None or one.held.valid_from >= stop.day


def _is_read(order: Ordered, reading: Reading) -> bool:
    """Whether the reading has the order, with the words that the decree quotes for it."""
    return any(
        amendment.label == order.label
        and amendment.operation is order.change
        and amendment.target_slug == slug_of(order.law)
        and (order.change in _WORDLESS or _same(order.wording, amendment.text))
        for instrument in reading.instruments
        for amendment in instrument.amendments
    )


def _same(one: str | None, other: str | None) -> bool:
    """Whether two wordings are the same, whatever marks the words that stay."""
    return _MARKS.sub("…", one or "").split() == _MARKS.sub("…", other or "").split()


def _pairs(law: LawTruth, held: Sequence[Version]) -> Iterator[Compared]:
    """True versions beside those held of the same provision since the same day."""
    true = {(one.path, one.valid_from): _flat(one) for one in law.versions}
    read = {
        (one.path, one.valid_from): one
        for path in dict.fromkeys(one.path for one in held)
        for one in _known_parts(law, [one for one in held if one.path == path])
    }
    for path, day in dict.fromkeys((*true, *read)):
        yield Compared(law.title, path, true.get((path, day)), read.get((path, day)))


def _known_parts(law: LawTruth, versions: list[Version]) -> list[Version]:
    """A provision's versions; what is only said to be unknown after a stop goes on as it was."""
    stop = next((stop.day for stop in law.stops if versions[0].path in stop.paths), None)
    kept: list[Version] = []
    for one in versions:
        is_unknown = stop and one.text == "" and one.valid_from and one.valid_from >= stop
        text = (kept[-1].text if kept else "") if is_unknown else one.text
        kept.append(Version(one.path, one.valid_from, one.valid_to, text))
    return [one for one in merged(kept) if not stop or one.text != ""]


def _flat(version: Version) -> Version:
    text = None if version.text is None else " ".join(version.text.split())
    return Version(version.path, version.valid_from, version.valid_to, text)


def _words(true: str | None, held: str | None) -> str:
    """Where the words first part: what is true, and what is held."""
    if true is None or held is None:
        return f"{'repealed' if true is None else 'in force'}, not {_begin(held)}"
    ours, theirs = true.split(), held.split()
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            ahead = " ".join(ours[max(0, a - _AROUND) : a])
            return f"… {ahead} [{' '.join(ours[a:b])[:200]}] held [{' '.join(theirs[c:d])[:200]}]"
    return "the same words"


def _begin(text: str | None) -> str:
    return "repealed" if text is None else f"“{text[:60]}”"
