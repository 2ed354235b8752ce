"""The slip as a PDF."""
