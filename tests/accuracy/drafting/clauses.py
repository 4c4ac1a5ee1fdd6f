"""The clause of a decree: which verb on which part of which article of which law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tests.accuracy.drafting.articles import Kind
from tests.accuracy.drafting.offices import Frame, Naming, Office
from tests.accuracy.drafting.redrafts import Act, Verb

_FIRST: Final = {"1": "primer", "2": "segundo", "3": "tercer", "4": "cuarto", "-1": "último"}
_LATER: Final = {"1": "primero", "2": "segundo", "3": "tercero", "4": "cuarto"}
_NOUNS: Final = {
    Verb.REFORM: "modificación",
    Verb.ADD: "adición",
    Verb.REPEAL: "derogación",
}
_MODIFIED: Final = {Verb.REFORM: "modifica", Verb.ADD: "agrega", Verb.REPEAL: "suprime"}


@dataclass(frozen=True, slots=True)
class Drafting:
    """How one decree is drafted, of all that its office is used to."""

    office: Office
    frame: Frame
    naming: Naming


def listed(items: Sequence[str], joint: str = "y") -> str:
    """Items as Spanish lists them.

    Example:
        >>> listed(["5", "8", "12"])
        '5, 8 y 12'
    """
    if len(items) == 1:
        return items[0]
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def clause(acts: Sequence[Act], law: str, drafting: Drafting, *, has_wording: bool) -> str:
    """The whole clause, to its colon or, without wordings, to its full stop."""
    body = _body(acts, law, drafting)
    return f"{body}, {drafting.office.ending}" if has_wording else f"{body}."


def _body(acts: Sequence[Act], law: str, drafting: Drafting) -> str:
    verbs = [verb for verb in Verb if any(act.verb is verb for act in acts)]
    if drafting.frame is Frame.JOINT and Verb.REPEAL not in verbs and _are_plain(acts):
        return _joint(acts, verbs, law, drafting.office)
    groups = {verb: _objects([a for a in acts if a.verb is verb], drafting) for verb in verbs}
    match drafting.frame:
        case Frame.BY_NOUNS:
            parts = [
                f"por {_NOUNS[verb]} {_of(_series(things))}" for verb, things in groups.items()
            ]
            return f"Se reforma la {law}, {listed(parts)}"
        case Frame.LAW_FIRST:
            return f"De la {law} {_spoken(groups, drafting.frame)}"
        case _:
            spoken = _spoken(groups, drafting.frame)
            count = sum(len(things) for things in groups.values())
            whose = "todos de la" if count > 1 else "de la"
            joint = ", " if count > 1 or any(act.rest for act in acts) else " "
            return f"{spoken[0].upper()}{spoken[1:]}{joint}{whose} {law}"


def _spoken(groups: dict[Verb, list[str]], frame: Frame) -> str:
    parts = []
    for verb, things in groups.items():
        is_many = len(things) > 1 or _is_plural(things[0])
        word = _MODIFIED[verb] if frame is Frame.MODIFIED else verb.value
        word = f"{word}n" if is_many else word
        if frame in (Frame.CAPITALS, Frame.COLONS):
            word = word.upper()
        colon = ":" if frame is Frame.COLONS and is_many else ""
        parts.append(f"se {word}{colon} {_series(things)}")
    return parts[0] if len(parts) == 1 else f"{'; '.join(parts[:-1])}; y {parts[-1]}"


def _is_plural(thing: str) -> bool:
    return thing.startswith(("los ", "las ")) or " y " in thing.partition(" artículo ")[0]


def _joint(acts: Sequence[Act], verbs: Sequence[Verb], law: str, office: Office) -> str:
    spoken = listed([f"{verb.value}n" for verb in verbs])
    return f"Se {spoken} {_articles(acts, office)} de la {law}"


def _are_plain(acts: Sequence[Act]) -> bool:
    return len({act.label for act in acts}) > 1 and not any(act.rest for act in acts)


def _articles(acts: Sequence[Act], office: Office) -> str:
    labels = [office.number(label) for label in dict.fromkeys(act.label for act in acts)]
    return f"el artículo {labels[0]}" if len(labels) == 1 else f"los artículos {listed(labels)}"


def _objects(acts: Sequence[Act], drafting: Drafting) -> list[str]:
    """What one verb is said of: whole articles together, then part by part."""
    is_brief = drafting.naming is Naming.ARTICLES_ONLY
    whole = [act for act in acts if not act.kind or (is_brief and act.verb is Verb.REFORM)]
    parts = _merged([act for act in acts if act not in whole])
    found = [_articles(whole, drafting.office)] if whole else []
    for label in dict.fromkeys(act.label for act in parts):
        found.append(_parts([act for act in parts if act.label == label], drafting))
    return found


def _merged(acts: Sequence[Act]) -> list[Act]:
    """Acts on parts of the same sort of one article, under one noun."""
    found: dict[tuple[str, Kind | None, str, str], Act] = {}
    for act in acts:
        key = (act.label, act.kind, act.within, act.rest)
        names = (*found[key].names, *act.names) if key in found else act.names
        found[key] = replace(act, names=names)
    return list(found.values())


def _parts(acts: Sequence[Act], drafting: Drafting) -> str:
    """The parts of one article that one verb is said of."""
    office, number = drafting.office, drafting.office.number(acts[0].label)
    rest = "".join(f", {act.rest}" for act in acts if act.rest)
    if acts[0].verb is Verb.ADD:
        added = [f"{_added(act)}{_within(act)}" for act in acts]
        joint = "del" if acts[-1].within else "al"
        return f"{listed(added)} {joint} artículo {number}{rest}"
    if drafting.naming is Naming.ARTICLE_FIRST:
        named = [
            f"fracción {act.within}, {_bare(act, office)}" if act.within else _bare(act, office)
            for act in acts
        ]
        return f"el artículo {number}, {listed(named)}{rest}"
    named = [f"{_named(act, office)}{_within(act, 'de')}" for act in acts]
    return f"{listed(named)} del artículo {number}{rest}"


def _within(act: Act, joint: str = "a") -> str:
    return f" {joint} la fracción {act.within}" if act.within else ""


def _bare(act: Act, office: Office) -> str:
    return _named(act, office).partition(" ")[2]


def _named(act: Act, office: Office) -> str:
    if act.kind is Kind.PARAGRAPH:
        return f"el {_paragraph(act.names[0], office)}"
    one, many = (
        ("la fracción", "las fracciones")
        if act.kind is Kind.FRACTION
        else ("el inciso", "los incisos")
    )
    return f"{one if len(act.names) == 1 else many} {listed(act.names)}"


def _paragraph(name: str, office: Office) -> str:
    if office.puts_ordinal_first or name not in _LATER:
        return f"{_FIRST[name]} párrafo"
    return f"párrafo {_LATER[name]}"


def _added(act: Act) -> str:
    names = listed(act.names)
    match act.kind:
        case Kind.PARAGRAPH:
            return f"un {_FIRST[names]} párrafo"
        case Kind.INCISO:
            return f"un inciso {names}" if len(act.names) == 1 else f"los incisos {names}"
        case _:
            return f"una fracción {names}" if len(act.names) == 1 else f"las fracciones {names}"


def _series(things: Sequence[str]) -> str:
    if len(things) == 1:
        return things[0]
    return f"{'; '.join(things[:-1])}; y {things[-1]}" if len(things) > 2 else " y ".join(things)


def _of(phrase: str) -> str:
    """The phrase behind a "de".

    Example:
        >>> _of("el artículo 9"), _of("la fracción II")
        ('del artículo 9', 'de la fracción II')
    """
    return f"de {phrase}".replace("de el ", "del ", 1)
