"""One module a way of listing editions, shared by the sites that are built alike."""
