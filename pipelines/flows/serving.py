"""The nightly flow on a schedule, served by this process."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

from prefect.schedules import Cron
from prefect.server.schemas.schedules import CronSchedule

from pipelines.flows.watching import nightly

TIME_ZONE = "America/Mexico_City"


def next_run(cron: str, now: datetime) -> datetime | None:
    """Return when a schedule next runs, by the time of Mexico City; ``None`` if it is none."""
    try:
        schedule = CronSchedule(cron=cron, timezone=TIME_ZONE)
    except ValueError:
        return None
    dates = asyncio.run(schedule.get_dates(1, start=now))
    return datetime.fromisoformat(dates[0].isoformat())


def serve_nightly(cron: str, data: Path) -> None:
    """Run the nightly flow whenever it is due, until interrupted."""
    nightly.serve(
        name="nightly",
        schedule=Cron(cron, timezone=TIME_ZONE),
        parameters={"data": str(data.resolve())},
        pause_on_shutdown=False,
        print_starting_message=False,
    )
