"""The digits in an article that count nothing: dates, clock times, ages, codes, telephone numbers, scores."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
_DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]|20|21)\d\d"
_SMALL = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundred|thousand)"
_CODES = r"(?:USD|EUR|GBP|RUB|UAH|DKK|SEK|NOK|ISK|CHF|CNY|RMB|JPY"
_CODES += r"|INR|PKR|PLN|CZK|HUF|TRY|AUD|CAD|NZD|ZAR|BRL|MXN|Rs|kr|R)"

_DATES = rf"""
    (?:{_DAY}\s*(?:[-–]|to|and)\s*)?{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR}\b)?
  | {_MONTH}\s+{_DAY}(?!\d|[,.]\d)(?:\s*(?:[-–]|to|and)\s*{_DAY}(?![\d,.]\d|\d|\s*%|\s+[a-z]))?(?:,?\s+{_YEAR}\b)?
  | {_MONTH},?\s+{_YEAR}\b
  | \b\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d\d)\b(?![.,/-]\d)
  | \b\d{{4}}-\d\d-\d\d\b
  | \b{_YEAR}\s?[-–/]\s?(?:\d\d|{_YEAR})\b(?![,.]?\d|\s+[a-z]+s\b)
  | \b{_YEAR}\s(?:to|and|or|until|through|till)\s{_YEAR}\b(?![,.]?\d|\s+[a-z]+s\b)
  | (?:\b|['’])\d{{2,4}}s\b
  | \b9/11\b | \b24/7\b | (?i:\bfifty-fifty\b)
"""
_TIMES = r"""
    \b\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.?|[ap]m\b)
  | \b(?:[01]?\d|2[0-4])[:h]\d\d(?::\d\d)?(?!\d)
  | \b\d{1,2}\sh\s\d\d\b
  | \b(?:[01]\d|2[0-3])[0-5]\d\s?(?:GMT|UTC|hours|hrs|local\s+time)\b
  | \b(?:at|by|until|till|since|before|after|as\s+of|from|around|shortly\s+after)\s(?:[01]?\d|2[0-3])\.[0-5]\d\b
      (?!\s*(?:%|per\s?cent|pct|m\b|million|billion|bn|[a-z]+s\b))
  | (?i:\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|quarter|half)
      \s(?:past|o['’]clock)(?:\s(?:\w+))?)
"""
_AGES = rf"""
    (?i:\b{_SMALL}(?:[-\s](?:to|and|or)[-\s]{_SMALL})?[-\s]years?[-\s]olds?\b)
  | (?i:\b(?:aged?|ages)\s(?:(?:between|from|of|about|over|under|just|around)\s)*{_SMALL}
      (?:\s?(?:to|and|[-–])\s?{_SMALL})?\b)
  | (?i:\b(?:children|kids|girls|boys|babies|people|adults|men|women|those|everyone|anyone)\s(?:(?:aged?|who\sare)\s)?
       (?:under|over|below|above)\s(?:the\sage\sof\s)?{_SMALL}\b(?!\s+[a-z]+s\b)(?!,\d))
  | (?<=[a-z][a-z]),\s\d{{2}}(?=,\s|\)|;|\.\s*$|\.\s[“"])
  | (?<=[a-zA-Z.])\s\(\d{{2}}\)
  | (?i:\b(?:in\s(?:his|her|their)\s(?:early|mid|late)?[-\s]?)\w+ies\b)
"""
_CODES_AND_NAMES = rf"""
    https?://\S+ | www\.\S+ | [\w.+-]{{1,64}}@[\w-]{{1,64}}[\w.-]{{0,64}}
  | \[\d{{1,3}}\b\]?
  | \#\d+ | §\s?\d+ | (?i:\bno(?:s|\.|s\.)?\s?(?=\d))\d[\d,]{{0,12}}
  | \b\d[\d,]{{0,12}}(?:st|nd|rd|th)\b
  | \b(?!{_CODES}\$?\d)[A-Za-z]+(?:[-–/]?\d)[\w-]*
  | \b[A-Z]{{1,2}}\d{{1,2}}[A-Z]?\s\d[A-Z]{{2}}\b
  | \b\d{{1,4}}[xX×]\d{{1,4}}\b | \b\d{{1,2}}-\d{{4,8}}\b
  | (?i:\b(?:exits?|junctions|gates|platforms|pages|articles|sections|chapters|rooms|floors|wards|districts|routes
       |lanes|tracks|phases|tiers|zones|reactors|blocks|lots|flights|resolutions|clauses|paragraphs|channels|berths
       |piers|shafts|highways|roads|motorways|episodes|questions|interstates|annexes|sectors|sites|stations)
       \s(?=\d))\d{{1,4}}[A-Z]?
      (?:(?:,\s|,?\s(?:and|to|or)\s|\s?[-–]\s?)\d{{1,4}}[A-Z]?(?![\d,.]*\d))+\b(?!\s[a-z]+s\b)
  | (?i:\b(?:form|annexe?|appendix|schedule|exhibit|building|block|flat|apartment|unit|grade|type
       |model|seat|row|gate|area|zone)
       \s(?=\d))\d{{1,4}}-?[A-Z]\b
  | (?i:\btext\s(?:[^\s.]{{1,20}}\s){{1,3}}to\s(?=\d))\d{{4,6}}\b
  | (?<=,\s)\d{{4,5}}(?=\s[A-Z][a-z]+(?<!s)(?:,|\.?\s*$))
  | \b[A-Z]\w+\s(?:Street|Road|Lane|Avenue|Boulevard|Square|Drive|Way|Place|Quay|Court)
      \s\d{{1,4}}[a-z]?\b(?!\s[a-z]+s\b)
  | \b24-hour\s(?:(?:rolling|cable|TV|television|telephone|room|emergency|news|medical|police|armed)\s){{0,3}}
      (?:news|channel|broadcaster|hotline|helpline|service|shop|care|guard|surveillance|security|clinic|line|cover|access|station|operation|store)s?\b
  | \b\d{{1,3}}(?:\.\d{{1,6}})?°?\s?[NSEW]\b
  | \b\d{{1,9}}(?:\.\d{{1,9}}){{2,8}}(?!\d)(?<!\.\d{{3}})
  | \b\d{{1,2}}/\d{{1,2}}\b | \b50-50\b
  | (?:\+\d|\(0\d|(?<![\d,.'])(?<!\d[ ])0\d)[\d\s()/-]{{5,20}}\d
  | \b\d{{3}}-\d{{3,4}}(?:-\d{{4}})?\b(?!\s+[a-z]+s\b) | \(\d{{3}}\)\s?\d{{3}}-\d{{4}}
  | \b\d{{3,5}}\s\d{{4}}\b
  | (?<![\d,.'])(?<!\d[ ])0\d[\d,]{{0,12}}\b
  | (?i:\b(?:call|dial|ring|text|phone|tel\.?|telephone|fax|hot\s?line|help\s?line|extension|ext\.
       |switchboard|p\.?o\.?\sbox|box)
       (?:\s(?:line|number)\b)?(?:[:,]|\sis)?\s(?=\d)
      (?!\d+\s+[a-z]+s\b))\d[\d\s-]{{0,20}}\b
  | \b\d{{1,5}}[A-Za-z]?(?:\s[A-Z][\w'’.-]+){{1,3}}
      \s(?:Street|St|Road|Rd|Lane|Avenue|Ave|Boulevard|Square|Drive|Way|Place|Quay|Court|Row|Yard|Stairs|Mews|Terrace
       |Gardens|Crescent|Wharf|Alley|Embankment|Grove)\b
  | \b\d-[A-Z]\b(?!-)
  | (?i:\b(?:sources|references|footnotes|notes):\s)\d{{1,2}}(?:,\s\d{{1,2}})*\b(?!\s[a-z])
"""
_SCORES = rf"""
    (?i:\b{_SMALL}\s(?:of|in)\severy\s{_SMALL}\b) | (?i:\b{_SMALL}[-\s]to[-\s](?:1|one)\b(?![.,]?\d)) |
    (?i:\bodds\s(?:of|are|were|at|stood\sat)\s(?=\d))\d{{1,4}}(?:[-/–]|\sto\s)\d{{1,4}}\b
  | (?i:\b(?:wins?|won|beats?|beat|beaten|loses?|lost|drew|draws?|victory|defeat|defeated|lead|leads|led|final|score)
      \b[^.;\n]{{0,30}}?)(?<![$£€¥])\b\d{{1,3}}[-–]\d{{1,3}}\b
      (?!\s[a-z]+s\b|[-\s]?(?:%|per\s?cent|m\b|bn\b|million|billion|trillion|thousand|hundred))
  | (?<![$£€¥])\b(?P<goals>\d{{1,2}})[-–](?P=goals)\b(?!\s[a-z]+s\b|[-\s]?(?:%|per\s?cent|m\b|bn\b|million|billion))
  | \b\d{{1,3}}[-–]\d{{1,3}}\s(?:win|victory|defeat|draw|loss|thrashing|lead|vote|ruling|decision|majority)\b
  | (?<![A-Za-z])[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\s\d{{1,2}},\s(?:[A-Z][a-z]+\s){{1,2}}\d{{1,2}}\b(?!\s[a-z]|,?\d)
  | (?i:\b{_SMALL}[-\s](?:in[-\s](?:every\s)?{_SMALL}|out\sof[-\s](?:every\s)?(?:[a-z]+|\d|[125]0|100))\b
      (?!\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)))
"""

NOISE = re.compile(f"{_DATES}|{_TIMES}|{_AGES}|{_SCORES}|{_CODES_AND_NAMES}", re.VERBOSE)
