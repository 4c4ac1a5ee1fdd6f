"""A flow of empty tasks: what Prefect itself costs, and its server, for a run of that size.

Called as a program: ``empty_tasks DATA COUNT``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pipelines.settings import prepare_prefect


def main(data: Path, count: int) -> None:
    """Run a flow of so many empty tasks, side by side as the watch's are."""
    data.mkdir(parents=True, exist_ok=True)
    prepare_prefect(data)

    from pipelines.flows.api import prefect_server

    with prefect_server():
        from prefect import flow, task
        from prefect.cache_policies import NO_CACHE
        from prefect.futures import wait
        from prefect.task_runners import ThreadPoolTaskRunner

        from pipelines.flows.watching import MOST_SITES

        @task(cache_policy=NO_CACHE, persist_result=False)
        def nothing() -> None: ...

        @flow(name="nothing", task_runner=ThreadPoolTaskRunner(max_workers=MOST_SITES))  # type: ignore[arg-type]
        def run() -> None:
            wait([nothing.submit() for _ in range(count)])

        run()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
