"""RapidOCR: lines are found by one model and read by another; both come in its wheel."""

from __future__ import annotations

import logging
import math
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from statistics import fmean
from typing import Any, cast

import cv2
import numpy as np
from rapidocr import RapidOCR

from extractors.pdf.engine import Image
from extractors.recognition.decoding import Alphabet, Floats, Placed
from extractors.recognition.images import resized, turn
from extractors.recognition.recogniser import Glance, Glyph, PixelBox, RecognisedWord
from extractors.recognition.spotting import Spotter

LONGEST_SIDE = 1280
"""Lines are looked for on an image of at most so many pixels a side: four times faster
than on all pixels, and as many lines are found."""

GLANCE_SIDE = 640
"""Which way up a page is shows on so many pixels a side."""

SPOTTING_SIDE = 960
"""Words are looked for on lines that were found on so many pixels a side ..."""

SPOTTING_WIDTH = 0.62
"""... and that are read at this share of their width: the model tells no letters apart
that share a step of eight pixels."""

LEAST_LIKENESS = -8.0
"""A word that is less likely than this is not there (see ``Spotter``)."""

SURE_ON_HEAD = 0.5
"""A page stands on its head if its lines are so sure of it on average, from -1 to 1."""

LINE_HEIGHT = 48
"""The height in pixels to which the model's lines are scaled."""

NARROWEST_LINE = 320
WIDEST_LINE = 4000
"""The widths in pixels between which a scaled line is read."""

SAMPLED_LINES = 12
"""So many of the widest lines are asked whether they stand on their heads."""

TIGHT = 0.12
"""A found line's box is larger than its letters by this share of its height, each side."""

LEAST_CONFIDENCE = 0.5
"""A line less sure than this is a stain or a seal."""

SPACE = 0.5
"""The probability from which white space parts two words."""

_SETTINGS: dict[str, Any] = {
    "Global.log_level": "critical",
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    "Det.limit_side_len": LONGEST_SIDE,
    "Det.limit_type": "max",
    "Rec.rec_batch_num": 1,
}


class RapidRecogniser:
    """RapidOCR on one thread: pages are read side by side, not faster one by one."""

    def __init__(self) -> None:
        # Its answers are a union that each caller knows better, and its parts come late.
        self._engine = cast("Any", RapidOCR(params=_SETTINGS))
        logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
        blank = np.full((LINE_HEIGHT, NARROWEST_LINE, 3), 255, np.uint8)
        self._engine(blank, use_det=False, use_cls=False, use_rec=True)  # loads the model
        self._read = self._engine.text_rec.session
        self._characters: list[str] = self._engine.text_rec.postprocess_op.character
        self._alphabet = Alphabet(self._characters)
        self.name = f"rapidocr {version('rapidocr')}, onnxruntime {version('onnxruntime')}"

    def turned_degrees(self, image: Image) -> int:
        """See ``Recogniser``: by the form of the lines, then by their letters."""
        shrink = max(1.0, max(image.shape) / GLANCE_SIDE)
        glance = resized(image, 1 / shrink)
        boxes = self._find(glance)
        is_sideways = sum(_edge(box, 1, 2) > _edge(box, 0, 1) for box in boxes) * 2 > len(boxes)
        if is_sideways:
            image, glance = turn(image, 90), turn(glance, 90)
            boxes = self._find(glance)
        lines = (_upright_box(box * shrink) for box in boxes)
        widest = sorted(lines, key=lambda box: -box.width)[:SAMPLED_LINES]
        on_head = sum(self._on_head(_cut(image, _begin(box))) for box in widest)
        return 90 * is_sideways + 180 * (on_head > SURE_ON_HEAD * len(widest))

    def read_column(self, image: Image) -> list[list[RecognisedWord]]:
        """See ``Recogniser``."""
        lines = (self._read_line(image, box) for box in map(_upright_box, self._find(image)))
        return [line for line in lines if line]

    def glance(self, image: Image, words: Sequence[str]) -> Glance:
        """See ``Recogniser``: only lines that may print one of the words are read in full."""
        shrink = max(1.0, max(image.shape) / SPOTTING_SIDE)
        boxes = [_upright_box(box * shrink) for box in self._find(resized(image, 1 / shrink))]
        if sum(box.height > box.width for box in boxes) * 2 > len(boxes):
            return Glance((), 0.0)
        spotter = Spotter(self._characters, words)
        sure: list[float] = []
        likely: list[int] = []
        for place, box in enumerate(boxes):
            if seen := self._probabilities(image, box, SPOTTING_WIDTH, LINE_HEIGHT):
                sure.append(float(seen[0].max(axis=1).mean()))
                if spotter.likeness(seen[0]) >= LEAST_LIKENESS:
                    likely.append(place)
        confidence = fmean(sure) if sure else 0.0
        if confidence < LEAST_CONFIDENCE:
            return Glance((), confidence)
        passages = (
            "\n".join(self._text(image, boxes[each]) for each in _around(boxes, place))
            for place in likely
            if (seen := self._probabilities(image, boxes[place]))
            and spotter.likeness(seen[0]) >= LEAST_LIKENESS
        )
        return Glance(tuple(passages), confidence)

    def _text(self, image: Image, box: PixelBox) -> str:
        return " ".join(word.text for word in self._read_line(image, box))

    def _find(self, image: Image) -> list[Floats]:
        """The four corners of every line, clockwise from its top left."""
        found = self._engine(_in_colour(image), use_det=True, use_cls=False, use_rec=False)
        return [] if found.boxes is None else list(found.boxes)

    def _on_head(self, crop: Image) -> float:
        """How sure it is that a line stands on its head; below 0 that it does not."""
        told = self._engine(_in_colour(crop), use_det=False, use_cls=True, use_rec=False)
        if not told.cls_res:
            return 0.0
        label, sure = told.cls_res[0]
        return float(sure) if label == "180" else -float(sure)

    def _read_line(self, image: Image, box: PixelBox) -> list[RecognisedWord]:
        seen = self._probabilities(image, box)
        if seen is None:
            return []
        placed = self._alphabet.decode(seen[0])
        sure = sum(each.glyph.confidence for each in placed)
        if not placed or sure < LEAST_CONFIDENCE * len(placed):
            return []
        return list(_words(placed, box, seen[1]))

    def _probabilities(
        self, image: Image, box: PixelBox, share: float = 1.0, narrowest: int = NARROWEST_LINE
    ) -> tuple[Floats, float] | None:
        """What the model makes of a line that is scaled to a share of its width.

        Returns:
            Steps from left to right by classes of the model, and how much further they
            reach than the line does; ``None`` where the box is empty.
        """
        crop = _cut(image, box)
        if not crop.size:
            return None
        width = share * LINE_HEIGHT * crop.shape[1] / crop.shape[0]
        width = round(min(max(width, LINE_HEIGHT), WIDEST_LINE))
        scaled = cv2.resize(_in_colour(crop), (width, LINE_HEIGHT)).astype(np.float32)
        padded = np.zeros((1, 3, LINE_HEIGHT, max(width, narrowest)), np.float32)
        padded[0, :, :, :width] = scaled.transpose(2, 0, 1) / 127.5 - 1
        return self._read(padded)[0], padded.shape[3] / width


