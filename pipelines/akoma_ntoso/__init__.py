"""A law as Akoma Ntoso 1.0 (OASIS), the XML that parliaments exchange law in."""
