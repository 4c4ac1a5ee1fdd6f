"""One law's life as it is told: what stands, what was printed, and on which day we are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

from pipelines.demo.enactments import agreement
from pipelines.demo.matters import Agreement
from pipelines.demo.printed import LabelStyle, long_date
from pipelines.demo.sheets import EditionSheet, InstrumentSheet, Style
from tests.accuracy.chains.bodies import any_elision
from tests.accuracy.chains.copy import LawName, Names, names
from tests.accuracy.chains.days import Rule, Start, any_rule, start_of
from tests.accuracy.chains.decrees import (
    Amending,
    Reference,
    Setting,
    amending_decree,
    closing_formula,
    decree_title,
    enactment,
)
from tests.accuracy.chains.edits import Kind
from tests.accuracy.chains.orders import Edit
from tests.accuracy.chains.state import Law, articles
from tests.accuracy.chains.truth import Ordered

_CODES: Final = (
    *("MIC", "COA", "MEX", "OAX", "FED", "AGU", "BCN", "BCS", "CAM", "CHP", "CHH", "CMX", "COL"),
    *("DUR", "GUA", "GRO", "HID", "JAL", "MOR", "NAY", "NLE", "PUE", "QUE", "ROO", "SLP", "SIN"),
    *("SON", "TAB", "TAM", "TLA", "VER", "YUC", "ZAC"),
)
_OWN_STYLES: Final = {
    "MIC": Style.MICHOACAN,
    "COA": Style.COAHUILA,
    "MEX": Style.EDOMEX,
    "OAX": Style.OAXACA,
    "FED": Style.DOF,
}
_LABELS: Final = (
    LabelStyle.CAPITALS_DASH,
    LabelStyle.CAPITALS_DEGREE,
    LabelStyle.LOWER_POINT,
    LabelStyle.LOWER_ORDINAL,
)
_OTHER_TEXT: Final = Agreement(
    "se fijan los horarios de la ventanilla de faroles",
    ("La ventanilla abrirá de nueve a catorce horas.", "Los sábados no habrá servicio."),
)


@dataclass(slots=True)
class Story:
    """The state between two editions, and the acts that all events are made of.

    ``kinds`` and ``rule`` are those of every decree; where they are ``None`` the dice decide.
    """

    number: int
    dice: Random
    kinds: tuple[Kind, ...] | None
    rule: Rule | None
    setting: Setting = field(init=False)
    style: Style = field(init=False)
    names: Names = field(init=False)
    law: Law = field(init=False)
    sister: Law | None = None
    laws: list[Law] = field(default_factory=list)
    sheets: list[EditionSheet] = field(default_factory=list)
    orders: list[Ordered] = field(default_factory=list)
    day: date = field(init=False)
    decrees: int = 0

    def __post_init__(self) -> None:
        dice = self.dice
        code = _CODES[self.number % len(_CODES)]
        self.setting = Setting(code, dice.choice(_LABELS))
        own = _OWN_STYLES.get(code, Style.GENERAL)
        self.style = dice.choice((own, Style.GENERAL))
        is_special = self.number % 4 == 0 and self.number < len(_CODES)
        self.names = names(self.number, code, dice, is_special=is_special)
        self.day = date(2004, 1, 5) + timedelta(11 * self.number)
        self.decrees = dice.randint(20, 300)

    def publish(self, *instruments: InstrumentSheet, days: int | None = None) -> None:
        """Print an edition of this day, and go on to that of the next."""
        dice, code = self.dice, self.setting.code
        others = (agreement(code, _OTHER_TEXT),) if dice.random() < 0.2 else ()
        sheet = EditionSheet(
            file_name=self._file_name(),
            style=self.style,
            jurisdiction=code,
            day=self.day,
            number=str(len(self.sheets) + 11),
            volume="CXLII",
            section=None if self.style is Style.DOF else dice.choice((None, 2)),
            instruments=(*others, *instruments),
            watermark=dice.choice((None, None, None, None, "SIN VALOR LEGAL")),
        )
        self.sheets.append(sheet)
        self.day += timedelta(days or dice.randint(60, 400))

    def _file_name(self) -> str:
        return f"chain-{self.number}-{len(self.sheets)}.pdf"

    def note(self, law: LawName, edit: Edit) -> None:
        """Keep what the edition that is being made orders."""
        wording = "\n".join(edit.wording) if edit.wording else None
        for change in dict.fromkeys(order.change for order in edit.orders):
            self.orders.append(Ordered(self._file_name(), law.title, edit.label, change, wording))

    def next_number(self) -> int:
        """Count decrees on."""
        self.decrees += self.dice.randint(1, 30)
        return self.decrees

    def start(self, subject: str, labels: Sequence[str], rule: Rule | None = None) -> Start:
        """From when a text of this day binds; ``labels`` are the articles that may be excepted."""
        rule = rule or self.rule or any_rule(self.dice)
        return start_of(rule, self.dice, subject, self.day, labels)

    def enact(
        self, name: LawName, count: int, *, doubled: str = "", ends: Law | None = None
    ) -> Law:
        """Publish a law; it ``ends`` another, or two of its articles bear one number."""
        law = Law(name, self.setting.code, self.day, articles(self.dice, count, doubled))
        law.doubled = doubled
        excepted = [label for label in law.bodies if label.partition("~")[0] != doubled]
        start = self.start(name.self_named, excepted)
        texts = [start.words] if start.words else []
        if ends:
            texts.append(_abrogation(ends))
            ends.history.ended = start.day
        texts.append("El Ejecutivo proveerá lo necesario en un plazo de noventa días.")
        law.enact(start, texts)
        self.laws.append(law)
        self.publish(*enactment(self.setting, self.next_number(), name, law.bodies, texts))
        return law

    def edits(self, law: Law, most: int) -> tuple[Edit, ...]:
        """At most so many changes of a law, each of another article; one at least."""
        dice, style = self.dice, any_elision(self.dice)
        kinds = self.kinds or tuple(dice.choice(tuple(Kind)) for _ in range(most))
        edits: list[Edit] = []
        touched: set[str] = set()
        for kind in kinds:
            edit = law.find_edit(kind, dice, style, touched)
            if edit:
                edits.append(edit)
                touched |= {edit.label, edit.label.partition(" ")[0]}
        return tuple(sorted(edits, key=lambda edit: edit.place)) or self.whole(law, touched)

    def whole(self, law: Law, touched: set[str]) -> tuple[Edit, ...]:
        """The reform of one whole article that is not among the ``touched``."""
        edit = law.find_edit(Kind.WHOLE, self.dice, any_elision(self.dice), touched)
        return (edit,) if edit else ()

    def decree(
        self, changes: Sequence[tuple[Law, tuple[Edit, ...]]], rule: Rule | None = None
    ) -> InstrumentSheet:
        """A decree on laws that are held, done at once to each."""
        number = self.next_number()
        labels = [edit.label for _, edits in changes for edit in edits]
        if len(changes) > 1 or len(labels) < 2:
            labels = []  # "con excepción del artículo 5": of which law, and what would remain
        start = self.start("El presente Decreto", labels, rule)
        amendings = [Amending(law.name, edits) for law, edits in changes]
        by = Reference(f"el {decree_title(number, amendings)}", self.day)
        for law, edits in changes:
            for edit in edits:
                law.apply(edit, start.of(edit.label), by, is_alone=len(changes) == 1)
        return self.printed_decree(number, amendings, start)

    def printed_decree(
        self, number: int, amendings: Sequence[Amending], start: Start, ahead: str = ""
    ) -> InstrumentSheet:
        """A decree as it is printed, and noted; ``ahead`` is said before it."""
        texts = [words for words in (start.words, *closing_formula(self.dice)) if words]
        texts = texts or ["El Ejecutivo proveerá lo necesario para su cumplimiento."]
        for one in amendings:
            for edit in one.edits:
                self.note(one.law, edit)
        return amending_decree(self.dice, self.setting, number, amendings, texts, ahead)


def _abrogation(law: Law) -> str:
    day, name = long_date(law.published), law.name
    ended = f"{name.accusative}, publicad{name.participle}"
    return f"Se abroga {ended} en el Periódico Oficial el {day}."
