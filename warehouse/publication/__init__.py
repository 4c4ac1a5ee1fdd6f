"""What readers are given: each publication whole, its manifest, those that are kept.

    warehouse ──copy, check──▶ part ──manifest, fsync──▶ swapped in ──▶ kept under its name
               (copying)            (manifest)           (kept)        publish says when

    published/vigia.duckdb                  what readers open: a second name of the newest
    published/kept/<instant>-<hash>/        vigia.duckdb and manifest.json

`package` makes Parquet, CSV and JSON of a kept publication for whoever asks, mart by mart
(`resources`), and describes them after Frictionless Data (`fields`).
"""
