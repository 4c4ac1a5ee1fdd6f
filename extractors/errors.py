"""Every error of Vigía, as one tree.

    VigiaError
    ├── DocumentError                 one file; the others go on
    │   ├── EmptyDocumentError        0 bytes
    │   ├── NotAPdfError              another format
    │   ├── DamagedPdfError           truncated or broken beyond opening
    │   ├── LockedPdfError            encrypted, asks for a password
    │   ├── OversizedDocumentError    more pages or bytes than the limits
    │   ├── ReadingTimeoutError       its reader stands still
    │   ├── ReadingMemoryError        its reader wants more memory than the limit
    │   └── ReadingCrashError         it kills its reader
    ├── SourceError                   one gazette's site; the other sources go on
    │   ├── FetchError                the site did not give what was asked of it
    │   │   ├── UnreachableError      no connection, or it broke off
    │   │   │   └── UnknownHostError  the host's name does not resolve
    │   │   ├── UnverifiedHostError   TLS: who answers cannot be told
    │   │   ├── OverloadedError       429 or 5xx
    │   │   ├── CutShortError         fewer bytes than a whole answer has
    │   │   ├── OversizedAnswerError  a page of more bytes than the limit
    │   │   ├── NotServedError        404 and other answers that mean "no such page"
    │   │   ├── ErrorPageError        200 with nothing, or with an error page
    │   │   └── UndeclaredHostError   a link or redirect to a host that is not the source's
    │   ├── HostRestingError          failed too often just now; left alone for a while
    │   ├── BlockedError              403, or a page that turns programs away
    │   ├── RobotsForbidError         robots.txt asks not to
    │   ├── ListingChangedError       a listing page no longer has the shape we read
    │   ├── BrowserNeededError        only a browser can ask for the listing
    │   └── SourceBusyError           another run visits the site just now
    ├── StoreError                    archive, readings
    │   ├── StoreUnwritableError      no permission, no space
    │   ├── DocumentMissingError      the archive does not hold it
    │   ├── DocumentAlteredError      archived bytes no longer match their name
    │   ├── OriginsDamagedError       whence a document came cannot be parsed
    │   ├── ReadingDamagedError       a reading file that cannot be parsed
    │   ├── JournalDamagedError       a journal of the ledger that cannot be parsed
    │   └── ReviewDamagedError        a person's decision that cannot be parsed, or was altered
    ├── WarehouseError
    │   ├── WarehouseBusyError        another process writes; try again
    │   ├── WarehouseNewerError       made by a newer Vigía
    │   ├── WarehouseDamagedError     not a DuckDB file, or truncated
    │   │   └── WarehouseOlderError   published by an older Vigía
    │   ├── WarehouseMissingError     nothing was ingested yet
    │   ├── PublicationDamagedError   not what its manifest says, or not whole
    │   ├── WarehouseMemoryError      a statement needs more memory than there is
    │   ├── QueryRefusedError         an SQL statement failed or would write
    │   │   └── NotReadingError       not one statement, or not one that only reads
    │   └── CheckFailedError          sql/checks returned rows
    ├── RecogniserMissingError        an engine of recognition was asked for that is not there
    ├── OrchestratorError             Prefect's server does not start, or fails on the way
    └── UsageError                    the command was called wrongly
        └── NotFoundError             no such law, provision, document

Each class holds its sentence in English and in Spanish, with the mend; an instance
adds where (``subject``) and the facts that the sentence names. ``is_retryable`` says
whether trying again helps. Errors of outside libraries are translated at the one
module that imports the library.
"""

from __future__ import annotations

from typing import ClassVar


class VigiaError(Exception):
    """Root of the tree.

    Args:
        subject: The file, folder, document or table that it happened to.
        facts: What the sentence of the class names in braces.

    Example:
        >>> print(NotAPdfError("a.pdf", found="HTML"))
        a.pdf: not a PDF but HTML. Fetch the document itself, not its page.
        >>> NotAPdfError("a.pdf", found="HTML").say("es")
        'a.pdf: no es un PDF sino HTML. Descargue el documento, no su página.'
    """

    is_retryable: ClassVar[bool] = False
    en: ClassVar[str] = "something went wrong."
    es: ClassVar[str] = "algo salió mal."

    def __init__(self, subject: str = "", **facts: object) -> None:
        super().__init__(subject)
        self.subject = subject
        self.facts = facts

    def say(self, language: str = "en") -> str:
        """The whole sentence in ``en`` or ``es``: where, what, and the mend."""
        sentence = (self.es if language == "es" else self.en).format(**self.facts)
        return f"{self.subject}: {sentence}" if self.subject else sentence

    def __str__(self) -> str:
        return self.say("en")


