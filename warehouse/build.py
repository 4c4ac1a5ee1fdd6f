"""From raw tables to marts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warehouse.claims import load_jurisdictions
from warehouse.coding import build_codebook
from warehouse.comments import comment_on_marts
from warehouse.consolidation import fill_versions, merge_wordings
from warehouse.implementation import fill_deadlines
from warehouse.statements import list_statements, read_statement

if TYPE_CHECKING:
    from warehouse.database import Connection

# Each rests on those above it; staging rests on raw alone.
INTERMEDIATE = (
    "as_slug",
    "as_roman",
    "is_known",
    "kind_named",
    "jurisdiction_named",
    "names_trafficking",
    "is_whole_addition",
    "bare_words",
    "document_history",
    "documents_known",
    "instrument_reading_history",
    "instrument_readings_known",
    "reviews_known",
    "review_history",
    "instrument_reviews",
    "instrument_history",
    "instrument_history_reviewed",
    "change_history",
    "slug_matches",
    "candidate_history",
    "abrogation_history",
    "ending_history",
    "ending_history_reviewed",
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
    "proposals_reviewed",
    "version_events",
    "merged_wordings",
    "wordings_proposed",
    "versions_derived",
    "provision_version_history",
    "wordings_read",
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
    "divisions",
    "relevance",
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
    ("intermediate", "is_penal_code"),
    ("intermediate", "coverage_threshold"),
    ("intermediate", "coverage_days_computed"),
    ("intermediate", "coverage_days"),
    ("intermediate", "coverage_days_known"),
    ("intermediate", "adoption_answers_known"),
    ("intermediate", "adoption_read_known"),
    ("intermediate", "adoption_said_known"),
    ("marts", "adoption_timeline_as_of"),
    ("marts", "adoption_timeline"),
    ("intermediate", "adoption_timeline_known"),
    ("marts", "adoption_status_as_of"),
    ("marts", "adoption_status_on"),
    ("marts", "adoption_status"),
    ("marts", "adoption_counts_as_of"),
    ("marts", "adoption_counts"),
    ("marts", "adoption_counts_on"),
    ("intermediate", "regulations_known"),
    ("intermediate", "claim_counts_known"),
    ("marts", "claim_reconciliation_as_of"),
    ("marts", "claim_reconciliation"),
    ("marts", "claim_contradictions"),
    ("intermediate", "diffusion_threshold"),
    ("intermediate", "likeness"),
    ("intermediate", "word_runs"),
    ("marts", "diffusion"),
    ("intermediate", "deadlines"),
    ("marts", "implementation"),
    ("intermediate", "review_subjects"),
    ("marts", "review_queue"),
    ("marts", "reviews"),
    ("marts", "catalogue_reconciliation"),
)

FILLED = {
    "merged_wordings": merge_wordings,
    "provision_version_history": fill_versions,
    "deadlines": fill_deadlines,
}
"""What fills a table that one statement of SQL cannot."""


def build(connection: Connection) -> None:
    """Make the views, macros and marts anew from the raw tables, all or none.

    The marts of what is known now are tables, so that today's answers cost no more than
    a scan; the macros that take ``known_at`` filter the histories of ``intermediate``.
    It keeps to little memory, and takes what it needs where that does not do.
    """

    def whole() -> None:
        with connection.transaction():
            build_within(connection)

    connection.frugally(whole)


def build_within(connection: Connection) -> None:
    """Do what `build` does within a transaction of the caller's, who may yet undo it."""
    staging = tuple(("staging", name) for name in list_statements("staging"))
    intermediate = tuple(("intermediate", name) for name in INTERMEDIATE)
    marts = tuple(("marts", name) for name in MARTS)
    load_jurisdictions(connection)
    for folder, name in (*staging, *intermediate, *marts, *ANSWERS):
        connection.run(read_statement(folder, name))
        if name in FILLED:
            FILLED[name](connection)
    build_codebook(connection)
    comment_on_marts(connection)
