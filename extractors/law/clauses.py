"""Operative sentences of decrees into the changes that they order.

"Se reforman los artículos 5, fracción II, y 7 de la Ley de Faros" is two changes. The
sentence is read from left to right: a verb says what is done, numbers after "artículo"
say to which articles, and the title that follows says of which instrument.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extractors.law import clause_grammar as grammar
from extractors.law.labels import match_article, match_ordinal, parse_label
from extractors.model import Change

_AHEAD = 40  # characters before a word that decide what it is
_TITLE_FIRST = 16  # "En la Ley de Faros se reforman …": where such a title begins at most


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One change that an operative sentence orders.

    ``instrument`` is the title as printed, empty where none is. ``label`` is the
    article's, ``None`` for the instrument itself; ``part`` says in the printed words
    which part of it ("las fracciones II y IV"; with no label "la denominación del
    Capítulo II"), and is empty for the whole.
    """

    instrument: str
    operation: Change
    label: str | None
    part: str


def parse_clause(text: str) -> tuple[ClauseChange, ...]:
    """The changes that the text of an operative article orders, in printed order.

    A change of a part is a change of its article; the same operation on two parts of
    one article is one change. Where "se reforman y adicionan" share a list, its articles
    are reformed. What moves ("recorriéndose …") is not changed. A repeal of whatever is
    opposed names nothing and gives nothing.

    Args:
        text: The article, with or without its label, or a decree's title.

    Example:
        >>> [(c.operation.value, c.label, c.part, c.instrument) for c in parse_clause(
        ...     "Se reforman los artículos 5, fracción II, y 7 de la Ley de Faros.")]
        [('reforms', '5', 'fracción II', 'Ley de Faros'), ('reforms', '7', '', 'Ley de Faros')]
    """
    single = " ".join(text.replace("\u00ad", "").split())
    label = match_article(single) or match_ordinal(single)
    printed = single[label.end :] if label else single
    reader = _Reader(printed, grammar.readable(printed))
    for token in grammar.TOKEN.finditer(reader.words):
        reader.take(token)
    return _merged(reader.finish())


