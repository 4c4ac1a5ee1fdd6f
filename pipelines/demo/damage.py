"""What copiers, scanners and years do to a printed page: grey images in, worse ones out.

Images are rows of pixels, 0 black to 255 white. The same seed gives the same damage.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]

_INK: Final = 128  # darker than this is ink to a scanner of two levels


@dataclass(frozen=True, slots=True)
class Damage:
    """How a page is scanned, and how badly; nothing but the scanning by default.

    Args:
        dpi: Pixels an inch.
        skew: By how many degrees the paper lay askew, counterclockwise.
        quarter_turns: How often the page is turned by a right angle, counterclockwise.
        salt: The share of the pixels that are struck white or black.
        grain: The deviation of the sensor's noise, in levels.
        bleed: How much of the ink of the back shines through, 0 to 1.
        stains: How many dark blotches lie on the page.
        ink: How much of the ink is left, 0 to 1.
        is_bilevel: Whether the scanner knows black and white only.
        jpeg: The quality it is stored in, 1 to 95; ``None`` loses nothing.
    """

    dpi: int = 200
    skew: float = 0.0
    quarter_turns: int = 0
    salt: float = 0.0
    grain: float = 0.0
    bleed: float = 0.0
    stains: int = 0
    ink: float = 1.0
    is_bilevel: bool = False
    jpeg: int | None = None


UNDAMAGED: Final = Damage()


def damage_page(page: Pixels, back: Pixels, damage: Damage, seed: int) -> Pixels:
    """The page as the scan shows it; ``back`` is printed on its other side."""
    dice = np.random.default_rng(seed)
    image = page
    if damage.bleed:
        image = _bleed(image, back, damage.bleed)
    if damage.ink < 1.0:
        image = _fade(image, damage.ink)
    for _ in range(damage.stains):
        image = _stain(image, dice)
    if damage.skew:
        image = _skew(image, damage.skew)
    if damage.grain:
        image = _add_grain(image, damage.grain, dice)
    if damage.salt:
        image = _add_salt(image, damage.salt, dice)
    if damage.is_bilevel:
        image = np.where(image < _INK, np.uint8(0), np.uint8(255))
    turned: Pixels = np.ascontiguousarray(np.rot90(image, damage.quarter_turns))
    return turned


def encode_page(image: Pixels, damage: Damage) -> bytes:
    """The scan as a file: JPEG or PNG."""
    file = BytesIO()
    picture = Image.fromarray(image)
    if damage.jpeg is None:
        picture.save(file, format="PNG")
    else:
        picture.save(file, format="JPEG", quality=damage.jpeg)
    return file.getvalue()


def _levels(image: NDArray[np.floating]) -> Pixels:
    levels: Pixels = np.clip(np.rint(image), 0, 255).astype(np.uint8)
    return levels


def _bleed(image: Pixels, back: Pixels, share: float) -> Pixels:
    """The ink of the back, seen in a mirror, blurred by the paper."""
    height, width = image.shape
    mirrored = cv2.GaussianBlur(cv2.resize(back[:, ::-1], (width, height)), (0, 0), 1.6)
    ink = (255.0 - mirrored.astype(np.float32)) * share
    return _levels(image.astype(np.float32) - ink)


def _fade(image: Pixels, ink: float) -> Pixels:
    return _levels(255.0 - (255.0 - image.astype(np.float32)) * ink)


def _stain(image: Pixels, dice: np.random.Generator) -> Pixels:
    """A blotch with a soft edge, at most a sixth of the page wide."""
    height, width = image.shape
    centre = dice.uniform(0.1, 0.9, 2) * (height, width)
    reach = dice.uniform(0.03, 0.08, 2) * width
    rows, columns = np.ogrid[:height, :width]
    away = ((rows - centre[0]) / reach[0]) ** 2 + ((columns - centre[1]) / reach[1]) ** 2
    shade = dice.uniform(60, 120) * np.exp(-(away**2))
    return _levels(image.astype(np.float32) - shade)


def _skew(image: Pixels, degrees: float) -> Pixels:
    height, width = image.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turned = cv2.warpAffine(image, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)
    return np.asarray(turned, dtype=np.uint8)


def _add_grain(image: Pixels, deviation: float, dice: np.random.Generator) -> Pixels:
    noise = dice.normal(0.0, deviation, image.shape).astype(np.float32)
    return _levels(image.astype(np.float32) + noise)


def _add_salt(image: Pixels, share: float, dice: np.random.Generator) -> Pixels:
    struck = dice.random(image.shape, dtype=np.float32)
    salted = np.where(struck < share / 2, np.uint8(255), image)
    return np.asarray(np.where(struck > 1 - share / 2, 0, salted), dtype=np.uint8)
