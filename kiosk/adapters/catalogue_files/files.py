"""A catalogue as a folder: one document per procedure, `lists/` of shared choices, `life_events.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.adapters.catalogue_files.build import life_events_from, options_from, procedure_from
from kiosk.adapters.catalogue_files.document import (
    LifeEventsDocument,
    OptionListDocument,
    ProcedureDocument,
)
from kiosk.adapters.catalogue_files.shape import ShapeProblem, shape_of
from kiosk.adapters.catalogue_files.strict_yaml import MAX_BYTES, NotReadableError, read_yaml
from kiosk.domain.catalogue_rules import broken_rules, doubles, option_findings
from kiosk.domain.catalogue_wording import wording_findings
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.finding import Finding
from kiosk.domain.procedure import Catalogue, LifeEvent, Option, Procedure
from kiosk.domain.reachability import unreachable

LIFE_EVENTS_FILE = "life_events.yaml"
LISTS_FOLDER = "lists"
SUFFIX = ".yaml"

_T = TypeVar("_T", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a catalogue.

    Attributes:
        file: name of the document, from the catalogue's folder.
        path: where in it (`steps[2].fields[0].type`), a line when it is not YAML, `.` for the whole file.
        reason: what is wrong, in English, for the person who wrote the document.
    """

    file: str
    path: str
    reason: str


class FileCatalogue:
    """The catalogue in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self) -> Catalogue:
        """Everything in the folder, checked.

        Raises:
            DataError: catalogue.invalid, with `file`, `path` and `reason` of the first problem.
        """
        reading = _Reading(self._folder)
        catalogue = reading.read()
        if reading.problems:
            first = reading.problems[0]
            raise DataError(
                ErrorCode.CATALOGUE_INVALID, file=first.file, path=first.path, reason=first.reason
            )
        return catalogue


def check(folder: Path, *, english_required: bool = True) -> tuple[Problem, ...]:
    """Every problem of the catalogue in `folder`, with those that do not stop it from being loaded.

    Beyond what `load` refuses: pages and papers that no answers lead to, sentences too long or in office
    words, and (when `english_required`, as for the documents that ship) sentences without English.
    """
    reading = _Reading(folder)
    reading.read()
    for file, procedure in reading.procedures.items():
        if any(problem.file == file for problem in reading.problems):
            continue  # its parts may be missing: what follows would only repeat that
        reading.found(file, unreachable(procedure))
        reading.found(file, wording_findings(procedure, english_required=english_required))
    return tuple(reading.problems)


@dataclass(slots=True)
class _Reading:
    """A folder being read. Problems collect, in the order of the files."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)
    procedures: dict[str, Procedure] = field(default_factory=dict)

    def read(self) -> Catalogue:
        try:
            names = [name for name in _documents_in(self.folder) if name != LIFE_EVENTS_FILE]
        except OSError as error:
            self.problems.append(Problem(".", ".", f"the folder cannot be opened: {error.strerror}"))
            return Catalogue((), ())
        lists = self._lists()
        life_events = self._life_events()
        if not names:
            self.problems.append(Problem(".", ".", "there is no procedure in the folder"))
        for name in names:
            self._procedure(name, lists, {event.id for event in life_events})
        return Catalogue(tuple(self.procedures.values()), life_events, lists)

    def found(self, file: str, findings: Iterable[Finding | ShapeProblem]) -> None:
        self.problems += [Problem(file, found.path or ".", found.reason) for found in findings]

    def _procedure(self, name: str, lists: dict[str, tuple[Option, ...]], life_events: set[str]) -> None:
        document = self._document(name, ProcedureDocument)
        if document is None:
            return
        procedure, misunderstood = procedure_from(document, lists)
        self.found(name, misunderstood)
        if not misunderstood:
            self.found(name, broken_rules(procedure, life_events))
        if not name.startswith(f"{procedure.code}-"):
            self.found(name, (Finding("code", f"the file's name must begin with `{procedure.code}-`"),))
        if any(other.code == procedure.code for other in self.procedures.values()):
            self.found(name, (Finding("code", f"another file has the procedure `{procedure.code}` too"),))
        self.procedures[name] = procedure

    def _lists(self) -> dict[str, tuple[Option, ...]]:
        lists: dict[str, tuple[Option, ...]] = {}
        try:
            files = _documents_in(self.folder / LISTS_FOLDER)
        except FileNotFoundError:
            return lists
        except OSError as error:
            self.problems.append(Problem(LISTS_FOLDER, ".", f"cannot be opened: {error.strerror}"))
            return lists
        for file in files:
            name = f"{LISTS_FOLDER}/{file}"
            document = self._document(name, OptionListDocument)
            if document is not None:
                options = lists[file.removesuffix(SUFFIX)] = options_from(document)
                self.found(name, option_findings(options, "options"))
        return lists

    def _life_events(self) -> tuple[LifeEvent, ...]:
        document = self._document(LIFE_EVENTS_FILE, LifeEventsDocument)
        if document is None:
            return ()
        events = life_events_from(document)
        self.found(LIFE_EVENTS_FILE, doubles((e.id for e in events), "life_events[{}].id", "the life event"))
        return events

    def _document(self, name: str, kind: type[_T]) -> _T | None:
        try:
            found = shape_of(read_yaml(self._bytes_of(name)), kind)
        except NotReadableError as error:
            self.problems.append(Problem(name, error.path or ".", error.reason))
            return None
        if isinstance(found, tuple):
            self.found(name, found)
            return None
        return found

    def _bytes_of(self, name: str) -> bytes:
        """At most one byte more than a document may have, so that a huge file costs nothing."""
        try:
            with (self.folder / name).open("rb") as file:
                return file.read(MAX_BYTES + 1)
        except OSError as error:
            raise NotReadableError("", f"cannot be opened: {error.strerror}") from error


def _documents_in(folder: Path) -> list[str]:
    """Names of the documents in a folder, in order. Raises OSError."""
    return sorted(path.name for path in folder.iterdir() if path.suffix == SUFFIX)
