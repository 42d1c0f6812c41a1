"""An attribution while it is being found: token ranges of one article, before they are told as a statement."""

from __future__ import annotations

import msgspec

Range = tuple[int, int]


class Attribution(msgspec.Struct, frozen=True):
    """Who (`source`), by which words (`cue`), says what (`parts`): token ranges of passages, end exclusive.

    `parts` are (passage, start, end); where speech is interrupted by its frame, or runs over paragraphs, there are
    several. `head` is the token that names the source; None where nobody is named. `asked`: it is no assertion.
    `cited`: another passes on the same words and names this source ("the agency said, citing police").
    """

    passage: int
    parts: tuple[tuple[int, int, int], ...]
    cue: Range | None = None
    source: Range | None = None
    head: int | None = None
    direct: bool = False
    asked: bool = False
    cited: bool = False
