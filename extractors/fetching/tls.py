"""TLS contexts for hosts that need a declared exception; certificates are always verified.

`certificates/` holds what hosts fail to send: intermediates, in PEM, each named by its
subject. They are trusted only as far as they chain to a root that is trusted anyway.
"""

from __future__ import annotations

import re
import socket
import ssl
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from urllib.parse import urlsplit

from extractors.fetching.failures import translated
from extractors.sources.source import TlsException, TlsTrouble

OLD_CIPHERS = "DEFAULT:@SECLEVEL=1"
"""Key exchange without forward secrecy and short keys; never anonymous or null."""
LEGACY_RENEGOTIATION = 0x4  # OP_LEGACY_SERVER_CONNECT, which Python names from 3.12 on


@dataclass(frozen=True, slots=True)
class Handshake:
    """What TLS agreed on with a host.

    Args:
        version: Of the protocol, such as ``TLSv1.3``.
        issuer: Who signed the host's certificate.
        expires: Until when it is good, in the certificate's words.
    """

    version: str
    issuer: str
    expires: str


def build_context(exceptions: Sequence[TlsException]) -> ssl.SSLContext | None:
    """Return what a host's declared exceptions need; ``None`` where the usual way does.

    The roots that are trusted are those that requests adds.

    Raises:
        FileNotFoundError: An intermediate is declared that is not in `certificates/`.
    """
    troubles = {each.trouble for each in exceptions}
    missing = [each.intermediate for each in exceptions if each.intermediate]
    if TlsTrouble.OLD_CIPHERS not in troubles and not missing:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if TlsTrouble.OLD_CIPHERS in troubles:
        context.set_ciphers(OLD_CIPHERS)
        context.options |= LEGACY_RENEGOTIATION
    for name in missing:
        context.load_verify_locations(cadata=read_intermediate(name))
    return context


def build_contexts(exceptions: Sequence[TlsException]) -> dict[str, ssl.SSLContext]:
    """Return the TLS contexts of those hosts that need one of their own."""
    contexts = {
        host: build_context([each for each in exceptions if each.host == host])
        for host in {each.host for each in exceptions}
    }
    return {host: context for host, context in contexts.items() if context}


def shake_hands(host: str, address: str, context: ssl.SSLContext, seconds: float) -> Handshake:
    """Connect to ``address`` and verify that it is ``host``.

    Raises:
        UnreachableError: There is no connection.
        UnverifiedHostError: TLS was not agreed on, or the certificate not verified.
    """
    parts = urlsplit(address)
    with (
        translated(f"https://{host}"),
        socket.create_connection((parts.hostname or host, parts.port or 443), seconds) as plain,
        context.wrap_socket(plain, server_hostname=host) as wrapped,
    ):
        certificate = wrapped.getpeercert() or {}
        issuer, expires = certificate.get("issuer"), certificate.get("notAfter")
        return Handshake(wrapped.version() or "?", _name(issuer), str(expires))


def read_intermediate(common_name: str) -> str:
    """Return the certificate of that common name, in PEM.

    Raises:
        FileNotFoundError: `certificates/` does not hold it.
    """
    folder = files("extractors.fetching") / "certificates"
    return (folder / f"{_file_stem(common_name)}.pem").read_text("ascii")


def has_intermediate(common_name: str) -> bool:
    """Whether `certificates/` holds the certificate of that common name."""
    folder = files("extractors.fetching") / "certificates"
    return (folder / f"{_file_stem(common_name)}.pem").is_file()


def _name(issuer: object) -> str:
    """Return the common name in a certificate's issuer, or else its organisation."""
    groups = issuer if isinstance(issuer, tuple) else ()
    names = {name: value for group in groups for name, value in group}
    return str(names.get("commonName") or names.get("organizationName") or "?")


def _file_stem(common_name: str) -> str:
    """Return a name as its file has it.

    Example:
        >>> _file_stem("Go Daddy Secure Certificate Authority - G2")
        'go_daddy_secure_certificate_authority_g2'
    """
    plain = unicodedata.normalize("NFKD", common_name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")