class DocumentError(VigiaError):
    """One document cannot be read; the others are untouched."""

    en = "the document cannot be read: {reason}."
    es = "no se puede leer el documento: {reason}."


class EmptyDocumentError(DocumentError):
    """A file of 0 bytes."""

    en = "the file is empty (0 bytes). Fetch it again."
    es = "el archivo está vacío (0 bytes). Descárguelo de nuevo."


class NotAPdfError(DocumentError):
    """The bytes are of another format; ``found`` names it."""

    en = "not a PDF but {found}. Fetch the document itself, not its page."
    es = "no es un PDF sino {found}. Descargue el documento, no su página."


class DamagedPdfError(DocumentError):
    """The file begins as a PDF but cannot be opened; ``reason`` says why."""

    en = "a damaged or truncated PDF ({reason}). Fetch it again."
    es = "un PDF dañado o truncado ({reason}). Descárguelo de nuevo."


class LockedPdfError(DocumentError):
    """The PDF asks for a password."""

    en = "the PDF is encrypted and asks for a password. Ask the gazette for an open copy."
    es = "el PDF está cifrado y pide contraseña. Pida al periódico una copia abierta."


class OversizedDocumentError(DocumentError):
    """More than the limits allow; ``size`` and ``limit`` carry their unit."""

    en = "{size}, over the limit of {limit}. Split it, or raise the limit."
    es = "{size}, sobre el límite de {limit}. Divídalo o suba el límite."


class ReadingTimeoutError(DocumentError):
    """Its reader gave no sign of life for ``limit`` seconds, or took hours for all of it."""

    en = "reading it stood still for {limit} s. Raise VIGIA_READ_SECONDS, or report the file."
    es = "su lectura se detuvo {limit} s. Suba VIGIA_READ_SECONDS, o reporte el archivo."


class ReadingMemoryError(DocumentError):
    """Its reader asked for more memory than ``limit`` megabytes."""

    en = "reading it takes over {limit} MB of memory. Raise VIGIA_READ_MEMORY, or report the file."
    es = "leerlo exige más de {limit} MB de memoria. Suba VIGIA_READ_MEMORY, o reporte el archivo."


class ReadingCrashError(DocumentError):
    """It killed the process that read it, twice; ``how`` names the signal or exit code."""

    en = "it kills the process that reads it ({how}). Report the file."
    es = "mata al proceso que lo lee ({how}). Reporte el archivo."


class SourceError(VigiaError):
    """A gazette's site cannot be listed or fetched from; the other sources go on."""


class FetchError(SourceError):
    """The site did not give what was asked of it; ``reason`` says what happened."""

    en = "the site did not give it: {reason}."
    es = "el sitio no lo entregó: {reason}."


class UnreachableError(FetchError):
    """No connection, or one that broke off; ``reason`` says how."""

    is_retryable = True
    en = "cannot be reached ({reason}). Check the network; the next run tries again."
    es = "no se pudo conectar ({reason}). Revise la red; la próxima corrida lo reintenta."


class UnknownHostError(UnreachableError):
    """The name of the host does not resolve; ``reason`` in the resolver's words."""

    en = "the host's name does not resolve ({reason}). Check the network, or the declared host."
    es = "el nombre del servidor no se resuelve ({reason}). Revise la red o el servidor declarado."


class UnverifiedHostError(FetchError):
    """TLS was not agreed on, or the certificate not verified; ``reason`` says why."""

    en = "TLS failed ({reason}). Declare what the host needs, with its evidence, in its source."
    es = "falló TLS ({reason}). Declare en su fuente lo que el servidor pide, con su evidencia."


class OverloadedError(FetchError):
    """The server asks for time, or fails: 429 or 5xx; ``status`` is its answer."""

    is_retryable = True
    en = "the server answered {status}. The next run tries again."
    es = "el servidor respondió {status}. La próxima corrida lo reintenta."


class CutShortError(FetchError):
    """The answer ended before its end; ``reason`` says how that is known."""

    is_retryable = True
    en = "the answer broke off ({reason}). The next run tries again."
    es = "la respuesta quedó trunca ({reason}). La próxima corrida lo reintenta."


