"""Records into answers: readings to raw tables, raw tables to marts, marts to answers.

    readings ──load──▶ raw (append-only) ──build──▶ staging, intermediate, marts
                                                        └─▶ answers, checks

`database` alone speaks to DuckDB; `statements` finds the SQL; everything that is said
about the law is said in ``sql/``. Imports nothing of ours but the record types.
"""
