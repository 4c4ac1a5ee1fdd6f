"""One module a jurisdiction, named by its code in lower case; each declares ``SOURCE``."""
