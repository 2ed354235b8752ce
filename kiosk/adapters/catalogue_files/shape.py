"""From plain values to a document, or the list of everything that is wrong with its shape."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import msgspec

from kiosk.adapters.catalogue_files.strict_yaml import Plain

T = TypeVar("T", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class ShapeProblem:
    """One thing wrong, and where in the document."""

    path: str
    reason: str


def shape_of(plain: Plain, document: type[T]) -> T | tuple[ShapeProblem, ...]:
    """`plain` as a `document`, or every way in which it is not one (at least one)."""
    try:
        return msgspec.convert(plain, document, strict=True)
    except msgspec.ValidationError as error:
        found = tuple(_problems(plain, document, ""))
        # A length of a list is checked only when all its items are right.
        return found or (ShapeProblem(_path_in(error), _reason_in(error)),)


def _problems(plain: Plain, kind: Any, path: str) -> Iterator[ShapeProblem]:
    bare = _without_notes(kind)
    if get_origin(bare) in (Union, types.UnionType):
        bare = _member_for(plain, get_args(bare))
    if isinstance(bare, type) and issubclass(bare, msgspec.Struct):
        yield from _struct_problems(plain, bare, path)
    elif get_origin(bare) is tuple and isinstance(plain, list):
        item_kind = get_args(bare)[0]
        for index, item in enumerate(plain):
            yield from _problems(item, item_kind, f"{path}[{index}]")
    else:
        yield from _value_problems(plain, kind, path)


def _struct_problems(plain: Plain, kind: type[msgspec.Struct], path: str) -> Iterator[ShapeProblem]:
    if not isinstance(plain, dict):
        yield ShapeProblem(path, f"expected keys with values, got {_name_of(plain)}")
        return
    known = {info.encode_name: info for info in msgspec.structs.fields(kind)}
    for key in plain:
        if key not in known:
            yield ShapeProblem(_join(path, key), f"unknown key `{key}`")
    for key, info in known.items():
        if key in plain:
            yield from _problems(plain[key], info.type, _join(path, key))
        elif info.required:
            yield ShapeProblem(_join(path, key), "missing")


def _value_problems(plain: Plain, kind: Any, path: str) -> Iterator[ShapeProblem]:
    try:
        msgspec.convert(plain, kind, strict=True)
    except msgspec.ValidationError as error:
        yield ShapeProblem(path, _plain_reason(plain, kind) or _reason_in(error))


def _plain_reason(plain: Plain, kind: Any) -> str:
    """A better reason than the library's, where there is one."""
    bare = _without_notes(kind)
    members = get_args(bare) if get_origin(bare) in (Union, types.UnionType) else (bare,)
    for member in members:
        if isinstance(member, type) and issubclass(member, Enum):
            return f"{_name_of(plain)} is not one of {', '.join(m.value for m in member)}"
        if member is date:
            return f"{_name_of(plain)} is not a real date like 2026-11-21"
    return ""


def _member_for(plain: Plain, members: tuple[Any, ...]) -> Any:
    """The member of a union that `plain` was meant to be; None when it is a plain value or nothing."""
    kinds = [_without_notes(m) for m in members if m not in (types.NoneType, msgspec.UnsetType)]
    if isinstance(plain, list):
        return next((kind for kind in kinds if get_origin(kind) is tuple), None)
    structs = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, msgspec.Struct)]
    meant = isinstance(plain, dict) or (plain is not None and len(structs) == len(kinds))
    return structs[0] if structs and meant else None


def _without_notes(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _name_of(plain: Plain) -> str:
    match plain:
        case None:
            return "nothing"
        case list():
            return "a list"
        case dict():
            return "keys with values"
        case _:
            return f"`{plain!s:.40}`"


def _reason_in(error: msgspec.ValidationError) -> str:
    """`Expected `str`, got `int` - at `$.a`` without its last part, which is the path."""
    return str(error).split(" - at `", maxsplit=1)[0]


def _path_in(error: msgspec.ValidationError) -> str:
    _, _, path = str(error).partition(" - at `$")
    return path.removesuffix("`").removeprefix(".")
