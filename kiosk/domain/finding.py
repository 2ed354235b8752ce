"""What is wrong with a procedure, and where in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One broken rule.

    Attributes:
        path: the place, as attributes and indices (`steps[2].fields[0].type`); empty for the whole.
        reason: what is wrong, in English, for the person who wrote the procedure.
    """

    path: str
    reason: str
