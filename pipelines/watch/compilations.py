"""One visit to a publisher of compiled law: its lists, and the texts on trafficking.

It has no days to answer for: what it lists is what there is. Each text is asked for every
time, and comes only if it has changed; not again if a visit has just brought it that was
killed.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractors.errors import SourceError
from extractors.journal import Ending, Outcome
from extractors.sources.compilations import Publisher, load_publisher
from extractors.sources.documents import ListedDocument
from pipelines.messages import CARDS_FAILED, LIST_SHRANK, LISTS_FAILED, NO_PDF
from pipelines.watch.catalogue import CatalogueListing, Reader
from pipelines.watch.endings import (
    Account,
    Verdict,
    document_troubles,
    reading_troubles,
    without_listing,
)
from pipelines.watch.haul import Desk, Haul
from pipelines.watch.known import Known, last_day_over
from pipelines.watch.listing import WindowListing
from pipelines.watch.remarks import Remark, of_error, remark
from pipelines.watch.visit import VisitPlan, VisitResult, conclude, stay_at

ANSWERED = frozenset({Outcome.SEEN, Outcome.UNCHANGED, Outcome.ABSENT, Outcome.REFUSED})
"""After these, asking again the next night would bring nothing new."""


def visit_publisher(plan: VisitPlan, known: Known, desk: Desk) -> VisitResult:
    """Visit a publisher of compiled law, and return how that ended.

    Args:
        plan: What to do.
        known: What the warehouse knows of it; what its journals know is added.
        desk: What the run shares.

    Raises:
        StoreError: The data directory cannot be written to.
    """
    publisher = load_publisher(plan.source.jurisdiction)
    return stay_at(plan, known, desk, lambda haul: _look(publisher, plan, haul), listed_by=None)


def _look(publisher: Publisher, plan: VisitPlan, haul: Haul) -> VisitResult:
    catalogue = publisher.catalogue
    looked = CatalogueListing()
    if catalogue:
        sizes, write = haul.known.list_sizes, haul.journal.write
        looked = Reader(catalogue, sizes, haul.fetcher, write, haul.desk.now).list_all()
    urls = [*(each.url for each in publisher.compilations), *looked.pdfs]
    documents = [ListedDocument(url, None) for url in dict.fromkeys(urls)]
    now = haul.desk.now()
    came = frozenset(each.url for each in documents if haul.known.has_just_come(each.url, now))
    haul.fetch(each for each in documents if each.url not in came)
    answered = {url for url, each in haul.attempts.items() if each.outcome in ANSWERED} | came
    account = Account(
        source=plan.source,
        window=plan.window,
        over=last_day_over(now),
        known=haul.known,
        listing=_listing(publisher, looked, haul, has_answered=bool(answered)),
        documents=documents,
        attempts=haul.attempts,
        errors=haul.errors,
        reads=haul.reads(),
        is_gazette=False,
    )
    listed = sum(looked.sizes.values()) if catalogue else None
    is_whole = all(each.url in answered for each in documents)
    verdict = _judge(account, looked, publisher, is_whole=is_whole)
    return conclude(plan, haul, account, verdict, listed)


def _listing(
    publisher: Publisher, looked: CatalogueListing, haul: Haul, *, has_answered: bool
) -> WindowListing:
    """Return whether anything was to be had at all, and if not, why."""
    of_files = [error for error in haul.errors.values() if isinstance(error, SourceError)]
    errors = (*looked.list_errors, *of_files)
    is_lost = errors and not looked.sizes and not has_answered
    return WindowListing(None if is_lost else publisher.way, (), errors)


def _judge(
    account: Account, looked: CatalogueListing, publisher: Publisher, *, is_whole: bool
) -> Verdict:
    if account.listing.platform is None:
        return without_listing(account)
    doubts = list(_doubts(looked, publisher))
    troubles = [*doubts, *document_troubles(account), *reading_troubles(account)]
    return Verdict(
        ending=Ending.PARTIAL if troubles else Ending.OK,
        reasons=(*troubles, *_remarks(looked)),
        is_whole=is_whole and not doubts,
    )


def _doubts(looked: CatalogueListing, publisher: Publisher) -> Iterator[Remark]:
    """Say what of the lists and cards did not come, or looks wrong."""
    if looked.list_errors and publisher.catalogue:
        lists = len(publisher.catalogue.entities)
        count, first = lists - len(looked.sizes), of_error(looked.list_errors[0])
        yield remark(LISTS_FAILED, count=count, all=lists, first=first)
    for code, before in looked.shrunk.items():
        yield remark(LIST_SHRANK, code=code, before=before, now=looked.sizes[code])
    if looked.card_errors:
        first = of_error(looked.card_errors[0])
        yield remark(CARDS_FAILED, count=len(looked.card_errors), first=first)


def _remarks(looked: CatalogueListing) -> Iterator[Remark]:
    if looked.others:
        yield remark(NO_PDF, count=len(looked.others), first=looked.others[0])
