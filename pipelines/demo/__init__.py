"""The demonstration: small gazettes of our own, set in the layouts of real ones.

``sheets`` says what is printed, ``layouts`` how it looks, ``composition`` and ``flow``
break it into justified lines and pages, ``mastheads`` and ``furniture`` stand around
them, ``paper`` draws, ``truth`` writes down what a correct reading is, and ``press``
runs all of it. ``laws`` and ``neighbours`` hold the invented words, ``story`` makes
documents of them, ``editions`` is what the rest of the house asks for.
"""
