"""The records that every part of Vigía exchanges: frozen, typed, free of behaviour.

Coordinates are PDF points with the origin at the top left of the page as a reader
sees it; pages count from 1; days are ``datetime.date``; instants are UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class TextLayer(StrEnum):
    """Where a document's characters come from."""

    DIGITAL = "digital"
    OCR = "ocr"
    NONE = "none"
    MIXED = "mixed"


class DocumentKind(StrEnum):
    """What a file is, by what it prints."""

    EDITION = "edition"
    EDITION_EXTRACT = "edition_extract"
    COMPILATION = "compilation"
    OTHER = "other"


class InstrumentKind(StrEnum):
    """The kind of a titled legal text, in the gazettes' own words."""

    LEY = "ley"
    CODIGO = "codigo"
    REGLAMENTO = "reglamento"
    DECRETO = "decreto"
    ACUERDO = "acuerdo"
    BANDO = "bando"
    PLAN = "plan"
    PRESUPUESTO = "presupuesto"
    AVISO = "aviso"
    OTRO = "otro"


class Operation(StrEnum):
    """What an instrument as a whole does to the law."""

    ENACTS = "enacts"
    AMENDS = "amends"
    ABROGATES = "abrogates"
    REPEALS = "repeals"
    NONE = "none"


class Change(StrEnum):
    """What a decree does to one provision, or to one instrument."""

    REFORMS = "reforms"
    ADDS = "adds"
    REPEALS = "repeals"
    ERRATA = "errata"
    ENACTS = "enacts"
    ABROGATES = "abrogates"
    INVALIDATES = "invalidates"


class ProvisionKind(StrEnum):
    """The addressable parts that we version."""

    ARTICLE = "article"
    TRANSITORY = "transitory"


class FindingKind(StrEnum):
    """Everything that can surprise us about a document, as recorded."""

    PAGE_WITHOUT_TEXT = "page_without_text"
    PAGE_UNREADABLE = "page_unreadable"
    PAGE_MISSING = "page_missing"
    PAGES_SCREENED = "pages_screened"
    JURISDICTION_UNKNOWN = "jurisdiction_unknown"
    DATE_UNKNOWN = "date_unknown"
    STATED_FACT_DIFFERS = "stated_fact_differs"
    NO_INSTRUMENT = "no_instrument"
    LABEL_REPEATED = "label_repeated"
    LABEL_MISSING = "label_missing"
    LABEL_INFERRED = "label_inferred"
    TITLE_MISSING = "title_missing"
    PROVISION_EMPTY = "provision_empty"
    LINES_UNCLAIMED = "lines_unclaimed"
    SUMARIO_ENTRY_MISSING = "sumario_entry_missing"
    SUMARIO_LACKS = "sumario_lacks"
    AMENDMENT_UNREAD = "amendment_unread"
    AMENDMENT_NOT_APPLIED = "amendment_not_applied"
    IN_FORCE_CONTRADICTORY = "in_force_contradictory"
    DATE_IMPLAUSIBLE = "date_implausible"
    DOCUMENT_REFUSED = "document_refused"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points, origin top left."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Span:
    """One run of a page's characters: the smallest unit of proof.

    ``start`` and ``end`` are character indices of the page's own text layer as
    pdfium counts them, half-open.
    """

    page: int
    start: int
    end: int
    box: Box


