"""What a role may do at the desk."""

from __future__ import annotations

from kiosk.application.ports import Role, StaffMember
from kiosk.domain.errors import DeniedError, ErrorCode


def may_serve(member: StaffMember | None) -> bool:
    """Whether `member` may call numbers and work on cases; None is a command line.

    A helper types for citizens and answers their calls, but never approves.
    """
    return member is None or member.role is not Role.HELPER


def require_server(member: StaffMember | None) -> None:
    """Raises DeniedError (role.not_allowed) unless `member` may call numbers and work on cases."""
    if not may_serve(member):
        raise DeniedError(ErrorCode.ROLE_NOT_ALLOWED)


def require_admin(member: StaffMember) -> None:
    """Raises DeniedError (role.not_allowed) unless `member` administers this point."""
    if member.role is not Role.ADMIN:
        raise DeniedError(ErrorCode.ROLE_NOT_ALLOWED)
