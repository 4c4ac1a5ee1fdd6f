"""An article under the drafter's pen: each change, and the act that the clause will name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from tests.accuracy.drafting.articles import Article, Kind, Piece, incisos, paragraph


class Verb(StrEnum):
    """What a clause does."""

    REFORM = "reforma"
    ADD = "adiciona"
    REPEAL = "deroga"


@dataclass(frozen=True, slots=True)
class Act:
    """One verb on one article, or on a part of it.

    ``names`` are the parts as printed ("III", "b)", a paragraph's number); ``within`` is the
    fraction of an inciso; ``rest`` says what becomes of the parts behind an added one.
    """

    verb: Verb
    label: str
    kind: Kind | None = None
    names: tuple[str, ...] = ()
    within: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Redraft:
    """An article's new state and the acts that led to it.

    One that ``is_quoted`` is printed after the clause; without, the clause says it all.
    """

    article: Article
    acts: tuple[Act, ...] = ()
    is_quoted: bool = True

    def _with(self, article: Article, act: Act) -> Redraft:
        return replace(self, article=article, acts=(*self.acts, act))

    def whole(self, *pieces: Piece, verb: Verb = Verb.REFORM) -> Redraft:
        """The article worded from end to end."""
        article = replace(self.article, is_repealed=False)
        article = article.spliced(0, len(article.pieces), *pieces)
        return self._with(article, Act(verb, article.label))

    def fraction(self, name: str, words: str) -> Redraft:
        """A fraction worded anew; its incisos stay."""
        at = self.article.at(name)
        piece = replace(self.article.pieces[at], words=words)
        act = Act(Verb.REFORM, self.article.label, Kind.FRACTION, (name,))
        return self._with(self.article.spliced(at, at + 1, piece), act)

    def inciso(self, fraction: str, letter: str, words: str) -> Redraft:
        """An inciso worded anew."""
        at = self.article.at(fraction, letter)
        act = Act(Verb.REFORM, self.article.label, Kind.INCISO, (f"{letter})",), fraction)
        return self._with(self.article.spliced(at, at + 1, *incisos([words])), act)

    def paragraph(self, number: int, words: str) -> Redraft:
        """A paragraph worded anew; -1 is the last."""
        at = self.article.paragraph(number)
        act = Act(Verb.REFORM, self.article.label, Kind.PARAGRAPH, (str(number),))
        return self._with(self.article.spliced(at, at + 1, paragraph(words)), act)

    def add_fraction(self, name: str, words: str, *, rest: str = "") -> Redraft:
        """A fraction more, under that name; those behind it move on."""
        number, _, suffix = name.partition(" ")
        markers = self.article.markers()
        if suffix:
            at = self.article.after(number)
        else:
            at = markers.index(name) if name in markers else self.article.after(_last(markers))
        act = Act(Verb.ADD, self.article.label, Kind.FRACTION, (name,), rest=rest)
        piece = Piece(Kind.FRACTION, words, suffix)
        return self._with(self.article.spliced(at, at, piece), act)

    def add_inciso(self, fraction: str, letter: str, words: str, *, rest: str = "") -> Redraft:
        """An inciso more, under that letter; those behind it move on."""
        at, end = self.article.at(fraction) + 1, self.article.after(fraction)
        at = min(at + ord(letter) - ord("a"), end)
        act = Act(Verb.ADD, self.article.label, Kind.INCISO, (f"{letter})",), fraction, rest)
        return self._with(self.article.spliced(at, at, *incisos([words])), act)

    def add_paragraph(self, number: int, words: str, *, rest: str = "") -> Redraft:
        """A paragraph more, as the so-manieth; those behind it move on."""
        at = self.article.paragraph(number - 1) + 1
        act = Act(Verb.ADD, self.article.label, Kind.PARAGRAPH, (str(number),), rest=rest)
        return self._with(self.article.spliced(at, at, paragraph(words)), act)

    def repeal_fraction(self, name: str, words: str) -> Redraft:
        """A fraction of which ``words`` alone remain."""
        at, end = self.article.at(name), self.article.after(name)
        act = Act(Verb.REPEAL, self.article.label, Kind.FRACTION, (name,))
        return self._with(self.article.spliced(at, end, Piece(Kind.FRACTION, words)), act)

    def repeal_inciso(self, fraction: str, letter: str, words: str) -> Redraft:
        """An inciso of which ``words`` alone remain."""
        at = self.article.at(fraction, letter)
        act = Act(Verb.REPEAL, self.article.label, Kind.INCISO, (f"{letter})",), fraction)
        return self._with(self.article.spliced(at, at + 1, *incisos([words])), act)

    def repeal_paragraph(self, number: int, words: str) -> Redraft:
        """A paragraph of which ``words`` alone remain; -1 is the last."""
        at = self.article.paragraph(number)
        act = Act(Verb.REPEAL, self.article.label, Kind.PARAGRAPH, (str(number),))
        return self._with(self.article.spliced(at, at + 1, paragraph(words)), act)

    def repeal(self) -> Redraft:
        """The article without words."""
        article = replace(self.article, pieces=(), is_repealed=True)
        return self._with(article, Act(Verb.REPEAL, article.label))

    def unquoted(self) -> Redraft:
        """The same, left to the clause."""
        return replace(self, is_quoted=False)


def _last(markers: tuple[str, ...]) -> str:
    return [marker for marker in markers if marker and not marker.islower()][-1]
