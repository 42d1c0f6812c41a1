"""Picks the currency where several go by one name: whose kroner, dinars or dollars an article means."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.extraction.units import Unit

# Name as written, singular -> (sign of the country in the text, code); the first is taken where nothing tells.
_SHARED = {
    "kr": (("Danish|Denmark|Copenhagen|DKK", "DKK"), ("Norwegian|Norway|Oslo|NOK", "NOK"),
    ("Swedish|Sweden|Stockholm|SEK", "SEK"), ("Icelandic|Iceland|Reykjavik|ISK", "ISK")),
    "dinar": (("Serbian?|Belgrade", "RSD"), ("Iraqi?|Baghdad", "IQD"), ("Kuwaiti?", "KWD"), ("Jordan(?:ian)?|Amman",
    "JOD"), ("Tunisian?|Tunis", "TND"), ("Algerian?|Algiers", "DZD"), ("Libyan?|Tripoli", "LYD"), ("Bahraini?",
    "BHD")),
    "peso": (("Mexic(?:o|an)", "MXN"), ("Argentin(?:a|e|ian)|Buenos Aires", "ARS"), ("Chile(?:an)?|Santiago", "CLP"),
    ("Colombian?|Bogot[aá]", "COP"), ("Philippines?|Filipino|Manila", "PHP"), ("Uruguay(?:an)?", "UYU"),
    ("Cuban?|Havana", "CUP")),
    "shilling": (("Kenyan?|Nairobi", "KES"), ("Ugandan?|Kampala", "UGX"), ("Tanzanian?|Dodoma", "TZS"),
    ("Somalia?|Mogadishu", "SOS")),
    "INR": (("India|Indian|Delhi|Mumbai", "INR"), ("Pakistani?|Islamabad|Karachi", "PKR"), ("Sri Lankan?|Colombo",
    "LKR"), ("Nepal(?:i|ese)?|Kathmandu", "NPR")),
    "CHF": (("Swiss|Switzerland|Zurich|Geneva|CHF", "CHF"), ("CFA", "XOF"), ("Congolese|Congo|Kinshasa", "CDF"),
    ("Rwandan?|Kigali", "RWF"), ("Burundian?|Bujumbura", "BIF"), ("Guinean|Conakry", "GNF"),
    ("Djibouti(?:an)?", "DJF"), ("Malagasy|Madagascar", "MGA")),
    "KRW": (("Korean?|Seoul", "KRW"),),
}  # fmt: skip
_CENTS = {"cent", "cents"}
# Last word of the adjective and the currency's name in singular -> code.
_ADJECTIVES = {
    ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD", ("kong", "dollar"): "HKD",
    ("singapore", "dollar"): "SGD", ("zealand", "dollar"): "NZD", ("taiwan", "dollar"): "TWD",
    ("egyptian", "pound"): "EGP", ("lebanese", "pound"): "LBP", ("syrian", "pound"): "SYP",
    ("sudanese", "pound"): "SDG", ("danish", "krone"): "DKK", ("danish", "kroner"): "DKK",
    ("norwegian", "krone"): "NOK", ("norwegian", "kroner"): "NOK", ("icelandic", "krona"): "ISK",
    ("pakistani", "rupee"): "PKR", ("nepalese", "rupee"): "NPR", ("lankan", "rupee"): "LKR",
    ("belarusian", "rouble"): "BYN", ("belarusian", "ruble"): "BYN", ("cfa", "franc"): "XOF",
    ("congolese", "franc"): "CDF", ("iraqi", "dinar"): "IQD", ("serbian", "dinar"): "RSD",
    ("kuwaiti", "dinar"): "KWD", ("moroccan", "dirham"): "MAD", ("omani", "rial"): "OMR", ("yemeni", "rial"): "YER",
    ("qatari", "riyal"): "QAR", ("mexican", "peso"): "MXN", ("chilean", "peso"): "CLP", ("argentine", "peso"): "ARS",
    ("colombian", "peso"): "COP", ("philippine", "peso"): "PHP", ("kenyan", "shilling"): "KES",
    ("ugandan", "shilling"): "UGX", ("tanzanian", "shilling"): "TZS", ("moldovan", "leu"): "MDL",
    ("moldovan", "lei"): "MDL", ("jamaican", "dollar"): "JMD", ("namibian", "dollar"): "NAD",
    ("fijian", "dollar"): "FJD", ("liberian", "dollar"): "LRD", ("barbadian", "dollar"): "BBD",
    ("brunei", "dollar"): "BND", ("zimbabwean", "dollar"): "ZWL", ("guyanese", "dollar"): "GYD",
    ("bahamian", "dollar"): "BSD", ("caribbean", "dollar"): "XCD", ("saudi", "riyal"): "SAR",
    ("qatari", "rial"): "QAR", ("yemeni", "riyal"): "YER", ("saudi", "rial"): "SAR", ("icelandic", "krónur"): "ISK",
    ("faroese", "krona"): "DKK", ("rwandan", "franc"): "RWF", ("burundian", "franc"): "BIF",
    ("guinean", "franc"): "GNF", ("djiboutian", "franc"): "DJF", ("malagasy", "franc"): "MGA",
    ("pacific", "franc"): "XPF", ("algerian", "dinar"): "DZD", ("tunisian", "dinar"): "TND",
    ("libyan", "dinar"): "LYD", ("jordanian", "dinar"): "JOD", ("bahraini", "dinar"): "BHD",
    ("macedonian", "denar"): "MKD", ("cuban", "peso"): "CUP", ("uruguayan", "peso"): "UYU",
    ("dominican", "peso"): "DOP", ("somali", "shilling"): "SOS", ("mauritian", "rupee"): "MUR",
    ("seychelles", "rupee"): "SCR", ("indonesian", "rupee"): "IDR", ("turkmen", "manat"): "TMT",
    ("lebanese", "lira"): "LBP", ("syrian", "lira"): "SYP", ("gibraltar", "pound"): "GIP",
    ("falkland", "pound"): "FKP", ("uzbek", "som"): "UZS", ("kyrgyz", "som"): "KGS", ("swedish", "krone"): "SEK",
    ("swedish", "kroner"): "SEK", ("albanian", "lek"): "ALL", ("convertible", "mark"): "BAM",
    ("bosnian", "mark"): "BAM",
}  # fmt: skip


def currency(unit: Unit, article: str) -> str:
    """The ISO code of a money unit; a shared name is told apart by its adjective, else by the countries named most."""
    adjective, _, name = unit.word.lower().rpartition(" ")
    adjective = adjective.rpartition(" ")[2]
    if code := _ADJECTIVES.get((adjective, name)):
        return code
    if name in _CENTS:
        return "EUR" if unit.name == "USD" and _in_euros(article) else unit.name
    if not unit.word or unit.name not in _SHARED:
        return unit.name
    return _most_named(unit.name, article)


@lru_cache(maxsize=16)
def _in_euros(article: str) -> bool:
    """Whether the article's other sums are in euros rather than dollars."""
    return len(re.findall(r"€|\beuros?\b|\bEUR\b", article)) > len(re.findall(r"\$|\bdollars?\b|\bUSD\b", article))


@lru_cache(maxsize=16)
def _most_named(name: str, article: str) -> str:
    named = [(len(re.findall(rf"\b(?:{signs})\b", article)), code) for signs, code in _SHARED[name]]
    return max(named, key=lambda pair: pair[0])[1]
