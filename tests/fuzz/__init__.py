"""Reads thousands of mutated documents, each in a bounded process; run with ``make fuzz``."""
