"""Work for the core, off the GUI thread, and its result back on it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.application.core import Core
from kiosk.domain.errors import KioskError

log = logging.getLogger("ui.tasks")
T = TypeVar("T")


class Runner(Protocol):
    """Asks the core, then calls exactly one of `done` or `failed` on the GUI thread.

    Requests are answered in the order they were made.
    """

    def run(
        self, work: Callable[[Core], T], done: Callable[[T], None], failed: Callable[[KioskError], None]
    ) -> None: ...


class InlineRunner:
    """Answers at once, on the thread of the caller: for tests of one desk."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def run(
        self, work: Callable[[Core], T], done: Callable[[T], None], failed: Callable[[KioskError], None]
    ) -> None:
        try:
            result = work(self._core)
        except KioskError as error:
            failed(error)
        else:
            done(result)


class CoreRunner(QObject):
    """The core's own thread. The core is made there too, after the first frame is on the screen.

    A request that comes before the core is ready waits for it; when the core could not be made, every request
    fails with the reason.
    """

    _returned = Signal(object)

    def __init__(self, make_core: Callable[[], Core], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_core = make_core
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="core")
        self._core: Core | None = None
        self._fault: KioskError | None = None
        self._open = True
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begins to make the core."""
        self._pool.submit(self._make)

    def run(
        self, work: Callable[[Core], T], done: Callable[[T], None], failed: Callable[[KioskError], None]
    ) -> None:
        """Raises nothing. After `stop` the request is dropped: there is no screen left to answer to."""
        if self._open:
            self._pool.submit(self._work, work).add_done_callback(
                lambda future: self._returned.emit(lambda: _deliver_to(future, done, failed))
            )

    def stop(self) -> None:
        """Finishes what has been asked, closes the core and ends the thread."""
        self._open = False
        self._pool.submit(self._close)
        self._pool.shutdown(wait=True)

    def _work(self, work: Callable[[Core], T]) -> T:
        self._make()
        if self._fault is not None:
            raise self._fault
        assert self._core is not None  # noqa: S101 - _make has set one of the two
        return work(self._core)

    def _make(self) -> None:
        if self._core is None and self._fault is None:
            try:
                self._core = self._make_core()
            except KioskError as error:
                log.error("the core could not be made: %s", error.code)
                self._fault = error

    def _close(self) -> None:
        if self._core is not None:
            self._core.close()

    @Slot(object)
    def _deliver(self, action: Callable[[], None]) -> None:
        action()


def _deliver_to(future: Future[T], done: Callable[[T], None], failed: Callable[[KioskError], None]) -> None:
    error = future.exception()
    if error is None:
        done(future.result())
    elif isinstance(error, KioskError):
        log.info("%s", error.code)
        failed(error)
    else:
        raise error  # a bug: the crash handler shows "out of service" and restarts
