"""Pages of lines into facts, instruments, provisions, amendments and notes.

numerals, labels, dates, jurisdictions   words of the law into values
masthead      what a document says of itself
structure     each line named: heading, article, transitory, note, signature, body
instruments   named lines into instruments with their provisions
clauses       "Se reforman los artículos …" into changes
notes         "Artículo reformado DOF 19-01-2018" into reform notes
in_force      transitory articles into the day a text begins to bind
identity      titles into slugs, and which are special laws on trafficking
relevance     whether a text speaks of trafficking in persons
"""