@dataclass(frozen=True, slots=True)
class Word:
    """One printed word, its box and its run of characters ``[start, end)``."""

    text: str
    box: Box
    start: int
    end: int
    size: float
    is_bold: bool = False
    is_upright: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of one column, its words in reading order.

    ``text`` holds the words with one space between them; many rules ask for it.
    """

    page: int
    column: int
    words: tuple[Word, ...]
    box: Box
    starts_paragraph: bool = False
    text: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", " ".join([word.text for word in self.words]))


@dataclass(frozen=True, slots=True)
class Page:
    """One page as read: its body lines in reading order, and what was set aside.

    ``recognised_by`` names the engine that read the words off the page's image, turned
    anticlockwise by ``turned_degrees``; ``None`` if they are those of the text layer.
    ``score`` says how legible the words are, from 0 to 1, ``None`` where they are too few
    to say; a page that is not ``is_readable`` is refused: its lines show at most which
    provisions stand on it, and their words are not believed. One that ``is_screened`` was
    only looked at for mentions of trafficking, and had none: it has no lines.
    """

    number: int
    width: float
    height: float
    columns: int
    text_layer: TextLayer
    lines: tuple[Line, ...]
    furniture: tuple[Line, ...] = ()
    recognised_by: str | None = None
    turned_degrees: float = 0.0
    score: float | None = None
    is_readable: bool = True
    is_screened: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A recorded surprise, never only a log line."""

    kind: FindingKind
    page: int | None
    detail: str


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a document says of itself; ``None`` where it does not say.

    The ``*_basis`` fields say how a fact was found ("masthead, page 1", "running
    head", "title"), for the person who must believe it.
    """

    kind: DocumentKind
    text_layer: TextLayer
    jurisdiction: str | None = None
    publication_date: date | None = None
    number: str | None = None
    volume: str | None = None
    section: str | None = None
    kind_basis: str | None = None
    jurisdiction_basis: str | None = None
    publication_date_basis: str | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """A book, title, chapter or section as its heading prints it.

    ``path`` is its address inside the instrument, the greatest division first
    (``tit-1/cap-2-bis``; a number printed twice gets ``~2``); ``printed`` is what the heading
    calls it ("CAPÍTULO II BIS") and ``heading`` what it is about, empty where it says nothing.
    """

    path: str
    printed: str
    heading: str


@dataclass(frozen=True, slots=True)
class Provision:
    """An article or transitory article as printed, with the proof of its words.

    ``path`` is its address inside the instrument (``art-14-bis``, ``trans-2``; in a
    compilation the transitories of the Nth appended decree are ``ref-N/trans-2``; a
    label printed twice gets ``~2``). ``text`` is empty only where nothing is printed, or
    where a page that it stands on was refused: it is then ``is_unreadable``. ``relevance``
    names the rule by which it concerns trafficking, and is empty where it does not.
    ``divisions`` are those that an article stands under, the greatest first.
    """

    label: str
    kind: ProvisionKind
    path: str
    text: str
    first_page: int
    last_page: int
    spans: tuple[Span, ...]
    is_repealed: bool = False
    concerns_trafficking: bool = False
    is_unreadable: bool = False
    relevance: str = ""
    divisions: tuple[Division, ...] = ()


@dataclass(frozen=True, slots=True)
class Amendment:
    """One change that a decree makes to another instrument, or to one provision of it.

    ``instrument`` is the target's title as the decree prints it and ``target_slug``
    its identity (see ``extractors.law.identity``); ``label`` is ``None`` for a change
    of the whole instrument (enacts, abrogates); ``text`` is the new wording, ``None``
    where the decree gives none, and is marked ``is_elided`` where "…" stands for
    words that stay. ``part`` is the part of the provision that is changed, as printed
    ("la fracción III"), and empty where the whole is. One that ``is_unreadable`` has a new
    wording, which is not known since a page that it stands on was refused.

    ``ordered_in`` is the path of the decree's own article that orders it. ``replaces`` are
    the words of the provision that give way to ``text`` (an errata's "dice", the words that
    a court strikes); empty where ``text`` is the provision's own. ``moves_rest`` says that
    what follows an added part moves on ("recorriéndose las subsecuentes"). ``relevance``
    names the rule by which the new wording concerns trafficking, and is empty where it
    does not.
    """

    instrument: str
    target_slug: str
    operation: Change
    label: str | None
    text: str | None
    page: int
    spans: tuple[Span, ...] = ()
    is_elided: bool = False
    part: str = ""
    is_unreadable: bool = False
    ordered_in: str = ""
    replaces: str = ""
    moves_rest: bool = False
    relevance: str = ""


@dataclass(frozen=True, slots=True)
class InForceException:
    """What of an instrument binds from another day than the rest, and the words that say so.

    ``labels`` are the articles so excepted: of the law that the instrument enacts, or of the
    decree itself; of ``instrument``, as printed, where the words name another law ("el artículo
    5 de la Ley de Faros"). They are empty where the words name no article that is known.
    ``date`` and ``rule`` are those of ``Instrument.in_force_date``.
    """

    labels: tuple[str, ...]
    date: date | None
    rule: str | None
    words: str
    page: int
    instrument: str = ""


@dataclass(frozen=True, slots=True)
class ReformNote:
    """A compilation's own note that a decree changed the provision ``label``.

    ``label`` is ``None`` for a note under a heading of several articles.
    """

    label: str | None
    operation: Change
    decree: str | None
    gazette: str | None
    date: date | None
    raw: str
    page: int


@dataclass(frozen=True, slots=True)
class Instrument:
    """One titled legal text of a document, with all that was read of it.

    ``publication_date``, ``decree`` and ``gazette`` are what the text itself prints
    of its own publication (the closing note of a compilation); for an instrument of
    an edition they are ``None`` or the edition's own. ``in_force_date`` is computed
    by ``in_force_rule`` from ``in_force_words``, and ``None`` where no rule applies.
    ``restated_date`` is the day of the last decree that rewrote the whole law: what a
    compilation prints without a note is proved only since then. ``relevance`` names the
    rule by which the instrument concerns trafficking, and is empty where it does not.
    """

    title: str | None
    slug: str
    kind: InstrumentKind
    operation: Operation
    first_page: int
    last_page: int
    decree: str | None = None
    gazette: str | None = None
    publication_date: date | None = None
    in_force_date: date | None = None
    in_force_rule: str | None = None
    in_force_words: str | None = None
    last_reform_date: date | None = None
    restated_date: date | None = None
    is_special_law: bool = False
    provisions: tuple[Provision, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    reform_notes: tuple[ReformNote, ...] = ()
    in_force_exceptions: tuple[InForceException, ...] = ()
    relevance: str = ""


@dataclass(frozen=True, slots=True)
class PageSummary:
    """What a reading keeps of a page: enough to say what was seen, and how.

    ``recognised_by``, ``turned_degrees``, ``score``, ``is_readable`` and ``is_screened`` are those
    of ``Page``. Of its ``lines``, furniture left out, ``unclaimed_lines`` are neither part of a
    provision nor known as a heading, a title, a note, a signature or the like.
    """

    number: int
    text_layer: TextLayer
    columns: int
    characters: int
    mentions_trafficking: bool
    recognised_by: str | None = None
    turned_degrees: float = 0.0
    score: float | None = None
    is_readable: bool = True
    is_screened: bool = False
    lines: int = 0
    unclaimed_lines: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What one run of our reader made of one document."""

    document_sha256: str
    reader_version: str
    facts: DocumentFacts
    pages: tuple[PageSummary, ...]
    instruments: tuple[Instrument, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class StatedFacts:
    """What a person or a listing says of a document; it wins over what is read."""

    jurisdiction: str | None = None
    publication_date: date | None = None
    number: str | None = None
    volume: str | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Whence and when a document came, with what was stated of it at the time.

    ``listed_by`` is the gazette whose site listed it, which is not yet to say that it is
    that gazette's.
    """

    location: str
    archived_at: datetime
    stated: StatedFacts = field(default_factory=StatedFacts)
    headers: tuple[tuple[str, str], ...] = ()
    listed_by: str | None = None
