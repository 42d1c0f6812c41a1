"""Decides which files of an inbox are new and finished, and which have to be waited for."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from monitor.events.log import timestamp
from monitor.inbox.folder import FINISHED
from monitor.inbox.seen import Seen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.inbox.folder import Entry

_NS = 1_000_000_000
_MOVED_IN = f"{FINISHED}/"  # files there came by a single move, and are whole from the first moment


class Plan(NamedTuple):
    """What is to be done with the files of an inbox."""

    take: list[Entry]  # in the order in which they are to be taken
    wait: list[Seen]
    retry_in_s: float | None  # when the first of those that wait may be ready
    done: list[Entry]  # whose articles are in the log already
    refused: list[Entry]  # whose rejection is in the log already
    known: int  # all that need nothing more
    late: list[Entry]  # whose articles are in the log already, and what tells of them came or changed after that


def plan(
    entries: Sequence[Entry],
    remembered: Mapping[str, Seen],
    now: datetime,
    quiet_s: float,
    *,
    newest: bool = False,
    in_pairs: bool = False,
) -> Plan:
    """Parts the files by what is remembered of them. A file is finished when it has been still for `quiet_s`.

    Those that are ready go in order of modification time, then name, or with `newest` the other way round. With
    `in_pairs` a file is waited with until the one is there that tells of it.
    """
    take: list[Entry] = []
    wait: list[Seen] = []
    done: list[Entry] = []
    refused: list[Entry] = []
    late: list[Entry] = []
    known = 0
    shortest: float | None = None
    now_ns, now_text = int(now.timestamp() * _NS), timestamp(now)
    for entry in entries:
        before = remembered.get(entry.name)
        if before and before.outcome != "waiting" and before.shows(entry.stamp) and not _is_mended(entry, before):
            known += 1
            (done if before.outcome == "article" else refused).append(entry)
            if _told_since(entry, before):
                late.append(entry)
            continue
        since = _since(entry, before, now_text)
        left = min(_left(now - _moment(since), quiet_s), _left_ns(now_ns - entry.stamp.mtime_ns, quiet_s))
        if entry.sidecar is not None:  # what tells of the file has to be finished as well
            left = max(left, _left_ns(now_ns - entry.sidecar[1].mtime_ns, quiet_s))
        lacking = in_pairs and entry.sidecar is None  # which is heard of when it comes
        if not lacking and (left <= 0 or entry.name.startswith(_MOVED_IN)):
            take.append(entry)
            continue
        first_seen = before.first_seen if before else now_text
        wait.append(Seen(entry.name, *entry.stamp, "waiting", None, first_seen, since))
        if not lacking:
            shortest = left if shortest is None else min(left, shortest)
    take.sort(key=lambda entry: (entry.stamp.mtime_ns, entry.name), reverse=newest)
    return Plan(take, wait, shortest, done, refused, known, late)


def _is_mended(entry: Entry, before: Seen) -> bool:
    """Whether a file was rejected and what tells of it has been changed since."""
    return before.outcome == "rejected" and _told_since(entry, before)


def _told_since(entry: Entry, before: Seen) -> bool:
    """Whether what tells of the file has come, or changed, since the file was looked into."""
    return entry.sidecar is not None and entry.sidecar[1].ctime_ns > _moment(before.since).timestamp() * _NS


def _since(entry: Entry, before: Seen | None, now_text: str) -> str:
    """When the file was first seen as it is; now, should the clock have been set back since."""
    same = before is not None and before.outcome == "waiting" and before.shows(entry.stamp)
    return before.since if same and before and before.since <= now_text else now_text


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _left(still_for: timedelta, quiet_s: float) -> float:
    return quiet_s - still_for.total_seconds()


def _left_ns(age_ns: int, quiet_s: float) -> float:
    """By the file's own time; a time in the future, or just now, tells nothing."""
    return quiet_s - age_ns / _NS if age_ns >= 0 else quiet_s
