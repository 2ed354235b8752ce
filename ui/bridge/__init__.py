"""Desks and list models: the only place where Python and QML meet.

Those that controls make for themselves are registered with the package, so that every face has them.
"""

from ui.bridge import folded_filter, line_drawing, typing

__all__ = ["folded_filter", "line_drawing", "typing"]
