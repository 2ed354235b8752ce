"""The two threads of the camera, with sources that hang, break and are pulled out."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from kiosk.application.citizen.scan_identity import ScanIdentity, ScanResult
from kiosk.application.citizen.scan_session import LatestFrame, ScanSession
from kiosk.application.ports import Frame, ReadCode
from kiosk.domain.errors import DeviceError, ErrorCode
from tests.support.card_texts import NEW_CARD, OLD_CARD

WAIT_S = 10.0  # far above what anything here takes


class ScriptedSource:
    """A FrameSource that gives one frame for each text put into it; `None` pulls the plug."""

    rate_hz: float | None = None

    def __init__(self) -> None:
        self.script: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self.closed = threading.Event()

    def read(self) -> object:
        text = self.script.get()
        if text is None:
            raise DeviceError(ErrorCode.CAMERA_LOST)
        return text

    def close(self) -> None:
        self.closed.set()


class PixelReader:
    """A CodeReader for frames whose pixels are the text of a code, or `""` for none. Can be held busy."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.free.set()
        self.seen: queue.SimpleQueue[str] = queue.SimpleQueue()

    def read(self, frame: Frame) -> tuple[ReadCode, ...]:
        text = str(frame.pixels)
        self.seen.put(text)
        assert self.free.wait(WAIT_S)
        return (ReadCode(text, "scripted", "qrcode"),) if text else ()


class Told:
    """What the session has told its front end."""

    def __init__(self) -> None:
        self.frames: queue.SimpleQueue[Frame] = queue.SimpleQueue()
        self.results: queue.SimpleQueue[ScanResult] = queue.SimpleQueue()
        self.faults: queue.SimpleQueue[DeviceError] = queue.SimpleQueue()

    def next_name(self) -> str:
        reading = self.results.get(timeout=WAIT_S).reading
        assert reading is not None
        return reading.identity.full_name


