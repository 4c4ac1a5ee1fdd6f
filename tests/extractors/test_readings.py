"""A reading comes back exactly as it was saved, from a file that never changes."""

from __future__ import annotations

import gzip
import json
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.errors import ReadingDamagedError, StoreUnwritableError
from extractors.model import (
    Amendment,
    Box,
    Change,
    DocumentFacts,
    DocumentKind,
    Finding,
    FindingKind,
    Instrument,
    InstrumentKind,
    Operation,
    PageSummary,
    Provision,
    ProvisionKind,
    Reading,
    ReformNote,
    Span,
    TextLayer,
)
from extractors.readings import Readings, read_heading
from extractors.records import decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterator

SHA256 = "ab" * 32
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
SPANS = (Span(1, 0, 9, Box(50.0, 1.5, 200.25, 12.0)), Span(2, 3, 8, Box(1.0, 2.0, 3.0, 4.0)))
AMENDMENT = Amendment("Ley Vieja", "vieja", Change.ABROGATES, None, None, 2)
PAGE = PageSummary(1, TextLayer.DIGITAL, 2, 900, mentions_trafficking=True)
IMAGE = replace(
    PAGE, number=2, recognised_by="engine 1", turned_degrees=90.5, score=0.5, is_readable=False
)
LAW = Instrument(
    "Ley de Ejemplo",
    "ejemplo",
    InstrumentKind.LEY,
    Operation.ENACTS,
    1,
    2,
    publication_date=date(2012, 7, 15),
    provisions=(Provision("1", ProvisionKind.ARTICLE, "art-1", "Uno\n«ñ».", 1, 2, SPANS),),
    amendments=(AMENDMENT,),
    reform_notes=(ReformNote("1", Change.REFORMS, "DEC. 9", None, None, "REFORMADO", 1),),
)
READING = Reading(
    SHA256,
    "1",
    DocumentFacts(DocumentKind.EDITION, TextLayer.DIGITAL, "DUR", date(2012, 7, 15), "57"),
    (PAGE, IMAGE),
    (LAW, replace(LAW, title=None, provisions=())),
    (Finding(FindingKind.TITLE_MISSING, 2, ""),),
)

words = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)
floats = st.floats(allow_nan=False, allow_infinity=False)
boxes = st.builds(Box, floats, floats, floats, floats)
spans = st.builds(Span, st.integers(1, 9), st.integers(0, 9), st.integers(0, 9), boxes)
provisions = st.builds(
    Provision, text=words, label=words, spans=st.lists(spans, max_size=2).map(tuple)
)
instruments = st.builds(
    Instrument,
    title=st.none() | words,
    provisions=st.lists(provisions, max_size=2).map(tuple),
    amendments=st.lists(st.builds(Amendment, text=st.none() | words), max_size=2).map(tuple),
    reform_notes=st.lists(st.builds(ReformNote, raw=words), max_size=2).map(tuple),
)
pages = st.builds(PageSummary, turned_degrees=floats, score=st.none() | floats)
readings = st.builds(
    Reading,
    document_sha256=st.just(SHA256),
    reader_version=st.just("1"),
    pages=st.lists(pages, max_size=2).map(tuple),
    instruments=st.lists(instruments, max_size=3).map(tuple),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reading=readings)
