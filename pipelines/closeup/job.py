"""One page read and drawn: the work of a process that does nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipelines.closeup.seen import SeenPage, picture_of, see_page
from pipelines.messages import Language


@dataclass(frozen=True, slots=True)
class PageJob:
    """Which page to read, and whether to draw it as well; ``language`` is the drawing's."""

    file: Path
    number: int
    language: Language
    draws: bool = False


@dataclass(frozen=True, slots=True)
class Closeup:
    """The page and, if it was asked for, its drawing: a PNG file."""

    seen: SeenPage
    png: bytes | None = None


def look_closely(job: PageJob) -> Closeup:
    """Read one page, and draw it if that is asked for.

    Raises:
        DocumentError: The document cannot be read.
        UsageError: It has no such page.
    """
    seen = see_page(job.file, job.number, job.language)
    if not job.draws:
        return Closeup(seen)
    from pipelines.closeup.plate import draw_page

    picture, scale = picture_of(seen.page, job.file)
    return Closeup(seen, draw_page(seen, picture, scale, job.file.name, job.language))
