"""Reads articles that came as JSON: one record, a list of them, or one on each line; ninjs and plainer forms."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NoReturn

from monitor.errors import UnreadableError
from monitor.inbox import masthead, metadata, read_html
from monitor.inbox.charset import decode
from monitor.inbox.document import Document
from monitor.inbox.parts import compose, folded, lines_at_top, plain, tidy
from monitor.inbox.pieces import Held

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from monitor.inbox.pieces import Budget

_TEXT = (
    "text",
    "body_text",
    "bodytext",
    "article_body",
    "full_text",
    "content_text",
    "body",
    "content",
    "description_text",
)
_HTML = ("html", "content_html", "body_html", "body_xhtml", "bodyhtml")
_LISTS = ("items", "articles", "documents", "stories", "entries", "results", "records", "data")
_DEEPEST = 100
_LEAST_CHARS = 20
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BEGINS = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*"|\[\s*\{\s*")')
_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld"})


def open_document(raw: bytes, _: Budget) -> Iterator[Held]:
    """The articles in the bytes of a .json file: the file itself where it is one record, else each record.

    Raises:
        UnreadableError: the bytes are no JSON that every program reads alike, or hold no record of an article.
    """
    return _held(_parsed(decode(raw)), raw)


def open_lines(raw: bytes, _: Budget) -> Iterator[Held]:
    """The articles in the bytes of a .jsonl file, one on each line; a line that cannot be read is told of."""
    for number, line in enumerate(decode(raw).split("\n"), start=1):
        if line.strip():
            yield _line(str(number), line)


def looks_like(raw: bytes) -> bool:
    """Whether the bytes are plainly an article as JSON, whatever their file is called."""
    if not _BEGINS.match(raw[:1000]):
        return False
    try:
        given = _parsed(decode(raw))
    except UnreadableError:
        return False
    return next(_held(given, raw), Held("", b"", problem="")).document is not None


def article(record: Mapping[str, Any], form: str = "json") -> Document:
    """The article that a record holds.

    Raises:
        UnreadableError: it holds none.
    """
    keys = {_snake(key): value for key, value in record.items()} | _of_ninjs(record)
    if str(keys.get("pubstatus")).lower() in _WITHDRAWN:
        raise UnreadableError(f"says of itself that it is {keys['pubstatus']}")
    told = metadata.Told(*(tidy(value) or None if value else None for value in metadata.read(keys)))
    if told.published_at is None:
        told = told._replace(published_at=told.modified_at, modified_at=None)
    if text := next((keys[key] for key in _TEXT if _is_text(keys.get(key))), None):
        return _from_text(plain(text).strip("\n"), told, form)
    if page := next((keys[key] for key in _HTML if _is_text(keys.get(key))), None):
        return _from_html(page, told, form)
    raise UnreadableError(
        f"has no text; it is looked for under {', '.join(_TEXT[:2])}, {', '.join(_HTML[:2])} and others"
    )


def encoded(record: Mapping[str, Any]) -> bytes:
    """The record's own bytes: the same for the same record, wherever it stands and however it was laid out."""
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


# ------------------------------------------------------------------------------------------ the records


def _held(given: Any, raw: bytes) -> Iterator[Held]:
    if isinstance(given, dict) and (records := _list_in(given)) is not None:
        title = given.get("title")
        yield from _records([_with_outlet(one, title) for one in records])
    elif isinstance(given, dict):
        yield Held("", raw, article(given))
    elif isinstance(given, list):
        yield from _records(given)
    else:
        raise UnreadableError("is JSON, but neither a record nor a list of records")


def _list_in(given: Mapping[str, Any]) -> list[Any] | None:
    if any(_is_text(given.get(key)) for key in (*_TEXT, *_HTML)):
        return None
    lists = (given.get(key) for key in _LISTS)
    return next((one for one in lists if isinstance(one, list) and one and isinstance(one[0], dict)), None)


def _with_outlet(record: Any, outlet: object) -> Any:
    """A record of a feed, which tells by its own title whose articles these are."""
    told = isinstance(record, dict) and metadata.read({_snake(key): value for key, value in record.items()}).outlet
    return record if told or not isinstance(record, dict) or not _is_text(outlet) else record | {"outlet": outlet}


