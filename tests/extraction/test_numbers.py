"""What numbers are read in a text, and with what hedges and units."""

from __future__ import annotations

import pytest

from monitor.extraction.number_grammar import scan
from monitor.extraction.qualifiers import hedge
from monitor.extraction.units import measure, money, percent


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("forty-one", 41), ("a hundred and forty-three", 143), ("two and a half million", 2_500_000), ("a dozen", 12),
        ("three dozen", 36), ("half a million", 500_000), ("twelve hundred", 1200), ("Two hundred and six", 206),
        ("one hundred twenty-five thousand", 125_000), ("2.3m", 2_300_000), ("1.4bn", 1_400_000_000), ("300K", 300_000),
        ("14.7 million", 14_700_000), ("80 000", 80_000), ("1.300.000", 1_300_000), ("4,5 millions", 4_500_000),
        ("3,4 ", 3.4), ("1,204", 1204), ("65.4 billion", 65_400_000_000), ("12,34,567", 1_234_567),
        ("1'204", 1204), ("three-quarters of a million", 750_000),
    ],
)  # fmt: skip
def test_a_number_is_read_in_every_spelling(text: str, value: float) -> None:
    """Digits, words and scales give the value that is meant."""
    (number,) = scan(text)
    assert number.low == number.high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3-4 days", 3, 4), ("one to two months", 1, 2), ("between 20 and 30", 20, 30),
        ("from 19 to 45 people", 19, 45),
        ("2 to 3 million", 2_000_000, 3_000_000), ("30–40 a day", 30, 40), ("20% to 30%", 20, 30), ("dozens", 24, 99),
        ("several hundred", 200, 999), ("tens of thousands", 20_000, 99_999),
        ("hundreds of thousands", 200_000, 999_999),
        ("scores of homes", 40, 99), ("millions", 2_000_000, 9_999_999),
    ],
)  # fmt: skip
def test_ranges_and_vague_numbers_have_bounds(text: str, low: float, high: float) -> None:
    """A range keeps its ends, a vague word stands for agreed ones."""
    (number,) = scan(text)
    assert (number.low, number.high) == (low, pytest.approx(high))


@pytest.mark.parametrize(
    "text",
    [
        "April 10", "10 April 2031", "5:42 a.m.", "2031-03-04", "the 70th brigade", "T-72", "Covid-19", "34-year-old",
        "aged between 19 and 45", "555-0142", "won 3-1", "one in seven", "CVE-2030-11874", "2019-20", "the 1990s",
        "https://news.example/2031/14", "0800 555 0199", "children under five", "14 Mill Road", "by 6.30", "10 h 30",
        "from 2011 to 2016", "one of every nine", "a 3 to 1 margin",
    ],
)  # fmt: skip
def test_what_counts_nothing_is_passed_over(text: str) -> None:
    """Dates, times, ages, codes, scores and telephone numbers are no numbers here."""
    assert scan(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("RUB 300,000", "RUB"), ("$3,500", "USD"), ("2,700 euros", "EUR"), ("£1.4bn", "GBP"), ("DKK 640m", "DKK"),
        ("12 Australian dollars", "USD"), ("GBP25", "GBP"), ("3 zloty", "PLN"), ("48 %", "percent"),
        ("4 per cent", "percent"), ("2 percentage points", "percent"), ("39 sq km", "square km"),
        ("54-metre", "metres"),
        ("72-hour", "hours"), ("12km", "km"), ("168,000 US gallons", "gallons"), ("41C", "degrees"),
    ],
)  # fmt: skip
def test_the_unit_beside_a_number_is_known(text: str, name: str) -> None:
    """Symbols, codes and names, before or after; who shares a name is settled by the article."""
    (number,) = scan(text)
    unit = next(found for read in (money, percent, measure) if (found := read(text, number.start, number.end)))
    assert unit.name == name


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("at least 40", "at_least"), ("no fewer than 40", "at_least"), ("40 or more", "at_least"),
        ("more than 40", "more_than"),
        ("well over 40", "more_than"), ("up to 40", "at_most"), ("as many as 40", "at_most"),
        ("no more than 40", "at_most"),
        ("fewer than 40", "less_than"), ("just under 40", "less_than"), ("nearly 40", "about"), ("some 40", "about"),
        ("an estimated 40", "about"), ("40 or so", "about"), ("closer to 40", "about"), ("only 40", "exact"),
        ("only about 40", "about"), ("asked about the 40", "exact"), ("raised it up to 40 from 30", "exact"),
    ],
)  # fmt: skip
def test_hedges_are_read_on_both_sides(text: str, qualifier: str) -> None:
    """The words around a number say how sure it is, unless they belong to something else."""
    number = scan(text)[0]
    assert hedge(text, number.start, number.end, number.end).qualifier == qualifier
