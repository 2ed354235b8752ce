"""The pin of PySide6, guarded.

6.12.0 on Python below 3.12 loses a reference to True at each emit, and to None at each call that returns
nothing, until the interpreter aborts (PYSIDE-3474). Whoever moves the pin must pass here.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal

TIMES = 100
# The test runner itself may take or drop a few while we count.
SLACK = 5


class Sender(QObject):
    sent = Signal(int)


def test_emitting_and_calling_keep_the_references_of_true_and_none() -> None:
    sender = Sender()
    true_before, none_before = sys.getrefcount(True), sys.getrefcount(None)
    for number in range(TIMES):
        sender.sent.emit(number)
        sender.setObjectName("x")
    assert abs(sys.getrefcount(True) - true_before) <= SLACK
    assert abs(sys.getrefcount(None) - none_before) <= SLACK
