"""`vigia verify` says yes of what the archive proves, and names what it does not."""

from __future__ import annotations

from pathlib import Path

from pipelines.demo.editions import DEMO_LAW_ID
from tests.pipelines.conftest import Vigia


def archived_document(data: Path, sha256: str) -> Path:
    (path,) = (data / "archive").rglob(f"{sha256}.pdf")
    return path


def document_of_the_law(vigia: Vigia, data: Path) -> str:
    rows = vigia("law", DEMO_LAW_ID, "--format", "json", data=data).records()
    return str(rows[0]["document_sha256"])


def test_every_stored_wording_is_proved(vigia: Vigia, ingested: Path) -> None:
    ended = vigia("verify", "--all", "--format", "json", data=ingested)
    assert ended.code == 0
    assert len(ended.records()) > 30
    assert {record["is_proved"] for record in ended.records()} == {True}


def test_one_altered_byte_is_found_and_its_document_named(vigia: Vigia, own_data: Path) -> None:
    sha256 = document_of_the_law(vigia, own_data)
    path = archived_document(own_data, sha256)
    altered = bytearray(path.read_bytes())
    altered[len(altered) // 2] ^= 1
    path.write_bytes(altered)
    for language, words in (("en", "were altered"), ("es", "fueron alterados")):
        ended = vigia("verify", "--all", data=own_data, language=language)
        assert ended.code == 1
        assert f"NO   {sha256}" in ended.out.replace("NO  ", "NO   ").replace("NO    ", "NO   ")
        assert words in ended.out


def test_a_missing_document_is_named(vigia: Vigia, own_data: Path) -> None:
    sha256 = document_of_the_law(vigia, own_data)
    archived_document(own_data, sha256).unlink()
    ended = vigia("verify", DEMO_LAW_ID, "--format", "json", data=own_data)
    assert ended.code == 1
    failed = [record for record in ended.records() if not record["is_proved"]]
    assert {record["document_sha256"] for record in failed} == {sha256}
    assert all("does not hold" in str(record["reason"]) for record in failed)


def test_one_law_one_provision_or_one_document_can_be_verified(
    vigia: Vigia, ingested: Path
) -> None:
    asked = ("--format", "json")
    law = vigia("verify", "MIC", "2010", "trata", *asked, data=ingested).records()
    provision = vigia("verify", f"{DEMO_LAW_ID}/art-4", *asked, data=ingested).records()
    sha256 = document_of_the_law(vigia, ingested)
    document = vigia("verify", sha256[:8], *asked, data=ingested).records()
    assert all(str(record["provision_id"]).startswith(DEMO_LAW_ID) for record in law)
    assert len(provision) == 2
    assert {record["document_sha256"] for record in document} == {sha256}


def test_what_is_not_stored_cannot_be_verified(vigia: Vigia, ingested: Path) -> None:
    ended = vigia("verify", "zac", "nothing", data=ingested)
    assert ended.code == 2
    assert "not found" in ended.err