class OversizedAnswerError(FetchError):
    """A page of more bytes than the limit; ``limit`` carries its unit."""

    en = "the page is over the limit of {limit}. Ask for a smaller window, or raise the limit."
    es = "la página supera el límite de {limit}. Pida un lapso menor o suba el límite."


class NotServedError(FetchError):
    """The site has no such page or document, or refuses the question: ``status``."""

    en = "the server answered {status}. Check the address against the site."
    es = "el servidor respondió {status}. Coteje la dirección con el sitio."


class ErrorPageError(FetchError):
    """200 with nothing, or with a page that reports an error; ``reason`` quotes it."""

    is_retryable = True
    en = "the server says 200 but sends {reason}. The next run tries again."
    es = "el servidor dice 200 pero manda {reason}. La próxima corrida lo reintenta."


class UndeclaredHostError(FetchError):
    """A link or a redirect to ``target``, a host that the source does not declare."""

    en = "leads to {target}, which is not declared. If it is the gazette's, declare it."
    es = "lleva a {target}, que no está declarado. Si es del periódico, declárelo."


class HostRestingError(SourceError):
    """The host failed too often just now, or asked for time: ``seconds`` are left."""

    is_retryable = True
    en = "the host is left alone for {seconds} s after its failures. The next run tries again."
    es = "se deja en paz al servidor {seconds} s tras sus fallas. La próxima corrida reintenta."


class BlockedError(SourceError):
    """The site turns us away; ``reason`` is a status or what the page says of itself."""

    en = "the site turns programs away ({reason}). Ask its office for access, or set an agent."
    es = "el sitio rechaza programas ({reason}). Pida acceso a su oficina o fije un agente."


class RobotsForbidError(SourceError):
    """robots.txt asks programs not to fetch this; ``rule`` is its line."""

    en = "robots.txt forbids it ({rule}). Find another way to the same text."
    es = "robots.txt lo prohíbe ({rule}). Busque otra vía al mismo texto."


class ListingChangedError(SourceError):
    """A listing page has not the shape that is read; ``reason`` says what was found."""

    en = "not a listing page as it was known ({reason}). Save it and mend its platform by it."
    es = "no es la página de listado conocida ({reason}). Guárdela y repare con ella su fuente."


class BrowserNeededError(SourceError):
    """Only a browser can search the site for the days from ``first`` to ``last``."""

    en = "only a browser can search {first} to {last} here. Install Chromium and vigia[browser]."
    es = "sólo un navegador puede buscar del {first} al {last}. Instale Chromium y vigia[browser]."


class SourceBusyError(SourceError):
    """Another run visits the site; ``waited`` is in seconds."""

    is_retryable = True
    en = "another run is visiting it; gave up after {waited} s. The next run tries again."
    es = "otra corrida lo visita; se desistió tras {waited} s. La próxima corrida reintenta."


class StoreError(VigiaError):
    """The archive or the readings cannot do what was asked."""


class StoreUnwritableError(StoreError):
    """The data directory cannot be written to; ``reason`` says why."""

    en = "cannot be written ({reason}). Check its permissions and space, or use --data."
    es = "no se puede escribir ({reason}). Revise permisos y espacio, o use --data."


class DocumentMissingError(StoreError):
    """The archive does not hold the document."""

    en = "the archive does not hold this document. Ingest it again."
    es = "el archivo no guarda este documento. Ingréselo de nuevo."


class DocumentAlteredError(StoreError):
    """The archived bytes no longer hash to their own name; ``found`` is their hash."""

    en = "the archived bytes were altered: they hash to {found}. Restore the file."
    es = "los bytes archivados fueron alterados: su hash es {found}. Restáurelo."


class OriginsDamagedError(StoreError):
    """A document's file of origins that cannot be parsed; ``reason`` says where."""

    en = "the file of its origins is damaged ({reason}). Restore it, or fetch the document again."
    es = "el archivo de sus orígenes está dañado ({reason}). Restáurelo o vuelva a descargarlo."


class ReadingDamagedError(StoreError):
    """A reading file that cannot be parsed; ``reason`` says where."""

    en = "a damaged reading ({reason}). Set it aside (`vigia doctor --mend`), then `vigia reread`."
    es = "una lectura dañada ({reason}). Apártela (`vigia doctor --mend`) y use `vigia reread`."


class JournalDamagedError(StoreError):
    """A journal of the ledger that cannot be parsed; ``reason`` says where."""

    en = "a damaged journal ({reason}). Move it away; the next visit lists the site anew."
    es = "una bitácora dañada ({reason}). Apártela; la próxima visita lista el sitio de nuevo."


