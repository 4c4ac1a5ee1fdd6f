"""How well relevance is told: passages and instruments that we wrote, each with its label.

``passages.csv`` has short texts in the register of Mexican law, "concerns" or "not";
``instruments.csv`` has titles with a few provisions and changes, each with the rule by
which the instrument concerns trafficking, or none. Nothing in them is taken from a law.
In a text ``\\n`` stands for the end of a line and ``\\u00ad`` for a soft hyphen; ``¶``
stands between provisions, and between changes ("operation|law|new wording").

The rules were first written with the passages p at hand that have odd numbers. What they
made of the others at first sight (precision, recall): even p 0.949, 0.933; b 0.957, 0.900;
c 0.960, 0.960; d 0.979, 0.940; e 0.980, 0.960. Each round was then learnt from. Of f nothing
was: it is the blind split, and says how well the rules do on what they have not seen.

Held not to concern trafficking: exploitation, lenocinio, trafficking in minors and smuggling
where nothing names trafficking or its acts and purpose (related offences; "related only"), and
"tratantes" of whom the text does not say of what. "Trata de blancas" and acts of trafficking
for exploitation without the name concern it.
"""
