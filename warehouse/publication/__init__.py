"""What readers are given: each publication whole, its manifest, those that are kept.

    warehouse ──copy──▶ part ──check, manifest, fsync──▶ swapped in ──▶ kept under its name
                        (publish)        (manifest)         (kept)

    published/vigia.duckdb                  what readers open: one name of the file below
    published/kept/<instant>-<hash>/        vigia.duckdb and manifest.json

`package` makes Parquet, CSV and JSON of a kept publication, with a description (`fields`)
after Frictionless, for whoever asks.
"""
