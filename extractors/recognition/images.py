"""A page image made upright and straight."""

from __future__ import annotations

import cv2
import numpy as np

from extractors.pdf.engine import Image

LOOK_DPI = 100
"""The skew is looked for at this resolution, whatever the image's own."""

LEAST_SKEW_DEGREES = 0.15
"""A smaller skew is left: turning blurs."""

MOST_SKEW_DEGREES = 8.0
"""A greater one is no skew, but what the page shows."""

WHITE = 255


def turn(image: Image, degrees: int) -> Image:
    """The image turned anticlockwise by a multiple of 90 degrees."""
    return np.ascontiguousarray(np.rot90(image, degrees // 90))


def resized(image: Image, scale: float) -> Image:
    """The image in so many times as many pixels a side; each holds what it covers."""
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.uint8)


def straighten(image: Image, skew_degrees: float) -> Image:
    """The image turned about its middle so that lines that fall so much are level."""
    if not LEAST_SKEW_DEGREES <= abs(skew_degrees) <= MOST_SKEW_DEGREES:
        return image
    return _turned(image, skew_degrees, border=WHITE)


def set_upright(image: Image, turned_degrees: float) -> Image:
    """The image turned and straightened as a page was for its recognition.

    Args:
        image: The page as a reader sees it.
        turned_degrees: ``Page.turned_degrees``: quarters of a turn, and a skew.
    """
    quarters = round(turned_degrees / 90)
    return straighten(turn(image, 90 * quarters), round(turned_degrees - 90 * quarters, 2))


def skew_degrees(image: Image, dpi: float, look_dpi: float = LOOK_DPI) -> float:
    """How far the lines of an upright page image fall to the right, in degrees.

    Level lines are the ones whose ink gathers in the fewest rows: the angle is looked for
    at which the rows differ most, first in steps of one degree, then of a tenth.
    """
    small = resized(image, min(1.0, look_dpi / dpi))
    ink = (small < small.mean() - small.std()).astype(np.uint8) * 255

    def sharpness(degrees: float) -> float:
        rows = _turned(ink, degrees, border=0).sum(axis=1, dtype=np.float64)
        return float(np.square(np.diff(rows)).sum())

    coarse = max(np.arange(-MOST_SKEW_DEGREES, MOST_SKEW_DEGREES + 1), key=sharpness)
    return round(float(max(np.arange(coarse - 1, coarse + 1.05, 0.1), key=sharpness)), 1)


def _turned(image: Image, degrees: float, border: int) -> Image:
    """The image turned anticlockwise about its middle."""
    height, width = image.shape
    turning = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turned = cv2.warpAffine(
        image, turning, (width, height), flags=cv2.INTER_CUBIC, borderValue=(border,)
    )
    return np.asarray(turned, dtype=np.uint8)