def test_any_reading_comes_back_as_it_was_saved(
    reading: Reading, tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = Readings(tmp_path_factory.mktemp("readings"))
    store.save(reading, NOON)
    assert store.load(SHA256, "1") == reading


def test_a_reading_of_every_record_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    store = Readings(tmp_path)
    path = store.save(READING, NOON)
    assert store.load(SHA256, "1") == READING
    assert path == tmp_path / "1" / "ab" / f"{SHA256}.jsonl.gz"
    assert (store.has(SHA256, "1"), store.has(SHA256, "2")) == (True, False)


def test_the_same_reading_is_the_same_file_byte_for_byte(tmp_path: Path) -> None:
    one = Readings(tmp_path / "one").save(READING, NOON)
    two = Readings(tmp_path / "two").save(READING, NOON)
    assert one.read_bytes() == two.read_bytes()


def test_an_existing_reading_is_kept(tmp_path: Path) -> None:
    store = Readings(tmp_path)
    store.save(READING, NOON)
    path = store.save(replace(READING, findings=()), datetime(2027, 1, 1, tzinfo=UTC))
    assert store.load(SHA256, "1") == READING
    assert read_heading(path).read_at == NOON


def test_the_content_hash_is_of_what_was_read_and_not_of_who_read_it(tmp_path: Path) -> None:
    store = Readings(tmp_path)
    first = read_heading(store.save(READING, NOON))
    same = read_heading(store.save(replace(READING, reader_version="2"), NOON.replace(hour=13)))
    other = read_heading(store.save(replace(READING, reader_version="3", findings=()), NOON))
    assert first.content_sha256 == same.content_sha256 != other.content_sha256
    assert store.versions(SHA256) == ("1", "2", "3")
    assert [path.parent.parent.name for path in store.paths()] == ["1", "2", "3"]


def test_each_line_is_one_record_in_printed_order(tmp_path: Path) -> None:
    path = Readings(tmp_path).save(READING, NOON)
    lines = [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
    assert [line["record"] for line in lines] == [
        "document",
        "page",
        "page",
        "instrument",
        "provision",
        "amendment",
        "reform_note",
        "instrument",
        "amendment",
        "reform_note",
        "finding",
    ]
    assert lines[4]["spans"][0] == {
        "page": 1,
        "start": 0,
        "end": 9,
        "x0": 50.0,
        "top": 1.5,
        "x1": 200.25,
        "bottom": 12.0,
    }
    assert [line["instrument_ordinal"] for line in lines[4:7] + lines[8:10]] == [0, 0, 0, 1, 1]


def test_a_field_that_an_earlier_reader_did_not_know_takes_its_default() -> None:
    later = ("recognised_by", "turned_degrees", "score", "is_readable", "is_unreadable", "part")
    (provision,) = LAW.provisions
    assert decode(Amendment, encode(AMENDMENT, without=later)) == AMENDMENT
    assert decode(Provision, encode(provision, without=later)) == provision
    assert decode(PageSummary, encode(PAGE, without=later)) == PAGE
    with pytest.raises(KeyError):
        decode(Amendment, encode(AMENDMENT, without=("page",)))


def damage(whole: bytes) -> Iterator[bytes]:
    """Ways in which a file can be wrong."""
    lines = gzip.decompress(whole)
    yield b""
    yield b"no gzip"
    yield whole[: len(whole) // 2]
    yield gzip.compress(b"no json\n")
    yield gzip.compress(b"{}\n")
    yield gzip.compress(lines.replace(b"Uno", b"Dos"))
    yield gzip.compress(b"".join(lines.splitlines(keepends=True)[:-1]))


@pytest.mark.parametrize("at", range(7))
def test_a_damaged_file_is_named_and_never_half_read(tmp_path: Path, at: int) -> None:
    store = Readings(tmp_path)
    path = store.save(READING, NOON)
    path.write_bytes(list(damage(path.read_bytes()))[at])
    with pytest.raises(ReadingDamagedError, match=SHA256):
        store.load(SHA256, "1")


def test_a_missing_reading_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadingDamagedError, match=SHA256):
        Readings(tmp_path).load(SHA256, "1")
    with pytest.raises(ReadingDamagedError):
        read_heading(tmp_path / "nothing.jsonl.gz")


def test_an_instant_without_a_time_zone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="time zone"):
        Readings(tmp_path).save(READING, NOON.replace(tzinfo=None))


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "readings").write_text("not a folder")
    with pytest.raises(StoreUnwritableError, match="readings"):
        Readings(tmp_path / "readings").save(READING, NOON)


def test_every_kind_of_record_is_in_the_round_trip() -> None:
    seen = {type(part).__name__ for part in walk(READING)}
    assert seen == {
        "Reading",
        "DocumentFacts",
        "PageSummary",
        "Instrument",
        "Provision",
        "Span",
        "Box",
        "Amendment",
        "ReformNote",
        "Finding",
    }


def walk(record: object) -> Iterator[object]:
    """Yield a record and every record inside it."""
    if is_dataclass(record):
        yield record
        for field in fields(record):
            yield from walk(getattr(record, field.name))
    elif isinstance(record, tuple):
        for part in record:
            yield from walk(part)
