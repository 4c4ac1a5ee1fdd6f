"""Chains of editions that enact, amend and end an invented law, and how exactly it is kept.

``grammar`` writes a chain and its truth, by the conventions of Mexican law and not by ours;
``measure`` has the editions read and compares every version of every provision.
"""
