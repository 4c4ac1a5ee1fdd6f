"""Where a page's characters come from: print, an OCR layer, or nowhere; and its rules."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractors.model import TextLayer

IMAGE_SHARE = 0.5
"""A page whose largest image covers this share of it is a page image."""

FEW_CHARACTERS = 200
"""Fewer characters than this over a page image are its running head, not its body."""

MOST_OBJECTS = 50_000
"""A page of drawings may hold millions of objects; so many are looked at."""

MOST_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Survey:
    """What a page is drawn with.

    ``image_share`` is the share of the page that its largest image covers;
    ``is_invisible`` says that most text is drawn without ink, as OCR layers are;
    ``paths`` counts lines, boxes and other drawn paths.
    """

    image_share: float
    is_invisible: bool
    paths: int


def survey(page: pdfium.PdfPage) -> Survey:
    """Look once at every object of an open page, those inside forms too."""
    left, bottom, right, top = page.get_bbox()
    area = max(1.0, (right - left) * (top - bottom))
    edges = tuple(ctypes.c_float() for _ in range(4))
    largest, texts, unseen, paths = 0.0, 0, 0, 0
    for item, kind in _objects(page):
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            texts += 1
            unseen += raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            paths += 1
        elif kind == raw.FPDF_PAGEOBJ_IMAGE and raw.FPDFPageObj_GetBounds(item, *edges):
            x0, y0, x1, y1 = (edge.value for edge in edges)
            largest = max(largest, (x1 - x0) * (y1 - y0) / area)
    return Survey(largest, unseen * 2 > texts, paths)


def text_layer(seen: Survey, characters: int) -> TextLayer:
    """Where the page's characters come from.

    Invisible characters over a page image are an OCR layer; a page image with no more
    than a running head is ``MIXED``; a page image alone is ``NONE``. A page with
    neither is ``DIGITAL``: blank, and nothing was lost.

    Args:
        seen: What the page is drawn with.
        characters: How many printed characters it has.
    """
    if seen.image_share < IMAGE_SHARE:
        is_blank = seen.image_share < IMAGE_SHARE / 2
        return TextLayer.DIGITAL if characters or is_blank else TextLayer.NONE
    if not characters:
        return TextLayer.NONE
    if seen.is_invisible:
        return TextLayer.OCR
    return TextLayer.MIXED if characters < FEW_CHARACTERS else TextLayer.DIGITAL


def _objects(page: pdfium.PdfPage) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, int]]:
    count = min(raw.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)
    for index in range(count):
        item = raw.FPDFPage_GetObject(page.raw, index)
        kind = raw.FPDFPageObj_GetType(item)
        yield item, kind
        if kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _inside(item, 1)


def _inside(form: raw.FPDF_PAGEOBJECT, depth: int) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, int]]:
    for index in range(min(raw.FPDFFormObj_CountObjects(form), MOST_OBJECTS)):
        item = raw.FPDFFormObj_GetObject(form, index)
        kind = raw.FPDFPageObj_GetType(item)
        yield item, kind
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < MOST_DEPTH:
            yield from _inside(item, depth + 1)