def _records(records: list[Any]) -> Iterator[Held]:
    for number, record in enumerate(records, start=1):
        yield _record(str(number), record)


def _record(name: str, record: Any) -> Held:
    raw = encoded(record)
    if not isinstance(record, dict):
        return Held(name, raw, problem="is no record of an article")
    try:
        return Held(name, raw, article(record))
    except UnreadableError as error:
        return Held(name, raw, problem=str(error))


def _line(name: str, line: str) -> Held:
    try:
        return _record(name, _parsed(line))
    except UnreadableError as error:
        return Held(name, line.encode("utf-8", "replace"), problem=str(error))


# ------------------------------------------------------------------------------------------ strict JSON


def _parsed(text: str) -> Any:
    """The JSON in a text, if every program would read it alike."""
    try:
        given = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse, parse_float=_finite)
    except RecursionError:
        given = None
        deep = True
    except ValueError as error:
        raise UnreadableError(f"is no valid JSON ({_short(error)})") from error
    else:
        deep = _is_deep(given)
    if deep:
        raise UnreadableError(f"is JSON nested more than {_DEEPEST} deep")
    return given


def _short(error: ValueError) -> str:
    return str(error)[:200]


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueError(f"the key {twice[:60]!r} stands twice in one record")
    return record


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number in JSON")


def _finite(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"{text[:40]} is larger than any number that programs agree on")
    return number


def _is_deep(given: Any) -> bool:
    level = [given]
    for _ in range(_DEEPEST):
        level = [
            value
            for one in level
            if isinstance(one, dict | list)
            for value in (one.values() if isinstance(one, dict) else one)
        ]
        if not level:
            return False
    return True


# ------------------------------------------------------------------------------------------ a record as an article


def _snake(key: str) -> str:
    return _CAMEL.sub("_", key).lower().replace("-", "_")


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _of_ninjs(record: Mapping[str, Any]) -> dict[str, Any]:
    """What ninjs 2 tells in lists of values: headlines, bodies and where the news comes from."""
    found: dict[str, Any] = {}
    for key, name in (("headlines", "title"), ("bylines", "author"), ("infosources", "outlet")):
        values = record.get(key)
        first = values[0] if isinstance(values, list) and values and isinstance(values[0], dict) else {}
        if told := first.get("value") or first.get("name") or first.get("byline"):
            found[name] = told
    bodies = record.get("bodies")
    for body in bodies if isinstance(bodies, list) else []:
        if isinstance(body, dict) and _is_text(body.get("value")):
            kind = str(body.get("contenttype") or body.get("contentType") or body.get("role"))
            found.setdefault("html" if "html" in kind else "text", body["value"])
    return found


def _from_text(text: str, told: metadata.Told, form: str) -> Document:
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if told.title and folded(first) != folded(told.title):
        text = f"{told.title}\n\n{text}"
    if len(text.strip()) < _LEAST_CHARS:
        raise UnreadableError("has no text worth the name")
    seen = masthead.read(lines, told.title)
    return _document(text + "\n", told, seen, form)


def _from_html(page: str, told: metadata.Told, form: str) -> Document:
    parts = read_html.read_fragment(page)
    if sum(len(part.words) for part in parts) < _LEAST_CHARS:
        raise UnreadableError("has no text worth the name")
    seen = masthead.read(lines_at_top(parts), told.title)
    text, blocks = compose(told.title, parts)
    document = _document(text, told, seen, form)
    return Document(
        **{name: getattr(document, name) for name in document.__struct_fields__ if name != "blocks"}, blocks=blocks
    )


def _document(text: str, told: metadata.Told, seen: Any, form: str) -> Document:
    return Document(
        text=text,
        format=form,
        title=told.title or seen.title,
        outlet=told.outlet or seen.outlet,
        author=told.author or seen.author,
        origin=told.origin or seen.origin,
        url=told.url,
        published_at=told.published_at or seen.published_at,
        modified_at=told.modified_at or seen.modified_at,
        language=told.language,
    )
