"""The words that numbers are written with, and the bounds that vague ones stand for."""

from __future__ import annotations

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "lakh": 100_000, "million": 1_000_000, "crore": 10_000_000,
    "billion": 1_000_000_000, "trillion": 1_000_000_000_000, "mln": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000,
}  # fmt: skip
# Plurals after a number ("4.5 millions"), or alone as vague numbers.
PLURAL_SCALES = {
    "dozens": 12, "hundreds": 100, "thousands": 1_000, "lakhs": 100_000, "millions": 1_000_000, "crores": 10_000_000,
    "billions": 1_000_000_000, "trillions": 1_000_000_000_000,
}  # fmt: skip
# Letters written right behind digits.
SUFFIXES = {
    "k": 1_000, "K": 1_000, "m": 1_000_000, "M": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "mio": 1_000_000,
    "b": 1_000_000_000, "B": 1_000_000_000, "bn": 1_000_000_000, "Bn": 1_000_000_000, "BN": 1_000_000_000,
    "tn": 1_000_000_000_000, "trn": 1_000_000_000_000, "T": 1_000_000_000_000,
}  # fmt: skip
FRACTIONS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip

# (low, high) of a vague number that stands alone; "tens of", "scores of" and "hundreds of" multiply the next one.
VAGUE = {
    "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2_000, 9_999),
    "lakhs": (200_000, 999_999), "millions": (2_000_000, 9_999_999), "billions": (2_000_000_000, 9_999_999_999),
    "trillions": (2_000_000_000_000, 9_999_999_999_999),
}  # fmt: skip
TIMES_VAGUE = {"tens": (20, 100), "dozens": (24, 100), "scores": (40, 100), "hundreds": (200, 1_000)}
# "several hundred", "a few thousand": the bounds of the plural.
SEVERAL = {
    "dozen": (24, 99), "hundred": (200, 999), "thousand": (2_000, 9_999), "million": (2_000_000, 9_999_999),
    "billion": (2_000_000_000, 9_999_999_999), "score": (40, 99),
}  # fmt: skip