class HandClock:
    """Monotonic seconds that a test moves."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


SessionMaker = Callable[..., ScanSession]


@pytest.fixture
def source() -> ScriptedSource:
    return ScriptedSource()


@pytest.fixture
def reader() -> PixelReader:
    return PixelReader()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def session(source: ScriptedSource, reader: PixelReader, told: Told, clock: HandClock) -> SessionMaker:
    def make(**more: object) -> ScanSession:
        scan = ScanIdentity(reader, lambda: datetime(2026, 11, 21, tzinfo=UTC), clock)
        options: dict[str, object] = {
            "on_frame": told.frames.put,
            "on_result": told.results.put,
            "on_fault": told.faults.put,
            "monotonic_s": clock,
            "silence_s": WAIT_S,
        }
        return ScanSession(lambda: source, scan, **(options | more))  # type: ignore[arg-type]

    return make


def stop(session: ScanSession, source: ScriptedSource) -> None:
    session.stop(timeout_s=0)
    source.script.put("")  # lets `read` return, as a camera does with its next frame
    assert session.stop(WAIT_S)


def show(text: str, source: ScriptedSource, reader: PixelReader) -> None:
    """The next frame has been given to the reader."""
    source.script.put(text)
    assert reader.seen.get(timeout=WAIT_S) == text


def test_frames_go_to_the_preview_and_cards_to_the_form(
    session: SessionMaker, source: ScriptedSource, reader: PixelReader, told: Told
) -> None:
    running = session()
    running.start()
    show("", source, reader)
    show(OLD_CARD, source, reader)
    assert told.next_name() == "Nguyễn Văn Thử"
    assert told.frames.get(timeout=WAIT_S).pixels == ""
    assert told.frames.get(timeout=WAIT_S).pixels == OLD_CARD
    stop(running, source)
    assert source.closed.is_set()
    assert told.faults.empty()
    assert told.results.empty()


def test_a_card_that_lies_there_is_told_once_and_again_after_it_was_away(
    session: SessionMaker, source: ScriptedSource, reader: PixelReader, told: Told, clock: HandClock
) -> None:
    running = session(forget_after_s=1.5)
    running.start()
    for text in (OLD_CARD, OLD_CARD, "", OLD_CARD, NEW_CARD):  # a frame without it is no absence
        show(text, source, reader)
        clock.now_s += 1
    clock.now_s += 1
    show("", source, reader)
    show(NEW_CARD, source, reader)
    for _ in range(3):
        told.next_name()
    stop(running, source)
    assert told.results.empty()


def test_frames_are_dropped_while_the_decoder_is_busy(
    session: SessionMaker, source: ScriptedSource, reader: PixelReader, told: Told
) -> None:
    running = session()
    running.start()
    reader.free.clear()
    show("1", source, reader)
    for text in ("2", "3", "4"):
        source.script.put(text)
    for _ in range(4):
        told.frames.get(timeout=WAIT_S)  # the preview goes on
    reader.free.set()
    assert reader.seen.get(timeout=WAIT_S) == "4"
    assert running.dropped_frames == 2
    stop(running, source)


def test_a_camera_that_is_not_there(told: Told, reader: PixelReader) -> None:
    def open_nothing() -> ScriptedSource:
        raise DeviceError(ErrorCode.CAMERA_NOT_FOUND)

    running = ScanSession(
        open_nothing,
        ScanIdentity(reader, lambda: datetime(2026, 11, 21, tzinfo=UTC)),
        on_frame=told.frames.put,
        on_result=told.results.put,
        on_fault=told.faults.put,
    )
    running.start()
    assert told.faults.get(timeout=WAIT_S).code is ErrorCode.CAMERA_NOT_FOUND
    assert running.stop(WAIT_S)


def test_a_camera_that_is_pulled_out(
    session: SessionMaker, source: ScriptedSource, reader: PixelReader, told: Told
) -> None:
    running = session()
    running.start()
    show("", source, reader)
    source.script.put(None)
    assert told.faults.get(timeout=WAIT_S).code is ErrorCode.CAMERA_LOST
    assert source.closed.wait(WAIT_S)
    assert running.stop(WAIT_S)
    assert told.faults.empty()


def test_a_camera_that_hangs(
    session: SessionMaker, source: ScriptedSource, reader: PixelReader, told: Told
) -> None:
    running = session(silence_s=0.05)
    running.start()
    show("", source, reader)
    assert told.faults.get(timeout=WAIT_S).code is ErrorCode.CAMERA_LOST
    # The driver holds the thread: `stop` does not wait for it, and late frames are told to nobody.
    assert not running.stop(timeout_s=0.05)
    assert told.frames.get(timeout=WAIT_S).pixels == ""
    source.script.put(OLD_CARD)
    assert source.closed.wait(WAIT_S)
    assert running.stop(WAIT_S)
    assert told.frames.empty()
    assert told.results.empty()


def test_stopping_is_quick_and_silent_while_the_decoder_works(
    session: SessionMaker, source: ScriptedSource, reader: PixelReader, told: Told
) -> None:
    running = session()
    running.start()
    reader.free.clear()
    show(OLD_CARD, source, reader)
    assert not running.stop(timeout_s=0.05)
    reader.free.set()
    stop(running, source)
    assert told.results.empty()
    assert told.faults.empty()


def test_a_front_end_may_stop_from_a_callback(
    session: SessionMaker, source: ScriptedSource, reader: PixelReader
) -> None:
    stopped: queue.SimpleQueue[bool] = queue.SimpleQueue()

    def stop_now(_: ScanResult) -> None:
        source.script.put("")
        stopped.put(running.stop(WAIT_S))

    running = session(on_result=stop_now)
    running.start()
    show(OLD_CARD, source, reader)
    assert stopped.get(timeout=WAIT_S)


def test_a_session_that_was_never_started_can_be_stopped(session: SessionMaker) -> None:
    assert session().stop()


def test_files_are_played_at_their_rate(
    session: SessionMaker, source: ScriptedSource, clock: HandClock
) -> None:
    source.rate_hz = 10.0
    pauses: queue.SimpleQueue[float] = queue.SimpleQueue()
    took_s = iter([0.0, 0.04, 0.0, 0.3, 0.0, 0.0])

    def slow_preview(_: Frame) -> None:
        clock.now_s += next(took_s, 0.0)

    def pause(seconds: float) -> None:
        clock.now_s += seconds
        pauses.put(seconds)

    running = session(on_frame=slow_preview, pause=pause)
    running.start()
    for _ in range(6):
        source.script.put("")
    # 40 ms of work are made up for; 300 ms are not hurried after: that frame has no pause.
    waited = [pauses.get(timeout=WAIT_S) for _ in range(5)]
    assert waited == pytest.approx([0.1, 0.06, 0.1, 0.1, 0.1])
    stop(running, source)


def test_a_mailbox_has_one_place() -> None:
    box = LatestFrame()
    first, second = Frame("a", 1.0), Frame("b", 2.0)
    assert box.get(0, 0.0) is None
    box.put(first)
    box.put(second)
    assert box.get(0, 0.0) == (2, second)
    assert box.get(2, 0.0) is None
    assert box.dropped == 1
    box.close()
    box.put(first)
    assert box.get(0, None) is None