def _around(boxes: Sequence[PixelBox], place: int) -> list[int]:
    """The places of the lines just above and below a line, and its own between them."""
    here = boxes[place]
    beside = [
        (box.top, other)
        for other, box in enumerate(boxes)
        if min(box.x1, here.x1) - max(box.x0, here.x0) > here.width / 2
    ]
    above = sorted(each for each in beside if each[0] < here.top)[-1:]
    below = sorted(each for each in beside if each[0] > here.top)[:1]
    return [*(other for _, other in above), place, *(other for _, other in below)]


def _words(placed: Iterable[Placed], line: PixelBox, stretch: float) -> Iterator[RecognisedWord]:
    """A line's characters as words, each with its own part of the line's box."""
    margin = round(TIGHT * line.height)
    top, bottom = line.top + margin, line.bottom - margin
    groups: list[list[Placed]] = []
    for each in placed:
        if not groups or each.glyph.space_before >= SPACE:
            groups.append([])
        groups[-1].append(each)
    half = 0.25 * line.height
    for group in groups:
        x0 = max(line.x0, line.x0 + round(group[0].at * stretch * line.width - half))
        x1 = min(line.x1, line.x0 + round(group[-1].at * stretch * line.width + half))
        glyphs: tuple[Glyph, ...] = tuple(each.glyph for each in group)
        box = PixelBox(x0, top, max(x1, x0 + 1), bottom)
        yield RecognisedWord(glyphs, box)


def _in_colour(image: Image) -> Image:
    return np.ascontiguousarray(np.repeat(image[:, :, None], 3, axis=2))


def _cut(image: Image, box: PixelBox) -> Image:
    return image[max(0, box.top) : box.bottom, max(0, box.x0) : box.x1]


def _upright_box(corners: Floats) -> PixelBox:
    (x0, top), (x1, bottom) = corners.min(axis=0), corners.max(axis=0)
    return PixelBox(math.floor(x0), math.floor(top), math.ceil(x1), math.ceil(bottom))


def _begin(box: PixelBox) -> PixelBox:
    """The first words of a line: the model that is asked sees no more."""
    return PixelBox(box.x0, box.top, min(box.x1, box.x0 + 4 * box.height), box.bottom)


def _edge(corners: Floats, start: int, end: int) -> float:
    return float(np.linalg.norm(corners[end] - corners[start]))
