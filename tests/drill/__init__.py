"""The drill: every fault, at every kind of site, and the nights that follow it.

    cases ──▶ nights (healthy?, bad, healthy, healthy) ──▶ promises ──▶ table

The cases of one fault and target share their nights: while their sites suffer, that of a
neighbour is well.

    night ──▶ killed at a moment ──▶ traces ──▶ run again ──▶ compared

`kills` does this to the watch itself, in processes of their own.
"""
