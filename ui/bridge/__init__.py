"""Desks and list models: the only place where Python and QML meet."""
