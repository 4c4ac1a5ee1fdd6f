"""The options and arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from pipelines.commands import wording

Data = Annotated[Path | None, Option("--data", metavar="DIR", help=wording.DATA_DIR)]
AnswerFormat = Annotated[
    str,
    Option(
        "--format",
        metavar="table|csv|json|parquet",
        help=wording.FORMAT_OF_ANSWER,
        show_default=False,
    ),
]
Output = Annotated[Path | None, Option("--output", metavar="FILE", help=wording.OUTPUT_FILE)]
OnDay = Annotated[str | None, Option("--on", metavar="DAY", help=wording.ON_DAY)]
OfDay = Annotated[str | None, Option("--on", metavar="DAY", help=wording.OF_DAY)]
KnownAt = Annotated[str | None, Option("--known-at", metavar="INSTANT", help=wording.KNOWN_AT)]
Workers = Annotated[
    str | None, Option("--workers", metavar="COUNT", help=wording.WORKERS, show_default=False)
]
ScreensScans = Annotated[bool, Option("--screen-scans", help=wording.SCREEN_SCANS)]
Codes = Annotated[list[str] | None, Argument(metavar="CODE", help=wording.CODES)]
LawId = Annotated[list[str], Argument(metavar="ID", help=wording.LAW_ID)]
LawPlace = Annotated[list[str], Argument(metavar="ID", help=wording.LAW_PLACE)]
ProvisionId = Annotated[list[str], Argument(metavar="PROVISION", help=wording.PROVISION_ID)]
