"""Whether a page's words can be believed, and where to get better ones.

A page's words come from its text layer where there is one that makes sense. Where there
is none, or only that of a poor recognition, or its letters stand for others, they are
read off the page's image, and whichever makes more sense is kept. A page of which
neither does is refused: what it prints is then unknown, which is better than garbled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.model import TextLayer, Word
from extractors.pdf.engine import PageWords, PdfFile
from extractors.recognition.glancing import glance_at
from extractors.recognition.pages import RecognisedPage, recognise_page
from extractors.recognition.recogniser import recogniser_at_hand
from extractors.spanish import is_word

RECOGNITION_DPI = 200
"""Page images are drawn at this resolution for recognition."""

GOOD_LAYER = 0.985
"""An OCR layer with this share of its letters in Spanish words is kept as it is."""

USABLE_FONTS = 0.3
"""Printed text with less than this share may come from fonts that do not say their letters ..."""

LEAST_VOWELS = 0.33
MOST_VOWELS = 0.6
"""... unless as many are vowels as in any words: lists of chemicals, of names."""

_VOWELS = re.compile("[aeiouáéíóúü]", re.IGNORECASE)

LEAST_SCORE = 0.7
"""A page with a lower score is refused: its words are not believed ..."""

LEAST_CONFIDENCE = 0.75
"""... and so is one of which recognition was less sure, if its words are few."""

LEAST_FOR_LINES = 0.5
"""A refused page with this score still shows which provisions stand on it."""

FEWEST_LETTERS = 100
"""Fewer letters in words of ``SHORTEST`` and more are no evidence."""

SHORTEST = 4

OUTLINES = 200
"""A page without characters, but with so many drawn paths, shows its letters as outlines."""

MOST_ODD = 1 / 6
"""Printed text with more control, private or unknown characters comes from such fonts, too."""

FEWEST_SHARE = 0.8
"""A recognition of fewer letters than this share of the layer's has lost lines."""

NO_WORSE = 0.02
"""A recognition that makes less sense than the layer by no more than this is kept."""

_READ_AS_DIGITS = re.compile(
    r"(?<![\w.,$-])1{2,3}(?=\s?[.\-–_]{1,2}\s?[A-ZÁÉÍÓÚ])|fracci[oó]n 1{1,3}\b"
)
"""Roman numerals as poor recognition leaves them: "11.- La Comisión", "fracción 111"."""

_ODD = re.compile("[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd\ufffe]")
_TOKEN = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


@dataclass(frozen=True, slots=True)
class Sense:
    """How many letters some words have, and how many of them stand in Spanish words."""

    letters: int
    spanish: int

    @property
    def share(self) -> float | None:
        """The share of letters in Spanish words; ``None`` where there are too few."""
        return self.spanish / self.letters if self.letters >= FEWEST_LETTERS else None


def sense_of(words: Iterable[Word]) -> Sense:
    """Hold words against the list of Spanish ones; short ones and numbers do not count."""
    letters = spanish = 0
    for token in _TOKEN.findall(" ".join(word.text for word in words)):
        letters += len(token)
        if is_word(token):
            spanish += len(token)
    return Sense(letters, spanish)


@dataclass(frozen=True, slots=True)
class Layer:
    """A page as its text layer has it; where that is doubted, its image is to be read."""

    page: PageWords
    sense: Sense
    is_doubted: bool


def legible_words(file: PdfFile, number: int) -> PageWords:
    """A page's words from its text layer or, where that is not to be believed, its image.

    Args:
        file: The document.
        number: The page, from 1.
    """
    return settle_words(file, read_layer(file, number))


def read_layer(file: PdfFile, number: int) -> Layer:
    """A page's text layer, and whether it is to be believed."""
    page = file.words(number)
    sense = sense_of(page.words)
    return Layer(page, sense, _asks_for_recognition(page, sense))


def settle_words(file: PdfFile, layer: Layer) -> PageWords:
    """The words of a page's layer or, where it is doubted, of its image if they are better."""
    page, sense = layer.page, layer.sense
    if not layer.is_doubted:
        return _kept(layer)
    recognised = recognise(file, page.number)
    better = sense_of(recognised.words)
    if page.text_layer in (TextLayer.OCR, TextLayer.DIGITAL) and _is_worse(better, sense):
        return _kept(layer)
    share, score = better.share, None
    if recognised.words:
        score = round(recognised.confidence * (1.0 if share is None else share), 3)
    return PageWords(
        number=page.number,
        width=recognised.width,
        height=recognised.height,
        text_layer=page.text_layer,
        words=recognised.words,
        recognised_by=recogniser_at_hand().name,
        parts=recognised.parts,
        turned_degrees=recognised.turned_degrees,
        score=score,
        is_readable=score is None or score >= (LEAST_CONFIDENCE if share is None else LEAST_SCORE),
    )


def _kept(layer: Layer) -> PageWords:
    """A page with the words of its text layer.

    What is printed as characters is what it says, whatever language that is, as long as
    its fonts say their letters.
    """
    page, share = layer.page, layer.sense.share
    if share is None:
        return page
    score = round(share, 3)
    if page.text_layer is TextLayer.DIGITAL:
        is_readable = score >= USABLE_FONTS or _is_pronounceable(page.words)
    else:
        is_readable = score >= LEAST_SCORE
    return replace(page, score=score, is_readable=is_readable)


def recognise(file: PdfFile, number: int) -> RecognisedPage:
    """Read a page's image, always in the same way: the same words, each with its place."""
    image, dpi = file.image(number, RECOGNITION_DPI)
    return recognise_page(image, dpi, recogniser_at_hand())


def glance(file: PdfFile, number: int, words: Sequence[str]) -> tuple[str, ...]:
    """The passages of a page's image that may print one of some words, at half the cost."""
    image, dpi = file.image(number, RECOGNITION_DPI)
    return glance_at(image, dpi, recogniser_at_hand(), words)


def shows_lines(page: PageWords) -> bool:
    """Whether a page, also a refused one, shows what stands on it."""
    return page.is_readable or page.score is None or page.score >= LEAST_FOR_LINES


def _asks_for_recognition(page: PageWords, sense: Sense) -> bool:
    match page.text_layer:
        case TextLayer.NONE | TextLayer.MIXED:
            return page.width > 1 and page.height > 1
        case TextLayer.OCR:
            return sense.share is None or sense.share < GOOD_LAYER or _has_odd_numerals(page.words)
        case TextLayer.DIGITAL:
            if not page.words:
                return page.paths >= OUTLINES
            if sense.share is None:
                return _is_odd(page.words)
            return sense.share < USABLE_FONTS and not _is_pronounceable(page.words)


def _is_pronounceable(words: Iterable[Word]) -> bool:
    """Whether words of any language may be meant: as many letters are vowels as usual."""
    letters = "".join(_TOKEN.findall(" ".join(word.text for word in words)))
    vowels = len(_VOWELS.findall(letters))
    return LEAST_VOWELS * len(letters) <= vowels <= MOST_VOWELS * len(letters)


def _is_worse(recognised: Sense, layer: Sense) -> bool:
    """Whether a recognition loses words, or makes less sense, than a layer."""
    loses = recognised.letters < FEWEST_SHARE * layer.letters
    return loses or (recognised.share or 0.0) < (layer.share or 0.0) - NO_WORSE


def _has_odd_numerals(words: Iterable[Word]) -> bool:
    return bool(_READ_AS_DIGITS.search(" ".join(word.text for word in words)))


def _is_odd(words: Iterable[Word]) -> bool:
    text = "".join(word.text for word in words)
    return len(_ODD.findall(text)) > MOST_ODD * len(text)
