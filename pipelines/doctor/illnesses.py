"""What can be wrong with a data directory, in both languages, each with its mend."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from pathlib import Path

from pipelines.messages import Language, Phrase


class Remedy(StrEnum):
    """What may be done without asking anybody: nothing of it loses anything."""

    NONE = "none"
    REMOVE = "remove"
    """Of what was never whole."""
    SET_ASIDE = "set_aside"
    REBUILD = "rebuild"
    PUBLISH = "publish"


REREAD = Phrase("vigia reread", "vigia reread")
REBUILD = Phrase("vigia rebuild", "vigia rebuild")
PUBLISH = Phrase("vigia publish", "vigia publish")
UPGRADE = Phrase("upgrade Vigía", "actualice Vigía")
FETCH = Phrase("fetch again: {command}", "descargue de nuevo: {command}")
NIGHTLY = Phrase("vigia nightly {command}", "vigia nightly {command}")
SET_ASIDE_AND_READ = Phrase(
    "set the file aside, then vigia reread", "aparte el archivo y luego vigia reread"
)


class Illness(Enum):
    """What is wrong: in words, with the mend in words, and what may be done at once."""

    UNWRITABLE = (
        Phrase("cannot be written to", "no se puede escribir"),
        Phrase("give Vigía permission, or make room", "dé permiso a Vigía, o haga espacio"),
        Remedy.NONE,
    )
    LITTLE_ROOM = (
        Phrase("little room is left", "queda poco espacio"),
        Phrase("make room, or use another --data", "haga espacio, o use otro --data"),
        Remedy.NONE,
    )
    LOCK_LEFT = (
        Phrase("held for a process that is dead", "retenido por un proceso que ya murió"),
        Phrase("end what that process started", "termine lo que ese proceso inició"),
        Remedy.NONE,
    )
    HALF_FILE = (
        Phrase("half written, and left so", "a medio escribir, y así quedó"),
        Phrase("remove it", "quítelo"),
        Remedy.REMOVE,
    )
    DOCUMENT_ALTERED = (
        Phrase("its bytes are not those of its name", "sus bytes no son los de su nombre"),
        Phrase("set aside, then {command}", "aparte, y luego {command}"),
        Remedy.SET_ASIDE,
    )
    DOCUMENT_MISSING = (
        Phrase("origins without their document", "orígenes sin su documento"),
        FETCH,
        Remedy.NONE,
    )
    ORIGINS_MISSING = (
        Phrase("a document of unknown origin", "un documento de origen desconocido"),
        Phrase("vigia ingest {command}", "vigia ingest {command}"),
        Remedy.NONE,
    )
    ORIGINS_DAMAGED = (
        Phrase("origins that cannot be parsed", "orígenes ilegibles"),
        Phrase("restore the file, or set it aside", "restaure el archivo, o apártelo"),
        Remedy.SET_ASIDE,
    )
    DOCUMENT_UNREAD = (
        Phrase("a document without a reading", "un documento sin lectura"),
        REREAD,
        Remedy.NONE,
    )
    READING_DAMAGED = (
        Phrase("a damaged reading", "una lectura dañada"),
        SET_ASIDE_AND_READ,
        Remedy.SET_ASIDE,
    )
    READING_UNKNOWN = (
        Phrase("a reading of an unknown reader", "una lectura de un lector desconocido"),
        UPGRADE,
        Remedy.NONE,
    )
    READING_WITHOUT_DOCUMENT = (
        Phrase("a reading of no archived document", "una lectura sin documento archivado"),
        Phrase("restore the document", "restaure el documento"),
        Remedy.NONE,
    )
    JOURNAL_DAMAGED = (
        Phrase("a damaged journal", "una bitácora dañada"),
        Phrase("set aside, then vigia nightly {command}", "aparte, y vigia nightly {command}"),
        Remedy.SET_ASIDE,
    )
    JOURNAL_CUT = (
        Phrase("the journal of a visit that was killed", "la bitácora de una visita cortada"),
        NIGHTLY,
        Remedy.NONE,
    )
    REVIEW_DAMAGED = (
        Phrase("a damaged review", "una revisión dañada"),
        Phrase("restore the file; nobody else knows it", "restaure el archivo; nadie más lo sabe"),
        Remedy.NONE,
    )
    REVIEW_OF_NOTHING = (
        Phrase("a review of what is no longer there", "una revisión de algo que ya no está"),
        Phrase("vigia review list", "vigia review list"),
        Remedy.NONE,
    )
    WAREHOUSE_MISSING = (
        Phrase("there is no warehouse", "no hay almacén"),
        REBUILD,
        Remedy.REBUILD,
    )
    WAREHOUSE_DAMAGED = (
        Phrase("a damaged warehouse", "un almacén dañado"),
        REBUILD,
        Remedy.REBUILD,
    )
    WAREHOUSE_EDITED = (
        Phrase("rows changed by hand", "filas cambiadas a mano"),
        REBUILD,
        Remedy.REBUILD,
    )
    WAREHOUSE_BEHIND = (
        Phrase("readings that were never loaded", "lecturas que nunca se cargaron"),
        REBUILD,
        Remedy.REBUILD,
    )
    READING_MISSING = (
        Phrase("rows whose reading is gone", "filas cuya lectura ya no está"),
        Phrase("restore the file, or vigia reread", "restaure el archivo, o vigia reread"),
        Remedy.NONE,
    )
    WAREHOUSE_OLDER = (
        Phrase("a warehouse of an older Vigía", "un almacén de una Vigía anterior"),
        PUBLISH,
        Remedy.PUBLISH,
    )
    WAREHOUSE_NEWER = (
        Phrase("a warehouse of a newer Vigía", "un almacén de una Vigía más nueva"),
        UPGRADE,
        Remedy.NONE,
    )
    PUBLISHED_DAMAGED = (
        Phrase("what readers are given is not whole", "lo que se da a los lectores no está entero"),
        PUBLISH,
        Remedy.PUBLISH,
    )
    PUBLISHED_OLD = (
        Phrase("readers lack what the warehouse holds", "a los lectores les falta lo del almacén"),
        PUBLISH,
        Remedy.PUBLISH,
    )

    def __init__(self, what: Phrase, mend: Phrase, remedy: Remedy) -> None:
        self.what = what
        self.mend = mend
        self.remedy = remedy


LOSING = frozenset(
    {
        Illness.ORIGINS_DAMAGED,
        Illness.ORIGINS_MISSING,
        Illness.READING_DAMAGED,
        Illness.READING_MISSING,
        Illness.READING_WITHOUT_DOCUMENT,
        Illness.JOURNAL_DAMAGED,
        Illness.REVIEW_DAMAGED,
    }
)
"""While one of these is there, a rebuild holds less than the warehouse that it replaces."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that is wrong.

    Args:
        illness: What.
        where: The file, under the data directory, or the table.
        reason: More, if more is known: an error's words, a count.
        command: What the mend names: a command, a code or a path.
        paths: The files that the remedy moves or removes.
    """

    illness: Illness
    where: str
    reason: str = ""
    command: str = ""
    paths: tuple[Path, ...] = ()

    def what(self, language: Language) -> str:
        """Say what is wrong."""
        return self.illness.what.say(language)

    def mend(self, language: Language) -> str:
        """Say what mends it."""
        return self.illness.mend.say(language, command=self.command)

    @property
    def is_mendable(self) -> bool:
        """Whether `vigia doctor --mend` may do it."""
        return self.illness.remedy is not Remedy.NONE
