"""The camera at work: one thread takes frames, one reads codes, nobody waits for the slower."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from kiosk.application.citizen.scan_identity import ScanIdentity, ScanResult
from kiosk.application.ports import Frame, FrameSource
from kiosk.domain.errors import DeviceError, ErrorCode
from kiosk.domain.scanned_text import ScanKind


class LatestFrame:
    """A mailbox with one place: the writer overwrites, the one reader takes the newest or waits for it.

    A picture of a webcam is 6 MB: none is kept here, or by either side, longer than it is looked at.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self._number = 0
        self._taken = 0
        self._closed = False
        self.dropped = 0

    def put(self, frame: Frame) -> None:
        """`frame` is the newest; one that nobody has got is dropped. A closed box keeps nothing."""
        with self._changed:
            if self._closed:
                return
            if self._taken < self._number:
                self.dropped += 1
            self._frame = frame
            self._number += 1
            self._changed.notify_all()

    def get(self, after: int, timeout_s: float | None) -> tuple[int, Frame] | None:
        """The newest frame and its number, once that is above `after`; None after the timeout or `close`."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._number > after, timeout_s)
            if self._frame is None or self._number <= after:
                return None
            self._taken = self._number
            frame, self._frame = self._frame, None
            return self._number, frame

    def close(self) -> None:
        """Everybody who waits is let go, and no picture is kept."""
        with self._changed:
            self._closed = True
            self._frame = None
            self._changed.notify_all()


class ScanSession:
    """One showing of cards, from `start` to `stop` or to a fault of the camera. Used once.

    The callbacks come from the two threads of the session, never after `stop` has returned True: a front end
    passes them on to its own thread. Any thread may start and stop a session, a callback too.
    """

    def __init__(
        self,
        open_source: Callable[[], FrameSource],
        scan: ScanIdentity,
        *,
        on_frame: Callable[[Frame], None],
        on_result: Callable[[ScanResult], None],
        on_fault: Callable[[DeviceError], None],
        silence_s: float = 5.0,
        forget_after_s: float = 1.5,
        monotonic_s: Callable[[], float] = time.monotonic,
        pause: Callable[[float], object] | None = None,
    ) -> None:
        """Nothing is opened yet.

        Args:
            open_source: called in the capture thread, since opening a webcam may take seconds; may raise
                DeviceError.
            scan: reads the frames.
            on_frame: every frame, for the preview; frames that come while it runs wait in the camera.
            on_result: what is new to say (`ScanResult.says_the_same`); nothing while there is no code.
            on_fault: once, and then the session has ended.
            silence_s: a camera that has given frames and gives none for so long is lost.
            forget_after_s: without any code for so long, the same card is reported again.
            monotonic_s: clock.
            pause: waits so many seconds, less when the session stops; for tests.
        """
        self._open_source = open_source
        self._scan = scan
        self._on_frame = on_frame
        self._on_result = on_result
        self._on_fault = on_fault
        self._silence_s = silence_s
        self._forget_after_s = forget_after_s
        self._monotonic_s = monotonic_s
        self._stopping = threading.Event()
        self._pause = pause or self._stopping.wait
        self._fault_told = threading.Lock()
        self._latest = LatestFrame()
        self._threads = (
            threading.Thread(target=self._capture, name="camera-capture", daemon=True),
            threading.Thread(target=self._decode, name="camera-decode", daemon=True),
        )

    @property
    def dropped_frames(self) -> int:
        """Frames that the decoder was too busy for."""
        return self._latest.dropped

    def start(self) -> None:
        """Both threads run."""
        for thread in self._threads:
            thread.start()

    def stop(self, timeout_s: float = 1.0) -> bool:
        """True when both threads have ended and the camera is free.

        A driver that hangs can hold the capture thread longer; it then frees the camera when it comes back,
        and tells nobody anything more.
        """
        self._end()
        deadline_s = time.monotonic() + timeout_s
        for thread in self._threads:
            if thread.ident is not None and thread is not threading.current_thread():
                thread.join(max(0.0, deadline_s - time.monotonic()))
        return not any(
            thread.is_alive() for thread in self._threads if thread is not threading.current_thread()
        )

    def _end(self) -> None:
        self._stopping.set()
        self._latest.close()

    def _fail(self, fault: DeviceError) -> None:
        if self._stopping.is_set() or not self._fault_told.acquire(blocking=False):
            return
        self._end()
        self._on_fault(fault)

    def _capture(self) -> None:
        try:
            source = self._open_source()
            try:
                self._play(source)
            finally:
                source.close()
        except DeviceError as fault:  # the top of a thread: nobody above could handle it
            self._fail(fault)

    def _play(self, source: FrameSource) -> None:
        due_s = self._monotonic_s()
        while not self._stopping.is_set():
            frame = Frame(source.read(), self._monotonic_s())
            if self._stopping.is_set():
                return
            self._latest.put(frame)
            self._on_frame(frame)
            del frame
            if source.rate_hz is not None:
                now_s = self._monotonic_s()
                due_s += 1 / source.rate_hz
                if due_s > now_s:
                    self._pause(due_s - now_s)
                else:
                    due_s = now_s  # too slow: go on from here instead of hurrying after

    def _decode(self) -> None:
        number = 0
        told: ScanResult | None = None
        seen_at_s = 0.0
        while not self._stopping.is_set():
            # No limit before the first frame: a webcam may take long to open; typing is offered meanwhile.
            newest = self._latest.get(number, self._silence_s if number else None)
            if newest is None:
                self._fail(DeviceError(ErrorCode.CAMERA_LOST))
                return
            number, frame = newest
            result, taken_at_s = self._scan.look(frame), frame.taken_at_s
            del newest, frame
            if result.kind is ScanKind.NONE:
                if taken_at_s - seen_at_s >= self._forget_after_s:
                    told = None
                continue
            seen_at_s = taken_at_s
            if not result.says_the_same(told) and not self._stopping.is_set():
                told = result
                self._on_result(result)
