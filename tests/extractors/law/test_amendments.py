"""The changes that a decree orders, joined with the wordings that it prints."""

from __future__ import annotations

from extractors.law.amendments import order_amendments
from extractors.law.clauses import ClauseChange, parse_clause
from extractors.model import Change, Provision, ProvisionKind


def _article(label: str, text: str, page: int = 1) -> Provision:
    return Provision(label, ProvisionKind.ARTICLE, f"art-{label}", text, page, page, ())


def _ordered(*articles: Provision) -> list[tuple[Provision, ClauseChange]]:
    return [(one, change) for one in articles for change in parse_clause(one.text)]


def test_an_amendment_names_the_article_that_orders_it_and_what_moves() -> None:
    orders = _ordered(
        _article("1", "Se reforma el artículo 5 de la Ley de Faros."),
        _article("2", "Se adiciona una fracción V al artículo 9, recorriéndose las demás, del "
                 "Código de Boyas."),
    )  # fmt: skip
    found = order_amendments(orders, [_article("5", "Cinco."), _article("9", "Nueve.")])
    assert [(one.ordered_in, one.text, one.moves_rest) for one in found] == [
        ("art-1", "Cinco.", False),
        ("art-2", "Nueve.", True),
    ]


def test_two_laws_that_change_one_label_take_their_wordings_in_turn() -> None:
    orders = _ordered(
        _article("1", "Se reforma el artículo 5 de la Ley de Faros."),
        _article("2", "Se reforma el artículo 5 del Código de Boyas."),
    )
    found = order_amendments(orders, [_article("5", "De faros."), _article("5", "De boyas.", 2)])
    assert [(one.instrument, one.text, one.page) for one in found] == [
        ("Ley de Faros", "De faros.", 1),
        ("Código de Boyas", "De boyas.", 2),
    ]


def test_a_wording_that_restates_an_article_is_ordered_by_no_article() -> None:
    wording = _article("5", "Cinco.")
    (found,) = order_amendments(
        [(wording, ClauseChange("Acuerdo de Faros", Change.REFORMS, "5", ""))], [wording]
    )
    assert (found.ordered_in, found.text) == ("", "Cinco.")


def test_articles_that_a_wording_repeals_in_one_line_are_repealed_each() -> None:
    orders = _ordered(_article("1", "Se reforma el artículo 4 de la Ley de Faros."))
    found = order_amendments(orders, [_article("4", "Cuatro.\nArtículos 5 al 6.- Se derogan.")])
    assert [(one.operation.value, one.label, one.ordered_in) for one in found] == [
        ("reforms", "4", "art-1"),
        ("repeals", "5", "art-1"),
        ("repeals", "6", "art-1"),
    ]


def test_a_repeal_has_no_new_wording() -> None:
    orders = _ordered(_article("1", "Se deroga el artículo 5 de la Ley de Faros."))
    (found,) = order_amendments(orders, [_article("5", "Se deroga.", 3)])
    assert (found.text, found.page) == (None, 3)
