"""A page as a Next.js server renders it: with the data that its scripts go on from."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pipelines.demo.replica.site import Given, html

_PUSHED_AT_ONCE = 900


def next_page(main: str, data: Mapping[str, object]) -> Given:
    """Return a page whose data is pushed in pieces, cut wherever a piece is full.

    Args:
        main: The page's own markup.
        data: What the main part is rendered from.
    """
    flight = f"5:{_compact(['$', 'main', None, data])}\n"
    starts = range(0, len(flight), _PUSHED_AT_ONCE)
    pushed = "".join(_push(flight[start : start + _PUSHED_AT_ONCE]) for start in starts)
    return html(
        '<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"/>'
        f"<title>Periódico Oficial</title></head><body><main>{main}</main>{pushed}</body></html>"
    )


def _push(piece: str) -> str:
    argument = _compact([1, piece]).replace("<", "\\u003c")
    return f"<script>self.__next_f.push({argument})</script>"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
