"""One page from close up: what the reader made of it, as text, as JSON and as a picture."""
