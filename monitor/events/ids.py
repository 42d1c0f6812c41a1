"""Short names that follow from what they name, so that every machine gives the same thing the same id."""

from __future__ import annotations

import hashlib

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"  # no i, l, o, u: nothing that is misread when typed from a mail


def short_id(*parts: str | bytes, length: int = 10) -> str:
    """An id of `length` characters (5 bits each, at most 51) that follows from the parts and their order.

    Each part is hashed with its length, so that ("ab", "c") and ("a", "bc") are different things.
    """
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return _base32(digest.digest(), length)


def article_id(sha256_hex: str) -> str:
    """The id of the article whose raw bytes have this hash: the hash's own first 50 bits."""
    return _base32(bytes.fromhex(sha256_hex), 10)


def _base32(raw: bytes, length: int) -> str:
    """The first bits of `raw`, five for each character."""
    bits = min(len(raw) * 8, length * 5 + 7) // 8 * 8
    number = int.from_bytes(raw[: bits // 8], "big")
    return "".join([_CROCKFORD[(number >> shift) & 31] for shift in range(bits - 5, -1, -5)][:length])
