"""What one event changes: the shapes that go from the store into the fold, and from the fold to store and rules."""

from __future__ import annotations

from typing import Literal

import msgspec

from monitor.claims.claim import Claim  # noqa: TC001 - msgspec looks the field types up when it decodes

ArticleStatus = Literal["accepted", "copy", "revision", "rejected", "retracted"]


class Keys(msgspec.Struct, frozen=True):
    """What has to be loaded before an event can be projected.

    `anchors` find the articles of the same story, `names` (folded) the parties of its people,
    `marks` the articles with some of the same text or the same address.
    """

    anchors: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


class KnownArticle(msgspec.Struct, frozen=True):
    """An article as later ones are compared with it; `runs` are sorted hashes of the runs of words in its body."""

    id: str
    file: str
    position: int
    outlet: str | None
    title: str | None
    url: str | None
    origin: str | None
    published_at: str | None
    received_at: str
    runs: tuple[int, ...] = ()


class Slice(msgspec.Struct, frozen=True):
    """The part of the projection that one event can touch.

    `parties` maps folded names of people to parties; `anchors` tell the stories of the articles that the claims are
    from, by their ids; `near` are articles with some of the same text or its address,
    all of whose claims are among `claims`; `common` are those of the article's own anchors that many articles have.
    `keys` are what it was loaded for: whatever they hold need not be worked out again.
    """

    claims: tuple[Claim, ...] = ()
    parties: dict[str, str] = {}
    near: tuple[KnownArticle, ...] = ()
    anchors: dict[str, tuple[str, ...]] = {}
    common: frozenset[str] = frozenset()
    keys: Keys = Keys()


class ArticleRow(msgspec.Struct, frozen=True):
    """A line of `monitor articles`. `id` and `sha256` are None where a file was never read."""

    position: int  # of the event in the log
    id: str | None
    file: str
    sha256: str | None
    title: str | None
    outlet: str | None
    published_at: str | None
    received_at: str
    status: ArticleStatus
    reason: str | None = None


class ChangedClaim(msgspec.Struct, frozen=True):
    """A claim before and after an event; `before` is None for a new one."""

    before: Claim | None
    after: Claim


class Changes(msgspec.Struct, frozen=True):
    """All that an event changes in the projection, and the position that it brings the projection to.

    `printed` is how the article is recognised later, under `marks`; None where it is but a copy. `dropped` are claims,
    as they stood, that others have taken in with all their figures; `anchors` tell the article's story.
    """

    position: int
    article: ArticleRow | None = None
    claims: tuple[ChangedClaim, ...] = ()
    parties: tuple[tuple[str, str], ...] = ()  # (folded name, party), newly learned
    printed: KnownArticle | None = None
    marks: tuple[str, ...] = ()
    dropped: tuple[Claim, ...] = ()
    anchors: tuple[str, ...] = ()


class Shown(msgspec.Struct, frozen=True):
    """Claims as people see them.

    `moved` tells under which id those of the machine's are found that are not shown under their own; `titles` which
    claims a person gave a title.
    """

    claims: tuple[Claim, ...]
    moved: dict[str, str] = {}
    titles: dict[str, str] = {}
