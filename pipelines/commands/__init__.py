"""The command line: one module a family of commands, each importing only what it needs."""
