"""The flows themselves: a run inside a flow, and the nightly one that Prefect can deploy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from prefect import flow
from prefect.task_runners import ThreadPoolTaskRunner

from extractors.errors import OrchestratorError
from extractors.sources.registry import source_codes
from pipelines.flows.tasks import as_task, as_tasks, leave_table, state_of
from pipelines.settings import read_settings
from pipelines.watch.night import Occasion, watch_a_night
from pipelines.watch.plan import LOOK_BACK_DAYS
from pipelines.watch.run import Listener, WatchRun, Ways

if TYPE_CHECKING:
    from prefect.client.schemas.objects import State

MOST_SITES = 64
"""Tasks side by side: one a site, which mostly waits."""
WORKERS = 2

WAYS = Ways(spread=as_tasks, publish=as_task)


def run_as_flow(name: str, run: Callable[[Ways], WatchRun]) -> WatchRun:
    """Make a run as a flow of a name, and return what it came to.

    Raises:
        VigiaError: As the run does.
        OrchestratorError: Prefect failed before the run had ended.
    """
    done: list[WatchRun] = []
    errors: list[BaseException] = []

    @flow(name=name, task_runner=ThreadPoolTaskRunner(max_workers=MOST_SITES))  # type: ignore[arg-type]
    def running() -> State[object]:
        try:
            done.append(run(WAYS))
        except BaseException as error:
            errors.append(error)
            raise
        leave_table(done[0])
        return state_of(done[0])

    try:
        running(return_state=True)
    except Exception as error:  # whatever Prefect and its client raise
        if not errors and not done:
            raise OrchestratorError(reason=type(error).__name__) from error
    if errors:
        raise errors[0]
    return done[0]


@flow(name="nightly", task_runner=ThreadPoolTaskRunner(max_workers=MOST_SITES))  # type: ignore[arg-type]
def nightly(
    codes: list[str] | None = None, look_back_days: int = LOOK_BACK_DAYS, data: str | None = None
) -> State[object]:
    """Visit every site, or those of some jurisdictions, for their last days, and publish.

    Settings are those of the environment (``VIGIA_DATA``, ``VIGIA_CONTACT``…) but for the
    data directory, if it is given.
    """
    settings = read_settings()
    if data:
        settings = replace(settings, data=Path(data))
    listener = Listener(lambda _: None, lambda: None, lambda _: None)
    occasion = Occasion(settings, listener, WORKERS, WAYS)
    run = watch_a_night(codes or source_codes(), look_back_days, occasion)
    leave_table(run)
    return state_of(run)
