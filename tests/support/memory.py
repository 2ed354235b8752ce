"""Marks in the memory of other processes. Needs the right to read it, which on Linux root has."""

from __future__ import annotations

import json
import os
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

_REGION = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+\s*(.*)")
_CHUNK = 16 * 1024 * 1024


def forms(mark: str) -> tuple[bytes, ...]:
    """How a text may lie in memory or in a file: UTF-8, UTF-16 (Qt), two and four bytes a letter (Python)."""
    texts = {mark, unicodedata.normalize("NFD", mark)}
    coded = {text.encode(code) for text in texts for code in ("utf-8", "utf-16-le", "utf-32-le")}
    return tuple(coded | {json.dumps(mark)[1:-1].encode()})


def require_right_to_read_memory() -> None:
    """Skips the test, loudly, where another process's memory cannot be read."""
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE) as other:
        if next(regions(other.pid), None) is None:
            pytest.skip("SKIPPED LOUDLY: the memory of other processes cannot be read here (not root?)")


def family(pid: int) -> tuple[int, ...]:
    """A process and everything that it, or what it has started, has started and that still lives."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                state, parent = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()[:2]
            except OSError:
                continue
            if state != "Z":
                parents[int(folder.name)] = int(parent)
    found = [pid] if pid in parents else []
    for known in found:
        found += [child for child, parent in parents.items() if parent == known]
    return tuple(found)


def regions(pid: int) -> Iterator[bytes]:
    """Everything that the process can read, in pieces that overlap."""
    overlap = b""
    try:
        memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
    except OSError:
        return
    try:
        for line in Path(f"/proc/{pid}/maps").read_text("utf-8", errors="replace").splitlines():
            found = _REGION.match(line)
            if found is None or found[3].startswith("[v"):  # of the kernel
                continue
            start, end, overlap = int(found[1], 16), int(found[2], 16), b""
            while start < end:
                try:
                    piece = os.pread(memory, min(_CHUNK, end - start), start)
                except OSError:
                    break
                if not piece:
                    break
                yield overlap + piece
                overlap = piece[-1024:]
                start += len(piece)
    finally:
        os.close(memory)


def marks_in(pids: Iterable[int], marks: Iterable[str]) -> Counter[str]:
    """How often each mark lies in the memory of the processes, in any form."""
    wanted = [(mark, form) for mark in marks for form in forms(mark)]
    hits: Counter[str] = Counter()
    for pid in pids:
        for piece in regions(pid):
            for mark, form in wanted:
                hits[mark] += piece.count(form)
    return +hits


def marks_in_files(folder: Path, marks: Iterable[str]) -> Counter[str]:
    """The same for every file below a folder."""
    wanted = [(mark, form) for mark in marks for form in forms(mark)]
    hits: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for mark, form in wanted:
                hits[f"{mark} in {path.name}"] += content.count(form)
    return +hits
