"""The replicated sites by code: every module of ``pipelines.demo.replica.sites`` is one."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from pipelines.demo.replica import sites
from pipelines.demo.replica.site import Site


@cache
def replica_sites() -> dict[str, Site]:
    """Return every replicated site by the code of its jurisdiction, in their order."""
    names = sorted(module.name for module in iter_modules(sites.__path__))
    return {name.upper(): cast("Site", _load(name)) for name in names}


def _load(name: str) -> object:
    return import_module(f"{sites.__name__}.{name}").SITE
