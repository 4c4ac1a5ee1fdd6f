"""The watch: visits to the gazettes' sites, and what follows from them.

    plan ──▶ visit (list, fetch, archive, journal) ──▶ read ──▶ load, check, publish ──▶ endings

``run`` puts them together; the flows say when, and how many side by side.
"""
