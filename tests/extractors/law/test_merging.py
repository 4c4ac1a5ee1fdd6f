"""The wording before and a decree's orders into the wording after."""

from __future__ import annotations

import pytest

from extractors.law.merging import Order, merge
from extractors.model import Change

R, A, D = Change.REFORMS, Change.ADDS, Change.REPEALS
E, I = Change.ERRATA, Change.INVALIDATES  # noqa: E741
HEAD = "Son:\nI. Uno;\nII. Dos;\na) Dos a;\nb) Dos b;\n"
TAIL = "Cola uno.\nCola dos."
B = f"{HEAD}III. Tres; y\nIV. Cuatro.\n{TAIL}"
P = "Primero.\nSegundo.\nTercero."

MERGES = {
    "a fraction between marks of what stays": (
        B,
        [Order(R, "la fracción III", "…\nI. …\nII. …\nIII. Nueva; y\nIV. …\n…\n…")],
        B.replace("Tres; y", "Nueva; y"),
    ),
    "a range of fractions stays": (
        B,
        [Order(R, "la fracción III", "…\nI. a II. …\nIII. Nueva; y\nIV. …\n…")],
        B.replace("Tres; y", "Nueva; y"),
    ),
    "the fraction alone is printed": (
        B,
        [Order(R, "la fracción III", "III. Nueva; y")],
        B.replace("Tres; y", "Nueva; y"),
    ),
    "two fractions, the head printed as it stands": (
        B,
        [Order(R, "las fracciones I y IV", "Son:\nI. Un;\nII. y III. …\nIV. Cua.\n…")],
        B.replace("Uno;", "Un;").replace("Cuatro.", "Cua."),
    ),
    "a fraction printed whole loses its incisos": (
        B,
        [Order(R, "la fracción II", "…\nI. …\nII. Dosdos;\nIII. y IV. …\n…")],
        "Son:\nI. Uno;\nII. Dosdos;\nIII. Tres; y\nIV. Cuatro.\nCola uno.\nCola dos.",
    ),
    "an inciso under a fraction that stays": (
        B,
        [
            Order(
                R,
                "el inciso b) de la fracción II",
                "…\nI. …\nII. …\na) …\nb) Bebe;\nIII. a IV. …\n…\n…",
            )
        ],
        B.replace("Dos b", "Bebe"),
    ),
    "an inciso printed without its fraction": (
        B,
        [Order(R, "el inciso b) de la fracción II", "b) Bebe;")],
        B.replace("Dos b", "Bebe"),
    ),
    "a fraction added at the end": (
        B,
        [
            Order(
                R,
                "las fracciones III y IV",
                "…\nI. a II. …\nIII. Tres;\nIV. Cuatro; y\nV. Cinco.\n…\n…",
            ),
            Order(A, "la fracción V", "…\nI. a II. …\nIII. Tres;\nIV. Cuatro; y\nV. Cinco.\n…\n…"),
        ],
        f"{HEAD}III. Tres;\nIV. Cuatro; y\nV. Cinco.\n{TAIL}",
    ),
    "a fraction added among others, which move": (
        B,
        [
            Order(
                A,
                "la fracción III",
                "…\nI. a II. …\nIII. Nueva;\nIV. a V. …\n…\n…",
                moves_rest=True,
            )
        ],
        f"{HEAD}III. Nueva;\nIV. Tres; y\nV. Cuatro.\n{TAIL}",
    ),
    "that others move is shown by how far the decree counts": (
        B,
        [Order(A, "la fracción III", "…\nI. y II. …\nIII. Nueva;\nIV. y V. …")],
        f"{HEAD}III. Nueva;\nIV. Tres; y\nV. Cuatro.\n{TAIL}",
    ),
    "a fraction Bis": (
        B,
        [Order(A, "la fracción II Bis", "…\nI. y II. …\nII Bis. Nueva;\nIII. y IV. …\n…")],
        B.replace("III. Tres", "II Bis. Nueva;\nIII. Tres"),
    ),
    "the second paragraph": (
        P,
        [Order(R, "párrafo segundo", "…\nNuevo.\n…")],
        "Primero.\nNuevo.\nTercero.",
    ),
    "the last paragraph": (
        P,
        [Order(R, "último párrafo", "…\n…\nNuevo.")],
        "Primero.\nSegundo.\nNuevo.",
    ),
    "one mark stands for several paragraphs": (
        P,
        [Order(R, "último párrafo", "…\nNuevo.")],
        "Primero.\nSegundo.\nNuevo.",
    ),
    "a second paragraph is added": (
        P,
        [Order(A, "un segundo párrafo", "…\nNuevo.\n…\n…", moves_rest=True)],
        "Primero.\nNuevo.\nSegundo.\nTercero.",
    ),
    "one mark stands for all that moves": (
        P,
        [Order(A, "un segundo párrafo", "…\nNuevo.\n…", moves_rest=True)],
        "Primero.\nNuevo.\nSegundo.\nTercero.",
    ),
    "a last paragraph is added": (
        P,
        [Order(A, "un cuarto párrafo", "…\n…\n…\nNuevo.")],
        P + "\nNuevo.",
    ),
    "a paragraph without a number is where it is printed": (
        P,
        [Order(A, "un párrafo", "…\n…\n…\nNuevo.")],
        P + "\nNuevo.",
    ),
    "paragraphs after the fractions count on": (
        B,
        [Order(R, "el segundo párrafo", "…\nI. a IV. …\nNueva cola.\n…")],
        B.replace("Cola uno.", "Nueva cola."),
    ),
    "the last paragraph after the fractions": (
        B,
        [Order(R, "párrafo tercero", "…\nI. a IV. …\n…\nNueva cola.")],
        B.replace("Cola dos.", "Nueva cola."),
    ),
    "a fraction is repealed and not quoted": (
        B,
        [Order(D, "la fracción III")],
        B.replace("Tres; y", "Se deroga."),
    ),
    "a fraction is repealed as the decree words it": (
        B,
        [
            Order(D, "la fracción III"),
            Order(R, "la fracción IV", "…\nI. y II. …\nIII. (Se deroga)\nIV. Cua.\n…"),
        ],
        B.replace("Tres; y", "(Se deroga)").replace("Cuatro.", "Cua."),
    ),
    "a paragraph is repealed": (P, [Order(D, "segundo párrafo")], "Primero.\nSe deroga.\nTercero."),
    "the article is repealed": (P, [Order(D, "")], ""),
    "the article is printed whole": (P, [Order(R, "", "Nuevo todo.")], "Nuevo todo."),
    "the whole article with marks for what stays": (
        B,
        [Order(R, "", "Son ahora:\nI. a III. …\nIV. Cua.\n…\n…")],
        B.replace("Son:", "Son ahora:").replace("Cuatro.", "Cua."),
    ),
    "the head is printed again as it stands": (
        B,
        [Order(R, "la fracción I", "Son:\nI. Un;\n…")],
        B.replace("Uno;", "Un;"),
    ),
    "an errata": (P, [Order(E, "", "Otro", replaces="Segundo")], "Primero.\nOtro.\nTercero."),
    "a court's invalidation of a fraction": (
        B,
        [Order(I, "fracción I")],
        B.replace("Uno;", "Declarada inválida."),
    ),
    "words that a court strikes": (
        "De nacionalidad mexicana, mayores de edad.",
        [Order(I, "", "", replaces="de nacionalidad mexicana,")],
        "mayores de edad.",
    ),
    "marks in brackets": (
        B,
        [Order(R, "la fracción III", "[…]\nI. a la II. [...]\nIII. Nueva; y\nIV. (…)\n. . .")],
        B.replace("Tres; y", "Nueva; y"),
    ),
    "a range in words": (
        B,
        [Order(R, "la fracción III", "…\nDe la I a la II. …\nIII. Nueva; y\nIV. …")],
        B.replace("Tres; y", "Nueva; y"),
    ),
    "a part ends that nothing moved": (
        B,
        [
            Order(A, "la fracción II Bis", "…\nI. y II. …\nII Bis. Nueva;\nIII. y IV. …\n…"),
            Order(D, "la fracción IV"),
        ],
        f"{HEAD}II Bis. Nueva;\nIII. Tres; y\nIV. Se deroga.\n{TAIL}",
    ),
    "a paragraph added under a fraction": (
        B + "",
        [Order(A, "un segundo párrafo a la fracción I", "…\nI. …\nMás de uno.\nII. a IV. …\n…\n…")],
        B.replace("Uno;", "Uno;\nMás de uno."),
    ),
    "one paragraph reformed and one added": (
        P,
        [
            Order(R, "el párrafo primero", "Primer.\n…\n…\nNuevo."),
            Order(A, "un cuarto párrafo", "Primer.\n…\n…\nNuevo."),
        ],
        "Primer.\nSegundo.\nTercero.\nNuevo.",
    ),
}

