"""What a number is measured in: money in any currency, percent, and measures, by the words beside the number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

UnitClass = Literal["money", "percent", "measure", "duration"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found beside a number; `start` and `end` take in its own words. `factor` turns cents into dollars."""

    name: str  # ISO 4217 code, "percent", or the measure in the plural
    kind: UnitClass
    start: int
    end: int
    factor: float = 1.0
    more: float = 0.0  # what a smaller unit behind it adds: the two inches of "six feet two inches"
    word: str = ""  # as written, where more than one currency goes by it ("kroner")


SYMBOLS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₪": "ILS",
    "₺": "TRY", "₦": "NGN", "₫": "VND", "₱": "PHP", "฿": "THB", "₲": "PYG", "₡": "CRC", "₸": "KZT", "₾": "GEL",
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "R$": "BRL", "NT$": "TWD", "MX$": "MXN", "Rs": "INR", "Rs.": "INR", "kr": "kr", "kr.": "kr", "zł": "PLN",
    "Fr": "CHF", "Fr.": "CHF", "RM": "MYR", "Rp": "IDR", "Kč": "CZK", "Ft": "HUF", "RMB": "CNY", "KSh": "KES",
}  # fmt: skip
CODES = frozenset({
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF",
    "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC",
    "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS",
    "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD",
    "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL",
    "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD",
    "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD",
    "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SYP", "SZL",
    "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND",
    "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWL",
})  # fmt: skip
# A currency's name in singular or plural. Where several countries use the name, `money` picks one.
NAMES = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "quid": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB", "hryvnia": "UAH", "hryvnya": "UAH", "rupee": "INR",
    "rupiah": "IDR", "ringgit": "MYR", "baht": "THB", "dong": "VND", "zloty": "PLN", "złoty": "PLN", "forint": "HUF",
    "koruna": "CZK", "krone": "kr", "kroner": "kr", "krona": "SEK", "kronor": "SEK", "kronur": "ISK", "lira": "TRY",
    "shekel": "ILS", "dirham": "AED", "riyal": "SAR", "rial": "IRR", "dinar": "dinar", "peso": "peso", "real": "BRL",
    "reais": "BRL", "rand": "ZAR", "naira": "NGN", "cedi": "GHS", "shilling": "shilling", "franc": "CHF", "leu": "RON",
    "lei": "RON", "lev": "BGN", "leva": "BGN", "tenge": "KZT", "lari": "GEL", "taka": "BDT", "birr": "ETB",
    "kwacha": "ZMW", "kwanza": "AOA", "afghani": "AFN", "manat": "AZN", "dram": "AMD", "som": "KGS", "soum": "UZS",
    "krónur": "ISK", "crown": "CZK", "denar": "MKD", "riel": "KHR", "kyat": "MMK", "ngultrum": "BTN",
    "rufiyaa": "MVR", "tugrik": "MNT", "somoni": "TJS", "guarani": "PYG", "guaraní": "PYG", "soles": "PEN",
    "boliviano": "BOB", "bolivar": "VES", "bolívar": "VES", "colones": "CRC", "quetzal": "GTQ", "quetzales": "GTQ",
    "lempira": "HNL", "cordoba": "NIO", "córdoba": "NIO", "balboa": "PAB", "gourde": "HTG", "pula": "BWP",
    "metical": "MZN", "meticais": "MZN", "ariary": "MGA", "dalasi": "GMD", "escudo": "CVE", "emalangeni": "SZL",
    "maloti": "LSL", "pataca": "MOP", "vatu": "VUV", "kina": "PGK", "ouguiya": "MRU", "litas": "EUR", "kuna": "HRK",
    "deutschmark": "DEM", "drachma": "GRD", "peseta": "ESP", "guilder": "NLG", "markka": "FIM", "euros": "EUR",
    "sterling": "GBP",
}  # fmt: skip
_ALSO_WORDS = {"real", "som", "dong", "crown", "litas"}  # other words in the singular
CENTS = {"cent": "USD", "pence": "GBP", "penny": "GBP", "kopeck": "RUB", "kopek": "RUB", "paise": "INR"}

