"""Speed and memory as claims that hold or do not: ``python -m tests.bench``.

What is compared runs turn by turn in one process, so that a noisy machine slows both
alike; what is measured for memory or start-up runs as a process of its own.
"""
