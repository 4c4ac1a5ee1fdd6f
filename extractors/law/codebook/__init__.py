"""What a law on trafficking in persons provides, criterion by criterion, in its own words.

criterion    what a criterion is, and which kinds of answer there are
criteria     what is asked of every law: declared values, with their names and definitions
terms        the answers of the criteria that choose among several
coded        one answer: the value, the words that give it, how sure the rule is
found        what a rule found, before it is quoted
passages     a provision's words cut into sentences, and lists with what opens them
amounts      numbers, ranges and terms as statutes print them
words        nouns and verbs that several rules share
rule         a form of words that answers a criterion
references   which other law is named, and which one is said to define the offence
victims      what victims are given
policy       what authorities are ordered to do
definition   the acts of trafficking, whether means are required, its purposes
offence      whose law punishes it and how, consent, and who else is punished
aggravation  what raises the penalty
commission   the body that coordinates, its members, the term to install it
coding       all of the above: one provision's words into answers
page         the criteria as a page for people
"""