# Each unit with the patterns of its forms, parted by a slash. Small ones go by the form that the article uses.
_MEASURES = {
    "km": "km / kms / kilomet(?:re|er)s?", "metres": "met(?:re|er)s?", "cm": "cm", "centimetres": "centimet(?:re|er)s?",
    "mm": "mm", "millimetres": "millimet(?:re|er)s?", "miles": "miles? / mi",
    "nautical miles": "nautical[ -]miles? / nm",
    "feet": "feet / foot / ft", "inches": "inch(?:es)?", "yards": "yards?",
    "square km": r"(?:square|sq\.?)[ -](?:kilomet(?:re|er)s?|km) / km2 / km²",
    "square metres": r"(?:square|sq\.?)[ -](?:met(?:re|er)s?|m) / sqm / m2 / m²",
    "square miles": r"(?:square|sq\.?)[ -]miles?", "square feet": r"(?:square|sq\.?)[ -](?:feet|foot|ft)",
    "hectares": "hectares? / ha", "acres": "acres?", "cubic metres": "cubic[ -]met(?:re|er)s? / m3 / m³",
    "cubic feet": "cubic[ -](?:feet|foot)",
    "km per hour": "kph / kmh / kmph / (?:kilomet(?:re|er)s?|km)(?:[ -](?:per|an)[ -]hour) / km.h",
    "mph": "mph / miles[ -](?:per|an)[ -]hour", "knots": "knots? / kts",
    "tonnes": "tonnes? / metric[ -]tons?", "tons": "tons?", "kg": "kgs? / kilos?", "kilograms": "kilogram(?:me)?s?",
    "grams": "gram(?:me)?s? / g", "mg": "mg", "milligrams": "milligram(?:me)?s?",
    "pounds": "lbs? / pounds?", "ounces": "ounces? / oz",
    "litres": "lit(?:re|er)s?", "ml": "ml", "millilitres": "millilit(?:re|er)s?", "gallons": "(?:US[ -])?gallons?",
    "barrels": "barrels? / bbl", "bushels": "bushels?",
    "degrees": "degrees?(?:[ -](?:Celsius|Fahrenheit|C|F))? / °[CF]? / C / F",
    "gigawatts": "GW / gigawatts?", "megawatts": "MW / megawatts?", "kilowatts": "kW / kilowatts?",
    "gigawatt-hours": "GWh / gigawatt[ -]hours?", "megawatt-hours": "MWh / megawatt[ -]hours?",
    "kilowatt-hours": "kWh / kilowatt[ -]hours?", "terabytes": "terabytes? / TB", "gigabytes": "gigabytes? / GB",
    "megabytes": "megabytes? / MB", "petabytes": "petabytes? / PB", "bitcoins": "bitcoins? / BTC",
    "decibels": "decibels? / dB", "hertz": "hertz / Hz", "volts": "volts?", "kilotons": "kilotons? / kt",
    "dpi": "dpi", "pixels": "pixels? / megapixels?",
}  # fmt: skip
_DURATIONS = {
    "seconds": "seconds? / secs?", "minutes": "minutes? / mins?", "hours": "hours? / hrs?", "days": "days?",
    "nights": "nights?", "weeks": "weeks?", "months": "months?", "years": "years? / yrs?", "decades": "decades?",
    "centuries": "century / centuries", "fortnights": "fortnights?",
}  # fmt: skip
_NO_ABBREVIATION_APART = {"mi", "C", "F", "nm", "ha", "m", "t", "oz", "kt", "PB", "ft"}