@dataclass(slots=True)
class _Reader:
    """One sentence, as printed and folded place by place, and what was read of it so far."""

    printed: str
    words: str
    changes: list[ClauseChange] = field(default_factory=list)
    waiting: int = 0  # the first change that still waits for its instrument
    instrument: str = ""
    operations: tuple[Change, ...] = ()
    deferred: list[tuple[Change, str]] = field(default_factory=list)  # parts without article yet
    since: int = 0  # where the words not yet used begin
    verb_end: int = 0
    last: tuple[str, int] | None = None  # the last label and where it ends
    plural_part: str = ""  # the part that "de los artículos" gives to each of them
    is_listing: bool = False  # numbers are articles
    is_moving: bool = False  # what follows only moves

    def take(self, token: re.Match[str]) -> None:
        """Read on by one token."""
        if token.start() < self.since and not token["pause"]:
            return  # inside a title that was read whole
        if token["verb"]:
            self._take_verb(token)
        elif token["title"]:
            self._take_title(token)
        elif token["label"]:
            self._take_label(token)
        elif token["articles"]:
            self.is_listing = True
            self.is_moving = self.is_moving and not grammar.TO_ARTICLE.search(self._ahead(token))
        elif token["moved"]:
            self.is_moving = bool(self.operations)
        elif token["other"] or (token["stop"] and self.printed[token.end()].isupper()):
            self.operations = ()
        elif token["pause"]:
            self.is_moving = False
            self.deferred.clear()

    def finish(self) -> list[ClauseChange]:
        """All changes; those named after their instrument ("la Ley X en sus …") are its own."""
        self._end_part(len(self.words))
        late = [replace(one, instrument=self.instrument) for one in self.changes[self.waiting :]]
        named = {(change.instrument, change.operation) for change in late}
        early = [
            change
            for change in self.changes[: self.waiting]
            if change.label or change.part or (change.instrument, change.operation) not in named
        ]
        return early + late

    def _ahead(self, token: re.Match[str]) -> str:
        return self.words[max(0, token.start() - _AHEAD) : token.start()]

    def _take_verb(self, token: re.Match[str]) -> None:
        ahead = self._ahead(token)
        if grammar.NOUN_AHEAD.search(ahead) or grammar.CONDITION_AHEAD.search(ahead):
            return
        change = next(change for change, _ in grammar.VERBS if token[change.value])
        between = self.words[self.verb_end : token.start()]
        if not self.operations or not grammar.JOINS_VERBS.fullmatch(between):
            self._defer_part(token.start())
            self._end_part(token.start())
            self.operations = (change,)
        elif token["verb"].startswith("por "):
            self.operations = (change,)
        else:
            self.operations = grammar.jointly((*self.operations, change))
        self.since = self.verb_end = token.end()
        self.is_listing = self.is_moving = False
        self.last, self.plural_part = None, ""

    def _defer_part(self, end: int) -> None:
        """Keep "el primer párrafo" of "se reforma el primer párrafo y se adiciona … al 9"."""
        start = self._clause_start(end)
        if self.last is None and grammar.PART_OF_ARTICLE.search(self.words, start, end):
            part = grammar.trim(self.printed[start:end])
            self.deferred.extend((operation, part) for operation in self.operations)

    def _clause_start(self, end: int) -> int:
        return max(self.since, self.words.rfind(";", self.since, end) + 1)

    def _take_label(self, token: re.Match[str]) -> None:
        spaced = re.sub(r"(?<=[a-zA-Z]{2})(?=\d)", " ", self.printed[token.start() : token.end()])
        label = parse_label(spaced)
        if label is None or not self.is_listing or self.is_moving or not self.operations:
            return
        if self.last and grammar.RANGE.fullmatch(self.words[self.since : token.start()]):
            self._add(self.operations, grammar.expand(self.last[0], label), "")
        else:
            self._end_part(token.start())
            part = self._part_ahead(token.start())
            for operation, own in self.deferred:
                self._add((operation,), [label], own)
            self.deferred.clear()
            self._add(self.operations, [label], part)
        self.last = (label, token.end())
        self.since = token.end()

    def _add(self, operations: Iterable[Change], labels: Iterable[str], part: str) -> None:
        named = list(labels)
        for operation in operations:
            self.changes.extend(ClauseChange("", operation, label, part) for label in named)

    def _part_ahead(self, end: int) -> str:
        """The words before a label that say a part of its article."""
        start = self._clause_start(end)
        between = self.words[start:end]
        if self.plural_part and grammar.LIST.fullmatch(between):
            return self.plural_part
        self.plural_part = ""
        of_article = grammar.OF_ARTICLE.search(between)
        is_part = grammar.PART.search(between) and grammar.TO_ARTICLE.search(between)
        if not is_part or of_article is None:
            return ""
        part = grammar.trim(self.printed[start : start + of_article.start()])
        self.plural_part = part if re.search(r"articulos\s*$", between) else ""
        return part

    def _end_part(self, end: int) -> None:
        """Give the last label the words after it that say a part of its article."""
        if self.last is None:
            return
        label, start = self.last
        stop = self.words.find(";", start, end)
        between = grammar.AFTER_PART.split(self.words[start : stop if stop >= 0 else end])[0]
        is_of_next = stop < 0 and grammar.TO_ARTICLE.search(between)
        if is_of_next or not grammar.PART_OF_ARTICLE.search(between):
            return
        part = grammar.trim(self.printed[start : start + len(between)])
        for index in range(self.waiting, len(self.changes)):
            change = self.changes[index]
            if change.label == label and not change.part:
                self.changes[index] = replace(change, part=part)
        self.last = None

    def _take_title(self, token: re.Match[str]) -> None:
        ahead, start = self._ahead(token), token.start()
        is_title = self.printed[start].isupper() or grammar.LOWER_TITLE.match(self.words, start)
        if (
            not is_title
            or grammar.SELF_AHEAD.search(ahead)
            or not grammar.TITLE_AHEAD.search(ahead)
        ):
            return
        is_decree = token["title"] in ("decreto", "acuerdo")
        rule = grammar.DECREE_TITLE_END if is_decree else grammar.TITLE_END
        end = rule.search(self.words, token.end())
        stop = end.start() if end else len(self.words)
        title = grammar.trim(self.printed[start:stop])
        if " " not in title:  # "de la Ley": the one already named
            title = self.instrument
        if title and (self.operations or (start < _TITLE_FIRST and not is_decree)):
            self._name_instrument(start, title)
            self.since = stop
            self.is_listing = False

    def _name_instrument(self, start: int, title: str) -> None:
        self._end_part(start)
        self.last = None
        self.instrument = title
        late = self.changes[self.waiting :]
        if late:
            self.changes[self.waiting :] = [replace(change, instrument=title) for change in late]
        else:
            self._add_whole(start)
        self.waiting = len(self.changes)

    def _add_whole(self, start: int) -> None:
        """A change of an instrument whose articles are not named ("Se abroga la Ley …")."""
        if grammar.NO_OBJECT.search(self.words[self.since : start]):
            return
        begin = self._clause_start(start)
        named = re.sub(r"\b(?:de|del|a|al)?\s*(?:la|el|los|las)?\s*$", "", self.words[begin:start])
        has_part = grammar.PART.search(named) and not re.search(r"\b\w+ad[oa] (?:en|el)\b", named)
        is_first = self.since == self.verb_end
        if not is_first and not has_part and not grammar.NEXT_OBJECT.search(self.words[:start]):
            return
        part = grammar.trim(self.printed[begin : begin + len(named)]) if has_part else ""
        if not part and not is_first and self.changes[-1:]:
            part = self.changes[-1].part  # "diversas disposiciones de la Ley A y del Código B"
        whole = {Change.REPEALS: Change.ABROGATES, Change.ADDS: Change.ENACTS}
        for operation in self.operations:
            done = operation if part else whole.get(operation, operation)
            self.changes.append(ClauseChange(self.instrument, done, None, part))


def _merged(changes: list[ClauseChange]) -> tuple[ClauseChange, ...]:
    merged: dict[tuple[str, Change, str | None], ClauseChange] = {}
    for change in changes:
        key = (change.instrument, change.operation, change.label)
        known = merged.setdefault(key, change)
        if known.part and change.part and known is not change:
            parts = dict.fromkeys((known.part, change.part))
            merged[key] = replace(known, part="; ".join(parts))
        elif known is not change:
            merged[key] = replace(known, part="")
    return tuple(merged.values())
