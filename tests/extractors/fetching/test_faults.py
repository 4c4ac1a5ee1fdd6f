"""Whatever a site does, it ends as the right error, and nothing half-written stays."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from extractors.errors import (
    BlockedError,
    CutShortError,
    DocumentError,
    EmptyDocumentError,
    ErrorPageError,
    FetchError,
    NotAPdfError,
    NotServedError,
    OverloadedError,
    OversizedAnswerError,
    OversizedDocumentError,
    StoreUnwritableError,
    UndeclaredHostError,
    UnknownHostError,
    UnreachableError,
    VigiaError,
)
from extractors.sources.source import PageRequest
from tests.extractors.fetching.conftest import NOWHERE, SITE, Stage
from tests.extractors.fetching.loopback import (
    PDF,
    Behaviour,
    announced_short,
    chunked,
    drip,
    header_drip,
    in_turn,
    missing,
    page,
    redirect,
    reset,
    reset_halfway,
    silence,
    truncated,
)

BLOCK_PAGE = b"<html><head><title>Just a moment...</title></head><body></body></html>"
FIREWALL = (
    b"<html><body>The requested URL was rejected. "
    b"Please consult with your administrator.</body></html>"
)
ERROR_PAGE = b"<html><title>Error 500 - Internal Server Error</title><body></body></html>"
PHP_ERROR = b"<br />\n<b>Fatal error</b>:  Uncaught Error: it broke"
HTML = b"<html><title>Descargas</title><body>a page, not a gazette</body></html>"

COMMON = [
    (silence, UnreachableError),
    (drip, UnreachableError),
    (header_drip, UnreachableError),
    (reset, UnreachableError),
    (page(b"", 403), BlockedError),
    (page(b"", 401), BlockedError),
    (page(BLOCK_PAGE, 503), BlockedError),
    (page(b"", 429, Retry_After="1"), OverloadedError),
    (page(b"", 429, Retry_After="9999"), OverloadedError),
    (page(b"", 500), OverloadedError),
    (page(b"", 503, Retry_After="Tue, 24 Nov 2026 12:00:30 GMT"), OverloadedError),
    (missing, NotServedError),
    (page(b"", 410), NotServedError),
    (redirect("https://elsewhere.example/login"), UndeclaredHostError),
    (redirect("/doc"), FetchError),
    (redirect("file:///etc/passwd"), UndeclaredHostError),
    (redirect("http://gaceta.example/doc"), UndeclaredHostError),
    (page(BLOCK_PAGE), BlockedError),
    (page(FIREWALL), BlockedError),
    (page(b"", 204), ErrorPageError),
    (page(PDF[:100], Content_Encoding="gzip"), CutShortError),
    (truncated, CutShortError),
    (chunked(PDF, is_whole=False), CutShortError),
]
DOCUMENTS = [
    (page(b""), EmptyDocumentError),
    (page(HTML), NotAPdfError),
    (page(ERROR_PAGE), NotAPdfError),
    (page(b"Rar!\x1a\x07\x00"), NotAPdfError),
    (announced_short, CutShortError),
    (page(PDF[:-1000]), CutShortError),
    (page(PDF + b"%" * 200_000), OversizedDocumentError),
    (chunked(PDF + b"%" * 200_000), OversizedDocumentError),
]
PAGES = [
    (page(b""), ErrorPageError),
    (page(b"  \r\n "), ErrorPageError),
    (page(ERROR_PAGE), ErrorPageError),
    (page(PHP_ERROR), ErrorPageError),
    (page(b"<html>" + b"x" * 200_000), OversizedAnswerError),
]


def name(value: object) -> str:
    return getattr(value, "__name__", "")


@pytest.mark.parametrize(("behaviour", "error"), [*COMMON, *DOCUMENTS], ids=name)
def test_a_document_that_fails_ends_as_its_error_and_leaves_no_file(
    stage: Stage, tmp_path: Path, behaviour: Behaviour, error: type[VigiaError]
) -> None:
    _, fetcher = stage.serve({"/doc": behaviour})
    with pytest.raises(VigiaError) as caught:
        fetcher.document(f"{SITE}/doc", tmp_path / "deep" / "a.pdf")
    assert type(caught.value) is error, str(caught.value)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert stage.log[-1].error == error.__name__ or stage.log[-1].status == 302


@pytest.mark.parametrize(("behaviour", "error"), [*COMMON, *PAGES], ids=name)
def test_a_page_that_fails_ends_as_its_error(
    stage: Stage, behaviour: Behaviour, error: type[VigiaError]
) -> None:
    _, fetcher = stage.serve({"/doc": behaviour})
    with pytest.raises(VigiaError) as caught:
        fetcher.page(PageRequest(f"{SITE}/doc"))
    assert type(caught.value) is error, str(caught.value)
    for language in ("en", "es"):
        assert caught.value.say(language).startswith(("https://", "http://"))


@pytest.mark.parametrize(("behaviour", "error"), [*COMMON, *DOCUMENTS], ids=name)
def test_an_older_file_stays_whole_when_its_replacement_fails(
    stage: Stage, tmp_path: Path, behaviour: Behaviour, error: type[VigiaError]
) -> None:
    kept = tmp_path / "a.pdf"
    kept.write_bytes(PDF)
    _, fetcher = stage.serve({"/doc": behaviour}, attempts=1)
    with pytest.raises(error):
        fetcher.document(f"{SITE}/doc", kept)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [PDF]


@pytest.mark.parametrize(
    "fault", [reset, reset_halfway, truncated, page(b"", 500), page(b"", 429, Retry_After="7")]
)
def test_what_can_heal_is_asked_again_and_comes(
    stage: Stage, tmp_path: Path, fault: Behaviour
) -> None:
    _, fetcher = stage.serve({"/doc": in_turn(fault, fault, page(PDF))})
    fetched = fetcher.document(f"{SITE}/doc", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == PDF
    assert fetched.byte_count == len(PDF)


@pytest.mark.parametrize("fault", [page(b"", 403), missing, page(BLOCK_PAGE), page(HTML)])
def test_what_cannot_heal_is_asked_once(stage: Stage, tmp_path: Path, fault: Behaviour) -> None:
    site, fetcher = stage.serve({"/doc": fault})
    with pytest.raises(VigiaError):
        fetcher.document(f"{SITE}/doc", tmp_path / "a.pdf")
    assert site.visits["/doc"] == 1


def test_a_connection_torn_in_the_body_is_an_error_that_passes(
    stage: Stage, tmp_path: Path
) -> None:
    _, fetcher = stage.serve({"/doc": reset_halfway})
    with pytest.raises(FetchError) as caught:
        fetcher.document(f"{SITE}/doc", tmp_path / "a.pdf")
    assert caught.value.is_retryable
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_in_chunks_and_one_with_an_appendix_come_whole(stage: Stage, tmp_path: Path) -> None:
    appended = PDF + b"<!-- 0.3 s -->\n" * 200
    _, fetcher = stage.serve({"/a": chunked(PDF), "/b": page(appended)})
    fetcher.document(f"{SITE}/a", tmp_path / "a.pdf")
    fetcher.document(f"{SITE}/b", tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == PDF
    assert (tmp_path / "b.pdf").read_bytes() == appended


def test_a_host_without_a_port_that_listens_is_unreachable(stage: Stage) -> None:
    site, fetcher = stage.serve({})
    site.shutdown()
    site.server_close()
    with pytest.raises(UnreachableError):
        fetcher.page(PageRequest(f"{SITE}/"))


def test_a_folder_that_cannot_be_written_to_is_said_so(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    _, fetcher = stage.serve({"/doc": page(PDF)})
    with pytest.raises(StoreUnwritableError):
        fetcher.document(f"{SITE}/doc", tmp_path / "file" / "a.pdf")


def test_an_error_page_in_place_of_a_document_is_named(stage: Stage, tmp_path: Path) -> None:
    _, fetcher = stage.serve({"/doc": page(HTML)})
    with pytest.raises(DocumentError, match=r'HTML \("Descargas"\)'):
        fetcher.document(f"{SITE}/doc", tmp_path / "a.pdf")


def test_a_name_that_does_not_resolve_is_said_at_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.getaddrinfo", refuse_names)
    _, fetcher = stage.serve({})
    with pytest.raises(UnknownHostError, match="Name or service not known"):
        fetcher.page(PageRequest(f"https://{NOWHERE}/"))
    assert stage.slept == []


def refuse_names(*_arguments: object, **_named: object) -> None:
    raise socket.gaierror(-2, "Name or service not known")