ATTACHED = frozenset({
    "km", "kms", "cm", "mm", "kg", "kgs", "mg", "ml", "g", "t", "l", "ft", "lb", "lbs", "oz", "mph", "kph", "kmh",
    "ha", "GW", "MW", "kW", "GWh", "MWh", "kWh", "TB", "GB", "MB", "PB", "BTC", "C", "F", "bbl", "hrs", "hr",
    "sec", "min", "mins", "mi", "kts", "dB", "Hz", "nm", "sqm", "kt",
})  # fmt: skip
_SINGLE_LETTERS = {"g": "grams", "t": "tonnes", "l": "litres"}


def _pattern(table: dict[str, str]) -> re.Pattern[str]:
    """The forms of all units, longest first; words of four letters and more in any case."""
    forms = sorted((form for joined in table.values() for form in joined.split(" / ")), key=len, reverse=True)
    cased = [form if len(form) < 4 else f"(?i:{form})" for form in forms]
    return re.compile(rf"(?P<gap>[ -]?)(?P<unit>{'|'.join(cased)})(?![A-Za-z²³])")


_SMALL = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11,
}  # fmt: skip
_INCHES = re.compile(
    rf"(?:,? (?:and )?)?(?P<inches>1[01]|\d|{'|'.join(_SMALL)})[ -]?(?:inch(?:es)?|ins?)\b", re.IGNORECASE
)
_OF_MAGNITUDE = re.compile(r"\bmagnitude(?:\s(?:of|was))?\s\Z", re.IGNORECASE)
_MAGNITUDE = re.compile(r"[- ]magnitude\b", re.IGNORECASE)
_MEASURE = _pattern(_MEASURES | _DURATIONS)
_FORMS = [
    (name, re.compile("|".join(forms.split(" / ")), re.IGNORECASE)) for name, forms in (_MEASURES | _DURATIONS).items()
]
_PERCENT = re.compile(
    r"[ -]?(?:%|per[ -]?cent(?:age[ -]points?)?\b|pct\b|percentage[ -]points?\b|pc\b|p\.c\.)", re.IGNORECASE
)
_SYMBOL = re.compile(
    r"(?P<symbol>(?<![A-Za-z])(?:US|AU|CA|NZ|HK|NT|MX|A|C|S|R)?\$|[£€¥₹₽₴₩₪₺₦₫₱฿₲₡₸₾]|(?<![A-Za-z])(?:Rs\.?|kr\.?|RMB|RM|KSh|Rp|[A-Z]{3}))\s?\Z"
)
_PENCE = re.compile(r"(?:p|p\.)(?![A-Za-z])")
_CODE_AFTER = re.compile(r" ?(?P<code>[A-Z]{3}|RMB|kr|zł|Kč|€|£|\$)(?![A-Za-z])")
_NAME_AFTER = re.compile(
    r"[ -](?:of )?(?P<adjective>(?:[A-Z][A-Za-z]+|sterling|convertible|euro(?= cents?\b)) (?:[A-Z][a-z]+ )?)?"
    r"(?P<name>[A-Za-zÀ-ž]+)\b"
)
_WEIGHED = re.compile(
    r"[ -]pounds?(?=\s(?:of\s(?!money|public|tax)[a-z]|in\sweight|heavy|heavier)|[ -](?:bombs?|warheads?|shells?"
    r"|devices?|man|woman|boy|rocks?|boulders?|cargo|loads?|bags?|sacks?|animals?|fish)\b)",
    re.IGNORECASE,
)
_DID_WIN = re.compile(
    r"\s(?:an?(?!\s(?:year|month|week|day|hour|head|share|kilo|litre|ticket)\b)|the|their|its|[a-z]+s|\d+|over|back|by)\b"
)
_WEIGHS = re.compile(r"\bweigh\w*\s(?:\S+\s){0,3}\Z", re.IGNORECASE)


