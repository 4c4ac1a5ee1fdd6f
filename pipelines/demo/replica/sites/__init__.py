"""One module a gazette: its site, rebuilt from what is known of it."""
