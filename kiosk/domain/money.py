"""Money: whole đồng, as `int`."""

from __future__ import annotations


def format_vnd(amount_vnd: int) -> str:
    """`15000` → `15.000 đ`, as amounts are written in Việt Nam."""
    return f"{amount_vnd:,}".replace(",", ".") + " đ"
