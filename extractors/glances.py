"""Scans screened before they are recognised: read in full only where it may matter.

The cover is recognised in full, since it says whose document it is and what is in it. The
other page images are glanced at, or their poor text layer is taken as it is. If any page
may speak of trafficking, every page is read in full, as if none had been screened.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractors.law.letters import fold
from extractors.law.relevance import SPOTTED, screen_recognised
from extractors.legibility import LEAST_SCORE, Layer, glance, read_layer, settle_words
from extractors.model import TextLayer, Word
from extractors.pdf.engine import PageWords, PdfFile

MOST_READ_ANYWAY = 4
"""So many page images are read in full without being screened."""

_SUMARIO = re.compile(r"\b(?:sumario|contenido|indice)\b")


def screened_words(file: PdfFile) -> list[PageWords]:
    """Every page's words; those of page images only if the document may speak of trafficking.

    Returns:
        One ``PageWords`` per page, in order, as ``legible_words`` gives it; or, of page
        images in a document that mentions nothing, one that ``is_screened`` and has no words.
    """
    layers = [read_layer(file, number) for number in range(1, file.page_count + 1)]
    if sum(layer.is_doubted for layer in layers) <= MOST_READ_ANYWAY:
        return [settle_words(file, layer) for layer in layers]
    known = _cover(file, layers)
    rest = layers[len(known) :]
    if _mentions(known) or any(_may_mention(file, layer) for layer in _cheapest_first(rest)):
        return [*known, *(settle_words(file, layer) for layer in rest)]
    return [
        *known,
        *(_unread(layer) if layer.is_doubted else settle_words(file, layer) for layer in rest),
    ]


def _cover(file: PdfFile, layers: Sequence[Layer]) -> list[PageWords]:
    """The cover in full, and the page after it if a sumario may go on there."""
    cover = settle_words(file, layers[0])
    if not _SUMARIO.search(fold(_text(cover.words))):
        return [cover]
    return [cover, settle_words(file, layers[1])]


def _mentions(pages: Iterable[PageWords]) -> bool:
    return any(screen_recognised(_text(page.words)) for page in pages)


def _cheapest_first(layers: Sequence[Layer]) -> Iterator[Layer]:
    """What text layers say costs nothing."""
    return iter(sorted(layers, key=_is_to_glance_at))


def _may_mention(file: PdfFile, layer: Layer) -> bool:
    if screen_recognised(_text(layer.page.words)):
        return True
    return _is_to_glance_at(layer) and any(
        screen_recognised(passage) for passage in glance(file, layer.page.number, SPOTTED)
    )


def _is_to_glance_at(layer: Layer) -> bool:
    """Whether a page's layer says too little or nothing of what its image prints."""
    share = layer.sense.share
    is_telling = share is not None and share >= LEAST_SCORE
    return layer.is_doubted and not (layer.page.text_layer is TextLayer.OCR and is_telling)


def _unread(layer: Layer) -> PageWords:
    return replace(layer.page, words=(), paths=0, is_screened=True)


def _text(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words)
