"""Files played as cameras, pictures of every kind, and what is no picture."""

from __future__ import annotations

import os
import queue
import signal
import struct
import subprocess
import sys
import threading
import zlib
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.adapters.camera import load_picture, open_source
from kiosk.adapters.camera.pictures import picture_size
from kiosk.adapters.codes import live_reader
from kiosk.application.citizen.scan_identity import ScanIdentity, ScanResult
from kiosk.application.citizen.scan_session import ScanSession
from kiosk.application.ports import Frame, FrameSource
from kiosk.domain.errors import DeviceError, ErrorCode, InputError
from tests.support.card_texts import OLD_CARD
from tests.support.cards import Pose, empty_desk, front_of_2021_card, on_desk, visit, write_video

WAIT_S = 30.0
SMALL = (64, 48)


def plain(grey: int) -> np.ndarray:
    return np.full((SMALL[1], SMALL[0], 3), grey, np.uint8)


def brightness(source: FrameSource) -> int:
    pixels = source.read()
    assert isinstance(pixels, np.ndarray)
    assert (pixels.shape, pixels.dtype) == ((SMALL[1], SMALL[0], 3), np.uint8)
    assert pixels.flags["C_CONTIGUOUS"]
    return int(round(float(pixels.mean()), -1))


def code_of(error: pytest.ExceptionInfo[DeviceError] | pytest.ExceptionInfo[InputError]) -> ErrorCode:
    return error.value.code


def test_a_video_is_played_in_a_loop_at_its_rate(tmp_path: Path) -> None:
    source = open_source(write_video(tmp_path / "v.avi", [plain(g) for g in (50, 100, 150)], rate_hz=12))
    assert source.rate_hz == pytest.approx(12)
    assert [brightness(source) for _ in range(7)] == [50, 100, 150, 50, 100, 150, 50]
    source.close()


def test_a_folder_is_played_in_the_order_of_names(tmp_path: Path) -> None:
    for name, grey in (("b.png", 100), ("a.bmp", 50), ("c.WEBP", 150), ("d.jpg", 200)):
        cv2.imwrite(str(tmp_path / name), plain(grey))
    (tmp_path / "notes.txt").write_text("not a picture")
    source = open_source(str(tmp_path))
    assert source.rate_hz == 30
    assert [brightness(source) for _ in range(5)] == [50, 100, 150, 200, 50]
    source.close()


@pytest.mark.parametrize("spec", ["", "99", "/dev/null", "/nowhere/at/all.avi", "12345", "a\0b", "x" * 300])
def test_no_such_camera(spec: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(DeviceError) as caught:
        open_source(spec)
    assert code_of(caught) is ErrorCode.CAMERA_NOT_FOUND
    assert capfd.readouterr() == ("", "")


def test_files_that_are_no_camera(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "text.avi").write_text("not a video")
    (tmp_path / "empty.avi").touch()
    (tmp_path / "folder").mkdir()
    for name in ("text.avi", "empty.avi", "folder"):
        with pytest.raises(DeviceError) as caught:
            open_source(tmp_path / name)
        assert code_of(caught) is ErrorCode.CAMERA_NOT_FOUND
    assert capfd.readouterr() == ("", "")


def test_a_video_that_vanishes(tmp_path: Path) -> None:
    path = write_video(tmp_path / "v.avi", [plain(50), plain(100)])
    source = open_source(path)
    source.read()
    path.unlink()
    with pytest.raises(DeviceError) as caught:
        for _ in range(3):
            source.read()
    assert code_of(caught) is ErrorCode.CAMERA_LOST
    source.close()


def test_a_picture_that_vanishes_from_its_folder(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), plain(50))
    source = open_source(tmp_path)
    assert brightness(source) == 50
    (tmp_path / "a.png").unlink()
    with pytest.raises(DeviceError) as caught:
        source.read()
    assert code_of(caught) is ErrorCode.CAMERA_LOST


def test_a_card_is_shown_to_a_video_camera(tmp_path: Path) -> None:
    """From the file to the confirmed reading, through the real decoders, with the real clock."""
    card = front_of_2021_card(OLD_CARD)
    video = write_video(
        tmp_path / "visit.avi", visit(card, Pose(width_share=0.75), empty_s=0.2, moving_s=0.2, still_s=0.5)
    )
    frames: queue.SimpleQueue[Frame] = queue.SimpleQueue()
    results: queue.SimpleQueue[ScanResult] = queue.SimpleQueue()
    faults: queue.SimpleQueue[DeviceError] = queue.SimpleQueue()
    session = ScanSession(
        lambda: open_source(video),
        ScanIdentity(live_reader(), lambda: datetime(2026, 11, 21, tzinfo=UTC)),
        on_frame=frames.put,
        on_result=results.put,
        on_fault=faults.put,
    )
    session.start()
    result = results.get(timeout=WAIT_S)
    assert result.reading is not None
    assert result.reading.identity.personal_id == "001090990123"
    assert result.reading.warnings == ()
    pixels = frames.get(timeout=WAIT_S).pixels
    assert isinstance(pixels, np.ndarray)
    assert pixels.shape == (720, 1280, 3)
    assert session.stop()  # within its one second
    assert faults.empty()
    assert not [t for t in threading.enumerate() if t.name.startswith("camera-")]
    if os.name == "posix":
        assert not [fd for fd in Path("/proc/self/fd").glob("*") if os.path.realpath(fd) == str(video)]


