"""Page images into words: what a scan prints, read by optical recognition.

images     a page image made upright and straight, and the columns found on it
recogniser what every engine of recognition answers, and which one is at hand
rapid      RapidOCR, the default: its wheel carries its models
tesseract  Tesseract, where it is installed
decoding   a recogniser's probabilities into characters of Spanish print
spelling   doubtful characters settled by the words that Spanish and the page know
glancing   whether a page image may print some words, at half the cost of reading it
spotting   a word looked for in a recogniser's probabilities
pages      all of the above: one page image into words with boxes
"""
