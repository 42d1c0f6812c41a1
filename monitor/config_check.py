"""What is wrong with a configuration, in words: unknown keys, values out of range, parts that do not fit each other."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import msgspec

from monitor import config

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SECRETS = frozenset({"password", "secret", "token", "api_key", "key", "passwd", "signing_key"})
OF_EMAIL = frozenset({"host", "port", "security", "username", "password_env", "password_file", "sender", "to"})
OF_WEBHOOK = frozenset({"url", "url_env", "url_file", "secret_env", "secret_file", "allow_private"})

OF_CHANGE = frozenset({"least_change", "least_change_percent"})
_WITHOUT_CHANGE = frozenset({"new_denial", "first_figure"})


class Given(msgspec.Struct, frozen=True):
    """A value as it was given: where, and for one of the environment also its plain text."""

    value: Any
    where: str
    text: str | None = None


Table = dict[str, Given]
Tables = dict[str, list[Table]]  # by section; a section that stands once has one table


def check_together(tables: Tables, problems: list[str]) -> None:
    """Adds to `problems` what does not fit together: names given twice, rules without their channels, odd channels."""
    channels, rules = tables.get("channel", []), tables.get("rule", [])
    problems.extend(_inbox_problems(tables.get("inbox", [])))
    problems.extend(_repeated("channel", channels))
    problems.extend(_repeated("rule", rules))
    names = [str(table["name"].value) for table in channels if "name" in table]
    for rule in rules:
        for key in ("channels", "escalate_to"):
            given = rule.get(key)
            if given and isinstance(given.value, list):
                problems.extend(_unknown_channel(given, key, name, names) for name in given.value if name not in names)
        problems.extend(_rule_problems(rule))
    for channel in channels:
        problems.extend(_channel_problems(channel))


def _inbox_problems(inboxes: list[Table]) -> Iterator[str]:
    """Several inboxes need names of their own, and folders none of which lies in another."""
    seen: dict[str, PurePath] = {}
    for table in inboxes if len(inboxes) > 1 else []:
        where = next(iter(table.values())).where if table else "?"
        name, path = (table[key].value if key in table else "inbox" for key in ("name", "path"))
        folder = PurePath(str(path))
        if str(name) in seen:
            yield f"{where}: [[inbox]] name: there are two inboxes named {shown(name)}; give each a `name` of its own"
        for other, its_folder in seen.items():
            if folder == its_folder or folder in its_folder.parents or its_folder in folder.parents:
                yield f"{where}: [[inbox]] path: {shown(str(path))} and that of inbox {shown(other)} lie in each other"
        seen[str(name)] = folder


def _unknown_channel(given: Given, key: str, name: object, names: list[str]) -> str:
    near = nearest(str(name), names) if names else "; add a [[channel]]"
    return f"{given.where}: [[rule]] {key}: there is no channel {shown(name)}{near}"


def _rule_problems(rule: Table) -> Iterator[str]:
    """What a rule of its kind needs, and what has no meaning for it."""
    kind = rule["kind"].value if "kind" in rule else None
    if kind in _WITHOUT_CHANGE:
        for key in sorted(OF_CHANGE & rule.keys()):
            yield f'{rule[key].where}: [[rule]] {key}: has no meaning for kind = "{kind}"; take it out'
    if kind == "first_figure" and "claim" not in rule:
        yield f'{rule["kind"].where}: [[rule]] kind = "first_figure" needs `claim`: words of what is watched'


def _repeated(kind: str, tables: list[Table]) -> Iterator[str]:
    seen: set[str] = set()
    for given in (table["name"] for table in tables if "name" in table):
        name = str(given.value)
        if name in seen:
            yield f"{given.where}: [[{kind}]] name: there are two {kind}s named {shown(name)}"
        seen.add(name)


def _channel_problems(channel: Table) -> Iterator[str]:
    kind = channel["type"].value if "type" in channel else None
    foreign, needed = {
        "email": (OF_WEBHOOK, ("to",)),
        "webhook": (OF_EMAIL, ("url", "url_env", "url_file")),
        "apprise": (OF_EMAIL | (OF_WEBHOOK - {"url", "url_env", "url_file"}), ("url", "url_env", "url_file")),
    }.get(kind if isinstance(kind, str) else "", (frozenset(), ()))
    for key in sorted(foreign & channel.keys()):
        yield f'{channel[key].where}: [[channel]] {key}: has no meaning for type = "{kind}"'
    if (zone := channel.get("timezone")) and not _is_zone(zone.value):
        yield f"{zone.where}: [[channel]] timezone: {shown(zone.value)} is none; write one as Europe/Berlin"
    alternatives = ("one of `" if needed[1:] else "`") + "`, `".join(needed) + "`"
    present = [key for key in needed if key in channel and channel[key].value not in ([], "")]
    if needed and not present:
        yield f'{channel["type"].where}: [[channel]] type = "{kind}" needs {alternatives}'
    for base in ("password", "secret", "url"):
        both = [key for key in (base, f"{base}_env", f"{base}_file") if key in channel]
        if len(both) > 1:
            yield f"{channel[both[1]].where}: [[channel]] give only one of `{'`, `'.join(both)}`"


def _is_zone(name: object) -> bool:
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - only where one is given

    try:
        ZoneInfo(str(name))
    except (KeyError, ValueError, OSError):
        return False
    return True


def unknown(key: str, known: list[str]) -> str:
    """Says that `key` is not one of those `known`, and what to write instead."""
    if key in SECRETS:
        base = key if f"{key}_env" in known else next((k[:-4] for k in known if k.endswith("_env")), key)
        return (
            f"{key}: secrets are not written into the configuration; name an environment variable "
            f"by `{base}_env`, or a file by `{base}_file`"
        )
    return f"{key}: there is no such key{nearest(key, known)}"


def nearest(word: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown word: the nearest known one, else all of them."""
    import difflib  # noqa: PLC0415 - only where something is wrong

    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"; did you mean `{near[0]}`?" if near else f"; there are: {', '.join(known)}"


def wanted(error: Exception, field: msgspec.structs.FieldInfo) -> str:
    """What a field takes, in the words of a reader of TOML; `error` is msgspec's."""
    from typing import Literal, get_args, get_origin  # noqa: PLC0415 - only where something is wrong

    if get_origin(field.type) is Literal:
        return f"must be one of: {', '.join(map(str, get_args(field.type)))}"
    if field.type == config.Name:
        return "a name is letters, digits, dots, dashes and underscores, 40 at most"
    message, _, place = str(error).partition(" - at ")
    message = message.replace("Expected", "each of it must be" if "[" in place else "must be")
    for theirs, ours in (
        (" | null`", "`"), ("`float`", "a number"), ("`int`", "a whole number"), ("`str`", "text"),
        ("`array`", "a list"), ("`bool`", "true or false"), ("`object`", "a table"),
    ):  # fmt: skip
        message = message.replace(theirs, ours)
    return message.replace(" ,", ",")


def shown(value: Any) -> str:
    """A value as a message shows it, a line's worth at most."""
    text = repr(value) if not isinstance(value, str) else f'"{value}"'
    return text if len(text) <= 60 else f"{text[:57]}..."  # noqa: PLR2004 - a line's worth
