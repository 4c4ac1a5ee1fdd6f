"""The proof that two warehouses say the same.

It is no part of `warehouse.build`: whoever only reads need not start with its rules.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from warehouse.statements import read_statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warehouse.database import Connection


def content_hash(connection: Connection) -> str:
    """Hash every row of the raw tables and marts, whatever their order or layout.

    Two warehouses with the same hash give the same answers on every day. Views of
    today are left out: they say on each day what the tables say.
    """
    return hash_of(relation_hashes(connection))


def relation_hashes(connection: Connection) -> dict[str, str]:
    """Return, of each table that `content_hash` hashes, how many rows it has and their hash."""
    relations = connection.ask(read_statement("queries", "hashed_relations")).column("relation")
    statement = read_statement("queries", "relation_hash")
    return {
        str(relation): str(connection.ask(statement, {"relation": str(relation)}).rows[0][0])
        for relation in relations
    }


def hash_of(relations: Mapping[str, str]) -> str:
    """Return the one hash of these relations' hashes."""
    told = "".join(f"{relation} {content}\n" for relation, content in relations.items())
    return hashlib.sha256(told.encode()).hexdigest()
