"""What Vigía promises, one sentence a test."""
