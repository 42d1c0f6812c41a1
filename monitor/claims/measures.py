"""Knows measures: which units measure the same, and what one is in another."""

from __future__ import annotations

import functools

from monitor.claims.folding import plain

# unit -> (dimension, size in the dimension's base unit: metre, square metre, litre, kilogram, second, byte, watt, m/s)
_UNITS: dict[str, tuple[str, float]] = {}
for _dimension, _listed in {
    "length": "mm:0.001 millimetre:0.001 cm:0.01 centimetre:0.01 m:1 metre:1 km:1000 kilometre:1000 mile:1609.344 "
    "foot:0.3048 feet:0.3048 ft:0.3048 inch:0.0254 yard:0.9144 nautical_mile:1852",
    "area": "square_km:1000000 square_m:1 square_metre:1 square_kilometre:1000000 sq_km:1000000 km2:1000000 "
    "hectare:10000 ha:10000 acre:4046.8564 square_mile:2589988.1 sq_mile:2589988.1 square_foot:0.09290304",
    "volume": "litre:1 l:1 millilitre:0.001 ml:0.001 gallon:3.785411784 barrel:158.987295 cubic_metre:1000 "
    "us_gallon:3.785411784 cubic_meter:1000 bbl:158.987295 cubic_foot:28.316847",
    "mass": "milligram:0.000001 mg:0.000001 gram:0.001 g:0.001 kg:1 kilogram:1 kilo:1 tonne:1000 ton:1000 "
    "metric_ton:1000 metric_tonne:1000 pound:0.45359237 lb:0.45359237 ounce:0.0283495 kiloton:1000000 "
    "megaton:1000000000",
    "time": "second:1 minute:60 hour:3600 day:86400 week:604800 month:2629800 year:31557600 decade:315576000",
    "data": "byte:1 kilobyte:1000 megabyte:1000000 gigabyte:1000000000 gb:1000000000 mb:1000000 terabyte:1000000000000 "
    "tb:1000000000000 petabyte:1000000000000000",
    "power": "watt:1 kilowatt:1000 kw:1000 megawatt:1000000 mw:1000000 gigawatt:1000000000 gw:1000000000",
    "speed": "knot:0.514444 km_h:0.277778 kph:0.277778 mph:0.44704 kilometre_per_hour:0.277778 mile_per_hour:0.44704",
}.items():
    for _pair in _listed.split():
        _unit, _, _size = _pair.partition(":")
        _UNITS[_unit] = (_dimension, float(_size))
        _UNITS[_unit.replace("metre", "meter").replace("litre", "liter")] = (_dimension, float(_size))


@functools.lru_cache(maxsize=5_000)
def measure(unit: str) -> tuple[str, float]:
    """The dimension of a unit and its size in the base unit; a unit that is not known is a dimension of its own."""
    words = plain(unit).replace(" ", "_")
    for form in (words, words.removesuffix("s"), words.removesuffix("es"), words.replace("miles", "mile")):
        if form in _UNITS:
            return _UNITS[form]
    return words.removesuffix("s"), 1.0


def bulk(unit: str) -> bool:
    """Whether the unit measures how much there is of a stuff: by volume or by mass, two ways to answer one question."""
    return measure(unit)[0] in {"volume", "mass"}
