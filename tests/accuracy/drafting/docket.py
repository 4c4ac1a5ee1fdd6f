"""A law's docket: what is published about it, and what it says from which day on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Final

from pipelines.demo.enactments import of_entity
from pipelines.demo.printed import long_date
from pipelines.demo.sheets import Block
from tests.accuracy.drafting.articles import Article
from tests.accuracy.drafting.chain import Chain, TrueVersion, path_of
from tests.accuracy.drafting.clauses import Drafting
from tests.accuracy.drafting.decree_sheets import Decree, decree_sheet
from tests.accuracy.drafting.drafts import first_draft
from tests.accuracy.drafting.gazette import Gazette
from tests.accuracy.drafting.offices import FOR_MANY, Office
from tests.accuracy.drafting.other_sheets import (
    abrogation_sheet,
    errata_sheet,
    law_sheets,
    ruling_sheet,
)
from tests.accuracy.drafting.redrafts import Redraft
from tests.accuracy.drafting.starts import NEXT_DAYS, Start
from tests.accuracy.drafting.vocabulary import SUCCESSOR, TITLES, Vocabulary

_FIRST_YEARS: Final = (2009, 2014)
_REPEALED: Final = ("Se deroga.", "Derogado.", "(Se deroga)")
_SHARE: Final = 0.4


@dataclass(slots=True)
class Docket:
    """All of one chain while it grows. Days of publication only go forward."""

    office: Office
    dice: Random
    words: Vocabulary = field(init=False)
    gazette: Gazette = field(init=False)
    day: date = field(init=False)
    law: str = field(init=False)
    number: int = field(init=False)
    roles: dict[str, str] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    ended: date | None = None
    published: date = field(init=False)
    _versions: list[TrueVersion] = field(default_factory=list)
    _stops: list[tuple[str, date]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.words = Vocabulary(self.dice)
        self.gazette = Gazette(self.office.code, self.dice)
        year = self.dice.randint(*_FIRST_YEARS)
        self.day = date(year, self.dice.randint(1, 9), self.dice.randint(1, 28))
        self.published = self.day
        self.law = self.dice.choice(TITLES).format(of=of_entity(self.office.code))
        self.number = self.dice.randint(20, 400)
        self._draft()

    def _draft(self) -> None:
        drafted = first_draft(self.office.code, self.words, self.dice)
        self.roles = {role: article.label for role, article in drafted.items()}
        self.articles = {article.label: article for article in drafted.values()}

    def __getitem__(self, role: str) -> Redraft:
        """The article of a role, ready to be changed; a label serves as well."""
        label = self.roles.get(role, role)
        return Redraft(self.articles.get(label) or Article(label, ()))

    def label(self, role: str) -> str:
        """The label of the article of that role."""
        return self.roles[role]

    def plant(self, role: str, at: int, words: str) -> None:
        """Word one piece of the law, not yet published, on purpose."""
        article = self.articles[self.roles[role]]
        self.articles[article.label] = article.spliced(
            at, at + 1, replace(article.pieces[at], words=words)
        ).settled()

    def next_start(self) -> Start:
        """One of the forms of "the day after"."""
        return self.dice.choice(NEXT_DAYS)

    def later(self, least: int = 120, most: int = 420) -> date:
        """Move on to the next day of publication."""
        self.day += timedelta(days=self.dice.randint(least, most))
        return self.day

    def enact(self, start: Start | None = None) -> None:
        """Publish the law."""
        start = start or self.next_start()
        words = [
            f"La presente Ley {self._worded(start)}",
            f"La Comisión se instalará dentro de los {self.dice.randint(40, 90)} días siguientes.",
        ]
        self.published = self.day
        sheets = law_sheets(
            self.office, self.number, self.day, self.law, list(self.articles.values()), words
        )
        self.gazette.publish(self.day, *sheets)
        self._record_law(self.law, start.day(self.day), words)

    def _record_law(self, law: str, binds: date, transitories: Sequence[str]) -> None:
        for label in self.articles:
            self._record(label, binds, law)
        self._versions += [
            TrueVersion(law, path_of(str(place), is_transitory=True), binds, words)
            for place, words in enumerate(transitories, start=1)
        ]

    def amend(
        self,
        *redrafts: Redraft,
        start: Start | None = None,
        published: date | None = None,
        fails: Sequence[str] = (),
        delayed: Mapping[str, Start] | None = None,
        said: str = "",
        headings: Mapping[str, tuple[str, ...]] | None = None,
        others: tuple[tuple[str, tuple[Redraft, ...]], ...] = (),
    ) -> None:
        """Publish a decree and take in what it changes.

        Args:
            redrafts: The articles as the decree leaves them.
            start: When it binds; the day after, unless given.
            published: Its day, where it is not the next one in turn.
            fails: Labels whose change nobody can apply without guessing.
            delayed: Labels that bind later than the rest.
            said: A clause in place of the office's usual one.
            headings: Lines above the wordings of some labels.
            others: What the decree does to other laws before.
        """
        day = published or self.later()
        start, delayed = start or self.next_start(), delayed or {}
        decree = Decree(
            number=self._count(),
            day=day,
            law=self.law,
            redrafts=tuple(sorted(redrafts, key=lambda redraft: redraft.article.place)),
            in_force=self._worded(start, delayed),
            repealed=self.dice.choice(_REPEALED),
            said=said,
            headings=headings or {},
            others=others,
            recitals=self._recitals(),
        )
        self.gazette.publish(day, decree_sheet(decree, self._drafting(len(redrafts))))
        for redraft in decree.redrafts:
            label = redraft.article.label
            self.take(redraft.article, delayed.get(label, start).day(day), fails=label in fails)

    def take(self, article: Article, binds: date, *, fails: bool = False) -> None:
        """Let an article be law from that day, or be unknown."""
        if fails:
            self._stops.append((path_of(article.label), binds))
            return
        self.articles[article.label] = article.settled()
        self._record(article.label, binds, self.law)

    def correct(self, about: str, *blocks: Block, fixes: Mapping[str, tuple[str, str]]) -> None:
        """Publish errata that bind at once; a fix whose words are nowhere stops its article.

        Args:
            about: What the errata are of, after "Fe de erratas".
            blocks: The body of the errata.
            fixes: By label, the words as printed and as they should be.
        """
        self.gazette.publish(self.day, errata_sheet(self.office, about, self.day, blocks))
        for label, (wrong, right) in fixes.items():
            article = self.articles[label]
            found = sum(piece.words.count(wrong) for piece in article.pieces)
            pieces = tuple(replace(p, words=p.words.replace(wrong, right)) for p in article.pieces)
            self.take(replace(article, pieces=pieces), self.day, fails=found != 1)

    def rule(self, points: Sequence[str], binds: date, *redrafts: Redraft) -> None:
        """Publish the Court's sentence, which takes articles or parts of them away."""
        case = f"{self.dice.randint(4, 99)}/{self.day.year - 1}"
        self.gazette.publish(self.day, ruling_sheet(case, points, self.day))
        for redraft in redrafts:
            self.take(redraft.article, binds)

    def abrogate(self, ended: str, start: Start) -> None:
        """Publish the decree that ends the law."""
        day = self.later()
        words = self._worded(start)
        self.gazette.publish(day, abrogation_sheet(self.office, self._count(), day, ended, words))
        self.ended = start.day(day)

    def succeed(self, ending: str, start: Start) -> None:
        """Publish a law that ends ours by its second transitory."""
        self.later()
        law = SUCCESSOR.format(of=of_entity(self.office.code))
        self._draft()
        words = [f"La presente Ley {self._worded(start)}", ending]
        sheets = law_sheets(
            self.office, self._count(), self.day, law, list(self.articles.values()), words
        )
        self.gazette.publish(self.day, sheets[0], replace(sheets[1], abrogates=(self.law,)))
        self.ended = start.day(self.day)
        self._record_law(law, self.ended, words)

    def chain(self, name: str) -> Chain:
        """All of it."""
        return Chain(
            name=name,
            sheets=self.gazette.sheets(),
            jurisdiction=self.office.code,
            law_title=self.law,
            versions=tuple(self._versions),
            stops=tuple(self._stops),
            ended_date=self.ended,
        )

    def decree_name(self) -> str:
        """The last decree as others cite it."""
        return self.office.decree.format(n=self.number)

    def _recitals(self) -> tuple[str, ...]:
        """Now and then, reasons that speak of an article without changing it."""
        if self.dice.random() < _SHARE:
            return ()
        number = self.office.number(self.label("scope"))
        return (
            f"Que el artículo {number} de la {self.law} fija su ámbito, y que la iniciativa "
            "proponía en un principio reformar ese precepto y derogar otros.",
            "Que la comisión dictaminadora, tras oír a las organizaciones, aprobó lo que sigue.",
        )

    def _drafting(self, articles: int) -> Drafting:
        office = self.office
        fitting = [frame for frame in office.frames if (frame in FOR_MANY) is (articles > 1)]
        frame = self.dice.choice(fitting or office.frames)
        return Drafting(office, frame, self.dice.choice(office.namings))

    def _count(self) -> int:
        self.number += self.dice.randint(3, 60)
        return self.number

    def _worded(self, start: Start, delayed: Mapping[str, Start] | None = None) -> str:
        words = start.words.format(gazette=self.office.gazette)
        for label, other in (delayed or {}).items():
            day = long_date(other.day(self.day))
            reform = f"la reforma del artículo {self.office.number(label)}"
            words = f"{words[:-1]}, con excepción de {reform}, que lo hará el {day}."
        return words

    def _record(self, label: str, binds: date, law: str) -> None:
        article = self.articles[label]
        text = "\n".join(article.lines(self.office.stop))
        self._versions.append(TrueVersion(law, path_of(label), binds, text, article.is_repealed))
