"""Where a finished PDF goes."""
