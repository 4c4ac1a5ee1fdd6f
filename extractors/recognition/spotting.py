"""Words spotted in lines that were read too narrow to be read right.

What a narrow line is read as may be garbled where the model's probabilities still know
better: a word is looked for in these, not in what it was read as.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from extractors.law.letters import fold
from extractors.recognition.decoding import BLANK, PRINTED, Floats

LEAST = 1e-6
"""No character is less probable than this, since each may be smudged."""

LINE_END = 12
"""A word that ends with a hyphen is looked for in so many steps at the line's end."""

_SAME = str.maketrans("–—@", "--a")


class Spotter:
    """Looks for words in the probabilities of a line, whatever their case and accents.

    Args:
        characters: The character of each class of the model; the first class is blank.
        words: In small letters, without accents; a hyphen at
            the end is one at the end of the line.
    """

    def __init__(self, characters: Sequence[str], words: Sequence[str]) -> None:
        classes = defaultdict(list)
        for place, character in enumerate(characters):
            if character in PRINTED or character == " ":
                classes[fold(character).translate(_SAME)].append(place)
        self._gap = [BLANK, *classes[" "]]
        self._printed = sorted({BLANK, *(each for some in classes.values() for each in some)})
        self._words = [(word, [classes[letter] for letter in word]) for word in words]

    def likeness(self, probabilities: Floats) -> float:
        """How likely a line is to print one of the words somewhere.

        Args:
            probabilities: Steps from left to right by classes of the model.

        Returns:
            The logarithm of how much less likely the word is than what is read in its
            place: 0 where it is read, and the further below the less it may be meant.
        """
        best = np.log(np.maximum(probabilities[:, self._printed].max(axis=1), LEAST))

        def against_best(classes: list[int]) -> Floats:
            likely = np.log(np.maximum(probabilities[:, classes].sum(axis=1), LEAST))
            return np.asarray(np.minimum(likely - best, 0.0), np.float32)

        gap = against_best(self._gap)
        likeliest = []
        for word, classes in self._words:
            start = -LINE_END if word.endswith("-") else 0
            letters = [against_best(letter)[start:] for letter in classes]
            likeliest.append(_best_path(letters, gap[start:]))
        return max(likeliest)


def _best_path(letters: Sequence[Floats], gap: Floats) -> float:
    """The best way through a word's letters, in order, a gap of any length between two.

    It may begin and end anywhere; a letter takes one step or more.
    """
    ways = [letters[0]]
    for letter in letters[1:]:
        ways += [gap, letter]
    best = worst = -1e9
    before = [worst] * len(ways)
    for step in zip(*(way.tolist() for way in ways), strict=True):
        now = [max(before[0], 0.0) + step[0]]
        for place in range(1, len(ways)):
            reached = max(before[place], before[place - 1])
            if place % 2 == 0:
                reached = max(reached, before[place - 2])
            now.append(reached + step[place])
        before = now
        best = max(best, now[-1])
    return best
