"""Plots in which parts of an article change: fractions, incisos and paragraphs."""

from __future__ import annotations

from typing import Final

from tests.accuracy.drafting.articles import roman
from tests.accuracy.drafting.docket import Docket

_MOVED: Final = (
    "recorriéndose las subsecuentes en su orden",
    "y se recorren en su orden las fracciones siguientes",
    "recorriéndose la actual III y las demás para quedar como IV y sucesivas",
)


def fraction_by_fraction(docket: Docket) -> None:
    """Two decrees, each on other fractions of one article."""
    docket.enact()
    docket.amend(docket["duties"].fraction("III", docket.words.task()))
    first, second = docket.words.task(), docket.words.task()
    docket.amend(docket["duties"].fraction("I", first).fraction("V", second))
    docket.amend(docket["terms"].fraction("II", "Consejo: el órgano de consulta;"))


def neighbouring_fractions(docket: Docket) -> None:
    """Two fractions in a row, then another and the article's opening words."""
    docket.enact()
    words = docket.words
    docket.amend(docket["duties"].fraction("II", words.task()).fraction("III", words.task()))
    new = docket["duties"].paragraph(1, "Corresponde a la Comisión, en todo tiempo:")
    docket.amend(new.fraction("IV", words.task()))


def fraction_in_the_middle(docket: Docket) -> None:
    """One more in the middle; the next decree names a fraction by its new number."""
    docket.enact()
    rest = docket.dice.choice(_MOVED)
    docket.amend(docket["duties"].add_fraction("III", docket.words.task(), rest=rest))
    docket.amend(docket["duties"].fraction("V", docket.words.task()))


def fraction_before_the_last(docket: Docket) -> None:
    """One before the closing fraction, whose neighbour loses its conjunction."""
    docket.enact()
    duties = docket["duties"].article
    before, last = duties.markers()[-2:]
    ended = duties.pieces[-2].words.removesuffix("; y") + ";"
    new = docket["duties"].fraction(before, ended)
    rest = f"pasando la actual {last} a ser {roman(len(duties.pieces))}"
    docket.amend(new.add_fraction(last, docket.words.task("; y"), rest=rest))
    docket.amend(docket["duties"].fraction(last, docket.words.task("; y")))


def fractions_at_the_end(docket: Docket) -> None:
    """Two more behind the last, before a closing paragraph that stays."""
    docket.enact()
    rights = docket["rights"].article
    count = sum(bool(marker) for marker in rights.markers())
    before, last = rights.pieces[count - 1].words, rights.pieces[count].words
    new = docket["rights"].fraction(roman(count - 1), before.removesuffix("; y") + ";")
    new = new.fraction(roman(count), last.removesuffix(".") + ";")
    new = new.add_fraction(roman(count + 1), docket.words.task("; y"))
    docket.amend(new.add_fraction(roman(count + 2), docket.words.task(".")))
    docket.amend(docket["rights"].paragraph(-1, docket.words.sentence()))


def fraction_squeezed_in(docket: Docket) -> None:
    """A fraction III Bis, later worded anew beside its neighbour."""
    docket.enact()
    docket.amend(docket["duties"].add_fraction("III Bis", docket.words.task()))
    first, second = docket.words.task(), docket.words.task()
    docket.amend(docket["duties"].fraction("III Bis", first).fraction("IV", second))


def fraction_repealed(docket: Docket) -> None:
    """One repealed as the decree quotes it, two by the clause alone."""
    docket.enact()
    docket.amend(docket["duties"].repeal_fraction("IV", docket.office.repealed))
    new = docket["duties"].repeal_fraction("II", "Se deroga.")
    docket.amend(new.repeal_fraction("V", "Se deroga.").unquoted())
    docket.amend(docket["duties"].fraction("III", docket.words.task()))


def fraction_repealed_among_others(docket: Docket) -> None:
    """Worded anew, added and repealed within one article."""
    docket.enact()
    words = docket.words
    new = docket["duties"].fraction("I", words.task())
    new = new.repeal_fraction("III", docket.office.repealed)
    docket.amend(new.add_fraction("V Bis", words.task()))


def incisos_change(docket: Docket) -> None:
    """An inciso worded anew, then one more at the end."""
    docket.enact()
    docket.amend(docket["board"].inciso("III", "b", docket.words.seat()))
    board = docket["board"].article
    last = board.markers()[-1]
    ended = board.pieces[-1].words.removesuffix(".") + ";"
    new = docket["board"].inciso("III", last, ended)
    docket.amend(new.add_inciso("III", chr(ord(last) + 1), docket.words.seat(".")))


def inciso_in_the_middle(docket: Docket) -> None:
    """One more among the incisos, those behind it moving on; then the fraction above them."""
    docket.enact()
    rest = "recorriéndose los subsecuentes"
    docket.amend(docket["board"].add_inciso("III", "b", docket.words.seat(), rest=rest))
    docket.amend(docket["board"].fraction("II", "Una secretaría ejecutiva, con voz y voto; y"))
    docket.amend(docket["board"].repeal_inciso("III", "c", docket.office.repealed))


def paragraph_in_between(docket: Docket) -> None:
    """A second paragraph, whose predecessor in that place becomes the third."""
    docket.enact()
    rest = "y se recorre el actual segundo para pasar a ser tercero"
    docket.amend(docket["shelter"].add_paragraph(2, docket.words.sentence(), rest=rest))
    docket.amend(docket["shelter"].paragraph(3, docket.words.sentence()))
    docket.amend(docket["plan"].paragraph(2, docket.words.sentence()))


def paragraphs_come_and_go(docket: Docket) -> None:
    """One more at the end, the first worded anew, the second repealed."""
    docket.enact()
    docket.amend(docket["shelter"].add_paragraph(3, docket.words.sentence()))
    docket.amend(docket["shelter"].paragraph(1, docket.words.sentence()))
    docket.amend(docket["plan"].repeal_paragraph(2, "Se deroga.").unquoted())
    docket.amend(docket["plan"].paragraph(-1, docket.words.sentence()))


def paragraph_repealed_in_its_place(docket: Docket) -> None:
    """A paragraph repealed as the decree quotes it, between two that stay."""
    docket.enact()
    docket.amend(docket["plan"].repeal_paragraph(2, "Se deroga."))
    docket.amend(docket["plan"].paragraph(2, docket.words.sentence()))
