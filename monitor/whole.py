"""Writes counts as people write them: 155, not 155.0, wherever figures leave the program as JSON."""

from __future__ import annotations

from typing import Any

_EXACT = 2**53  # beyond it a float no longer holds every whole number


def whole_numbers(item: Any) -> Any:
    """The same plain value, every whole float in it told as an integer."""
    if isinstance(item, float) and item.is_integer() and abs(item) <= _EXACT:
        return int(item)
    if isinstance(item, dict):
        return {key: whole_numbers(value) for key, value in item.items()}
    if isinstance(item, list | tuple):
        return [whole_numbers(value) for value in item]
    return item
