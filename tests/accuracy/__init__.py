"""How well documents are read: ``python -m tests.accuracy``, or ``make accuracy``.

``cases`` says which typeset documents are read and ``typeset`` reads them; ``real`` has the
labelled files scored; ``measures`` compares a reading with the truth as the labels'
``score.py`` does; ``report`` writes ``docs/accuracy.md``.
"""