REFUSALS = {
    "a fraction that is there already is added": (
        B,
        [Order(A, "la fracción III", "…\nIII. Nueva;\n…")],
        "it adds “III.”, which is there already",
    ),
    "what becomes of a fraction is not said": (
        B,
        [Order(R, "", "Son ahora:\nI. …\nIV. Cua.\n…")],
        "it does not say what becomes of “II.”",
    ),
    "the wording before is not known": (
        None,
        [Order(R, "la fracción I", "I. x")],
        "the wording before is not known",
    ),
    "a range ends beyond the law's fractions": (
        B,
        [Order(R, "la fracción IX", "…\nI. a VIII. …\nIX. Nueva.")],
        "it leaves out words of a part that the law does not have here",
    ),
    "words inside a paragraph are left out": (
        P,
        [Order(R, "el segundo párrafo", "…\nNuevo … final.\n…")],
        "it leaves out words inside a paragraph",
    ),
    "a part is named and not printed": (
        B,
        [Order(R, "las fracciones I y III", "…\nI. Un;\nII. a IV. …\n…")],
        "it names a part and prints no words for it",
    ),
    "an errata's words stand twice": (
        "uno y uno.",
        [Order(E, "", "dos", replaces="uno")],
        "the words that it replaces are not there, or not only once",
    ),
    "the parts are in another order": (
        B,
        [Order(R, "las fracciones I y III", "III. Tre;\nI. Un;")],
        "it prints its parts in another order than the law",
    ),
    "a repealed article is reformed in part": (
        "",
        [Order(R, "el párrafo primero", "Nuevo.\n…")],
        "the article was repealed, and is not printed whole",
    ),
    "a part ends whose number may be another": (
        B,
        [
            Order(A, "la fracción II", "…\nI. …\nII. Nueva;\nIII. a V. …\n…", moves_rest=True),
            Order(D, "la fracción IV"),
        ],
        "it moves parts and ends one, and does not print which",
    ),
    "a paragraph ends whose number may be another": (
        P,
        [Order(A, "un segundo párrafo", "…\nNuevo.\n…\n…"), Order(D, "el tercer párrafo")],
        "it moves parts and ends one, and does not print which",
    ),
    "paragraphs may be counted in two ways": (
        f"{P}\nCuarto.",
        [
            Order(A, "un segundo párrafo", "…\nDos.\nTres.\n…"),
            Order(R, "el párrafo tercero", "…\nDos.\nTres.\n…"),
        ],
        "its paragraphs may be counted before or after those that it adds",
    ),
    "a reform brings no new words": (
        P,
        [Order(R, "el párrafo tercero", "....................")],
        "the decree gives no wording that was read",
    ),
    "a repealed fraction is not there": (
        B,
        [Order(D, "la fracción X")],
        "it ends a part that the law does not have",
    ),
}


@pytest.mark.parametrize(("before", "orders", "after"), MERGES.values(), ids=MERGES.keys())
def test_a_decree_leads_to_the_wording_after(before: str, orders: list[Order], after: str) -> None:
    merged = merge(before, orders)
    assert (merged.text, merged.refusal) == (after, None)


@pytest.mark.parametrize(("before", "orders", "reason"), REFUSALS.values(), ids=REFUSALS.keys())
def test_nothing_is_guessed(before: str | None, orders: list[Order], reason: str) -> None:
    merged = merge(before, orders)
    assert (merged.text, merged.refusal) == (None, reason)


def test_a_whole_repeal_leaves_no_words() -> None:
    assert merge(P, [Order(D)]).is_repealed
    assert not merge(P, [Order(D, "el segundo párrafo")]).is_repealed


def test_an_errata_that_is_already_in_the_text_changes_nothing() -> None:
    assert merge(P, [Order(E, "", "Segundo.", replaces="Segundos.")]).text == P
