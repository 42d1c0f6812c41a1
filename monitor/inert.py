"""Makes text of unknown origin harmless to terminals and logs: what would steer them is shown instead of sent."""

import re

# Controls (escape sequences begin with one), line separators, and the marks that turn the reading order round.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_STEERING_IN_LINES = re.compile(_STEERING.pattern.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f"))
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def inert(text: str) -> str:
    r"""`text` on one line, with every steering character written out: ESC becomes \x1b, a line end \n."""
    return _STEERING.sub(_written_out, text)


def inert_lines(text: str) -> str:
    """The same, but line ends and tabs stay what they are."""
    return _STEERING_IN_LINES.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    return _NAMED.get(match[0]) or match[0].encode("unicode_escape").decode()
