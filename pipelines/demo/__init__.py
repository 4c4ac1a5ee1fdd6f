"""The demonstration: small gazettes of our own, set in the layouts of real ones.

``sheets`` says what is printed, ``layouts`` how it looks, ``composition`` and ``flow``
break it into justified lines and pages, ``mastheads`` and ``furniture`` stand around
them, ``paper`` draws, ``truth`` writes down what a correct reading is, and ``press``
runs all of it. ``laws`` and ``neighbours`` hold the invented words, ``story`` makes
documents of them, ``editions`` is what the rest of the house asks for.

What an edition prints beyond its gazette's habit is in ``fittings``: ``blocks`` and ``bands``
set it, ``marks`` draw it, ``leaves`` put pages on paper. ``specimens`` shows every layout once;
``scanning`` makes files of page images, with what ``damage`` does to them, what an OCR program
left (``ocr_layer``) and what is lost (``repaging``).

``nameplates`` holds what any gazette's masthead says. ``matters`` and ``special_laws`` are
the words, ``enactments`` the forms and ``contents`` the plan of the new editions that
``shelves`` presses for each of the 33 gazettes, for the ``replica`` of their sites.
"""
