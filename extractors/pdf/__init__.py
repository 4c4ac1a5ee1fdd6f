"""PDF bytes into pages of lines in reading order.

engine   characters, words and boxes of a page, as pdfium gives them
screen   every page's bare text and whether it speaks of trafficking
furniture  running heads, folios, watermarks: found by repetition and by place
columns  words into regions, each with its columns, in reading order
lines    words of one column into lines and paragraphs
pages    all of the above: one document into ``Page`` records
"""