class ReviewDamagedError(StoreError):
    """A review file that cannot be parsed, or was altered; ``reason`` says how."""

    en = "a damaged review ({reason}). Restore the file; the other reviews count."
    es = "una revisión dañada ({reason}). Restaure el archivo; las demás revisiones cuentan."


class WarehouseError(VigiaError):
    """The warehouse cannot do what was asked."""


class WarehouseBusyError(WarehouseError):
    """Another process is writing; ``waited`` is in seconds."""

    is_retryable = True
    en = "another process is writing; gave up after {waited} s. Try again later."
    es = "otro proceso está escribiendo; se desistió tras {waited} s. Intente más tarde."


class WarehouseMemoryError(WarehouseError):
    """A statement needs more memory than it may take, or than there is."""

    en = "more memory is needed ({reason}). Free some, or use a larger machine; nothing is lost."
    es = "hace falta más memoria ({reason}). Libere o use otra máquina; nada se perdió."


class WarehouseNewerError(WarehouseError):
    """Made by a newer Vigía; ``found`` and ``known`` are schema versions."""

    en = "made by a newer Vigía (schema {found}, this one knows {known}). Upgrade Vigía."
    es = "lo hizo una Vigía más nueva (esquema {found}, esta conoce {known}). Actualice."


class WarehouseDamagedError(WarehouseError):
    """The file is not a DuckDB database, or is broken; ``reason`` says how."""

    en = "not a readable warehouse ({reason}). See `vigia doctor`; `vigia rebuild` makes it anew."
    es = "no es un almacén legible ({reason}). Vea `vigia doctor`; `vigia rebuild` lo rehace."


class WarehouseOlderError(WarehouseDamagedError):
    """Published by an older Vigía; ``found`` and ``known`` are schema versions."""

    en = "made by an older Vigía (schema {found}; {known} now). The next ingest or night renews it."
    es = (
        "lo hizo una Vigía anterior (esquema {found}; ahora {known}). Lo renueva el próximo ingest."
    )


class WarehouseMissingError(WarehouseError):
    """There is no warehouse yet."""

    en = "there is no warehouse here yet. Run `vigia ingest PATH` first."
    es = "aún no hay almacén aquí. Ejecute primero `vigia ingest RUTA`."


class QueryRefusedError(WarehouseError):
    """An analyst's SQL statement failed or would write; ``reason`` in DuckDB's words."""

    en = "the query was refused: {reason}"
    es = "la consulta fue rechazada: {reason}"


class NotReadingError(QueryRefusedError):
    """Not one statement that only reads; ``found`` is what DuckDB takes it for."""

    en = "the query was refused: it must be one that reads (SELECT, FROM, DESCRIBE), not {found}."
    es = "la consulta fue rechazada: debe ser una que lee (SELECT, FROM, DESCRIBE), no {found}."


class PublicationDamagedError(WarehouseError):
    """A publication that is not what its manifest says; ``what`` is amiss in it."""

    en = "{what} is not as it must be; readers keep what they had. See `vigia publish --list`."
    es = "{what} no está como debe; los lectores conservan lo suyo. Vea `vigia publish --list`."


class CheckFailedError(WarehouseError):
    """A check of sql/checks returned rows; ``check`` names it, ``rows`` counts them."""

    en = "the check {check} failed on {rows} row(s): not published. See `vigia doctor`."
    es = "la verificación {check} falló en {rows} fila(s): no se publica. Vea `vigia doctor`."


class RecogniserMissingError(VigiaError):
    """An engine of recognition was asked for that is not there; ``reason`` says what is amiss."""

    en = "cannot recognise page images here ({reason}). Install it, or unset VIGIA_RECOGNISER."
    es = "no se pueden reconocer imágenes ({reason}). Instálelo, o quite VIGIA_RECOGNISER."


class OrchestratorError(VigiaError):
    """Prefect's server does not start, or fails on the way.

    ``reason`` is its exit code, how long we waited, or the name of its client's error.
    """

    is_retryable = True
    en = "Prefect's server failed ({reason}). Try again, or name one in PREFECT_API_URL."
    es = "el servidor de Prefect falló ({reason}). Reintente, o indique PREFECT_API_URL."


class UsageError(VigiaError):
    """The command was called wrongly; ``reason`` says how."""

    en = "{reason}"
    es = "{reason}"


class NotFoundError(UsageError):
    """No such law, provision or document; ``hint`` says what there is."""

    en = "not found. {hint}"
    es = "no se encontró. {hint}"
