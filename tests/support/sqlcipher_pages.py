"""Reads the pages of a SQLCipher 4 file as they lie on the disk, deleted content and all.

SQL shows only what is still there. These functions show what an owner of the key could dig up: every page of
the file and every frame of its write-ahead log, decrypted, with free space and freed pages.

Page format: https://www.zetetic.net/sqlcipher/design/ – 4096 bytes, AES-256-CBC, the last 80 are the IV (16)
and the HMAC-SHA512 (64); page 1 begins with 16 bytes of salt. Log format:
https://www.sqlite.org/fileformat2.html#walformat
"""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterator
from pathlib import Path

import pytest

PAGE = 4096
_RESERVED = 80
_SALT = 16
_WAL_HEADER, _FRAME_HEADER = 32, 24


def _libcrypto() -> ctypes.CDLL:
    name = ctypes.util.find_library("crypto")
    if name is None:
        pytest.skip("SKIPPED LOUDLY: no libcrypto here, deleted pages cannot be read")
    library = ctypes.CDLL(name)
    library.EVP_CIPHER_CTX_new.restype = ctypes.c_void_p
    library.EVP_aes_256_cbc.restype = ctypes.c_void_p
    return library


def _decrypted(library: ctypes.CDLL, key: bytes, iv: bytes, data: bytes) -> bytes:
    context = ctypes.c_void_p(library.EVP_CIPHER_CTX_new())
    try:
        library.EVP_DecryptInit_ex(context, ctypes.c_void_p(library.EVP_aes_256_cbc()), None, key, iv)
        library.EVP_CIPHER_CTX_set_padding(context, 0)
        plain = ctypes.create_string_buffer(len(data) + 16)
        length = ctypes.c_int(0)
        assert library.EVP_DecryptUpdate(context, plain, ctypes.byref(length), data, len(data)) == 1
        return plain.raw[: length.value]
    finally:
        library.EVP_CIPHER_CTX_free(context)


def _raw_pages(path: Path) -> Iterator[tuple[bool, bytes]]:
    """Whether it is a first page, and the page."""
    data = path.read_bytes()
    for start in range(0, len(data) - PAGE + 1, PAGE):
        yield start == 0, data[start : start + PAGE]
    log = path.with_name(path.name + "-wal")
    data = log.read_bytes() if log.exists() else b""
    for start in range(_WAL_HEADER, len(data) - PAGE - _FRAME_HEADER + 1, PAGE + _FRAME_HEADER):
        number = int.from_bytes(data[start : start + 4], "big")
        yield number == 1, data[start + _FRAME_HEADER : start + _FRAME_HEADER + PAGE]


def plain_pages(path: Path, key: bytes) -> list[bytes]:
    """Every page of `path` and every frame of its log, decrypted."""
    library = _libcrypto()
    pages = []
    for is_first, page in _raw_pages(path):
        if not any(page):
            continue  # allocated, never written
        iv = page[PAGE - _RESERVED : PAGE - _RESERVED + 16]
        pages.append(_decrypted(library, key, iv, page[_SALT if is_first else 0 : PAGE - _RESERVED]))
    return pages


def holds(path: Path, key: bytes, mark: str) -> bool:
    """Whether `mark` lies anywhere in the file or its log."""
    return any(mark.encode() in page for page in plain_pages(path, key))
