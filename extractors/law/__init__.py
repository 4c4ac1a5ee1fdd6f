"""Pages of lines into facts, instruments, provisions, amendments and notes.

numerals, labels, dates, jurisdictions   words of the law into values
masthead      what a document says of itself
structure     each line named: heading, article, transitory, note, signature, body
editions, compilations   named lines into instruments, by provisions
erratas, rulings of courts: insets, errata, corrections, rulings, invalidity, effects
accounting    what each line belongs to
clauses       "Se reforman los artículos …" into changes
notes         "Artículo reformado DOF 19-01-2018" into reform notes
in_force      transitory articles into the day a text begins to bind
identity      titles into slugs, and which are special laws on trafficking
relevance, mentions, offence   whether a text concerns trafficking, and by which rule
concerns      which instruments do, as a whole
parts, part_names, elided      an article's parts, what orders call them, "…" for what stays
merging, placing, paragraphs   a decree's orders upon an article's words
renumbering, striking          parts that move on, words that give way
"""
