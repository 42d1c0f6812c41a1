"""Numbers as they leave the program."""

from monitor.whole import whole_numbers


def test_whole_numbers_lose_their_decimal_point_and_nothing_else_changes() -> None:
    """155.0 people are 155, wherever they stand; fractions, huge numbers and texts stay."""
    told = whole_numbers({"value": 155.0, "range": [1.5, 2.0, {"high": 1e300}], "text": "155.0", "none": None})
    assert told == {"value": 155, "range": [1.5, 2, {"high": 1e300}], "text": "155.0", "none": None}
    assert isinstance(told["value"], int)
    assert isinstance(told["range"][2]["high"], float)
