"""Laws and their amendments in a style of their own: as eight other offices draft decrees.

``python -m tests.accuracy.drafting --print N`` prints chain N with its truth. ``cast.chains``
gives them all; a ``chain`` is the editions and what follows from them.
"""

from tests.accuracy.drafting.cast import chains
from tests.accuracy.drafting.chain import Chain, TrueVersion

__all__ = ["Chain", "TrueVersion", "chains"]
