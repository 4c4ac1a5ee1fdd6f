"""Outside world into records: PDF bytes to words, lines, instruments, provisions.

The flow inside this package, each step a pure function of the one before:

    archive ──bytes──▶ pdf (screen, words, furniture, columns, lines)
                         └─▶ law (masthead, instruments, provisions, amendments, notes)
                               └─▶ reader: one ``Reading`` ──▶ readings (files)

Nothing here imports ``warehouse`` or ``pipelines``.
"""
