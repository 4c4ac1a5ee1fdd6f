"""The demonstration: small gazettes of our own, set in the layouts of real ones.

``sheets`` says what is printed, ``layouts`` how it looks, ``flow`` breaks it into
justified lines and pages, ``paper`` draws them, ``truth`` writes down what a correct
reading is, ``press`` runs all of it, and ``editions`` holds the invented gazettes.
"""
