"""What is wrong with a data directory, and what of it can be mended without loss.

`files` and `holdings` check, `cure` mends; `illnesses` has the words for both.
"""
