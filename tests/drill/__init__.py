"""The drill: every fault, at every kind of site, and the nights that follow it.

cases ──▶ nights (healthy?, bad, healthy, healthy) ──▶ promises ──▶ table
"""
