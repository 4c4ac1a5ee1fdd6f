"""An amending decree, from its redrafts to the copy that the press sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from extractors.model import Change, InstrumentKind, Operation
from pipelines.demo.printed import LabelStyle
from pipelines.demo.sheets import Article, Block, Heading, InstrumentSheet, Paragraph, QuotedArticle
from tests.accuracy.drafting.clauses import Drafting, clause, listed
from tests.accuracy.drafting.formalities import closing, opening, transitories
from tests.accuracy.drafting.offices import Frame, Office
from tests.accuracy.drafting.redrafts import Redraft, Verb
from tests.accuracy.drafting.wordings import wording

_INFINITIVES: Final = {Verb.REFORM: "reforman", Verb.ADD: "adicionan", Verb.REPEAL: "derogan"}
_CHANGES: Final = {
    Verb.REFORM: Change.REFORMS,
    Verb.ADD: Change.ADDS,
    Verb.REPEAL: Change.REPEALS,
}
_OPPOSED: Final = "Se derogan las disposiciones que se opongan al presente Decreto."


@dataclass(frozen=True, slots=True)
class Decree:
    """A decree before it is printed.

    ``said`` replaces the clause that the drafting would give; ``headings`` stand above the
    articles of their labels; ``others`` are operative articles on other laws, before ours.
    ``repealed`` is what is printed of an article that is no more.
    """

    number: int
    day: date
    law: str
    redrafts: tuple[Redraft, ...]
    in_force: str
    repealed: str
    said: str = ""
    headings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    others: tuple[tuple[str, tuple[Redraft, ...]], ...] = ()
    recitals: tuple[str, ...] = ()


def decree_sheet(decree: Decree, drafting: Drafting) -> InstrumentSheet:
    """An amending decree as its office prints it."""
    office = drafting.office
    verbs = [verb for verb in Verb if any(a.verb is verb for r in decree.redrafts for a in r.acts)]
    done = listed([_INFINITIVES[verb] for verb in verbs])
    laws = " y de la ".join([*(law for law, _ in decree.others), decree.law])
    name = office.decree.format(n=decree.number)
    title = f"{name} por el que se {done} diversas disposiciones de la {laws}"
    return InstrumentSheet(
        title=title,
        kind=InstrumentKind.DECRETO,
        operation=Operation.AMENDS,
        blocks=(
            *opening(office, title, decree.recitals),
            *_operative(decree, drafting),
            *transitories(office, f"El presente Decreto {decree.in_force}", _OPPOSED),
            *closing(office, decree.day),
        ),
    )


def _operative(decree: Decree, drafting: Drafting) -> list[Block]:
    parts = _parts(decree, drafting.frame)
    blocks: list[Block] = []
    for place, (law, redrafts) in enumerate(parts, start=1):
        acts = [act for redraft in redrafts for act in redraft.acts]
        quoted = [redraft for redraft in redrafts if redraft.is_quoted]
        said = clause(acts, law, drafting, has_wording=bool(quoted))
        if len(parts) == 1:
            label, style = "unico", drafting.office.own
        else:
            label, style = str(place), LabelStyle.ARTICLE_IN_WORDS
        blocks.append(Article(label, (decree.said or said,), style))
        blocks += _wordings(law, quoted, decree, drafting.office)
    return blocks


def _parts(decree: Decree, frame: Frame) -> list[tuple[str, tuple[Redraft, ...]]]:
    """The decree's articles: one, one for each law or, where it can be, for each verb."""
    redrafts = decree.redrafts
    are_pure = all(len({act.verb for act in redraft.acts}) == 1 for redraft in redrafts)
    if frame is not Frame.APART or not are_pure or decree.said:
        return [*decree.others, (decree.law, redrafts)]
    by_verb = [tuple(r for r in redrafts if r.acts[0].verb is verb) for verb in Verb]
    return [*decree.others, *((decree.law, group) for group in by_verb if group)]


def _wordings(law: str, quoted: Sequence[Redraft], decree: Decree, office: Office) -> list[Block]:
    blocks: list[Block] = []
    before, after = office.quotes
    for place, redraft in enumerate(quoted):
        label = redraft.article.label
        if label in decree.headings:
            blocks.append(Heading(decree.headings[label]))
        lines = wording(redraft.article, office, decree.repealed)
        if office.style and not before:
            change = _CHANGES[redraft.acts[0].verb]
            blocks.append(QuotedArticle(law, label, change, lines, office.style))
            continue
        lines = (f"{before if not place else ''}{office.heading(label)} {lines[0]}", *lines[1:])
        if place == len(quoted) - 1:
            lines = (*lines[:-1], f"{lines[-1]}{after}")
        blocks += [Paragraph(line) for line in lines]
    return blocks
