"""Which plot is drafted by which office, and the chains that come of it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice
from random import Random
from typing import Final

from tests.accuracy.drafting import (
    day_plots,
    other_plots,
    part_plots,
    stop_plots,
    whole_plots,
)
from tests.accuracy.drafting.chain import Chain
from tests.accuracy.drafting.docket import Docket
from tests.accuracy.drafting.offices import OFFICES

Plot = Callable[[Docket], None]

_CAST: Final[tuple[tuple[Plot, str], ...]] = (
    (part_plots.fraction_by_fraction, "JAL SON YUC CMX"),
    (part_plots.neighbouring_fractions, "NLE OAX"),
    (part_plots.fraction_in_the_middle, "VER PUE CMX"),
    (part_plots.fraction_before_the_last, "NLE YUC SON"),
    (part_plots.fractions_at_the_end, "JAL OAX"),
    (part_plots.fraction_squeezed_in, "PUE CMX"),
    (part_plots.fraction_repealed, "VER SON"),
    (part_plots.fraction_repealed_among_others, "NLE OAX"),
    (part_plots.incisos_change, "JAL PUE YUC"),
    (part_plots.inciso_in_the_middle, "VER OAX"),
    (part_plots.paragraph_in_between, "SON YUC NLE"),
    (part_plots.paragraphs_come_and_go, "CMX VER"),
    (part_plots.paragraph_repealed_in_its_place, "PUE JAL"),
    (whole_plots.every_verb, "PUE NLE OAX YUC"),
    (whole_plots.many_articles, "JAL VER SON YUC"),
    (whole_plots.repeals, "CMX VER YUC"),
    (whole_plots.squeezed_in, "JAL OAX"),
    (whole_plots.behind_the_last, "SON"),
    (whole_plots.chapter_added, "NLE PUE"),
    (whole_plots.article_and_its_neighbours, "YUC"),
    (whole_plots.repealed_and_back, "PUE"),
    (whole_plots.two_laws, "CMX JAL"),
    (whole_plots.two_decrees_of_one_day, "VER"),
    (day_plots.at_once_and_later, "JAL NLE"),
    (day_plots.from_new_year, "SON VER"),
    (day_plots.one_article_later, "PUE OAX"),
    (day_plots.overtaken, "YUC"),
    (other_plots.errata_in_a_table, "VER JAL"),
    (other_plots.errata_in_full, "NLE OAX"),
    (other_plots.errata_of_a_decree, "SON CMX"),
    (other_plots.errata_of_nothing, "PUE"),
    (other_plots.ruled_articles, "CMX OAX"),
    (other_plots.ruled_fraction, "YUC NLE"),
    (other_plots.abrogated_by_decree, "JAL"),
    (other_plots.abrogated_by_a_law, "SON VER"),
    (stop_plots.fraction_that_is_not, "OAX PUE"),
    (stop_plots.paragraph_that_is_not, "YUC"),
    (stop_plots.change_without_words, "NLE"),
)


def chains(seed: int, count: int) -> tuple[Chain, ...]:
    """So many chains, every plot before any comes again with another office or other words.

    Example:
        >>> [chain.name for chain in chains(1, 2)]
        ['JAL fraction by fraction', 'NLE neighbouring fractions']
    """
    return tuple(
        _chain(plot, code, Random(f"{seed} {place}"))  # noqa: S311 - the same words each time
        for place, (plot, code) in enumerate(islice(cycle(_rounds()), count))
    )


def _rounds() -> list[tuple[Plot, str]]:
    """Every pair of the cast: each plot's first office, then each one's second."""
    pairs = [
        (turn, place, plot, code)
        for place, (plot, codes) in enumerate(_CAST)
        for turn, code in enumerate(codes.split())
    ]
    return [(plot, code) for _, _, plot, code in sorted(pairs, key=lambda pair: pair[:2])]


def _chain(plot: Plot, code: str, dice: Random) -> Chain:
    docket = Docket(OFFICES[code], dice)
    plot(docket)
    return docket.chain(f"{code} {plot.__name__.replace('_', ' ')}")
