"""Turns and the publication as tasks of Prefect, and a run's endings as its table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from prefect import task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.futures import PrefectFuture, as_completed
from prefect.states import Completed, Failed

from pipelines.loading import Published
from pipelines.watch.run import TakeTurn, Turn, WatchRun
from pipelines.watch.visit import VisitResult

if TYPE_CHECKING:
    from prefect.client.schemas.objects import State

ARTIFACT = "vigia-endings"


def as_tasks(take: TakeTurn, turns: Sequence[Turn]) -> Iterator[tuple[Turn, BaseException | None]]:
    """Take every turn as a task of its own; its state is how the visits ended."""
    errors: dict[str, BaseException] = {}
    futures = {_submit(take, turn, errors): turn for turn in turns}
    for future in as_completed(list(futures)):
        turn = futures[future]
        yield turn, errors.get(_code(turn))


def as_task(load: Callable[[], Published]) -> Published:
    """Load, check and publish as one task.

    Raises:
        VigiaError: As ``load`` does.
    """

    @task(name="load, check, publish", cache_policy=NO_CACHE, persist_result=False)
    def publish() -> None:
        published.append(load())

    published: list[Published] = []
    publish()
    return published[0]


def leave_table(run: WatchRun) -> None:
    """Leave the endings of a run as a table that Prefect shows beside it."""
    rows = [
        {
            "code": result.plan.source.jurisdiction,
            "window": f"{result.plan.window.first_date} … {result.plan.window.last_date}",
            "ending": result.ended.ending.value,
            "listed": result.ended.listed,
            "fetched": result.ended.fetched,
            "missing": result.ended.missing,
            "reasons": "; ".join(result.ended.reasons),
        }
        for result in run.results
    ]
    create_table_artifact(table=rows, key=ARTIFACT, description="How each visit ended.")


def state_of(run: WatchRun) -> State[object]:
    """Return the state that a flow ends in: failed where anything is loud."""
    said = ", ".join(f"{count} {ending}" for ending, count in run.counts().items())
    return Completed(message=said) if run.is_whole else Failed(message=str(run.error or said))


def _submit(
    take: TakeTurn, turn: Turn, errors: dict[str, BaseException]
) -> PrefectFuture[State[object]]:
    """Submit one turn; what it is about stays out of the task's parameters, which are stored."""

    @task(name=f"visit {_code(turn)}", cache_policy=NO_CACHE, persist_result=False)
    def visit_site() -> State[object]:
        try:
            return _state_of_turn(take(turn))
        except BaseException as error:
            errors[_code(turn)] = error
            raise

    return visit_site.submit()


def _state_of_turn(results: Sequence[VisitResult]) -> State[object]:
    loud = [result.ended for result in results if result.ended.ending.is_loud]
    if not loud:
        return Completed(message=f"{len(results)} visit(s)")
    return Failed(message=f"{loud[0].ending}: {'; '.join(loud[0].reasons)}")


def _code(turn: Turn) -> str:
    return turn[0].source.jurisdiction
