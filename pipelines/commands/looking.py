"""`vigia read --page`: one page from close up, as text, as JSON or as a picture."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from extractors.errors import UsageError
from extractors.storing import write_atomically
from pipelines.formats import json_value
from pipelines.messages import BAD_PAGE, DRAW_WHICH_PAGE, DRAWN, NOT_A_PNG, Language
from pipelines.settings import Settings


def page_to_look_at(page: str | None, draw: Path | None, language: Language) -> int:
    """Return the number of the page that is asked for.

    Raises:
        UsageError: There is none, or the picture's name is not that of a PNG.
    """
    if page is None:
        raise UsageError(reason=DRAW_WHICH_PAGE.say(language))
    if not (page.isascii() and page.isdecimal() and int(page)):
        raise UsageError(reason=BAD_PAGE.say(language, text=page))
    if draw is not None and (draw.suffix.lower() != ".png" or draw.is_dir()):
        raise UsageError(reason=NOT_A_PNG.say(language, path=draw))
    return int(page)


def look_at(
    file: Path, number: int, draw: Path | None, settings: Settings, *, as_json: bool
) -> int:
    """Read a page in a process of its own; draw it, or print it, or both.

    Args:
        file: The PDF.
        number: The page.
        draw: Where its picture goes, if there is to be one; what is there is replaced.
        settings: Of the run.
        as_json: Print it as JSON, drawn or not.

    Raises:
        DocumentError: The document cannot be read.
        StoreUnwritableError: The picture cannot be written.
        UsageError: There is no such page.
    """
    from pipelines.closeup.job import PageJob, look_closely
    from pipelines.closeup.listing import page_object, page_text
    from pipelines.isolation import read_isolated

    language = settings.language
    job = PageJob(file, number, language, draws=draw is not None)
    closeup = read_isolated(look_closely, job, str(file), settings.limits, language)
    if draw is not None and closeup.png is not None:
        write_atomically(draw, [closeup.png])
        sys.stderr.write(DRAWN.say(language, number=number, path=draw) + "\n")
    if as_json:
        whole = page_object(closeup.seen)
        json.dump(whole, sys.stdout, ensure_ascii=False, default=json_value)
        sys.stdout.write("\n")
    elif draw is None:
        sys.stdout.write(page_text(closeup.seen, language))
    return 0
