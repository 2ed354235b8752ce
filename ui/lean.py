"""PySide6 without its import hook. Imported before anything that a face loads later.

PySide6 replaces `__import__`: it reads the source of each module that is imported later and searches it
for the word "PySide6", to know where `from __feature__ import snake_case` might apply. We use none of that.
The sources stay in `linecache`: with SQLAlchemy that is 15 MB, and every start reads all of them.
Measured with PySide6 6.11.3 (`shibokensupport/feature.py`, `feature_imported`).
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - the hook is put in place by the first import

# PySide6 itself keeps the original under this name.
_original = getattr(builtins, "__orig_import__", None)
if _original is not None:
    builtins.__import__ = _original
