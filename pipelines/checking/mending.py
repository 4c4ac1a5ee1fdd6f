"""What to mend where a check of a source fails: the file at fault, or the setting."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from extractors.errors import (
    BlockedError,
    CutShortError,
    DocumentError,
    ErrorPageError,
    HostRestingError,
    ListingChangedError,
    NotServedError,
    OverloadedError,
    RobotsForbidError,
    UndeclaredHostError,
    UnknownHostError,
    UnreachableError,
    UnverifiedHostError,
    VigiaError,
)
from extractors.sources import jurisdictions
from extractors.sources.source import Platform, Source
from pipelines.messages import Phrase
from pipelines.watch.remarks import Remark

MENDS: Final = (
    (
        UnknownHostError,
        Phrase(
            "If the network is up, the site has moved: mend hosts in {source}.",
            "Si hay red, el sitio se mudó: corrija hosts en {source}.",
        ),
    ),
    (
        UnreachableError,
        Phrase(
            "If a browser opens the site, mend its addresses in {source}; else try later.",
            "Si un navegador abre el sitio, corrija sus direcciones en {source}; si no, "
            "intente después.",
        ),
    ),
    (
        UnverifiedHostError,
        Phrase(
            "Declare what {host} needs under tls in {source}; an intermediate that it does not "
            "send goes into extractors/fetching/certificates.",
            "Declare lo que {host} pide bajo tls en {source}; el certificado intermedio que no "
            "mande va en extractors/fetching/certificates.",
        ),
    ),
    (
        UndeclaredHostError,
        Phrase(
            "If {target} is the gazette's, add it to hosts in {source}.",
            "Si {target} es del periódico, agréguelo a hosts en {source}.",
        ),
    ),
    (
        RobotsForbidError,
        Phrase(
            "List it by an address that robots.txt allows, in {source}.",
            "Lístelo por una dirección que robots.txt permita, en {source}.",
        ),
    ),
    (
        BlockedError,
        Phrase(
            "Choose another agent with VIGIA_AGENTS='{host}=…'; if none helps, say so under "
            "quirks in {source}.",
            "Elija otro agente con VIGIA_AGENTS='{host}=…'; si ninguno sirve, dígalo bajo "
            "quirks en {source}.",
        ),
    ),
    (
        (OverloadedError, CutShortError, HostRestingError),
        Phrase(
            "Try again later; if it stays so, raise pause_seconds in {source}.",
            "Intente después; si persiste, suba pause_seconds en {source}.",
        ),
    ),
    (
        (NotServedError, ErrorPageError),
        Phrase(
            "Look for the address on the site, and mend it in {source}.",
            "Busque la dirección en el sitio y corríjala en {source}.",
        ),
    ),
    (
        ListingChangedError,
        Phrase(
            "Keep the page with --save; by it mend {platform}, or what {source} gives it.",
            "Guarde la página con --save; con ella corrija {platform}, o lo que {source} le da.",
        ),
    ),
    (
        DocumentError,
        Phrase(
            "The address is not the file's: mend how {source} makes it, or {platform}.",
            "La dirección no es la del archivo: corrija cómo la forma {source}, o {platform}.",
        ),
    ),
)
"""Kinds of errors, the special ones first, with what to do about them."""

OTHERWISE: Final = Phrase("See {source}.", "Vea {source}.")
MEND_NO_PAGE: Final = Phrase(
    "Declare where these days are listed, in {source}.",
    "Declare dónde se listan estos días, en {source}.",
)
MEND_NO_FILE: Final = Phrase(
    "Find the link to the file on a page kept with --save; by it mend {platform}, or {source}.",
    "Busque el enlace al archivo en una página guardada con --save; con ella corrija {platform}, "
    "o {source}.",
)
MEND_SILENCE: Final = Phrase(
    "If the site shows later editions, mend {platform}; if such a silence is plausible, raise "
    "longest_silence_days in {source}.",
    "Si el sitio muestra ediciones posteriores, corrija {platform}; si tal silencio es "
    "verosímil, suba longest_silence_days en {source}.",
)


def mend_of(error: VigiaError, source: Source, platform: Platform | None = None) -> Remark:
    """Return what to mend after an error.

    Args:
        error: What went wrong.
        source: At whose site.
        platform: The way of listing that was tried; ``None`` if it has no part in it.
    """
    phrase = next((phrase for kinds, phrase in MENDS if isinstance(error, kinds)), OTHERWISE)
    host = urlsplit(error.subject).hostname or error.subject
    target = error.facts.get("target", "")
    return mend(phrase, source, platform or source.platform, host=host, target=target)


def mend(phrase: Phrase, source: Source, platform: Platform, **facts: object) -> Remark:
    """Return what to mend, with the files of a source and of a way in which it is listed."""
    files = {"source": source_file(source), "platform": platform_file(platform)}
    return Remark(phrase, {**files, **facts})


def source_file(source: Source) -> str:
    """Return the file that declares a source, from the root of the repository.

    Example:
        >>> from extractors.sources.registry import load_source
        >>> source_file(load_source("CHP"))
        'extractors/sources/jurisdictions/chp.py'
    """
    return _file(f"{jurisdictions.__name__}.{source.jurisdiction.lower()}")


def platform_file(platform: Platform) -> str:
    """Return the file that reads the pages of a way of listing."""
    return _file(type(platform).__module__)


def _file(module: str) -> str:
    return str(PurePosixPath(*module.split(".")).with_suffix(".py"))
