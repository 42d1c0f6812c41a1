"""Makes the event of an article from its document: the one shape, for what is received and for what is only tried."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from monitor.events import ids
from monitor.events.kinds import ArticleReceived

if TYPE_CHECKING:
    from monitor import config
    from monitor.inbox.document import Document


def received(document: Document, raw: bytes, file: str, inbox: config.Inbox, received_at: str) -> ArticleReceived:
    """The event that receives a document: `raw` are the bytes that it is known by, `file` its name in the inbox."""
    sha256 = hashlib.sha256(raw).hexdigest()
    return ArticleReceived(
        article_id=ids.article_id(sha256),
        sha256=sha256,
        size=len(raw),
        inbox=inbox.name,
        file=file,
        format=document.format,
        text=document.text,
        received_at=received_at,
        title=document.title,
        outlet=document.outlet or inbox.outlet,
        author=document.author,
        origin=document.origin,
        url=document.url,
        published_at=document.published_at,
        modified_at=document.modified_at,
        language=document.language,
        blocks=document.blocks,
    )
