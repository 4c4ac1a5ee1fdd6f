"""Quoted wordings laid upon an article's parts, with what stands between them.

The quoted tokens are walked in order. Each marked one has its place among the article's
marked parts; what lies between two of them is a *stretch*: paragraphs without a mark and
parts that the decree does not mention.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from extractors.law.elided import Quoted, Stays
from extractors.law.paragraphs import Numbered, Run, Undecided, lay_paragraphs
from extractors.law.part_names import PartName
from extractors.law.parts import ARTICLE, Address, Part, is_paragraph
from extractors.law.renumbering import order_of


@dataclass(frozen=True, slots=True)
class Named:
    """The parts that the orders add and change; ``is_partial`` if each order names a part."""

    added: tuple[PartName, ...]
    changed: tuple[PartName, ...]
    is_partial: bool

    def numbers(self, owner: Address) -> list[Numbered]:
        """The paragraphs of one part that are named, in the order of their numbers."""
        found = [Numbered(name.paragraph, True) for name in self.added if _is_of(name, owner)]
        found += [Numbered(name.paragraph, False) for name in self.changed if _is_of(name, owner)]
        return sorted(found, key=attrgetter("order"))

    def marked(self) -> set[Address]:
        """The addresses of the marked parts that are named as a whole."""
        return {name.address for name in (*self.added, *self.changed) if not name.paragraph}

    def is_within(self, address: Address) -> bool:
        """Whether only something inside the part is named, and not the part as a whole."""
        within = any(
            name.address[: len(address)] == address
            for name in (*self.added, *self.changed)
            if name.paragraph or len(name.address) > len(address)
        )
        return within and address not in self.marked()


def _is_of(name: PartName, owner: Address) -> bool:
    return bool(name.paragraph) and name.address == owner


def place(parts: Sequence[Part], tokens: Sequence[Quoted], named: Named) -> list[Part]:
    """The parts of the article once the quoted ones are in their places.

    Args:
        parts: The article as it stands, with room made for what is added among it.
        tokens: The quoted wording.
        named: What the orders name.

    Raises:
        Undecided: The quoted wording does not fit the article in just one way.
    """
    placer = _Placer(parts, named)
    for token in tokens:
        placer.take(placer.located(token))
    return placer.finish()


@dataclass(slots=True)
class _Placer:
    parts: Sequence[Part]
    named: Named
    result: list[Part] = field(default_factory=list)
    pending: list[Quoted] = field(default_factory=list)
    at: int = 0  # the first part not yet placed
    above: Address = ARTICLE  # the last marked part placed
    has_new_words: bool = False  # … was printed anew
    printed: set[Address] = field(default_factory=set)
    queues: dict[Address, list[Numbered]] = field(default_factory=dict)

    def located(self, token: Quoted) -> Quoted:
        """The token at its full address: a decree that changes one inciso prints no more."""
        if isinstance(token, Stays):
            return Stays(tuple(self._full(address) for address in token.addresses))
        return Part(self._full(token.address), token.mark, token.words) if token.mark else token

    def _full(self, address: Address) -> Address:
        if self._index(address, 0) is not None or not address:
            return address
        names = [*(name.address for name in (*self.named.added, *self.named.changed))]
        fuller = [a for a in names if len(a) > len(address) and a[-len(address) :] == address]
        if not fuller and len(address) == 1:  # brothers of a part that is named more fully
            kin = [a[:-1] for a in names if len(a) > 1 and a[-1][0] == address[0][0]]
            fuller = [(*above, *address) for above in dict.fromkeys(kin)]
        return fuller[0] if len(set(fuller)) == 1 else address

    def take(self, token: Quoted) -> None:
        if isinstance(token, Stays) and token.addresses:
            self._keep(token.addresses)
        elif isinstance(token, Part) and token.is_marked:
            self._print(token)
        else:
            self.pending.append(token)

    def finish(self) -> list[Part]:
        """All parts; what the orders name must have been printed."""
        self._stretch(len(self.parts), is_last=True)
        for address in self.named.marked():
            if not any(one[: len(address)] == address for one in self.printed):
                raise Undecided("it names a part and prints no words for it")
        if any(self.queues.values()):
            raise Undecided("it names a paragraph and prints no words for it")
        return self.result

    def _index(self, address: Address, start: int) -> int | None:
        marked = (
            i
            for i in range(start, len(self.parts))
            if self.parts[i].is_marked and self.parts[i].address == address
        )
        return next(marked, None)

    def _keep(self, addresses: Sequence[Address]) -> None:
        first = self._index(addresses[0], self.at)
        last = self._index(addresses[-1], self.at)
        if first is None or last is None or last < first:
            raise Undecided("it leaves out words of a part that the law does not have here")
        self._stretch(first)
        self.result.extend(self.parts[first : last + 1])
        self.at, self.above, self.has_new_words = last + 1, addresses[-1], False

    def _print(self, token: Part) -> None:
        standing = self._index(token.address, self.at)
        if standing is None and self._index(token.address, 0) is not None:
            raise Undecided("it prints its parts in another order than the law")
        where = standing if standing is not None else self._gap(token.address)
        self._stretch(where)
        self.result.append(token)
        self.printed.add(token.address)
        self.at = where if standing is None else where + 1
        self.above, self.has_new_words = token.address, True

    def _gap(self, address: Address) -> int:
        """Where a part that the law does not have goes."""
        parent, (kind, label) = address[:-1], address[-1]
        marks = [i for i, part in enumerate(self.parts) if part.is_marked]
        for i in marks:
            own = self.parts[i].address
            is_brother = len(own) == len(address) and own[:-1] == parent and own[-1][0] == kind
            if is_brother and order_of(own[-1][1]) > order_of(label):
                return max(i, self.at)
        if parent:
            above = self._index(parent, 0)
            if above is None:
                if parent not in self.printed:
                    raise Undecided("it adds to a part that the law does not have")
                return self.at
            end = above + 1
            while end < len(self.parts) and self.parts[end].address[: len(parent)] == parent:
                end += 1
            return max(end, self.at)
        if marks:
            return max(marks[-1] + 1, self.at)
        return max(min(len(self.parts), max(1, len(self.pending))), self.at)

    def _stretch(self, end: int, *, is_last: bool = False) -> None:
        """Place what stands up to ``end``, with the paragraphs quoted for it."""
        tokens, self.pending = self.pending, []
        self._keep_inner(end)
        standing = list(self.parts[self.at : end])
        if all(isinstance(token, Stays) for token in tokens):
            self.result.extend(standing if tokens else [p for p in standing if self._stays(p)])
            return
        marks = [i for i, part in enumerate(standing) if part.is_marked]
        if not marks:
            self._lay(standing, tokens, is_last=is_last)
        elif isinstance(tokens[0], Stays) and is_last:
            self.result.extend(standing[: marks[-1] + 1])
            self._lay(standing[marks[-1] + 1 :], tokens[1:], is_last=True)
        elif isinstance(tokens[-1], Stays) or self.named.is_partial:
            self._lay(standing[: marks[0]], tokens, is_last=False)
            self.result.extend(standing[marks[0] :])
        else:
            raise Undecided("it does not say what becomes of parts that stand between")

    def _keep_inner(self, end: int) -> None:
        """Marked parts inside the last one, if that one stays, and what stands between them."""
        if self.has_new_words or not self.above:
            return
        inner = [
            at
            for at in range(self.at, end)
            if self.parts[at].is_marked and self.parts[at].address[: len(self.above)] == self.above
        ]
        if inner:
            self.result.extend(self.parts[self.at : inner[-1] + 1])
            self.at = inner[-1] + 1

    def _stays(self, part: Part) -> bool:
        """Whether a part that the decree does not print stays; it must be clear."""
        depth = len(self.above)
        if depth and part.address[:depth] == self.above:
            return not self.has_new_words or self.named.is_within(self.above)
        if self.named.is_partial:
            return True
        raise Undecided(f"it does not say what becomes of “{part.mark or part.words[:40]}”")

    def _lay(self, standing: Sequence[Part], tokens: Sequence[Quoted], *, is_last: bool) -> None:
        owner = ARTICLE if is_last else self.above
        queue = self.queues.setdefault(owner, self.named.numbers(owner))
        printed = sum(isinstance(token, Part) for token in tokens)
        names = queue[:printed]
        run = Run(tuple(standing), owner, *self._before(owner))
        self.result.extend(lay_paragraphs(run, tokens, names, is_partial=self.named.is_partial))
        self.queues[owner] = queue[len(names) :]

    def _before(self, owner: Address) -> tuple[int, int]:
        """How many of the owner's paragraphs stand above, in the law and as it becomes."""
        held = [p for p in self.parts[: self.at] if is_paragraph(p, owner)]
        placed = [p for p in self.result if is_paragraph(p, owner)]
        return len(held), len(placed)