WATCHED = """
import queue, resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.adapters.camera import load_picture, open_source
from kiosk.adapters.codes import live_reader
from kiosk.application.citizen.scan_identity import ScanIdentity
from kiosk.application.citizen.scan_session import ScanSession

# From here on the kernel ends this process at the first byte that anything writes to any file.
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
scan = ScanIdentity(live_reader(), lambda: datetime(2026, 11, 21, tzinfo=UTC))
results = queue.SimpleQueue()
session = ScanSession(
    lambda: open_source(sys.argv[1]),
    scan,
    on_frame=lambda _: None,
    on_result=results.put,
    on_fault=results.put,
)
session.start()
assert results.get(timeout=30).reading is not None
assert session.stop()
if len(sys.argv) > 2:
    Path(sys.argv[2]).write_bytes(b"frame")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit on file sizes is POSIX's")
def test_no_picture_is_written_anywhere(tmp_path: Path) -> None:
    card = on_desk(front_of_2021_card(OLD_CARD), Pose(width_share=0.75))
    video = write_video(tmp_path / "v.avi", [card] * 10)

    def watched(*more: str) -> int:
        command = [sys.executable, "-B", "-c", WATCHED, str(video), *more]
        return subprocess.run(command, timeout=60, check=False).returncode

    assert watched() == 0
    assert watched(str(tmp_path / "leak.png")) == -signal.SIGXFSZ  # the watch itself works


def test_a_video_that_ends_for_good_is_a_fault_of_the_session(tmp_path: Path) -> None:
    path = write_video(tmp_path / "v.avi", [plain(50), plain(100)])
    faults: queue.SimpleQueue[DeviceError] = queue.SimpleQueue()
    session = ScanSession(
        lambda: open_source(path),
        ScanIdentity(live_reader(), lambda: datetime(2026, 11, 21, tzinfo=UTC)),
        on_frame=lambda _: path.unlink(missing_ok=True),
        on_result=lambda _: None,
        on_fault=faults.put,
    )
    session.start()
    assert faults.get(timeout=WAIT_S).code is ErrorCode.CAMERA_LOST
    assert session.stop(timeout_s=WAIT_S)


# --- pictures -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["png", "jpg", "bmp", "webp"])
def test_pictures(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"card.{suffix}"
    cv2.imwrite(str(path), on_desk(front_of_2021_card(OLD_CARD), Pose(width_share=0.8)))
    assert picture_size(path.read_bytes()) == (1280, 720)
    result = ScanIdentity(live_reader(), lambda: datetime(2026, 11, 21, tzinfo=UTC)).look(load_picture(path))
    assert result.reading is not None
    assert result.reading.identity.full_name == "Nguyễn Văn Thử"


def test_grey_transparent_and_deep_pictures_come_as_bgr(tmp_path: Path) -> None:
    for name, pixels in (
        ("grey.png", plain(90)[..., 0]),
        ("alpha.png", np.dstack([plain(90), plain(255)[..., :1]])),
        ("deep.png", plain(90).astype(np.uint16) * 257),
        ("lossless.webp", plain(90)),
    ):
        cv2.imwrite(str(tmp_path / name), pixels, [cv2.IMWRITE_WEBP_QUALITY, 101] if "webp" in name else [])
        loaded = load_picture(tmp_path / name).pixels
        assert isinstance(loaded, np.ndarray)
        assert (loaded.shape, loaded.dtype) == ((SMALL[1], SMALL[0], 3), np.uint8)
        assert abs(float(loaded.mean()) - 90) < 2


def refused(path: Path) -> None:
    with pytest.raises(InputError) as caught:
        load_picture(path)
    assert code_of(caught) is ErrorCode.PICTURE_UNREADABLE
    assert caught.value.params == {"name": path.name}


def huge_png(side: int) -> bytes:
    """A well-formed PNG of `side` × `side` white pixels in a few kilobytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = zlib.compress((b"\0" + b"\xff" * ((side + 7) // 8)) * side, 9)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_small_file_of_a_hundred_million_pixels(tmp_path: Path) -> None:
    path = tmp_path / "huge.png"
    path.write_bytes(huge_png(10_000))
    assert path.stat().st_size < 100_000
    refused(path)
    path.write_bytes(huge_png(100))
    assert load_picture(path)


def test_what_is_no_picture(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    good = cv2.imencode(".png", plain(90))[1].tobytes()
    for name, data in (
        ("empty.png", b""),
        ("text.png", b"hello"),
        ("head.png", good[:20]),
        ("cut.png", good[: len(good) // 2]),
        ("none.png", struct.pack(">8sIIII", b"\x89PNG\r\n\x1a\n", 13, 0x49484452, 0, 0)),
        ("loop.jpg", b"\xff\xd8" + b"\xff" * 100_000),
        ("page.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("page.pdf", b"%PDF-1.4"),
        ("anim.gif", b"GIF89a\x01\0\x01\0"),
    ):
        (tmp_path / name).write_bytes(data)
        refused(tmp_path / name)
    (tmp_path / "folder.png").mkdir()
    refused(tmp_path / "folder.png")
    refused(tmp_path / "missing.png")
    refused(tmp_path / "a\0b.png")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.png")
        refused(tmp_path / "pipe.png")
    assert capfd.readouterr() == ("", "")


@settings(deadline=None)
@given(
    st.sampled_from(
        [b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"BM", b"RIFF\0\0\0\0WEBPVP8X", b"RIFF\0\0\0\0WEBPVP8L", b""]
    ),
    st.binary(max_size=200),
)
def test_any_head_has_a_size_or_none(head: bytes, body: bytes) -> None:
    size = picture_size(head + body)
    assert size is None or len(size) == 2


def test_an_empty_desk_has_no_code() -> None:
    result = ScanIdentity(live_reader(), lambda: datetime(2026, 11, 21, tzinfo=UTC)).look(
        Frame(empty_desk(), 0.0)
    )
    assert result.error is ErrorCode.CODE_NOT_FOUND
