"""The words at which a claim's title ends, and those that it never ends with."""

from __future__ import annotations

# A title tells what is counted; these open what is only told beside it.
ENDS = frozenset((
    ".", "!", "?", ";", ":", "—", "–", "-", "(", ")", '"', "”", "“", "who", "which", "that", "according", "but",
    "while", "and", "said", "says", "after", "as", "amid", "amidst", "following", "despite", "because", "since",
    "whereas", "although", "though", "when", "if", "before", "until", "whose", "where", "/", "…", "...", "•", "|",
))  # fmt: skip
JOINING = (
    "of ", "in ", "at ", "on ", "off ", "from ", "to ", "for ", "with ", "without ", "by ", "into ", "under ", "above ",
    "below ", "behind ", "between ", "around ", "along ", "across ", "through ", "inside ", "outside ", "over ",
    "north ", "south ", "east ", "west ", "away ", "long", "deep", "wide", "high", "tall", "thick",
)  # fmt: skip
_LOOSE_END = frozenset((
    "the", "a", "an", "of", "in", "on", "at", "to", "for", "with", "by", "from", "its", "their", "his", "her", "was",
    "were", "'s", "’s", "into", "just", "only", "already", "still", "also", "now", "then", "than", "or", "some",
    "about", "more", "not", "our", "your", "my", "this", "these", "those", "be", "been", "is", "are", "has", "have",
    "had", "could", "may", "might", "would", "will", "over", "per", "so", "far", "what",
))  # fmt: skip
_KEPT = frozenset(("so far",))


def trimmed(phrase: str) -> str:
    """The phrase without loose words and marks at its end."""
    words = phrase.split()
    while words and (words[-1].lower() in _LOOSE_END or not any(letter.isalnum() for letter in words[-1])):
        if " ".join(words[-2:]).lower() in _KEPT:
            break
        words.pop()
    return " ".join(words).rstrip(" ,;:'’‘")
