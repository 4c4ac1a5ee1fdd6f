"""When and in which order: settings, the command line, the demo. No domain logic."""
