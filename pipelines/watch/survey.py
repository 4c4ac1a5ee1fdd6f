"""A dry run of visits: lists the sites, and says what would be fetched; stores nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from extractors.errors import SourceError
from extractors.fetching.client import Client
from extractors.fetching.manners import Clock
from extractors.ledger import Ledger
from extractors.sources.documents import ListedDocument
from extractors.sources.ranking import rank_documents
from pipelines.settings import Settings
from pipelines.watch.known import Known, learn_unloaded
from pipelines.watch.listing import list_window
from pipelines.watch.manners import manners_of
from pipelines.watch.run import Turn, Ways
from pipelines.watch.visit import LastListing, VisitPlan


@dataclass(frozen=True, slots=True)
class Surveyed:
    """One visit that would be made: what it would fetch, and what kept its listing back."""

    plan: VisitPlan
    documents: tuple[ListedDocument, ...]
    errors: tuple[SourceError, ...]


def survey(
    turns: Sequence[Turn], known: Mapping[str, Known], settings: Settings, ways: Ways
) -> Iterator[Surveyed]:
    """Yield what each visit would fetch, the most promising files first.

    The sites are asked for their listings, with manners; nothing else is asked for.
    """
    turns = [turn for turn in turns if turn]
    manners = ways.manners or manners_of(settings, [turn[0].source for turn in turns])
    client = Client(manners, Clock(now=settings.now))
    for turn in turns:
        source, last = turn[0].source, LastListing()
        known_here = known[source.jurisdiction]
        learn_unloaded(known_here, Ledger(settings.ledger), source.jurisdiction)
        with client.fetcher(source) as fetcher:
            for plan in turn:
                list_site = partial(list_window, source, plan.listing_window, fetcher, ways.search)
                listing = last.get(plan.listing_window, list_site)
                meant = (each for each in listing.documents if _is_meant(plan, each))
                due = (each for each in meant if plan.is_due(each, known_here, settings.now()))
                yield Surveyed(plan, tuple(rank_documents(due)), listing.errors)


def _is_meant(plan: VisitPlan, document: ListedDocument) -> bool:
    day = document.publication_date
    return day is None or day in plan.window
