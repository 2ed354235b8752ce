"""Bar codes in a frame, as text."""
