"""`vigia sources check`: one site tried step by step, with the mend of what fails.

steps ──▶ probing (a name, a handshake, a page, a head) ──▶ evidence
  └─────▶ mending (which file or setting an error asks for)
"""
