"""A warehouse in memory, and the desk that fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.ledger import Ledger
from tests.warehouse.invented import Desk
from tests.warehouse.visited import Watch
from warehouse.database import open_memory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk that takes documents into a warehouse in memory."""
    with open_memory() as connection:
        yield Desk(tmp_path, connection)


@pytest.fixture
def watch(desk: Desk, tmp_path: Path) -> Watch:
    """A ledger without visits and a warehouse that knows of none."""
    return Watch(Ledger(tmp_path / "ledger"), desk)
