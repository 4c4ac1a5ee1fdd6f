"""The sources by code: every module of ``extractors.sources.jurisdictions`` declares one."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from extractors.errors import NotFoundError
from extractors.sources import jurisdictions
from extractors.sources.source import Source


def source_codes() -> tuple[str, ...]:
    """Return the codes of the jurisdictions that have a source, in alphabetical order."""
    return tuple(sorted(module.name.upper() for module in iter_modules(jurisdictions.__path__)))


@cache
def load_source(code: str) -> Source:
    """Return the source of a jurisdiction.

    Args:
        code: ``CHP`` or ``chp``.

    Raises:
        NotFoundError: No module declares it.
        TypeError: The module declares no `Source`, or that of another jurisdiction.
    """
    wanted = code.strip().upper()
    if wanted not in source_codes():
        raise NotFoundError(code, hint=" ".join(source_codes()))
    source = import_module(f"{jurisdictions.__name__}.{wanted.lower()}").SOURCE
    if not isinstance(source, Source) or source.jurisdiction != wanted:
        raise TypeError(f"{wanted}: its module declares {source!r}")
    return source


def all_sources() -> tuple[Source, ...]:
    """Return every source, in the order of their codes."""
    return tuple(load_source(code) for code in source_codes())
