"""Reads one operative sentence from left to right into the changes that it orders.

A verb says what is done, numbers after "artículo" say to which articles, and the title
that follows says of which instrument. What a label is near of says which part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extractors.law import clause_grammar as grammar
from extractors.law.labels import parse_label
from extractors.law.letters import fold
from extractors.model import Change

_AHEAD = 40  # characters before a word that decide what it is
_ENDS = (Change.REPEALS, Change.ABROGATES)
_TITLE_FIRST = 16  # "En la Ley de Faros se reforman …": where such a title begins at most


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One change that an operative sentence orders.

    ``instrument`` is the title as printed, empty where none is. ``label`` is the
    article's, ``None`` for the instrument itself; ``part`` says in the printed words
    which part of it ("las fracciones II y IV"; with no label "la denominación del
    Capítulo II"), and is empty for the whole. ``moves_rest`` says that what follows moves on
    ("recorriéndose las subsecuentes").
    """

    instrument: str
    operation: Change
    label: str | None
    part: str
    moves_rest: bool = False


@dataclass(slots=True)
class ClauseReader:
    """One sentence, as printed and folded place by place, and what was read of it so far."""

    printed: str
    words: str
    changes: list[ClauseChange] = field(default_factory=list)
    waiting: int = 0  # the first change that still waits for its instrument
    instrument: str = ""
    operations: tuple[Change, ...] = ()
    deferred: list[ClauseChange] = field(default_factory=list)  # parts without article yet
    since: int = 0  # where the words not yet used begin
    verb_end: int = 0
    last: tuple[str, int] | None = None  # the last label and where it ends
    plural_part: str = ""  # the part that "de los artículos" gives to each of them
    is_listing: bool = False  # numbers are articles
    is_moving: bool = False  # what follows only moves
    has_moved: bool = False  # a move was said, of what is not settled yet
    move_end: int = 0
    parts_follow: bool = False  # "al artículo 5 la fracción VI, al artículo 6 …"
    latest: str = ""  # the label of "el mismo artículo"

    def take(self, token: re.Match[str]) -> None:
        """Read on by one token."""
        if token.start() < self.since and not token["pause"]:
            return  # inside a title that was read whole
        if token["verb"]:
            self._take_verb(token)
        elif token["title"]:
            self._take_title(token)
        elif token["label"] or token["same"]:
            self.is_moving = self.is_moving and not token["same"]
            self._take_label(token)
        elif token["articles"]:
            self.is_listing = True
            self.is_moving = self.is_moving and not grammar.TO_ARTICLE.search(self._ahead(token))
        elif token["moved"]:
            self._take_move(token)
        elif token["other"] or (token["stop"] and self.printed[token.end()].isupper()):
            self.operations = ()
        elif token["pause"]:
            self._settle_move()
            self.is_moving = False

    def finish(self) -> list[ClauseChange]:
        """All changes; those named after their instrument ("la Ley X en sus …") are its own."""
        self._add_implied(len(self.words))
        self._end_part(len(self.words))
        self._settle_move()
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
        if change in _ENDS and self._awaits(token):
            self.operations = ()
            return
        between = self.words[self.verb_end : token.start()]
        if not self.operations or not grammar.JOINS_VERBS.fullmatch(between):
            self._defer_part(token.start())
            self._end_part(token.start())
            self._settle_move()
            self.operations = (change,)
        elif token["verb"].startswith("por "):
            self.operations = (change,)
        else:
            self.operations = grammar.jointly((*self.operations, change))
        self.since = self.verb_end = token.end()
        self.is_listing = self.is_moving = self.parts_follow = False
        self.last, self.plural_part = None, ""

    def _awaits(self, token: re.Match[str]) -> bool:
        """Whether the end that this verb orders comes only with an event ("una vez que …")."""
        start = max(self.verb_end, self.words.rfind(". ", 0, token.start()))
        before = self.words[max(start, self.words.rfind(";", 0, token.start())) : token.start()]
        return grammar.awaits(before)

    def _defer_part(self, end: int) -> None:
        """Keep "el primer párrafo" of "se reforma el primer párrafo y se adiciona … al 9"."""
        part = self._waiting_part(end)
        if part:
            self.deferred.extend(
                ClauseChange("", operation, None, part, self.has_moved)
                for operation in self.operations
            )
            self.has_moved = False

    def _waiting_part(self, end: int) -> str:
        """The part that the words since the verb say, if no article has been named for it."""
        if self.last is not None or not self.operations:
            return ""
        named = grammar.trim(self.printed[self.since : end]).rpartition(";")[2]
        part = grammar.complete(grammar.trim(named), self._part_before())
        return part if grammar.PART_OF_ARTICLE.search(fold(part)) else ""

    def _part_before(self) -> str:
        return self.changes[-1].part if self.changes else ""

    def _add_implied(self, end: int) -> None:
        """Parts that name no article are of the one named last ("y se le adiciona un párrafo")."""
        if self.latest and not grammar.HEADING.search(self.words, self.since, end):
            self._defer_part(end)
            self._settle_deferred(self.latest)

    def _settle_deferred(self, label: str) -> None:
        self.changes.extend(replace(one, label=label) for one in self.deferred)
        self.deferred.clear()

    def _take_move(self, token: re.Match[str]) -> None:
        """Something moves: the rest of the last article's parts, unless another part is named."""
        was_open, since = self.has_moved, self.move_end
        self.is_moving = self.has_moved = bool(self.operations)
        self.move_end = token.end()
        if self.last is None or was_open:
            return
        if not grammar.PART.search(self.words, max(since, self.last[1]), token.start()):
            self._settle_move()

    def _settle_move(self) -> None:
        """What moved is the rest of what was named last."""
        if self.has_moved and self.changes:
            last = self.changes[-1]
            self.changes = [
                replace(one, moves_rest=True)
                if one.label == last.label and one.operation in self.operations
                else one
                for one in self.changes
            ]
        self.has_moved = False

    def _clause_start(self, end: int) -> int:
        return max(self.since, self.words.rfind(";", self.since, end) + 1)

    def _take_label(self, token: re.Match[str]) -> None:
        label = self._label(token)
        if label is None or self.is_moving or not self.operations:
            return
        if self.last and grammar.RANGE.fullmatch(self.words[self.since : token.start()]):
            self._add(grammar.expand(self.last[0], label), "")
        else:
            self._take_single(label, token.start())
        self.last = (label, token.end())
        self.since = token.end()
        self.latest = label

    def _label(self, token: re.Match[str]) -> str | None:
        if token["same"]:
            return self.latest or None
        is_alone = grammar.ALONE.search(self.words, self.since, token.start())
        if is_alone and grammar.PART_OF_ARTICLE.search(self.words, self.since, token.start()):
            self.is_listing = True
        if not self.is_listing:
            return None
        printed = self.printed[token.start() : token.end()]
        return parse_label(re.sub(r"(?<=[a-zA-Z]{2})(?=\d)", " ", printed))

    def _take_single(self, label: str, at: int) -> None:
        if self.last is None and grammar.TO_FIRST.fullmatch(self.words[self.verb_end : at]):
            self.parts_follow = True
        start = self._next_start(at)
        self._end_part(at)
        part = self._part_ahead(start, at)
        if not part:
            self._settle_move()
        self._settle_deferred(label)
        self._add([label], part)
        self.has_moved = False

    def _add(self, labels: Iterable[str], part: str) -> None:
        named = list(labels)
        for operation in self.operations:
            self.changes.extend(
                ClauseChange("", operation, label, part, self.has_moved) for label in named
            )

    def _next_start(self, end: int) -> int:
        """Where the words begin that belong to the label at ``end``, not to the one before."""
        start = self._clause_start(end)
        between = self.words[start:end]
        to_next = grammar.TO_NEXT.search(between)
        if self.last is None or start > self.since or to_next is None:
            return start
        if self.parts_follow:
            return start + to_next.start()
        if grammar.BARE_PART.match(between):
            parts = list(grammar.NEXT_PART.finditer(between))
            return start + (parts[-1].start() if parts else to_next.start())
        return start

    def _part_ahead(self, start: int, end: int) -> str:
        """The words before a label that say a part of its article."""
        between = self.words[start:end]
        if self.plural_part and grammar.LIST.fullmatch(between):
            return self.plural_part
        self.plural_part = ""
        of_article = grammar.OF_ARTICLE.search(fold(self.printed[start:end]))
        if of_article is None or not grammar.TO_ARTICLE.search(between):
            return ""
        part = grammar.trim(self.printed[start : start + of_article.start()])
        part = grammar.complete(part, self._part_before())
        if not grammar.PART.search(fold(part)):
            return ""
        self.plural_part = part if re.search(r"articulos\s*$", between) else ""
        return part

    def _end_part(self, end: int) -> None:
        """Give the last label the words after it that say a part of its article."""
        if self.last is None:
            return
        label, start = self.last
        stop = self.words.find(";", start, end)
        own = self._next_start(end)
        is_of_next = own == start and grammar.TO_ARTICLE.search(self.words[start:end])
        end = stop if stop >= 0 else own if own > start else end
        between = grammar.AFTER_PART.split(fold(self.printed[start:end]))[0]
        if is_of_next or not grammar.PART_OF_ARTICLE.search(between):
            return
        part = grammar.trim(self.printed[start : start + len(between)])
        for index in range(self.waiting, len(self.changes)):
            change = self.changes[index]
            if change.label == label and not change.part and change.operation in self.operations:
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
            if grammar.awaits("", self.words[stop:]):
                self._drop_ends()
            self._name_instrument(start, title)
            self.since = stop
            self.is_listing = False

    def _drop_ends(self) -> None:
        """What is repealed or abrogated only with an event has not ended."""
        named = [one for one in self.changes[self.waiting :] if one.operation not in _ENDS]
        self.changes[self.waiting :] = named
        self.operations = tuple(one for one in self.operations if one not in _ENDS)

    def _name_instrument(self, start: int, title: str) -> None:
        self._add_implied(start)
        self._end_part(start)
        self._settle_move()
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
