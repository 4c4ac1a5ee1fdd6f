"""What a decree orders of one article, what it prints of it, and what the law then says."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.model import Change
from tests.accuracy.chains.bodies import Body


@dataclass(frozen=True, slots=True)
class Order:
    """One object of a decree's verb.

    ``part`` is what of the article, with its determiner ("las fracciones II y IV"), empty for
    the whole; ``rest_moves`` are the words that say so, and empty where nothing moves.
    """

    change: Change
    label: str
    part: str = ""
    rest_moves: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """What one decree does to one article.

    ``wording`` is what it quotes, ``None`` where it quotes nothing; ``after`` is what the
    article says from then on, ``None`` where it is repealed.
    """

    label: str
    orders: tuple[Order, ...]
    wording: tuple[str, ...] | None
    after: Body | None

    @property
    def place(self) -> tuple[int, str]:
        """What a decree puts its articles in order by."""
        number, _, suffix = self.label.partition(" ")
        return int(number), suffix
