"""Which text an errata corrects: the law that its decree changes, or the decree itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.law import clause_grammar as grammar
from extractors.law.clauses import parse_clause
from extractors.law.identity import slug_of
from extractors.law.labels import Style, match_article
from extractors.law.letters import fold

_LAW = r"(?:ley|codigo|reglamento|constitucion|estatuto|bando|lineamientos|presupuesto)"
_DECREE = r"(?:decreto|acuerdo)"
_NAMED = re.compile(
    rf"(?:^|\b(?:al|del?|en|el|la|los)\s+(?:la\s+|el\s+)?)(?P<title>(?P<decree>{_DECREE})s?\b|{_LAW}\b)"
)
_CHANGES = re.compile(
    r"\b(?:reform|adicion|derog|modific|expid|crea|emit|abrog|contien|establec|aprueb|aprob)[a-zñ]*\b"
)
_OF_LAW = re.compile(rf"\b(?:la|el|del|al)\s+(?={_LAW}\s+\w)")
_SENTENCE = re.compile(r"(?<!\bno)(?<!\bnum)(?<![a-z]\.[a-z])\.\s+(?=[a-z])|:|;|\n")
_THEN = re.compile(
    r"[\s,;.:]+(?=(?:en\s+)?(?:el|los?|sus?|las?)?\s*(?:articulos?|pagina|hoja|foja|columna|renglon|linea|"
    r"transitorio)\s+(?:[a-z]*\d|unic|primer|segund|tercer|cuart|quint|transit))"
)
_START = re.compile(
    r"(?:^|[\s,;.])(?=(?:en\s+)?(?:el|la|los|las|su)\s)|(?:^|[,;.:])\s*(?=articulo)"
)
_PLACE = re.compile(r"\b(?:pagina|hoja|foja|columna|renglon|linea)\b")
_TRANSITORY = re.compile(r"\btransitori[oa]s?\b")


@dataclass(frozen=True, slots=True)
class Place:
    """What of a text is corrected: ``label`` and ``part`` as in an amendment.

    ``is_of_decree`` says that the label is one of a decree's own parts ("Artículo Único").
    """

    label: str | None
    part: str
    instrument: str = ""
    is_of_decree: bool = False
    is_transitory: bool = False


@dataclass(frozen=True, slots=True)
class Corrected:
    """The text that an errata corrects: the law, if the ``decree`` named is of just one.

    ``end`` is where the words that name it end.
    """

    instrument: str
    decree: str
    end: int


def find_corrected(printed: str) -> Corrected | None:
    """The text that an errata's title, or the words below it, say is corrected.

    Example:
        >>> found = find_corrected("al Decreto número 12, por el que se reforma la Ley de Faros, "
        ...                        "publicado el 3 de mayo de 2013, en el artículo 6")
        >>> found.instrument, found.decree
        ('Ley de Faros', 'Decreto número 12, por el que se reforma la Ley de Faros')
    """
    words = fold(printed)
    for named in _NAMED.finditer(words):
        start = named.start("title")
        if grammar.SELF_AHEAD.search(words[:start]):
            continue
        ends = (rule.search(words, named.end()) for rule in (_SENTENCE, _THEN))
        end = min([found.start() for found in ends if found], default=len(words))
        if not named["decree"]:
            return Corrected(_title(printed[start:end], 0, grammar.TITLE_END), "", end)
        decree = _decree(printed[start:end])
        laws = {slug_of(law): law for law in _laws(printed[start:end])}
        law = next(iter(laws.values())) if len(laws) == 1 else decree
        return Corrected(law, decree, end)
    return None


def _decree(printed: str) -> str:
    title = _title(printed, 0, grammar.DECREE_TITLE_END)
    return title if " " in title else grammar.trim(printed)


def _title(printed: str, start: int, rule: re.Pattern[str]) -> str:
    end = rule.search(fold(printed), start + 1)
    return grammar.trim(printed[start : end.start() if end else len(printed)])


def _laws(printed: str) -> Iterator[str]:
    """The laws that a decree's title says it changes."""
    words = fold(printed)
    changes = _CHANGES.search(words)
    for named in _OF_LAW.finditer(words, changes.end()) if changes else ():
        yield _title(printed, named.end(), grammar.TITLE_END)


def find_place(printed: str) -> Place:
    """What words such as "En el artículo 6, fracción II" say of where a correction stands.

    Example:
        >>> find_place("En el artículo 6, fracción II,").label, find_place("Artículo 6o., 2").part
        ('6', '')
        >>> find_place("Página 14, segunda columna, renglón 3").part
        'Página 14, segunda columna, renglón 3'
    """
    words = fold(printed)
    starts = [match.end() for match in _START.finditer(words)] or [0]
    for start in (*reversed(starts), 0):
        changes = parse_clause(f"Se reforma {printed[start:]}")
        labelled = [change for change in changes if change.label]
        if labelled and not _TRANSITORY.search(words, start):
            first = labelled[0]
            return Place(first.label, first.part, first.instrument)
    return _place_in_words(printed, words)


def _place_in_words(printed: str, words: str) -> Place:
    """A decree's own part ("Artículo Único"), else what is printed of page, column and line."""
    article = re.search(r"\barticulo\s", words)
    label = match_article(f"A{printed[article.start() + 1 :].rstrip(' ,;:')}") if article else None
    if label and label.style in (Style.ORDINAL, Style.UNICO) and not _TRANSITORY.search(words):
        return Place(label.label, "", is_of_decree=True)
    by_page = _PLACE.search(words) or (_TRANSITORY.search(words) and article)
    part = grammar.trim(printed[by_page.start() :]) if by_page else ""
    return Place(None, part, is_transitory=bool(_TRANSITORY.search(words)))
