"""From raw tables to marts, and the proof that two warehouses say the same."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from warehouse.claims import load_jurisdictions
from warehouse.consolidation import merge_wordings
from warehouse.statements import list_statements, read_statement

if TYPE_CHECKING:
    from warehouse.database import Connection

# Each rests on those above it; staging rests on raw alone.
INTERMEDIATE = (
    "as_slug",
    "as_roman",
    "kind_named",
    "names_trafficking",
    "is_whole_addition",
    "bare_words",
    "document_history",
    "documents_known",
    "instrument_reading_history",
    "instrument_readings_known",
    "instrument_history",
    "change_history",
    "slug_matches",
    "candidate_history",
    "abrogation_history",
    "ending_history",
    "target_history",
    "article_change_history",
    "instrument_dates_history",
    "note_history",
    "provision_reading_history",
    "provision_readings_known",
    "proposals_enacted",
    "proposals_compiled",
    "proposals_changed",
    "proposal_history",
    "version_events",
    "merged_wordings",
    "provision_version_history",
    "instruments_known",
    "changes_known",
    "provision_versions_known",
    "claims_known",
    "listed_documents_known",
    "listed_days_known",
    "expected_slots",
    "build_mark",
)
MARTS = (
    "editions",
    "documents",
    "pages",
    "instruments",
    "provision_versions",
    "provisions",
    "amendments",
    "compiled_agreement",
    "edition_ledger",
    "findings",
    "claims",
    "claim_counts",
    "coverage",
    "catalogue",
)
ANSWERS = (
    ("marts", "provisions_as_of"),
    ("marts", "adoption_status_as_of"),
    ("marts", "adoption_status"),
    ("marts", "catalogue_reconciliation"),
)


def build(connection: Connection) -> None:
    """Make the views, macros and marts anew from the raw tables, all or none.

    The marts of what is known now are tables, so that today's answers cost no more than
    a scan; the macros that take ``known_at`` compute the past from the raw tables.
    """
    staging = tuple(("staging", name) for name in list_statements("staging"))
    intermediate = tuple(("intermediate", name) for name in INTERMEDIATE)
    marts = tuple(("marts", name) for name in MARTS)
    with connection.transaction():
        load_jurisdictions(connection)
        for folder, name in (*staging, *intermediate, *marts, *ANSWERS):
            connection.run(read_statement(folder, name))
            if name == "merged_wordings":
                merge_wordings(connection)


def content_hash(connection: Connection) -> str:
    """Hash every row of the raw tables and marts, whatever their order or layout.

    Two warehouses with the same hash give the same answers on every day. Views of
    today are left out: they say on each day what the tables say.
    """
    digest = hashlib.sha256()
    for relation in connection.ask(read_statement("queries", "hashed_relations")).column(
        "relation"
    ):
        rows = connection.ask(
            read_statement("queries", "relation_hash"), {"relation": str(relation)}
        )
        digest.update(f"{relation} {rows.rows[0][0]}\n".encode())
    return digest.hexdigest()