def money(text: str, start: int, end: int) -> Unit | None:
    """The currency of the number at start..end: a symbol or code before it, a code or name after it."""
    before = _SYMBOL.search(text, max(0, start - 5), start)
    if before:
        code = _by_symbol(before["symbol"])
        if code:
            return Unit(code, "money", before.start(), end, word=before["symbol"] if code.islower() else "")
    after = _CODE_AFTER.match(text, end)
    if after and (code := _by_symbol(after["code"])):
        return Unit(code, "money", start, after.end(), word=after["code"] if code.islower() else "")
    if pence := _PENCE.match(text, end):
        return Unit("GBP", "money", start, pence.end(), factor=0.01)
    return _named_money(text, start, end)


def _by_symbol(symbol: str) -> str | None:
    if symbol in SYMBOLS:
        return SYMBOLS[symbol]
    return symbol if symbol in CODES else None


def _named_money(text: str, start: int, end: int) -> Unit | None:
    """As in "2,700 euros", "640 million kroner", "300 Australian dollars", "12 US cents"."""
    after = _NAME_AFTER.match(text, end)
    if not after:
        return None
    name = after["name"].lower()
    weighed = _WEIGHED.match(text, end) or _WEIGHS.search(text, max(0, start - 40), start)
    if name == "won" or (name.startswith("pound") and weighed):
        return _won(text, start, end, after) if name == "won" else None
    single = name[:-1] if name.endswith("s") and (name[:-1] in NAMES or name[:-1] in CENTS) else name
    adjective = (after["adjective"] or "").strip()
    if code := CENTS.get(single):
        code = "EUR" if adjective.lower() == "euro" else code
        return Unit(code, "money", start, after.end(), factor=0.01, word=single)
    code = NAMES.get(single)
    if code is None or (single in _ALSO_WORDS and single == name):
        return None
    return Unit(code, "money", start, after.end(), word=f"{adjective} {single}".strip())


def _won(text: str, start: int, end: int, after: re.Match[str]) -> Unit | None:
    """The Korean currency behind a large number, unless "won" is what they did: "5,000 won", not "5,000 won seats"."""
    large = len(text[start:end]) > 3 and bool(re.search(r"[, ]\d{3}|illion|bn|\d000", text[start:end]))
    return Unit("KRW", "money", start, after.end()) if large and not _DID_WIN.match(text, after.end()) else None


def percent(text: str, start: int, end: int) -> Unit | None:
    """Percent or percentage points right behind the number."""
    after = _PERCENT.match(text, end)
    return Unit("percent", "percent", start, after.end()) if after else None


def measure(text: str, start: int, end: int) -> Unit | None:
    """A length, weight, speed, duration ... right behind the number: "54-metre", "39 sq km", "72-hour", "12km"."""
    if magnitude := _magnitude(text, start, end):
        return magnitude
    after = _MEASURE.match(text, end)
    if not after or (after["gap"] and after["unit"] in _NO_ABBREVIATION_APART):
        return None
    name = _measure_name(after["unit"])
    if "meter" in after["unit"].lower() or "liter" in after["unit"].lower():
        name = name.replace("metre", "meter").replace("litre", "liter")
    if name == "feet" and (rest := _INCHES.match(text, after.end())):
        inches = _SMALL.get(rest["inches"].lower()) or int(rest["inches"])
        return Unit(name, "measure", start, rest.end(), more=round(inches / 12, 4))
    return Unit(name, "duration" if name in _DURATIONS else "measure", start, after.end())


def _magnitude(text: str, start: int, end: int) -> Unit | None:
    """The strength of a quake: "magnitude 6.2", "6.2-magnitude"."""
    if end - start > 4 or not (_OF_MAGNITUDE.search(text, max(0, start - 14), start) or _MAGNITUDE.match(text, end)):
        return None
    return Unit("magnitude", "measure", start, end)


@lru_cache(maxsize=512)
def _measure_name(form: str) -> str:
    """The plural that a unit goes by: "km" for "kilometres"."""
    exact = _SINGLE_LETTERS.get(form)
    return exact or next(name for name, pattern in _FORMS if pattern.fullmatch(form))
