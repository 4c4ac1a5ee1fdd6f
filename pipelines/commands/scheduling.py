"""`vigia schedule`: Prefect serves the nightly run at its hour, as long as this runs."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from extractors.errors import UsageError
from pipelines.commands import wording
from pipelines.commands.asked import settings_of
from pipelines.commands.options import Data
from pipelines.commands.telling import tell
from pipelines.messages import BAD_CRON, SCHEDULED
from pipelines.settings import prepare_prefect

DEFAULT_CRON = "0 3 * * *"


def schedule(
    context: typer.Context,
    cron: Annotated[
        str, typer.Option("--cron", metavar="FIELDS", help=wording.CRON, show_default=False)
    ] = DEFAULT_CRON,
    is_dry_run: Annotated[bool, typer.Option("--dry-run", help=wording.SCHEDULE_DRY_RUN)] = False,
    data: Data = None,
) -> int:
    """Serve the nightly run on a schedule until interrupted."""
    settings = settings_of(context, data)

    from extractors.storing import require_writable

    require_writable(settings.data)
    prepare_prefect(settings.data)

    from pipelines.flows.api import prefect_server
    from pipelines.flows.serving import TIME_ZONE, next_run, serve_nightly

    following = next_run(cron, settings.now())
    if following is None:
        raise UsageError(reason=BAD_CRON.say(settings.language, text=cron))
    tell(SCHEDULED.say(settings.language, cron=cron, zone=TIME_ZONE, next=_minutes(following)))
    if not is_dry_run:
        with prefect_server(has_services=True):
            serve_nightly(cron, settings.data)
    return 0


def _minutes(instant: datetime) -> str:
    return instant.strftime("%Y-%m-%d %H:%M")
